const LENGTH_FIRST = 65_536;
/** A copy that was larger once is given back. */
const LENGTH_KEPT = 1 << 20;

/** Room of a reader's own for one chunk: the writer cannot change what stands in it. */
export class ChunkCopy {
  #bytes: Uint8Array = new Uint8Array(LENGTH_FIRST);
  length = 0;

  /** @returns the room; `kept` bytes of what stood in it stay */
  reserve(length: number, kept = 0): Uint8Array {
    if (length > this.#bytes.length) this.#resize(length, kept);
    else if (kept === 0 && this.#bytes.length > LENGTH_KEPT && length <= LENGTH_KEPT) {
      this.#resize(Math.max(LENGTH_FIRST, length), 0);
    }
    return this.#bytes;
  }

  get chunk(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #resize(length: number, kept: number): void {
    const old = this.#bytes;
    this.#bytes = new Uint8Array(2 ** Math.ceil(Math.log2(length)));
    this.#bytes.set(old.subarray(0, kept));
  }
}
