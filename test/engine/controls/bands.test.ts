import { expect, test } from 'vitest';
import { lowerBound, upperBound } from '../../../engine/pricing/bounds.ts';
import type { Ppm } from '../../../engine/schema/index.ts';

test.each([
  ['the worked number', 4_865, 5, 4_622, 5_108],
  ['whole bounds stay', 1_000, 1, 990, 1_010],
  ['never below one tick', 1, 50, 1, 1],
  ['BTC at 100 000.0, three percent', 1_000_000, 3, 970_000, 1_030_000],
])('a band rounds inward, CONTROL-006: %s', (_, reference, percent, low, high) => {
  const share = (percent * 10_000) as Ppm;
  expect(lowerBound(reference, share)).toBe(low);
  expect(upperBound(reference, share)).toBe(high);
});
