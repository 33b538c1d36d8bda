// The account streams of a session, read on from where messages were made of them.

import type { AccountId } from '../../engine/schema/index.ts';
import type { Holder } from '../link/messages.ts';
import type { Session } from '../session/session.ts';
import type { NoteBook } from './note-book.ts';
import type { FixRoom } from './room.ts';

interface Reading {
  readonly session: Session;
  readonly holder: Holder;
  /** 0 for a drop copy. */
  readonly account: AccountId | 0;
  readonly book: NoteBook;
}

export function readStreams(room: FixRoom, { session, holder, account, book }: Reading): void {
  const { accounts } = room.publisher;
  const { places } = book;
  if (account === 0) {
    if (holder.participant === 0 || session.isEnded) return;
    const feed = accounts.dropCopy(holder.participant);
    session.subscriptions.add(feed);
    feed.resumeAfter(session, new Map(places));
    return;
  }
  const begin = (last: number): void => {
    if (session.isEnded) return;
    const feed = accounts.of(account, last);
    session.subscriptions.add(feed);
    feed.subscribeAfter(session, places.get(account) ?? 0);
  };
  room.core.askFor(
    'place',
    { account },
    ({ last }) => session.guard(() => begin(last)),
    () => session.loseAnswer(),
  );
}
