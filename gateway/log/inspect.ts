// What is in a data folder, for a person who wants to know. Changes nothing, needs no lock, and goes on
// behind damage where the reader would refuse: the next segment begins anew from its own header.

import { statSync } from 'node:fs';
import { type Disk, readWhole, realDisk } from './disk.ts';
import { beginSegment, listSegments, type SegmentFile } from './journal-reader.ts';
import { lockHolder } from './lock.ts';
import { LogError } from './log-error.ts';
import type { JournalReport, SegmentReport, SnapshotReport } from './log-report.ts';
import type { LogPosition } from './position.ts';
import { readSegmentHeader } from './record.ts';
import { SegmentScan } from './segment-scan.ts';
import { snapshotPath, snapshotSeqs, wholeSnapshot } from './snapshot-folder.ts';

export function inspectJournal(folder: string, disk: Disk = realDisk): JournalReport {
  statSync(folder); // A name mistyped is not an empty journal.
  const seqs = snapshotSeqs(folder, disk);
  const chains = new Map<number, string>(); // At the snapshots.
  const segments: SegmentReport[] = [];
  let end: LogPosition | null = null;
  for (const file of listSegments(folder, disk)) {
    const { report, position } = inspectSegment(disk, file, end, new Set(seqs), chains);
    segments.push(report);
    end = position;
  }
  for (const report of segments.slice(0, -1)) markTorn(report);
  const isDamaged = segments.some(({ problem }) => problem !== null);
  // Where a damaged journal ends is not known.
  const lastSeq = isDamaged || end === null ? Number.POSITIVE_INFINITY : end.seq;
  const snapshots = seqs.map((seq) => inspectSnapshot(folder, seq, disk, chains, lastSeq));
  return {
    folder,
    writer: lockHolder(folder),
    segments,
    snapshots,
    commands: segments.reduce((sum, { commands }) => sum + commands, 0),
    end,
    isWhole:
      segments.every(({ problem }) => problem === null) &&
      snapshots.every(({ problem, fitsJournal }) => problem === null && fitsJournal !== false),
  };
}

type Draft = { -readonly [K in keyof SegmentReport]: SegmentReport[K] };

function inspectSegment(
  disk: Disk,
  file: SegmentFile,
  before: LogPosition | null,
  seqs: Set<number>,
  chains: Map<number, string>,
): { report: SegmentReport; position: LogPosition | null } {
  const report: Draft = {
    ...file,
    lastSeq: file.firstSeq - 1,
    rules: 0,
    epochs: [],
    firstTime: 0,
    lastTime: 0,
    fileBytes: 0,
    usedBytes: 0,
    commands: 0,
    seals: 0,
    chain: '',
    torn: null,
    problem: null,
  };
  let scan: SegmentScan | null = null;
  const epochs = new Set<number>();
  try {
    const bytes = readWhole(disk, file.path);
    report.fileBytes = bytes.length;
    const { created, rules } = readSegmentHeader(bytes, file.path);
    report.firstTime = created;
    report.rules = rules;
    const { begin, problem } = beginning(bytes, file, before);
    report.problem = problem;
    scan = new SegmentScan(bytes, file.path, begin, true);
    note(scan.position, seqs, chains);
    for (let batch = scan.next(); batch !== null; batch = scan.next()) {
      report.commands += batch.count;
      report.seals++;
      epochs.add(batch.position.epoch);
      note(batch.position, seqs, chains);
    }
    report.torn = scan.torn;
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    report.problem ??= error;
  }
  if (scan === null) return { report, position: null };
  report.lastSeq = scan.position.seq;
  report.lastTime = scan.position.time;
  report.usedBytes = scan.end;
  report.chain = hex(scan.position.chain);
  report.epochs = [...epochs];
  return { report, position: scan.position };
}

/** Where a segment begins; when it does not follow the one before, that is its problem and we go on. */
function beginning(
  bytes: Uint8Array,
  file: SegmentFile,
  before: LogPosition | null,
): { begin: LogPosition; problem: LogError | null } {
  try {
    return { begin: beginSegment(bytes, file, before), problem: null };
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return { begin: beginSegment(bytes, file, null), problem: error };
  }
}

/** Only the newest may be torn; in an older one the same bytes are damage. */
function markTorn(report: SegmentReport): void {
  if (report.torn === null) return;
  const { file, offset, seq } = report.torn;
  const problem = new LogError('damaged', 'the segment ends in pieces', { file, offset, seq });
  Object.assign(report, { problem: report.problem ?? problem });
}

function inspectSnapshot(
  folder: string,
  seq: number,
  disk: Disk,
  chains: Map<number, string>,
  lastSeq: number,
): SnapshotReport {
  const path = snapshotPath(folder, seq);
  try {
    const { position, eventDigest, stateDigest, sections } = wholeSnapshot(folder, seq, disk);
    const inJournal = chains.get(seq);
    return {
      path,
      seq,
      time: position.time,
      chain: hex(position.chain),
      eventDigest,
      stateDigest,
      sections: sections.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
      fitsJournal: fits(inJournal, position, lastSeq),
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    const nothing = { time: 0, chain: '', eventDigest: '', stateDigest: '', sections: [] };
    return { path, seq, ...nothing, fitsJournal: null, problem: error };
  }
}

function fits(
  inJournal: string | undefined,
  { seq, chain }: LogPosition,
  lastSeq: number,
): boolean | null {
  if (inJournal !== undefined) return inJournal === hex(chain);
  // What a snapshot holds was in the journal first: a journal that ends before it has lost something.
  return seq > lastSeq ? false : null;
}

function note(position: LogPosition, seqs: Set<number>, chains: Map<number, string>): void {
  if (seqs.has(position.seq)) chains.set(position.seq, hex(position.chain));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
