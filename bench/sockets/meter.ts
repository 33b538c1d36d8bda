// What a process did meanwhile: its processor time, its main thread's share, and the longest that this thread was held.

import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { type IntervalHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';

const RESOLUTION_MS = 1;

export interface Reading {
  readonly seconds: number;
  readonly cpuUs: number;
  /** Share of the time in which the main thread's loop had something to do. */
  readonly mainBusy: number;
  /** Share of a processor that the main thread had, and the busiest of all others. */
  readonly mainCpu: number;
  readonly otherCpu: number;
  /** Milliseconds beyond the time at which a timer of the main thread was due. */
  readonly delayMaxMs: number;
  readonly delayP999Ms: number;
  /** The most that the main thread worked between two of its timers, waits for a processor left out. */
  readonly workMaxMs: number;
}

export class Meter {
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  #start = 0;
  #cpu = process.cpuUsage();
  #loop = performance.eventLoopUtilization();
  #threads = threadSeconds();
  readonly #work = new LongestWork();

  begin(): void {
    this.#work.begin();
    this.#delay.enable();
    this.#delay.reset();
    this.#start = performance.now();
    this.#cpu = process.cpuUsage();
    this.#loop = performance.eventLoopUtilization();
    this.#threads = threadSeconds();
  }

  end(): Reading {
    const { user, system } = process.cpuUsage(this.#cpu);
    const { utilization } = performance.eventLoopUtilization(this.#loop);
    const seconds = (performance.now() - this.#start) / 1000;
    const shares = [...threadSeconds()].map(([thread, now]) => ({
      thread,
      share: (now - (this.#threads.get(thread) ?? 0)) / seconds,
    }));
    const others = shares.filter(({ thread }) => thread !== process.pid);
    this.#delay.disable();
    return {
      seconds,
      cpuUs: user + system,
      mainBusy: utilization,
      mainCpu: shares.find(({ thread }) => thread === process.pid)?.share ?? 0,
      otherCpu: Math.max(0, ...others.map(({ share }) => share)),
      delayMaxMs: beyond(this.#delay.max),
      delayP999Ms: beyond(this.#delay.percentile(99.9)),
      workMaxMs: this.#work.end(),
    };
  }
}

/** Looks at what the main thread has worked each time that a timer of it is due. */
class LongestWork {
  readonly #text = Buffer.alloc(128);
  #file: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  #most = 0;

  begin(): void {
    try {
      this.#file ??= openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    } catch {
      return; // Not Linux.
    }
    this.#last = this.#ran(this.#file);
    this.#most = 0;
    this.#timer = setInterval(() => this.#look(), RESOLUTION_MS);
  }

  /** @returns milliseconds; NaN where the system does not report it. */
  end(): number {
    clearInterval(this.#timer);
    if (this.#file === null) return Number.NaN;
    closeSync(this.#file);
    this.#file = null;
    return this.#most;
  }

  #look(): void {
    if (this.#file === null) return;
    const ran = this.#ran(this.#file);
    this.#most = Math.max(this.#most, ran - this.#last);
    this.#last = ran;
  }

  #ran(file: number): number {
    const length = readSync(file, this.#text, 0, this.#text.length, 0);
    return Number.parseInt(this.#text.toString('latin1', 0, length), 10) / 1e6;
  }
}

/** The histogram holds the time from one timer to the next. */
function beyond(ns: number): number {
  return Math.max(0, ns / 1e6 - RESOLUTION_MS);
}

/** Processor time of each thread of this process; none where the system does not report it. */
function threadSeconds(): Map<number, number> {
  const found = new Map<number, number>();
  try {
    for (const thread of readdirSync('/proc/self/task')) {
      const [ran] = readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ');
      found.set(Number(thread), Number(ran) / 1e9);
    }
  } catch {} // Not Linux, or a thread has ended between the two.
  return found;
}
