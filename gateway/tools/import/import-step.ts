import type { Command } from '../../../engine/schema/index.ts';

/** What one line of a recording came to. */
export interface ImportStep<T> {
  readonly time: number; // Microseconds; never decreases.
  /** The commands that follow from it; for the seed, the listing and everything that rested before. */
  readonly commands: readonly Command[];
  readonly record: T | null; // Null for the seed.
}

export interface ImportCounts {
  lines: number;
  /** Lines that gave no command although they might have been expected to, by the reason. */
  readonly skipped: Map<string, number>;
}

export function createCounts(): ImportCounts {
  return { lines: 0, skipped: new Map() };
}

export function skip(counts: ImportCounts, reason: string): void {
  counts.skipped.set(reason, (counts.skipped.get(reason) ?? 0) + 1);
}
