// The liquidation price shown is where the venue would liquidate: one tick further, and not one before.

import { expect, test } from 'vitest';
import type { AccountId, Lots, Money, Price } from '../../engine/kernel/units.ts';
import { bankruptcyPrice, liquidationPrice } from '../../engine/margin/liquidation-price.ts';
import { equityOf, positionMargin, Rate } from '../../engine/margin/margin.ts';
import { WHOLE } from '../../engine/state/collateral.ts';
import type { Market } from '../../engine/state/market.ts';
import { ANN, BTC, ETH, marketIn, openVenue, type Venue } from '../engine/registers/venue.ts';
import { type Prng, prng } from '../support/prng.ts';

const ANNS = ANN.account as AccountId;
const USD = 1_000_000;

/** Both positions, funding owed on them, and collateral. */
function holdAny(venue: Venue, random: Prng): void {
  const { state } = venue;
  state.accounts.balance[ANNS] = (random.between(1, 3_000_000) * USD) as Money;
  state.collateral.listed.push({
    currency: 'HKD',
    decimals: 2,
    haircut: 10_000,
    volatile: false,
    concentrationMax: 0,
    approval: '',
    rate: 128_000_000,
    ratedAt: state.time,
    factor: WHOLE,
    held: new Float64Array(state.accounts.capacity + 1).fill(random.below(100_000_000)),
  } as never);
  for (const contract of [BTC, ETH]) {
    const { positions, mark, moneyPerTickLot } = marketIn(venue, contract);
    const lots = random.between(1, 200_000) * random.pick([1, -1]);
    positions.held[ANNS] = lots as Lots;
    positions.cost[ANNS] = (lots *
      (mark + random.between(-9_000, 9_000)) *
      moneyPerTickLot) as Money;
    positions.cumulative = random.between(-500_000, 500_000) as Money;
    positions.owed[ANNS] = random.between(-1_000_000, 1_000_000) as Money;
  }
}

function isBelow(venue: Venue, market: Market, mark: number): boolean {
  const before = market.mark;
  market.mark = mark as Price;
  const { state } = venue;
  const below = equityOf(state, ANNS) < positionMargin(state, ANNS, Rate.maintenance);
  market.mark = before;
  return below;
}

test.each(Array.from({ length: 300 }, (_, seed) => seed))(
  'MARGIN-012 with two contracts, funding owed and collateral, it is the last tick that holds (seed %i)',
  (seed) => {
    const venue = openVenue();
    holdAny(venue, prng(seed));
    const market = marketIn(venue, seed % 2 === 0 ? BTC : ETH);
    const isLong = market.positions.held[ANNS] > 0;
    const price = liquidationPrice(venue.state, market, ANNS);
    if (price === null) {
      expect(isBelow(venue, market, 1)).toBe(!isLong);
      return;
    }
    const ticks = price.div(market.terms.tickSize);
    const holds = isLong ? ticks.ceil().toNumber() : ticks.floor().toNumber();
    if (holds >= 1) expect(isBelow(venue, market, holds)).toBe(false);
    const falls = isLong ? ticks.ceil().toNumber() - 1 : ticks.floor().toNumber() + 1;
    if (falls >= 1) expect(isBelow(venue, market, falls)).toBe(true);
  },
);

test.each(Array.from({ length: 50 }, (_, seed) => seed))(
  'MARGIN-012 the bankruptcy prices of a long and of its mirror are as far from the mark (seed %i)',
  (seed) => {
    const random = prng(seed);
    const venue = openVenue();
    const market = marketIn(venue, BTC);
    const { positions, mark, moneyPerTickLot } = market;
    const lots = random.between(1, 100_000);
    // Less than half of what it is worth: both have a bankruptcy price.
    venue.state.accounts.balance[ANNS] = random.between(1, lots * 50 * USD) as Money;
    const ofSide = (side: number): number => {
      positions.held[ANNS] = (side * lots) as Lots;
      positions.cost[ANNS] = (side * lots * mark * moneyPerTickLot) as Money;
      const price = bankruptcyPrice(venue.state, market, ANNS);
      return price === null
        ? Number.NaN
        : price.div('0.1').sub(mark).mul(-side).toDP(20).toNumber();
    };
    expect(ofSide(1)).toBeGreaterThan(0);
    expect(ofSide(1)).toBeCloseTo(ofSide(-1), 9);
  },
);
