import { describe, expect, test } from 'vitest';
import type { BookOrder } from '../../client/core/index.ts';
import { type KnownIds, placesOf } from '../../web/terminal/models/queue.ts';

/** Id and lots of each, in the order of their places. */
function queue(...pairs: readonly (readonly [number, number])[]): BookOrder[] {
  return pairs.map(([id, qty], place) => ({ id, qty, price: 1000, place })) as BookOrder[];
}

const own = (order: number, open: number) => ({ order, price: 1000, open });

describe("one's own place at a price", () => {
  test('an order whose lots only one order of the book has is known, and its place exact', () => {
    const known: KnownIds = new Map();
    const places = placesOf([own(7, 3)], queue([11, 5], [12, 3], [13, 4]), known);
    expect(places.get(7)).toEqual({ ahead: 5, level: 12, isExact: true });
    expect(known.get(7)).toBe(12);
  });

  test('once known it stays known, whatever comes to look like it', () => {
    const known: KnownIds = new Map([[7, 12]]);
    const places = placesOf([own(7, 3)], queue([12, 3], [13, 3]), known);
    expect(places.get(7)).toEqual({ ahead: 0, level: 6, isExact: true });
  });

  test('where several fit it is the last of them, which is the worst', () => {
    const places = placesOf([own(7, 3)], queue([11, 3], [12, 5], [13, 3]), new Map());
    expect(places.get(7)).toEqual({ ahead: 8, level: 11, isExact: false });
  });

  test('two of the same size keep their order, and neither is taken twice', () => {
    const places = placesOf([own(7, 3), own(8, 3)], queue([11, 3], [12, 5], [13, 3]), new Map());
    expect([places.get(7)?.ahead, places.get(8)?.ahead]).toEqual([0, 8]);
  });

  test('an order that the book does not show yet has all others ahead', () => {
    const places = placesOf([own(7, 3)], queue([11, 5]), new Map());
    expect(places.get(7)).toEqual({ ahead: 2, level: 5, isExact: false });
    expect(placesOf([own(7, 3)], [], new Map()).get(7)?.ahead).toBe(0);
  });

  test('what has left the book is forgotten: a new place is looked for', () => {
    const known: KnownIds = new Map([[7, 12]]);
    placesOf([own(7, 3)], queue([20, 3]), known);
    expect(known.get(7)).toBe(20);
  });
});
