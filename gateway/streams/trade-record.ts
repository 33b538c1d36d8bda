// A trade as the public sees it, and its record in the market's log: numbers of eight bytes, little-endian.
//
//   | trade | price | qty | time | seq | side, cause, affiliates: one number |

import type { Cause, Fill, Price, Qty, Side, Time } from '../../engine/schema/index.ts';
import type { Trade } from '../../proto/market-message.ts';

/** With the command that it is of. */
export interface LoggedTrade extends Trade {
  readonly seq: number;
}

export const TRADE_BYTES = 48;

/** Parts of the last number. */
const CAUSE = 4;
const MAKER = 256;
const TAKER = 512;

/** A trade as the public sees it: without names. */
export function tradeOf(fill: Fill, time: Time): Trade {
  const { trade, price, qty, takerSide, cause, maker, taker } = fill;
  const sides = { makerAfmm: maker.affiliate, takerAfmm: taker.affiliate };
  return { trade, price, qty, takerSide, ...sides, cause, time };
}

export function putTrade(view: DataView, trade: Trade, seq: number): void {
  const { takerSide, cause, makerAfmm, takerAfmm } = trade;
  const parts = takerSide + CAUSE * cause + (makerAfmm ? MAKER : 0) + (takerAfmm ? TAKER : 0);
  const numbers = [trade.trade, trade.price, trade.qty, trade.time, seq, parts];
  for (const [at, number] of numbers.entries()) view.setFloat64(at * 8, number, true);
}

export function tradeFrom(bytes: Uint8Array): LoggedTrade {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = view.getFloat64(40, true);
  return {
    trade: view.getFloat64(0, true),
    price: view.getFloat64(8, true) as Price,
    qty: view.getFloat64(16, true) as Qty,
    takerSide: (parts & (CAUSE - 1)) as Side,
    makerAfmm: (parts & MAKER) !== 0,
    takerAfmm: (parts & TAKER) !== 0,
    cause: Math.floor((parts & (MAKER - 1)) / CAUSE) as Cause,
    time: view.getFloat64(24, true) as Time,
    seq: view.getFloat64(32, true),
  };
}
