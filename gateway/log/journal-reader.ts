// Reads the journal across its segments, also those in the archive, and proves that nothing is missing.

import { basename, join } from 'node:path';
import { type Disk, readWhole, realDisk } from './disk.ts';
import { LogError } from './log-error.ts';
import type { LoggedBatch, ReadOptions } from './log-store.ts';
import { BEGINNING, type LogPosition } from './position.ts';
import { readSegmentHeader, type SegmentHeader, sameBytes } from './record.ts';
import { SegmentScan, skipBelow } from './segment-scan.ts';

export const JOURNAL = 'journal';
export const ARCHIVE = 'archive';

export interface SegmentFile {
  readonly path: string;
  readonly firstSeq: number;
  readonly archived: boolean;
}

/** The segments of a data folder, oldest first, archived ones included. */
export function listSegments(folder: string, disk: Disk = realDisk): SegmentFile[] {
  const found = new Map<number, SegmentFile>();
  // One that is moved meanwhile stands in both lists, and never in none: it is in the archive then.
  for (const room of [JOURNAL, ARCHIVE]) {
    for (const name of disk.namesSync(join(folder, room))) {
      const [, digits] = /^(\d+)\.seg$/.exec(name) ?? [];
      if (digits === undefined) continue;
      const firstSeq = Number(digits);
      found.set(firstSeq, {
        path: join(folder, room, name),
        firstSeq,
        archived: room === ARCHIVE,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.firstSeq - b.firstSeq);
}

export function segmentName(firstSeq: number): string {
  return `${String(firstSeq).padStart(16, '0')}.seg`;
}

/**
 * The batches of a data folder in their order, each verified before it is delivered.
 *
 * @returns where the journal ends.
 * @throws LogError `damaged`, `gap`, `behind` or `format`, naming file, offset and sequence.
 */
export function* readJournal(
  folder: string,
  options: ReadOptions & { readonly disk?: Disk } = {},
): Generator<LoggedBatch, LogPosition> {
  const { disk = realDisk, from = 1, until = Number.MAX_SAFE_INTEGER, after } = options;
  const segments = listSegments(folder, disk);
  // With a snapshot we begin where its chain can be compared: at the latest right before `from`.
  const needed = after === undefined ? from : Math.min(from, after.seq + 1);
  const first = segments.findLastIndex(({ firstSeq }) => firstSeq <= needed);
  if (first < 0) {
    if (segments.length === 0 && from === 1) return BEGINNING;
    const place = segments.length === 0 ? { seq: from } : { file: segments[0].path, seq: from };
    throw new LogError('gap', 'the journal begins later', place);
  }

  const proof = new Proof(after);
  const progress = new Progress(segments.slice(first), disk, options.onProgress);
  let position: LogPosition | null = null;
  let buffer: Uint8Array | undefined;
  for (let i = first; i < segments.length; i++) {
    const { path } = segments[i];
    const bytes = readSegment(disk, folder, segments[i], buffer);
    if (buffer === undefined || bytes.length > buffer.length) buffer = bytes;
    position = beginSegment(bytes, segments[i], position);
    proof.see(position, path);
    const scan = new SegmentScan(bytes, path, position, i === segments.length - 1);
    while (position.seq < until) {
      const batch = scan.next();
      if (batch === null) break;
      position = scan.position;
      proof.see(position, path);
      if (position.seq < from) continue;
      skipBelow(batch, from);
      yield batch;
      progress.add(scan.end);
    }
    progress.leave();
    if (position.seq >= until) return position;
    if (scan.torn !== null) options.onTorn?.(scan.torn);
  }
  const end = position as LogPosition;
  if (end.seq < from - 1 || end.seq < (after?.seq ?? 0)) {
    throw new LogError('behind', `the journal ends at sequence ${end.seq}`, { seq: from });
  }
  return end;
}

/**
 * Checks a segment against its name and against the end of the one before.
 *
 * @param before is null for the first that is read.
 * @returns the place before its first command.
 */
export function beginSegment(
  bytes: Uint8Array,
  file: SegmentFile,
  before: LogPosition | null,
): LogPosition {
  const header = readSegmentHeader(bytes, file.path);
  const place = { file: file.path, offset: 0, seq: header.firstSeq };
  if (header.firstSeq !== file.firstSeq) {
    throw new LogError('damaged', `a segment of another name: ${basename(file.path)}`, place);
  }
  if (before === null) return positionBefore(header);
  if (header.firstSeq <= before.seq) {
    const text =
      `commands ${header.firstSeq} to ${before.seq} stand here, epoch ${header.epoch}, and at the end of the ` +
      `segment before, epoch ${before.epoch}: two processes have written`;
    throw new LogError('forked', text, place);
  }
  if (header.firstSeq !== before.seq + 1) {
    const missing = `commands ${before.seq + 1} to ${header.firstSeq - 1} are missing`;
    throw new LogError('gap', missing, { ...place, seq: before.seq + 1 });
  }
  if (!sameBytes(header.chain, before.chain)) {
    throw new LogError('damaged', 'the chain is broken between two segments', place);
  }
  if (header.epoch < before.epoch || header.created < before.time) {
    throw new LogError('damaged', 'the epoch or the time falls between two segments', place);
  }
  return before;
}

/** A segment may be moved to the archive after it was listed. */
function readSegment(
  disk: Disk,
  folder: string,
  { path, archived }: SegmentFile,
  into: Uint8Array | undefined,
): Uint8Array {
  try {
    return readWhole(disk, path, into);
  } catch (error) {
    if (archived || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readWhole(disk, join(folder, ARCHIVE, basename(path)), into);
  }
}

/** The first command of a segment is as old as the segment, and none before it is younger. */
function positionBefore({ firstSeq, created, chain, epoch }: SegmentHeader): LogPosition {
  return { seq: firstSeq - 1, time: created, epoch, chain };
}

/** Waits for the place of which the chain is known from elsewhere. */
class Proof {
  #after: LogPosition | null;

  constructor(after: LogPosition | undefined) {
    this.#after = after ?? null;
  }

  see(position: LogPosition, file: string): void {
    const after = this.#after;
    if (after === null || position.seq < after.seq) return;
    if (position.seq > after.seq || !sameBytes(position.chain, after.chain)) {
      const text = 'the journal is not the one that the snapshot was made from';
      throw new LogError('damaged', text, { file, seq: after.seq });
    }
    this.#after = null;
  }
}

/** Bytes over all segments that are read. */
class Progress {
  readonly #onProgress: ReadOptions['onProgress'];
  readonly #sizes: readonly number[];
  readonly #total: number;
  #segment = 0;
  #before = 0;

  constructor(segments: readonly SegmentFile[], disk: Disk, onProgress: ReadOptions['onProgress']) {
    this.#onProgress = onProgress;
    this.#sizes = onProgress === undefined ? [] : segments.map(({ path }) => sizeOf(disk, path));
    this.#total = this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  /** @param end how far the segment at hand is read. */
  add(end: number): void {
    this.#onProgress?.(this.#before + end, this.#total);
  }

  leave(): void {
    this.#before += this.#sizes[this.#segment] ?? 0;
    this.#segment += 1;
  }
}

function sizeOf(disk: Disk, path: string): number {
  const fd = disk.openSync(path, 'r');
  try {
    return disk.sizeSync(fd);
  } finally {
    disk.closeSync(fd);
  }
}
