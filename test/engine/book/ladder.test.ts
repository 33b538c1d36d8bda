// The ladder against a sorted list of keys: dense, sparse, and at the far ends of the prices there are.

import { describe, expect, test } from 'vitest';
import {
  countIn,
  countOut,
  createLadder,
  findLevel,
  keyOf,
  type Ladder,
  NO_KEY,
  nextKey,
  ordersAt,
  priceOf,
  reachLevel,
  stampLevel,
} from '../../../engine/book/ladder.ts';
import { PRICE_MAX } from '../../../engine/kernel/limits.ts';
import { Side } from '../../../engine/schema/closed-sets.ts';
import { prng } from '../../support/prng.ts';

/** Orders at each key: the plain truth. */
type Plain = Map<number, number>;

function addAt(ladder: Ladder, plain: Plain, key: number): void {
  countIn(ladder, reachLevel(ladder, key), key);
  plain.set(key, (plain.get(key) ?? 0) + 1);
}

function takeAt(ladder: Ladder, plain: Plain, key: number): void {
  countOut(ladder, findLevel(ladder, key), key);
  const left = (plain.get(key) as number) - 1;
  if (left === 0) plain.delete(key);
  else plain.set(key, left);
}

function expectSame(ladder: Ladder, plain: Plain): void {
  const sorted = [...plain.keys()].sort((a, b) => a - b);
  const walked: number[] = [];
  for (let key = nextKey(ladder, 0); key !== NO_KEY; key = nextKey(ladder, key + 1)) {
    walked.push(key);
    expect(ordersAt(ladder, findLevel(ladder, key))).toBe(plain.get(key));
  }
  expect(walked).toEqual(sorted);
  expect(ladder.best).toBe(sorted[0] ?? NO_KEY);
  expect(ladder.levels).toBe(sorted.length);
}

const SHAPES: [string, (draw: (below: number) => number) => number][] = [
  ['a handful of ticks', (draw) => 5000 + draw(12)],
  ['around the border of two pages', (draw) => 1024 * 77 - 4 + draw(8)],
  ['one word after another', (draw) => 32 * draw(64)],
  ['thousands of ticks', (draw) => draw(6000)],
  ['all prices', (draw) => draw(PRICE_MAX + 1)],
  ['powers of two and their neighbours', (draw) => 2 ** (1 + draw(26)) - 1 + draw(2)],
  ['the two ends', (draw) => (draw(2) === 0 ? draw(3) : PRICE_MAX - draw(3))],
];

describe('a random life over', () => {
  test.each(SHAPES)('%s', (_, keyFrom) => {
    for (let seed = 1; seed <= 5; seed++) {
      const { below } = prng(seed);
      const ladder = createLadder(Side.sell);
      const plain: Plain = new Map();
      for (let i = 0; i < 1200; i++) {
        const keys = [...plain.keys()];
        const grows = (i / 300) % 2 < 1 ? 70 : 30; // Swells and empties in turn.
        if (keys.length > 0 && below(100) >= grows) takeAt(ladder, plain, keys[below(keys.length)]);
        else addAt(ladder, plain, keyFrom(below));
        if (i % 40 === 0) expectSame(ladder, plain);
      }
      for (const key of [...plain.keys()]) while (plain.has(key)) takeAt(ladder, plain, key);
      expectSame(ladder, plain);
    }
  });
});

describe('pages', () => {
  test('an emptied page stays: the next order there makes none', () => {
    const ladder = createLadder(Side.sell);
    const plain: Plain = new Map();
    for (let i = 0; i < 1000; i++) {
      addAt(ladder, plain, 1024 * (i % 10));
      takeAt(ladder, plain, 1024 * (i % 10));
    }
    expect(ladder.pages).toBe(10);
    expectSame(ladder, plain);
  });

  test('orders here and there one after another do not make pages without end', () => {
    const ladder = createLadder(Side.sell);
    const plain: Plain = new Map();
    addAt(ladder, plain, 7);
    for (let i = 0; i < 5000; i++) {
      const key = 1024 * ((i * 7919) % 131_072) + 5;
      addAt(ladder, plain, key);
      if (i % 100 === 0) expectSame(ladder, plain);
      takeAt(ladder, plain, key);
      if (i % 100 === 0) expectSame(ladder, plain);
    }
    expect(ladder.pages).toBe(64);
  });

  test('a page that was emptied and filled again is not used for other prices', () => {
    const ladder = createLadder(Side.sell);
    const plain: Plain = new Map();
    const pages = Array.from({ length: 64 }, (_, page) => 1024 * page + 3);
    for (const key of pages) addAt(ladder, plain, key);
    for (const key of pages) takeAt(ladder, plain, key);
    for (const key of pages) addAt(ladder, plain, key);
    addAt(ladder, plain, 1024 * 100);
    expectSame(ladder, plain);
    expect(ladder.pages).toBe(65);
  });

  test('a level of a page used again was not touched, whatever its storage was before', () => {
    const ladder = createLadder(Side.sell);
    const plain: Plain = new Map();
    for (let page = 0; page < 200; page++) {
      const key = 1024 * page + 5; // In a storage, the same level as before.
      addAt(ladder, plain, key);
      expect(stampLevel(ladder, findLevel(ladder, key))).toBe(true);
      expect(stampLevel(ladder, findLevel(ladder, key))).toBe(false);
      takeAt(ladder, plain, key);
    }
    expect(ladder.pages).toBe(64);
  });
});

describe('the next level over a gap', () => {
  test.each([
    ['the same word', 64, 65],
    ['the last bit of a word', 64, 95],
    ['the next word', 95, 96],
    ['the last word of a page', 0, 1023],
    ['the next page', 1023, 1024],
    ['the next word of floor 1', 1024 * 31, 1024 * 32],
    ['the next word of floor 2', 1024 * 1023, 1024 * 1024],
    ['the next word of the roof', 1024 * 32_767, 1024 * 32_768],
    ['the whole way', 0, PRICE_MAX],
  ])('%s', (_, low, high) => {
    const ladder = createLadder(Side.buy);
    const plain: Plain = new Map();
    addAt(ladder, plain, high);
    addAt(ladder, plain, low);
    expect(nextKey(ladder, low + 1)).toBe(high);
    expect(nextKey(ladder, high + 1)).toBe(NO_KEY);
    takeAt(ladder, plain, low);
    expect(ladder.best).toBe(high);
  });
});

test.each([Side.buy, Side.sell])('side %i: a key is a price and back', (side) => {
  const ladder = createLadder(side);
  for (const price of [1, 2, 1023, 1024, 99_999, PRICE_MAX]) {
    expect(priceOf(ladder, keyOf(ladder, price))).toBe(price);
  }
  const [better, worse] = side === Side.buy ? [101, 100] : [100, 101];
  expect(keyOf(ladder, better)).toBeLessThan(keyOf(ladder, worse));
});
