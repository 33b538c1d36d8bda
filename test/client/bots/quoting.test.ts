// The pure parts of the market maker: what a contract is worth, which quotes are wanted, and whether to quote at all.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceilOf, floorOf, worthOf } from '../../../client/bots/exact.ts';
import { fairPrice, microPrice } from '../../../client/bots/market-maker/fair-price.ts';
import { type QuoteStyle, quotesFor, standWell } from '../../../client/bots/market-maker/quotes.ts';
import { type Situation, stanceOf } from '../../../client/bots/market-maker/stance.ts';
import { touchOfOthers } from '../../../client/bots/market-maker/touch.ts';

const NOBODY = { bid: null, ask: null };

describe('whole numbers', () => {
  test.each([
    [7, 1, 2, 3, 4],
    [-7, 1, 2, -4, -3],
    [7, -1, 2, -4, -3],
    [6, 1, 2, 3, 3],
    [9_007_199_254_740_991, 1_000_000, 1_000_000, 9_007_199_254_740_991, 9_007_199_254_740_991],
  ])('%i × %i ÷ %i is from %i to %i', (a, b, c, floor, ceil) => {
    expect([floorOf(a, b, c), ceilOf(a, b, c)]).toEqual([floor, ceil]);
  });

  test('what is worth more than a number holds is refused', () => {
    expect(worthOf(-3, 100, 100)).toBe(-30_000);
    expect(() => worthOf(1e12, 1e8, 100)).toThrow(RangeError);
  });
});

describe('the fair price', () => {
  const weights = { indexWeightPpm: 500_000, bookReachPpm: 2000 };

  test('of a book is nearer to the side that goes first', () => {
    const touch = { bid: { ticks: 100, lots: 1 }, ask: { ticks: 102, lots: 3 } };
    expect(microPrice(touch)).toBe(100_500);
    expect(microPrice({ ...touch, ask: null })).toBeNull();
  });

  test('is the index alone where the book has one side', () => {
    expect(fairPrice(100_000, NOBODY, weights)).toBe(100_000_000);
  });

  test('is half way between index and book', () => {
    const touch = { bid: { ticks: 100_099, lots: 5 }, ask: { ticks: 100_101, lots: 5 } };
    expect(fairPrice(100_000, touch, weights)).toBe(100_050_000);
  });

  test('is not painted: a book far from the index is believed so far and no farther', () => {
    const painted = { bid: { ticks: 149_999, lots: 1 }, ask: { ticks: 150_001, lots: 1 } };
    expect(fairPrice(100_000, painted, weights)).toBe(100_100_000); // Half of 200 ticks.
  });

  test('does not follow one’s own quotes', () => {
    const bids = [
      { price: 100, qty: 5 },
      { price: 99, qty: 7 },
    ];
    const asks = [{ price: 103, qty: 4 }];
    const own = [
      { isBid: true, ticks: 100, lots: 5 },
      { isBid: false, ticks: 103, lots: 1 },
      { isBid: false, ticks: 99, lots: 7 }, // Of the other side: it is not in this level.
    ];
    expect(touchOfOthers(bids, asks, own)).toEqual({
      bid: { ticks: 99, lots: 7 },
      ask: { ticks: 103, lots: 3 },
    });
    expect(touchOfOthers(bids, [], [...own, { isBid: true, ticks: 99, lots: 7 }])).toEqual(NOBODY);
  });
});

const STYLE: QuoteStyle = {
  levels: 2,
  levelLots: 10,
  halfSpreadPpm: 150,
  edgePpm: 20,
  stepPpm: 100,
  skewPpm: 300,
  maxLots: 100,
  maxOpenNotional: 1e15,
  makerFeePpm: 100,
  moneyPerTickLot: 100,
};
const FLAT = { fair: 100_000_000, touch: NOBODY, held: 0, isReducing: false };

describe('the quotes', () => {
  test('stand around the fair price', () => {
    expect(quotesFor(STYLE, FLAT)).toEqual({
      bids: [
        { ticks: 99_985, lots: 10 },
        { ticks: 99_975, lots: 10 },
      ],
      asks: [
        { ticks: 100_015, lots: 10 },
        { ticks: 100_025, lots: 10 },
      ],
    });
  });

  test('lean against what is held', () => {
    const { bids, asks } = quotesFor(STYLE, { ...FLAT, held: 50 });
    expect([bids[0]?.ticks, asks[0]?.ticks]).toEqual([99_970, 100_000]);
    const short = quotesFor(STYLE, { ...FLAT, held: -50 });
    expect([short.bids[0]?.ticks, short.asks[0]?.ticks]).toEqual([100_000, 100_030]);
  });

  test('are never nearer than the fee of a round trip and an edge', () => {
    const { bids, asks } = quotesFor({ ...STYLE, halfSpreadPpm: 1 }, FLAT);
    expect([bids[0]?.ticks, asks[0]?.ticks]).toEqual([99_988, 100_012]);
  });

  test('let a position grow no further than its bound', () => {
    const nearlyFull = quotesFor(STYLE, { ...FLAT, held: 95 });
    expect(nearlyFull.bids.map(({ lots }) => lots)).toEqual([5]);
    expect(quotesFor(STYLE, { ...FLAT, held: 100 }).bids).toEqual([]);
    expect(quotesFor(STYLE, { ...FLAT, held: -130 }).asks).toEqual([]);
  });

  test('that only reduce are of one side and no more than is held', () => {
    const { bids, asks } = quotesFor(STYLE, { ...FLAT, held: 12, isReducing: true });
    expect([bids, asks.map(({ lots }) => lots)]).toEqual([[], [10, 2]]);
    expect(quotesFor(STYLE, { ...FLAT, isReducing: true })).toEqual({ bids: [], asks: [] });
  });

  test('keep within the notional of both sides', () => {
    // A lot is 10 000 000: 300 000 000 are 15 lots a side.
    const { bids, asks } = quotesFor({ ...STYLE, maxOpenNotional: 300_000_000 }, FLAT);
    expect([bids, asks].map((side) => side.map(({ lots }) => lots))).toEqual([
      [10, 5],
      [10, 5],
    ]);
  });

  test('never take: they stand behind the best of the others', () => {
    const touch = { bid: { ticks: 100_020, lots: 1 }, ask: { ticks: 100_022, lots: 1 } };
    const { asks } = quotesFor(STYLE, { ...FLAT, touch });
    expect(asks.map(({ ticks }) => ticks)).toEqual([100_021, 100_025]);
  });

  test('of any market are two sides that do not meet, each price once, within every bound', () => {
    const ticks = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.record({
          fair: ticks,
          held: fc.integer({ min: -300, max: 300 }),
          bid: ticks,
          gap: fc.integer({ min: 1, max: 1000 }),
          isReducing: fc.boolean(),
          levels: fc.integer({ min: 1, max: 20 }),
        }),
        ({ fair, held, bid, gap, isReducing, levels }) => {
          const touch = { bid: { ticks: bid, lots: 1 }, ask: { ticks: bid + gap, lots: 1 } };
          const input = { fair: fair * 1000, touch, held, isReducing };
          const { bids, asks } = quotesFor({ ...STYLE, levels }, input);
          for (const [at, quote] of bids.entries()) {
            expect(quote.ticks).toBeLessThan(at === 0 ? bid + gap : bids[at - 1]!.ticks);
            expect(quote.ticks).toBeGreaterThan(0);
          }
          for (const [at, quote] of asks.entries()) {
            expect(quote.ticks).toBeGreaterThan(at === 0 ? bid : asks[at - 1]!.ticks);
          }
          const sum = (side: typeof bids): number => side.reduce((all, { lots }) => all + lots, 0);
          if (bids.length > 0) expect(held + sum(bids)).toBeLessThanOrEqual(100);
          if (asks.length > 0) expect(held - sum(asks)).toBeGreaterThanOrEqual(-100);
        },
      ),
    );
  });

  test('that stand near enough stay where they are', () => {
    const { bids, asks } = quotesFor(STYLE, FLAT);
    const moved = (by: number) => bids.map(({ ticks, lots }) => ({ ticks: ticks + by, lots }));
    const cut = (lots: number) => [{ ...bids[0]!, lots }, bids[1]!];
    const stand = (standing: typeof bids) => standWell({ bids: standing, asks }, { bids, asks }, 3);
    expect(
      [bids, moved(2), moved(3), moved(-3), cut(5), cut(4), cut(11), bids.slice(1)].map(stand),
    ).toEqual([true, true, false, false, true, false, false, false]);
  });
});

describe('the stance', () => {
  const calm: Situation = {
    isCounted: true,
    isBookLive: true,
    indexAgeMs: 100,
    indexTicks: 100_000,
    state: 'live',
    indexState: 'normal',
    marginLevel: 'healthy',
    isLiquidated: false,
    lossOfDay: 0,
    isBackingOff: false,
  };
  const bounds = { staleMs: 3000, maxLoss: 1000 };

  test('is to quote while nothing is wrong', () => {
    expect(stanceOf(calm, bounds)).toEqual({ mode: 'quote' });
    expect(stanceOf({ ...calm, indexState: 'degraded' }, bounds)).toEqual({ mode: 'quote' });
  });

  test.each<[Partial<Situation>, string, string]>([
    [{ isCounted: false }, 'aside', 'books behind'],
    [{ indexAgeMs: 3001 }, 'aside', 'index stale'],
    [{ indexTicks: 0 }, 'aside', 'index stale'],
    [{ isBookLive: false }, 'aside', 'book stale'],
    [{ indexState: 'halted' }, 'aside', 'index not trusted'],
    [{ indexState: 'held' }, 'aside', 'index not trusted'],
    [{ indexState: '' }, 'aside', 'index not trusted'],
    [{ state: 'auction' }, 'aside', 'contract auction'],
    [{ state: 'cancelOnly' }, 'aside', 'contract cancelOnly'],
    [{ state: 'halted' }, 'aside', 'contract halted'],
    [{ isLiquidated: true }, 'aside', 'liquidation'],
    [{ isBackingOff: true }, 'aside', 'waiting'],
    [{ state: 'reduceOnly' }, 'reduce', 'contract reduceOnly'],
    [{ lossOfDay: 1000 }, 'reduce', 'loss of the day'],
    [{ marginLevel: 'warning' }, 'reduce', 'margin warning'],
  ])('%j: %s, %s', (change, mode, why) => {
    expect(stanceOf({ ...calm, ...change }, bounds)).toEqual({ mode, why });
  });
});
