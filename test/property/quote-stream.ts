// Quotes and their protections in a random stream: aimed at few accounts and at what stands, so that quotes are replaced in part
// and protections trip.

import { Side } from '../../engine/schema/closed-sets.ts';
import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { keyOfTrade } from './stream-keys.ts';
import { ACCOUNTS, type commands, MIDDLE, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

interface Memory {
  readonly chance: Prng;
  readonly gated: boolean;
}

interface Quoting {
  readonly key: number;
  readonly account: number;
  readonly contract: number;
  readonly group: number;
}

export function quoteCommand(memory: Memory, venue: PlainVenue): Loose {
  const { chance } = memory;
  const of = whose(memory, venue);
  const draw = chance.below(100);
  if (draw < 5) return { kind: 'resetProtection', ...of };
  if (draw > 12) return massQuote(memory, venue, of);
  const limits = {
    windowMs: chance.pick([1, 400, 5000, chance.chance(4) ? 0 : 60_000]),
    lots: chance.pick([0, 3, 8, 20]),
    delta: chance.pick([0, 0, 4, 12]),
    notional: chance.pick([0, 0, 30_000]),
    freezeMs: chance.pick([0, 1, 800, 5000]),
  };
  return { kind: 'setProtection', ...of, ...limits };
}

/** Half of the time a protection that is there. */
function whose({ chance }: Memory, venue: PlainVenue): Quoting {
  const known = [...venue.protections.keys()];
  let account = chance.chance(2) ? 77 : chance.pick(ACCOUNTS);
  let contract = chance.chance(1) ? 3 : chance.pick([1, 1, 2]);
  let group = chance.chance(2) ? chance.between(3, 21) : chance.pick([0, 1, 1, 2]);
  if (known.length > 0 && chance.chance(70)) {
    [account, contract, group] = chance.pick(known).split(' ').map(Number);
  }
  const key = chance.chance(2) ? chance.between(1, 11) : keyOfTrade({ chance }, venue, account);
  return { key, account, contract, group };
}

/** Around the middle, so that it makes; half of its levels are those of the quote before. */
function massQuote({ chance, gated }: Memory, venue: PlainVenue, of: Quoting): Loose {
  const { account, contract } = of;
  const quote = chance.chance(1) ? 0 : chance.pick([1, 1, 1, 2]);
  const market = venue.markets[contract];
  const middle = (gated ? market?.mark : undefined) ?? MIDDLE[contract] ?? 100;
  const before = (venue.accounts.get(account)?.orders ?? []).filter((one) => one.quote === quote);
  const sideOf = (side: number): [number, number] => {
    if (chance.chance(15)) return [0, 0];
    const old = chance.chance(50) ? before.find((one) => one.side === side) : undefined;
    if (old !== undefined) {
      before.splice(before.indexOf(old), 1);
      return [old.limit, Math.max(1, old.open + chance.between(-2, 1))];
    }
    const away = chance.between(-1, 8);
    return [Math.max(1, middle + (side === Side.buy ? -away : away)), chance.between(1, 6)];
  };
  const count = chance.chance(1) ? 21 : chance.chance(15) ? 0 : chance.between(1, 4);
  const levels = Array.from({ length: count }, () => {
    const [[bid, bidQty], [ask, askQty]] = [sideOf(Side.buy), sideOf(Side.sell)];
    return { bid, bidQty, ask, askQty };
  });
  const validUntil = chance.chance(95) ? 0 : venue.time + chance.between(-2, 3) * SECOND;
  return { kind: 'massQuote', ...of, quote, levels, validUntil };
}
