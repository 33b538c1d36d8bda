import type { PlainOrder, PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { OWNER } from './venues.ts';

export function keyFor(account: number): number {
  return OWNER[account] ?? 1;
}

/** Mostly the lasting key; sometimes one that ends, ended, or is another's. */
export function keyOfTrade(
  { chance }: { readonly chance: Prng },
  venue: PlainVenue,
  account: number,
): number {
  if (chance.chance(1)) return chance.between(1, 11);
  const lasting = venue.keys.get(OWNER[account] ?? 0);
  const isUsed = OWNER[account] !== undefined && lasting?.revoked !== true;
  if (chance.chance(93) && isUsed) return keyFor(account);
  const owner = venue.accounts.get(account)?.participant;
  const keys = [...venue.keys.values()].filter(({ owner: of }) => of.participant === owner);
  return keys.length === 0 ? keyFor(account) : chance.pick(keys.slice(-3)).id;
}

/** Of which contract and side the order is, now and then, and sometimes wrongly. */
export function meant(chance: Prng, order: PlainOrder): { contract: number; side: number } {
  const contract = chance.chance(2) ? chance.between(1, 3) : order.market.terms.contract;
  const side = chance.chance(2) ? chance.between(1, 2) : order.side;
  return { contract: chance.chance(90) ? 0 : contract, side: chance.chance(90) ? 0 : side };
}
