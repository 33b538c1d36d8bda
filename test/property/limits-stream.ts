// Limits that participants set for their own people, in a random stream: about the size of what is traded, so that they bind.

import type { PlainKey } from '../plain/people.ts';
import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import type { commands } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

const NOBODY = { trader: 0, target: 0 };
/** The orders of everybody else are not in the way of such limits; the fifth has two accounts. */
const FEW: readonly number[] = [1, 5];

export function limitsCommand(chance: Prng, venue: PlainVenue): Loose {
  const keys = [...venue.keys.values()];
  const few = keys.filter(({ owner }) => FEW.includes(owner.participant.id));
  const signer = chance.pick(chance.chance(90) ? few : keys);
  const key = chance.chance(3) ? 999 : signer.id;
  const waiting = [...venue.limits.values()].filter((limit) => limit.waiting !== null);
  if (waiting.length > 0 && chance.chance(15)) {
    // The same again: by who asked, or by a colleague.
    const limit = chance.pick(waiting);
    const colleagues = keys.filter(({ owner }) => owner.participant.id === limit.participant);
    const { trader, target, contract } = limit;
    const by = chance.pick(colleagues).id;
    return {
      kind: 'setTradingLimits',
      key: by,
      trader,
      target,
      contract,
      ...limit.waiting?.values,
    };
  }
  const contract = chance.chance(3) ? 3 : chance.pick([0, 1, 2]);
  return {
    kind: 'setTradingLimits',
    key,
    ...whose(chance, keys, signer),
    contract,
    orderQtyMax: contract === 0 && chance.chance(97) ? 0 : chance.pick([0, 0, 0, 6, 8, 9, -1]),
    orderNotionalMax: chance.pick([0, 0, 0, 15_000, 25_000]),
    positionNotionalMax: chance.pick([0, 0, 0, 20_000, 60_000]),
    messagesPerSecond: contract === 0 ? chance.pick([0, 0, 5]) : chance.chance(3) ? 1 : 0,
  };
}

/** Mostly of the signer's participant. */
function whose(chance: Prng, keys: readonly PlainKey[], { owner }: PlainKey): object {
  const { participant } = owner;
  const own = keys.filter((other) => other.owner.participant === participant);
  const of = chance.pick(chance.chance(95) ? own : keys);
  if (chance.chance(2)) return chance.chance(50) ? NOBODY : { trader: of.trader, target: of.id };
  return chance.chance(50) ? { trader: of.trader, target: 0 } : { trader: 0, target: of.id };
}
