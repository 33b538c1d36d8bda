import type { Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';

/** Whether, and when, this server goes away. */
export class GoAway {
  readonly #clock: Clock;
  #deadline: Time | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isAnnounced(): boolean {
    return this.#deadline !== null;
  }

  /** From then on only cancels pass; 0 while there is none. */
  get deadline(): Time | 0 {
    return this.#deadline ?? 0;
  }

  /** Only the first announcement counts. */
  announce(afterMs: number): Time {
    this.#deadline ??= (this.#clock.now() + afterMs * 1000) as Time;
    return this.#deadline;
  }
}
