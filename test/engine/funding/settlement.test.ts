// FUND-008: the posting of what is owed.

import { describe, expect, test } from 'vitest';
import type { AccountId, Money } from '../../../engine/kernel/units.ts';
import { equityOf } from '../../../engine/margin/margin.ts';
import { audit } from '../../../engine/persist/audit.ts';
import { ContractState } from '../../../engine/schema/closed-sets.ts';
import type { Event } from '../../../engine/schema/event.ts';
import { fundingOwed } from '../../../engine/state/positions.ts';
import { prng } from '../../support/prng.ts';
import { ANN, BTC, give, kinds, marketIn, type Venue } from '../registers/venue.ts';
import { BEN, openPair, pass, trade } from './stage.ts';

const PREMIUM = 1_000_000;

function balances(venue: Venue): number[] {
  return [ANN, BEN].map(({ account }) => venue.state.accounts.balance[account as AccountId]);
}

function equities(venue: Venue): number[] {
  return [ANN, BEN].map(({ account }) => equityOf(venue.state, account as AccountId));
}

function owed(venue: Venue): number[] {
  const { positions } = marketIn(venue, BTC);
  return [ANN, BEN].map(({ account }) => fundingOwed(positions, account as AccountId));
}

function ofBtc(events: readonly Event[], kind: Event['kind']): Event[] {
  return events.filter(
    (event) => event.kind === kind && 'contract' in event && event.contract === BTC,
  );
}

describe('FUND-008 the posting of an hour', () => {
  test('2.5 BTC long pay 23.4375 to who is short', () => {
    const venue = openPair(2500);
    const before = balances(venue);
    for (let i = 0; i < 59; i++) pass(venue, PREMIUM);
    expect(balances(venue)).toEqual(before);
    const emitted = pass(venue, PREMIUM);
    expect(balances(venue)).toEqual([before[0] - 23_437_500, before[1] + 23_437_500]);
    const posted = ofBtc(emitted, 'fundingPosted');
    expect(posted).toMatchObject([
      {
        account: ANN.account,
        amount: 23_437_500,
        balance: before[0] - 23_437_500,
        hour: venue.now,
      },
      { account: BEN.account, amount: -23_437_500, balance: before[1] + 23_437_500 },
    ]);
    expect(ofBtc(emitted, 'fundingSettled')).toMatchObject([{ minutes: 60, cumulative: 9375 }]);
    expect(owed(venue)).toEqual([0, 0]);
  });

  test('sends nothing to who owes nothing', () => {
    const venue = openPair(10);
    for (let i = 0; i < 59; i++) pass(venue, 0);
    expect(kinds(pass(venue, 0))).not.toContain('fundingPosted');
  });

  test('reaches who owes and holds nothing any more', () => {
    const venue = openPair(10);
    pass(venue, PREMIUM);
    trade(venue, -10);
    for (let i = 0; i < 58; i++) pass(venue, 0);
    expect(ofBtc(pass(venue, 0), 'fundingPosted')).toMatchObject([
      { amount: 1560 },
      { amount: -1560 },
    ]);
  });

  test('leaves equity where it was', () => {
    const venue = openPair(777);
    for (let i = 0; i < 59; i++) pass(venue, PREMIUM);
    // The last minute accrues nothing, so that the posting alone is seen.
    Object.assign(marketIn(venue, BTC).funding, { minutes: new Array(60).fill(0), carry: 0 });
    const before = equities(venue);
    expect(owed(venue)).not.toEqual([0, 0]);
    pass(venue, 0);
    expect(equities(venue)).toEqual(before);
    expect(owed(venue)).toEqual([0, 0]);
  });

  test('comes before positions close at a delisting', () => {
    const venue = openPair(10);
    pass(venue, PREMIUM);
    const command = { kind: 'setContractState', contract: BTC, reason: '' } as const;
    const emitted = give(venue, { ...command, state: ContractState.delisted });
    expect(kinds(emitted)).toEqual([
      'contractStateChanged',
      'fundingPosted',
      'fundingPosted',
      'positionSettled',
      'positionSettled',
    ]);
    expect(owed(venue)).toEqual([0, 0]);
  });

  test.each([1, 2, 3, 4])('sums to zero after every command, seed %i', (seed) => {
    const chance = prng(seed);
    const venue = openPair(0);
    let traded = 0;
    for (let i = 0; i < 150; i++) {
      if (chance.chance(60)) trade(venue, chance.pick([-7, -3, -1, 1, 2, 5]));
      else pass(venue, chance.between(-4_000_000, 4_000_000));
      const [ann, ben] = owed(venue);
      expect(ann + ben).toBe(0);
      if (ann !== 0) traded += 1;
      expect(audit(venue.state)).toEqual([]);
    }
    expect(traded).toBeGreaterThan(10);
  });

  test('LEDGER-002 funding that only one side owes is found by the audit', () => {
    const venue = openPair(10);
    pass(venue, PREMIUM);
    expect(audit(venue.state)).toEqual([]);
    marketIn(venue, BTC).positions.owed[ANN.account as AccountId] = 1 as Money;
    expect(audit(venue.state)).toEqual(['LEDGER-002 BTC-PERP: funding owed sums to 1, not zero']);
  });
});
