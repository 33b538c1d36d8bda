// A hundred seeds of traders and crashes. One that fails is played again with `npm run simulate -- SEED`.

import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';

const SEEDS = 100;
const SEEDS_A_TEST = 10;

test.each(Array.from({ length: SEEDS / SEEDS_A_TEST }, (_, i) => 1 + i * SEEDS_A_TEST))(
  'seeds from %i on come through every crash',
  async (from) => {
    for (let seed = from; seed < from + SEEDS_A_TEST; seed++) {
      const outcome = await simulate(seed).catch((error: unknown) => {
        throw new Error(`npm run simulate -- ${seed}`, { cause: error });
      });
      expect(outcome).toContain(`seed ${seed}:`);
    }
  },
  120_000,
);
