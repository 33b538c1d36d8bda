// What a resend is made of: events of account streams, read again from the core a page at a time. Each page is a question of the
// key, paid for by its length; it waits for its allowance, and for a peer that reads slowly.

import type { AccountId } from '../../engine/schema/index.ts';
import type { AccountEvent } from '../../proto/server-message.ts';
import type { FetchEvents } from '../feeds/feed.ts';
import { BodyFrame } from '../feeds/frame.ts';
import { VenueError } from '../host/errors.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { FixBody } from './message.ts';
import type { PlacedRun } from './note-book.ts';

/** Before more is sent again to a peer that reads slowly. */
const SLOW_MS = 20;

export interface PastParts {
  readonly fetch: FetchEvents;
  readonly scheduler: Scheduler;
  readonly ofEvent: (event: AccountEvent) => readonly FixBody[];
  /** The peer has not taken what it was sent. */
  readonly isSlow: () => boolean;
  /** Pays for one question. @returns microseconds until it can; 0 when it has */
  readonly pay: () => number;
  /** Pays for the length of an answer. */
  readonly payFor: (bytes: number) => void;
}

interface PastEvent {
  readonly event: AccountEvent;
  readonly bodies: readonly FixBody[];
}

export class PastEvents {
  readonly #parts: PastParts;
  readonly #isEnded: () => boolean;
  /** Account → the page read last: the next run of it may begin there. */
  readonly #pages = new Map<AccountId, readonly AccountEvent[]>();

  constructor(parts: PastParts, isEnded: () => boolean) {
    this.#parts = parts;
    this.#isEnded = isEnded;
  }

  /** Waits until one more question is paid for. */
  async turn(): Promise<void> {
    const { isSlow, pay } = this.#parts;
    while (!this.#isEnded()) {
      const waitMs = isSlow() ? SLOW_MS : Math.ceil(pay() / 1000);
      if (waitMs === 0) return;
      await new Promise<void>((resolve) => this.#parts.scheduler.after(waitMs, resolve));
    }
  }

  /** The events that a run was made of. @throws VenueError `streamLost` */
  async *of({ account, after, through, first, count }: PlacedRun): AsyncGenerator<PastEvent> {
    const { ofEvent } = this.#parts;
    let place = after;
    let number = first;
    while (place < through && !this.#isEnded()) {
      for (const event of await this.#page(account as AccountId, place)) {
        if (event.accountSeq > through) break;
        place = event.accountSeq;
        const bodies = ofEvent(event);
        number += bodies.length;
        yield { event, bodies };
      }
    }
    if (place >= through && number !== first + count) {
      const text = `run ${first} has ${number - first} messages, not ${count}`;
      throw new VenueError('streamLost', text);
    }
  }

  async #page(account: AccountId, after: number): Promise<readonly AccountEvent[]> {
    const known = this.#pages.get(account) ?? [];
    const at = after + 1 - (known.at(0)?.accountSeq ?? 0);
    if (at >= 0 && known[at]?.accountSeq === after + 1) return known.slice(at);
    await this.turn();
    if (this.#isEnded()) return [];
    const events = await this.#fetch(account, after);
    if (events.length === 0) throw new VenueError('streamLost', `no events behind ${after}`);
    this.#pages.set(account, events);
    return events;
  }

  #fetch(account: AccountId, after: number): Promise<AccountEvent[]> {
    const { fetch, payFor } = this.#parts;
    return new Promise((resolve, reject) => {
      fetch(account, after, (read) => {
        try {
          const { events } = read();
          payFor(events.reduce((sum, { length }) => sum + length, 0));
          resolve(accountEvents(events));
        } catch (error) {
          reject(error);
        }
      });
    });
  }
}

/** Stored events as they are in the stream. */
export function accountEvents(stored: readonly Uint8Array[]): AccountEvent[] {
  return stored.flatMap((bytes) => {
    const { message } = new BodyFrame(bytes, 0).message;
    return message.kind === 'accountEvent' ? [message] : [];
  });
}
