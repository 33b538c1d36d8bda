// The bound of an account's open loss is no less than the sum over its orders, which it saves visiting.

import { expect, test } from 'vitest';
import type { AccountId } from '../../engine/kernel/units.ts';
import { openLoss, openLossBound, Which } from '../../engine/margin/margin.ts';
import { openPair, step } from './agree.ts';
import { stream } from './streams.ts';

test.each([11, 12, 13, 14])(
  'an open loss is never above its bound (seed %i)',
  (seed) => {
    const pair = openPair(true);
    const source = stream(seed, 'live');
    const { state } = pair;
    let reducing = 0;
    let losing = 0;
    for (let i = 0; i < 4000; i++) {
      expect(step(pair, source.next(pair.venue))).toBe('');
      for (let account = 1 as AccountId; account <= state.accounts.high; account++) {
        const loss = openLoss(state, account, Which.all);
        expect(openLossBound(state, account)).toBeGreaterThanOrEqual(loss);
        const lots = state.listed.map(({ positions }) => positions.reduceOnlyLots[account]);
        if (lots.some((count) => count > 0)) reducing += 1;
        if (openLoss(state, account, Which.raising) > 0) losing += 1;
      }
    }
    expect(reducing).toBeGreaterThan(100);
    expect(losing).toBeGreaterThan(100);
  },
  120_000,
);
