// The mark of a second against worked numbers: its parts, what it is made of, and how far it may go.
//
// Shows P-20.

import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import type { Price, Time } from '../../../engine/kernel/units.ts';
import { decayOf } from '../../../engine/pricing/decay.ts';
import { impactPrice } from '../../../engine/pricing/impact.ts';
import { Side } from '../../../engine/schema/closed-sets.ts';
import { prng } from '../../support/prng.ts';
import { Desk, ofKind, SECOND } from './desk.ts';

/** A desk whose index is 100 000.0 from the next tick on. */
function deskAt(index = 100_000): Desk {
  const desk = new Desk();
  desk.quoteMids(...Array(6).fill(index));
  return desk;
}

/** Quotes again, so that no source is stale, and passes a second. */
function second(desk: Desk, index = 100_000) {
  desk.quoteMids(...Array(6).fill(index));
  return ofKind(desk.tick(), 'markPriceSet')[0];
}

test('PRICE-007 the worked mark: A 100 000.6, B 100 045, C 100 120 → 100 045', () => {
  const desk = deskAt();
  desk.time += 30 * 60 * SECOND - SECOND;
  desk.market.funding.rate = 100_000;
  desk.rest(Side.sell, 1_001_300, 10_000);
  desk.rest(Side.buy, 1_001_100, 10_000);
  desk.market.last = 1_001_200 as Price;
  desk.market.lastAt = desk.time as Time;
  // The average stands where, with this second's sample, it gives 100 045.
  const decay = decayOf(new Map(), 150, 1);
  desk.market.pricing.basis = Math.round((450e6 * 1e12 - (1e12 - decay) * 1200e6) / decay);
  desk.market.pricing.basisAt = desk.time / SECOND;
  expect(second(desk)).toMatchObject({
    price: 1_000_450,
    carryPrice: 1_000_006,
    basisPrice: 1_000_450,
    bookPrice: 1_001_200,
  });
});

test('PRICE-006 impact prices are exact, over displayed lots, the last level in part', () => {
  const desk = deskAt();
  const price = (side: Side) => {
    const found = impactPrice(desk.market, side);
    return found && new Decimal(`${found.numerator}`).div(`${found.denominator}`).toFixed(6);
  };
  expect(price(Side.sell)).toBeNull();
  desk.rest(Side.sell, 1_000_000, 400); // 40 000 USD.
  desk.rest(Side.sell, 1_002_000, 598); // 59 919.6 USD: 80.4 are missing.
  expect(price(Side.sell)).toBeNull();
  desk.rest(Side.sell, 1_004_000, 1_000);
  // 100 000 USD for 0.4 + 0.598 + 80.4 ÷ 100 400 coins.
  const coins = new Decimal('0.998').add(new Decimal('80.4').div('100400'));
  expect(price(Side.sell)).toBe(new Decimal(1_000_000).div(coins).toFixed(6));
});

test('PRICE-006 exactly the notional is enough, one lot less is not', () => {
  const desk = deskAt();
  desk.rest(Side.buy, 1_000_000, 999);
  expect(impactPrice(desk.market, Side.buy)).toBeNull();
  desk.rest(Side.buy, 1_000_000, 1);
  const found = impactPrice(desk.market, Side.buy);
  expect(found?.numerator).toBe(1_000_000n * (found?.denominator ?? 0n));
});

test('PRICE-006 impact prices are those of a walk lot by lot', () => {
  const chance = prng(11);
  for (let round = 0; round < 200; round++) {
    const desk = new Desk();
    const levels = Array.from({ length: 1 + chance.below(8) }, () => ({
      price: 990_000 + chance.below(20_000),
      lots: 1 + chance.below(400),
    }));
    for (const side of [Side.buy, Side.sell]) {
      for (const { price, lots } of levels) desk.rest(side, price, lots);
      const sorted = [...levels].sort(
        (a, b) => (side === Side.sell ? 1 : -1) * (a.price - b.price),
      );
      let wanted = new Decimal(1e11);
      let lots = new Decimal(0);
      for (const level of sorted) {
        const value = Decimal.min(wanted, new Decimal(level.price).mul(level.lots).mul(100));
        wanted = wanted.sub(value);
        lots = lots.add(value.div(level.price).div(100));
      }
      const found = impactPrice(desk.market, side);
      expect(found === null).toBe(wanted.gt(0));
      if (found === null) continue;
      const exact = new Decimal(`${found.numerator}`).div(`${found.denominator}`);
      expect(exact.toFixed(6)).toBe(new Decimal(1e11).div(lots).div(100).toFixed(6));
    }
  }
});

test('PRICE-007 one lot does not move the mark', () => {
  const desk = deskAt();
  expect(second(desk).price).toBe(1_000_000);
  desk.rest(Side.sell, 1_009_000, 1);
  desk.rest(Side.buy, 1_008_000, 1);
  desk.market.last = 1_009_000 as Price;
  desk.market.lastAt = desk.time as Time;
  expect(second(desk)).toMatchObject({ price: 1_000_000, basisPrice: 0, bookPrice: 0 });
});

test.each([
  [1_010_000, 1_009_500],
  [1_010_001, 0],
])(
  'PRICE-007 the book counts when its impact depth is within the mark clamp: ask %i',
  (ask, book) => {
    const desk = deskAt();
    desk.rest(Side.sell, ask, 10_000);
    desk.rest(Side.buy, 1_009_000, 10_000);
    const mark = second(desk);
    expect(mark.bookPrice).toBe(book);
    expect(mark.basisPrice).not.toBe(0);
  },
);

test.each([
  [60 * SECOND, 1_001_000],
  [60 * SECOND + 1, 1_000_500],
])('PRICE-007 last counts for 60 s, to the microsecond: %i', (age, book) => {
  const desk = deskAt();
  desk.rest(Side.sell, 1_001_000, 10_000);
  desk.rest(Side.buy, 1_000_000, 10_000);
  desk.market.last = 1_005_000 as Price;
  desk.market.lastAt = (desk.time + SECOND - age) as Time;
  expect(second(desk).bookPrice).toBe(book);
});

test('PRICE-007 the middle of an odd spread is half to even', () => {
  for (const [bid, ask, middle] of [
    [1_000_000, 1_000_001, 1_000_000],
    [1_000_001, 1_000_002, 1_000_002],
  ]) {
    const desk = deskAt();
    desk.rest(Side.sell, ask, 10_000);
    desk.rest(Side.buy, bid, 10_000);
    expect(second(desk).bookPrice).toBe(middle);
  }
});

test('PRICE-007 two parts give their mean, half to even', () => {
  const desk = deskAt();
  desk.rest(Side.sell, 1_030_003, 10_000);
  desk.rest(Side.buy, 980_000, 10_000); // Far from the index: the book's median does not count.
  const mark = second(desk);
  expect(mark.bookPrice).toBe(0);
  const sum = mark.carryPrice + mark.basisPrice;
  const half = Math.floor(sum / 2);
  expect(mark.price).toBe(sum % 2 === 0 || half % 2 === 0 ? half : half + 1);
});

test('PRICE-007 half a tick above an odd index rounds to the even one', () => {
  for (const [index, rounded] of [
    [1_000_001, 1_000_002],
    [1_000_002, 1_000_002],
  ]) {
    const desk = deskAt(index / 10);
    // One huge level a side: the impact mid is half a tick above the index.
    desk.rest(Side.sell, index + 2, 100_000);
    desk.rest(Side.buy, index - 1, 100_000);
    expect(second(desk, index / 10).basisPrice).toBe(rounded);
  }
});

test('PRICE-008 the average forgets by the table, waits without depth, and starts again far beyond it', () => {
  const desk = deskAt();
  desk.rest(Side.sell, 1_001_000, 10_000);
  desk.rest(Side.buy, 1_001_000 - 400, 10_000);
  second(desk);
  expect(desk.market.pricing.basis).toBe(800e6);
  second(desk, 100_080); // The sample is 0 now.
  const exact = new Decimal(decayOf(new Map(), 150, 1)).mul(800e6).div(1e12);
  expect(desk.market.pricing.basis).toBe(
    exact.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN).toNumber(),
  );
  desk.time += 5000 * SECOND;
  second(desk, 100_040);
  expect(desk.market.pricing.basis).toBe(400e6);
});

test('PRICE-008 the table is round(e^(−k/150) × 10¹²), and 0 beyond its end', () => {
  expect(decayOf(new Map(), 150, 0)).toBe(1_000_000_000_000);
  expect(decayOf(new Map(), 150, 1)).toBe(993_355_506_255);
  expect(decayOf(new Map(), 150, 150)).toBe(367_879_441_171);
  expect(decayOf(new Map(), 150, 4248)).toBe(1);
  expect(decayOf(new Map(), 150, 4250)).toBe(0);
  expect(decayOf(new Map(), 150, 1e12)).toBe(0);
});

test('PRICE-009 the mark is never further from the index than its clamp, which rounds inward', () => {
  const desk = deskAt();
  second(desk);
  desk.market.funding.rate = 500_000_000; // Beyond any cap, to lead A out of the clamp.
  expect(second(desk, 100_000.1).price).toBe(1_010_001);
  desk.market.funding.rate = -500_000_000;
  expect(second(desk, 100_000.1).price).toBe(990_001);
});

test.each([
  [3600, 60],
  [1, 60],
  [60, 59],
  [3599, 1],
])('PRICE-007 %i s into the hour %i minutes are left', (into, left) => {
  const desk = deskAt();
  desk.time += (into - 1) * SECOND;
  desk.market.funding.rate = 480_000; // A tick a minute, at an index of 1 000 000 ticks.
  expect(second(desk).carryPrice).toBe(1_000_000 + left);
});

test('PRICE-007 what mirrors around the index has a mark that mirrors', () => {
  const chance = prng(5);
  for (let round = 0; round < 100; round++) {
    const [desk, image] = [deskAt(), deskAt()];
    const [bid, ask] = [chance.below(9_000), chance.below(9_000)];
    const up = chance.below(2) === 0 ? 1 : -1;
    const shift = up * chance.below(4_000);
    const last = chance.below(20_000) - 10_000;
    for (const [each, sign] of [
      [desk, 1],
      [image, -1],
    ] as const) {
      const at = (offset: number) => 1_000_000 + sign * offset;
      const low = -bid + shift;
      const high = ask + shift + 1;
      each.rest(Side.buy, at(sign === 1 ? low : high), 10_000);
      each.rest(Side.sell, at(sign === 1 ? high : low), 10_000);
      each.market.last = at(last) as Price;
      each.market.lastAt = each.time as Time;
      each.market.funding.rate = sign * 100_000;
    }
    expect(second(desk).price + second(image).price).toBe(2_000_000);
  }
});
