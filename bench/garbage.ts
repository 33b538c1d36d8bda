// Memory: what the bare core leaves behind while it trades, and what a resting order takes.

import { PerformanceObserver } from 'node:perf_hooks';
import { createOrders } from '../engine/book/orders.ts';
import { bareCore } from './bare-core.ts';
import { workloads } from './workload.ts';

export interface GarbageResult {
  readonly operations: number;
  /** Collections while they ran. */
  readonly collections: number;
  /** Growth of the heap over all of them, bytes. */
  readonly heapGrowth: number;
  /** Columns of the book's own part of an order, and of the whole row. */
  readonly bytesPerOrder: { readonly book: number; readonly row: number };
}

const OPERATIONS = 10_000_000;

export async function benchGarbage(): Promise<GarbageResult> {
  const work = workloads(1)[0];
  const book = bareCore(work.warm + 65_536);
  book.play(work, 0, work.count); // Everything is compiled and every page made.
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  observer.observe({ entryTypes: ['gc'] });
  const before = process.memoryUsage().heapUsed;
  const timed = work.count - work.warm;
  for (let done = 0; done < OPERATIONS; done += timed) book.play(work, work.warm, work.count);
  const heapGrowth = process.memoryUsage().heapUsed - before;
  await new Promise((resolve) => setTimeout(resolve, 50)); // The observer is notified of collections a turn later.
  observer.disconnect();
  return { operations: OPERATIONS, collections, heapGrowth, bytesPerOrder: bytesPerOrder() };
}

/** Counted from the columns themselves. */
function bytesPerOrder(): GarbageResult['bytesPerOrder'] {
  const orders = createOrders(1);
  const width = (column: unknown): number =>
    ArrayBuffer.isView(column) ? (column as Uint8Array).BYTES_PER_ELEMENT : 0;
  const { id, price, open, shown, next, prev, account, flags } = orders;
  const sum = (columns: unknown[]): number => columns.map(width).reduce((a, b) => a + b, 0);
  return {
    book: sum([id, price, open, shown, next, prev, account, flags]),
    row: sum(Object.values(orders)),
  };
}
