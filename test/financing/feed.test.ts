// Prices from a real venue over a real socket (rule F-09, FIN-007): its index in HKD, again while it stands, nothing while it is
// halted or gone, and on again when it is back.
//
// Shows F-09.

import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../engine/financing/index.ts';
import { BTC_PERP } from '../../engine/index.ts';
import { IndexState, type Price } from '../../engine/schema/index.ts';
import { hkdCents } from '../../gateway/financing/index-feed.ts';
import { optionsOf, until } from '../client/clients.ts';
import { BTC, closeAll, must, OPS, openTestVenue } from '../gateway/fixture.ts';
import { closeDesks, furnish, openTestDesk, read } from './desks.ts';

afterEach(async () => {
  await closeDesks();
  await closeAll();
});

test.each([
  ['100000', '7.8', 78_000_000],
  ['0.01', '7.8', 8],
  ['0.1', '7.75', 78],
  ['0.3', '7.75', 232],
  ['64321.5', '7.83215', 50_377_564],
])('%s USD at %s is %i cents, from the middle to the even', (usd, rate, cents) => {
  expect(hkdCents(usd, rate)).toBe(cents);
});

describe('a desk that follows a venue', () => {
  test('has its index as price, again while it stands, and none while it is halted', async () => {
    const venue = await openTestVenue();
    const desk = await deskOf(venue.port);
    await furnish(desk.port, 1);
    const { book } = desk.sequencer;
    await until('the first price', () => book.assets.get('BTC')?.price === 780_000_00, 20_000);
    expect(book.assets.get('BTC')?.source).toMatch(
      /^BTC-PERP index 100000\.0 USD at \d+ × 7\.8 HKD$/,
    );
    await index(venue, 950_000, IndexState.normal);
    await until('the next price', () => book.assets.get('BTC')?.price === 741_000_00, 20_000);

    // Nothing changes there, and the price is still as of now.
    const { quotedAt = 0 } = book.assets.get('BTC') ?? {};
    await until('it is confirmed', () => (book.assets.get('BTC')?.quotedAt ?? 0) > quotedAt);
    await index(venue, 500_000, IndexState.halted);
    await untilQuiet(book);
    expect(book.assets.get('BTC')?.price).toBe(741_000_00);
    await index(venue, 960_000, IndexState.degraded);
    await until('it is back', () => book.assets.get('BTC')?.price === 748_800_00, 20_000);
  });

  test('sees its price grow old when the venue is gone, and a new one when it is back', async () => {
    const venue = await openTestVenue();
    const { port } = venue;
    const desk = await deskOf(port);
    await furnish(desk.port, 1);
    const { book } = desk.sequencer;
    await until('the first price', () => book.assets.get('BTC')?.price === 780_000_00, 20_000);
    await venue.close();
    await untilQuiet(book);
    expect((await read(desk.port, '/v1/prices')).body).toMatchObject({
      prices: [{ asset: 'BTC', price: 780_000_00 }],
    });
    const again = await openTestVenue({ dataFolder: venue.config.dataFolder, port });
    await index(again, 1_100_000, IndexState.normal);
    await until('its price', () => book.assets.get('BTC')?.price === 858_000_00, 15_000);
  });
});

/** Until no price has come for three times as long as one that stands is confirmed in. */
async function untilQuiet(book: Book): Promise<void> {
  const quotedAt = (): number => book.assets.get('BTC')?.quotedAt ?? 0;
  for (let round = 0; round < 20; round++) {
    const before = quotedAt();
    await new Promise((resolve) => setTimeout(resolve, 600));
    if (quotedAt() === before) return;
  }
  throw new Error('prices go on coming');
}

async function deskOf(port: number): ReturnType<typeof openTestDesk> {
  const venue = optionsOf(`ws://127.0.0.1:${port}`, OPS);
  const assets = [[BTC_PERP.symbol, 'BTC']] as const;
  return openTestDesk({ feed: { venue, assets, hkdPerUsd: '7.8', confirmMs: 200 } });
}

async function index(
  venue: Awaited<ReturnType<typeof openTestVenue>>,
  ticks: number,
  state: IndexState,
): Promise<void> {
  await must(venue, { kind: 'setIndexPrice', contract: BTC, price: ticks as Price, state });
}
