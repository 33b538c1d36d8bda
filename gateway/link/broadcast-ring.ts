// One writer, many readers that it does not know. It never waits: the oldest chunks are overwritten.
//
//     announced − size            published        announced
//   gone | still whole ................| being written .|
//
// Before bytes are overwritten their end is announced, so a reader that has copied a chunk out looks whether it was
// still whole then. The announcement runs ahead of the writing by a sixteenth of the ring: where a machine lets plain
// reads and writes pass an atomic one, they pass it by instructions, not by that much.

import { ChunkCopy } from './chunk-copy.ts';
import { LinkError } from './link-error.ts';
import { RECORD_HEADER, RingBytes, recordBytes, ringMemory } from './ring-bytes.ts';

/** The words of the header, which is of BigInts: a reader may sleep through 2^32 bytes. */
const PUBLISHED = 0;
const ANNOUNCED = 8;

/** @param start where positions begin */
export function broadcastMemory(size: number, isShared: boolean, start = 0): ArrayBufferLike {
  const memory = ringMemory(size, isShared);
  const header = new BigInt64Array(memory, 0, 16);
  header[PUBLISHED] = BigInt(start);
  header[ANNOUNCED] = BigInt(start);
  return memory;
}

export class BroadcastWriter {
  readonly #header: BigInt64Array;
  readonly #ring: RingBytes;
  readonly #aheadLeast: number;
  #position: number;
  #announced: number;
  #number = 0;

  constructor(memory: ArrayBufferLike) {
    this.#header = new BigInt64Array(memory, 0, 16);
    this.#ring = new RingBytes(memory);
    this.#aheadLeast = this.#ring.size / 16;
    this.#position = Number(this.#header[PUBLISHED]);
    this.#announced = this.#position;
  }

  /** Where a reader begins that is to read from now on. */
  get position(): number {
    return this.#position;
  }

  /** @throws LinkError `oversize` above half the ring: hardly a reader would come in time */
  publish(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    const end = this.#position + recordBytes(chunk.length);
    if (end - this.#position > this.#ring.size / 2) {
      throw new LinkError('oversize', `a chunk of ${chunk.length} bytes is not for this ring`);
    }
    this.#announce(end);
    this.#ring.head(this.#position, chunk.length, this.#number);
    this.#ring.copyIn(this.#position + RECORD_HEADER, chunk);
    this.#number = (this.#number + 1) >>> 0;
    this.#position = end;
    Atomics.store(this.#header, PUBLISHED, BigInt(end));
  }

  #announce(end: number): void {
    if (end + this.#aheadLeast <= this.#announced) return;
    this.#announced = end + 2 * this.#aheadLeast;
    Atomics.store(this.#header, ANNOUNCED, BigInt(this.#announced));
  }
}

export class BroadcastReader {
  readonly #header: BigInt64Array;
  readonly #ring: RingBytes;
  readonly #copy = new ChunkCopy();
  #cursor: number;
  #published: number;
  /** Of the next chunk; null where nothing is known of it. */
  #number: number | null = null;

  /** @param from a position of the writer */
  constructor(memory: ArrayBufferLike, from: number) {
    this.#header = new BigInt64Array(memory, 0, 16);
    this.#ring = new RingBytes(memory);
    this.#cursor = from;
    this.#published = from;
  }

  isEmpty(): boolean {
    if (this.#cursor < this.#published) return false;
    this.#published = Number(Atomics.load(this.#header, PUBLISHED));
    return this.#cursor === this.#published;
  }

  /** The chunk that was read last. */
  get chunk(): Uint8Array {
    return this.#copy.chunk;
  }

  /**
   * Reads the next chunk.
   * @returns 'lost' when it is overwritten: the next one is the first that is published from now on.
   * @throws LinkError `damaged`
   */
  read(): 'chunk' | 'none' | 'lost' {
    if (this.isEmpty()) return 'none';
    const length = this.#ring.word(this.#cursor);
    const number = this.#ring.word(this.#cursor + 4);
    // What stands there may be overwritten already: nothing is believed before it has been checked.
    const here = Math.min(length, this.#published - this.#cursor, this.#ring.size / 2);
    this.#ring.copyOut(this.#cursor + RECORD_HEADER, here, this.#copy.reserve(here), 0);
    if (this.#isOverwritten()) return this.#skip();
    const isWhole = here === length && recordBytes(length) <= this.#published - this.#cursor;
    if (!isWhole || length === 0 || (this.#number ?? number) !== number) {
      throw new LinkError('damaged', `no chunk stands at ${this.#cursor} of the rows`);
    }
    this.#copy.length = length;
    this.#cursor += recordBytes(length);
    this.#number = (number + 1) >>> 0;
    return 'chunk';
  }

  #isOverwritten(): boolean {
    return this.#cursor < Number(Atomics.load(this.#header, ANNOUNCED)) - this.#ring.size;
  }

  #skip(): 'lost' {
    this.#published = Number(Atomics.load(this.#header, PUBLISHED));
    this.#cursor = this.#published;
    this.#number = null;
    return 'lost';
  }
}
