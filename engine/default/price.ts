// Prices of default management: where an amount of money runs out over a number of lots.

import { PRICE_MAX } from '../kernel/limits.ts';
import { mulDivFloor } from '../kernel/math.ts';
import type { Ppm, Price } from '../kernel/units.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import type { Market } from '../state/market.ts';

/**
 * The price at which closing `lots` of a position costs `money` against the mark: below the mark for a long,
 * above it for a short. It is in the position's favour: up for a long, down for a short. Not bounded: it may lie
 * below one tick. With the position's share of equity this is its bankruptcy price p₀.
 *
 * @example long 5 BTC at mark 100 000, share of equity 15 000: 97 000.
 * @see docs/rules/default.md DEFAULT-004
 */
export function priceLosing(market: Market, held: number, lots: number, money: number): number {
  const ticks = mulDivFloor(money, 1, lots * market.moneyPerTickLot);
  return held > 0 ? market.mark - ticks : market.mark + ticks;
}

/** The worst price within `share` of the mark, rounded inward. */
export function priceNearMark(market: Market, held: number, share: Ppm): Price {
  return held > 0 ? lowerBound(market.mark, share) : upperBound(market.mark, share);
}

/** The better of two prices for who closes `held`: the higher for a long, the lower for a short. */
export function betterFor(held: number, a: number, b: number): number {
  return held > 0 ? Math.max(a, b) : Math.min(a, b);
}

/** A price that an order or a fill may have. */
export function priced(price: number): Price {
  return Math.min(PRICE_MAX, Math.max(1, price)) as Price;
}
