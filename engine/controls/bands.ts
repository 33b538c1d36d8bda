// How far from the mark an order may reach: the entry band (CONTROL-001), the protection of orders without a
// limit (CONTROL-002). Bounds round inward (the lower up, the upper down) and are inclusive.

import type { Price } from '../kernel/units.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { Side } from '../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';

/** The limit of a market order: as far as protection lets it sweep. */
export function protectedLimit(market: Market, side: Side): Price {
  const share = market.terms.controls.protection;
  return side === Side.buy ? upperBound(market.mark, share) : lowerBound(market.mark, share);
}

/** Is the limit inside the entry band? The band stands in the refusal. */
export function checkEntryBand(
  state: EngineState,
  market: Market,
  side: Side,
  limit: Price,
): Verdict {
  const { entryBandAggressive, entryBandPassive } = market.terms.controls;
  const buys = side === Side.buy;
  const high = upperBound(market.mark, buys ? entryBandAggressive : entryBandPassive);
  if (limit > high) return refuse(state, RejectReason.entryBand, 'limit', high, limit);
  const low = lowerBound(market.mark, buys ? entryBandPassive : entryBandAggressive);
  if (limit < low) return refuse(state, RejectReason.entryBand, 'limit', low, limit);
  return OK;
}
