// What follows when an index stays halted.

import type { EventBuffer } from '../events/buffer.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { enterState } from './contract-state.ts';

export const HALT_MAX_US = 60_000_000;

/**
 * Closes a contract whose index was halted for more than 60 s, also when the index is back at this very second:
 * what rests was entered in another market. Cancels pass, and an operator opens it again.
 *
 * Called before the index of the second.
 *
 * @see docs/rules/prices.md PRICE-012
 */
export function closeAfterLongHalt(state: EngineState, market: Market, out: EventBuffer): void {
  const { haltedSince } = market.pricing;
  if (haltedSince === 0 || state.time - haltedSince <= HALT_MAX_US) return;
  if (market.state !== ContractState.live && market.state !== ContractState.reduceOnly) return;
  enterState(market, ContractState.cancelOnly, 'index halted for more than 60 s', out);
}
