import { describe, expect, test } from 'vitest';
import {
  isSameRow,
  movedCursor,
  ownLots,
  rowsOf,
  stepOf,
  withDepth,
} from '../../web/terminal/models/ladder.ts';
import { levels } from './scales.ts';

const NONE = new Map<number, number>();
const bids = levels([1003, 5], [1001, 2], [999, 1], [990, 4]);
const asks = levels([1004, 1], [1009, 2], [1011, 3]);

describe('the order book as rows', () => {
  test('levels of a step are one row, and no row looks better than it is', () => {
    const rows = rowsOf(bids, 'bids', 10, 5, NONE);
    expect(rows.map(({ price, qty, total }) => [price, qty, total])).toEqual([
      [1000, 7, 7],
      [990, 5, 12],
    ]);
    expect(rowsOf(asks, 'asks', 10, 5, NONE).map(({ price, qty }) => [price, qty])).toEqual([
      [1010, 3],
      [1020, 3],
    ]);
    expect([stepOf(1003, 10, 'bids'), stepOf(1003, 10, 'asks')]).toEqual([1000, 1010]);
  });

  test('only as many rows as there is room for, each whole', () => {
    expect(rowsOf(bids, 'bids', 10, 1, NONE).map(({ qty }) => qty)).toEqual([7]);
    expect(rowsOf([], 'bids', 10, 5, NONE)).toEqual([]);
  });

  test('the deeper side measures both', () => {
    const depth = withDepth(rowsOf(asks, 'asks', 1, 3, NONE), rowsOf(bids, 'bids', 1, 4, NONE));
    expect(depth.bids.map((row) => row.depth)).toEqual([42, 58, 67, 100]);
    expect(depth.asks.map((row) => row.depth)).toEqual([8, 25, 50]);
  });

  test('own lots stand in the row of their price; what waits for a trigger is not in the book', () => {
    const order = { side: 'buy', limitTicks: 1001, openLots: 2, untriggered: false } as const;
    const orders = [order, { ...order, limitTicks: 1003 }, { ...order, untriggered: true }];
    expect([...ownLots(orders, 'bids', 10)]).toEqual([[1000, 4]]);
    expect([...ownLots(orders, 'asks', 10)]).toEqual([]);
    const [row] = rowsOf(bids, 'bids', 10, 1, ownLots(orders, 'bids', 10));
    expect(row?.own).toBe(4);
  });

  test('a row that looks as before is the same', () => {
    const [row] = rowsOf(bids, 'bids', 1, 1, NONE);
    expect(isSameRow(row ?? null, { ...row! })).toBe(true);
    expect(isSameRow(row ?? null, { ...row!, qty: 6 })).toBe(false);
    expect([isSameRow(null, null), isSameRow(row ?? null, null)]).toEqual([true, false]);
  });
});

test('a cursor goes row by row, stays at the ends, and keeps to the nearest price when its own is gone', () => {
  const prices = [1011, 1009, 1004, 1003, 1001];
  expect(movedCursor(prices, 1004, 1)).toBe(1003);
  expect(movedCursor(prices, 1011, -1)).toBe(1011);
  expect(movedCursor(prices, 1001, 10)).toBe(1001);
  expect(movedCursor(prices, 1008, 0)).toBe(1009);
  expect(movedCursor(prices, null, 1)).toBe(1004);
  expect(movedCursor([], 1004, 1)).toBe(null);
});
