// Falling markets on the real engine: every law after every command, and every part of default management is
// reached by some seed. 20 000 more by `npm run prove`.

import { afterAll, describe, expect, test } from 'vitest';
import { crash } from './crash.ts';

const SEEDS = Number(process.env['CRASH_SEEDS'] ?? 1000);
const FIRST = Number(process.env['PROPERTY_SEED'] ?? 1) * 100_000;
const CHUNK = 50;
const counts = new Map<string, number>();

describe('no law breaks in a falling market', () => {
  const chunks = Array.from({ length: Math.ceil(SEEDS / CHUNK) }, (_, i) => FIRST + i * CHUNK);
  test.each(chunks)(
    `seeds from %i, ${CHUNK} of them, 200 commands each`,
    (first) => {
      for (let seed = first; seed < first + CHUNK; seed++) crash(seed, 200, counts);
    },
    600_000,
  );
});

afterAll(() => {
  if (SEEDS < 1000) return;
  const least = [
    ['step 2', 'step 3', 'step 3 with budget', 'round 0', 'round 1', 'round 2', 'round 3'],
    ['paid by insurance', 'paid by tranche', 'paid by uncovered', 'gainCut', 'fundChanged'],
    ['fill liquidation', 'fill deleveraging', 'liquidationStarted', 'liquidationEnded'],
    ['index 1', 'index 2', 'index 3', 'index from sources', 'indexHalted', 'contractState'],
    ['fundingMinuteClosed', 'fundingSettled', 'fundingTermsSet', 'indicatorChanged'],
    ['level 1', 'level 2', 'level 3', 'level 4', 'leverageChosen', 'classFloorSet'],
  ].flat();
  expect(least.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);
});
