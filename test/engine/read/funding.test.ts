// FUND-012: what is published between two minutes.

import { expect, test } from 'vitest';
import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import type { Time } from '../../../engine/kernel/units.ts';
import { fundingView } from '../../../engine/read/funding.ts';
import { HOUR, MINUTE, openPair, pass } from '../funding/stage.ts';
import { BTC, marketIn, must } from '../registers/venue.ts';

test('FUND-012 the projected rate counts the minute at work, with the formula it will close under', () => {
  const venue = openPair(10);
  const began = venue.now;
  pass(venue, 1_000_000);
  const market = marketIn(venue, BTC);
  Object.assign(market.funding, { premiumSum: 6_000_000, samples: 2 });
  const view = fundingView(market, venue.now as Time);
  expect(view).toEqual({
    rate: 750_000,
    averagePremium: 1_000_000,
    projectedRate: 1_750_000, // (0.1 + 0.3) ÷ 2 − 0.025 %.
    windowMinutes: 60,
    minutePremiums: [1_000_000],
    cumulative: 156,
    settledAt: began,
    nextSettlement: began + HOUR,
  });

  const terms = { ...BTC_PERP.funding, damping: 0 };
  const effectiveAt = venue.now + MINUTE;
  must(venue, { kind: 'setFundingTerms', contract: BTC, terms, effectiveAt });
  expect(fundingView(market, venue.now as Time).projectedRate).toBe(2_000_000);
  pass(venue, 3_000_000);
  expect(market.funding.rate).toBe(2_000_000);
});

test('FUND-012 without a sample the projection is the rate', () => {
  const venue = openPair(0);
  pass(venue, 1_000_000);
  const market = marketIn(venue, BTC);
  Object.assign(market.funding, { premiumSum: 0, samples: 0 });
  expect(fundingView(market, venue.now as Time)).toMatchObject({ projectedRate: 750_000 });
});
