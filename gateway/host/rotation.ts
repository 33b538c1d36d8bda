/**
 * Where the next round of a circle begins. Every place is the first one equally often, also where rounds of several sizes
 * follow each other in a pattern, for which a plain count would favour some: multiples of the golden ratio spread evenly
 * over any of them.
 */
export class Rotation {
  #share = 0;

  /** @returns from 0 to `size` - 1. */
  next(size: number): number {
    this.#share = (this.#share + GOLDEN) % 1;
    return Math.floor(this.#share * size);
  }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
