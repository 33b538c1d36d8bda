import { describe, expect, test } from 'vitest';
import {
  changeText,
  clockText,
  leftText,
  moneyText,
  ppmText,
  priceText,
  qtyText,
  rateText,
  shortMoney,
  signedMoney,
  signedQty,
} from '../../web/shared/models/format.ts';
import { btc, eth } from './scales.ts';

describe('numbers are whole until they are written', () => {
  test('prices have the decimals of the tick, and 0 is none', () => {
    expect(priceText(btc, 1_000_005)).toBe('100,000.5');
    expect(priceText(eth, 400_001)).toBe('4,000.01');
    expect(priceText(btc, 0)).toBe('–');
  });

  test('sizes and money below zero have a minus as wide as a plus', () => {
    expect(qtyText(btc, -1_250)).toBe('−1.250');
    expect(signedQty(btc, 1_250)).toBe('+1.250');
    expect(moneyText(btc, -1_505_000)).toBe('−1.51');
    expect(signedMoney(btc, 1_234_567_890_000)).toBe('+1,234,567.89');
    expect(signedMoney(btc, 0)).toBe('0.00');
  });

  test('the largest amount of the wire is written to the unit', () => {
    expect(btc.money(Number.MAX_SAFE_INTEGER)).toBe('9007199254.740991');
    expect(btc.price(Number.MAX_SAFE_INTEGER)).toBe('900719925474099.1');
    expect(moneyText(btc, -Number.MAX_SAFE_INTEGER)).toBe('−9,007,199,254.74');
  });

  test('a half cent goes away from zero', () => {
    expect([1_005_000, -1_005_000, 1_004_999].map((minor) => btc.cents(minor))).toEqual([
      '1.01',
      '-1.01',
      '1.00',
    ]);
  });

  test('shares and rates', () => {
    expect(changeText(-15, 1000)).toBe('−1.50%');
    expect(changeText(15, 1000)).toBe('+1.50%');
    expect(changeText(1, 0)).toBe('–');
    expect(ppmText(400)).toBe('0.04%');
    expect(rateText(100_000)).toBe('0.0100%');
    expect(rateText(-7_500_000)).toBe('−0.7500%');
    expect(rateText(12_345_678_000)).toBe('1234.5678%');
  });

  test('large money in short', () => {
    expect(shortMoney(btc, 1_234_567_000_000)).toBe('1.23 M');
    expect(shortMoney(btc, 999_000_000)).toBe('999');
  });
});

test('times are UTC, and what is over has nothing left', () => {
  expect(clockText(1_767_225_600_000_000)).toBe('00:00:00');
  expect(clockText(0)).toBe('–');
  expect(leftText(432_000_000)).toBe('07:12');
  expect(leftText(3_780_000_000)).toBe('1:03:00');
  expect(leftText(-5)).toBe('00:00');
});
