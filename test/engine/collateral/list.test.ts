import { describe, expect, test } from 'vitest';
import { createEventBuffer } from '../../../engine/events/buffer.ts';
import { createState } from '../../../engine/state/state.ts';
import { give, type Kind, must, openVenue, refusalOf } from '../registers/venue.ts';
import { currencyIn, listing, paid } from './stage.ts';

const CAPPED = { haircut: 600_000, concentrationMax: 300_000, approval: 'SFC/7' };

describe('what may be listed, COLL-001', () => {
  test('nothing before a contract fixes what settles', () => {
    const venue = { state: createState(), out: createEventBuffer(), now: 0 };
    expect(refusalOf(give(venue, listing({})))).toBe('contractUnknown currency');
  });

  test.each<[string, Partial<Kind<'listCollateral'>>, string]>([
    ['the currency of settlement', { currency: 'USD' }, 'alreadyExists currency'],
    ['no name', { currency: '' }, 'termsInvalid currency'],
    ['one letter', { currency: 'H' }, 'termsInvalid currency'],
    ['thirteen letters', { currency: 'ABCDEFGHIJKLM' }, 'termsInvalid currency'],
    ['small letters', { currency: 'hkd' }, 'termsInvalid currency'],
    ['a line more', { currency: 'HKD\n' }, 'termsInvalid currency'],
    ['decimals below zero', { decimals: -1 }, 'termsInvalid decimals'],
    ['thirteen decimals', { decimals: 13 }, 'termsInvalid decimals'],
    ['half a decimal', { decimals: 0.5 }, 'termsInvalid decimals'],
    ['a haircut of the whole', { haircut: 1_000_000 }, 'termsInvalid haircut'],
    ['a haircut below zero', { haircut: -1 }, 'termsInvalid haircut'],
    ['no number', { haircut: Number.NaN }, 'termsInvalid haircut'],
    ['a cap above the whole', { concentrationMax: 1_000_001 }, 'termsInvalid concentrationMax'],
    ['a long approval', { approval: 'x'.repeat(257) }, 'termsInvalid approval'],
  ])('%s is refused', (_, fields, refusal) => {
    const venue = openVenue();
    expect(refusalOf(give(venue, listing(fields)))).toBe(refusal);
    expect(venue.state.collateral.listed).toEqual([]);
  });

  test('once each, and at most eight', () => {
    const venue = openVenue();
    must(
      venue,
      listing({ decimals: 0, haircut: 0 }),
      listing({ currency: 'C12345678901', decimals: 12 }),
    );
    expect(refusalOf(give(venue, listing({})))).toBe('alreadyExists currency');
    for (let i = 2; i < 8; i++) must(venue, listing({ currency: `C${i}` }));
    expect(refusalOf(give(venue, listing({ currency: 'C9' })))).toBe('termsInvalid currency');
    expect(venue.state.refusal).toMatchObject({ limit: 8, actual: 9 });
    expect(venue.state.collateral.listed[7].currency).toBe('C7');
  });

  test('what is not listed is refused', () => {
    const venue = openVenue();
    expect(refusalOf(give(venue, paid(16, 1, 'EUR')))).toBe('currencyNotEligible currency');
  });

  test('an account opened later has room', () => {
    const venue = openVenue();
    must(venue, listing({}));
    must(venue, { kind: 'openAccount', account: 5_000, participant: 1 }, paid(5_000, 7));
    expect(currencyIn(venue, 'HKD').held[5_000 as never]).toBe(7);
  });
});

describe('what contracts are written on, COLL-002', () => {
  test.each<[string, Partial<Kind<'listCollateral'>>, string]>([
    ['BTC', { currency: 'BTC' }, 'haircut'],
    ['ETH', { currency: 'ETH' }, 'haircut'],
    ['what is called volatile', { currency: 'SOL', volatile: true }, 'haircut'],
    ['a haircut of 59.9999 %', { ...CAPPED, currency: 'BTC', haircut: 599_999 }, 'haircut'],
    ['no cap', { ...CAPPED, currency: 'BTC', concentrationMax: 0 }, 'concentrationMax'],
    [
      'a cap of all',
      { ...CAPPED, currency: 'BTC', concentrationMax: 1_000_000 },
      'concentrationMax',
    ],
    ['no approval', { ...CAPPED, currency: 'BTC', approval: '' }, 'approval'],
  ])('%s is refused', (_, fields, field) => {
    expect(refusalOf(give(openVenue(), listing(fields)))).toBe(`termsInvalid ${field}`);
  });

  test('with all three it is listed', () => {
    const venue = openVenue();
    must(venue, listing({ ...CAPPED, currency: 'BTC' }));
    expect(currencyIn(venue, 'BTC').volatile).toBe(true);
  });

  test('the base of any listed contract is volatile', () => {
    const venue = openVenue();
    const [, first] = venue.state.markets;
    const terms = {
      ...(first as NonNullable<typeof first>).terms,
      contract: 3,
      symbol: 'SOL-PERP',
    };
    must(venue, { kind: 'listContract', terms: { ...terms, base: 'SOL' } as never });
    expect(refusalOf(give(venue, listing({ currency: 'SOL' })))).toBe('termsInvalid haircut');
  });
});
