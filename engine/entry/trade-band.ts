// The trade band: no trade far from the index, and no stale order that keeps others from trading near it.

import { bestOrder } from '../book/book.ts';
import { NO_ITEM } from '../event.ts';
import type { EventBuffer } from '../event-buffer.ts';
import type { Market } from '../market.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import type { EngineState } from '../state.ts';
import { CancelReason, ContractState, NO_ORDER, type Price, Side } from '../units.ts';
import { cancelLive } from './cancel.ts';

/**
 * May a trade happen at this price? Bounds round inward and are inclusive. Where no sources quote there is no
 * band: an index and a mark that are set by command come one after the other.
 *
 * @see docs/rules/prices.md PRICE-013
 */
export function mayTradeAt(market: Market, price: Price): boolean {
  const { index } = market;
  if (index === 0 || !market.pricing.quoted) return true;
  const share = market.terms.controls.tradeBand;
  return price >= lowerBound(index, share) && price <= upperBound(index, share);
}

/** Ends bids above the band and asks below it, in priority: one stale order cannot freeze a side. */
export function cancelOutsideBand(state: EngineState, market: Market, out: EventBuffer): void {
  const { index, state: now } = market;
  if (index === 0 || (now !== ContractState.live && now !== ContractState.reduceOnly)) return;
  const share = market.terms.controls.tradeBand;
  const { price } = state.orders;
  const high = upperBound(index, share);
  const low = lowerBound(index, share);
  for (;;) {
    const slot = bestOrder(market.book, Side.buy);
    if (slot === NO_ORDER || price[slot] <= high) break;
    cancelLive(state, slot, NO_ITEM, CancelReason.tradeBand, 0, out);
  }
  for (;;) {
    const slot = bestOrder(market.book, Side.sell);
    if (slot === NO_ORDER || price[slot] >= low) break;
    cancelLive(state, slot, NO_ITEM, CancelReason.tradeBand, 0, out);
  }
}
