// One writer, one reader, and nothing is overwritten before it was read. A chunk above a quarter of the ring goes in
// parts, so that it gets through however large it is; what does not fit at once waits in the writer.
//
// Positions are kept modulo 2^32, which is plain since the ends are never further apart than the ring is large.

import { ChunkCopy } from './chunk-copy.ts';
import { CHUNK_BYTES_MAX } from './link.ts';
import { LinkError } from './link-error.ts';
import { RECORD_HEADER, RingBytes, recordBytes, ringMemory } from './ring-bytes.ts';

/** The words of the header. */
const WRITTEN = 0;
const READ = 16;

/** @param start where positions begin */
export function requestMemory(size: number, isShared: boolean, start = 0): ArrayBufferLike {
  const memory = ringMemory(size, isShared);
  new Int32Array(memory, 0, 32).fill(start);
  return memory;
}

export class RequestWriter {
  readonly #header: Int32Array;
  readonly #ring: RingBytes;
  readonly #partMax: number;
  #position: number;
  /** What of the last chunk has not found room yet: the parts are its bytes from `#restFrom` on. */
  #rest: Uint8Array | null = null;
  #restFrom = 0;

  constructor(memory: ArrayBufferLike) {
    this.#header = new Int32Array(memory, 0, 32);
    this.#ring = new RingBytes(memory);
    this.#partMax = this.#ring.size / 4;
    this.#position = this.#header[WRITTEN] >>> 0;
  }

  get hasRest(): boolean {
    return this.#rest !== null;
  }

  /** @returns false when there is no room. @throws LinkError `oversize` */
  send(chunk: Uint8Array): boolean {
    if (this.#rest !== null) return false;
    if (chunk.length === 0) return true;
    if (chunk.length > CHUNK_BYTES_MAX) {
      throw new LinkError('oversize', `a chunk of ${chunk.length} bytes is not for a link`);
    }
    if (chunk.length <= this.#partMax) return this.#write(chunk, 0);
    if (!this.#hasRoom(this.#partMax)) return false;
    this.#rest = new Uint8Array(chunk); // The slice of a Buffer is a view.
    this.#restFrom = 0;
    this.writeRest();
    return true;
  }

  /** Writes what waits, as far as there is room. @returns whether anything was written */
  writeRest(): boolean {
    const from = this.#restFrom;
    while (this.#rest !== null) {
      const end = Math.min(this.#rest.length, this.#restFrom + this.#partMax);
      const part = this.#rest.subarray(this.#restFrom, end);
      if (!this.#write(part, this.#rest.length - end)) break;
      this.#restFrom = end;
      if (end === this.#rest.length) this.#rest = null;
    }
    return this.#restFrom > from;
  }

  #hasRoom(length: number): boolean {
    const used = (this.#position - Atomics.load(this.#header, READ)) >>> 0;
    return recordBytes(length) <= this.#ring.size - used;
  }

  /** @param after bytes of the chunk that follow in other parts */
  #write(part: Uint8Array, after: number): boolean {
    if (!this.#hasRoom(part.length)) return false;
    this.#ring.head(this.#position, part.length, after);
    this.#ring.copyIn(this.#position + RECORD_HEADER, part);
    this.#position = (this.#position + recordBytes(part.length)) >>> 0;
    Atomics.store(this.#header, WRITTEN, this.#position);
    return true;
  }
}

export class RequestReader {
  readonly #header: Int32Array;
  readonly #ring: RingBytes;
  readonly #copy = new ChunkCopy();
  #position: number;
  /** Bytes of a chunk whose other parts are still to come. */
  #gathered = 0;
  #after = 0;

  constructor(memory: ArrayBufferLike) {
    this.#header = new Int32Array(memory, 0, 32);
    this.#ring = new RingBytes(memory);
    this.#position = this.#header[READ] >>> 0;
  }

  isEmpty(): boolean {
    return this.#waiting() === 0;
  }

  /** The chunk that was read last. */
  get chunk(): Uint8Array {
    return this.#copy.chunk;
  }

  /** Reads the next part. @returns 'part' where its chunk is not whole yet. @throws LinkError `damaged` */
  read(): 'chunk' | 'part' | 'none' {
    const waiting = this.#waiting();
    if (waiting === 0) return 'none';
    const length = this.#ring.word(this.#position);
    const after = this.#ring.word(this.#position + 4);
    this.#check(length, after, waiting);
    const whole = this.#gathered + length + after;
    const room = this.#copy.reserve(whole, this.#gathered);
    this.#ring.copyOut(this.#position + RECORD_HEADER, length, room, this.#gathered);
    this.#position = (this.#position + recordBytes(length)) >>> 0;
    Atomics.store(this.#header, READ, this.#position);
    this.#after = after;
    this.#gathered = after === 0 ? 0 : this.#gathered + length;
    this.#copy.length = whole;
    return after === 0 ? 'chunk' : 'part';
  }

  #waiting(): number {
    return (Atomics.load(this.#header, WRITTEN) - this.#position) >>> 0;
  }

  #check(length: number, after: number, waiting: number): void {
    const isPart = length > 0 && length < waiting && recordBytes(length) <= waiting;
    const follows = this.#gathered === 0 || length + after === this.#after;
    const isBounded = waiting <= this.#ring.size && length + after <= CHUNK_BYTES_MAX;
    if (isPart && follows && isBounded) return;
    throw new LinkError('damaged', `no chunk stands at ${this.#position} of the requests`);
  }
}
