// The trades of one interval, or the prices that were set in it, and what a row of intervals looks like to those who ask: without a gap.

import type { Price } from '../../engine/schema/index.ts';
import type { Candle, Trade } from '../../proto/market-message.ts';

/** An interval that had trades, or prices. */
export interface CandleRow extends Omit<Candle, 'closed'> {
  /** Of prices the command of the last one. */
  readonly lastTrade: number;
}

export const CANDLE_BYTES = 72;

export function startOf(time: number, lengthUs: number): number {
  return time - (time % lengthUs);
}

/** Of a single trade. */
export function rowOf(
  { price, qty, time, trade }: Trade,
  seq: number,
  lengthUs: number,
): CandleRow {
  const start = startOf(time, lengthUs);
  const prices = { open: price, high: price, low: price, close: price };
  return { start, ...prices, qty, trades: 1, seq, lastTrade: trade };
}

/** Of a single price that was set. */
export function priceRowOf(price: Price, seq: number, time: number): CandleRow {
  const prices = { open: price, high: price, low: price, close: price };
  return { start: time, ...prices, qty: 0, trades: 0, seq, lastTrade: seq };
}

/** The two together, at the place of the first; the second follows it. */
export function joined(first: CandleRow, second: CandleRow): CandleRow {
  return {
    start: first.start,
    open: first.open,
    high: Math.max(first.high, second.high),
    low: Math.min(first.low, second.low),
    close: second.close,
    qty: first.qty + second.qty,
    trades: first.trades + second.trades,
    seq: second.seq,
    lastTrade: second.lastTrade,
  };
}

/** Puts the newest at the end of rows of its interval. */
export function pushRow(rows: CandleRow[], row: CandleRow, lengthUs: number): void {
  const last = rows.at(-1);
  const start = startOf(row.start, lengthUs);
  if (last !== undefined && last.start === start) rows[rows.length - 1] = joined(last, row);
  else rows.push({ ...row, start });
}

export function putCandle(view: DataView, row: CandleRow): void {
  const { start, open, high, low, close, qty, trades, seq, lastTrade } = row;
  const numbers = [start, open, high, low, close, qty, trades, seq, lastTrade];
  for (const [at, number] of numbers.entries()) view.setFloat64(at * 8, number, true);
}

export function candleFrom(bytes: Uint8Array): CandleRow {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (place: number): number => view.getFloat64(place * 8, true);
  return {
    start: at(0),
    open: at(1),
    high: at(2),
    low: at(3),
    close: at(4),
    qty: at(5),
    trades: at(6),
    seq: at(7),
    lastTrade: at(8),
  };
}

/** Which candles are wanted: from one start to before another. */
interface CandleSpan {
  readonly from: number;
  readonly until: number;
  readonly lengthUs: number;
  /** Candles that are over by then are closed. */
  readonly now: number;
}

/** Every candle of the span, those without a trade too. @param rows in order; the last one before the span first, if there is any */
export function candlesIn(
  rows: readonly CandleRow[],
  { from, until, lengthUs, now }: CandleSpan,
): Candle[] {
  const candles: Candle[] = [];
  let at = 0;
  let close = 0;
  while (at < rows.length && rows[at].start < from) close = rows[at++].close;
  for (let start = from; start < until; start += lengthUs) {
    const closed = start + lengthUs <= now;
    if (at < rows.length && rows[at].start === start) {
      const { lastTrade: _, ...row } = rows[at++];
      candles.push({ ...row, closed });
      close = row.close;
    } else if (close !== 0) {
      const prices = { open: close, high: close, low: close, close };
      candles.push({ start, ...prices, qty: 0, trades: 0, seq: 0, closed });
    }
  }
  return candles;
}
