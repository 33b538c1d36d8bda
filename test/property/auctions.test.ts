// AUCTION-001 … AUCTION-009: calls, draws, extensions and uncrosses between everything else, written a second time from the
// specification.

import { afterAll, describe, expect, test } from 'vitest';
import { play } from './agree.ts';
import { IS_LONG, streamsOf } from './size.ts';

const counts = new Map<string, number>();

describe('through auctions the engine emits what the plain engine emits', () => {
  test.each(streamsOf(0.1, 20_000))(
    'seed $seed, $count commands',
    ({ seed, count }) => {
      for (const [name, times] of play({ seed, count, kind: 'auctions', every: 100 })) {
        counts.set(name, (counts.get(name) ?? 0) + times);
      }
    },
    600_000,
  );
});

afterAll(() => {
  if (!IS_LONG) return;
  const least = [
    [
      'auctionCalled',
      'auctionCalled again',
      'auctionUncrossed',
      'fill 4',
      'drawAuctionEnd auctionPhase',
    ],
    ['orderCanceled 3', 'orderCanceled 30', 'orderExpired 31', 'orderReduced 1', 'orderReduced 2'],
    ['contractState', 'liquidationOrdered', 'orderTriggered', 'setContractState transitionInvalid'],
  ].flat();
  expect(least.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);
});
