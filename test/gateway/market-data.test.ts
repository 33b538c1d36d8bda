import { afterEach, describe, expect, test } from 'vitest';
import { depth } from '../../engine/book/book.ts';
import { Side } from '../../engine/schema/index.ts';
import type { HistogramName } from '../../gateway/host/metric-catalog.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import { BuiltBook } from './built-book.ts';
import type { Client } from './client.ts';
import { deafen } from './deafen.ts';
import { ANN, BOB, BTC, closeAll, logOnAs, OPS, openTestVenue, order, passed } from './fixture.ts';

afterEach(closeAll);

const stream = { kind: 'subscribe', contract: BTC, account: 0, resumeAfterSeq: 0 } as const;

describe.each([
  ['book raw', Channel.bookRaw, false],
  ['book raw on JSON', Channel.bookRaw, true],
  ['book 100 ms', Channel.book_100ms, false],
] as const)('%s', (_, channel, json) => {
  test("snapshot and deltas rebuild the engine's book, and the digest proves it", async () => {
    const venue = await openTestVenue({ creditsPerSecond: 100_000, creditsMax: 100_000 });
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    await trade(venue, ann, bob, 50, 1);
    const reader = await logOnAs(venue.port, OPS, { json });
    await reader.askFor('subscribed', { ...stream, channel });
    await trade(venue, ann, bob, 400, 2);
    const { length } = reader.messages;
    const isLater = (): boolean =>
      reader.messages.slice(length).some((m) => m.message.kind === 'bookDigest');
    await expect.poll(isLater, { timeout: 3000 }).toBe(true);
    // The last delta of a channel that gathers may still be on its way; every digest was checked as it came.
    for (const side of [Side.buy, Side.sell]) {
      const built = (): unknown => new BuiltBook(reader.messages).side(side);
      await expect.poll(built, { timeout: 3000 }).toEqual(engineSide(venue, side));
    }
    const book = new BuiltBook(reader.messages);
    // All of it may fall into one window of the channel that gathers.
    expect(book.deltas).toBeGreaterThan(channel === Channel.bookRaw ? 1 : 0);
    expect(book.digestsProved).toBeGreaterThan(0);
  });
});

test('a subscription sent twice replaces the first, with a fresh snapshot, also an empty one', async () => {
  const venue = await openTestVenue();
  const reader = await logOnAs(venue.port, OPS);
  for (const channel of [Channel.bookRaw, Channel.bbo, Channel.trades, Channel.status]) {
    await reader.askFor('subscribed', { ...stream, channel });
    await reader.askFor('subscribed', { ...stream, channel });
  }
  await reader.ask({ kind: 'ping', echo: 1 });
  expect(reader.all('bookSnapshot')).toMatchObject([
    { bids: [], asks: [], epoch: venue.epoch },
    { bids: [], asks: [] },
  ]);
  expect(reader.all('bbo')).toHaveLength(2);
  expect(reader.all('trades')).toMatchObject([
    { trades: [], snapshot: true },
    { trades: [], snapshot: true },
  ]);
  expect(reader.all('status')).toHaveLength(2);
  const ann = await logOnAs(venue.port, ANN);
  await ann.ask(order(ANN, 'buy', 1, 999_000));
  await reader.ask({ kind: 'ping', echo: 2 });
  expect(reader.all('bookDelta')).toHaveLength(1);
});

test('an unsubscribed stream is silent, and ending it again is no error', async () => {
  const venue = await openTestVenue();
  const reader = await logOnAs(venue.port, OPS);
  await reader.ask({ ...stream, channel: Channel.bookRaw });
  const end = { kind: 'unsubscribe', channel: Channel.bookRaw, contract: BTC, account: 0 } as const;
  expect(await reader.ask(end)).toMatchObject({ kind: 'unsubscribed' });
  expect(await reader.ask(end)).toMatchObject({ kind: 'unsubscribed' });
  const ann = await logOnAs(venue.port, ANN);
  await ann.ask(order(ANN, 'buy', 1, 999_000));
  await reader.ask({ kind: 'ping', echo: 1 });
  expect(reader.all('bookDelta')).toEqual([]);
});

test('best prices and trades are sent; an affiliate is marked, no one is named', async () => {
  const venue = await openTestVenue();
  const reader = await logOnAs(venue.port, OPS);
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  await reader.ask({ ...stream, channel: Channel.bbo });
  await reader.ask({ ...stream, channel: Channel.trades });
  await ann.ask(
    order(ANN, 'sell', 5, 1_000_000, { clientOrderId: 'secret-id', tag: 'secret-tag' }),
  );
  expect(await reader.next('bbo', ({ askQty }) => askQty === 5)).toMatchObject({
    bidPrice: 0,
    bidQty: 0,
    askPrice: 1_000_000,
  });
  const ack = await bob.askFor('orderAck', order(BOB, 'buy', 5, 1_000_000));
  const [first] = reader.all('trades');
  const printed = await reader.next('trades', ({ snapshot }) => !snapshot);
  expect(printed).toMatchObject({
    prevSeq: first.seq,
    seq: ack.seq,
    trades: [
      {
        trade: 1,
        price: 1_000_000,
        qty: 5,
        takerSide: Side.buy,
        makerAfmm: false,
        takerAfmm: false,
      },
    ],
  });
  await reader.next('bbo', ({ askQty }) => askQty === 0);
  const late = await logOnAs(venue.port, OPS);
  await late.ask({ ...stream, channel: Channel.trades });
  expect(await late.next('trades')).toMatchObject({ snapshot: true, trades: [{ trade: 1 }] });
  const text = JSON.stringify(reader.messages);
  for (const word of ['secret', 'account":16', 'account":17', '"order"']) {
    expect(text).not.toContain(word);
  }
});

test('prices and states are sent as they change', async () => {
  const venue = await openTestVenue();
  const reader = await logOnAs(venue.port, OPS);
  await reader.ask({ ...stream, channel: Channel.status });
  await venue.submit({ kind: 'setMarkPrice', contract: BTC as never, price: 1_000_700 as never });
  await reader.next('status', ({ markPrice }) => markPrice === 1_000_700);
});

test.each([
  ['order by order of the venue', Channel.bookL3, 0, 0],
  ['of an account', Channel.ticker, BTC, 3],
  ['a book of an account', Channel.bookRaw, BTC, 3],
])('there is no channel %s', async (_, channel, contract, account) => {
  const venue = await openTestVenue();
  const reader = await logOnAs(venue.port, OPS);
  const answer = await reader.ask({ ...stream, channel, contract, account });
  expect(answer).toMatchObject({ kind: 'reject', reason: 109 });
});

test('a connection has as many subscriptions as Hello allows; repeats do not count', async () => {
  const venue = await openTestVenue({ subscriptionsMax: 2 });
  const reader = await logOnAs(venue.port, OPS);
  for (const channel of [Channel.bookRaw, Channel.bbo, Channel.bbo]) {
    expect(await reader.ask({ ...stream, channel })).toMatchObject({ kind: 'subscribed' });
  }
  expect(await reader.ask({ ...stream, channel: Channel.trades })).toMatchObject({
    reason: 106,
    limit: 2,
    actual: 3,
  });
});

test('an idle connection gets a heartbeat with the last numbers of its streams', async () => {
  const venue = await openTestVenue({ heartbeatMs: 200, tickMs: 60_000 });
  const reader = await logOnAs(venue.port, OPS);
  const ann = await logOnAs(venue.port, ANN);
  await reader.ask({ ...stream, channel: Channel.bbo });
  const { seq } = await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  const heartbeat = await reader.next('heartbeat');
  expect(heartbeat.streams).toMatchObject([
    { channel: Channel.bbo, contract: BTC, account: 0, seq },
  ]);
});

test('pings of a client, and their pongs, take the place of no heartbeat', async () => {
  const venue = await openTestVenue({ heartbeatMs: 200, tickMs: 60_000 });
  const reader = await logOnAs(venue.port, OPS);
  let pongs = 0;
  reader.socket.on('pong', (data) => {
    expect(data.toString()).toBe(`ping ${pongs++}`);
  });
  let pings = 0;
  const timer = setInterval(() => reader.socket.ping(`ping ${pings++}`), 30);
  await reader.next('heartbeat');
  await reader.next('heartbeat');
  clearInterval(timer);
  await expect.poll(() => pongs).toBe(pings);
});

test('who answers no pings is closed', async () => {
  const venue = await openTestVenue({ heartbeatMs: 100 });
  const reader = await logOnAs(venue.port, OPS);
  reader.socket.pong = () => {};
  (reader.socket as unknown as { _autoPong: boolean })._autoPong = false;
  expect(await reader.closed()).toBe(4006);
});

test('how far apart the readers of one publication are served is published, once there are two', async () => {
  const venue = await openTestVenue({ tickMs: 60_000 });
  const ann = await logOnAs(venue.port, ANN);
  const readers = [await logOnAs(venue.port, OPS), await logOnAs(venue.port, OPS, { json: true })];
  const read = (reader: Client) =>
    reader.askFor('subscribed', { ...stream, channel: Channel.bookRaw });
  /** Edges report what they counted a few times a second. */
  const count = (name: HistogramName, ...labels: string[]): number =>
    venue.metrics.histogram(name, ...labels).count;
  await read(readers[0]);
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await readers[0].next('bookDelta'); // There is nobody to be compared with.
  await read(readers[1]);
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await Promise.all(readers.map((reader) => reader.next('bookDelta')));
  await expect.poll(() => count('dissemination_spread'), { timeout: 5000 }).toBe(1);
  expect(count('dissemination_delay', 'others')).toBe(2);
  expect(count('dissemination_delay', 'affiliates')).toBe(0);
});

describe('a slow reader', () => {
  test('gets the latest sizes in one delta, flagged, and its book is exact', async () => {
    const venue = await openTestVenue({
      creditsPerSecond: 1_000_000,
      creditsMax: 1_000_000,
      participantCreditsPerSecond: 1_000_000,
      participantCreditsMax: 1_000_000,
      slowBytes: 1024,
      slowMs: 60_000,
      edges: 0, // What is seen of a session is seen in this thread.
    });
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    const reader = await logOnAs(venue.port, OPS);
    await reader.ask({ ...stream, channel: Channel.bookRaw });
    await deafen(venue, reader, OPS.id);
    await trade(venue, ann, bob, 300, 3);
    reader.socket.resume();
    await expect
      .poll(() => reader.all('bookDelta').some((d) => d.conflated), { timeout: 8000 })
      .toBe(true);
    await passed(1200); // A digest follows.
    const book = new BuiltBook(reader.messages);
    expect(book.side(Side.buy)).toEqual(engineSide(venue, Side.buy));
    expect(book.side(Side.sell)).toEqual(engineSide(venue, Side.sell));
  });

  test('that stays slow is asked to start again, and can', async () => {
    const venue = await openTestVenue({ slowBytes: 1024, slowMs: 300, edges: 0 });
    const ann = await logOnAs(venue.port, ANN);
    const reader = await logOnAs(venue.port, OPS);
    await reader.ask({ ...stream, channel: Channel.bookRaw });
    await reader.ask({ ...stream, channel: Channel.trades });
    await deafen(venue, reader, OPS.id);
    await ann.ask(order(ANN, 'buy', 1, 999_000));
    await passed(800);
    await ann.ask(order(ANN, 'buy', 1, 999_001));
    reader.socket.resume();
    expect(await reader.next('resyncRequired')).toMatchObject({
      channel: Channel.bookRaw,
      contract: BTC,
    });
    await reader.askFor('subscribed', { ...stream, channel: Channel.bookRaw });
    const fresh = await reader.next('bookSnapshot', ({ bids }) => bids.length === 2);
    expect(fresh.bids[0]).toEqual({ price: 999_001, qty: 1 });
  });
});

/** Orders of two traders around one price: some rest, some trade, some are canceled. */
async function trade(
  venue: Venue,
  ann: Client,
  bob: Client,
  count: number,
  seed: number,
): Promise<void> {
  let dice = seed;
  const roll = (sides: number): number => {
    dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0;
    return (dice >>> 8) % sides;
  };
  for (let i = 0; i < count; i++) {
    const [client, trader] = roll(2) === 0 ? [ann, ANN] : [bob, BOB];
    const side = roll(2) === 0 ? 'buy' : 'sell';
    if (roll(10) === 0) {
      client.send({
        kind: 'massCancel',
        key: 0,
        account: trader.account,
        contract: 0,
        side: 0,
        tag: '',
      });
    } else {
      client.send(order(trader, side, 1 + roll(9), 1_000_000 + roll(60) - 30));
    }
    if (i % 8 === 0) await passed(1);
  }
  await ann.ask({ kind: 'getGate', contract: 0 });
  await bob.ask({ kind: 'getGate', contract: 0 });
  expect(venue.state.seq).toBeGreaterThan(count);
}

function engineSide(venue: Venue, side: Side): { price: number; qty: number }[] {
  const market = venue.state.markets[BTC];
  if (market === undefined) return [];
  return depth(market.book, side, 1_000_000).map(({ price, qty }) => ({ price, qty }));
}
