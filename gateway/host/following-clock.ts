// The clock of a thread that goes by another's: the time it was last sent, and what this machine has counted since.

import { performance } from 'node:perf_hooks';
import type { Time } from '../../engine/schema/index.ts';
import { type Clock, SLEW } from './clock.ts';

export class FollowingClock implements Clock {
  readonly #counter: () => number;
  /** Microseconds that the time is ahead of the counter. */
  #ahead: number;
  #followedAt: number;
  #last = 0;

  /** @param counter microseconds since any moment; it is never set */
  constructor(now: Time, counter: () => number = counterOfThread) {
    this.#counter = counter;
    this.#followedAt = counter();
    this.#ahead = now - this.#followedAt;
  }

  now(): Time {
    this.#last = Math.max(this.#last, Math.floor(this.#counter() + this.#ahead));
    return this.#last as Time;
  }

  /**
   * It was `time` there when this was sent. What was long on its way does not set this clock back: by more than the other
   * slews it cannot have lost.
   */
  follow(time: Time): void {
    const at = this.#counter();
    const least = this.#ahead - (at - this.#followedAt) * SLEW;
    this.#ahead = Math.max(time - at, least);
    this.#followedAt = at;
  }
}

function counterOfThread(): number {
  return performance.now() * 1000;
}
