// Whole-number arithmetic against BigInt, which cannot be wrong, and the symmetry of a buy and its mirror image.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../../engine/kernel/assert.ts';
import {
  ceilDiv,
  floorDiv,
  mulDiv,
  mulDivCeil,
  mulDivFloor,
  ppmCeil,
  ppmFloor,
} from '../../../engine/kernel/math.ts';

const MOST = Number.MAX_SAFE_INTEGER;

/** Small, huge, and everything between: a quarter each of few, 16, 32 and 53 bits. */
const whole = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -65_536, max: 65_536 }),
  fc.integer(),
  fc.maxSafeInteger(),
);
const divisor = whole.filter((n) => n !== 0);
const positive = whole.filter((n) => n > 0);
/** What divides without a product in between. */
const half = fc.maxSafeInteger().map((n) => Math.trunc(n / 2));

function down(a: bigint, b: bigint): bigint {
  const cut = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? cut - 1n : cut;
}

/** The same number, or an error in place of an inexact one. */
function isExactly(result: () => number, exact: bigint): void {
  if (exact > BigInt(MOST) || exact < -BigInt(MOST)) {
    expect(result).toThrow(InvariantError);
    return;
  }
  expect(Object.is(result(), Number(exact))).toBe(true); // Never a negative zero.
}

describe('a × b ÷ c, whatever the size of the product', () => {
  test('toward zero', () => {
    fc.assert(
      fc.property(whole, whole, divisor, (a, b, c) => {
        isExactly(() => mulDiv(a, b, c), (BigInt(a) * BigInt(b)) / BigInt(c));
      }),
      { numRuns: 3000 },
    );
  });

  test('down', () => {
    fc.assert(
      fc.property(whole, whole, positive, (a, b, c) => {
        isExactly(() => mulDivFloor(a, b, c), down(BigInt(a) * BigInt(b), BigInt(c)));
      }),
      { numRuns: 3000 },
    );
  });

  test('up is down in the mirror', () => {
    fc.assert(
      fc.property(whole, whole, positive, (a, b, c) => {
        isExactly(() => mulDivCeil(a, b, c), -down(-BigInt(a) * BigInt(b), BigInt(c)));
      }),
      { numRuns: 3000 },
    );
  });

  test('toward zero, a loss is the mirror image of a profit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -65_536, max: 65_536 }), divisor, (a, b, c) => {
        expect(mulDiv(-a, b, c)).toBe(0 - mulDiv(a, b, c));
        expect(mulDiv(a, b, -c)).toBe(0 - mulDiv(a, b, c));
      }),
    );
  });
});

test('a ÷ b, down and up', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        half,
        whole.map((n) => Math.trunc(n / 2)),
      ),
      positive.map((n) => Math.ceil(n / 4)),
      (a, b) => {
        isExactly(() => floorDiv(a, b), down(BigInt(a), BigInt(b)));
        isExactly(() => ceilDiv(a, b), -down(-BigInt(a), BigInt(b)));
      },
    ),
    { numRuns: 3000 },
  );
});

test('shares in millionths round as they are named', () => {
  fc.assert(
    fc.property(whole, fc.integer({ min: -1_000_000, max: 2_000_000 }), (amount, ppm) => {
      const product = BigInt(amount) * BigInt(ppm);
      isExactly(() => ppmFloor(amount, ppm), down(product, 1_000_000n));
      isExactly(() => ppmCeil(amount, ppm), -down(-product, 1_000_000n));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['the product just inside 2^53', 94_906_265, 94_906_265, 7, 1_286_742_733_750_032],
  ['the product just outside', 94_906_266, 94_906_267, 7, 1_286_742_774_424_146],
  ['the largest by itself', MOST, MOST, MOST, MOST],
  ['the largest, negative', -MOST, MOST, MOST, -MOST],
  ['a zero has no sign', 0, -5, 3, 0],
  ['less than one, negative', -1, 1, 3, 0],
])('%s', (_, a, b, c, result) => {
  expect(Object.is(mulDiv(a, b, c), Number((BigInt(a) * BigInt(b)) / BigInt(c)))).toBe(true);
  expect(mulDiv(a, b, c)).toBe(result);
});
