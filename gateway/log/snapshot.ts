// The state at one sequence, as a file of named sections; docs/journal.md has the picture. What the sections
// hold is the engine's business. Each has a checksum, so that damage has a name; the SHA-256 at the end
// covers every byte before it, padding included.

import { hash } from 'node:crypto';
import { crc32c } from '../host/crc32.ts';
import { LogError } from './log-error.ts';
import type { LogPosition } from './position.ts';
import { CHAIN_BYTES, getUint64, sameBytes, setUint64, viewOf } from './record.ts';

export interface SnapshotSection {
  readonly name: string; // ASCII, at most 40 characters.
  readonly bytes: Uint8Array;
}

export interface Snapshot {
  /** The end of a batch: `seq` is the last command that the state has seen. */
  readonly position: LogPosition;
  /** ASCII, at most 32 characters each. */
  readonly eventDigest: string;
  readonly stateDigest: string;
  readonly sections: readonly SnapshotSection[];
}

const SNAPSHOT_VERSION = 1;

const MAGIC = 0x535250; // "PRS"; the byte behind it is the version.
export const HEADER_BYTES = 128;
export const ENTRY_BYTES = 64;
const NAME_BYTES = 40;
const DIGEST_BYTES = 32;
export const TOTAL_BYTES = 32;

/** Where a section stands in the file. */
interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

export function snapshotBytes(snapshot: Snapshot): Uint8Array {
  const { position, sections } = snapshot;
  let length = HEADER_BYTES + ENTRY_BYTES * sections.length;
  const offsets = sections.map(({ bytes }) => {
    const offset = length;
    length += padded(bytes.length); // Aligned, so that a column can be laid over it.
    return offset;
  });
  const file = new Uint8Array(length + TOTAL_BYTES);
  const view = viewOf(file);
  view.setUint32(0, MAGIC | (SNAPSHOT_VERSION << 24), true);
  view.setUint32(4, sections.length, true);
  setUint64(view, 8, position.seq);
  setUint64(view, 16, position.time);
  setUint64(view, 24, position.epoch);
  file.set(position.chain, 32);
  setText(file, 64, DIGEST_BYTES, snapshot.eventDigest);
  setText(file, 96, DIGEST_BYTES, snapshot.stateDigest);
  sections.forEach(({ name, bytes }, i) => {
    const at = HEADER_BYTES + ENTRY_BYTES * i;
    setText(file, at, NAME_BYTES, name);
    setUint64(view, at + 40, offsets[i]);
    setUint64(view, at + 48, bytes.length);
    view.setUint32(at + 56, crc32c(bytes), true);
    file.set(bytes, offsets[i]);
  });
  file.set(hash('sha256', file.subarray(0, length), 'buffer'), length);
  return file;
}

/**
 * Reads and verifies a snapshot. The sections are windows on `bytes`, each aligned to eight.
 *
 * @throws LogError `damaged` or `format`, naming the file and, where it is known, the section.
 */
export function readSnapshot(bytes: Uint8Array, file: string): Snapshot {
  const damaged = (what: string, offset = 0) => new LogError('damaged', what, { file, offset });
  const length = bytes.length - TOTAL_BYTES;
  if (length < HEADER_BYTES) throw damaged('the snapshot is too short');
  const total = bytes.subarray(length);
  if (!sameBytes(total, hash('sha256', bytes.subarray(0, length), 'buffer'))) {
    const name = damagedSection(bytes);
    throw damaged(`the snapshot fails its checksum${name === '' ? '' : ` in section ${name}`}`);
  }
  const facts = readFacts(bytes);
  if (facts === null) {
    throw new LogError('format', `not a snapshot of format ${SNAPSHOT_VERSION}`, { file });
  }
  const sections: SnapshotSection[] = [];
  for (let i = 0; i < sectionCount(bytes); i++) {
    const section = sectionAt(bytes, i);
    if (section === null) throw damaged('a section fails its checksum', sectionEntry(i));
    sections.push(section);
  }
  return { ...facts, sections };
}

/** What a snapshot is of, by its header; null for one of another format. */
export function readFacts(header: Uint8Array): Omit<Snapshot, 'sections'> | null {
  const view = viewOf(header);
  const mark = view.getUint32(0, true);
  if ((mark & 0xffffff) !== MAGIC || mark >>> 24 !== SNAPSHOT_VERSION) return null;
  return {
    position: {
      seq: getUint64(view, 8),
      time: getUint64(view, 16),
      epoch: getUint64(view, 24),
      chain: header.slice(32, 32 + CHAIN_BYTES),
    },
    eventDigest: text(header, 64, DIGEST_BYTES),
    stateDigest: text(header, 96, DIGEST_BYTES),
  };
}

export function sectionCount(header: Uint8Array): number {
  return viewOf(header).getUint32(4, true);
}

/** Offset and length are −1 where they are no numbers of bytes. */
export function readEntry(bytes: Uint8Array, at: number): Entry {
  const view = viewOf(bytes);
  return {
    name: text(bytes, at, NAME_BYTES),
    offset: getUint64(view, at + 40),
    length: getUint64(view, at + 48),
    crc: view.getUint32(at + 56, true),
  };
}

function sectionAt(bytes: Uint8Array, i: number): SnapshotSection | null {
  const at = sectionEntry(i);
  if (at + ENTRY_BYTES > bytes.length) return null;
  const { name, offset, length, crc } = readEntry(bytes, at);
  const end = offset + length;
  if (offset < 0 || length < 0 || end > bytes.length - TOTAL_BYTES) return null;
  return crc32c(bytes, offset, end) === crc ? { name, bytes: bytes.subarray(offset, end) } : null;
}

/** The first section that does not match its entry; empty if all do. */
function damagedSection(bytes: Uint8Array): string {
  const count = Math.min(sectionCount(bytes), (bytes.length - HEADER_BYTES) / ENTRY_BYTES);
  for (let i = 0; i + 1 <= count; i++) {
    if (sectionAt(bytes, i) === null) return text(bytes, sectionEntry(i), NAME_BYTES);
  }
  return '';
}

function sectionEntry(i: number): number {
  return HEADER_BYTES + ENTRY_BYTES * i;
}

function setText(bytes: Uint8Array, at: number, room: number, value: string): void {
  const ascii = Buffer.from(value, 'latin1');
  if (ascii.length > room || !/^[\x20-\x7e]*$/.test(value)) {
    throw new LogError('too-large', `not ASCII of at most ${room}: ${JSON.stringify(value)}`);
  }
  bytes.set(ascii, at);
}

function text(bytes: Uint8Array, at: number, room: number): string {
  const end = bytes.subarray(at, at + room).indexOf(0);
  return Buffer.from(bytes.subarray(at, end < 0 ? at + room : at + end)).toString('latin1');
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
