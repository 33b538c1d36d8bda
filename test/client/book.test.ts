import { afterEach, expect, test } from 'vitest';
import { depth } from '../../engine/book/book.ts';
import { Side } from '../../engine/schema/index.ts';
import { ANN, BOB, closeAll, openTestVenue } from '../gateway/fixture.ts';
import { clientOf, closeClients, until } from './clients.ts';

afterEach(async () => {
  closeClients();
  await closeAll();
});

const contract = 'BTC-PERP';

test.each(['proto', 'json'] as const)(
  'a book built over %s is the book of the engine',
  async (protocol) => {
    const venue = await openTestVenue({
      creditsPerSecond: 10_000,
      creditsMax: 20_000,
      participantCreditsPerSecond: 10_000,
      participantCreditsMax: 20_000,
    });
    const url = `ws://127.0.0.1:${venue.port}`;
    const ann = await clientOf(url, ANN, { protocol });
    const bob = await clientOf(url, BOB);
    const gaps: Error[] = [];
    ann.on('gap', (gap) => gaps.push(gap));
    const book = await ann.book(contract);
    expect(book.live).toBe(true);

    let dice = 7;
    const next = (n: number): number => {
      dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0;
      return (dice >>> 8) % n;
    };
    for (let round = 0; round < 40; round++) {
      const client = next(2) === 0 ? ann : bob;
      await client.batch(
        Array.from({ length: 10 }, () => {
          const live = client.account.orders();
          const victim = live[next(Math.max(1, live.length))];
          if (victim !== undefined && next(4) === 0) return { cancel: { order: victim.order } };
          const side = next(2) === 0 ? 'buy' : 'sell';
          const ticks = 1_000_000 + (side === 'buy' ? -1 : 1) * (next(60) - 10);
          return { place: { contract, side, qty: { lots: 1 + next(50) }, limit: { ticks } } };
        }),
      );
    }
    // A message from the venue that is younger than everything above.
    await ann.ping();
    const engineBook = venue.state.markets[1]!.book;
    const levels = (side: Side): object[] =>
      depth(engineBook, side, 10_000).map(({ price, qty }) => ({ price, qty }));
    await until(
      'the books are the same',
      () =>
        JSON.stringify(book.bids) === JSON.stringify(levels(Side.buy)) &&
        JSON.stringify(book.asks) === JSON.stringify(levels(Side.sell)),
    );
    expect(book.bids.length).toBeGreaterThan(5);
    const agreed = book.digestsAgreed;
    await until('a digest was compared', () => book.digestsAgreed > agreed);
    expect(gaps).toEqual([]);
  },
);

test('a book stands again after the connection broke', async () => {
  const venue = await openTestVenue();
  const url = `ws://127.0.0.1:${venue.port}`;
  const ann = await clientOf(url, ANN);
  const bob = await clientOf(url, BOB);
  const book = await ann.book(contract);
  await bob.place({ contract, side: 'buy', qty: '1', limit: '99000' });
  await until('the bid is seen', () => book.bestBid === 990_000);
  ann.breakConnection();
  expect(book.live).toBe(false);
  await bob.place({ contract, side: 'buy', qty: '1', limit: '99001' });
  await until('the better bid is seen', () => book.live && book.bestBid === 990_010);
  expect(book.levels('bids', 2)).toMatchObject([
    { price: '99001.0', qty: '1.000' },
    { price: '99000.0', qty: '1.000' },
  ]);
});
