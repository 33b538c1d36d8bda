// The Mersenne Twister (MT19937, Matsumoto and Nishimura 1998), which the public benchmark draws from.

const SIZE = 624;
const SHIFT = 397;

export class Mersenne {
  readonly #state = new Uint32Array(SIZE);
  #at = SIZE;

  constructor(seed: number) {
    this.#state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const before = this.#state[i - 1];
      this.#state[i] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + i;
    }
  }

  /** 32 bits. */
  word(): number {
    if (this.#at === SIZE) this.#twist();
    let y = this.#state[this.#at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** From 0, below 1, of 53 bits. */
  share(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(Math.max(this.share(), 1e-300)));
    return radius * Math.cos(2 * Math.PI * this.share());
  }

  exponential(rate: number): number {
    return -Math.log(Math.max(this.share(), 1e-300)) / rate;
  }

  #twist(): void {
    const s = this.#state;
    for (let i = 0; i < SIZE; i++) {
      const y = (s[i] & 0x80000000) | (s[(i + 1) % SIZE] & 0x7fffffff);
      s[i] = s[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.#at = 0;
  }
}
