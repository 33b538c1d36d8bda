import { performance } from 'node:perf_hooks';
import type { Time } from '../engine/index.ts';

/** Microseconds since 1970, never less than the time before. */
export interface Clock {
  now(): Time;
}

/**
 * The clock of this machine; nothing else in the program asks for the date.
 *
 * The date has milliseconds, so the microseconds come from the process's own counter, which is set again
 * whenever the two part: somebody has set the machine's clock. Set back, it stands still until it is reached.
 */
export class MachineClock implements Clock {
  #last = 0;
  #offset = 0; // Milliseconds from the counter to the date.

  now(): Time {
    const date = Date.now();
    const counter = performance.now();
    if (Math.abs(counter + this.#offset - date) > DRIFT_MS) this.#offset = date - counter;
    const time = Math.floor((counter + this.#offset) * 1000);
    if (time > this.#last) this.#last = time;
    return this.#last as Time;
  }
}

const DRIFT_MS = 2;
