// The streams that books are measured on. Seeded, made before the clock starts, the same for every engine.

import {
  crossingFlow,
  type Resting,
  restingFlow,
  sparseFlow,
  sweepFlow,
} from './workloads/flows.ts';
import { publicBenchmark } from './workloads/public-benchmark.ts';
import type { Workload } from './workloads/rows.ts';

const TIMED = 2_000_000;
/** Orders of the public benchmark: with cancels and modifies two million messages. */
const PUBLIC_ORDERS = 1_000_000;

const BOOKS: readonly Resting[] = [
  { name: '10 k resting', resting: 10_000, alpha: 1.1, ticks: 400 },
  { name: '100 k resting', resting: 100_000, alpha: 0.8, ticks: 3000 },
  { name: '1 M resting', resting: 1_000_000, alpha: 0.45, ticks: 30_000 },
];

const MAKERS: Readonly<Record<string, (scale: number) => Workload>> = {
  ...Object.fromEntries(
    BOOKS.map((book) => [book.name, (scale: number) => restingFlow(book, timed(scale))]),
  ),
  crossing: (scale) => crossingFlow(timed(scale)),
  sweep: (scale) => sweepFlow(timed(scale)),
  sparse: (scale) => sparseFlow(timed(scale)),
  static: (scale) => publicBenchmark('static', PUBLIC_ORDERS * scale),
  normal: (scale) => publicBenchmark('normal', PUBLIC_ORDERS * scale),
  'falling by a quarter': (scale) => publicBenchmark('swing-25', PUBLIC_ORDERS * scale),
  'flash crash': (scale) => publicBenchmark('flash-crash', PUBLIC_ORDERS * scale),
};

export const WORKLOADS: readonly string[] = Object.keys(MAKERS);

function timed(scale: number): number {
  return Math.max(20_000, Math.round(TIMED * scale));
}

/** @param scale shortens the timed part, for a quick look. */
export function workload(name: string, scale: number): Workload {
  const make = MAKERS[name];
  if (make === undefined) throw new Error(`there is no workload ${name}`);
  return make(scale);
}
