// ELIG-031  A client accepts its documents itself: a natural person who may bind it, over version and hash.
// Shows P-31, P-45.

import { describe, expect, test } from 'vitest';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { Scope } from '../../../engine/schema/closed-sets.ts';
import type { LooseCommand } from '../../support/loose.ts';
import {
  ANN,
  BTC,
  gateRefusal,
  give,
  HASH,
  keyOf,
  kinds,
  must,
  openVenue,
  refusalOf,
  START,
  tickAt,
  type Venue,
} from './venue.ts';

const NEW = 'b2'.repeat(32);
const BINDS = Scope.read + Scope.trade + Scope.bind;
const KEY = 50;

/** A new rulebook and a new disclosure are out; Ann has a key that binds her. */
function published(): Venue {
  const venue = openVenue();
  must(
    venue,
    keyOf({ key: KEY, name: 'ann binds', scopes: BINDS }),
    { kind: 'publishRulebook', version: 2, hash: NEW },
    { kind: 'publishDisclosure', contract: BTC, version: 2, hash: HASH },
  );
  return venue;
}

function signs(fields: object = {}): LooseCommand {
  return { kind: 'signDocument', key: KEY, contract: 0, version: 2, hash: NEW, ...fields };
}

const stands = (venue: Venue): string => gateRefusal(venue, { key: ANN.key, account: ANN.account });

test('signs rulebook and disclosure, and may trade; hash and signer are stored', () => {
  const venue = published();
  expect(stands(venue)).toBe('rulebookNotAccepted');
  expect(kinds(give(venue, signs()))).toEqual(['documentSigned']);
  expect(stands(venue)).toBe('disclosureNotAcknowledged');
  must(venue, signs({ contract: BTC, hash: HASH }));
  expect(stands(venue)).toBe('');
  const row = restore(snapshot(venue.state)).eligibility.participants.get(ANN.participant as never);
  expect(row?.signatures.slice(0, 2)).toEqual([
    { hash: NEW, trader: ANN.trader },
    { hash: HASH, trader: ANN.trader },
  ]);
});

test('ELIG-029 signing the same version again keeps the first, on paper or not', () => {
  const venue = published();
  must(venue, signs());
  tickAt(venue, START + 60_000_000);
  must(venue, { kind: 'acceptRulebook', participant: 1, version: 2 });
  const row = venue.state.eligibility.participants.get(ANN.participant as never);
  expect(row?.signatures[0]).toEqual({ hash: NEW, trader: ANN.trader });
  expect(row?.rulebookAcceptedAt).toBe(START);
});

test('what is recorded on paper names no signer, and the hash of what was in force', () => {
  const venue = published();
  must(venue, { kind: 'acceptRulebook', participant: 1, version: 2 });
  const row = venue.state.eligibility.participants.get(ANN.participant as never);
  expect(row?.signatures[0]).toEqual({ hash: NEW, trader: 0 });
});

describe('is refused', () => {
  test.each([
    ['an unknown key', { key: 77 }, 'traderUnidentified key'],
    ['a key that only trades', { key: ANN.key }, 'bindingMissing key'],
    ['the text of before', { version: 1, hash: HASH }, 'fieldInvalid version'],
    ['another text under this version', { hash: HASH }, 'fieldInvalid hash'],
    ['a contract that is not there', { contract: 3 }, 'contractUnknown contract'],
  ])('%s', (_, fields, refusal) => {
    expect(refusalOf(give(published(), signs(fields)))).toBe(refusal);
  });

  test('a key that was revoked', () => {
    const venue = published();
    must(venue, { kind: 'revokeKey', key: KEY, reason: 'lost' });
    expect(refusalOf(give(venue, signs()))).toBe('keyRevoked key');
  });

  test('a key that is over, at its very microsecond', () => {
    const venue = published();
    const validUntil = START + 10;
    must(venue, keyOf({ key: 51, name: 'short', scopes: BINDS, validUntil }));
    venue.now = START + 9;
    expect(refusalOf(give(venue, signs({ key: 51 })))).toBe('');
    venue.now = validUntil;
    const again = signs({ key: 51, contract: BTC, hash: HASH });
    expect(refusalOf(give(venue, again))).toBe('keyExpired key');
  });

  test('an algorithm: it has no key that binds', () => {
    const venue = published();
    must(venue, {
      kind: 'registerTrader',
      trader: 5,
      participant: ANN.participant,
      name: 'Ann’s algorithm',
      responsiblePerson: 'Ann Au',
    });
    const key = keyOf({ key: 52, trader: 5, name: 'algo', scopes: BINDS });
    expect(refusalOf(give(venue, key))).toBe('bindingMissing scopes');
  });
});
