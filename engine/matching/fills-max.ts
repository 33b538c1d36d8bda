import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/**
 * How many trades, own orders in its way, and pairs of quotes that its trades take away, a client's order may have. A recording happened already: it has no bound.
 *
 * @see docs/rules/bounded-work.md WORK-002
 */
export function fillsMax({ owed }: EngineState, market: Market): number {
  return market.terms.recorded ? Number.MAX_SAFE_INTEGER : owed.bounds.fills;
}

/** Two quotes that a breach of protection takes away cost about as much as a trade. */
export function stepsOf(canceled: number): number {
  return Math.ceil(canceled / 2);
}
