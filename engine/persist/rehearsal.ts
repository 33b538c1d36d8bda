import { assert } from '../kernel/assert.ts';
import type { ContractTerms } from '../schema/contract-terms.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/**
 * Turns a state into one to rehearse with: under other terms, which were not approved, and without a desk behind it. Of a
 * restored copy only; no journal leads there.
 */
export function rehearse(state: EngineState, terms: readonly ContractTerms[]): void {
  for (const changed of terms) {
    const market = marketOf(state, changed.contract);
    assert(market !== undefined, 'only a listed contract has terms to change');
    market.terms = changed;
  }
  state.supervision.dualControl = false;
}
