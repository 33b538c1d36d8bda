// What a command comes to must not hang on how its sender wrote it down.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalPieces, canonicalText } from '../../../engine/kernel/canonical-text.ts';
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

test('it is the JSON of the value with its members in order, as JSON.stringify would write it', () => {
  const inOrder = (_: string, member: unknown): unknown =>
    typeof member !== 'object' || member === null || Array.isArray(member)
      ? member
      : Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  const names = fc.oneof(fc.string(), fc.constantFrom('0', '1', '9', '10', '01', '-1', 'a', 'B'));
  const leaf = fc.constantFrom(null, undefined, true, 0, -0, 1.5, 2 ** 53, '', 'ä"\\', '\ud800');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(leaf, fc.array(tie('value')), fc.dictionary(names, tie('value'))),
  }));
  fc.assert(
    fc.property(fc.array(value), (it) => {
      expect(canonicalText(it)).toBe(JSON.stringify(it, inOrder));
    }),
  );
});

test('in pieces it is the same text, however long a list is', () => {
  const row = fc.record({ b: fc.integer(), a: fc.option(fc.string()) }, { requiredKeys: ['b'] });
  const lists = fc.dictionary(fc.string(), fc.oneof(fc.array(row), fc.anything()));
  fc.assert(
    fc.property(lists, fc.integer({ min: 0, max: 600 }), (value, length) => {
      const rows = Array.from({ length }, (_, id) => (id % 3 === 0 ? { id, a: [] } : { a: 1, id }));
      const whole = { ...JSON.parse(JSON.stringify(value)), rows };
      expect(canonicalPieces(whole).join('')).toBe(canonicalText(whole));
    }),
  );
  expect(canonicalPieces({ none: undefined }).join('')).toBe('{}');
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
