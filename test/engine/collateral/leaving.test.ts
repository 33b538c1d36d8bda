import { expect, test } from 'vitest';
import type { AccountId } from '../../../engine/kernel/units.ts';
import { available, equityOf } from '../../../engine/margin/margin.ts';
import { prng } from '../../support/prng.ts';
import { admit, give, must, order, refusalOf, type Venue } from '../registers/venue.ts';
import { collateralVenue, currencyIn, paid } from './stage.ts';

const ANN = 16 as AccountId;
const CASH = 10_000_000_000_000;
const LOTS = 500;

/** Ann has no cash, HKD and coins, and a position that needs some of them. */
function holder(hkd: number, coins: number): Venue {
  const venue = collateralVenue();
  admit(venue, { participant: 2, trader: 2, key: 2, account: 17 });
  must(
    venue,
    { kind: 'withdraw', account: 16, amount: CASH, currency: 'USD', reference: 'all' },
    paid(16, hkd),
    paid(16, coins, 'USDX'),
  );
  give(venue, order({ key: 2, account: 17, side: 2, qty: LOTS, limit: 1_000_000 }));
  give(venue, order({ qty: LOTS, limit: 1_000_000 }));
  return venue;
}

test('what may leave is given in minor units: so much leaves, one more is refused, COLL-010', () => {
  const chance = prng(7);
  for (let i = 0; i < 60; i++) {
    const venue = holder(
      chance.between(1_000_000, 9_000_000),
      chance.between(2_000_000_000, 9_000_000_000),
    );
    const currency = chance.pick(['HKD', 'USDX']);
    const held = currencyIn(venue, currency).held[ANN];
    const asked = { kind: 'withdraw', account: 16, currency, reference: 'more' } as const;
    expect(refusalOf(give(venue, { ...asked, amount: held + 1 }))).toBe(
      'insufficientAvailable amount',
    );
    const most = venue.state.refusal.limit;
    expect(venue.state.refusal.actual).toBe(held + 1);
    expect(most).toBeLessThanOrEqual(held);
    if (most < held) {
      expect(refusalOf(give(venue, { ...asked, amount: most + 1 }))).not.toBe('');
      expect(venue.state.refusal.limit).toBe(most);
    }
    if (most === 0) continue;
    must(venue, { ...asked, amount: most });
    expect(available(venue.state, ANN)).toBeGreaterThanOrEqual(0);
    expect(equityOf(venue.state, ANN)).toBeGreaterThan(0);
  }
});

test('cash that is owed already does not leave, and collateral does not pay it out, COLL-010', () => {
  const venue = holder(9_000_000, 9_000_000_000);
  // The fee of 0.04 % of 50 000 USD.
  expect(venue.state.accounts.balance[ANN]).toBe(-20_000_000);
  const asked = { kind: 'withdraw', account: 16, currency: 'USD', reference: 'one' } as const;
  expect(refusalOf(give(venue, { ...asked, amount: 1 }))).toBe('insufficientAvailable amount');
  expect(venue.state.refusal.limit).toBe(-20_000_000);
});
