// One side of a book as the public sees it is what a plain map of prices says, near the touch and deep below it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Price, type Qty, Side } from '../../../engine/schema/index.ts';
import { DepthTable } from '../../../gateway/feeds/depth-table.ts';

test.each([
  ['bids', Side.buy, -1],
  ['asks', Side.sell, 1],
])('%s by price, best first, whatever is set and taken away', (_, side, way) => {
  const change = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(0, 0, 1, 2, 3));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 1500, size: 'max' }), (changes) => {
      const table = new DepthTable(side);
      const plain = new Map<number, number>();
      for (const [price, qty] of changes) {
        const isNews = (plain.get(price) ?? 0) !== qty;
        expect(table.set(price as Price, qty as Qty)).toBe(isNews);
        if (qty === 0) plain.delete(price);
        else plain.set(price, qty);
      }
      const levels = [...plain].sort(([a], [b]) => way * (a - b));
      expect(table.levels().map(({ price, qty }) => [price, qty])).toEqual(levels);
      const [[price, qty] = [0, 0]] = levels;
      expect([table.bestPrice, table.bestQty]).toEqual([price, qty]);
    }),
    { numRuns: 50 },
  );
});
