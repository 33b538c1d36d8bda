// What an edge asks for part by part: a side of a book, its orders, candles of before.

import type { ContractId, Price, Qty, Side } from '../../engine/schema/index.ts';
import type { CandleInterval } from '../../proto/client-message.ts';
import type { CandleRow } from '../streams/candle-row.ts';

export interface DepthAsk {
  readonly contract: ContractId;
  readonly side: 1 | 2;
  /** Levels worse than this price; 0 begins with the best. */
  readonly behind: Price | 0;
}

/** A part of one side of a book, best first, true at `seq`. */
export interface DepthPart {
  readonly seq: number;
  readonly prices: readonly number[];
  readonly qtys: readonly number[];
  /** Nothing is behind it. */
  readonly isLast: boolean;
}

export interface OrdersAsk {
  readonly contract: ContractId;
  /** `next` of the part before; 0 begins. */
  readonly after: number;
}

/** Some of a contract's orders, in no order, true at `seq`. */
export interface OrdersPart {
  readonly seq: number;
  /** Of each: what stands for it, side, price, quantity on display, place. */
  readonly orders: readonly (readonly [number, Side, Price, Qty, number])[];
  /** 0 when these are the last. */
  readonly next: number;
}

export interface CandlesAsk {
  readonly contract: ContractId;
  readonly interval: CandleInterval;
  /** `first` of the part before; 0 begins with the newest. */
  readonly behind: number;
  /** Of candles that are over. */
  readonly most: number;
}

/** Candles that had trades, the oldest first; the newest part has those at work too. */
export interface CandlesPart {
  readonly rows: readonly CandleRow[];
  /** 0 when none is older. */
  readonly first: number;
  /** The newest trade in them. */
  readonly lastTrade: number;
}
