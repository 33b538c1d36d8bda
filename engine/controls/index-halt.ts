// What follows when a contract has no index for long.

import type { EventBuffer } from '../events/buffer.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { OUTAGE_US, stopForOutage } from './outage.ts';

/**
 * Stops a contract that had no index for more than 60 s, also when the index is back at this very second: what rests was
 * entered in another market. It counts from the last second that had one.
 *
 * Called before the index of the second.
 *
 * @see docs/rules/prices.md PRICE-012
 */
export function closeAfterLongHalt(state: EngineState, market: Market, out: EventBuffer): void {
  const last = market.trust.takenAt || market.pricing.haltedSince;
  if (last === 0 || state.time - last <= OUTAGE_US) return;
  const reason = 'no index for more than 60 s';
  stopForOutage(state, market, { cause: 'index', since: state.time, reason }, out);
}
