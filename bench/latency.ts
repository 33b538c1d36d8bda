// One operation of the bare core at a time. Every one is timed in several runs of the same stream and its least time
// counts: what the machine did in between is not the core's.

import { bareCore } from './bare-core.ts';
import { Chance } from './workloads/chance.ts';
import type { Workload } from './workloads/rows.ts';
import { Op, RowWriter } from './workloads/rows.ts';

const RUNS = 3;
const OPERATIONS = 500_000;

/** Nanoseconds, the clock's own time taken off. */
export function latencyOf(work: Workload): Record<'p50' | 'p99' | 'p99.9', number> {
  const count = Math.min(OPERATIONS, work.count - work.warm);
  const sorted = leastTimes(work, work.warm, count)
    .subarray(Math.floor(count / 5))
    .sort();
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)];
  return { p50: at(0.5), p99: at(0.99), 'p99.9': at(0.999) };
}

/** The worst cancel of the oldest order, nanoseconds: ids in sequence, thousands of cancels from the first on. */
export function oldestCancel(resting: number): number {
  const cancels = Math.min(20_000, resting);
  const chance = new Chance(1);
  const what = { name: 'oldest', what: '', warm: resting, count: resting + cancels };
  const writer = new RowWriter(what);
  for (let order = 1; order <= resting; order++) {
    const buys = chance.below(2);
    const away = chance.between(1, 2000);
    writer.write({ op: Op.add, order, buys, price: 1_000_000 + (buys ? -away : away), qty: 1 });
  }
  for (let order = 1; order <= cancels; order++) {
    writer.write({ op: Op.cancel, order, buys: 0, price: 0, qty: 0 });
  }
  return leastTimes(writer.finish(), resting, cancels).reduce((a, b) => Math.max(a, b));
}

function leastTimes(work: Workload, from: number, count: number): Float64Array {
  const least = new Float64Array(count).fill(Number.MAX_VALUE);
  for (let run = 0; run < RUNS; run++) {
    const book = bareCore(work.warm + 65_536);
    book.play(work, 0, from);
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      book.play(work, from + i, from + i + 1);
      const took = performance.now() - start;
      if (took < least[i]) least[i] = took;
    }
  }
  const clock = clockCost();
  return least.map((ms) => Math.max(0, ms - clock) * 1e6);
}

function clockCost(): number {
  const took = new Float64Array(100_000);
  for (let i = 0; i < took.length; i++) {
    const start = performance.now();
    took[i] = performance.now() - start;
  }
  return took.sort()[took.length / 2];
}
