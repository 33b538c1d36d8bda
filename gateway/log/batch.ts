import { hash } from 'node:crypto';
import { LogError } from './log-error.ts';
import type { SealedBatch } from './log-store.ts';
import type { LogPosition } from './position.ts';
import {
  BATCH_COUNT_MAX,
  CHAIN_BYTES,
  frameRecord,
  PAYLOAD_BYTES_MAX,
  RECORD_HEADER_BYTES,
  RecordKind,
  SEAL_BYTES,
  setUint64,
  viewOf,
} from './record.ts';

/**
 * The commands that go to disk together, framed as they are added.
 *
 * The chain of before lies right before the first record, so that one call hashes both:
 * ```text
 *   | chain before, 32 bytes | record | record | … | seal |
 *                            └────── what is stored ──────┘
 * ```
 */
export class Batch {
  count = 0;
  firstSeq = 0;
  lastSeq = 0;
  firstTime = 0;
  lastTime = 0;
  #bytes = new Uint8Array(1 << 16);
  #view = viewOf(this.#bytes);
  #digests = new Uint32Array(1 << 10);
  #end = CHAIN_BYTES;

  /** Sequence and time were checked by the store. */
  add(seq: number, time: number, from: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > PAYLOAD_BYTES_MAX) throw new LogError('too-large', 'the command', { seq });
    if (this.count === BATCH_COUNT_MAX) throw new LogError('too-large', 'the batch', { seq });
    this.#reserve(RECORD_HEADER_BYTES + length);
    const at = this.#end;
    const to = at + RECORD_HEADER_BYTES;
    const bytes = this.#bytes;
    if (length > COPY_BYTES_MAX) bytes.set(from.subarray(start, end), to);
    else for (let i = 0; i < length; i++) bytes[to + i] = from[start + i];
    frameRecord(bytes, this.#view, at, { length, seq, time, kind: RecordKind.command });
    this.#end = to + length;
    if (this.count === 0) {
      this.firstSeq = seq;
      this.firstTime = time;
    }
    this.lastSeq = seq;
    this.lastTime = time;
    this.#digests[this.count++] = 0;
  }

  /** What the events of a command of this batch came to; 0 means absent. */
  setDigest(seq: number, digest: number): void {
    const index = seq - this.firstSeq;
    if (!(index >= 0 && index < this.count)) throw new LogError('order', 'not open', { seq });
    this.#digests[index] = digest;
  }

  /**
   * Closes the batch: nothing is added after this until it is cleared.
   *
   * The chain covers the commands and not the digests of their events: two programs that disagree about
   * the events still agree about what was asked.
   *
   * @param before where the log stands. The sealed bytes are overwritten after `clear`.
   */
  seal(before: LogPosition, epoch: number): SealedBatch {
    const length = SEAL_BYTES + 4 * this.count;
    this.#reserve(RECORD_HEADER_BYTES + length);
    this.#bytes.set(before.chain, 0);
    const chain = hash('sha256', this.#bytes.subarray(0, this.#end), 'buffer');

    const at = this.#end;
    const payload = at + RECORD_HEADER_BYTES;
    setUint64(this.#view, payload, epoch);
    this.#view.setUint32(payload + 8, this.count, true);
    this.#view.setUint32(payload + 12, 0, true);
    this.#bytes.set(chain, payload + 16);
    for (let i = 0; i < this.count; i++) {
      this.#view.setUint32(payload + SEAL_BYTES + 4 * i, this.#digests[i], true);
    }
    const { lastSeq: seq, lastTime: time } = this;
    frameRecord(this.#bytes, this.#view, at, { length, seq, time, kind: RecordKind.seal });
    this.#end = payload + length;
    return {
      firstSeq: this.firstSeq,
      firstTime: this.firstTime,
      chainBefore: before.chain,
      position: { seq, time, epoch, chain },
      bytes: this.#bytes.subarray(CHAIN_BYTES, this.#end),
    };
  }

  clear(): void {
    this.count = 0;
    this.#end = CHAIN_BYTES;
  }

  #reserve(more: number): void {
    if (this.#end + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#end + more));
      larger.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = larger;
      this.#view = viewOf(larger);
    }
    if (this.count === this.#digests.length) {
      const larger = new Uint32Array(2 * this.#digests.length);
      larger.set(this.#digests);
      this.#digests = larger;
    }
  }
}

const COPY_BYTES_MAX = 128; // Below this a loop is quicker than a call.
