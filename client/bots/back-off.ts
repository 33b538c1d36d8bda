// How long a bot waits after something went wrong: twice as long each time, and the least again after a quiet while.

const TIMES_MAX = 32;

export class BackOff {
  readonly #leastMs: number;
  #waitMs = 0;
  #until = 0;

  constructor(leastMs: number) {
    this.#leastMs = leastMs;
  }

  /** @param leastMs what the venue asks for, when it says so */
  wait(now: number, leastMs = 0): void {
    const isQuiet = now - this.#until > this.#waitMs * 2;
    const most = this.#leastMs * TIMES_MAX;
    this.#waitMs = isQuiet ? this.#leastMs : Math.min(this.#waitMs * 2, most);
    this.#until = now + Math.max(this.#waitMs, leastMs);
  }

  isWaiting(now: number): boolean {
    return now < this.#until;
  }
}
