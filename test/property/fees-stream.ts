// Fee schedules in the middle of a stream: with volumes at, one below and one above what groups have traded.

import { groupVolume } from '../plain/fees.ts';
import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { type commands, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

/** A schedule, now and then a bad one; or who is obliged to quote, and so of another class. */
export function feesCommand(chance: Prng, venue: PlainVenue): Loose {
  if (chance.chance(25)) return obligation(chance, venue);
  const { command, coming } = venue.fees;
  const next = (coming?.command ?? command).edition + 1;
  return {
    kind: 'setFeeSchedule',
    edition: next + (chance.chance(4) ? chance.pick([-1, 1]) : 0),
    hash: chance.chance(97) ? 'ab'.repeat(32) : 'ab',
    effectiveAt: venue.time + (chance.chance(50) ? 0 : chance.between(-1, 30) * SECOND),
    rows: [1, 2, 3].flatMap((feeClass) => rowsOf(chance, venue, feeClass)),
  };
}

function rowsOf(chance: Prng, venue: PlainVenue, feeClass: number): object[] {
  const terms = chance.pick(venue.markets.filter((market) => market !== undefined)).terms;
  let takerFee = terms.takerFee + (chance.chance(3) ? 100 : 0);
  let makerFee = Math.min(terms.makerFee, takerFee);
  const froms = Array.from({ length: chance.below(4) }, () => volumeOf(chance, venue));
  froms.sort((a, b) => a - b);
  return froms.map((volumeFrom, at) => {
    takerFee -= Math.floor((Math.max(0, takerFee) * chance.below(40)) / 100);
    makerFee -= chance.below(120);
    const from = at === 0 && chance.chance(97) ? 0 : volumeFrom;
    return { feeClass: chance.chance(99) ? feeClass : 4, volumeFrom: from, makerFee, takerFee };
  });
}

function volumeOf(chance: Prng, venue: PlainVenue): number {
  const volume = groupVolume(venue, chance.pick([...venue.accounts.values()]));
  return Math.max(0, Number(volume) + chance.between(-1, 1));
}

function obligation(chance: Prng, venue: PlainVenue): Loose {
  const participant = chance.pick([...venue.participants.keys()]);
  const spreadMax = chance.chance(60) ? 1000 : 0;
  const [qtyMin, uptimeMin] = spreadMax === 0 ? [0, 0] : [1, 0];
  return {
    kind: 'setObligation',
    participant,
    contract: chance.pick([1, 2, 3]),
    spreadMax,
    qtyMin,
    uptimeMin,
  };
}
