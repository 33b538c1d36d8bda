import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, shareOut } from '../../../engine/default/share-out.ts';

function claims(rows: readonly (readonly [weight: number, cap: number])[]): Claim[] {
  return rows.map(([weight, cap], key) => ({ key, weight: BigInt(weight), cap: BigInt(cap) }));
}

test.each<[string, [number, number][], number, number[]]>([
  [
    'the worked haircut, DEFAULT-011',
    [
      [50_000, 50_000],
      [30_000, 30_000],
      [20_000, 20_000],
    ],
    12_345,
    [6_173, 3_703, 2_469],
  ],
  ['nothing to share', [[1, 9]], 0, [0]],
  ['no account to share it', [], 5, []],
  [
    'who has no weight gets nothing',
    [
      [0, 9],
      [1, 9],
    ],
    5,
    [0, 5],
  ],
  [
    'the full give to the others',
    [
      [10, 2],
      [10, 9],
      [10, 9],
    ],
    9,
    [2, 4, 3],
  ],
  [
    'more than all can take',
    [
      [1, 2],
      [5, 3],
    ],
    9,
    [2, 3],
  ],
  [
    'a tie goes to the lower key',
    [
      [1, 9],
      [1, 9],
    ],
    3,
    [2, 1],
  ],
])('shares are exact, DEFAULT-010: %s', (_, rows, total, shares) => {
  expect(shareOut(claims(rows), BigInt(total)).map(Number)).toEqual(shares);
});

const rows = fc.array(fc.tuple(fc.nat({ max: 1e9 }), fc.nat({ max: 1e6 })), { maxLength: 12 });

test('no one gets more than its cap, the sum is whole, and order does not matter, DEFAULT-010', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 5e6 }), (table, total) => {
      const all = claims(table);
      const shares = shareOut(all, BigInt(total));
      const takers = all.filter(({ weight }) => weight > 0n);
      const room = takers.reduce((sum, { cap }) => sum + cap, 0n);
      expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(
        room < BigInt(total) ? room : BigInt(total),
      );
      for (const [i, { cap }] of all.entries()) expect(shares[i] <= cap).toBe(true);
      const backward = [...all].reverse();
      expect(shareOut(backward, BigInt(total)).reverse()).toEqual(shares);
    }),
    { numRuns: 500 },
  );
});

test('no one with room is behind another of less weight by more than the odd unit, DEFAULT-010', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 5e6 }), (table, total) => {
      const all = claims(table);
      const shares = shareOut(all, BigInt(total));
      for (const [i, a] of all.entries()) {
        for (const [j, b] of all.entries()) {
          if (a.weight === 0n || shares[i] === a.cap || b.weight === 0n) continue;
          // a is not full: b has at most its share of what a has, and the odd units.
          expect(shares[j] * a.weight <= (shares[i] + 1n) * b.weight + a.weight).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
