/** Positions come first in a ring's memory, a cache line apart so that writer and readers do not share one. */
const RING_HEADER = 128;
/** A record's two words before its bytes. Records begin at multiples of it, so these words never straddle the end. */
export const RECORD_HEADER = 8;
const SIZE_LEAST = 1024;

/** @returns what a record of so many bytes takes of a ring */
export function recordBytes(length: number): number {
  return (length + 2 * RECORD_HEADER - 1) & -RECORD_HEADER;
}

/** @param size of what the ring can hold, a power of two */
export function ringMemory(size: number, isShared: boolean): ArrayBufferLike {
  if (size < SIZE_LEAST || size > 2 ** 30 || (size & (size - 1)) !== 0) {
    throw new RangeError(`a ring of ${size} bytes: it takes a power of two`);
  }
  const bytes = RING_HEADER + size;
  return isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

/** The bytes of a ring by position: a position only grows, and is anywhere below 2^53. */
export class RingBytes {
  readonly size: number;
  readonly #mask: number;
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;

  constructor(memory: ArrayBufferLike) {
    this.size = memory.byteLength - RING_HEADER;
    this.#mask = this.size - 1;
    this.#bytes = new Uint8Array(memory, RING_HEADER);
    this.#words = new Uint32Array(memory, RING_HEADER);
  }

  /** @param position a multiple of 4 */
  word(position: number): number {
    return this.#words[(position & this.#mask) >>> 2];
  }

  /** Writes a record's two words. @param position a multiple of 8 */
  head(position: number, first: number, second: number): void {
    const at = (position & this.#mask) >>> 2;
    this.#words[at] = first;
    this.#words[at + 1] = second;
  }

  copyIn(position: number, chunk: Uint8Array): void {
    const at = position & this.#mask;
    const first = this.size - at;
    if (chunk.length <= first) {
      this.#bytes.set(chunk, at);
    } else {
      this.#bytes.set(chunk.subarray(0, first), at);
      this.#bytes.set(chunk.subarray(first), 0);
    }
  }

  copyOut(position: number, length: number, into: Uint8Array, intoAt: number): void {
    const at = position & this.#mask;
    const first = Math.min(length, this.size - at);
    into.set(this.#bytes.subarray(at, at + first), intoAt);
    if (first < length) into.set(this.#bytes.subarray(0, length - first), intoAt + first);
  }
}
