import { expect, test } from 'vitest';
import {
  FIX_NUMBER_MAX,
  FIX_RUN_MAX,
  FIX_RUNS_MAX,
  FIX_RUNS_PER_NOTE,
  FIX_SESSIONS_PER_PARTICIPANT,
  FIX_UNUSED_US,
} from '../../../engine/kernel/limits.ts';
import { audit } from '../../../engine/persist/audit.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { fixSession } from '../../../engine/read/index.ts';
import { passesOwed } from '../../../engine/supervision/passing.ts';
import {
  ANN,
  give,
  type Kind,
  keyOf,
  must,
  openVenue,
  refusalOf,
  type Venue,
} from '../registers/venue.ts';

type Note = Kind<'noteFixSession'>;

const OTHER = { account: 0, after: 0, through: 0 } as const;

function note(over: Partial<Note> = {}): Note {
  const { key, account } = ANN;
  return {
    kind: 'noteFixSession',
    key,
    account,
    reset: false,
    expected: 2,
    first: 1,
    runs: [],
    ...over,
  };
}

function stream(count: number, after: number, through: number): Note['runs'][number] {
  return { count, account: ANN.account, after, through };
}

function sessionOf(venue: Venue) {
  return fixSession(venue.state, ANN.key as never, ANN.account as never);
}

test('FIX-001 a session is a key that counts and an account of its participant', () => {
  const venue = openVenue();
  expect(refusalOf(give(venue, note({ key: 77 })))).toBe('keyUnknown key');
  expect(refusalOf(give(venue, note({ account: 17 })))).toBe('accountUnknown account');
  must(venue, note(), note({ account: 0 }));
  must(venue, { kind: 'revokeKey', key: ANN.key, reason: 'lost' });
  expect(refusalOf(give(venue, note()))).toBe('keyRevoked key');
});

test('FIX-001 a participant has so many sessions, and those of ended keys make room', () => {
  const venue = openVenue();
  for (let key = 100; key < 100 + FIX_SESSIONS_PER_PARTICIPANT; key++) {
    must(venue, keyOf({ key, name: `key ${key}` }), note({ key }));
  }
  const refused = give(venue, note());
  expect(refusalOf(refused)).toBe('fieldInvalid sessions');
  must(venue, { kind: 'revokeKey', key: 110, reason: 'lost' }, note());
  expect(fixSession(venue.state, 110 as never, ANN.account as never)).toBeNull();
  expect(venue.state.fixSessions.sessions).toHaveLength(FIX_SESSIONS_PER_PARTICIPANT);
  expect(audit(venue.state)).toEqual([]);
});

test('FIX-001 the longest unused makes room when it is unused for a day', () => {
  const venue = openVenue();
  for (let key = 100; key < 100 + FIX_SESSIONS_PER_PARTICIPANT; key++) {
    must(venue, keyOf({ key, name: `key ${key}` }), note({ key }));
  }
  venue.state.fixSessions.sessions[7].notedAt = (venue.state.time - FIX_UNUSED_US + 1) as never;
  expect(refusalOf(give(venue, note()))).toBe('fieldInvalid sessions');
  for (const [at, by] of [
    [7, 0],
    [9, 1],
  ]) {
    venue.state.fixSessions.sessions[at].notedAt = (venue.state.time - FIX_UNUSED_US - by) as never;
  }
  must(venue, note());
  expect(fixSession(venue.state, 109 as never, ANN.account as never)).toBeNull();
  expect(fixSession(venue.state, 107 as never, ANN.account as never)).not.toBeNull();
});

test('FIX-002 numbers go on without a gap', () => {
  const venue = openVenue();
  must(venue, note({ runs: [{ count: 3, ...OTHER }] }));
  expect(refusalOf(give(venue, note({ first: 3 })))).toBe('fieldInvalid first');
  expect(refusalOf(give(venue, note({ first: 5 })))).toBe('fieldInvalid first');
  must(venue, note({ first: 4, expected: 9, runs: [stream(2, 0, 2), { count: 1, ...OTHER }] }));
  expect(sessionOf(venue)).toMatchObject({ next: 7, expected: 9, places: [[ANN.account, 2]] });
  expect(refusalOf(give(venue, note({ first: 7, reset: true })))).toBe('fieldInvalid first');
  must(venue, note({ reset: true, runs: [{ count: 1, ...OTHER }] }));
  expect(sessionOf(venue)).toMatchObject({ next: 2, places: [], runs: [{ first: 1, count: 1 }] });
  const most = { count: FIX_NUMBER_MAX, ...OTHER };
  expect(refusalOf(give(venue, note({ first: 2, runs: [most] })))).toBe('fieldInvalid count');
  expect(refusalOf(give(venue, note({ first: 2, expected: 0 })))).toBe('fieldInvalid expected');
  expect(audit(venue.state)).toEqual([]);
});

test('FIX-003 a stream becomes messages once, in its order', () => {
  const venue = openVenue();
  must(venue, note({ runs: [stream(0, 5, 5)] }));
  expect(sessionOf(venue)).toMatchObject({ next: 1, places: [[ANN.account, 5]], runs: [] });
  for (const run of [stream(1, 4, 6), stream(1, 6, 7), stream(1, 5, 4)]) {
    expect(refusalOf(give(venue, note({ runs: [run] })))).toMatch(/^fieldInvalid (after|through)$/);
  }
  const foreign = { count: 1, account: 17, after: 0, through: 1 };
  expect(refusalOf(give(venue, note({ runs: [foreign] })))).toBe('accountUnknown account');
  const wrong = { count: 1, account: 0, after: 1, through: 1 };
  expect(refusalOf(give(venue, note({ runs: [wrong] })))).toBe('fieldInvalid after');
  expect(refusalOf(give(venue, note({ runs: [{ count: 0, ...OTHER }] })))).toBe(
    'fieldInvalid count',
  );
  must(venue, note({ runs: [stream(2, 5, 7)] }));
});

test('FIX-004 a run grows by what goes on with it; what is kept is bounded', () => {
  const venue = openVenue();
  must(
    venue,
    note({ runs: [{ count: 1, ...OTHER }] }),
    note({ first: 2, runs: [{ count: 2, ...OTHER }, stream(1, 0, 4)] }),
    note({ first: 5, runs: [stream(FIX_RUN_MAX - 1, 4, 9), stream(1, 9, 10)] }),
  );
  const counts = (): unknown => sessionOf(venue)?.runs.map(({ first, count }) => [first, count]);
  expect(counts()).toEqual([
    [1, 3],
    [4, FIX_RUN_MAX],
    [4 + FIX_RUN_MAX, 1],
  ]);
  const many = Array.from({ length: FIX_RUNS_PER_NOTE + 1 }, () => ({ count: 1, ...OTHER }));
  const first = 5 + FIX_RUN_MAX;
  expect(refusalOf(give(venue, note({ first, runs: many })))).toBe('fieldInvalid runs');
  for (let at = 0; at < FIX_RUNS_MAX; at++) {
    const run = at % 2 === 0 ? { count: 1, ...OTHER } : stream(1, 10 + at, 12 + at);
    must(
      venue,
      note({
        first: first + at,
        runs: at % 2 === 0 ? [run] : [{ ...run, after: 10 + at - 1, through: 11 + at }],
      }),
    );
  }
  expect(sessionOf(venue)?.runs).toHaveLength(FIX_RUNS_MAX);
  expect(audit(venue.state)).toEqual([]);
});

test('FIX-005 it passes while work is owed, and is kept', () => {
  expect(passesOwed(note() as never)).toBe(true);
  const venue = openVenue();
  const before = stateDigest(venue.state);
  must(venue, note({ runs: [{ count: 1, ...OTHER }, stream(1, 0, 4)] }));
  const after = stateDigest(venue.state);
  expect(after).not.toBe(before);
  const again = restore(snapshot(venue.state));
  expect(stateDigest(again)).toBe(after);
  expect(fixSession(again, ANN.key as never, ANN.account as never)).toEqual(sessionOf(venue));
  again.fixSessions.sessions[0].runs.pop();
  expect(audit(again)).toHaveLength(1);
});
