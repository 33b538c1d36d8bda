// Memory for what is about to leave: small blocks, for the one or two frames that most connections get in a turn, and large
// ones behind them. Those that are free again are used again, up to a few megabytes; a connection that sends nothing
// holds none.

export const SMALL_BYTES = 2048;
export const LARGE_BYTES = 32_768;
const SMALL_KEPT = 2048;
const LARGE_KEPT = 128;

export class Blocks {
  readonly #small: Buffer[] = [];
  readonly #large: Buffer[] = [];

  /** The first of a connection's turn, which begins with a frame of so many bytes. */
  first(bytes: number): Buffer {
    if (bytes > SMALL_BYTES) return this.next();
    return this.#small.pop() ?? Buffer.allocUnsafeSlow(SMALL_BYTES);
  }

  /** Behind one that is full. */
  next(): Buffer {
    return this.#large.pop() ?? Buffer.allocUnsafeSlow(LARGE_BYTES);
  }

  /** The block is read no longer. */
  giveBack(block: Buffer): void {
    if (block.length === SMALL_BYTES) {
      if (this.#small.length < SMALL_KEPT) this.#small.push(block);
    } else if (this.#large.length < LARGE_KEPT) this.#large.push(block);
  }
}
