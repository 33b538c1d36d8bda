// The real engine emits in a falling market what the plain one emits: default management written a second time,
// from the specification (prices by command, no budget; what these bring has tests of its own).

import { describe, test } from 'vitest';
import { agreeInCrash } from './crash-agree.ts';

const SEEDS = Number(process.env['AGREE_SEEDS'] ?? 300);
const FIRST = Number(process.env['PROPERTY_SEED'] ?? 1) * 100_000;
const CHUNK = 50;

describe('default management is that of page 6', () => {
  const chunks = Array.from({ length: Math.ceil(SEEDS / CHUNK) }, (_, i) => FIRST + i * CHUNK);
  test.each(chunks)(
    `seeds from %i, ${CHUNK} of them, 200 commands each`,
    (first) => {
      for (let seed = first; seed < first + CHUNK; seed++) agreeInCrash(seed, 200);
    },
    600_000,
  );
});
