import type { Time } from '../../engine/schema/index.ts';

/** Fills up steadily, up to its size. */
export class Bucket {
  readonly perSecond: number;
  /** How many share the whole that it is a part of. */
  readonly parts: number;
  readonly #perUs: number;
  readonly #size: number;
  #level: number;
  #at: Time;

  /** @param fullness it begins with this part of its size. */
  constructor(perSecond: number, size: number, now: Time, fullness = 1, parts = 1) {
    this.perSecond = perSecond;
    this.parts = parts;
    this.#perUs = perSecond / 1_000_000;
    this.#size = size;
    this.#level = size * fullness;
    this.#at = now;
  }

  get whole(): number {
    return Math.max(0, Math.floor(this.#level));
  }

  /** Microseconds until `amount` is there; 0 when it is. What can never be there waits for a full bucket. */
  wait(amount: number, now: Time): number {
    if (now > this.#at) {
      this.#level = Math.min(this.#size, this.#level + (now - this.#at) * this.#perUs);
      this.#at = now;
    }
    if (amount === 0) return 0;
    const missing = Math.min(amount, this.#size) - this.#level;
    return missing <= 0 ? 0 : Math.ceil(missing / this.#perUs);
  }

  /** The part of its size that is there: below 0 when more was taken than there was. */
  fullness(now: Time): number {
    this.wait(0, now);
    return this.#level / this.#size;
  }

  /** One of another size, as full as it is; of a part of the whole that grows, nothing comes from nowhere. */
  resized(perSecond: number, size: number, parts: number, now: Time): Bucket {
    const fullness = Math.min(1, (this.fullness(now) * parts) / this.parts);
    return new Bucket(perSecond, size, now, fullness, parts);
  }

  /** What is there is gone; what is owed stays. */
  drain(now: Time): void {
    this.wait(0, now);
    this.#level = Math.min(this.#level, 0);
  }

  /** Until what was taken beyond what there was is made up for, microseconds. */
  owedUs(now: Time): number {
    this.wait(0, now);
    return this.#level < 0 ? Math.ceil(-this.#level / this.#perUs) : 0;
  }

  /** Owes what fills up in so long. */
  owe(us: number): void {
    this.#level -= us * this.#perUs;
  }

  spend(amount: number): void {
    this.#level -= amount;
  }
}
