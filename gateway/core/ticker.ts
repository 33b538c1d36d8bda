// Makes the venue's time pass. The engine does the work of a second at the first command `tick` that
// reaches it (docs/rules/prices.md), so a tick comes right behind every whole second of the venue's clock.

import type { Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';

interface TickerParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Milliseconds from tick to tick. The first of a second stands at its beginning, unless there are fewer. */
  readonly tickMs: number;
  /** @param lagUs how long after it was due */
  readonly tick: (lagUs: number) => void;
}

export class Ticker {
  readonly #parts: TickerParts;
  #due: number;
  #timer: Timer | undefined;

  constructor(parts: TickerParts) {
    this.#parts = parts;
    this.#due = tickAfter(parts.clock.now(), parts.tickMs);
  }

  start(): void {
    const { clock, scheduler } = this.#parts;
    const leftMs = (this.#due - clock.now()) / 1000;
    // A venue's clock may run slower than the timers; then this comes too early and looks again.
    this.#timer = scheduler.after(Math.max(1, Math.ceil(leftMs)), () => {
      this.tickIfDue();
      this.start();
    });
  }

  stop(): void {
    this.#timer?.cancel();
  }

  /**
   * Ticks if it is due. Asked before every message of a client as well, so that no flood of them gets ahead of
   * a second: timers wait until all sockets that were ready have been read.
   */
  tickIfDue(): void {
    const { clock, tickMs, tick } = this.#parts;
    const now = clock.now();
    if (now < this.#due) return;
    const lagUs = now - this.#due;
    this.#due = tickAfter(now, tickMs);
    tick(lagUs);
  }
}

const SECOND_US = 1_000_000;

/**
 * The next time a tick is due: each second is divided anew, so that every whole second has one.
 *
 * @example every 300 ms: .0, .3, .6, .9, .0; every 5000 ms: the seconds that 5 divides.
 */
export function tickAfter(time: number, tickMs: number): Time {
  const tickUs = tickMs * 1000;
  if (tickUs > SECOND_US) return ((Math.floor(time / tickUs) + 1) * tickUs) as Time;
  const second = Math.floor(time / SECOND_US) * SECOND_US;
  const next = second + (Math.floor((time - second) / tickUs) + 1) * tickUs;
  return Math.min(next, second + SECOND_US) as Time;
}
