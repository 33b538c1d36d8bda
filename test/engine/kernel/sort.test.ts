import { expect, test } from 'vitest';
import { orderBy } from '../../../engine/kernel/sort.ts';
import { prng } from '../../support/prng.ts';

const KEYS = [
  Number.NEGATIVE_INFINITY,
  -1e300,
  -3,
  -1,
  -Number.MIN_VALUE,
  0,
  Number.MIN_VALUE,
  0.1 + 0.2,
  0.3,
  1,
  2 ** 53 - 1,
  2 ** 53,
  Number.POSITIVE_INFINITY,
] as const;

test.each([0, 1, 2, 48, 49, 1000])('%i keys are in order, equal ones as they were', (count) => {
  const chance = prng(count);
  for (let run = 0; run < 20; run++) {
    const keys = Float64Array.from({ length: count }, () =>
      chance.chance(50) ? chance.pick(KEYS) : (chance.below(2000) - 1000) / 7,
    );
    const expected = Array.from(keys.keys()).sort((a, b) =>
      keys[a] === keys[b] ? a - b : keys[a] - keys[b],
    );
    expect([...orderBy(keys, count)]).toEqual(expected);
  }
});
