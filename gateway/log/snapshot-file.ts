// A snapshot out of its file, in pieces: no byte of it is in memory twice, and each section is in memory of its own.
// Memory that is touched for the first time is dearer than all that is done with it, so zeros are not even written.

import { createHash } from 'node:crypto';
import { type Disk, readWhole } from './disk.ts';
import { sameBytes } from './record.ts';
import {
  ENTRY_BYTES,
  HEADER_BYTES,
  readEntry,
  readFacts,
  readSnapshot,
  type Snapshot,
  type SnapshotSection,
  sectionCount,
  TOTAL_BYTES,
} from './snapshot.ts';

/**
 * Reads and verifies a snapshot. Nothing else holds the memory of its sections: they are the caller's.
 *
 * @throws LogError `damaged` or `format`, naming the file and, where it is known, the section.
 */
export function readSnapshotFile(disk: Disk, path: string): Snapshot {
  return inPieces(disk, path) ?? readSnapshot(readWhole(disk, path), path);
}

/** Null where anything is not as it should be: the whole file shows what. */
function inPieces(disk: Disk, path: string): Snapshot | null {
  const fd = disk.openSync(path, 'r');
  try {
    const end = disk.sizeSync(fd) - TOTAL_BYTES;
    if (end < HEADER_BYTES) return null;
    const file = new Pieces(disk, fd);
    const header = file.take(HEADER_BYTES);
    const facts = readFacts(header);
    const length = ENTRY_BYTES * sectionCount(header);
    if (facts === null || HEADER_BYTES + length > end) return null;
    const entries = file.take(length);
    const sections: SnapshotSection[] = [];
    for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
      const { name, offset, length } = readEntry(entries, at);
      if (offset < file.at || length < 0 || offset + length > end) return null;
      file.take(offset - file.at);
      sections.push({ name, bytes: file.take(length) });
    }
    file.take(end - file.at);
    const sum = file.sum();
    return sameBytes(sum, file.take(TOTAL_BYTES)) ? { ...facts, sections } : null;
  } finally {
    disk.closeSync(fd);
  }
}

/** A file from its beginning to its end. What is missing at its end is zeros, which the sum shows. */
class Pieces {
  at = 0;
  readonly #disk: Disk;
  readonly #fd: number;
  readonly #sum = createHash('sha256');

  constructor(disk: Disk, fd: number) {
    this.#disk = disk;
    this.#fd = fd;
  }

  /** The next bytes, in memory of their own. */
  take(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const most = Math.min(length - done, PIECE_BYTES);
      const got = this.#disk.readSync(this.#fd, PIECE, 0, most, this.at + done);
      if (got === 0) break;
      const piece = PIECE.subarray(0, got);
      this.#sum.update(piece);
      if (!sameBytes(piece, ZEROS.subarray(0, got))) bytes.set(piece, done);
      done += got;
    }
    this.at += length;
    return bytes;
  }

  /** SHA-256 of all that was taken. */
  sum(): Uint8Array {
    return this.#sum.copy().digest();
  }
}

const PIECE_BYTES = 1 << 18;
const PIECE = new Uint8Array(PIECE_BYTES);
const ZEROS = new Uint8Array(PIECE_BYTES);
