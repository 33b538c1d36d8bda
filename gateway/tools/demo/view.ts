// The picture in the terminal, as lines of text: no clock, no socket, no terminal. Fits 80 × 24 and grows with
// the window: more levels, more trades.

import type { LocalBook } from '../../../client/node/index.ts';
import { grouped } from '../../../client/node/index.ts';
import { type Format, padEnd, padStart } from './format.ts';
import type { NarratedLine } from './narrator.ts';
import type { MarketPicture, TradeLine } from './observer.ts';

/** Everything that is shown. */
export interface Picture {
  readonly url: string;
  readonly upSeconds: number;
  readonly commands: number;
  readonly messagesPerSecond: number;
  readonly tradesPerSecond: number;
  readonly markets: readonly MarketPicture[];
  readonly holdings: readonly Holding[];
  /** In the order of the markets. */
  readonly facts: readonly MarketFacts[];
  readonly fundUsd: number;
  readonly trancheUsd: number;
  /** What befell the clients, newest first. */
  readonly events: readonly NarratedLine[];
  /** One line: what to type next. */
  readonly hint: string;
}

/** What a contract's market has come to. */
export interface MarketFacts {
  /** Per 8 h, parts per billion: of the last minute, and as it would be if this one closed now. */
  readonly fundingPpb: number;
  readonly projectedPpb: number;
  readonly settlementSeconds: number;
  /** Decimal, in the base asset. */
  readonly openInterest: string;
}

/** One account: its positions in the order of the markets. */
export interface Holding {
  readonly name: string;
  readonly affiliate: boolean;
  readonly visitor: boolean;
  /** Signed decimals; '' when flat. */
  readonly positions: readonly string[];
  /** Open orders. */
  readonly orders: number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Lines that are always there: titles, headings, blanks, the hint. */
const FRAME_LINES = 11;
/** Of what befell clients, when there is anything and room for it. */
const EVENT_LINES = 8;
/** What books and trades keep of the window. */
const ROOM_LEAST = 6;
const HOLDINGS_ABREAST = 2;
const COLUMNS_LEAST = 80;
const COLUMNS_MOST = 120;
const GAP = 2;

/** At most `rows` lines, none of them wider than `columns`, or than 80 in a window that is narrower. */
export function draw(picture: Picture, { columns, rows }: Size, format: Format): string[] {
  const width = Math.max(COLUMNS_LEAST, Math.min(columns, COLUMNS_MOST));
  const panel = Math.floor((width - GAP) / 2);
  const holdingLines = Math.ceil(picture.holdings.length / HOLDINGS_ABREAST);
  const left = rows - FRAME_LINES - holdingLines;
  const eventLines = Math.max(0, Math.min(EVENT_LINES, picture.events.length, left - ROOM_LEAST));
  const room = Math.max(2, left - eventLines);
  const levels = Math.max(1, Math.min(25, Math.ceil(room * 0.55)));
  const trades = Math.max(1, room - levels);
  const panels = picture.markets.map((market, at) =>
    marketPanel(market, picture.facts[at], { width: panel, levels, trades }, format),
  );
  const lines = [
    title(picture, width, format),
    '',
    ...beside(panels, panel),
    '',
    ...holdings(picture, panel, format),
    ...eventsOf(picture, width, eventLines, format),
    format.dim(padEnd(picture.hint, width)),
  ];
  return lines.slice(0, rows);
}

function title(picture: Picture, width: number, format: Format): string {
  const { url, upSeconds, commands, messagesPerSecond, tradesPerSecond } = picture;
  const left = ` Praya  ${url.replace('ws://', '')}  `;
  const rate = `${messagesPerSecond.toFixed(0)} messages/s  ${tradesPerSecond.toFixed(1)} trades/s`;
  const right = `${rate}  journal ${grouped(String(commands))}  ${duration(upSeconds)} `;
  return format.bar(left + padStart(right, Math.max(0, width - left.length)));
}

interface PanelSize {
  readonly width: number;
  readonly levels: number;
  readonly trades: number;
}

function marketPanel(
  contract: MarketPicture,
  facts: MarketFacts | undefined,
  { width, levels, trades }: PanelSize,
  format: Format,
): string[] {
  return [
    headline(contract, width, format),
    prices(contract, width, format),
    format.dim(padEnd(facts === undefined ? '' : factsText(facts), width)),
    ...bookLines(contract.book, width, levels, format),
    format.dim(padEnd(' last trades', width)),
    ...tradeLines(contract.trades, width, trades, format),
  ];
}

function headline(contract: MarketPicture, width: number, format: Format): string {
  const { symbol, book, lastTicks, direction, state } = contract;
  const last = lastTicks === 0 ? '–' : grouped(book.scale.price(lastTicks));
  const arrow = direction > 0 ? '▲' : direction < 0 ? '▼' : ' ';
  const text = `${last} ${arrow}`;
  const shown = direction > 0 ? format.bid(text) : direction < 0 ? format.ask(text) : text;
  const tail = state === 'live' || state === '' ? '' : ` ${state}`;
  const rest = width - symbol.length - 3 - text.length - tail.length;
  return ` ${format.bold(symbol)}  ${shown}${tail}${' '.repeat(Math.max(0, rest))}`;
}

function prices({ indexPrice, markPrice }: MarketPicture, width: number, format: Format): string {
  const text = ` index ${grouped(indexPrice) || '–'}  mark ${grouped(markPrice) || '–'}`;
  return format.dim(padEnd(text, width));
}

/** The rate, what it is becoming, the time to the settlement, open interest. */
function factsText(facts: MarketFacts): string {
  const { fundingPpb, projectedPpb, settlementSeconds, openInterest } = facts;
  const minutes = String(Math.floor(settlementSeconds / 60)).padStart(2, '0');
  const seconds = String(settlementSeconds % 60).padStart(2, '0');
  const rates = `${rate(fundingPpb)}→${rate(projectedPpb)}%`;
  return ` fund ${rates} ${minutes}:${seconds}  OI ${openInterest}`;
}

function rate(ppb: number): string {
  const text = (ppb / PPB_OF_A_PERCENT).toFixed(4);
  return `${ppb > 0 ? '+' : ''}${text}`;
}

const PPB_OF_A_PERCENT = 10_000_000;

function eventsOf({ events }: Picture, width: number, count: number, format: Format): string[] {
  return events.slice(0, count).map(({ time, text }) => {
    const clock = new Date(time / 1000).toISOString().slice(11, 19);
    const line = padEnd(` ${clock}  ${text}`, width);
    return /[✖⇄]/.test(text)
      ? format.ask(line)
      : text.includes('!')
        ? format.note(line)
        : format.dim(line);
  });
}

/** Bids to the left, asks to the right, best at the top; behind each quantity a bar of its size. */
function bookLines(book: LocalBook, width: number, count: number, format: Format): string[] {
  const side = Math.floor((width - 3) / 2);
  const bids = book.levels('bids', count);
  const asks = book.levels('asks', count);
  const most = Math.max(1, ...[...bids, ...asks].map(({ qtyLots }) => qtyLots));
  const prices = [...bids, ...asks].map(({ price }) => grouped(price));
  const digits = Math.max(0, ...prices.map(({ length }) => length));
  // Decimal points stand under one another on the asks' side as well.
  const askDigits = Math.max(0, ...asks.map(({ qty }) => qty.length));
  const lines: string[] = [];
  for (let at = 0; at < count; at++) {
    const bid = bids[at];
    const ask = asks[at];
    const left =
      bid === undefined
        ? ' '.repeat(side)
        : levelCell(
            { price: padStart(grouped(bid.price), digits), qty: bid.qty },
            side,
            bid.qtyLots / most,
            'bid',
            format,
          );
    const right =
      ask === undefined
        ? ' '.repeat(side)
        : levelCell(
            { price: padStart(grouped(ask.price), digits), qty: padStart(ask.qty, askDigits) },
            side,
            ask.qtyLots / most,
            'ask',
            format,
          );
    lines.push(padTo(`${left} ${format.dim('│')} ${right}`, side * 2 + 3, width));
  }
  return lines;
}

function levelCell(
  { price, qty }: { readonly price: string; readonly qty: string },
  width: number,
  share: number,
  kind: 'bid' | 'ask',
  format: Format,
): string {
  const rest = Math.max(0, width - price.length);
  const filled = Math.round(share * rest);
  if (kind === 'bid') {
    const text = padStart(`${qty}  `, rest);
    const cut = rest - filled; // The bar grows away from the price.
    return text.slice(0, cut) + format.bidBar(text.slice(cut)) + format.bid(price);
  }
  const text = padEnd(`  ${qty}`, rest);
  return format.ask(price) + format.askBar(text.slice(0, filled)) + text.slice(filled);
}

function tradeLines(
  trades: readonly TradeLine[],
  width: number,
  count: number,
  format: Format,
): string[] {
  const lines: string[] = [];
  for (let at = 0; at < count; at++) {
    const trade = trades[at];
    if (trade === undefined) {
      lines.push(' '.repeat(width));
      continue;
    }
    const { side, qty, price, affiliate, time } = trade;
    const clock = new Date(time / 1000).toISOString().slice(11, 19);
    const text = `${padEnd(side, 4)}${padStart(qty, 8)}${padStart(grouped(price), 12)}`;
    const mark = affiliate ? ' ◆' : '  ';
    const shown = side === 'buy' ? format.bid(text) : format.ask(text);
    const length = clock.length + text.length + mark.length + 3;
    lines.push(padTo(` ${format.dim(clock)}  ${shown}${format.note(mark)}`, length, width));
  }
  return lines;
}

function holdings(picture: Picture, panel: number, format: Format): string[] {
  const { markets, holdings: all } = picture;
  const heads = markets.map(({ symbol }) => padStart(symbol, POSITION_WIDTH)).join('');
  const heading = `${padEnd(' positions', NAME_WIDTH + 1)}${heads}${padStart('orders', ORDERS_WIDTH)}`;
  const { fundUsd, trancheUsd } = picture;
  const legend = `fund ${short(fundUsd)} tranche ${short(trancheUsd)} ◆ affiliate`;
  const lines = [
    format.dim(padEnd(heading, panel)) + ' '.repeat(GAP) + format.dim(padStart(legend, panel)),
  ];
  const cells = all.map((holding) => holdingCell(holding, panel, format));
  const rows = Math.ceil(cells.length / HOLDINGS_ABREAST);
  for (let row = 0; row < rows; row++) {
    const right = cells[row + rows] ?? ' '.repeat(panel);
    lines.push(`${cells[row]}${' '.repeat(GAP)}${right}`);
  }
  return lines;
}

/** Whole USD: 5.00 M, 150 k. */
function short(usd: number): string {
  return usd >= 1_000_000 ? `${(usd / 1_000_000).toFixed(2)} M` : `${Math.floor(usd / 1000)} k`;
}

const NAME_WIDTH = 12;
const POSITION_WIDTH = 9;
const ORDERS_WIDTH = 7;

function holdingCell(holding: Holding, width: number, format: Format): string {
  const { name, affiliate, visitor, positions, orders } = holding;
  const title = padEnd(`${name}${affiliate ? ' ◆' : ''}`, NAME_WIDTH);
  const held = positions.map((text) => {
    const shown = padStart(text === '' ? '·' : text, POSITION_WIDTH);
    if (text === '') return format.dim(shown);
    return text.startsWith('-') ? format.ask(shown) : format.bid(shown);
  });
  const count = padStart(orders === 0 ? '·' : String(orders), ORDERS_WIDTH);
  const length = 1 + NAME_WIDTH + positions.length * POSITION_WIDTH + count.length;
  const head = visitor ? format.bold(title) : title;
  return padTo(` ${head}${held.join('')}${format.dim(count)}`, length, width);
}

function beside(panels: readonly string[][], width: number): string[] {
  const [left = [], right = []] = panels;
  const blank = ' '.repeat(width);
  return left.map((line, at) => `${line}${' '.repeat(GAP)}${right[at] ?? blank}`);
}

/** Fills up a text that holds colors and shows `length` characters. */
function padTo(text: string, length: number, width: number): string {
  return text + ' '.repeat(Math.max(0, width - length));
}

function duration(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}
