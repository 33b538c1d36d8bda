import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betterFor, priceLosing, priceNearMark } from '../../../engine/default/price.ts';
import { neededLots, sliceLots } from '../../../engine/default/slice.ts';
import { equityShare } from '../../../engine/margin/bankruptcy.ts';
import type { Ppm } from '../../../engine/schema/index.ts';
import { Holdings, USD } from './holdings.ts';

const standing = fc.record({
  lots: fc.integer({ min: 1, max: 2_000_000 }),
  /** Equity over notional, millionths. */
  ratio: fc.integer({ min: -50_000, max: 60_000 }),
  reach: fc.integer({ min: 0, max: 15_000 }),
});

test('a short is closed like the long that mirrors it, DEFAULT-002, DEFAULT-003, DEFAULT-004', () => {
  const book = new Holdings(['long', 'short'], 92_000, 4_000);
  const market = book.market(1);
  fc.assert(
    fc.property(standing, ({ lots, ratio, reach }) => {
      const equity = Math.round((lots * market.mark * 100 * ratio) / 1_000_000);
      const sides = [1, -1].map((side) => {
        const name = side > 0 ? 'long' : 'short';
        book.holds(name, 1, side * lots, 1_000_000);
        book.setEquity(name, equity / USD);
        const account = book.id(name);
        const needed = neededLots(book.state, market, account, equity);
        const share = equityShare(book.state, market, account, equity);
        const bankruptcy = priceLosing(market, side * lots, lots, share);
        return {
          needed,
          slice: sliceLots(market, needed),
          // Ticks away from the mark, each counted from its own side.
          bankruptcy: side * (market.mark - bankruptcy) + 0,
          near: side * (market.mark - priceNearMark(market, side * lots, reach as Ppm)) + 0,
          best: side * betterFor(side * lots, side * 5, side * 7),
        };
      });
      expect(sides[1]).toEqual(sides[0]);
    }),
    { numRuns: 500 },
  );
});
