// The bytes of the journal: what a segment begins with, and the frame around every command and seal.
// docs/journal.md has the picture. All numbers are little-endian; sequences and times are safe integers.

import { crc32c } from '../host/crc32.ts';
import { LogError } from './log-error.ts';

/** Of a segment. Format 1 named no rules: all of its segments were written by rules 1. */
export const SEGMENT_FORMAT = 2;
/** Of a record. */
export const RECORD_FORMAT = 1;
const RULES_OF_FORMAT_1 = 1;

export const SEGMENT_HEADER_BYTES = 64;
export const RECORD_HEADER_BYTES = 28;
export const SEAL_BYTES = 48; // And four for each command of the batch.
export const CHAIN_BYTES = 32;

/** A command is below 64 KiB on the wire; what the venue writes itself may be longer. */
export const PAYLOAD_BYTES_MAX: number = 1 << 20;
export const BATCH_COUNT_MAX: number = 1 << 20;
const LENGTH_MAX = SEAL_BYTES + 4 * BATCH_COUNT_MAX;

export const RecordKind = { command: 1, seal: 2 } as const;
export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];

/** The header of a segment: its first 64 bytes. */
export interface SegmentHeader {
  readonly version: number;
  readonly firstSeq: number;
  readonly epoch: number; // Below 2^32.
  readonly rules: number; // The version of the rules that its commands are applied by.
  readonly created: number; // The time of its first command: the log has no clock of its own.
  readonly chain: Uint8Array; // Before its first batch.
}

const MAGIC = 0x4a5250; // "PRJ"; the byte behind it is the version.

export function segmentHeaderBytes(header: Omit<SegmentHeader, 'version'>): Uint8Array {
  const bytes = new Uint8Array(SEGMENT_HEADER_BYTES);
  const view = viewOf(bytes);
  view.setUint32(0, MAGIC | (SEGMENT_FORMAT << 24), true);
  setUint64(view, 4, header.firstSeq);
  view.setUint32(12, header.epoch, true);
  view.setUint32(16, header.rules, true);
  setUint64(view, 20, header.created);
  bytes.set(header.chain, 28);
  view.setUint32(60, crc32c(bytes, 0, 60), true);
  return bytes;
}

/** @throws LogError `damaged` or `format`, naming `file`. */
export function readSegmentHeader(bytes: Uint8Array, file: string): SegmentHeader {
  const damaged = (what: string) => new LogError('damaged', what, { file, offset: 0 });
  if (bytes.length < SEGMENT_HEADER_BYTES) throw damaged('the segment has no whole header');
  const view = viewOf(bytes);
  if (view.getUint32(60, true) !== crc32c(bytes, 0, 60)) {
    throw damaged('the header of the segment fails its checksum');
  }
  const mark = view.getUint32(0, true);
  const version = mark >>> 24;
  if ((mark & 0xffffff) !== MAGIC || version === 0 || version > SEGMENT_FORMAT) {
    throw new LogError('format', `not a segment of format 1 to ${SEGMENT_FORMAT}`, { file });
  }
  const header = {
    version,
    firstSeq: getUint64(view, 4),
    epoch: version === 1 ? getUint64(view, 12) : view.getUint32(12, true),
    rules: version === 1 ? RULES_OF_FORMAT_1 : view.getUint32(16, true),
    created: getUint64(view, 20),
    chain: bytes.slice(28, 60),
  };
  if (header.firstSeq < 1) throw damaged('the segment begins at no sequence');
  return header;
}

/** Frames a payload that is already in place behind its header, at `at`. */
export function frameRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  record: { length: number; seq: number; time: number; kind: RecordKind },
): void {
  view.setUint32(at + 4, record.length, true);
  setUint64(view, at + 8, record.seq);
  setUint64(view, at + 16, record.time);
  view.setUint32(at + 24, record.kind | (RECORD_FORMAT << 8), true); // The two bytes left over are zero.
  view.setUint32(at, crc32c(bytes, at + 4, at + RECORD_HEADER_BYTES + record.length), true);
}

/**
 * The length of the payload of the record at `at`, or −1 if no whole record is there: its checksum,
 * which covers the length as well, does not fit.
 */
export function recordLength(bytes: Uint8Array, view: DataView, at: number): number {
  const room = bytes.length - at - RECORD_HEADER_BYTES;
  if (room < 0) return -1;
  const length = view.getUint32(at + 4, true);
  if (length > room || length > LENGTH_MAX) return -1;
  const crc = crc32c(bytes, at + 4, at + RECORD_HEADER_BYTES + length);
  return crc === view.getUint32(at, true) ? length : -1;
}

/**
 * The offset of a whole record that begins in [from, to), byte by byte, or −1. It is looked for after a
 * bad one: if there is one, what is bad was not a write cut short.
 */
export function findRecord(bytes: Uint8Array, view: DataView, from: number, to: number): number {
  for (let at = from; at < to && at + RECORD_HEADER_BYTES <= bytes.length; at++) {
    const kind = bytes[at + 24];
    if (kind !== RecordKind.command && kind !== RecordKind.seal) continue;
    if (bytes[at + 26] !== 0 || bytes[at + 27] !== 0 || bytes[at + 25] === 0) continue;
    if (recordLength(bytes, view, at) >= 0) return at;
  }
  return -1;
}

/** A safe integer, or −1 for a number that is none. */
export function getUint64(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true);
  return high > 0x1fffff ? -1 : high * 4_294_967_296 + view.getUint32(at, true);
}

export function setUint64(view: DataView, at: number, value: number): void {
  view.setUint32(at, value >>> 0, true);
  view.setUint32(at + 4, Math.floor(value / 4_294_967_296), true);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
