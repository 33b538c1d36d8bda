// Small journals for the tests of the log, and disks that fail on purpose: real files, real calls, and a
// fault where the test wants one.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Batch } from '../../../gateway/log/batch.ts';
import { type Disk, realDisk } from '../../../gateway/log/disk.ts';
import { GroupCommit } from '../../../gateway/log/group-commit.ts';
import { readJournal } from '../../../gateway/log/journal-reader.ts';
import { LogError, type LogErrorCode } from '../../../gateway/log/log-error.ts';
import type { SealedBatch } from '../../../gateway/log/log-store.ts';
import type { LogPosition } from '../../../gateway/log/position.ts';
import { SegmentStore, type SegmentStoreOptions } from '../../../gateway/log/segment-store.ts';
import type { Snapshot } from '../../../gateway/log/snapshot.ts';

const folders: string[] = [];

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'praya-log-'));
  folders.push(folder);
  return folder;
}

export function copyOf(folder: string): string {
  const copy = freshFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** For `afterEach`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The content of command `seq` in every journal of these tests. */
export function payloadOf(seq: number): Uint8Array {
  return Buffer.from(`command ${seq}${'.'.repeat(seq % 13)}`);
}

export function timeOf(seq: number): number {
  return 1_700_000_000_000_000 + 250 * seq;
}

export function digestOf(seq: number): number {
  return Math.imul(seq, 0x9e3779b1) >>> 0;
}

export function openStore(folder: string, options: Partial<SegmentStoreOptions> = {}): TestLog {
  return new TestLog(new SegmentStore({ rules: 1, segmentBytes: 4096, ...options, folder }));
}

/** A log that is written command by command, with its store at hand. */
export class TestLog extends GroupCommit {
  get epoch(): number {
    return this.store.epoch;
  }

  get folder(): string {
    return this.store.source.folder;
  }
}

export function addNext(store: GroupCommit, count: number): void {
  for (let i = 0; i < count; i++) {
    const seq = store.nextSeq;
    store.add(seq, timeOf(seq), payloadOf(seq));
    store.setDigest(seq, digestOf(seq));
  }
}

/** A sealed batch that goes on from a place, by itself. */
export function batchAfter(before: LogPosition, epoch: number, count: number): SealedBatch {
  const batch = new Batch();
  for (let i = 1; i <= count; i++) {
    const seq = before.seq + i;
    const payload = payloadOf(seq);
    batch.add(seq, timeOf(seq), payload, 0, payload.length);
    batch.setDigest(seq, digestOf(seq));
  }
  return batch.seal(before, epoch);
}

/** Batches of the sizes given, each flushed, and the store closed. */
export async function writeJournal(
  folder: string,
  batches: readonly number[],
  options: Partial<SegmentStoreOptions> = {},
): Promise<void> {
  const store = openStore(folder, options);
  for (const count of batches) {
    addNext(store, count);
    await store.flush();
  }
  await store.close();
}

/** The same, in one segment. @returns where each batch ends in it */
export async function writeBatches(folder: string, batches: readonly number[]): Promise<number[]> {
  const store = openStore(folder);
  const ends: number[] = [];
  for (const count of batches) {
    addNext(store, count);
    await store.flush();
    ends.push(usedBytes(segmentPath(folder)).length);
  }
  await store.close();
  return ends;
}

/** Reads everything, checks every byte that was written, and returns how many commands there are. */
export function countCommands(folder: string, from = 1): number {
  let next = from;
  for (const batch of readJournal(folder, { from })) {
    for (let i = 0; i < batch.count; i++, next++) {
      const actual = Buffer.from(batch.payload(i)).toString('latin1');
      const expected = Buffer.from(payloadOf(next)).toString('latin1');
      const isRight =
        batch.firstSeq + i === next &&
        actual === expected &&
        batch.time(i) === timeOf(next) &&
        batch.digest(i) === digestOf(next);
      if (!isRight) throw new Error(`command ${next} reads ${actual}`);
    }
  }
  return next - from;
}

export function segmentPath(folder: string, firstSeq = 1, room = 'journal'): string {
  return join(folder, room, `${String(firstSeq).padStart(16, '0')}.seg`);
}

/** The segment without the zeros behind it. */
export function usedBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end);
}

export function snapshotAt(position: Snapshot['position'], sections = 3): Snapshot {
  return {
    position,
    eventDigest: '0123456789abcdef',
    stateDigest: 'fedcba9876543210',
    sections: Array.from({ length: sections }, (_, i) => ({
      name: `section ${i}`,
      bytes: Buffer.from(`bytes of section ${i} at ${position.seq}`.repeat(i)),
    })),
  };
}

/** The error that `action` ends in, which must be one of the log's. */
export async function errorOf(action: () => unknown): Promise<LogError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof LogError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export async function codeOf(action: () => unknown): Promise<LogErrorCode> {
  return (await errorOf(action)).code;
}

export function faultyDisk(faults: Partial<Disk>): Disk {
  return { ...realDisk, ...faults };
}

/** Every write is at most `bytesMax` long. */
export function shortWrites(bytesMax: number): Disk {
  return faultyDisk({
    writeSync: (fd, bytes, from, length, position) =>
      realDisk.writeSync(fd, bytes, from, Math.min(length, bytesMax), position),
  });
}

/** A disk on which something goes wrong from the moment it is switched. */
export class FailingDisk {
  /** What may still be written; the write that meets the end is short, the next one fails. */
  room: number = Number.MAX_SAFE_INTEGER;
  failFlush = false;
  writes = 0;
  flushes = 0;

  readonly disk: Disk = faultyDisk({
    writeSync: (fd, bytes, from, length, position): number => {
      this.writes++;
      if (this.room === 0) throw systemError('ENOSPC');
      const wrote = realDisk.writeSync(fd, bytes, from, Math.min(length, this.room), position);
      this.room -= wrote;
      return wrote;
    },
    fdatasync: async (fd: number): Promise<void> => {
      this.flushes++;
      if (this.failFlush) throw systemError('EIO');
      await realDisk.fdatasync(fd);
    },
  });
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: said the test`), { code });
}
