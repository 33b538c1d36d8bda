// A book under test: what every engine that is measured can do, and what it must agree on with the others.

import { Op, type Workload } from './workload.ts';

/** What rests at the end: differs as soon as one fill did. */
export interface Resting {
  readonly levels: number;
  /** Σ price × open lots. */
  readonly value: number;
}

export interface Contender {
  readonly name: string;
  /** Adds the order of a workload's row: match, then rest. */
  add(row: number, buys: boolean, limit: number, qty: number): void;
  /** Cancels the order that a row added, if it still rests. */
  cancel(row: number): void;
  resting(): Resting;
}

/** Plays rows `from` … `to` − 1. */
export function play(book: Contender, work: Workload, from: number, to: number): void {
  const { op, buys, price, qty, ref } = work;
  for (let row = from; row < to; row++) {
    const what = op[row];
    if (what !== Op.add) book.cancel(ref[row]);
    if (what !== Op.cancel) book.add(row, buys[row] === 1, price[row], qty[row]);
  }
}

/** Sums what a book's depth says: pairs of price and quantity. */
export function sumDepth(levels: Iterable<readonly [number, number]>): Resting {
  let count = 0;
  let value = 0;
  for (const [price, qty] of levels) {
    count += 1;
    value += price * qty;
  }
  return { levels: count, value };
}
