/** A packet's worth of a chunk. */
export interface Part {
  readonly bytes: Uint8Array;
  /** The last of its chunk. */
  readonly isLast: boolean;
}

/** Numbered parts of chunks, the oldest of which are dropped. */
export class PartLog {
  readonly #partBytes: number;
  #parts: Part[] = [];
  /** How many at the beginning of `#parts` are dropped already. */
  #dropped = 0;
  #first = 0;
  /** Of the parts that are kept. */
  bytes = 0;

  constructor(partBytes: number) {
    this.#partBytes = partBytes;
  }

  /** The oldest that is kept. */
  get first(): number {
    return this.#first;
  }

  /** Behind the newest: always behind a whole chunk. */
  get end(): number {
    return this.#first + this.#parts.length - this.#dropped;
  }

  /** @param number from `first` to before `end` */
  part(number: number): Part {
    return this.#parts[this.#dropped + number - this.#first];
  }

  append(chunk: Uint8Array): void {
    const copy = new Uint8Array(chunk); // The slice of a Buffer is a view.
    for (let at = 0; at < copy.length; at += this.#partBytes) {
      const bytes = copy.subarray(at, at + this.#partBytes);
      this.#parts.push({ bytes, isLast: at + this.#partBytes >= copy.length });
    }
    this.bytes += copy.length;
  }

  dropBefore(number: number): void {
    while (this.#first < number) this.#dropFirst();
  }

  dropChunk(): void {
    while (!this.#dropFirst().isLast);
  }

  #dropFirst(): Part {
    const part = this.#parts[this.#dropped];
    this.bytes -= part.bytes.length;
    this.#first += 1;
    this.#dropped += 1;
    if (this.#dropped > this.#parts.length / 2) {
      this.#parts = this.#parts.slice(this.#dropped);
      this.#dropped = 0;
    }
    return part;
  }
}
