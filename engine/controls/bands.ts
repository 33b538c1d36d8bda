// How far from the mark an order may reach: the entry band (CONTROL-001), the protection of orders without a
// limit (CONTROL-002). Bounds round inward (the lower up, the upper down) and are inclusive.

import type { Ppm, Price } from '../kernel/units.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { Side } from '../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { EntryBand, Market } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';

/**
 * The limit of a market order: as far as protection lets it sweep.
 *
 * @param own the order's own; 0 for none. The narrower counts.
 */
export function protectedLimit(market: Market, side: Side, own: Ppm | 0): Price {
  const { protection } = market.terms.controls;
  const share = own === 0 ? protection : (Math.min(own, protection) as Ppm);
  return side === Side.buy ? upperBound(market.mark, share) : lowerBound(market.mark, share);
}

/** Is the limit inside the entry band? The band stands in the refusal. */
export function checkEntryBand(
  state: EngineState,
  market: Market,
  side: Side,
  limit: Price,
): Verdict {
  const band = isKnown(market) ? market.entryBand : entryBandOf(market);
  const buys = side === Side.buy;
  const high = buys ? band.buyHigh : band.sellHigh;
  if (limit > high) return refuse(state, RejectReason.entryBand, 'limit', high, limit);
  const low = buys ? band.buyLow : band.sellLow;
  if (limit < low) return refuse(state, RejectReason.entryBand, 'limit', low, limit);
  return OK;
}

/** Is the limit inside the entry band of this mark, which has been worked out? False says nothing. */
export function isInKnownBand(market: Market, side: Side, limit: Price): boolean {
  const { buyHigh, buyLow, sellHigh, sellLow } = market.entryBand;
  if (!isKnown(market)) return false;
  return side === Side.buy
    ? limit >= buyLow && limit <= buyHigh
    : limit >= sellLow && limit <= sellHigh;
}

/** Notes the band of this mark, for the orders that follow. Called for an accepted order, never by a question. */
export function noteEntryBand(market: Market): void {
  if (!isKnown(market)) market.entryBand = entryBandOf(market);
}

function isKnown({ entryBand, mark, terms }: Market): boolean {
  return entryBand.mark === mark && entryBand.terms === terms;
}

function entryBandOf({ mark, terms }: Market): EntryBand {
  const { entryBandAggressive, entryBandPassive } = terms.controls;
  return {
    mark,
    terms,
    buyHigh: upperBound(mark, entryBandAggressive),
    buyLow: lowerBound(mark, entryBandPassive),
    sellHigh: upperBound(mark, entryBandPassive),
    sellLow: lowerBound(mark, entryBandAggressive),
  };
}
