// The snapshots of a data folder: written aside, verified, and only then relied upon.

import { join } from 'node:path';
import { type Disk, makeFolder, realDisk, syncFolder, writeSynced } from './disk.ts';
import { LogError } from './log-error.ts';
import type { SavedSnapshot, SnapshotStore } from './log-store.ts';
import { type Snapshot, snapshotBytes } from './snapshot.ts';
import { readSnapshotFile } from './snapshot-file.ts';

export const SNAPSHOTS = 'snapshots';
const SNAPSHOTS_KEPT = 3;

/** The snapshots beside the segments of a data folder. */
export class SnapshotFolder implements SnapshotStore {
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk = realDisk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  async list(): Promise<number[]> {
    return snapshotSeqs(this.#folder, this.#disk);
  }

  async get(seq: number): Promise<Snapshot> {
    return wholeSnapshot(this.#folder, seq, this.#disk);
  }

  async put(snapshot: Snapshot): Promise<SavedSnapshot> {
    return saveSnapshot(this.#folder, snapshot, this.#disk);
  }

  async getBeginning(rules: number): Promise<Snapshot | null> {
    const name = beginningName(rules);
    if (!this.#disk.namesSync(join(this.#folder, SNAPSHOTS)).includes(name)) return null;
    const path = join(this.#folder, SNAPSHOTS, name);
    return readOrName(this.#disk, path);
  }

  async putBeginning(rules: number, snapshot: Snapshot): Promise<void> {
    writeVerified(this.#folder, beginningName(rules), snapshot, this.#disk);
  }
}

/**
 * Writes a snapshot, reads it back, and drops those that are no longer needed.
 *
 * Long work: it belongs to a process or thread that does not match orders. When it throws, the older
 * snapshots are all still there.
 *
 * @throws LogError `failed` when the file could not be written, `damaged` when it reads back differently.
 */
export function saveSnapshot(
  folder: string,
  snapshot: Snapshot,
  disk: Disk = realDisk,
): SavedSnapshot & { readonly path: string } {
  const name = snapshotName(snapshot.position.seq);
  const written = writeVerified(folder, name, snapshot, disk);
  return { ...written, oldestSeq: prune(folder, disk) };
}

function writeVerified(
  folder: string,
  name: string,
  snapshot: Snapshot,
  disk: Disk,
): { readonly path: string; readonly bytes: number } {
  const room = join(folder, SNAPSHOTS);
  const path = join(room, name);
  const bytes = snapshotBytes(snapshot);
  makeFolder(disk, room);
  try {
    writeSynced(disk, `${path}.tmp`, bytes);
    disk.renameSync(`${path}.tmp`, path);
    syncFolder(disk, room);
  } catch (error) {
    throw new LogError('failed', 'the snapshot could not be written', { file: path }, error);
  }
  readSnapshotFile(disk, path);
  return { path, bytes: bytes.length };
}

/** The sequences of the snapshots by their names, in order. */
export function snapshotSeqs(folder: string, disk: Disk = realDisk): number[] {
  return disk.namesSync(join(folder, SNAPSHOTS)).flatMap((name) => {
    const [, digits] = /^(\d+)\.snap$/.exec(name) ?? [];
    return digits === undefined ? [] : [Number(digits)];
  });
}

export function snapshotPath(folder: string, seq: number): string {
  return join(folder, SNAPSHOTS, snapshotName(seq));
}

function snapshotName(seq: number): string {
  return `${String(seq).padStart(16, '0')}.snap`;
}

/** No number: it is none of those that are listed and dropped. */
function beginningName(rules: number): string {
  return `rules-${rules}.snap`;
}

/** @throws LogError `damaged` or `format`; `failed` where the disk does not give it */
export function wholeSnapshot(folder: string, seq: number, disk: Disk = realDisk): Snapshot {
  const path = snapshotPath(folder, seq);
  const snapshot = readOrName(disk, path);
  if (snapshot.position.seq !== seq) {
    throw new LogError('damaged', 'a snapshot of another name', { file: path, seq });
  }
  return snapshot;
}

/** What the disk refuses is a fault of this file: an older snapshot may serve. */
function readOrName(disk: Disk, path: string): Snapshot {
  try {
    return readSnapshotFile(disk, path);
  } catch (error) {
    if (error instanceof LogError || !(error instanceof Error && 'syscall' in error)) throw error;
    throw new LogError('failed', `cannot be read: ${error.message}`, { file: path }, error);
  }
}

/** Keeps the newest whole ones and what lies between; a damaged one does not count, and what a crash cut goes. */
function prune(folder: string, disk: Disk): number {
  const room = join(folder, SNAPSHOTS);
  for (const name of disk.namesSync(room)) {
    if (name.endsWith('.snap.tmp')) disk.unlinkSync(join(room, name));
  }
  const seqs = snapshotSeqs(folder, disk);
  let whole = 0;
  let oldest = 0;
  for (const seq of seqs.toReversed()) {
    if (whole === SNAPSHOTS_KEPT) {
      disk.unlinkSync(snapshotPath(folder, seq));
    } else if (isWhole(folder, seq, disk)) {
      whole++;
      oldest = seq;
    }
  }
  syncFolder(disk, room);
  return oldest;
}

function isWhole(folder: string, seq: number, disk: Disk): boolean {
  try {
    wholeSnapshot(folder, seq, disk);
    return true;
  } catch (error) {
    if (error instanceof LogError) return false;
    throw error;
  }
}
