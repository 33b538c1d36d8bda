// Seeded chance: the same numbers from the same seed, everywhere.

export class Chance {
  #x: number;

  constructor(seed: number) {
    this.#x = seed | 0 || 1;
  }

  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number {
    this.#x ^= this.#x << 13;
    this.#x ^= this.#x >>> 17;
    this.#x ^= this.#x << 5;
    return (this.#x >>> 0) % limit;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Above 0, at most 1. */
  share(): number {
    return (this.below(1 << 30) + 1) / (1 << 30);
  }

  /** A whole number from 1, exponential. */
  size(mean: number): number {
    return 1 + Math.floor(-Math.log(this.share()) * mean);
  }

  /** A whole number from 1 to `most` whose tail falls with the exponent `alpha`. */
  pareto(alpha: number, most: number): number {
    for (;;) {
      const value = Math.floor(this.share() ** (-1 / alpha));
      if (value <= most) return value;
    }
  }
}
