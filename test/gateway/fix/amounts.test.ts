// Decimals of FIX as whole numbers of ticks and lots, and times.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../../gateway/fix/amounts.ts';
import { fixTime, timeOf } from '../../../gateway/fix/times.ts';
import { decimalText } from '../../../gateway/replay/decimal-text.ts';

describe('a decimal', () => {
  test.each([
    ['100000.0', '0.1', 1_000_000],
    ['100000', '0.1', 1_000_000],
    ['00100.10000', '0.1', 1001],
    ['.5', '0.5', 1],
    ['5.', '0.5', 10],
    ['0', '0.1', 0],
    ['-0.3', '0.1', -3],
    ['-0', '0.1', 0],
    ['0.15', '0.05', 3],
    ['7', '1', 7],
    ['900719925474099.1', '0.1', 9_007_199_254_740_991],
  ])('%s in units of %s is %d', (text, unit, units) => {
    expect(unitsOf(text, unit)).toBe(units);
  });

  test.each([
    ['0.16', '0.05', 'notMultiple'],
    ['100000.05', '0.1', 'notMultiple'],
    ['900719925474099.2', '0.1', 'tooLarge'],
    ['99999999999999999999', '0.1', 'tooLarge'],
    ['999999999999999999999', '0.1', 'notDecimal'],
    ['1e5', '0.1', 'notDecimal'],
    ['NaN', '0.1', 'notDecimal'],
    ['Infinity', '0.1', 'notDecimal'],
    ['', '0.1', 'notDecimal'],
    ['.', '0.1', 'notDecimal'],
    ['-', '0.1', 'notDecimal'],
    ['+1', '0.1', 'notDecimal'],
    ['1,5', '0.1', 'notDecimal'],
    ['0x10', '0.1', 'notDecimal'],
    ['1.2.3', '0.1', 'notDecimal'],
    [' 1', '0.1', 'notDecimal'],
    ['1\n', '0.1', 'notDecimal'],
    ['١', '0.1', 'notDecimal'],
  ])('%j in units of %s is refused: %s', (text, unit, why) => {
    expect(unitsOf(text, unit)).toBe(why);
  });

  test('is read as it was written', () => {
    const units = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    const unit = fc.constantFrom('0.1', '0.001', '1', '0.05', '0.00000001', '10');
    fc.assert(
      fc.property(units, unit, (count, size) => {
        const text = decimalText(size)(count);
        const tooLong = text.replace(/\D/gu, '').length > 20;
        fc.pre(!tooLong);
        expect(unitsOf(text, size)).toBe(count === 0 ? 0 : count);
      }),
    );
  });
});

describe('a time', () => {
  test.each([
    ['20260101-12:00:00', 1_767_268_800_000_000],
    ['20260101-12:00:00.5', 1_767_268_800_500_000],
    ['20260101-12:00:00.123456', 1_767_268_800_123_456],
    ['20260101-12:00:00.123456789', 1_767_268_800_123_456],
    ['20161231-23:59:60', 1_483_228_800_000_000],
  ])('%s is %d microseconds', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  test.each([
    '20260230-12:00:00',
    '20260101-24:00:00',
    '20260101-12:60:00',
    '20260101-12:00:61',
    '20260101 12:00:00',
    '20260101-12:00:00.',
    '2026-01-01T12:00:00',
    '20261301-00:00:00',
    '',
  ])('%j is none', (text) => {
    expect(timeOf(text)).toBeNull();
  });

  test('is written to the millisecond below', () => {
    expect(fixTime(1_767_268_800_123_999)).toBe('20260101-12:00:00.123');
  });
});
