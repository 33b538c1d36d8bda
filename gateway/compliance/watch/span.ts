// What happened lately, in bounded memory: two tables that take turns, the one of now and the one before it. A look
// back covers the span at least, and less than two of it, so nothing within a span is missed at a border.

import { BoundedMap } from './bounded-map.ts';

export class Span<Row> {
  readonly #most: number;
  #now: BoundedMap<string, Row>;
  #before: BoundedMap<string, Row>;
  #turn = 0;

  /** @param most rows of either table. */
  constructor(most: number) {
    this.#most = most;
    this.#now = new BoundedMap(most);
    this.#before = new BoundedMap(most);
  }

  /** Time goes on: what is older than the span before this one is dropped. */
  reach(at: number, spanUs: number): void {
    const turn = Math.floor(at / spanUs);
    if (turn === this.#turn) return;
    this.#before = turn === this.#turn + 1 ? this.#now : new BoundedMap(this.#most);
    this.#now = new BoundedMap(this.#most);
    this.#turn = turn;
  }

  /** The row of now, to be counted in; made when there is none. */
  row(key: string, make: () => Row): Row {
    const row = this.#now.get(key) ?? make();
    this.#now.set(key, row);
    return row;
  }

  /** The row before and the row of now, those that there are. */
  rows(key: string): Row[] {
    return [this.#before.get(key), this.#now.get(key)].filter((row) => row !== undefined);
  }

  /** The keys of both, each once. */
  keys(): Set<string> {
    const keys = new Set<string>();
    for (const [key] of this.#before.entries()) keys.add(key);
    for (const [key] of this.#now.entries()) keys.add(key);
    return keys;
  }

  /** The condition was reported: it begins again. */
  forget(key: string): void {
    this.#before.delete(key);
    this.#now.delete(key);
  }
}
