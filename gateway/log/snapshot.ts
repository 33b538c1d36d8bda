// The state at one sequence, as a file of named sections; docs/journal.md has the picture. What the sections
// hold is the engine's business. Each has a checksum, so that damage has a name; the SHA-256 at the end
// covers every byte before it, padding included.

import { hash } from 'node:crypto';
import { crc32c } from '../host/crc32.ts';
import { LogError } from './log-error.ts';
import type { LogPosition } from './position.ts';
import { CHAIN_BYTES, getUint64, sameBytes, setUint64, viewOf } from './record.ts';

interface SnapshotSection {
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
const HEADER_BYTES = 128;
const ENTRY_BYTES = 64;
const NAME_BYTES = 40;
const DIGEST_BYTES = 32;
const TOTAL_BYTES = 32;

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
  const view = viewOf(bytes);
  const total = bytes.subarray(length);
  if (!sameBytes(total, hash('sha256', bytes.subarray(0, length), 'buffer'))) {
    const name = damagedSection(bytes, view);
    throw damaged(`the snapshot fails its checksum${name === '' ? '' : ` in section ${name}`}`);
  }
  const mark = view.getUint32(0, true);
  if ((mark & 0xffffff) !== MAGIC || mark >>> 24 !== SNAPSHOT_VERSION) {
    throw new LogError('format', `not a snapshot of format ${SNAPSHOT_VERSION}`, { file });
  }
  const sections: SnapshotSection[] = [];
  for (let i = 0; i < view.getUint32(4, true); i++) {
    const section = sectionAt(bytes, view, i);
    if (section === null) throw damaged('a section fails its checksum', sectionEntry(i));
    sections.push(section);
  }
  return {
    position: {
      seq: getUint64(view, 8),
      time: getUint64(view, 16),
      epoch: getUint64(view, 24),
      chain: bytes.slice(32, 32 + CHAIN_BYTES),
    },
    eventDigest: text(bytes, 64, DIGEST_BYTES),
    stateDigest: text(bytes, 96, DIGEST_BYTES),
    sections,
  };
}

function sectionAt(bytes: Uint8Array, view: DataView, i: number): SnapshotSection | null {
  const at = sectionEntry(i);
  if (at + ENTRY_BYTES > bytes.length) return null;
  const offset = getUint64(view, at + 40);
  const length = getUint64(view, at + 48);
  if (offset < 0 || length < 0 || offset + length > bytes.length - TOTAL_BYTES) return null;
  if (crc32c(bytes, offset, offset + length) !== view.getUint32(at + 56, true)) return null;
  return { name: text(bytes, at, NAME_BYTES), bytes: bytes.subarray(offset, offset + length) };
}

/** The first section that does not match its entry; empty if all do. */
function damagedSection(bytes: Uint8Array, view: DataView): string {
  const count = Math.min(view.getUint32(4, true), (bytes.length - HEADER_BYTES) / ENTRY_BYTES);
  for (let i = 0; i + 1 <= count; i++) {
    if (sectionAt(bytes, view, i) === null) return text(bytes, sectionEntry(i), NAME_BYTES);
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
