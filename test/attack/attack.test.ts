// The attacks in their short form: what is counted, never how long it takes. ATTACK_SEED draws a fifth of them, others with each seed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from './attacks.ts';

const { ATTACK_SEED } = process.env;

function isDrawn(name: string): boolean {
  if (ATTACK_SEED === undefined) return true;
  return createHash('sha256').update(`${ATTACK_SEED} ${name}`).digest()[0] % 5 === 0;
}

describe('a venue under attack', () => {
  for (const { name, does, skip, isClosed } of ATTACKS) {
    const skipped = skip?.() ?? (isDrawn(name) ? null : 'another seed draws it');
    const why = skipped === null ? '' : ` (skipped: ${skipped})`;
    test.skipIf(skipped !== null)(`${name}: ${does}${why}`, { timeout: 180_000 }, () => {
      const program = ['dist/test/attack/main.js', '--short', name];
      const { status, stdout } = spawnSync(process.execPath, program, { encoding: 'utf8' });
      expect(stdout).toContain(`${name}: stood`);
      if (isClosed) expect(stdout).toContain('closed after');
      expect(status).toBe(0);
    });
  }
});
