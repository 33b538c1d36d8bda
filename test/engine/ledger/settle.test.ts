// Worked numbers beside the laws: value could be kept and still be given to the wrong one, and only the table
// would show.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ppm } from '../../../engine/kernel/units.ts';
import { feeOf, realizedProfit } from '../../../engine/ledger/settle.ts';

/** Signed lots at a price, one fill after another. */
type Fills = readonly (readonly [lots: number, price: number])[];

interface Outcome {
  readonly held: number;
  readonly cost: number;
  readonly realized: readonly number[];
}

function settleAll(fills: Fills, moneyPerTickLot = 1): Outcome {
  let held = 0;
  let cost = 0;
  const realized = fills.map(([lots, price]) => {
    const tradePrice = price * moneyPerTickLot;
    const profit = realizedProfit(held, cost, lots, tradePrice);
    held += lots;
    cost += lots * tradePrice + profit;
    return profit;
  });
  return { held, cost, realized };
}

describe('a position through its fills', () => {
  test.each<[string, Fills, number, number, number[]]>([
    ['opens long', [[3, 100]], 3, 300, [0]],
    ['opens short', [[-3, 100]], -3, -300, [0]],
    [
      'sells one of three bought for 300 at 120',
      [
        [3, 100],
        [-1, 120],
      ],
      2,
      200,
      [0, 20],
    ],
    [
      'buys back one of three sold for 300 at 80',
      [
        [-3, 100],
        [1, 80],
      ],
      -2,
      -200,
      [0, 20],
    ],
    [
      'closes at a loss',
      [
        [3, 100],
        [-3, 90],
      ],
      0,
      0,
      [0, -30],
    ],
    [
      'closes a short at a loss',
      [
        [-3, 100],
        [3, 110],
      ],
      0,
      0,
      [0, -30],
    ],
    [
      'flips from long to short',
      [
        [2, 100],
        [-5, 110],
      ],
      -3,
      -330,
      [0, 20],
    ],
    [
      'flips from short to long',
      [
        [-2, 100],
        [5, 90],
      ],
      3,
      270,
      [0, 20],
    ],
    [
      'adds at another price',
      [
        [1, 100],
        [2, 101],
      ],
      3,
      302,
      [0, 0],
    ],
    [
      'cuts an odd cost toward zero',
      [
        [1, 100],
        [2, 101],
        [-1, 101],
      ],
      2,
      202,
      [0, 0, 1],
    ],
    [
      'a short cuts it toward zero too',
      [
        [-1, 100],
        [-2, 101],
        [1, 101],
      ],
      -2,
      -202,
      [0, 0, -1],
    ],
    [
      'what was cut comes back at the end',
      [
        [1, 100],
        [2, 101],
        [-1, 101],
        [-2, 101],
      ],
      0,
      0,
      [0, 0, 1, 0],
    ],
  ])('%s', (_, fills, held, cost, realized) => {
    expect(settleAll(fills)).toEqual({ held, cost, realized });
  });

  test('money per tick-lot multiplies everything', () => {
    expect(
      settleAll(
        [
          [3, 100],
          [-1, 120],
        ],
        100,
      ),
    ).toEqual({ held: 2, cost: 20_000, realized: [0, 2000] });
  });
});

const fills = fc.array(
  fc.tuple(
    fc.integer({ min: -9, max: 9 }).filter((lots) => lots !== 0),
    fc.integer({ min: 1, max: 1000 }),
  ),
  { minLength: 1, maxLength: 30 },
);

describe('laws of every position', () => {
  test('a sell and the buy it mirrors round alike', () => {
    fc.assert(
      fc.property(fills, (list) => {
        const mirrored = list.map(([lots, price]) => [-lots, price] as const);
        const [one, other] = [settleAll(list), settleAll(mirrored)];
        expect(other.held).toBe(0 - one.held);
        expect(other.cost).toBe(0 - one.cost);
        expect(other.realized).toEqual(one.realized.map((money) => 0 - money));
      }),
    );
  });

  test('value is moved, never made: cost less realized is what was paid', () => {
    fc.assert(
      fc.property(fills, (list) => {
        const { held, cost, realized } = settleAll(list);
        const paid = list.reduce((sum, [lots, price]) => sum + lots * price, 0);
        expect(cost - realized.reduce((sum, money) => sum + money, 0)).toBe(paid);
        expect(held).toBe(list.reduce((sum, [lots]) => sum + lots, 0));
        if (held === 0) expect(cost).toBe(0);
      }),
    );
  });
});

describe('fees', () => {
  test.each([
    ['rounds up', 1001, 400, 1],
    ['a whole one stays', 1_000_000, 400, 400],
    ['just above a whole one', 1_000_001, 400, 401],
    ['a rebate rounds down', 1_002_501, -400, -401],
    ['no rate, no fee', 1_000_000, 0, 0],
  ])('%s', (_, notional, rate, fee) => {
    expect(feeOf(notional, rate as Ppm)).toBe(fee);
  });
});
