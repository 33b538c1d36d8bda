// Signs that are no alert by themselves add up: of one detector and subject, over an hour and over a day.

import type { DetectorName, Seq } from '../../../engine/schema/index.ts';
import { DECISIVE_MAX } from './alert.ts';
import { SECOND_US } from './detector.ts';
import { Span } from './span.ts';

interface Signs {
  count: number;
  readonly seqs: Seq[];
}

interface Counted {
  readonly hour: number;
  readonly day: number;
  readonly first: Seq;
  readonly decisive: readonly Seq[];
}

export const HOUR_US: number = 3600 * SECOND_US;
export const DAY_US: number = 24 * HOUR_US;
const SUBJECTS_MAX = 20_000;

export class SignCounts {
  readonly #hours = new Span<Signs>(SUBJECTS_MAX);
  readonly #days = new Span<Signs>(SUBJECTS_MAX);

  /** Counts a sign. @returns what there is of the subject, over all contracts. */
  count(detector: DetectorName, subject: string, at: number, seq: Seq): Counted {
    this.#hours.reach(at, HOUR_US);
    this.#days.reach(at, DAY_US);
    const key = `${detector} ${subject}`;
    for (const span of [this.#hours, this.#days]) {
      const row = span.row(key, () => ({ count: 0, seqs: [] }));
      row.count += 1;
      if (row.seqs.length < DECISIVE_MAX) row.seqs.push(seq);
    }
    const [hours, days] = [this.#hours.rows(key), this.#days.rows(key)];
    const decisive = days.flatMap(({ seqs }) => seqs);
    return { hour: sum(hours), day: sum(days), first: decisive[0] ?? seq, decisive };
  }
}

function sum(rows: readonly Signs[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
