// Where a position has used up its share of equity, as an exact fraction of ticks (spec page 6).

import { abs, equityOf, floorDiv, maintenanceOf } from './margin.ts';
import {
  marketsOf,
  type PlainAccount,
  type PlainMarket,
  type PlainVenue,
  positionOf,
} from './venue.ts';

export function ownMaintenance(account: PlainAccount, market: PlainMarket): bigint {
  return maintenanceOf(market, abs(positionOf(account, market).held));
}

export function maintenanceSum(venue: PlainVenue, account: PlainAccount): bigint {
  return marketsOf(venue)
    .map((market) => ownMaintenance(account, market))
    .reduce((sum, margin) => sum + margin, 0n);
}

/** A price as a fraction of ticks: where the position has used up `share`. */
export function priceAt(
  account: PlainAccount,
  market: PlainMarket,
  share: bigint,
): readonly [bigint, bigint] {
  const { held } = positionOf(account, market);
  const size = abs(held) * market.money;
  const sign = held > 0n ? 1n : -1n;
  return [BigInt(market.mark) * size - sign * share, size];
}

/** Long limits round up, short ones down. */
export function roundFor(held: bigint, [above, below]: readonly [bigint, bigint]): bigint {
  return held > 0n ? -floorDiv(-above, below) : floorDiv(above, below);
}

/** The position's share of the account's equity, by maintenance. */
export function equityShare(venue: PlainVenue, account: PlainAccount, market: PlainMarket): bigint {
  const own = ownMaintenance(account, market);
  return floorDiv(equityOf(venue, account) * own, maintenanceSum(venue, account));
}

/** p₀ moved by B ÷ Q in favor of whoever closes. */
export function withBudget(
  held: bigint,
  [above, below]: readonly [bigint, bigint],
  market: PlainMarket,
  budget: bigint,
  lots: bigint,
): readonly [bigint, bigint] {
  const sign = held > 0n ? 1n : -1n;
  const size = lots * market.money;
  return [above * size - sign * budget * below, below * size];
}
