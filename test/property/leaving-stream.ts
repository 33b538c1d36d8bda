// Sessions that end, timers that run out and kill switches in a random stream. A switch that is thrown is soon released.

import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { keyOfTrade } from './stream-keys.ts';
import { ACCOUNTS, type commands } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

export function leavingCommand(chance: Prng, venue: PlainVenue): Loose {
  const thrown = venue.kills.length > 0 && chance.chance(50);
  if (thrown) {
    const { scope, target } = chance.pick(venue.kills);
    const state = chance.pick([1, 1, 2, 3]);
    return { kind: 'killSwitch', scope, target, state, reason: 'drawn' };
  }
  const draw = chance.below(100);
  if (draw < 15) return killSwitch(chance, venue);
  if (draw < 40) return { kind: 'endSession', session: chance.chance(2) ? 0 : chance.below(7) };
  if (draw < 43) return { kind: 'loseSessions' };
  const account = chance.chance(2) ? 77 : chance.pick(ACCOUNTS);
  const key = chance.chance(2) ? chance.between(1, 11) : keyOfTrade({ chance }, venue, account);
  if (draw < 70) {
    const scope = chance.chance(2) ? 4 : chance.pick([1, 2, 2, 3]);
    return { kind: 'cancelOnDisconnect', key, account, scope };
  }
  const seconds = chance.chance(2) ? chance.pick([-1, 301]) : chance.pick([0, 1, 2, 5, 300]);
  return { kind: 'cancelAllAfter', key, account, seconds };
}

function killSwitch(chance: Prng, venue: PlainVenue): Loose {
  const scope = chance.between(1, 9);
  const targets: Readonly<Record<number, readonly number[]>> = {
    1: [0, 1, 2, 3],
    2: [...venue.keys.keys(), 999],
    3: [...venue.traders.keys(), 999],
    4: [...venue.accounts.keys(), 1, 999],
    5: [...venue.participants.keys(), 999],
    6: [...venue.participants.keys(), 999],
    7: [1, 2, 7],
    8: [0, 0, 3],
    9: [0, 0, 3],
  };
  const target = chance.pick(targets[scope]);
  return { kind: 'killSwitch', scope, target, state: chance.pick([1, 2, 3, 3]), reason: 'drawn' };
}
