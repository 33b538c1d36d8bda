// FUND-001: the premium of one second, exact before it is cut to parts per billion.

import { describe, expect, test } from 'vitest';
import { premium } from '../../../engine/funding/premium.ts';
import type { Price } from '../../../engine/kernel/units.ts';

const CAP = 20_000_000;

function at(numerator: number, denominator = 1): { numerator: bigint; denominator: bigint } {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

describe('FUND-001 the premium of a second', () => {
  test.each([
    ['the bid above the index counts', at(10_100), at(10_110), 10_000_000],
    ['the ask below it counts the other way', at(9890), at(9900), -10_000_000],
    ['an index between bid and ask is no premium', at(9990), at(10_010), 0],
    ['a side without depth counts 0', null, at(9900), -10_000_000],
    ['nor has the other', at(10_100), null, 10_000_000],
    ['an empty book has none', null, null, 0],
    ['a third of a tick is cut toward zero', at(30_001, 3), null, 33_333],
    ['and so is its mirror image', null, at(29_999, 3), -33_333],
    ['far above is twice the cap', at(20_000), null, 2 * CAP],
    ['far below is minus twice the cap', null, at(1), -2 * CAP],
  ])('%s', (_, bid, ask, expected) => {
    expect(premium(10_000 as Price, bid, ask, CAP)).toBe(expected);
  });
});
