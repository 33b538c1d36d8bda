/** Connections that read public channels and have not logged on: so many, that those who log on find room. */
export class Crowd {
  readonly #most: number;
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns the way out; null where there is no room */
  join(): (() => void) | null {
    if (this.#count >= this.#most) return null;
    this.#count += 1;
    let isIn = true;
    return () => {
      if (isIn) this.#count -= 1;
      isIn = false;
    };
  }
}
