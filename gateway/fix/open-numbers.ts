// Where the numbers of a session have come to when it logs on: what is noted of it, and behind that what its account stream
// has become since, sent or not.

import type { AccountId, KeyId } from '../../engine/schema/index.ts';
import type { AccountEvent } from '../../proto/server-message.ts';
import { VenueError } from '../host/errors.ts';
import type { FixNote, FixSessionState } from '../link/messages.ts';
import { RESET_TEXT } from './farewell.ts';
import type { FixBody } from './message.ts';
import { NoteBook } from './note-book.ts';
import { accountEvents } from './past-events.ts';
import type { FixRoom } from './room.ts';

interface Opening {
  readonly session: number;
  readonly key: KeyId;
  /** 0 for a drop copy. */
  readonly account: AccountId | 0;
  /** Whose streams it is made of. */
  readonly accounts: readonly AccountId[];
  readonly reset: boolean;
  readonly ofEvent: (event: AccountEvent) => readonly FixBody[];
}

export interface Numbers {
  readonly book: NoteBook;
  /** The MsgSeqNum that the client's next message is to have. */
  readonly expected: number;
  /** It is new, or both sides begin at 1: the first note is to say so. */
  readonly isFresh: boolean;
}

/** Events are no longer kept whose messages have their numbers. */
export class NumbersLost extends VenueError {
  constructor(cause: unknown) {
    super('streamLost', `what came since the last session is no longer kept: ${RESET_TEXT}`, cause);
  }
}

/** @throws NumbersLost, or another VenueError where an answer was lost */
export async function openNumbers(room: FixRoom, opening: Opening): Promise<Numbers> {
  const { session, key, account, accounts, reset } = opening;
  const known = await stateOf(room, key, account);
  const isNew = known === null || reset;
  const book = isNew ? NoteBook.empty() : new NoteBook(known);
  const expected = isNew ? 1 : known.expected;
  let isFresh = isNew;
  for (const each of accounts) {
    if (book.places.has(each)) continue;
    book.begin(each, isNew ? await newestOf(room, each) : 0); // Opened while a drop copy was away: all of it.
    if (!book.isFull) continue;
    await noteNow(room, session, { key, account, reset: isFresh, expected, ...book.note() });
    isFresh = false;
  }
  // Of a drop copy everything that was sent is noted.
  if (!isNew && account !== 0) await readOn(room, opening, account, book, expected);
  return { book, expected, isFresh };
}

/** Every event behind the last note has its numbers, whether its messages have left or not. */
async function readOn(
  room: FixRoom,
  { session, key, ofEvent }: Opening,
  account: AccountId,
  book: NoteBook,
  expected: number,
): Promise<void> {
  for (;;) {
    const after = book.places.get(account) ?? 0;
    const { last, events } = await new Promise<{ last: number; events: AccountEvent[] }>(
      (resolve, reject) =>
        room.fetch(account, after, (read) => {
          try {
            const { last, events } = read();
            resolve({ last, events: accountEvents(events) });
          } catch (error) {
            reject(new NumbersLost(error));
          }
        }),
    );
    for (const event of events) book.takeEvent(account, event.accountSeq, ofEvent(event).length);
    if (book.isFull)
      await noteNow(room, session, { key, account, reset: false, expected, ...book.note() });
    if (events.length === 0 || (events.at(-1)?.accountSeq ?? 0) >= last) return;
  }
}

async function noteNow({ core }: FixRoom, session: number, note: FixNote): Promise<void> {
  const ask = { session, note };
  await new Promise<void>((resolve, reject) =>
    core.askFor(
      'noteFixSession',
      ask,
      ({ refused }) => (refused === 0 ? resolve() : reject(lostAnswer())),
      () => reject(lostAnswer()),
    ),
  );
}

function stateOf(
  { core }: FixRoom,
  key: KeyId,
  account: AccountId | 0,
): Promise<FixSessionState | null> {
  return new Promise((resolve, reject) =>
    core.askFor('fixSession', { key, account }, resolve, () => reject(lostAnswer())),
  );
}

function newestOf({ core }: FixRoom, account: AccountId): Promise<number> {
  return new Promise((resolve, reject) =>
    core.askFor(
      'place',
      { account },
      ({ last }) => resolve(last),
      () => reject(lostAnswer()),
    ),
  );
}

function lostAnswer(): VenueError {
  return new VenueError('streamLost', 'an answer about the numbers of a FIX session was lost');
}
