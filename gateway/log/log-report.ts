// What is in a log, for a person who wants to know.

import type { LogError } from './log-error.ts';
import type { LogPosition } from './position.ts';

export interface SegmentReport {
  readonly path: string;
  readonly archived: boolean;
  readonly firstSeq: number;
  readonly lastSeq: number; // Of the last whole batch; firstSeq − 1 when there is none.
  readonly rules: number; // 0 when the header cannot be read.
  readonly epochs: readonly number[];
  readonly firstTime: number;
  readonly lastTime: number;
  readonly fileBytes: number;
  readonly usedBytes: number; // Header and whole batches.
  readonly commands: number;
  readonly seals: number;
  readonly chain: string; // After the last whole batch, in hexadecimal.
  readonly torn: TornTail | null;
  readonly problem: LogError | null;
}

export interface SnapshotReport {
  readonly path: string;
  readonly seq: number;
  readonly time: number;
  readonly chain: string;
  readonly eventDigest: string;
  readonly stateDigest: string;
  readonly sections: readonly { readonly name: string; readonly bytes: number }[];
  /** Whether the journal gets there and has the same chain there; null when it no longer shows that place. */
  readonly fitsJournal: boolean | null;
  readonly problem: LogError | null;
}

export interface JournalReport {
  readonly folder: string;
  readonly writer: { readonly pid: number } | null;
  readonly segments: readonly SegmentReport[];
  readonly snapshots: readonly SnapshotReport[];
  readonly commands: number;
  readonly end: LogPosition | null; // Of the newest segment.
  /** All segments follow one another, chain and all, and every snapshot is whole and fits. */
  readonly isWhole: boolean;
}

/** The end of the log, cut short by a crash: nothing of it had been acknowledged. */
export interface TornTail {
  readonly file: string;
  readonly offset: number; // Behind the last seal.
  readonly seq: number; // The first that is dropped.
  readonly records: number; // Whole ones that are dropped; a broken one is not counted.
  readonly bytes: number;
}
