// The clock of a thread that goes by another's: the time it was last sent, and what this machine has counted since.

import { performance } from 'node:perf_hooks';
import type { Time } from '../../engine/schema/index.ts';
import type { Clock } from './clock.ts';

export class FollowingClock implements Clock {
  /** Microseconds that the time is ahead of the counter. */
  #ahead: number;
  #last = 0;

  constructor(now: Time) {
    this.#ahead = now - counter();
  }

  now(): Time {
    this.#last = Math.max(this.#last, Math.floor(counter() + this.#ahead));
    return this.#last as Time;
  }

  /** It was `time` there when this was sent. */
  follow(time: Time): void {
    this.#ahead = time - counter();
  }
}

function counter(): number {
  return performance.now() * 1000;
}
