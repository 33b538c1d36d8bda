// A contract goes to another state.

import { emit, type PlainMarket, type PlainVenue } from './venue.ts';

/** Whatever the contract waited for is over. */
export function enter(venue: PlainVenue, market: PlainMarket, to: number, reason: string): void {
  const from = market.state;
  market.state = to;
  market.outage = null;
  market.call = null;
  endControl(venue, market);
  const { contract } = market.terms;
  emit(venue, { kind: 'contractStateChanged', contract, from, to, reason });
}

/** Volatility control is over: the next mark is the first one. */
export function endControl(venue: PlainVenue, market: PlainMarket): void {
  const was = market.control;
  market.past = [];
  market.control = null;
  const { contract } = market.terms;
  if (was !== null) emit(venue, { kind: 'volatilityControlEnded', contract });
}
