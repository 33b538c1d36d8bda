// A book under test: what every engine that is measured can do, and what it must agree on with the others.

import type { Workload } from './workloads/rows.ts';

/** What rests at the end: differs as soon as one fill did. */
export interface Resting {
  readonly levels: number;
  /** Σ price × open lots. */
  readonly value: number;
}

export interface Contender {
  readonly name: string;
  /** Plays rows `from` … `to` − 1. */
  play(work: Workload, from: number, to: number): void;
  resting(): Resting;
}

/** Sums what a book's depth shows: pairs of price and quantity. */
export function sumDepth(levels: Iterable<readonly [number, number]>): Resting {
  let count = 0;
  let value = 0;
  for (const [price, qty] of levels) {
    count += 1;
    value += price * qty;
  }
  return { levels: count, value };
}
