// What a command comes to must not hang on how its sender wrote it down.

import { expect, test } from 'vitest';
import { canonicalText } from '../../../engine/kernel/canonical-text.ts';
import { eventDigestOf } from '../../../engine/persist/state-digest.ts';
import { ANN, give, type Kind, keyOf, openVenue } from '../registers/venue.ts';

test.each([
  ['members of an object', { b: 1, a: 2 }, { a: 2, b: 1 }],
  [
    'members of an object in a list',
    [{ b: 1, a: [{ d: 1, c: 2 }] }],
    [{ a: [{ c: 2, d: 1 }], b: 1 }],
  ],
])('%s may stand in any order', (_, one, other) => {
  expect(canonicalText(one)).toBe(canonicalText(other));
});

test('the order of a list counts', () => {
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
});

test('the digest of events is the same for a command and its copy from the journal', () => {
  const key = keyOf({ key: 2, name: 'second' });
  const turned = Object.fromEntries(Object.entries(key).reverse()) as Kind<'registerKey'>;
  const digests = [key, turned].map((command) => {
    const venue = openVenue();
    give(venue, command);
    return eventDigestOf(venue.state);
  });
  expect(digests[0]).toBe(digests[1]);
});

test('LEDGER-010 a repeat of a money command is one however it is written', () => {
  const venue = openVenue();
  const money = { account: ANN.account, currency: 'USD', amount: 5, reference: 'again' };
  give(venue, { kind: 'deposit', ...money });
  const turned = Object.fromEntries(Object.entries(money).reverse()) as typeof money;
  expect(give(venue, { ...turned, kind: 'deposit' })).toMatchObject([{ kind: 'moneyDuplicate' }]);
});
