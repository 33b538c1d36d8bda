// A contract goes to another state.

import { emit, type PlainMarket, type PlainVenue } from './venue.ts';

/** Whatever the contract waited for is over. */
export function enter(venue: PlainVenue, market: PlainMarket, to: number, reason: string): void {
  const from = market.state;
  market.state = to;
  market.outage = null;
  market.call = null;
  const { contract } = market.terms;
  emit(venue, { kind: 'contractStateChanged', contract, from, to, reason });
}
