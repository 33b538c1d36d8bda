// Numbers of FIX sessions in a random stream: most go on where the last note ended.

import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { keyOfTrade } from './stream-keys.ts';
import { ACCOUNTS, type commands } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

export function fixCommand(chance: Prng, venue: PlainVenue): Loose {
  const own = chance.chance(2) ? 77 : chance.pick(ACCOUNTS);
  const key = chance.chance(2) ? 999 : keyOfTrade({ chance }, venue, own);
  const account = chance.chance(20) ? 0 : own;
  const known = venue.fixSessions.find((one) => one.key === key && one.account === account);
  const reset = chance.chance(5);
  const places = { ...(reset ? {} : known?.places) };
  const next = reset ? 1 : (known?.next ?? 1);
  const length = chance.chance(1) ? 65 : chance.below(5);
  const runs = Array.from({ length }, () => {
    const of = chance.chance(40) ? 0 : chance.chance(5) ? chance.pick(ACCOUNTS) : own;
    if (of === 0) {
      const after = chance.chance(1) ? 3 : 0;
      return { count: chance.chance(2) ? 0 : chance.between(1, 4), account: 0, after, through: 0 };
    }
    const after = chance.chance(2) ? 5 : (places[of] ?? chance.below(20));
    const through = after + chance.below(900);
    places[of] = through;
    return { count: chance.below(800), account: of, after, through };
  });
  return {
    kind: 'noteFixSession',
    key,
    account,
    reset,
    expected: chance.chance(2) ? 0 : chance.between(1, 100_000),
    first: chance.chance(3) ? next + 1 : next,
    runs,
  };
}
