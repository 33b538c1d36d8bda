// The order book: prices with what rests at them, the way to the best price on the other side, and one's own orders.

import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Scale } from '../../../client/core/index.ts';
import { NONE, priceText, qtyText } from '../../shared/models/format.ts';
import { type BookSide, GROUPS, movedCursor, stepOf } from '../models/ladder.ts';
import { type Desk, useDesk } from './context.ts';
import { doCommand } from './do-command.ts';
import { Row } from './ladder-row.tsx';

const ROW_PX = 19;
/** Head, names of the columns, and the line between the sides. */
const REST_PX = 30 + 22 + 30;

export function Ladder() {
  const desk = useDesk();
  const { market } = desk.terminal;
  const place = useRef<HTMLElement>(null);
  const take = useCallback((price: number) => takePrice(desk, price), [desk]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined || entry.contentRect.height === 0) return;
      market.depth.value = Math.max(
        3,
        Math.floor((entry.contentRect.height - REST_PX) / 2 / ROW_PX),
      );
      market.drawBook();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [market]);
  const count = market.depth.value;
  const asks = market.rows.asks.slice(0, count).reverse();
  const bids = market.rows.bids.slice(0, count);
  const { value: scale } = market.scale;
  return (
    <section class="book" data-of="book" aria-label="Order book" ref={place}>
      <div class="panel-head">
        <h2>Order book</h2>
        <Group />
      </div>
      <div
        id="ladder"
        class="ladder"
        data-live={market.isBookLive.value}
        role="grid"
        aria-label={`Order book of ${market.symbol.value}`}
        aria-activedescendant={desk.page.cursor.value === null ? undefined : 'book-cursor'}
        tabIndex={0}
        onKeyDown={(event) => onBookKey(event, desk)}
        onBlur={() => {
          desk.page.cursor.value = null;
        }}
      >
        <div class="ladder-row names" role="row">
          <span role="columnheader">Price, {scale?.currency}</span>
          <span role="columnheader">Size, {scale?.base}</span>
          <span role="columnheader">Total</span>
        </div>
        <div role="rowgroup" class="asks">
          {asks.map((row, i) => (
            <Row key={count - i} row={row} side="asks" take={take} />
          ))}
        </div>
        <Middle />
        <div role="rowgroup" class="bids">
          {bids.map((row, i) => (
            <Row key={i} row={row} side="bids" take={take} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Group() {
  const { market } = useDesk().terminal;
  const { value: scale } = market.scale;
  if (scale === null) return null;
  return (
    <select
      aria-label="Group prices by"
      value={String(market.group.value)}
      onChange={(event) => {
        market.group.value = Number(event.currentTarget.value);
        market.drawBook();
      }}
    >
      {GROUPS.map((ticks) => (
        <option key={ticks} value={String(ticks)}>
          {scale.price(ticks)}
        </option>
      ))}
    </select>
  );
}

function Middle() {
  const { market } = useDesk().terminal;
  const { value: scale } = market.scale;
  const [bid, ask] = [market.bestBid.value, market.bestAsk.value];
  const last = market.ticker.value?.lastPrice ?? 0;
  if (scale === null) return null;
  if (market.isInAuction.value) return <Call scale={scale} />;
  const isCrossed = bid > 0 && ask > 0 && bid >= ask;
  const spread = bid === 0 || ask === 0 ? NONE : scale.price(Math.abs(ask - bid));
  return (
    <div role="rowgroup">
      <div class="ladder-row middle" role="row">
        <span role="gridcell" class="last-price">
          {priceText(scale, last)}
        </span>
        <span role="gridcell" class="mark-price" title="Mark price">
          {priceText(scale, market.mark.value)}
        </span>
        <span role="gridcell" class="quiet">
          {isCrossed ? 'crossed' : 'spread'} {spread}
        </span>
      </div>
    </div>
  );
}

/** In an auction: what it would clear if its call ended now. */
function Call({ scale }: { readonly scale: Scale }) {
  const { value: indicative } = useDesk().terminal.market.indicative;
  const { price, qty, surplus } = indicative ?? { price: 0, qty: 0, surplus: 0 };
  const side = surplus > 0 ? 'wanted' : 'offered';
  const rest = surplus === 0 ? '' : `, ${qtyText(scale, Math.abs(surplus))} more ${side}`;
  const title = `What would trade if the call ended now${rest}; parts that are not on display come on top`;
  return (
    <div role="rowgroup">
      <div class="ladder-row middle" role="row" title={title}>
        <span role="gridcell" class="last-price">
          {priceText(scale, price)}
        </span>
        <span role="gridcell">{qtyText(scale, qty)}</span>
        <span role="gridcell" class="quiet">
          indicative
        </span>
      </div>
    </div>
  );
}

function onBookKey(event: KeyboardEvent, desk: Desk): void {
  const { page } = desk;
  const { key } = event;
  const prices = pricesInView(desk);
  const by = MOVES[key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (by !== undefined) page.cursor.value = movedCursor(prices, page.cursor.peek(), by);
  else if (key === 'Home') page.cursor.value = desk.terminal.market.bestBid.peek() || null;
  else if (!actAt(key, page.cursor.peek(), desk)) return;
  event.preventDefault();
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
};

/** @returns whether the key means something at a price */
function actAt(key: string, price: number | null, desk: Desk): boolean {
  const { terminal } = desk;
  if (price === null || terminal.replay.peek() !== null) return false;
  const { market, account } = terminal;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Enter':
      takePrice(desk, price);
      doCommand('quantity', desk);
      return true;
    case 'b':
    case 's':
      takePrice(desk, price);
      doCommand(key.toLowerCase() === 'b' ? 'buy' : 'sell', desk);
      return true;
    case 'Delete':
    case 'Backspace':
      for (const order of account.orders.peek()) {
        const side = order.side === 'buy' ? 'bids' : 'asks';
        const isHere = stepOf(order.limitTicks, market.group.peek(), side) === price;
        if (order.contract !== market.symbol.peek() || !isHere || order.untriggered) continue;
        void terminal.entry.cancel(order);
      }
      return true;
    default:
      return false;
  }
}

function takePrice({ terminal }: Desk, price: number): void {
  const { market, ticket } = terminal;
  const scale = market.scale.peek();
  if (scale === null) return;
  const { type } = ticket.fields.peek();
  const limit = scale.price(price);
  if (type === 'stopMarket' || type === 'takeProfitMarket') ticket.change({ trigger: limit });
  else if (type === 'pegged') ticket.change({ cap: limit });
  else ticket.change(type === 'market' ? { type: 'limit', limit } : { limit });
}

function pricesInView({ terminal }: Desk): number[] {
  const { rows, depth } = terminal.market;
  const prices = (side: BookSide): number[] =>
    rows[side].slice(0, depth.peek()).flatMap((row) => row.peek()?.price ?? []);
  return [...prices('asks').reverse(), ...prices('bids')];
}
