// The attacks in their short form: what is counted, never how long it takes.

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from './attacks.ts';

describe('a venue under attack', () => {
  for (const { name, does, skip, isClosed } of ATTACKS) {
    const skipped = skip?.() ?? null;
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
