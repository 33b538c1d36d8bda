import type { Command } from '../../../engine/schema/index.ts';

/** A level of a book: ticks and lots. */
export type TruthLevel = readonly [price: number, qty: number];

/** What the recording states of the book: levels of both sides, best first. */
export interface Truth {
  readonly line: number; // Of the recording, counted from 1.
  readonly bids: readonly TruthLevel[];
  readonly asks: readonly TruthLevel[];
}

/** What one line of a recording came to. */
export interface ImportStep<T> {
  readonly time: number; // Microseconds; never decreases.
  /** The commands that follow from it; for the seed, the listing and everything that rested before. */
  readonly commands: readonly Command[];
  readonly record: T | null; // Null for the seed.
  /** The book after these commands, where the recording states it. */
  readonly truth: Truth | null;
}

interface ImportNote {
  readonly line: number;
  readonly text: string;
}

/** What an import did with the lines it read. Each map holds a number of lines by what they are. */
export interface ImportCounts {
  lines: number;
  readonly used: Map<string, number>;
  /** Lines that did something else than their kind usually does, by the reason. */
  readonly adjusted: Map<string, number>;
  /** Lines that gave no command, by the reason. */
  readonly skipped: Map<string, number>;
  /** Statements of the book that the recording carries. */
  truths: number;
  /** Places at which the recording is not whole: the first few, and how many there are. */
  readonly notes: ImportNote[];
  noted: number;
  /** What the importer found out or assumed about the recording as a whole. */
  readonly remarks: string[];
}

export function createCounts(): ImportCounts {
  return {
    lines: 0,
    used: new Map(),
    adjusted: new Map(),
    skipped: new Map(),
    truths: 0,
    notes: [],
    noted: 0,
    remarks: [],
  };
}

export function use({ used }: ImportCounts, what: string): void {
  add(used, what);
}

export function adjust({ adjusted }: ImportCounts, reason: string, times: number = 1): void {
  if (times > 0) add(adjusted, reason, times);
}

export function skip({ skipped }: ImportCounts, reason: string, lines: number = 1): void {
  if (lines > 0) add(skipped, reason, lines);
}

export function note(counts: ImportCounts, line: number, text: string): void {
  counts.noted += 1;
  if (counts.notes.length < NOTES_KEPT) counts.notes.push({ line, text });
}

function add(counted: Map<string, number>, what: string, lines: number = 1): void {
  counted.set(what, (counted.get(what) ?? 0) + lines);
}

const NOTES_KEPT = 10;
