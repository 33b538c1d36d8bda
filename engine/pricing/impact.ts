// What it would cost to trade a sizable amount at once: the impact prices, on which premium and mark rest.

import { type Book, ladderOf } from '../book/book.ts';
import { findLevel, NO_KEY, nextKey, priceOf, shownAt } from '../book/ladder.ts';
import type { Price } from '../kernel/units.ts';
import type { Side } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';

/** An average price, exact: `numerator ÷ denominator` ticks. */
export interface ImpactPrice {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
  /** The furthest price that is touched. */
  readonly worst: Price;
}

/**
 * The average price of trading the impact notional into the resting orders of `side` at once: `Side.buy` gives the
 * impact bid (to sell into bids), `Side.sell` the impact ask. The displayed lots of all orders count, best price
 * first; of the last level only the part that is still wanted, to a fraction of a lot.
 *
 * With N the notional in money, T the money of a tick of a lot, L the lots of the levels taken whole for the money
 * M, and p the last price: N ÷ (T × (L + (N − M) ÷ (T × p))) = N × p ÷ (T × L × p + N − M). Nothing is rounded.
 *
 * @returns null when the side does not display the notional.
 * @example notional 300, 1 lot at 100 and 4 at 101, T = 1: 300 × 101 ÷ (101 + 200) = 30 300 ÷ 301 = 100.66…
 * @see docs/rules/prices.md PRICE-006
 */
export function impactPrice(market: Market, side: Side): ImpactPrice | null {
  const { impactNotional } = market.terms.mark;
  return impactOf(market.book, side, impactNotional, market.moneyPerTickLot);
}

/** `impactPrice` of any notional above zero and not above 9 × 10¹⁴. Walks levels, never orders. */
function impactOf(
  book: Book,
  side: Side,
  notional: number,
  moneyPerTickLot: number,
): ImpactPrice | null {
  const ladder = ladderOf(book, side);
  let wanted = notional;
  let lots = 0;
  for (let key = ladder.best; key !== NO_KEY; key = nextKey(ladder, key + 1)) {
    const price = priceOf(ladder, key);
    const shown = shownAt(ladder, findLevel(ladder, key));
    // A product that is not exact is far above every notional, so the comparison holds; a kept one is exact.
    const money = shown * price * moneyPerTickLot;
    if (money < wanted) {
      wanted -= money;
      lots += shown;
      continue;
    }
    const last = BigInt(price);
    return {
      numerator: BigInt(notional) * last,
      denominator: BigInt(moneyPerTickLot) * BigInt(lots) * last + BigInt(wanted),
      worst: price,
    };
  }
  return null;
}
