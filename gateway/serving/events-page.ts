// Stored events of an account, a page at a time, for an edge whose window does not reach so far back.

import { VenueError } from '../host/errors.ts';
import type { Ask } from '../link/messages.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import type { Asker, RowPublisher } from './row-publisher.ts';

export interface EventsPages {
  readonly streams: AccountStreams;
  readonly rows: RowPublisher;
}

const PAGE_EVENTS = 100;
const PAGE_BYTES = 64 << 10;

/** Answers with the events behind a number, or that they cannot be read any more. */
export function eventsAfter(
  { streams, rows }: EventsPages,
  to: Asker,
  { account, after }: Extract<Ask, { readonly kind: 'events' }>,
): void {
  const last = streams.last(account);
  const events: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let next = after + 1; next <= last; next++) {
      if (events.length === PAGE_EVENTS || bytes > PAGE_BYTES) break;
      const event = streams.read(account, next);
      events.push(event);
      bytes += event.length;
    }
  } catch (error) {
    if (!(error instanceof VenueError) || error.code !== 'streamLost') throw error;
    if (events.length === 0) {
      rows.reply(to, { lost: error.message });
      return;
    }
  }
  rows.events(to, last, events);
}
