// ELIG-032  A trader takes away from its own keys alone: it revokes, narrows and rotates; whatever would widen takes two people.

import { describe, expect, test } from 'vitest';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { KeyAlgorithm, Scope } from '../../../engine/schema/closed-sets.ts';
import type { KeyId } from '../../../engine/schema/index.ts';
import type { LooseCommand } from '../../support/loose.ts';
import { ANN, give, keyOf, kinds, must, openVenue, refusalOf, START, type Venue } from './venue.ts';

const { read, trade, bind } = Scope;
const KEY = 50;
const OTHER = 51;
/** Another trader's of the same participant. */
const BO = 60;
const DAY = 86_400_000_000;

/** Ann has two more keys: one that may do all, and one that only reads. */
function opened(fields: object = {}): Venue {
  const venue = openVenue();
  must(
    venue,
    keyOf({ key: KEY, name: 'all', scopes: read + trade + bind, ...fields }),
    keyOf({ key: OTHER, name: 'reads', scopes: read }),
    {
      kind: 'registerTrader',
      trader: 2,
      participant: ANN.participant,
      name: 'Bo Lee',
      responsiblePerson: '',
    },
    keyOf({ key: BO, trader: 2, name: 'bo' }),
  );
  return venue;
}

function change(fields: object): LooseCommand {
  const none = { revoke: false, scopes: 0, validUntil: 0, addresses: [], material: '' };
  return { kind: 'changeOwnKey', key: KEY, target: KEY, ...none, ...fields } as LooseCommand;
}

const row = (venue: Venue, key = KEY) =>
  restore(snapshot(venue.state)).eligibility.keys.get(key as KeyId);

test('it narrows scopes, end and addresses, and what is not named stays', () => {
  const venue = opened({ addresses: ['10.0.0.0/8', '::1'], validUntil: START + 30 * DAY });
  expect(kinds(give(venue, change({ scopes: read + trade })))).toContain('ownKeyChanged');
  expect(row(venue)).toMatchObject({ scopes: read + trade, addresses: ['10.0.0.0/8', '::1'] });
  must(venue, change({ validUntil: START + 20 * DAY, addresses: ['::1'] }));
  const expected = { scopes: read + trade, validUntil: START + 20 * DAY, addresses: ['::1'] };
  expect(row(venue)).toMatchObject(expected);
});

test('it rotates to a public key, also from a shared secret', () => {
  const secret = { algorithm: KeyAlgorithm.hmacSha256, material: 'ab'.repeat(20) };
  const venue = opened(secret);
  must(venue, change({ material: 'cd'.repeat(32) }));
  const rotated = { algorithm: KeyAlgorithm.ed25519, material: 'cd'.repeat(32), name: 'all' };
  expect(row(venue)).toMatchObject(rotated);
});

test('it revokes itself and others of its trader', () => {
  const venue = opened();
  expect(kinds(give(venue, change({ target: OTHER, revoke: true })))).toContain('keyRevoked');
  expect(row(venue, OTHER)?.revoked).toBe(true);
  must(venue, change({ revoke: true }));
  expect(row(venue)?.revoked).toBe(true);
});

describe('is refused', () => {
  test.each([
    ['a scope more', { scopes: read + trade + bind + Scope.transfer }, 'approvalNeeded'],
    ['a later end', { validUntil: START + 31 * DAY }, 'approvalNeeded'],
    ['another address', { addresses: ['::1', '::2'] }, 'approvalNeeded'],
    ['a wider block', { addresses: ['10.0.0.0/7'] }, 'approvalNeeded'],
    ['to bind without trading', { scopes: read + bind }, 'bindingMissing'],
    ['an end that is past', { validUntil: START - DAY }, 'fieldInvalid'],
    ['a public key of another length', { material: 'cd' }, 'fieldInvalid'],
    ['nothing at all', {}, 'fieldInvalid'],
    ["another trader's key", { target: BO, revoke: true }, 'keyUnknown'],
    ['a key that is not there', { target: 999, revoke: true }, 'keyUnknown'],
    ['of a key that may do more', { key: OTHER, revoke: true }, 'scopeMissing'],
    ['by nobody', { key: 0, revoke: true }, 'traderUnidentified'],
  ])('%s', (_, fields, reason) => {
    const venue = opened({ addresses: ['10.0.0.0/8', '::1'], validUntil: START + 30 * DAY });
    const before = row(venue);
    expect(refusalOf(give(venue, change(fields))).split(' ')[0]).toBe(reason);
    expect(row(venue)).toEqual(before);
  });

  test('by a key that was revoked, and of one', () => {
    const venue = opened();
    must(venue, change({ target: OTHER, revoke: true }));
    const again = change({ target: OTHER, revoke: true });
    expect(refusalOf(give(venue, again))).toBe('keyRevoked target');
    must(venue, change({ revoke: true }));
    const late = change({ target: ANN.key, revoke: true });
    expect(refusalOf(give(venue, late))).toBe('keyRevoked key');
  });
});

test('the earlier end falls due, the later one no more; a restored venue goes on alike', () => {
  const venue = opened({ validUntil: START + 30 * DAY });
  must(venue, change({ validUntil: START + 20 * DAY, material: 'cd'.repeat(32) }));
  expect(stateDigest(restore(snapshot(venue.state)))).toBe(stateDigest(venue.state));
});
