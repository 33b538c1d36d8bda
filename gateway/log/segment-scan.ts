// Walks the bytes of one segment, batch by batch, and names what is wrong with them.
//
//   | header | record … seal | record … seal | record … | zeros
//                                            ^ end      ^ at
// What stands behind the last seal was never acknowledged. A write cut short can only be there, in the
// newest segment, and has nothing whole behind it; everything else that is not right is damage.

import { hash } from 'node:crypto';
import { LogError, type LogErrorCode } from './log-error.ts';
import type { TornTail } from './log-report.ts';
import type { LoggedBatch } from './log-store.ts';
import type { LogPosition } from './position.ts';
import {
  CHAIN_BYTES,
  findRecord,
  getUint64,
  RECORD_FORMAT,
  RECORD_HEADER_BYTES,
  RecordKind,
  recordLength,
  SEAL_BYTES,
  SEGMENT_HEADER_BYTES,
  sameBytes,
  viewOf,
} from './record.ts';

export class SegmentScan {
  /** Behind the last seal. */
  end: number = SEGMENT_HEADER_BYTES;
  position: LogPosition;
  /** Set when `next` has returned null. */
  torn: TornTail | null = null;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #file: string;
  readonly #newest: boolean;
  readonly #batch: Window;

  /** @param position before the segment's first command. */
  constructor(bytes: Uint8Array, file: string, position: LogPosition, newest: boolean) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#file = file;
    this.#newest = newest;
    this.position = position;
    this.#batch = new Window(bytes, file);
  }

  /**
   * The next whole batch, or null at the end of the segment.
   *
   * @throws LogError `damaged` or `format`, naming the file, the offset and the sequence.
   */
  next(): LoggedBatch | null {
    const bytes = this.#bytes;
    const view = this.#view;
    const batch = this.#batch;
    let { seq, time } = this.position;
    batch.clear(seq + 1);
    for (let at = this.end; ; ) {
      const length = recordLength(bytes, view, at);
      if (length < 0) return this.#stop(at, seq + 1, batch.count);

      const kind = this.#kind(at, seq + 1);
      const recordTime = getUint64(view, at + 16);
      const payload = at + RECORD_HEADER_BYTES;
      const expected = kind === RecordKind.command ? seq + 1 : seq;
      if (getUint64(view, at + 8) !== expected) {
        throw this.#error('damaged', 'the record is out of order', at, expected);
      }
      if (recordTime < time || (kind === RecordKind.seal && recordTime !== time)) {
        throw this.#error('damaged', 'time goes backward', at, expected);
      }
      if (kind === RecordKind.seal) {
        this.#seal(at, payload, length);
        this.end = payload + length;
        return batch;
      }
      seq = expected;
      time = recordTime;
      at = payload + length;
      batch.push(payload, at, time);
    }
  }

  #kind(at: number, seq: number): number {
    const version = this.#bytes[at + 25];
    const kind = this.#bytes[at + 24];
    const known = kind === RecordKind.command || kind === RecordKind.seal;
    if (version !== RECORD_FORMAT || !known || this.#view.getUint16(at + 26, true) !== 0) {
      throw this.#error('format', `a whole record of kind ${kind}, format ${version}`, at, seq);
    }
    return kind;
  }

  #seal(at: number, payload: number, length: number): void {
    const view = this.#view;
    const batch = this.#batch;
    const seq = batch.firstSeq;
    const epoch = getUint64(view, payload);
    const count = batch.count;
    if (length < SEAL_BYTES || count === 0 || length !== SEAL_BYTES + 4 * count) {
      throw this.#error('damaged', 'the seal has another length than its batch', at, seq);
    }
    if (view.getUint32(payload + 8, true) !== count || view.getUint32(payload + 12, true) !== 0) {
      throw this.#error('damaged', 'the seal counts other commands', at, seq);
    }
    if (epoch < this.position.epoch) throw this.#error('damaged', 'the epoch falls', at, seq);

    const chain = this.#bytes.slice(payload + 16, payload + 16 + CHAIN_BYTES);
    if (!sameBytes(chain, this.#chainAt(at))) {
      throw this.#error('damaged', 'the chain is broken', this.end, seq);
    }
    batch.digests = payload + SEAL_BYTES;
    const lastSeq = seq + count - 1;
    this.position = { seq: lastSeq, time: batch.time(count - 1), epoch, chain };
    batch.position = this.position;
  }

  /** SHA-256 of the chain before and the records from `end` to `at`. */
  #chainAt(at: number): Uint8Array {
    const from = this.end - CHAIN_BYTES;
    // The chain is laid over bytes that were read already, so that one call hashes both.
    const hidden = this.#bytes.slice(from, this.end);
    this.#bytes.set(this.position.chain, from);
    const chain = hash('sha256', this.#bytes.subarray(from, at), 'buffer');
    this.#bytes.set(hidden, from);
    return chain;
  }

  /** No whole record at `at`: the end, a torn tail, or damage. */
  #stop(at: number, seq: number, records: number): null {
    const used = lengthUsed(this.#bytes, this.end);
    if (used === this.end) return null;

    const whole = findRecord(this.#bytes, this.#view, at + 1, used);
    if (whole >= 0) {
      throw this.#error('damaged', `a bad record, and a whole one at offset ${whole}`, at, seq);
    }
    if (!this.#newest) throw this.#error('damaged', 'the segment ends in pieces', at, seq);
    this.torn = {
      file: this.#file,
      offset: this.end,
      seq: this.position.seq + 1,
      records,
      bytes: used - this.end,
    };
    return null;
  }

  #error(code: LogErrorCode, what: string, offset: number, seq: number): LogError {
    return new LogError(code, what, { file: this.#file, offset, seq });
  }
}

/** Grows to the largest batch and is used for all of them. */
class Window implements LoggedBatch {
  firstSeq = 0;
  count = 0;
  position!: LogPosition;
  readonly bytes: Uint8Array;
  readonly file: string;
  digests = 0;
  #skipped = 0;
  #starts = new Float64Array(1 << 10);
  #ends = new Float64Array(1 << 10);
  #times = new Float64Array(1 << 10);

  constructor(bytes: Uint8Array, file: string) {
    this.bytes = bytes;
    this.file = file;
  }

  clear(firstSeq: number): void {
    this.firstSeq = firstSeq;
    this.count = 0;
    this.#skipped = 0;
  }

  push(start: number, end: number, time: number): void {
    if (this.count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
      this.#times = doubled(this.#times);
    }
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#times[this.count++] = time;
  }

  skip(count: number): void {
    this.#skipped += count;
    this.firstSeq += count;
    this.count -= count;
  }

  start(i: number): number {
    return this.#starts[this.#skipped + i];
  }

  end(i: number): number {
    return this.#ends[this.#skipped + i];
  }

  payload(i: number): Uint8Array {
    return this.bytes.subarray(this.start(i), this.end(i));
  }

  time(i: number): number {
    return this.#times[this.#skipped + i];
  }

  digest(i: number): number {
    const at = this.digests + 4 * (this.#skipped + i);
    const { bytes } = this;
    return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
  }
}

function doubled(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** Drops the commands of a batch that lie below `seq`; at least one must be left. */
export function skipBelow(batch: LoggedBatch, seq: number): void {
  if (batch.firstSeq < seq) (batch as Window).skip(seq - batch.firstSeq);
}

/** How far the bytes from `from` are anything but zeros. */
function lengthUsed(bytes: Uint8Array, from: number): number {
  let end = bytes.length;
  while (end - from > ZEROS.length) {
    if (!sameBytes(bytes.subarray(end - ZEROS.length, end), ZEROS)) break;
    end -= ZEROS.length;
  }
  while (end > from && bytes[end - 1] === 0) end--;
  return end;
}

const ZEROS = new Uint8Array(1 << 16);
