// The trade band: no trade far from the index, and no stale order that keeps others from trading near it.

import { bestOrder } from '../book/book.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { NO_ORDER, type Price } from '../kernel/units.ts';
import { cancelLive } from '../orders/cancel.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { CancelReason, ContractState, Side } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import type { Market } from '../state/market.ts';
import { mayGoOn, type OwedWork } from '../state/owed.ts';
import { type EngineState, marketOf } from '../state/state.ts';
import { volatilityBounds } from './volatility.ts';

/**
 * May a trade happen at this price? Bounds round inward and are inclusive. Where no sources quote there is no
 * band: an index and a mark that are set by command come one after the other.
 *
 * @see docs/rules/prices.md PRICE-013
 */
export function mayTradeAt(market: Market, price: Price): boolean {
  if (market.volatility.band !== null && !isInVolatilityBand(market, price)) return false;
  const { index } = market;
  if (index === 0 || !market.pricing.quoted) return true;
  const share = market.terms.controls.tradeBand;
  return price >= lowerBound(index, share) && price <= upperBound(index, share);
}

function isInVolatilityBand(market: Market, price: Price): boolean {
  const bounds = volatilityBounds(market);
  return bounds === null || (price >= bounds.low && price <= bounds.high);
}

/** Why a taker that would trade at this price, at which it may not, is canceled. */
export function bandOf(market: Market, price: Price): CancelReason {
  const isOut = market.volatility.band !== null && !isInVolatilityBand(market, price);
  return isOut ? CancelReason.volatilityBand : CancelReason.tradeBand;
}

/** Ends bids above the band and asks below it, in priority: one stale order cannot freeze a side. */
export function goOnOutsideBand(
  state: EngineState,
  work: OwedWork<'band'>,
  out: EventBuffer,
): boolean {
  const market = marketOf(state, work.contract) as Market;
  const { meter } = state.scratch;
  const { index, state: now } = market;
  if (index === 0 || (now !== ContractState.live && now !== ContractState.reduceOnly)) return true;
  const share = market.terms.controls.tradeBand;
  const { price } = state.orders;
  const high = upperBound(index, share);
  const low = lowerBound(index, share);
  for (;;) {
    const slot = bestOrder(market.book, Side.buy);
    if (slot === NO_ORDER || price[slot] <= high) break;
    if (!mayGoOn(meter)) return false;
    cancelLive(state, slot, NO_ITEM, CancelReason.tradeBand, out);
  }
  for (;;) {
    const slot = bestOrder(market.book, Side.sell);
    if (slot === NO_ORDER || price[slot] >= low) break;
    if (!mayGoOn(meter)) return false;
    cancelLive(state, slot, NO_ITEM, CancelReason.tradeBand, out);
  }
  return true;
}
