import type { Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';

/** Whether, and when, this server goes away. */
export class GoAway {
  readonly #clock: Clock;
  #deadline: Time | null = null;
  #reason = '';

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

  /** What everybody was sent; null while there is none. */
  get announced(): { readonly deadline: Time; readonly reason: string } | null {
    return this.#deadline === null ? null : { deadline: this.#deadline, reason: this.#reason };
  }

  /** Only the first announcement counts. */
  announce(afterMs: number, reason: string): Time {
    if (this.#deadline === null) this.#reason = reason;
    this.#deadline ??= (this.#clock.now() + afterMs * 1000) as Time;
    return this.#deadline;
  }
}
