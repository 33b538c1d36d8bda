// The book alone: a recorded contract has no margin, no bands and no gate, so that a million commands are soon
// done. Price, class and time, icebergs, self-trading, reduce-only, fill-or-kill, amends, expiries, repeats.

import { afterAll, describe, expect, test } from 'vitest';
import { play } from './agree.ts';
import { IS_LONG, streamsOf } from './size.ts';

const counts = new Map<string, number>();

describe('the fast book emits what the plain book emits', () => {
  test.each(streamsOf(0.78, 50_000))(
    'seed $seed, $count commands',
    ({ seed, count }) => {
      for (const [name, times] of play({ seed, count, kind: 'book', every: 100 })) {
        counts.set(name, (counts.get(name) ?? 0) + times);
      }
    },
    600_000,
  );
});

// A stream that never gets anywhere proves nothing.
afterAll(() => {
  if (!IS_LONG) return;
  const least = ['fill', 'orderDuplicate', 'notFillable', 'postOnlyWouldTake', 'reduceOnlyNothing'];
  least.push(
    'orderCanceled 3',
    'orderCanceled 4',
    'orderReduced 1',
    'orderReduced 2',
    'openOrders',
  );
  expect(least.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);
});
