// From premiums to rates: the worked numbers of every formula, and the laws they keep.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BTC_PERP, ETH_PERP } from '../../../engine/contracts/live-contracts.ts';
import { averagePremium, fundingRate } from '../../../engine/funding/rate.ts';
import { Averaging } from '../../../engine/schema/closed-sets.ts';
import { VENUES } from './venues.ts';

/** Percent as parts per billion. */
function percent(value: number): number {
  return Math.round(value * 10_000_000);
}

describe('FUND-003 the average premium', () => {
  test.each([
    ['Binance weighs the latest most', 'binance', [0.02, 0.04, 0.06, 0.1], 0.068],
    ['OKX weighs all alike', 'okx', [0.04, 0.02, -0.01, 0.03], 0.02],
  ] as const)('%s', (_, venue, premiums, expected) => {
    const average = averagePremium(premiums.map(percent), VENUES[venue].averaging);
    expect(average).toBe(percent(expected));
  });

  test.each([
    ['toward zero from above', [1, 2], 1],
    ['toward zero from below', [-1, -2], -1],
    ['nothing of nothing', [], 0],
    ['plain zero of what cancels', [5, -5], 0],
  ] as const)('rounds %s', (_, premiums, expected) => {
    expect(averagePremium(premiums, Averaging.plain)).toBe(expected);
  });

  test('a day of the largest premiums is exact', () => {
    const day = new Array(1440).fill(2_000_000_000);
    expect(averagePremium(day, Averaging.linear)).toBe(2_000_000_000);
  });
});

describe('FUND-004 the rate', () => {
  test.each([
    ['BTC-PERP at 0.10 %', BTC_PERP.funding, 0.1, 0.075],
    ['ETH-PERP at 0.026 %', ETH_PERP.funding, 0.026, 0.001],
    ['within the damping', BTC_PERP.funding, 0.025, 0],
    ['one part beyond it', BTC_PERP.funding, 0.0250001, 0.0000001],
    ['at the cap of BTC-PERP', BTC_PERP.funding, 3, 1.875],
    ['at the lower cap of ETH-PERP', ETH_PERP.funding, -3, -2.34375],
    ['Binance', VENUES.binance, 0.068, 0.018],
    ['OKX', VENUES.okx, 0.02, 0.02],
    ['Deribit above', VENUES.deribit, 0.1, 0.075],
    ['Deribit below', VENUES.deribit, -0.09, -0.065],
    ['Hyperliquid', VENUES.hyperliquid, 1, 0.95],
  ] as const)('%s', (_, terms, average, expected) => {
    expect(fundingRate(percent(average), terms)).toBe(percent(expected));
  });

  test('the caps are three quarters of the lowest maintenance rate', () => {
    for (const { funding, tiers } of [BTC_PERP, ETH_PERP]) {
      expect(funding.cap).toBe(tiers[0].maintenance * 750);
    }
  });

  test('FUND-011 an hour of Hyperliquid pays an eighth', () => {
    const { intervals } = VENUES.hyperliquid;
    expect(fundingRate(percent(1), VENUES.hyperliquid) / intervals).toBe(percent(0.11875));
    // Premium −0.0005591732; published −0.0000073966.
    const rate = fundingRate(-559_173, VENUES.hyperliquid) / intervals;
    expect(Math.abs(rate + 7396.65)).toBeLessThan(0.1);
  });

  test('without interest a premium of the other sign is the mirror image', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 2e9 }), (average) => {
        const rate = fundingRate(average, BTC_PERP.funding);
        expect(fundingRate(-average, BTC_PERP.funding)).toBe(0 - rate);
        expect(Math.abs(rate)).toBeLessThanOrEqual(BTC_PERP.funding.cap);
      }),
    );
  });
});
