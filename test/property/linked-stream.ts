// What orders of a random stream follow, exit and are paired with.

import { Side } from '../../engine/schema/closed-sets.ts';
import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';

/** A take-profit, a stop or both, mostly on their sides of where it would trade. */
export function exits(chance: Prng, venue: PlainVenue, contract: number, side: number): object {
  const from = venue.markets[contract]?.mark ?? 100;
  const way = (side === Side.buy ? 1 : -1) * (chance.chance(4) ? -1 : 1);
  const which = chance.between(1, 3);
  const takeProfit = which === 2 ? 0 : from + way * chance.between(4, 12);
  const stopLoss = which === 1 ? 0 : from - way * chance.between(4, 12);
  return {
    takeProfit,
    takeProfitLimit: takeProfit === 0 || chance.chance(50) ? 0 : takeProfit - way * chance.below(3),
    stopLoss,
    stopLossLimit: stopLoss === 0 || chance.chance(50) ? 0 : stopLoss - way * chance.below(3),
    exitOn: chance.between(1, 3),
  };
}

/** Mostly as wide as the contract's, or narrower. */
export function narrowed(chance: Prng): object {
  return { protection: chance.pick([1, 3000, 5000, 10_000, 10_001]) };
}

/** Now and then with an order that lives. */
export function pairing(chance: Prng, venue: PlainVenue, account: number): object {
  const named = venue.accounts
    .get(account)
    ?.orders.filter(({ clientOrderId }) => clientOrderId !== '');
  if (named === undefined || named.length === 0 || !chance.chance(15)) return {};
  return { pairWith: chance.chance(3) ? 'c-none' : chance.pick(named).clientOrderId };
}

/** At the touch or near it; now and then no price at all. */
export function follows(chance: Prng, near: number, side: number): object {
  const cap = chance.chance(50) ? (side === Side.buy ? 100_000 : 1) : 0;
  return {
    peg: chance.between(1, 3),
    pegOffset: chance.chance(2) ? -2000 : chance.between(-4, 4),
    cap: cap === 0 ? near : cap,
  };
}
