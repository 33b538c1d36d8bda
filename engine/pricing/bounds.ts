// How far from a reference a price may be. Bounds round inward (the lower up, the upper down) and are inclusive.

import { PRICE_MAX } from '../kernel/limits.ts';
import { ppmCeil, ppmFloor } from '../kernel/math.ts';
import type { Ppm, Price } from '../kernel/units.ts';
import type { Market } from '../state/market.ts';

const MILLION = 1_000_000;
/** Room for the sums of several contracts and their brackets above one contract's open interest. */
const LEAST_PARTS = 4;

/** The highest tick not above `reference × (1 + share)`. */
export function upperBound(reference: number, share: Ppm): Price {
  return ppmFloor(reference, MILLION + share) as Price;
}

/** The lowest tick not below `reference × (1 − share)`; never below one. */
export function lowerBound(reference: number, share: Ppm): Price {
  return Math.max(1, ppmCeil(reference, MILLION - share)) as Price;
}

/** The highest price at which the value of every position still is an exact integer. */
export function believablePrice(market: Market): number {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / market.moneyPerTickLot / LEAST_PARTS);
  const { openInterest } = market.positions;
  return openInterest === 0 ? PRICE_MAX : Math.min(PRICE_MAX, Math.floor(most / openInterest));
}
