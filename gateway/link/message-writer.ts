// A chunk is messages one behind another, each of two words, the bytes of its fields and its kind, and its fields in the
// order in which they were written, all little-endian: a number 8 bytes, a uint 4; bytes, texts and JSON their length as
// a uint before them.

/** The words of a message: how many bytes of fields, and its kind. */
export const MESSAGE_HEADER = 8;
const LENGTH_FIRST = 65_536;
/** Below this a loop takes less than a window on the source. */
const COPY_BYTES_MAX = 256;

/** Fills a chunk over a turn. What it hands out is looked at before more is written. */
export class MessageWriter {
  #bytes: Buffer = Buffer.allocUnsafeSlow(LENGTH_FIRST);
  #view: DataView = new DataView(this.#bytes.buffer);
  /** Behind the last message that has ended, and where the next byte goes. */
  #length = 0;
  #at = 0;

  /** Bytes of whole messages. */
  get length(): number {
    return this.#length;
  }

  /** Bytes of the message that was begun and has not ended. */
  get begun(): number {
    return this.#at - this.#length;
  }

  /** A message that was begun and not ended is dropped. @param kind above 0 */
  begin(kind: number): void {
    this.#at = this.#length;
    this.#reserve(MESSAGE_HEADER);
    this.#view.setUint32(this.#at + 4, kind, true);
    this.#at += MESSAGE_HEADER;
  }

  number(value: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
  }

  uint(value: number): void {
    this.#reserve(4);
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  /** The bytes of `source` from `from` to before `to`. */
  bytes(source: Uint8Array, from: number = 0, to: number = source.length): void {
    const length = to - from;
    this.uint(length);
    this.#reserve(length);
    if (length > COPY_BYTES_MAX) this.#bytes.set(source.subarray(from, to), this.#at);
    else {
      const bytes = this.#bytes;
      const shift = this.#at - from;
      for (let at = from; at < to; at++) bytes[at + shift] = source[at];
    }
    this.#at += length;
  }

  text(value: string): void {
    this.#reserve(4 + 3 * value.length); // A unit of UTF-16 is at most three bytes of UTF-8.
    const length = this.#bytes.write(value, this.#at + 4, 'utf8');
    this.#view.setUint32(this.#at, length, true);
    this.#at += 4 + length;
  }

  json(value: unknown): void {
    this.text(JSON.stringify(value));
  }

  end(): void {
    this.#view.setUint32(this.#length, this.#at - this.#length - MESSAGE_HEADER, true);
    this.#length = this.#at;
  }

  /** The whole messages; a view that the next message may overwrite. */
  chunk(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
    this.#at = 0;
  }

  #reserve(more: number): void {
    const needed = this.#at + more;
    if (needed <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
