// The checks at a glance against the checks in full, at every order of random venues; and how many orders they save.

import { describe, expect, test } from 'vitest';
import { OK } from '../../engine/schema/reject.ts';
import { openPair, step } from './agree.ts';
import { glance } from './glance.ts';
import { stream } from './streams.ts';

describe('ENTRY-020 what is accepted at a glance is accepted in full, as it stands', () => {
  test.each([31, 32, 33, 34])(
    'random orders, seed %i',
    (seed) => {
      const pair = openPair(true);
      const source = stream(seed, 'live');
      const counts = { glance: 0, full: 0 };
      for (let i = 0; i < 5000; i++) {
        const next = source.next(pair.venue);
        const looked = glance(pair.state, next.command, true);
        expect(looked?.fault ?? '').toBe('');
        if (looked?.isAccepted) counts.glance += 1;
        else if (looked?.verdict === OK) counts.full += 1;
        expect(step(pair, next)).toBe('');
      }
      expect(counts.glance).toBeGreaterThan(30);
      expect(counts.full).toBeGreaterThan(30);
    },
    120_000,
  );
});
