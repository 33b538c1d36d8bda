// Binance's documented procedure for a local book: a snapshot states the book at update `lastUpdateId`; increments up to
// it are dropped, later ones applied in their order, and each must follow the one before. Snapshot and increments come
// over different connections, so newer increments may stand before the snapshot in the recording:
//
//   line   1  increment 101–105     ┐ kept
//   line   2  increment 106–110     ┘
//   line   3  snapshot at 105         = snapshot, then 106–110

import type { BinanceDepth } from './binance-records.ts';
import { adjust, type ImportCounts, note, skip, use } from './import-step.ts';

/** What to do to the book. */
export interface BookChange {
  /** What rests is what the first of the updates states, and nothing else. */
  readonly isReset: boolean;
  readonly updates: readonly BinanceDepth[];
}

export class UpdateSequence {
  /** The update that the book stands at; 0 before the first snapshot. */
  last = 0;
  readonly #counts: ImportCounts;
  /** The newest increments, oldest first: a snapshot may be older than they are. */
  #recent: BinanceDepth[] = [];
  /** The newest update that `#recent` no longer has. */
  #dropped = 0;

  constructor(counts: ImportCounts) {
    this.#counts = counts;
  }

  get hasBegun(): boolean {
    return this.last > 0;
  }

  /** @returns null when the book does not change (yet). */
  take(depth: BinanceDepth): BookChange | null {
    return depth.isSnapshot ? this.#snapshot(depth) : this.#increment(depth);
  }

  #increment(depth: BinanceDepth): BookChange | null {
    if (this.hasBegun && depth.last <= this.last) {
      skip(this.#counts, 'increments that the book holds already');
      return null;
    }
    this.#recent.push(depth);
    if (!this.hasBegun) return null;
    this.#forget();
    this.#follow(depth);
    use(this.#counts, 'increments');
    return { isReset: false, updates: [depth] };
  }

  #snapshot(snapshot: BinanceDepth): BookChange | null {
    if (snapshot.last < this.#dropped) {
      skip(this.#counts, 'snapshots too old to bring up to date');
      return null;
    }
    const later = this.#recent.filter(({ last }) => last > snapshot.last);
    if (this.hasBegun) adjust(this.#counts, 'snapshots that replaced the book');
    else this.#countKept(later.length);
    this.last = snapshot.last;
    for (const depth of later) this.#follow(depth);
    this.#recent = later;
    use(this.#counts, 'snapshots');
    return { isReset: true, updates: [snapshot, ...later] };
  }

  #countKept(later: number): void {
    const held = this.#recent.length - later;
    skip(this.#counts, 'increments that the book holds already', held);
    for (let at = 0; at < later; at++) {
      use(this.#counts, 'increments');
      adjust(this.#counts, 'increments from before the snapshot, applied after it');
    }
  }

  /** Advances, and notes the updates that are missing in between. */
  #follow({ line, first, last, previous }: BinanceDepth): void {
    const before = previous > 0 ? previous : first - 1;
    if (before > this.last) {
      note(this.#counts, line, `updates ${this.last + 1} to ${before} are missing`);
    }
    this.last = last;
  }

  #forget(): void {
    if (this.#recent.length <= RECENT_MAX * 2) return;
    const gone = this.#recent.splice(0, this.#recent.length - RECENT_MAX);
    this.#dropped = (gone.at(-1) as BinanceDepth).last;
  }
}

/** A snapshot is asked for and arrives within seconds; ten increments a second are usual, a hundred a burst. */
const RECENT_MAX = 2_000;
