// The same measured several times, in turn with others: the median counts.

import { median } from '../median.ts';
import type { Answer } from './peer.ts';

export class Slices {
  readonly #rows = new Map<string, Answer[]>();

  add(row: string, values: Answer): void {
    this.#rows.set(row, [...(this.#rows.get(row) ?? []), values]);
  }

  /** Each row with the median of each number. */
  *medians(): Generator<[row: string, values: Record<string, number>]> {
    for (const [row, each] of this.#rows) {
      const names = Object.keys(each[0]);
      yield [
        row,
        Object.fromEntries(names.map((name) => [name, median(each.map((it) => it[name]))])),
      ];
    }
  }
}
