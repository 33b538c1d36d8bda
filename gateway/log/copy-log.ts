// A log copied while it may be written, so that a start from the copy finds whole batches and nothing missing.
//
//   snapshots ──► what was made of the journal before them ──► older segments ──► the newest, up to its last seal
//
// In this order no snapshot is ahead of the journal beside it, and nothing that follows from the journal is either.

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyFile } from '../host/file-copy.ts';
import { type Disk, makeFolder, readWhole, realDisk, syncFolder, writeSynced } from './disk.ts';
import {
  ARCHIVE,
  beginSegment,
  JOURNAL,
  listSegments,
  type SegmentFile,
} from './journal-reader.ts';
import { LogError } from './log-error.ts';
import type { LogSource } from './log-store.ts';
import { SegmentScan } from './segment-scan.ts';
import { SNAPSHOTS } from './snapshot-folder.ts';

/** A page of the newest segment may be read before the write that fills it and the next one after: seen again it is whole. */
const READS_MAX = 5;

/** Whether a name in a data folder is the log's own: `copyLog` takes care of it. */
export function isOfLog(name: string): boolean {
  return name === 'lock' || name === JOURNAL || name === ARCHIVE || name === SNAPSHOTS;
}

/**
 * Copies a log into a folder that has none.
 *
 * @param copyRest copies what was made of the journal: called behind the snapshots and before the journal.
 * @throws LogError `damaged` when the newest segment is, `gap` when a segment goes away.
 */
export function copyLog({ folder }: LogSource, to: string, copyRest: () => void): void {
  copySnapshots(folder, to, realDisk);
  copyRest();
  copySegments(folder, to, realDisk);
}

/** One that was dropped meanwhile has a newer one behind it. */
function copySnapshots(folder: string, to: string, disk: Disk): void {
  const room = join(to, SNAPSHOTS);
  makeFolder(disk, room);
  for (const name of disk.namesSync(join(folder, SNAPSHOTS))) {
    if (name.endsWith('.snap')) copyFile(join(folder, SNAPSHOTS, name), join(room, name));
  }
  syncFolder(disk, room);
}

function copySegments(folder: string, to: string, disk: Disk): void {
  for (const room of [JOURNAL, ARCHIVE]) makeFolder(disk, join(to, room));
  const copied = new Set<number>();
  for (;;) {
    // Looked at again: while the older ones are copied the newest may have filled.
    const segments = listSegments(folder, disk);
    const older = segments.slice(0, -1).filter(({ firstSeq }) => !copied.has(firstSeq));
    if (older.length === 0) {
      const newest = segments.at(-1);
      if (newest === undefined || copyNewest(newest, to, disk)) break;
    }
    for (const segment of older) {
      copyOlder(folder, segment, to);
      copied.add(segment.firstSeq);
    }
  }
  for (const room of [JOURNAL, ARCHIVE]) syncFolder(disk, join(to, room));
}

/** It may be moved to the archive after it was listed. */
function copyOlder(folder: string, segment: SegmentFile, to: string): void {
  const { path, firstSeq } = segment;
  const into = placeOf(segment, to);
  if (copyFile(path, into) || copyFile(join(folder, ARCHIVE, basename(path)), into)) return;
  const text = 'a segment went away while it was copied';
  throw new LogError('gap', text, { file: path, seq: firstSeq });
}

/**
 * Whole batches alone: what is behind the last seal had no answer, and the zeros behind it are not needed.
 *
 * @returns false when it is in the archive by now.
 */
function copyNewest(segment: SegmentFile, to: string, disk: Disk): boolean {
  for (let reads = 1; ; reads++) {
    try {
      writeSynced(disk, placeOf(segment, to), wholeBatches(segment, disk));
      return true;
    } catch (error) {
      const isSeenHalf = error instanceof LogError && error.code === 'damaged';
      if (!isSeenHalf && !existsSync(segment.path)) return false;
      if (!isSeenHalf || reads === READS_MAX) throw error;
    }
  }
}

function wholeBatches(segment: SegmentFile, disk: Disk): Uint8Array {
  const bytes = readWhole(disk, segment.path);
  const scan = new SegmentScan(bytes, segment.path, beginSegment(bytes, segment, null), true);
  let batch = scan.next();
  while (batch !== null) batch = scan.next();
  return bytes.subarray(0, scan.end);
}

function placeOf({ path, archived }: SegmentFile, to: string): string {
  return join(to, archived ? ARCHIVE : JOURNAL, basename(path));
}
