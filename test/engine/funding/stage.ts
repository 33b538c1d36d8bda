// Two clients with opposite positions, and minutes whose premium is given: what tests of funding start from.

import { IndexState, Side } from '../../../engine/schema/closed-sets.ts';
import type { Event } from '../../../engine/schema/event.ts';
import {
  ANN,
  admit,
  BTC,
  give,
  marketIn,
  must,
  openVenue,
  order,
  tickAt,
  type Venue,
} from '../registers/venue.ts';

export const BEN = { participant: 2, trader: 2, key: 2, account: 17 } as const;
export const SECOND = 1_000_000;
export const MINUTE: number = 60 * SECOND;
export const HOUR: number = 60 * MINUTE;

/** Ann has bought `lots` of Ben at the mark; the clock stands at a full hour that was ticked. */
export function openPair(lots: number, contract: number = BTC, price: number = 1_000_000): Venue {
  const venue = openVenue();
  admit(venue, BEN);
  setPrice(venue, contract, price);
  if (lots > 0) trade(venue, lots, contract, price);
  tickAt(venue, venue.now);
  return venue;
}

export function setPrice(venue: Venue, contract: number, price: number): void {
  must(venue, { kind: 'setIndexPrice', contract, price, state: IndexState.normal });
  must(venue, { kind: 'setMarkPrice', contract, price });
}

/** Ann buys signed lots of Ben. */
export function trade(
  venue: Venue,
  lots: number,
  contract: number = BTC,
  price: number = 1_000_000,
): void {
  const [annSide, benSide] = lots > 0 ? [Side.buy, Side.sell] : [Side.sell, Side.buy];
  const asked = { contract, qty: Math.abs(lots), limit: price };
  give(venue, order({ ...asked, key: BEN.key, account: BEN.account, side: benSide }));
  give(venue, order({ ...asked, key: ANN.key, account: ANN.account, side: annSide }));
}

/** The next full minute, all of whose samples were this premium; as few as accrue. */
export function pass(venue: Venue, premium: number, contract: number = BTC): Event[] {
  const { funding } = marketIn(venue, contract);
  Object.assign(funding, { premiumSum: 30 * premium, samples: 30 });
  return tickAt(venue, Math.floor(venue.now / MINUTE) * MINUTE + MINUTE);
}

/** Δ per lot of each of some minutes. */
export function accruals(
  venue: Venue,
  premium: number,
  minutes: number,
  contract: number = BTC,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < minutes; i++) {
    const closed = pass(venue, premium, contract).find(
      (event) => event.kind === 'fundingMinuteClosed' && event.contract === contract,
    );
    if (closed?.kind === 'fundingMinuteClosed') found.push(closed.perLot);
  }
  return found;
}
