import { describe, expect, test } from 'vitest';
import { RATE_MAX } from '../../../engine/collateral/rate.ts';
import type { AccountId } from '../../../engine/kernel/units.ts';
import { equityOf } from '../../../engine/margin/margin.ts';
import { House } from '../../../engine/state/accounts.ts';
import { give, type Kind, kinds, must, openVenue, refusalOf } from '../registers/venue.ts';
import { collateralVenue, currencyIn, listing, paid, rateOf, SECOND } from './stage.ts';

const ANN = 16 as AccountId;

describe('rates, COLL-003', () => {
  test.each<[string, Partial<Kind<'setCollateralRate'>>, string]>([
    ['of what is not listed', { currency: 'EUR' }, 'currencyNotEligible currency'],
    ['of money itself', { currency: 'USD' }, 'currencyNotEligible currency'],
    ['of nothing', { rate: 0 }, 'fieldInvalid rate'],
    ['below zero', { rate: -1 }, 'fieldInvalid rate'],
    ['in parts', { rate: 0.5 }, 'fieldInvalid rate'],
    ['beyond belief', { rate: RATE_MAX + 1 }, 'fieldInvalid rate'],
    ['of no time', { quotedAt: -1 }, 'fieldInvalid quotedAt'],
    ['of a part of a microsecond', { quotedAt: 0.5 }, 'fieldInvalid quotedAt'],
  ])('%s are refused', (_, fields, refusal) => {
    const venue = openVenue();
    must(venue, listing({}));
    expect(refusalOf(give(venue, rateOf(fields)))).toBe(refusal);
    expect(currencyIn(venue, 'HKD').rate).toBe(0);
  });

  test('do not run backward; the same moment may be corrected', () => {
    const venue = collateralVenue();
    expect(refusalOf(give(venue, rateOf({ quotedAt: venue.now - 1 })))).toBe(
      'quoteOutOfOrder quotedAt',
    );
    must(venue, rateOf({ quotedAt: venue.now, rate: 1 }));
    expect(currencyIn(venue, 'HKD').rate).toBe(1);
  });

  test('from the future count as of now', () => {
    const venue = collateralVenue();
    must(venue, rateOf({ quotedAt: venue.now + 3600 * SECOND }));
    expect(currencyIn(venue, 'HKD').ratedAt).toBe(venue.now);
  });

  test('mark no account: only the rate is emitted', () => {
    const venue = collateralVenue();
    must(venue, paid(16, 100_000_00));
    const emitted = give(venue, rateOf({ quotedAt: venue.now, rate: 1 }));
    expect(kinds(emitted)).toEqual(['collateralRateSet']);
  });

  test('the first rate, or new money to convert against, cures who is flat and waited, COLL-007', () => {
    const venue = collateralVenue();
    const { balance } = venue.state.accounts;
    must(venue, listing({ currency: 'XAU' }), paid(16, 100_00, 'XAU'));
    const cash = balance[ANN];
    must(venue, { kind: 'withdraw', account: 16, amount: cash, currency: 'USD', reference: 'all' });
    const rate = rateOf({ currency: 'XAU', rate: 1_000_000_000, quotedAt: venue.now });
    balance[ANN] = -1_000_000 as typeof cash;
    expect(kinds(give(venue, { kind: 'tick' }))).toEqual([]);
    expect(kinds(give(venue, rate))).toEqual(['collateralRateSet', 'collateralConverted']);
    expect(balance[ANN]).toBe(0);

    const house = balance[House.conversion];
    balance[ANN] = -1_000_000 as typeof cash;
    balance[House.conversion] = 0 as typeof cash;
    expect(kinds(give(venue, rate))).toEqual(['collateralRateSet']);
    expect(kinds(give(venue, paid(House.conversion, house, 'USD')))).toEqual([
      'balanceChanged',
      'collateralConverted',
    ]);
    expect(balance[ANN]).toBe(0);
  });

  test('what is held at a rate stays an exact number', () => {
    const venue = collateralVenue();
    must(venue, rateOf({ currency: 'USDX', quotedAt: venue.now, rate: RATE_MAX }));
    // 2^50 µUSD at a million each: 1 125.899906842623 coins are below, one unit more is not.
    const most = 1_125_899_906;
    expect(refusalOf(give(venue, paid(16, most + 1, 'USDX')))).toBe('fieldInvalid amount');
    must(venue, paid(16, most, 'USDX'));
    expect(refusalOf(give(venue, paid(16, 1, 'USDX')))).toBe('fieldInvalid amount');
    expect(Number.isSafeInteger(equityOf(venue.state, ANN))).toBe(true);
    must(venue, rateOf({ currency: 'USDX', quotedAt: venue.now, rate: 1_000_000_000 }));
    must(venue, paid(16, 1, 'USDX'));
    const refused = give(venue, rateOf({ currency: 'USDX', quotedAt: venue.now, rate: RATE_MAX }));
    expect(refusalOf(refused)).toBe('fieldInvalid rate');
  });
});
