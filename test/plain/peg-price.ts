// The prices that pegged orders follow.

import { PRICE_MAX } from '../../engine/kernel/limits.ts';
import { OrderType, PegTo, Side } from '../../engine/schema/closed-sets.ts';
import { inPriority } from './book.ts';
import { within } from './fields.ts';
import type { PlainMarket, PlainOrder } from './venue.ts';

export interface PlainReferences {
  readonly bid: number;
  readonly ask: number;
}

/** The pegged orders of a contract, oldest first. All of them rest. */
export function peggedIn(market: PlainMarket): PlainOrder[] {
  return [...inPriority(market, Side.buy), ...inPriority(market, Side.sell)]
    .filter(({ type }) => type === OrderType.pegged)
    .sort((a, b) => a.id - b.id);
}

/** Best prices, pegged orders left out; 0 for none. */
export function referencesIn(market: PlainMarket): PlainReferences {
  const best = (side: number): number =>
    inPriority(market, side).find(({ type }) => type !== OrderType.pegged)?.limit ?? 0;
  return { bid: best(Side.buy), ask: best(Side.sell) };
}

/** Where a pegged order stands before it slides; null where there is no such price. */
export function peggedPrice(order: PlainOrder, { bid, ask }: PlainReferences): number | null {
  const { side, peg, pegOffset, cap } = order;
  const buys = side === Side.buy;
  let from = peg === PegTo.bid ? bid : ask;
  if (peg === PegTo.mid) {
    const double = bid + ask;
    from = bid === 0 || ask === 0 ? 0 : (double + (double % 2 === 0 ? 0 : buys ? -1 : 1)) / 2;
  }
  if (from === 0) return null;
  const wanted = from + pegOffset;
  const price = buys === wanted > cap ? cap : wanted;
  return within(price, 1, PRICE_MAX) ? price : null;
}
