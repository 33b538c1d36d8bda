// A side that stands at its bound of the trade band, index after index: the other side is missing, and an auction looks for it.

import { bestPrice, shownAtPrice } from '../book/book.ts';
import { goOnOutsideBand } from '../controls/trade-band.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { isIndexTrusted } from '../pricing/index-trust.ts';
import { ContractState, Side } from '../schema/closed-sets.ts';
import { type Market, NO_LIMIT_STATE } from '../state/market.ts';
import type { OwedWork } from '../state/owed.ts';
import { type EngineState, marketOf } from '../state/state.ts';
import { callForLimitState } from './call.ts';

/** So many indexes in a row begin an auction. */
const INDEXES = 15;

/** Orders outside the trade band go; then it is looked whether a side stands at its bound. */
export function goOnBand(state: EngineState, work: OwedWork<'band'>, out: EventBuffer): boolean {
  if (!goOnOutsideBand(state, work, out)) return false;
  noteLimitState(state, marketOf(state, work.contract) as Market, out);
  return true;
}

/**
 * Counts the indexes at which a side stands at its bound; the fifteenth calls an auction. A second without an index counts
 * for nothing.
 *
 * @see docs/rules/auctions.md AUCTION-010
 */
function noteLimitState(state: EngineState, market: Market, out: EventBuffer): void {
  const { trust, limitState, state: now } = market;
  const trades = now === ContractState.live || now === ContractState.reduceOnly;
  if (trust.takenAt === limitState.at || !isIndexTrusted(state, market)) return;
  const side = trades ? sideAtBound(market) : 0;
  if (side === 0 || state.time < limitState.quietUntil) {
    if (limitState.count > 0)
      market.limitState = { ...NO_LIMIT_STATE, quietUntil: limitState.quietUntil };
    return;
  }
  const count = side === limitState.side ? limitState.count + 1 : 1;
  market.limitState = { ...limitState, side, count, at: trust.takenAt };
  if (count < INDEXES) return;
  const bound = side === Side.buy ? 'bids stood at the upper' : 'offers stood at the lower';
  callForLimitState(state, market, `${bound} bound of the trade band`, out);
}

/** The side whose best price is its bound, with at least the impact notional on display there; 0 for neither. */
function sideAtBound({ index, book, terms, moneyPerTickLot }: Market): Side | 0 {
  const { tradeBand } = terms.controls;
  const least = terms.mark.impactNotional;
  const high = upperBound(index, tradeBand);
  const low = lowerBound(index, tradeBand);
  const isEnough = (side: Side, price: typeof high): boolean =>
    shownAtPrice(book, side, price) * price * moneyPerTickLot >= least;
  if (bestPrice(book, Side.buy) === high && isEnough(Side.buy, high)) return Side.buy;
  if (bestPrice(book, Side.sell) === low && isEnough(Side.sell, low)) return Side.sell;
  return 0;
}
