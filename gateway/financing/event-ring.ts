// The latest events, for systems that follow the book: calls, suspensions, sales to be dealt.

import type { FinancingEvent } from '../../engine/financing/index.ts';

export interface ToldEvent {
  readonly seq: number;
  readonly time: number;
  readonly event: FinancingEvent;
}

const EVENTS_MAX = 20_000;

export class EventRing {
  #told: ToldEvent[] = [];
  /** Everything behind this command is here. */
  #after = 0;

  beginAfter(seq: number): void {
    this.#after = seq;
  }

  add(seq: number, time: number, events: readonly FinancingEvent[]): void {
    for (const event of events) this.#told.push({ seq, time, event });
    if (this.#told.length <= 2 * EVENTS_MAX) return;
    this.#told = this.#told.slice(-EVENTS_MAX);
    // The first of what is left may have lost others of its command.
    this.#after = this.#told[0].seq;
    this.#told = this.#told.filter((told) => told.seq > this.#after);
  }

  /** The events of commands behind `seq`, whole commands, about `count` of them; null when some are gone. */
  since(seq: number, count: number): readonly ToldEvent[] | null {
    if (seq < this.#after) return null;
    const first = this.#told.findIndex((told) => told.seq > seq);
    if (first < 0) return [];
    let end = Math.min(first + count, this.#told.length);
    while (end < this.#told.length && this.#told[end].seq === this.#told[end - 1].seq) end += 1;
    return this.#told.slice(first, end);
  }
}
