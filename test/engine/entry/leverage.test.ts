// Less leverage than the brackets allow: by choice of a client, by the operator's floor for a class.
//
// Shows P-09.

import { describe, expect, test } from 'vitest';
import type { AccountId } from '../../../engine/kernel/units.ts';
import {
  accountMargin,
  available,
  initialMargin,
  positionMargin,
  Rate,
  required,
} from '../../../engine/margin/margin.ts';
import { audit } from '../../../engine/persist/audit.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { IndexState, InvestorClass, Side } from '../../../engine/schema/closed-sets.ts';
import { prng } from '../../support/prng.ts';
import {
  ANN,
  admit,
  BTC,
  confirmation,
  ETH,
  give,
  marketIn,
  must,
  openVenue,
  order,
  refusalOf,
  type Venue,
} from '../registers/venue.ts';

const BEN = { participant: 2, trader: 2, key: 2, account: 17 } as const;
const USD = 1_000_000;
const ANNS = ANN.account as AccountId;

/** Ann is long 30 BTC at 100 000 USD, 3 M, with as much money as the argument. */
function longThirty(money: number): Venue {
  const venue = openVenue();
  admit(venue, BEN);
  const more = { account: BEN.account, currency: 'USD', amount: 10_000_000 * USD };
  must(venue, { kind: 'deposit', ...more, reference: 'ben' });
  must(venue, { kind: 'deposit', ...more, account: ANN.account, reference: 'ann' });
  const thirty = { qty: 30_000, limit: 1_000_000 };
  give(venue, order({ key: BEN.key, account: BEN.account, side: Side.sell, ...thirty }));
  give(venue, order(thirty));
  const balance: number = venue.state.accounts.balance[ANNS];
  const amount = balance - money * USD;
  must(venue, { kind: 'withdraw', ...more, account: ANN.account, amount, reference: 'out' });
  return venue;
}

function choose(venue: Venue, leverage: number, other: object = {}): string {
  const { key, account } = ANN;
  return refusalOf(
    give(venue, { kind: 'chooseLeverage', key, account, contract: BTC, leverage, ...other }),
  );
}

function floor(venue: Venue, initialMin: number, investorClass: number): void {
  must(venue, {
    kind: 'setClassFloor',
    contract: BTC,
    investorClass: investorClass as InvestorClass,
    initialMin,
  });
}

const initialOf = (venue: Venue): number => required(venue.state, ANNS) / USD;

describe('a chosen leverage', () => {
  test('MARGIN-014 raises initial margin only, 3 M at leverage 10 need 300 000', () => {
    const venue = longThirty(400_000);
    expect(initialOf(venue)).toBe(150_000);
    expect(choose(venue, 10)).toBe('');
    expect(initialOf(venue)).toBe(300_000);
    expect(available(venue.state, ANNS)).toBe(100_000 * USD);
    expect(positionMargin(venue.state, ANNS, Rate.maintenance)).toBe(75_000 * USD);
    expect(choose(venue, 100)).toBe(''); // More than the brackets give is no more than they give.
    expect(initialOf(venue)).toBe(150_000);
    expect(choose(venue, 0)).toBe('');
    expect(initialOf(venue)).toBe(150_000);
  });

  test('MARGIN-014 is rounded against the client: a third is 333 334 millionths', () => {
    const venue = longThirty(2_000_000);
    expect(choose(venue, 3)).toBe('');
    expect(initialOf(venue)).toBe(1_000_002);
  });

  test('MARGIN-014 emits it on the stream of the account', () => {
    const venue = longThirty(400_000);
    const { key, account } = ANN;
    const before = venue.state.accounts.streamSeq[ANNS];
    expect(
      give(venue, { kind: 'chooseLeverage', key, account, contract: BTC, leverage: 10 }),
    ).toEqual([
      {
        kind: 'leverageChosen',
        account,
        accountSeq: before + 1,
        contract: BTC,
        leverage: 10,
      },
    ]);
  });

  test.each([
    ['of more than a hundred', { leverage: 101 }, 'leverageInvalid leverage'],
    ['below zero', { leverage: -1 }, 'leverageInvalid leverage'],
    ['of a half', { leverage: 0.5 }, 'leverageInvalid leverage'],
    ['with an unknown key', { key: 77 }, 'traderUnidentified key'],
    ["with somebody else's key", { key: BEN.key }, 'traderNotOfParticipant account'],
    ['for an account that is not', { account: 55 }, 'accountUnknown account'],
    ['in a contract that is not', { contract: 6 }, 'contractUnknown contract'],
  ])('MARGIN-014 %s is refused', (_, wrong, refusal) => {
    const venue = longThirty(400_000);
    const { leverage = 10, ...rest } = wrong as { leverage?: number };
    expect(choose(venue, leverage, rest)).toBe(refusal);
    expect(initialOf(venue)).toBe(150_000);
  });

  test('MARGIN-014 that asks for more than there is is refused, and changes nothing', () => {
    const venue = longThirty(299_999);
    expect(choose(venue, 10)).toBe('insufficientMargin leverage');
    expect(initialOf(venue)).toBe(150_000);
    must(venue, {
      kind: 'deposit',
      account: ANN.account,
      currency: 'USD',
      amount: USD,
      reference: 'one',
    });
    expect(choose(venue, 10)).toBe('');
  });

  test.each([IndexState.degraded, IndexState.halted])(
    'MARGIN-014 goes down but not up while the index is not normal',
    (state) => {
      const venue = longThirty(2_000_000);
      expect(choose(venue, 5)).toBe('');
      must(venue, { kind: 'setIndexPrice', contract: BTC, price: 1_000_000, state });
      expect(choose(venue, 6)).toBe('leverageHeld leverage');
      expect(choose(venue, 0)).toBe('leverageHeld leverage');
      expect(choose(venue, 4)).toBe('');
      expect(choose(venue, 4)).toBe('');
    },
  );

  test('MARGIN-014 counts for orders before they are accepted', () => {
    const venue = openVenue();
    must(venue, {
      kind: 'chooseLeverage',
      key: ANN.key,
      account: ANN.account,
      contract: BTC,
      leverage: 1,
    });
    const balance: number = venue.state.accounts.balance[ANNS];
    // At leverage 1 a lot of 100 USD needs 100 USD and 0.04 of fee.
    const most = Math.floor(balance / (100.04 * USD));
    expect(refusalOf(give(venue, order({ qty: most + 1, limit: 1_000_000 })))).toBe(
      'insufficientMargin margin',
    );
    expect(refusalOf(give(venue, order({ qty: most, limit: 1_000_000 })))).toBe('');
    expect(audit(venue.state)).toEqual([]);
  });
});

describe('a floor for a class', () => {
  test('MARGIN-015 3 M of an individual need 240 000 at 8 %, and 300 000 at leverage 10', () => {
    const venue = longThirty(400_000);
    floor(venue, 80_000, InvestorClass.individual);
    expect(initialOf(venue)).toBe(240_000);
    expect(choose(venue, 10)).toBe('');
    expect(initialOf(venue)).toBe(300_000);
    floor(venue, 0, InvestorClass.individual);
    expect(choose(venue, 0)).toBe('');
    expect(initialOf(venue)).toBe(150_000);
  });

  test('MARGIN-015 what is there needs more at once, also more than there is', () => {
    const venue = longThirty(200_000);
    floor(venue, 80_000, InvestorClass.individual);
    expect(available(venue.state, ANNS)).toBe(-40_000 * USD);
    expect(refusalOf(give(venue, order({ qty: 1, limit: 1_000_000 })))).toBe(
      'belowInitialMargin margin',
    );
  });

  test('MARGIN-015 follows a participant to another class', () => {
    const venue = longThirty(400_000);
    floor(venue, 80_000, InvestorClass.corporation);
    expect(initialOf(venue)).toBe(150_000);
    must(
      venue,
      confirmation({ participant: ANN.participant, investorClass: InvestorClass.corporation }),
    );
    expect(initialOf(venue)).toBe(240_000);
  });

  test('MARGIN-015 meets accounts that are opened later, and other contracts not at all', () => {
    const venue = longThirty(400_000);
    floor(venue, 80_000, InvestorClass.individual);
    must(venue, { kind: 'openAccount', account: 44, participant: ANN.participant });
    expect(marketIn(venue, BTC).positions.initialFloor[44 as AccountId]).toBe(80_000);
    expect(marketIn(venue, ETH).positions.initialFloor[44 as AccountId]).toBe(0);
  });

  test.each([
    ['above the whole', { initialMin: 1_000_001 }, 'fieldInvalid initialMin'],
    ['of a class that is not', { investorClass: 7 }, 'fieldInvalid investorClass'],
    ['in a contract that is not', { contract: 6 }, 'contractUnknown contract'],
  ])('MARGIN-015 %s is refused', (_, wrong, refusal) => {
    const command = { contract: BTC, investorClass: InvestorClass.retail, initialMin: 1, ...wrong };
    const emitted = give(openVenue(), { kind: 'setClassFloor', ...command } as never);
    expect(refusalOf(emitted)).toBe(refusal);
  });
});

test('MARGIN-014, MARGIN-015 a snapshot remembers choices and floors', () => {
  const venue = longThirty(400_000);
  expect(choose(venue, 10)).toBe('');
  floor(venue, 80_000, InvestorClass.individual);
  const back = restore(snapshot(venue.state));
  expect(stateDigest(back)).toBe(stateDigest(venue.state));
  expect(required(back, ANNS)).toBe(300_000 * USD);
});

test('MARGIN-014 with a floor the requirement is monotone and continuous, and splitting never lowers it', () => {
  const venue = longThirty(2_000_000);
  const market = marketIn(venue, BTC);
  const { below } = prng(5);
  for (let turn = 0; turn < 2000; turn++) {
    market.positions.initialFloor[ANNS] = below(1_000_001) as never;
    const lots = 1 + below(2_000_000);
    const group = lots + below(2_000_000);
    const margin = accountMargin(market, ANNS, lots, group);
    expect(margin).toBeGreaterThanOrEqual(initialMargin(market, lots, group));
    const next = accountMargin(market, ANNS, lots + 1, group + 1);
    expect(next).toBeGreaterThanOrEqual(margin);
    // A lot is 100 USD: nothing asks for more than itself, and what the group's brackets move is less than a lot.
    expect(next - margin).toBeLessThanOrEqual(2 * 100 * USD);
    const part = below(lots + 1);
    const parts =
      accountMargin(market, ANNS, part, group) + accountMargin(market, ANNS, lots - part, group);
    expect(parts).toBeGreaterThanOrEqual(margin);
  }
});
