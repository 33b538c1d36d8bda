import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Time } from '../../engine/schema/index.ts';

/** Microseconds since 1970, never less than the time before. */
export interface Clock {
  now(): Time;
  /** It has been `time` already by the journal: from here on it is never less. */
  reach?(time: Time): void;
  /** Only of a clock that goes by a machine's counter and is steered by its date. */
  readonly steering?: Steering;
}

/** Compares a clock's time with the machine's date, and moves it where somebody has decided so. */
export interface Steering {
  /** The machine's date less the clock's time, microseconds: of now, and cheap. */
  drift(): number;
  /** Compares, and sets the course until the next comparison: once a second. */
  compare(): ClockReading;
  /** Time that the counter has missed. */
  advance(by: number): void;
  /** The date is right: ahead, the clock goes there at once; behind, it slews there however far it is. */
  follow(): void;
}

interface ClockReading {
  /** The machine's date less the clock's time, microseconds. */
  readonly drift: number;
  /** What CLOCK_BOOTTIME gained on the counter: the machine was suspended. 0 below a second. */
  readonly slept: number;
  /** This drift is not accepted: it is above a second. */
  readonly departed: boolean;
}

/** What a machine measures time by, in milliseconds. */
export interface Machine {
  /** The date since 1970, which somebody may set. */
  date(): number;
  /** Since any moment; it is never set, and stands still while the machine is suspended. */
  counter(): number;
  /** CLOCK_BOOTTIME: the counter with the time suspended in it. Null where there is none. */
  boot(): number | null;
}

/**
 * The clock of this machine; nothing else in the program asks for the date.
 *
 * It advances by the machine's counter and slews towards the date by at most 1 % of what has passed, so that no one who
 * sets the date moves the venue's time: docs/rules/clock.md CLOCK-003. A date more than 5 s away is not gone to at all.
 */
export class MachineClock implements Clock {
  readonly steering: Steering;
  readonly #machine: Machine;
  readonly #aheadMs: number;
  /** Microseconds, and the counter then; between comparisons it goes on from there. */
  #base: number;
  #counter: number;
  /** How much of the drift is still to be made up. */
  #left = 0;
  #last = 0;
  /** How far behind the date may be by the word of somebody. */
  #accepted = 0;
  #bootAhead: number | null;

  /** @param aheadMs how far it is ahead of the machine's date, on purpose: a demonstration that begins at another hour */
  constructor(aheadMs = 0, machine: Machine = THIS_MACHINE) {
    this.#aheadMs = aheadMs;
    this.#machine = machine;
    this.#counter = machine.counter();
    this.#base = this.#date();
    this.#bootAhead = this.#bootAheadNow();
    this.steering = {
      drift: () => this.#date() - this.now(),
      compare: () => this.#compare(),
      advance: (by) => this.#moveTo(this.#exact() + by),
      follow: () => this.#follow(),
    };
  }

  now(): Time {
    this.#last = Math.max(this.#last, Math.floor(this.#exact()));
    return this.#last as Time;
  }

  reach(time: Time): void {
    if (time > this.now()) this.#moveTo(time);
  }

  #compare(): ClockReading {
    this.#moveTo(this.#exact());
    const drift = this.#date() - this.now();
    const isAccepted = drift < 0 && -drift <= this.#accepted + DEPARTED_US;
    this.#accepted = isAccepted ? Math.min(this.#accepted, -drift) : 0;
    this.#left = Math.abs(drift) <= FOLLOWED_US || isAccepted ? drift : 0;
    const departed = Math.abs(drift) > DEPARTED_US && !isAccepted;
    return { drift, slept: this.#slept(), departed };
  }

  /** Counted once: the next comparison begins behind it. */
  #slept(): number {
    const ahead = this.#bootAheadNow();
    if (ahead === null || this.#bootAhead === null) return 0;
    const slept = (ahead - this.#bootAhead) * 1000;
    if (slept <= DEPARTED_US) return 0;
    this.#bootAhead = ahead;
    return Math.floor(slept);
  }

  #follow(): void {
    const drift = this.#date() - this.now();
    if (drift > 0) this.#moveTo(this.#exact() + drift);
    else this.#accepted = -drift;
  }

  /** With the fraction of a microsecond, which would be lost at each comparison. */
  #exact(): number {
    const passed = (this.#machine.counter() - this.#counter) * 1000;
    const slewed = Math.min(passed * SLEW, Math.abs(this.#left));
    return this.#base + passed + Math.sign(this.#left) * slewed;
  }

  #moveTo(time: number): void {
    this.#base = time;
    this.#counter = this.#machine.counter();
    this.#left = 0;
  }

  #date(): number {
    return (this.#machine.date() + this.#aheadMs) * 1000;
  }

  #bootAheadNow(): number | null {
    const boot = this.#machine.boot();
    return boot === null ? null : boot - this.#machine.counter();
  }
}

/** The first number of /proc/uptime, in seconds with two decimals, is CLOCK_BOOTTIME. */
function bootMs(): number | null {
  try {
    const seconds = Number.parseFloat(readFileSync('/proc/uptime', 'latin1'));
    return Number.isFinite(seconds) ? seconds * 1000 : null;
  } catch {
    return null;
  }
}

const THIS_MACHINE: Machine = {
  date: () => Date.now(),
  counter: () => performance.now(),
  boot: bootMs,
};
/** A date that is further away has been set, or time was lost. */
const DEPARTED_US = 1_000_000;
/** At 1 % a date an hour away would carry the venue 10 s off in a quarter of an hour, and make every quote stale. */
const FOLLOWED_US = 5_000_000;
export const SLEW = 0.01;
