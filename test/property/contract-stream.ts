// States of contracts in a random stream: moves by people, auctions' ends, maintenance.

import { ContractState } from '../../engine/schema/closed-sets.ts';
import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { type commands, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

/** Seldom out of live, and soon back. */
export function contractState(chance: Prng, auctioning: boolean, venue: PlainVenue): Loose {
  const { live, cancelOnly, halted, reduceOnly, auction } = ContractState;
  const away = venue.markets.find((market) => market !== undefined && market.state !== live);
  const contract = away?.terms.contract ?? chance.pick([1, 2]);
  if (away === undefined && !auctioning && chance.chance(92)) return { kind: 'tick' };
  if (away?.call != null && chance.chance(85)) {
    const delay = chance.chance(95) ? chance.below(3 * SECOND) : chance.pick([30, 31]) * SECOND;
    return { kind: 'drawAuctionEnd', contract, delay };
  }
  const stops = [cancelOnly, halted, reduceOnly, auction, auction];
  const state = away === undefined ? chance.pick(stops) : chance.chance(90) ? live : halted;
  return { kind: 'setContractState', contract, state, reason: 'drawn' };
}

/** Mostly one that may be announced; now and then too soon, too short or too long, or that it is withdrawn. */
export function maintenance(chance: Prng, venue: PlainVenue): Loose {
  const contract = chance.pick([1, 2]);
  const kind = 'scheduleMaintenance';
  if (chance.chance(35)) return { kind, contract, beginsAt: 0, endsAt: 0, reason: 'not needed' };
  const beginsAt = venue.time + chance.pick([3599, 3600, 3600, 3601]) * SECOND;
  const endsAt = beginsAt + chance.pick([299, 300, 300, 400, 86_400, 86_401]) * SECOND;
  return { kind, contract, beginsAt, endsAt, reason: 'drawn' };
}
