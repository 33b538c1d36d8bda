// How often the collector ran.

import { PerformanceObserver } from 'node:perf_hooks';

/** @returns collections while it ran, and the growth of the heap in bytes. */
export async function collectionsOf(
  run: () => void,
): Promise<{ collections: number; heapGrowth: number }> {
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  globalThis.gc?.(); // What was left before is not counted.
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.observe({ entryTypes: ['gc'] });
  const before = process.memoryUsage().heapUsed;
  run();
  const heapGrowth = process.memoryUsage().heapUsed - before;
  await new Promise((resolve) => setTimeout(resolve, 50)); // The observer is notified of them a turn later.
  observer.disconnect();
  return { collections, heapGrowth };
}
