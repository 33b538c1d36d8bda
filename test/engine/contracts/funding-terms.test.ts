// FUND-010: another formula, and when it takes over.

import { describe, expect, test } from 'vitest';
import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import { MINUTE, openPair, pass, SECOND } from '../funding/stage.ts';
import { BTC, give, type Kind, marketIn, must, refusalOf, tickAt } from '../registers/venue.ts';

type SetTerms = Kind<'setFundingTerms'>;

function command(effectiveAt: number, fields: Partial<SetTerms['terms']> = {}): SetTerms {
  const terms = { ...BTC_PERP.funding, ...fields };
  return { kind: 'setFundingTerms', contract: BTC, terms, effectiveAt };
}

describe('FUND-010 another formula', () => {
  test.each([
    ['exactly then', MINUTE, 1],
    ['a microsecond after a minute waits for the next', MINUTE + 1, 2],
  ])('takes over at the first minute that closes at or after its time: %s', (_, after, minutes) => {
    const venue = openPair(0);
    must(venue, command(venue.now + after, { damping: 0 }));
    for (let i = 1; i < minutes; i++) {
      pass(venue, 1_000_000);
      expect(marketIn(venue, BTC).funding.rate).toBe(750_000);
    }
    pass(venue, 1_000_000);
    expect(marketIn(venue, BTC).funding).toMatchObject({ rate: 1_000_000, coming: [] });
  });

  test('follows in the order of times, and one for the same time replaces the other', () => {
    const venue = openPair(0);
    const { now } = venue;
    must(venue, command(now + 2 * MINUTE, { damping: 3 }), command(now + MINUTE, { damping: 1 }));
    must(venue, command(now + MINUTE, { damping: 2 }));
    const dampings = [1, 2, 3].map(() => {
      tickAt(venue, venue.now + MINUTE);
      return marketIn(venue, BTC).funding.terms.damping;
    });
    expect(dampings).toEqual([2, 3, 3]);
  });

  test('with a longer window reaches back to minutes before it', () => {
    const venue = openPair(0);
    must(venue, command(venue.now, { windowMinutes: 1 }));
    pass(venue, 1_000_000);
    pass(venue, 2_000_000);
    expect(marketIn(venue, BTC).funding.averagePremium).toBe(2_000_000);
    must(venue, command(venue.now, { windowMinutes: 3 }));
    pass(venue, 3_000_000);
    expect(marketIn(venue, BTC).funding.averagePremium).toBe(2_000_000);
  });

  test('is emitted', () => {
    const venue = openPair(0);
    const record = command(venue.now);
    expect(give(venue, record)).toEqual([{ kind: 'fundingTermsSet', record }]);
  });

  test.each<[string, (now: number) => SetTerms, string]>([
    ['of no contract', (now) => ({ ...command(now), contract: 7 }), 'contractUnknown contract'],
    ['without a cap', (now) => command(now, { cap: 0 }), 'termsInvalid funding.cap'],
    [
      'with a damping above its cap',
      (now) => command(now, { damping: BTC_PERP.funding.cap + 1 }),
      'termsInvalid funding.damping',
    ],
    [
      'with more than a day',
      (now) => command(now, { windowMinutes: 1441 }),
      'termsInvalid funding.windowMinutes',
    ],
    ['of the past', (now) => command(now - 1), 'fieldInvalid effectiveAt'],
    ['of half a microsecond', (now) => command(now + 0.5), 'fieldInvalid effectiveAt'],
  ])('%s is refused and changes nothing', (_, make, refusal) => {
    const venue = openPair(0);
    tickAt(venue, venue.now + SECOND);
    expect(refusalOf(give(venue, make(venue.now)))).toBe(refusal);
    expect(marketIn(venue, BTC).funding.coming).toEqual([]);
  });
});
