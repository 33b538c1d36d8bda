// Outages (spec pages 7 and 13): what stops a contract for want of time or of a price.

import { ContractState } from '../../engine/schema/closed-sets.ts';
import { cancelRaisingIn } from './cancel.ts';
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

/** More than a minute since the last index, or since there should have been one: the contract stops by itself. */
export function stopWithoutIndex(venue: PlainVenue, market: PlainMarket): void {
  const { takenAt, haltedSince } = market.pricing;
  const since = takenAt > 0 ? takenAt : haltedSince;
  if (since === 0 || venue.time <= since + 60_000_000 || !TRADING.includes(market.state)) return;
  const was = market.state;
  enter(venue, market, ContractState.cancelOnly, 'no index for more than 60 s');
  market.outage = { cause: 'index', since: venue.time, was };
}

/** Five minutes for cancels, and a minute of normal indexes: then it goes on as what it was. */
export function reopenWithIndex(venue: PlainVenue, market: PlainMarket): void {
  const { outage, pricing } = market;
  if (outage?.cause !== 'index' || pricing.normalSince === 0) return;
  if (venue.time < outage.since + 300_000_000) return;
  if (venue.time < pricing.normalSince + 60_000_000) return;
  enter(venue, market, outage.was, 'the index is normal again');
  if (outage.was === ContractState.live) return;
  cancelRaisingIn(venue, market);
}
