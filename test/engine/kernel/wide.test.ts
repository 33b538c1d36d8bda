import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedWide, carryOf, LIMB, wideOf } from '../../../engine/kernel/wide.ts';

test('a sum in two limbs is the sum, whatever is added and taken', () => {
  const amount = fc.integer({ min: -LIMB, max: LIMB });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
      let [high, low, exact] = [0, 0, 0n];
      for (const each of amounts) {
        low += each;
        const carry = carryOf(low);
        low -= carry * LIMB;
        high += carry;
        exact += BigInt(each);
        expect(Math.abs(low)).toBeLessThan(LIMB);
        expect(wideOf(high, low)).toBe(exact);
      }
    }),
  );
});

test.each([
  [0, 7, 7],
  [1, -1, LIMB - 1],
  [1, LIMB - 1, Number.MAX_SAFE_INTEGER],
  [2, 0, Number.MAX_SAFE_INTEGER],
  [-3, 5, -Number.MAX_SAFE_INTEGER],
])('%s limbs and %s are shown as %s', (high, low, shown) => {
  expect(boundedWide(high, low)).toBe(shown);
});
