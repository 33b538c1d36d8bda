// Terms that change in the middle of a stream, and the weeks that pass until they do.

import { canonicalTerms } from '../../engine/contracts/terms.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import type { ContractTerms } from '../../engine/schema/contract-terms.ts';
import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { type commands, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

/** What a stream may still announce. */
export interface Changes {
  readonly chance: Prng;
  changes: number;
}

/** Each takes a week of the scenario, and what the registers rest on has a year. */
export const CHANGES_MAX = 30;
const WEEK = 7 * 86_400 * SECOND;

/** Other fees, brackets or sizes; sometimes too soon, sometimes in place of a change that waits. */
export function otherTerms(memory: Changes, venue: PlainVenue): Loose {
  const { chance } = memory;
  const market = venue.markets[chance.pick([1, 2])];
  if (memory.changes === 0) return { kind: 'tick' };
  memory.changes -= 1;
  const terms: ContractTerms = { ...market.terms, ...(chance.pick(OTHERS) as object) };
  const effectiveAt = venue.time + WEEK + chance.between(-1, 9) * SECOND;
  const termsHash = sha256(canonicalTerms(terms));
  return { kind: 'changeTerms', terms, reference: 'SFC/2', termsHash, effectiveAt };
}

const OTHERS: readonly object[] = [
  { makerFee: 400, takerFee: 700 },
  { makerFee: -100, takerFee: 9000 },
  { makerFee: 0, takerFee: 0 },
  {
    tiers: [
      { upTo: 9000, initial: 70_000, maintenance: 35_000 },
      { upTo: 120_000, initial: 250_000, maintenance: 200_000 },
    ],
  },
  { tiers: [{ upTo: 120_000, initial: 40_000, maintenance: 20_000 }] },
];

/** Now and then a week passes at once, to the moment at which announced terms begin, or to just before or behind it. */
export function termsWait(chance: Prng, venue: PlainVenue): number {
  const waiting = venue.markets.find((market) => market !== undefined && market.coming !== null);
  if (waiting === undefined || waiting.coming === null || chance.below(100) > 0) return 0;
  return waiting.coming.command.effectiveAt + chance.between(-1, 1);
}
