// A pool shares as the plain rule does, after any changes of its rows: small and huge quantities, equal weights, sums
// that a double could not hold.

import { describe, expect, test } from 'vitest';
import { leverageExact, writeLeverage } from '../../../engine/default/leverage.ts';
import { makePool, putIn, takeOut } from '../../../engine/default/pool.ts';
import { shareLots } from '../../../engine/default/share-lots.ts';
import { clearSide, createOtherSide, type OtherSide } from '../../../engine/state/other-side.ts';
import { shareOut } from '../../plain/share.ts';
import { type Prng, prng } from '../../support/prng.ts';

const FINE = 10n ** 18n;

function plainLeverage(amount: number, equity: number): bigint {
  if (equity <= 0) return 10n * FINE;
  const exact = (BigInt(amount) * FINE) / BigInt(equity);
  return exact < FINE ? FINE : exact > 10n * FINE ? 10n * FINE : exact;
}

function sideOf(rows: readonly (readonly [amount: number, equity: number])[]): OtherSide {
  const side = createOtherSide();
  clearSide(side, rows.length);
  for (const [row, [amount, equity]] of rows.entries()) {
    writeLeverage(side, row, amount, equity);
  }
  return side;
}

function anyMoney(chance: Prng): number {
  return chance.between(1, 10) * 10 ** chance.between(0, 14) + chance.below(1000);
}

describe('leverage in three limbs', () => {
  test.each<[number, number, bigint]>([
    [470_000, 400_000, 1_175_000_000_000_000_000n],
    [400_000, 400_000, FINE],
    [1, 400_000, FINE],
    [10, 1, 10n * FINE],
    [11, 1, 10n * FINE],
    [1, 0, 10n * FINE],
    [1, -5, 10n * FINE],
    [7, 3, 2_333_333_333_333_333_333n],
    [2 ** 53 - 1, 2 ** 52, 1_999_999_999_999_999_777n],
  ])('%i over %i, DEFAULT-010', (amount, equity, expected) => {
    expect(leverageExact(sideOf([[amount, equity]]), 0)).toBe(expected);
  });

  test('is the exact quotient, rounded down, DEFAULT-010', () => {
    const chance = prng(7);
    for (let i = 0; i < 20_000; i++) {
      const [amount, equity] = [anyMoney(chance), anyMoney(chance)];
      expect(leverageExact(sideOf([[amount, equity]]), 0)).toBe(plainLeverage(amount, equity));
    }
  });
});

describe('shares of a pool', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'are those of the plain rule, seed %i, DEFAULT-010',
    (seed) => {
      const chance = prng(seed);
      for (let i = 0; i < 200; i++) agree(chance);
    },
    60_000,
  );
});

function setLots(side: OtherSide, row: number, lots: number): void {
  side.lots[row] = lots;
  side.unhedged[row] = lots;
}

function agree(chance: Prng): void {
  const size = chance.between(1, chance.pick([3, 40, 300]));
  const kinds = chance.pick([1, 3, 1000]);
  const moneys = Array.from({ length: kinds }, () => [anyMoney(chance), anyMoney(chance)] as const);
  const side = sideOf(Array.from({ length: size }, () => chance.pick(moneys)));
  const most = chance.pick([1, 9, 1000, 2_000_000_000, 100_000_000_000]);
  const lots = Array.from({ length: size }, () => chance.pick([0, 1, chance.between(1, most)]));
  const [pool] = side.pools;
  side.gains.fill(1);
  for (const [row, some] of lots.entries()) setLots(side, row, some);
  makePool(side, pool, 0);
  for (let changes = chance.below(10); changes > 0; changes--) {
    const row = chance.below(size);
    lots[row] = chance.pick([0, lots[row], chance.between(1, most)]);
    takeOut(side, pool, row);
    setLots(side, row, lots[row]);
    putIn(side, pool, row);
  }
  const all = lots.reduce((sum, some) => sum + some, 0);
  expect([pool.lots, pool.asked]).toEqual([all, lots.filter((some) => some > 0).length]);
  for (const wanted of [1, chance.between(1, 20), chance.between(1, all + 1), all]) {
    if (wanted === 0) continue;
    const claims = lots.map((some, row) => ({
      weight: BigInt(some) * leverageExact(side, row),
      cap: BigInt(some),
    }));
    const expected = shareOut(BigInt(Math.min(wanted, all)), claims).map(Number);
    const given = shareLots(side, pool, wanted);
    const shares = lots.map(() => 0);
    for (const [i, row] of given.rows.entries()) shares[row] = given.lots[i];
    expect(shares).toEqual(expected);
    expect(given.rows).toEqual([...given.rows].sort((a, b) => a - b));
  }
}
