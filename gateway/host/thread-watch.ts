// What a thread is kept from its work by: its event loop, and the garbage collector.

import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { Clock } from './clock.ts';
import type { Histogram, Metrics } from './metrics.ts';
import type { Scheduler, Timer } from './scheduler.ts';

interface ThreadWatchParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly metrics: Metrics;
  /** `core`, or `edge` and its place. */
  readonly thread: string;
}

const LOOP_MS = 20;
const US_A_MS = 1000;

/** The collections there are, by the number that Node gives them. */
const COLLECTIONS: ReadonlyMap<number, string> = new Map([
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, 'weak'],
]);

export class ThreadWatch {
  readonly #timer: Timer;
  readonly #observer: PerformanceObserver;

  constructor({ clock, scheduler, metrics, thread }: ThreadWatchParts) {
    const delays = metrics.histogram('loop_delay', thread);
    let last = clock.now() as number;
    this.#timer = scheduler
      .every(LOOP_MS, () => {
        const now = clock.now();
        delays.add(Math.max(0, now - last - LOOP_MS * US_A_MS));
        last = now;
      })
      .unref();
    const pauses = new Map<number, Histogram>();
    for (const [kind, name] of COLLECTIONS) pauses.set(kind, metrics.histogram('gc', thread, name));
    this.#observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        pauses.get(kindOf(entry))?.add(Math.round(entry.duration * US_A_MS));
      }
    });
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  close(): void {
    this.#timer.cancel();
    this.#observer.disconnect();
  }
}

/** The label of an edge's thread. */
export function edgeThread(place: number): string {
  return `edge${place}`;
}

/** Of this thread, bytes. */
export function heapUsed(): number {
  return getHeapStatistics().used_heap_size;
}

/** The declarations of Node do not have the detail of such an entry. */
function kindOf(entry: object): number {
  return (entry as { readonly detail?: { readonly kind?: number } }).detail?.kind ?? 0;
}
