// Outages (spec pages 7 and 13): what stops a contract for want of time or of a price.

import { ContractState, IndexState } from '../../engine/schema/closed-sets.ts';
import { beginAuction } from './auction.ts';
import { enter } from './contract-state.ts';
import { marketsOf, type PlainMarket, type PlainVenue } from './venue.ts';

const TRADING: readonly number[] = [ContractState.live, ContractState.reduceOnly];

/** Time is missing: whatever trades, or is about to, takes cancels alone; a window that was open begins anew. */
export function stopEverything(venue: PlainVenue, since: number, reason: string): void {
  for (const market of marketsOf(venue)) {
    stop(venue, market, 'gap', since, reason);
    if (market.outage !== null) Object.assign(market.outage, { cause: 'gap', since });
  }
}

export function stop(
  venue: PlainVenue,
  market: PlainMarket,
  cause: 'gap' | 'index' | 'maintenance',
  since: number,
  reason: string,
): void {
  const was = market.call === null ? market.state : market.call.to;
  if (!TRADING.includes(was)) return;
  enter(venue, market, ContractState.cancelOnly, reason);
  market.outage = { cause, since, was };
}

/** More than a minute since the last index, or since there should have been one: the contract stops by itself. */
export function stopWithoutIndex(venue: PlainVenue, market: PlainMarket): void {
  const { takenAt, haltedSince } = market.pricing;
  const since = takenAt > 0 ? takenAt : haltedSince;
  if (since === 0 || venue.time <= since + 60_000_000) return;
  stop(venue, market, 'index', venue.time, 'no index for more than 60 s');
}

/** Five minutes for cancels, and a minute of normal indexes where there are seconds of them: then an auction. */
export function reopenAfterOutage(venue: PlainVenue, market: PlainMarket): void {
  const { outage, pricing, index, indexState } = market;
  if (outage === null || venue.time < outage.since + 300_000_000) return;
  const isQuoted = pricing.quotes.size > 0;
  if (isQuoted && (pricing.normalSince === 0 || venue.time < pricing.normalSince + 60_000_000))
    return;
  if (!isQuoted && (index === 0 || indexState !== IndexState.normal)) return;
  if (market.plan?.begun === true) return;
  const reason =
    outage.cause === 'maintenance'
      ? 'the maintenance is over'
      : 'the cancel window after the outage has passed';
  beginAuction(venue, market, outage.was, 3, reason);
}
