// Bytes of a connection into messages: how long one is, what it sums to, and what its fields are. What is garbled is passed
// over, as the standard has it, up to where the next message seems to begin.

import { BEGIN_STRING, CHECK_SUM_BYTES, checkSum, type FixPair } from './message.ts';

/** Of one message, with its head and its sum. */
export const MESSAGE_BYTES_MAX = 65_536;
/** `8=FIX.4.4|9=12345|`, and a version or length that is somewhat longer. */
const HEAD_BYTES_MAX = 40;
const SOH = 0x01;
const EQUALS = 0x3d;
const START = Buffer.from('8=FIX');
const SUM_TAG = Buffer.from('10=');
const NOTHING = Buffer.alloc(0);

/** Fields with the length of the next one, and that one. */
const DATA_FIELDS: ReadonlyMap<number, number> = new Map([
  [90, 91],
  [93, 89],
  [95, 96],
  [212, 213],
  [348, 349],
  [350, 351],
  [352, 353],
  [354, 355],
  [356, 357],
  [358, 359],
  [360, 361],
  [362, 363],
  [364, 365],
  [445, 446],
  [618, 619],
  [621, 622],
]);

export type Read =
  /** Fields from MsgType on, and how many bytes they came in. */
  | { readonly kind: 'message'; readonly pairs: readonly FixPair[]; readonly bytes: number }
  /** So many bytes were no message. */
  | { readonly kind: 'garbled'; readonly bytes: number }
  /** It begins as a message of another version. */
  | { readonly kind: 'version'; readonly version: string }
  /** Longer than any may be: nothing behind it can be found. */
  | { readonly kind: 'tooLong' };

export class FixReader {
  /** What waits, at the front of a store with room behind it: bytes that come one by one are not copied each time. */
  #bytes: Buffer = NOTHING;
  #room = NOTHING;

  /** That wait to be read. */
  get waiting(): number {
    return this.#bytes.length;
  }

  push(chunk: Buffer): void {
    const { length } = this.#bytes;
    if (length === 0) {
      this.#bytes = chunk;
      this.#room = NOTHING;
      return;
    }
    if (this.#room.length < chunk.length) this.#widen(2 * (length + chunk.length));
    chunk.copy(this.#room);
    this.#room = this.#room.subarray(chunk.length);
    this.#bytes = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, length + chunk.length);
  }

  /** @returns null while what there is is no whole message. */
  next(): Read | null {
    const bytes = this.#bytes;
    if (bytes.length === 0) return null;
    const from = bytes.indexOf(START);
    if (from !== 0) return this.#skip(from);
    const head = headOf(bytes);
    if (head === 'more') return null;
    if (head === 'garbled') return this.#skip(bytes.indexOf(START, 1));
    if (head.version !== BEGIN_STRING) return { kind: 'version', version: head.version };
    const end = head.end + head.length;
    if (end + CHECK_SUM_BYTES > MESSAGE_BYTES_MAX) return { kind: 'tooLong' };
    if (bytes.length < end + CHECK_SUM_BYTES) return null;
    const pairs = sumIsRight(bytes, end) ? pairsOf(bytes, head.end, end) : null;
    if (pairs === null) return this.#skip(bytes.indexOf(START, 1));
    this.#drop(end + CHECK_SUM_BYTES);
    return { kind: 'message', pairs, bytes: end + CHECK_SUM_BYTES };
  }

  /** Drops what stands before the next message; where none begins, all but what may be its first bytes. */
  #skip(to: number): Read | null {
    const count = to < 0 ? this.#bytes.length - startAtEnd(this.#bytes) : to;
    if (count === 0) return null;
    this.#drop(count);
    return { kind: 'garbled', bytes: count };
  }

  #widen(size: number): void {
    const store = Buffer.allocUnsafeSlow(size);
    const { length } = this.#bytes;
    this.#bytes.copy(store);
    this.#bytes = store.subarray(0, length);
    this.#room = store.subarray(length);
  }

  #drop(count: number): void {
    this.#bytes = count === this.#bytes.length ? NOTHING : this.#bytes.subarray(count);
  }
}

/** How many bytes at the end may be the first ones of a message. */
function startAtEnd(bytes: Buffer): number {
  for (let count = Math.min(START.length - 1, bytes.length); count > 0; count--) {
    if (bytes.subarray(bytes.length - count).equals(START.subarray(0, count))) return count;
  }
  return 0;
}

interface Head {
  readonly version: string;
  /** Of the fields behind it. */
  readonly length: number;
  /** Where they begin. */
  readonly end: number;
}

function headOf(bytes: Buffer): Head | 'more' | 'garbled' {
  const first = bytes.subarray(0, HEAD_BYTES_MAX).indexOf(SOH);
  const second = first < 0 ? -1 : bytes.subarray(0, HEAD_BYTES_MAX).indexOf(SOH, first + 1);
  if (second < 0) return bytes.length < HEAD_BYTES_MAX ? 'more' : 'garbled';
  const version = bytes.toString('latin1', 2, first);
  const length = /^9=(\d{1,9})$/u.exec(bytes.toString('latin1', first + 1, second));
  if (length === null) return 'garbled';
  return { version, length: Number(length[1]), end: second + 1 };
}

function sumIsRight(bytes: Buffer, end: number): boolean {
  if (bytes[end - 1] !== SOH || bytes[end + CHECK_SUM_BYTES - 1] !== SOH) return false;
  if (!bytes.subarray(end, end + SUM_TAG.length).equals(SUM_TAG)) return false;
  const sum = bytes.toString('latin1', end + SUM_TAG.length, end + CHECK_SUM_BYTES - 1);
  return /^\d{3}$/u.test(sum) && Number(sum) === checkSum(bytes, 0, end);
}

/** Null where something is no field, or MsgType is not the first. */
function pairsOf(bytes: Buffer, from: number, end: number): FixPair[] | null {
  const pairs: FixPair[] = [];
  let dataTag = 0;
  let dataBytes = 0;
  for (let at = from; at < end; ) {
    const equals = bytes.indexOf(EQUALS, at);
    if (equals < 0 || equals >= end) return null;
    const tagText = bytes.toString('latin1', at, equals);
    if (!/^[1-9]\d{0,8}$/u.test(tagText)) return null;
    const tag = Number(tagText);
    const isData = tag === dataTag;
    const valueEnd = isData ? equals + 1 + dataBytes : bytes.indexOf(SOH, equals + 1);
    if (valueEnd < 0 || valueEnd >= end || bytes[valueEnd] !== SOH) return null;
    const value = bytes.toString('latin1', equals + 1, valueEnd);
    pairs.push([tag, value]);
    dataTag = DATA_FIELDS.get(tag) ?? 0;
    dataBytes = /^\d{1,6}$/u.test(value) ? Number(value) : 0;
    if (dataBytes === 0) dataTag = 0;
    at = valueEnd + 1;
  }
  return pairs[0]?.[0] === 35 ? pairs : null;
}
