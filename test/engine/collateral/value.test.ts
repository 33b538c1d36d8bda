import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountId, Time } from '../../../engine/kernel/units.ts';
import {
  addCollateralValues,
  collateralCredit,
  collateralValue,
  leastAmount,
  moneyOf,
  unitValueAt,
} from '../../../engine/margin/collateral-value.ts';
import { equityOf } from '../../../engine/margin/margin.ts';
import { sweepAccounts } from '../../../engine/margin/sweep.ts';
import type { CollateralCurrency } from '../../../engine/state/collateral.ts';
import { createState } from '../../../engine/state/state.ts';
import { must, type Venue } from '../registers/venue.ts';
import { collateralVenue, listing, paid, rateOf, SECOND } from './stage.ts';

const ANN = 16 as AccountId;

function later(venue: Venue, time: number): void {
  venue.now += time;
  venue.state.time = venue.now as Time;
}

describe('worked values', () => {
  test('500 HKD at 0.128 less 1 %, 100 of a stablecoin less 2 %, COLL-004', () => {
    const venue = collateralVenue();
    must(venue, paid(16, 500_00));
    expect(collateralValue(venue.state, ANN)).toBe(63_360_000);
    must(venue, paid(16, 100_000_000, 'USDX'));
    expect(collateralValue(venue.state, ANN)).toBe(63_360_000 + 98_000_000);
    expect(equityOf(venue.state, ANN)).toBe(10_000_000_000_000 + 161_360_000);
  });

  test('each currency rounds down once, COLL-004', () => {
    const venue = collateralVenue();
    // One cent: 1 267.2; one µUSDX: 0.98.
    must(venue, paid(16, 1), paid(16, 1, 'USDX'));
    expect(collateralValue(venue.state, ANN)).toBe(1_267);
  });

  test('60 s are fresh, a microsecond more doubles the haircut and gives no credit, COLL-005', () => {
    const venue = collateralVenue();
    must(venue, paid(16, 100_00));
    later(venue, 60 * SECOND);
    expect(collateralValue(venue.state, ANN)).toBe(12_672_000);
    expect(collateralCredit(venue.state, ANN)).toBe(12_672_000);
    later(venue, 1);
    expect(collateralValue(venue.state, ANN)).toBe(12_544_000);
    expect(collateralCredit(venue.state, ANN)).toBe(0);
  });

  test('a doubled haircut above the whole leaves nothing, COLL-005', () => {
    const venue = collateralVenue();
    must(
      venue,
      listing({ currency: 'DEEP', haircut: 500_000 }),
      rateOf({ currency: 'DEEP', quotedAt: venue.now }),
      paid(16, 100_00, 'DEEP'),
    );
    expect(collateralValue(venue.state, ANN)).toBe(6_400_000);
    later(venue, 61 * SECOND);
    expect(collateralValue(venue.state, ANN)).toBe(0);
  });

  test('a capped currency counts up to its share, of what counts, COLL-006', () => {
    const venue = collateralVenue();
    const terms = { haircut: 600_000, concentrationMax: 300_000, approval: 'SFC/7' };
    must(
      venue,
      listing({ ...terms, currency: 'BTC', decimals: 8 }),
      rateOf({ currency: 'BTC', rate: 100_000_000_000_000, quotedAt: venue.now }),
      { kind: 'withdraw', account: 16, amount: 9_990_000_000_000, currency: 'USD', reference: 'w' },
      paid(16, 1_00_000_000, 'BTC'),
    );
    // 30 % of 10 000 in cash and 40 000.
    expect(collateralValue(venue.state, ANN)).toBe(15_000_000_000);
    must(venue, paid(16, 100_000_00));
    expect(collateralValue(venue.state, ANN)).toBe(12_672_000_000 + 18_801_600_000);
    // The HKD grow stale first: in credit, neither they nor their share of the cap.
    later(venue, 30 * SECOND);
    must(venue, rateOf({ currency: 'BTC', rate: 100_000_000_000_000, quotedAt: venue.now }));
    later(venue, 31 * SECOND);
    expect(collateralCredit(venue.state, ANN)).toBe(15_000_000_000);
  });
});

const terms = fc.record({
  decimals: fc.integer({ min: 0, max: 12 }),
  moneyDecimals: fc.integer({ min: 0, max: 12 }),
  rate: fc.oneof(
    fc.integer({ min: 1, max: 1_000_000_000_000_000 }),
    fc.integer({ min: 1, max: 9_000_000_000 }),
    fc.integer({ min: 1, max: 999 }).map((whole) => whole * 1_000_000),
  ),
  kept: fc.integer({ min: 0, max: 1_000_000 }),
});

function unitValueOf({
  decimals,
  moneyDecimals,
  rate,
  kept,
}: typeof terms extends fc.Arbitrary<infer T> ? T : never) {
  const state = createState();
  state.moneyDecimals = moneyDecimals;
  return unitValueAt(state, { decimals } as CollateralCurrency, rate, kept);
}

describe('laws of value, COLL-004, COLL-007', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 2 ** 50 }),
    fc.integer({ min: 0, max: 2 ** 42 }),
    fc.integer({ min: 0, max: 1_000_000 }),
  );

  test('the fast path is the exact one', () => {
    fc.assert(
      fc.property(terms, amounts, (of, amount) => {
        const unit = 10n ** BigInt(of.decimals + 15);
        const money = 10n ** BigInt(of.moneyDecimals);
        const exact = (BigInt(amount) * BigInt(of.rate) * BigInt(of.kept) * money) / unit;
        const value = moneyOf(unitValueOf(of), amount);
        // What is too much to be held (COLL-003) is at least seen to be too much.
        if (exact < 2n ** 53n) expect(value).toBe(Number(exact));
        else expect(value).toBeGreaterThanOrEqual(2 ** 53);
      }),
      { numRuns: 2_000 },
    );
  });

  test('more of it, or a better rate, is worth no less', () => {
    fc.assert(
      fc.property(terms, amounts, amounts, (of, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(moneyOf(unitValueOf(of), less)).toBeLessThanOrEqual(moneyOf(unitValueOf(of), more));
        const better = unitValueOf({ ...of, rate: of.rate + 1 });
        expect(moneyOf(better, a)).toBeGreaterThanOrEqual(moneyOf(unitValueOf(of), a));
      }),
    );
  });

  test('the least amount covers the need, and a unit less does not', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 2 ** 40 }), (of, need) => {
        const unitValue = unitValueOf(of);
        const least = leastAmount(unitValue, need);
        if (of.kept === 0) expect(least).toBe(Number.POSITIVE_INFINITY);
        if (!Number.isSafeInteger(least)) return;
        expect(moneyOf(unitValue, least)).toBeGreaterThanOrEqual(need);
        expect(moneyOf(unitValue, least - 1)).toBeLessThan(need);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the sweep counts for everybody what is counted for one, COLL-004, COLL-006', () => {
  for (const capped of [false, true]) {
    const venue = collateralVenue();
    must(venue, paid(16, 12_345_67), paid(16, 765_432_100, 'USDX'));
    if (capped) {
      const terms = { haircut: 600_000, concentrationMax: 300_000, approval: 'SFC/7' };
      must(
        venue,
        listing({ ...terms, currency: 'BTC', decimals: 8 }),
        rateOf({ currency: 'BTC', rate: 100_000_000_000_000, quotedAt: venue.now }),
        paid(16, 1_000_00_000_000, 'BTC'),
      );
    }
    const sums = new Float64Array(venue.state.accounts.high + 1);
    addCollateralValues(venue.state, sums as never);
    expect(sums[16]).toBe(collateralValue(venue.state, ANN));
    expect(sweepAccounts(venue.state).equity[ANN]).toBe(equityOf(venue.state, ANN));
  }
});
