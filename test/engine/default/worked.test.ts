import { describe, expect, test } from 'vitest';
import { deleverage } from '../../../engine/default/deleverage.ts';
import { priceLosing } from '../../../engine/default/price.ts';
import { neededLots } from '../../../engine/default/slice.ts';
import { createEventBuffer, readEvents } from '../../../engine/index.ts';
import { equityShare } from '../../../engine/margin/bankruptcy.ts';
import { equityOf } from '../../../engine/margin/margin.ts';
import type { Price } from '../../../engine/schema/index.ts';
import { beginMoves } from '../../../engine/state/touched.ts';
import { Holdings, USD } from './holdings.ts';

describe('page 6, worked', () => {
  test.each([
    ['long', 1, 920_000],
    ['short', -1, 920_000],
  ])('10 327 lots cure 30 BTC at 92 000 with 60 000, DEFAULT-002: %s', (_, side, mark) => {
    const book = new Holdings(['ann'], mark / 10, 4_000);
    book.holds('ann', 1, side * 30_000, 1_000_000);
    book.setEquity('ann', 60_000);
    const lots = neededLots(book.state, book.market(1), book.id('ann'), 60_000 * USD);
    expect(lots).toBe(10_327);
    expect(60_000 * USD - (lots * mark * 100 * 6) / 1000).toBe(54_299.496 * USD);
  });

  test('nothing cures an account whose rest costs more than it relieves: all of it, DEFAULT-002', () => {
    const book = new Holdings(['ann'], 92_000, 4_000);
    book.holds('ann', 1, 30_000, 1_000_000);
    book.setEquity('ann', 1_000);
    expect(neededLots(book.state, book.market(1), book.id('ann'), 1_000 * USD)).toBe(30_000);
  });

  test('each position takes its share of equity: 97 000 and 4 150, DEFAULT-004', () => {
    const book = new Holdings(['ann'], 100_000, 4_000);
    book.holds('ann', 1, 5_000, 1_000_000);
    book.holds('ann', 2, -10_000, 400_000);
    book.setEquity('ann', 30_000);
    const price = (contract: number, held: number): number => {
      const market = book.market(contract);
      const share = equityShare(book.state, market, book.id('ann'), 30_000 * USD);
      return priceLosing(market, held, Math.abs(held), share);
    };
    expect(price(1, 5_000)).toBe(970_000);
    expect(price(2, -10_000)).toBe(415_000);
  });

  test('a bankrupt long of 10 BTC is shared 2 393, 2 992, 4 488 and 127 at 94 600, DEFAULT-007, DEFAULT-008', () => {
    const { book, events } = deleveraged(1);
    const round = events.find((event) => event.kind === 'deleveraged');
    expect(round?.shares.map((s) => [book.name(s.account), s.eligible, s.lots])).toEqual([
      ['s1', 8_000, 2_393],
      ['s2', 20_000, 2_992],
      ['s3', 6_000, 4_488],
      ['s4', 851, 127],
    ]);
    const fills = events.filter((event) => event.kind === 'fill');
    expect(fills.map(({ price, qty }) => [price, qty])).toEqual(
      [2_393, 2_992, 4_488, 127].map((qty) => [946_000, qty]),
    );
    // What each gave up against the mark: 6 000 in all, which is 10 000 less the budget.
    const given = fills.map(({ qty }) => (qty * 6_000 * 100) / USD);
    expect(given).toEqual([1_435.8, 1_795.2, 2_692.8, 76.2]);
    expect(equityOf(book.state, book.id('defaulter'))).toBe(-4_000 * USD);
  });

  test('the mirror image of it is shared alike, DEFAULT-007, DEFAULT-008', () => {
    const { events } = deleveraged(-1);
    const fills = events.filter((event) => event.kind === 'fill');
    expect(fills.map(({ qty }) => qty)).toEqual([2_393, 2_992, 4_488, 127]);
  });
});

/** The worked default, or its mirror image: longs for shorts, losses on the other side of the mark. */
function deleveraged(side: 1 | -1): { book: Holdings; events: ReturnType<typeof readEvents> } {
  const mark = 940_000;
  const book = new Holdings(['defaulter', 's1', 's2', 's3', 's4'], mark / 10, 4_500);
  const entry = (ticks: number): number => mark + side * (ticks - mark);
  book.holds('defaulter', 1, side * 10_000, entry(1_000_000));
  book.setEquity('defaulter', -10_000);
  book.holds('s1', 1, side * -8_000, entry(1_000_000));
  book.setEquity('s1', 200_000);
  book.holds('s2', 1, side * -20_000, entry(960_000));
  book.setEquity('s2', 1_000_000);
  book.holds('s3', 1, side * -6_000, entry(1_050_000));
  book.setEquity('s3', 60_000);
  book.holds('s4', 1, side * -10_000, entry(990_000));
  book.holds('s4', 2, side * 20_000, 450_000); // ETH worth 900 000.
  book.setEquity('s4', 500_000);

  const market = book.market(1);
  const p0 = priceLosing(market, side * 10_000, 10_000, -10_000 * USD);
  expect(p0).toBe(mark + side * 10_000); // 95 000, or its mirror image.
  const price = priceLosing(market, side * 10_000, 10_000, (-10_000 + 4_000) * USD) as Price;
  const closing = {
    defaulter: book.id('defaulter'),
    price,
    bankruptcyPrice: p0,
    budget: 4_000 * USD,
  };
  const out = createEventBuffer();
  beginMoves(book.state.scratch.touched);
  expect(deleverage(book.state, market, closing, 10_000, out)).toBe(0);
  return { book, events: readEvents(out) };
}
