import { describe, expect, test } from 'vitest';
import { BTC_PERP, ETH_PERP } from '../../../engine/index.ts';
import { bracketMargin, Rate } from '../../../engine/margin/margin.ts';

const USD = 1_000_000;

describe('brackets of margin, MARGIN-001', () => {
  test.each([
    ['nothing', 0, 0, 0],
    ['3 M', 3_000_000, 150_000, 75_000],
    ['the end of the first bracket', 5_000_000, 250_000, 125_000],
    ['12 M', 12_000_000, 775_000, 387_500],
    ['20 M', 20_000_000, 1_375_000, 687_500],
    ['60 M', 60_000_000, 6_375_000, 3_187_500],
    ['100 M', 100_000_000, 14_375_000, 7_187_500],
    ['the top', 200_000_000, 64_375_000, 32_187_500],
    ['above the top, at its rate', 202_000_000, 65_375_000, 32_687_500],
  ])('BTC %s', (_, notional, initial, maintenance) => {
    expect(bracketMargin(BTC_PERP.tiers, notional * USD, Rate.initial)).toBe(initial * USD);
    expect(bracketMargin(BTC_PERP.tiers, notional * USD, Rate.maintenance)).toBe(maintenance * USD);
  });

  test.each([
    ['400 000', 400_000, 25_000, 12_500],
    ['2.5 M', 2_500_000, 156_250, 78_125],
    ['10 M', 10_000_000, 756_250, 378_125],
  ])('ETH %s', (_, notional, initial, maintenance) => {
    expect(bracketMargin(ETH_PERP.tiers, notional * USD, Rate.initial)).toBe(initial * USD);
    expect(bracketMargin(ETH_PERP.tiers, notional * USD, Rate.maintenance)).toBe(maintenance * USD);
  });

  test.each([
    ['one µUSD', 1, 1],
    ['a whole number of twentieths', 20, 1],
    ['one more', 21, 2],
    // 250 000 000 000 + 0.075: both brackets are summed before the one rounding.
    ['one µUSD into the second bracket', 5_000_000 * USD + 1, 250_000 * USD + 1],
    ['forty of them, exactly three', 5_000_000 * USD + 40, 250_000 * USD + 3],
  ])('rounds up once: %s', (_, notional, initial) => {
    expect(bracketMargin(BTC_PERP.tiers, notional, Rate.initial)).toBe(initial);
  });

  test('nothing jumps at a boundary', () => {
    for (const { upTo } of BTC_PERP.tiers) {
      const before = bracketMargin(BTC_PERP.tiers, upTo, Rate.initial);
      const after = bracketMargin(BTC_PERP.tiers, upTo + 1, Rate.initial);
      expect(after - before).toBeLessThanOrEqual(1);
    }
  });
});
