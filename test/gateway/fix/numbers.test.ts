// Where the numbers of a session have come to: what is kept of them, and what is not.

import { expect, test } from 'vitest';
import type { AccountId, KeyId } from '../../../engine/schema/index.ts';
import { NoteBook } from '../../../gateway/fix/note-book.ts';
import { NumbersLost, openNumbers } from '../../../gateway/fix/open-numbers.ts';
import { VenueError } from '../../../gateway/host/errors.ts';

const ACCOUNT = 16 as AccountId;

/** A core that knows one session, and what was noted. */
function core(known: object | null): { room: never; notes: { reset: boolean; runs: unknown[] }[] } {
  const notes: { reset: boolean; runs: unknown[] }[] = [];
  const askFor = (kind: string, ask: { note: never }, done: (reply: unknown) => void): void => {
    if (kind === 'noteFixSession') notes.push(ask.note);
    done(
      { fixSession: known, place: { last: 7 }, noteFixSession: { refused: 0, field: '' } }[kind],
    );
  };
  const fetch = (_account: number, _after: number, done: (read: () => never) => void): void =>
    done(() => {
      throw new VenueError('streamLost', 'gone');
    });
  return { room: { core: { askFor }, fetch } as never, notes };
}

function opening(accounts: readonly number[], account: number): Parameters<typeof openNumbers>[1] {
  return {
    session: 1,
    key: 7 as KeyId,
    account: account as AccountId,
    accounts: accounts as AccountId[],
    reset: false,
    ofEvent: () => [],
  };
}

test('what the streams have no longer is said, and is no answer that was lost', async () => {
  const known = { expected: 3, next: 5, places: [[ACCOUNT, 2]], runs: [] };
  const { room } = core(known);
  await expect(openNumbers(room, opening([ACCOUNT], ACCOUNT))).rejects.toThrow(NumbersLost);
});

test('a drop copy of more accounts than a note has runs begins with several notes', async () => {
  const accounts = Array.from({ length: 130 }, (_, at) => 16 + at);
  const { room, notes } = core(null);
  const { book, isFresh } = await openNumbers(room, opening(accounts, 0));
  expect(notes.map(({ reset, runs }) => [reset, runs.length])).toEqual([
    [true, 60],
    [false, 60],
  ]);
  expect([isFresh, book.places.size, book.note().runs.length]).toEqual([false, 130, 10]);
});

test('a drop copy reads all of an account that it has no place of', async () => {
  const { room } = core({ expected: 3, next: 5, places: [[16, 4]], runs: [] });
  const { book } = await openNumbers(room, opening([16, 17], 0));
  expect([...book.places]).toEqual([
    [16, 4],
    [17, 0],
  ]);
});

test('FIX-004 runs that go on are one, whatever notes they came in', () => {
  const book = NoteBook.empty();
  for (let at = 0; at < 10_000; at++) {
    book.takeOther(1);
    book.note();
  }
  expect(book.runsOf(1, 10_000)).toEqual([
    { first: 1, count: 10_000, account: 0, after: 0, through: 0 },
  ]);
});
