// Auctions (spec pages 7 and 13): the call, what an order does in it, and the one price, found by looking at every tick.

import {
  CancelReason,
  Cause,
  ContractState,
  Side,
  TimeInForce,
} from '../../engine/schema/closed-sets.ts';
import type { DrawAuctionEnd } from '../../engine/schema/commands/auctions.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { bestPriceOf, doesCross, firstOf, inPriority, otherSide } from './book.ts';
import { cancel, cancelRaisingIn, expire, trim } from './cancel.ts';
import { high, low } from './checks.ts';
import { enter } from './contract-state.ts';
import { afterFill } from './links.ts';
import { finish, meetOwn, partyAfter, settleMaker } from './match.ts';
import { hasIndex } from './quotes.ts';
import {
  accountsOf,
  emit,
  no,
  type PlainCall,
  type PlainMarket,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

const NO_ITEM = -1;

/** Orders gather from now on. A contract whose reference asset is gone will only reduce. */
export function beginAuction(
  venue: PlainVenue,
  market: PlainMarket,
  to: number,
  most: number,
  reason: string,
): void {
  enter(venue, market, ContractState.auction, reason);
  gather(venue, market, { to, extensions: 0, most }, 0);
  if (to === ContractState.reduceOnly) cancelRaisingIn(venue, market);
}

function gather(
  venue: PlainVenue,
  market: PlainMarket,
  { to, extensions, most }: Pick<PlainCall, 'to' | 'extensions' | 'most'>,
  price: number,
): void {
  const over = venue.time + market.terms.controls.auctionUs;
  market.call = { to, over, ends: over + 30_000_000, drawn: -1, extensions, most };
  emit(venue, {
    kind: 'auctionCalled',
    contract: market.terms.contract,
    returnsTo: to,
    callEndsAt: over,
    extensions,
    extensionsMax: most,
    price,
  });
}

export function drawEnd(
  venue: PlainVenue,
  { contract, delay }: DrawAuctionEnd,
): PlainRefusal | null {
  const market = venue.markets[contract];
  if (delay < 0 || delay > 30_000_000) {
    return no(RejectReason.fieldInvalid, 'delay', 30_000_000, delay);
  }
  const { call } = market;
  if (call === null || call.drawn >= 0 || call.over > venue.time) {
    return no(RejectReason.auctionPhase, 'contract', 0, market.state);
  }
  call.drawn = delay;
  call.ends = call.over + delay;
  if (call.ends <= venue.time) endCall(venue, market);
  return null;
}

/** An order in a call meets nobody but its own group. */
export function enterCall(venue: PlainVenue, order: PlainOrder, item: number, most: number): void {
  const { market, account, side, limit } = order;
  for (let steps = 0; ; steps++) {
    const own = inPriority(market, otherSide(side)).find(
      (other) =>
        other.account.participant.group === account.participant.group &&
        doesCross(side, limit, other.limit),
    );
    if (own === undefined) break;
    if (steps === most) {
      cancel(venue, order, item, CancelReason.workLimit);
      return;
    }
    if (meetOwn(venue, order, own, item) === 'gone') return;
  }
  finish(venue, order, item);
}

/** The call is over: one price, everything that wants it, and trading goes on. */
export function endCall(venue: PlainVenue, market: PlainMarket): void {
  const call = market.call as PlainCall;
  if (!hasIndex(venue, market)) {
    call.ends = venue.time + 1_000_000;
    return;
  }
  const { index, terms } = market;
  const [top, bottom] =
    index === 0
      ? [Number.POSITIVE_INFINITY, 0]
      : [high(index, terms.controls.auctionBand), low(index, terms.controls.auctionBand)];
  let round = 0;
  for (;;) {
    let found = onePrice(market);
    const isOut = found !== null && (found.price > top || found.price < bottom);
    if (isOut && round === 0 && call.extensions < call.most) {
      gather(venue, market, { ...call, extensions: call.extensions + 1 }, found?.price ?? 0);
      return;
    }
    while (found !== null && (found.price > top || found.price < bottom)) {
      const side = found.price > top ? Side.buy : Side.sell;
      for (const order of inPriority(market, side)) {
        const forces = side === Side.buy ? order.limit > top : order.limit < bottom;
        if (forces) cancel(venue, order, NO_ITEM, CancelReason.auctionBand);
      }
      found = onePrice(market);
    }
    if (found === null && round > 0) break;
    const lots = found === null ? 0 : tradeAt(venue, market, found.price);
    emit(venue, {
      kind: 'auctionUncrossed',
      contract: terms.contract,
      price: found?.price ?? 0,
      lots,
      surplus: found?.surplus ?? 0,
      extensions: call.extensions,
      delay: call.drawn,
    });
    round += 1;
    const [bid, ask] = [bestPriceOf(market, Side.buy), bestPriceOf(market, Side.sell)];
    if (bid === 0 || ask === 0 || bid < ask) break;
  }
  for (const account of accountsOf(venue)) {
    for (const order of [...account.orders].reverse()) {
      if (order.market !== market || order.timeInForce !== TimeInForce.auctionOnly) continue;
      expire(venue, order, NO_ITEM, CancelReason.auctionOver);
    }
  }
  market.limit.row = 0;
  if (call.most === 1) market.limit.quiet = venue.time + 600_000_000;
  enter(venue, market, call.to, 'the auction is over');
  if (call.to === ContractState.reduceOnly) cancelRaisingIn(venue, market);
}

/** Every tick between the best offer and the best bid: most volume, least imbalance, then the side of it, then the index. */
function onePrice(market: PlainMarket): { price: number; surplus: number } | null {
  const [bid, ask] = [bestPriceOf(market, Side.buy), bestPriceOf(market, Side.sell)];
  if (bid === 0 || ask === 0 || bid < ask) return null;
  const bids = inPriority(market, Side.buy).filter(({ limit }) => limit >= ask);
  const asks = inPriority(market, Side.sell).filter(({ limit }) => limit <= bid);
  const sum = (orders: readonly PlainOrder[]): number =>
    orders.reduce((lots, { open }) => lots + open, 0);
  // Only next to somebody's limit, and at the index, can anything change.
  const limits = [...bids, ...asks].flatMap(({ limit }) => [limit - 1, limit, limit + 1]);
  const ticks = [...new Set([...limits, market.index])].filter(
    (tick) => tick >= ask && tick <= bid,
  );
  const rows = ticks.map((price) => {
    const wanted = sum(bids.filter(({ limit }) => limit >= price));
    const offered = sum(asks.filter(({ limit }) => limit <= price));
    return { price, lots: Math.min(wanted, offered), surplus: wanted - offered };
  });
  const most = Math.max(...rows.map(({ lots }) => lots));
  const fullest = rows.filter(({ lots }) => lots === most);
  const least = Math.min(...fullest.map(({ surplus }) => Math.abs(surplus)));
  const best = fullest
    .filter(({ surplus }) => Math.abs(surplus) === least)
    .sort((a, b) => a.price - b.price);
  if (best.every(({ surplus }) => surplus > 0)) return best[best.length - 1];
  if (best.every(({ surplus }) => surplus < 0)) return best[0];
  const away = (row: { price: number }): number => Math.abs(row.price - market.index);
  return best.reduce((near, row) => (away(row) < away(near) ? row : near));
}

function tradeAt(venue: PlainVenue, market: PlainMarket, price: number): number {
  let sum = 0;
  for (;;) {
    const bid = firstOf(market, Side.buy);
    const ask = firstOf(market, Side.sell);
    if (bid === undefined || ask === undefined || bid.limit < price || ask.limit > price)
      return sum;
    const [older, newer] = bid.id < ask.id ? [bid, ask] : [ask, bid];
    if (older.account.participant.group === newer.account.participant.group) {
      cancel(venue, newer, NO_ITEM, CancelReason.selfTrade);
      continue;
    }
    const qty = Math.min(bid.shown, ask.shown);
    sum += qty;
    venue.lastTrade += 1;
    const signed = (order: PlainOrder): number => (order.side === Side.buy ? qty : -qty);
    emit(venue, {
      kind: 'fill',
      item: NO_ITEM,
      contract: market.terms.contract,
      trade: venue.lastTrade,
      price,
      qty,
      takerSide: newer.side,
      cause: Cause.auction,
      maker: partyAfter(venue, older, signed(older), price, 'unpaid maker'),
      taker: partyAfter(venue, newer, signed(newer), price, 'unpaid maker'),
    });
    afterFill(venue, older, qty);
    afterFill(venue, newer, qty);
    settleMaker(venue, older, qty);
    settleMaker(venue, newer, qty);
    market.last = price;
    market.lastAt = venue.time;
    market.lastMoved = true;
    trim(venue, older.account, market);
    trim(venue, newer.account, market);
  }
}
