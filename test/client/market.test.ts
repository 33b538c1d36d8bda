// What a bot gets of the newer channels and of the past, through the client's own methods.

import { afterEach, expect, test } from 'vitest';
import { ordersInPriority } from '../../engine/book/book.ts';
import { Side } from '../../engine/schema/index.ts';
import type { Market } from '../../engine/state/market.ts';
import { ANN, BOB, BTC, closeAll, openTestVenue } from '../gateway/fixture.ts';
import { clientOf, closeClients, until } from './clients.ts';

afterEach(async () => {
  closeClients();
  await closeAll();
});

const contract = 'BTC-PERP';

test.each(['proto', 'json'] as const)(
  'books order by order, tickers, candles and the past over %s',
  async (protocol) => {
    const venue = await openTestVenue();
    const url = `ws://127.0.0.1:${venue.port}`;
    const [ann, bob] = [await clientOf(url, ANN, { protocol }), await clientOf(url, BOB)];
    const gaps: Error[] = [];
    ann.on('gap', (gap) => gaps.push(gap));
    const book = await ann.orderBook(contract);
    await ann.subscribe('ticker', contract);
    await ann.subscribe('liquidations', contract);
    await ann.subscribeCandles(contract, 'minute');
    const seen = { ticked: 0, counted: 0 };
    ann.on('ticker', ({ trades }) => {
      seen.ticked = trades;
    });
    ann.on('candles', ({ candles }) => {
      seen.counted = total(candles);
    });
    for (let turn = 0; turn < 3; turn++) {
      const limit = { ticks: 1_000_000 + turn };
      await bob.place({ contract, side: 'sell', qty: { lots: 5 }, limit });
      await ann.place({ contract, side: 'buy', qty: { lots: 2 }, limit: { ticks: 1_000_000 } });
      await ann.place({ contract, side: 'buy', qty: { lots: 1 }, limit });
    }
    const { lastTrade } = venue.state;
    expect(lastTrade).toBeGreaterThan(3);
    await until('all are ticked', () => seen.ticked === lastTrade);
    await until('all are counted', () => seen.counted > 0);
    const { book: engineBook } = venue.state.markets[BTC] as Market;
    const { orders } = venue.state;
    const engine = (side: Side): unknown[] =>
      [...ordersInPriority(engineBook, orders, side)].map((slot) => [
        orders.price[slot],
        orders.shown[slot],
      ]);
    const built = (side: 'bids' | 'asks'): unknown[] =>
      book.orders(side).map(({ price, qty }) => [price, qty]);
    await until(
      'the orders are the same',
      () =>
        JSON.stringify([built('bids'), built('asks')]) ===
        JSON.stringify([engine(Side.buy), engine(Side.sell)]),
    );
    const trades = await all(ann.trades(contract, { limit: 2 }));
    expect(trades.map(({ trade }) => trade)).toEqual(trades.map((_, at) => at + 1));
    expect(trades.length).toBe(venue.state.lastTrade);
    const candles = await all(ann.candles(contract, 'second', { limit: 1 }));
    expect(total(candles)).toBe(trades.length);
    await ann.unsubscribeCandles(contract, 'minute');
    await ann.unsubscribe('bookL3', contract);
    expect(gaps).toEqual([]);
  },
);

test('a client that lost its connection has its candles and orders again', async () => {
  const venue = await openTestVenue();
  const url = `ws://127.0.0.1:${venue.port}`;
  const [ann, bob] = [await clientOf(url, ANN), await clientOf(url, BOB)];
  const book = await ann.orderBook(contract);
  await ann.subscribeCandles(contract, 'day');
  ann.breakConnection();
  const again = ann.next('candles', ({ snapshot }) => snapshot);
  await bob.place({ contract, side: 'sell', qty: { lots: 5 }, limit: { ticks: 1_000_500 } });
  await again;
  await until('its orders are back', () => book.live && book.orders('asks').length === 1);
});

function total(candles: Iterable<{ readonly trades: number }>): number {
  return [...candles].reduce((sum, { trades }) => sum + trades, 0);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
