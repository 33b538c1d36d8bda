// Outages (spec pages 7 and 13): what stops a contract for want of time or of a price.

import { ContractState } from '../../engine/schema/closed-sets.ts';
import { emit, marketsOf, type PlainMarket, type PlainVenue } from './venue.ts';

export function enter(venue: PlainVenue, market: PlainMarket, to: number, reason: string): void {
  const from = market.state;
  market.state = to;
  market.outage = null;
  const { contract } = market.terms;
  emit(venue, { kind: 'contractStateChanged', contract, from, to, reason });
}

const TRADING: readonly number[] = [ContractState.live, ContractState.reduceOnly];

/** Time is missing: whatever trades takes cancels alone, until two people reopen it. */
export function stopEverything(venue: PlainVenue, since: number, reason: string): void {
  for (const market of marketsOf(venue)) {
    if (TRADING.includes(market.state)) {
      const was = market.state;
      enter(venue, market, ContractState.cancelOnly, reason);
      market.outage = { cause: 'gap', since, was };
    }
    if (market.outage !== null) Object.assign(market.outage, { cause: 'gap', since });
  }
}
