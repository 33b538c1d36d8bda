// The newest of what comes, for one reader: what it has not read by then is passed over, so that nothing piles up.

export class Newest<T> {
  #value: { readonly it: T } | null = null;
  #error: unknown = null;
  #wake: (() => void) | null = null;

  put(value: T): void {
    this.#value = { it: value };
    this.#wake?.();
  }

  /** Ends the reading, with this: before a value that waits. */
  fail(error: unknown): void {
    this.#error ??= error;
    this.#wake?.();
  }

  /** @returns the next value. @throws what it ended with */
  async take(): Promise<T> {
    for (;;) {
      if (this.#error !== null) throw this.#error;
      const value = this.#value;
      this.#value = null;
      if (value !== null) return value.it;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}
