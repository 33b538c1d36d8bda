import { expect, test } from 'vitest';
import type { AccountId, Time } from '../../../engine/kernel/units.ts';
import { collateralValue } from '../../../engine/margin/collateral-value.ts';
import { statementOf } from '../../../engine/read/statement.ts';
import { must } from '../registers/venue.ts';
import { collateralVenue, HKD_RATE, listing, paid, rateOf, SECOND } from './stage.ts';

const ANN = 16 as AccountId;
const CASH = 10_000_000_000_000;
const BTC_RATE = 100_000_000_000_000;

test('an account sees every currency it holds, with rate, haircut and what it counts for, COLL-004, COLL-005', () => {
  const venue = collateralVenue();
  must(venue, paid(16, 100_00));
  const cash = { currency: 'USD', balance: CASH, decimals: 6, rate: 1_000_000_000, haircut: 0 };
  const hkd = { currency: 'HKD', balance: 100_00, decimals: 2, rate: HKD_RATE };
  expect(statementOf(venue.state, ANN).balances).toEqual([
    { ...cash, value: CASH },
    { ...hkd, haircut: 10_000, value: 12_672_000 },
  ]);
  venue.state.time = (venue.now + 61 * SECOND) as Time;
  expect(statementOf(venue.state, ANN).balances[1]).toEqual({
    ...hkd,
    haircut: 20_000,
    value: 12_544_000,
  });
});

test('the values of its currencies sum to what all of them count for, COLL-006', () => {
  const venue = collateralVenue();
  const terms = { haircut: 600_000, concentrationMax: 300_000, approval: 'SFC/7' };
  must(
    venue,
    listing({ ...terms, currency: 'BTC', decimals: 8 }),
    rateOf({ currency: 'BTC', rate: BTC_RATE, quotedAt: venue.now }),
    paid(16, 100_00),
    paid(16, 1_000_00_000_000, 'BTC'),
  );
  const [, ...held] = statementOf(venue.state, ANN).balances;
  // 30 % of 10 000 000 in cash, 12.672 and 40 000 000.
  expect(held.map(({ value }) => value)).toEqual([12_672_000, 15_000_003_801_600]);
  const sum = held.reduce((total, { value }) => total + value, 0);
  expect(sum).toBe(collateralValue(venue.state, ANN));
});
