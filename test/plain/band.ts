// The trade band after each second's marks (spec pages 7 and 13): what stands outside it goes, and a side that stays at its bound
// calls an auction.

import { CancelReason, ContractState, Side } from '../../engine/schema/closed-sets.ts';
import { beginAuction } from './auction.ts';
import { bestPriceOf, inPriority } from './book.ts';
import { cancel } from './cancel.ts';
import { high, low } from './checks.ts';
import { hasIndex } from './quotes.ts';
import type { PlainMarket, PlainVenue } from './venue.ts';

export function keepBand(venue: PlainVenue, market: PlainMarket): void {
  const { index, terms, state, limit } = market;
  const trades = state === ContractState.live || state === ContractState.reduceOnly;
  const [top, bottom] = [
    high(index, terms.controls.tradeBand),
    low(index, terms.controls.tradeBand),
  ];
  if (trades && index !== 0) {
    for (const order of inPriority(market, Side.buy)) {
      if (order.limit > top) cancel(venue, order, -1, CancelReason.tradeBand);
    }
    for (const order of inPriority(market, Side.sell)) {
      if (order.limit < bottom) cancel(venue, order, -1, CancelReason.tradeBand);
    }
  }
  // Only an index of this second counts.
  if (!hasIndex(venue, market) || market.pricing.takenAt !== venue.time) return;
  const stands = (side: number, bound: number): boolean => {
    if (bestPriceOf(market, side) !== bound) return false;
    const shown = inPriority(market, side)
      .filter((order) => order.limit === bound)
      .reduce((sum, order) => sum + BigInt(order.shown), 0n);
    return shown * BigInt(bound) * market.money >= BigInt(terms.mark.impactNotional);
  };
  const side = !trades
    ? 0
    : stands(Side.buy, top)
      ? Side.buy
      : stands(Side.sell, bottom)
        ? Side.sell
        : 0;
  if (side === 0 || venue.time < limit.quiet) {
    limit.row = 0;
    return;
  }
  limit.row = limit.side === side && limit.row > 0 ? limit.row + 1 : 1;
  limit.side = side;
  if (limit.row < 15) return;
  const words = side === Side.buy ? 'bids stood at the upper' : 'offers stood at the lower';
  beginAuction(venue, market, state, 1, `${words} bound of the trade band`);
}
