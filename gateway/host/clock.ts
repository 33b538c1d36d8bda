import { performance } from 'node:perf_hooks';
import type { Time } from '../../engine/schema/index.ts';

/** Microseconds since 1970, never less than the time before. */
export interface Clock {
  now(): Time;
  /** It has been `time` already by the journal: from here on it is never less. */
  reach?(time: Time): void;
}

/** What a machine measures time by, in milliseconds. */
interface Machine {
  /** The date since 1970, which somebody may set. */
  date(): number;
  /** Since any moment; it is never set. */
  counter(): number;
}

/**
 * The clock of this machine; nothing else in the program asks for the date.
 *
 * The date has milliseconds, so the microseconds come from the process's own counter, which is set again
 * whenever the two part: somebody has set the machine's clock. Set forward, it follows at once. Set back, or
 * behind what the journal has reached, it goes on at half speed until the date has caught up: a clock that
 * stood still would hold up every expiry, every mark and every minute of funding (docs/rules/prices.md PRICE-010).
 */
export class MachineClock implements Clock {
  readonly #machine: Machine;
  readonly #aheadMs: number;
  #last = 0;
  #offset = 0; // Milliseconds from the counter to the date.
  #heldTime = 0; // Where it goes on from at half speed, and the counter then.
  #heldAt = 0;

  /** @param aheadMs how far it is ahead of the machine's date, on purpose: a demonstration that begins at another hour */
  constructor(aheadMs = 0, machine: Machine = THIS_MACHINE) {
    this.#aheadMs = aheadMs;
    this.#machine = machine;
  }

  now(): Time {
    const date = this.#machine.date() + this.#aheadMs;
    const counter = this.#machine.counter();
    if (Math.abs(counter + this.#offset - date) > DRIFT_MS) {
      this.#offset = date - counter;
      this.#hold(this.#last, counter);
    }
    const time = Math.floor((counter + this.#offset) * 1000);
    const slewed = Math.floor(this.#heldTime + (counter - this.#heldAt) * 1000 * SLEW);
    this.#last = Math.max(this.#last, time, slewed);
    return this.#last as Time;
  }

  reach(time: Time): void {
    if (time <= this.#last) return;
    this.#last = time;
    this.#hold(time, this.#machine.counter());
  }

  #hold(time: number, counter: number): void {
    this.#heldTime = time;
    this.#heldAt = counter;
  }
}

const THIS_MACHINE: Machine = { date: () => Date.now(), counter: () => performance.now() };
const DRIFT_MS = 2;
/** Of the machine's speed, while the date is behind. */
const SLEW = 0.5;
