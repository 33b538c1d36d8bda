import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/**
 * How many trades, and own orders in its way, a client's order may have. A recording happened already: it has no bound.
 *
 * @see docs/rules/bounded-work.md WORK-002
 */
export function fillsMax({ owed }: EngineState, market: Market): number {
  return market.terms.recorded ? Number.MAX_SAFE_INTEGER : owed.bounds.fills;
}
