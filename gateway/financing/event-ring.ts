// The latest events, for systems that follow the book: calls, suspensions, sales to be dealt.

import type { FinancingEvent } from '../../engine/financing/index.ts';

interface RecordedEvent {
  readonly seq: number;
  readonly time: number;
  readonly event: FinancingEvent;
}

const EVENTS_MAX = 20_000;

export class EventRing {
  #recorded: RecordedEvent[] = [];
  /** Everything behind this command is here. */
  #after = 0;

  beginAfter(seq: number): void {
    this.#after = seq;
  }

  add(seq: number, time: number, events: readonly FinancingEvent[]): void {
    for (const event of events) this.#recorded.push({ seq, time, event });
    if (this.#recorded.length <= 2 * EVENTS_MAX) return;
    this.#recorded = this.#recorded.slice(-EVENTS_MAX);
    // The first of what is left may have lost others of its command.
    this.#after = this.#recorded[0].seq;
    this.#recorded = this.#recorded.filter((recorded) => recorded.seq > this.#after);
  }

  /** The events of commands behind `seq`, whole commands, about `count` of them; null when some are gone. */
  since(seq: number, count: number): readonly RecordedEvent[] | null {
    if (seq < this.#after) return null;
    const first = this.#recorded.findIndex((recorded) => recorded.seq > seq);
    if (first < 0) return [];
    let end = Math.min(first + count, this.#recorded.length);
    while (end < this.#recorded.length && this.#recorded[end].seq === this.#recorded[end - 1].seq)
      end += 1;
    return this.#recorded.slice(first, end);
  }
}
