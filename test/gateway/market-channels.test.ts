// Ticker, liquidations, candles and the book order by order: over real sockets, as the schema describes them.

import { afterEach, describe, expect, test } from 'vitest';
import { ordersInPriority } from '../../engine/book/book.ts';
import { RejectReason, Side } from '../../engine/schema/index.ts';
import type { Market } from '../../engine/state/market.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { CandleInterval, CandlePrice, Channel, INTERVAL_US } from '../../proto/client-message.ts';
import type { BookOrder, Candle } from '../../proto/market-message.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  MIA,
  OPS,
  openTestVenue,
  order,
  passed,
  registerAffiliate,
} from './fixture.ts';

afterEach(closeAll);

const stream = { kind: 'subscribe', contract: BTC, account: 0, resumeAfterSeq: 0 } as const;
const FAST = { creditsPerSecond: 100_000, creditsMax: 100_000 };

describe.each([false, true])('order by order (JSON %s)', (json) => {
  test("snapshot and deltas rebuild the engine's queues, in their order", async () => {
    const venue = await openTestVenue(FAST);
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    await act(ann, bob, 100, 1);
    const reader = await logOnAs(venue.port, OPS, { json });
    await reader.askFor('subscribed', { ...stream, channel: Channel.bookL3 });
    await reader.next('bookOrders');
    await act(ann, bob, 400, 2);
    await expect.poll(() => builtOrders(reader), { timeout: 3000 }).toEqual(engineOrders(venue));
    expect(reader.all('bookOrdersDelta').length).toBeGreaterThan(1);
    expect(reader.all('resyncRequired')).toEqual([]);
  });
});

test('an order has one id for as long as it rests, in every view, and no one can count to it', async () => {
  const venue = await openTestVenue(FAST);
  const ann = await logOnAs(venue.port, ANN);
  const early = await logOnAs(venue.port, OPS);
  await early.ask({ ...stream, channel: Channel.bookL3 });
  expect(await early.next('bookOrders')).toMatchObject({ bids: [], asks: [] });
  const ids = new Set<number>();
  for (let count = 1; count <= 20; count++) {
    const ack = await ann.askFor('orderAck', order(ANN, 'buy', 5, 990_000 + count));
    const delta = await early.next('bookOrdersDelta', ({ seq }) => seq >= ack.seq);
    const [{ id }] = delta.bids;
    expect(id).not.toBe(ack.order);
    ids.add(id);
  }
  expect(ids.size).toBe(20);
  const gaps = [...ids].map((id, at, all) => (at === 0 ? 0 : id - all[at - 1])).slice(1);
  expect(new Set(gaps).size).toBe(gaps.length);
  const amended = await ann.askFor('orderAck', {
    ...named(ann, 1),
    kind: 'amendOrder',
    contract: 0,
    side: 0,
    qty: 3,
    limit: 0,
    trigger: 0,
    cap: 0,
    validUntil: 0,
  });
  const change = await early.next('bookOrdersDelta', ({ seq }) => seq >= amended.seq);
  expect([...ids]).toContain(change.bids[0].id);
  const late = await logOnAs(venue.port, OPS);
  await late.ask({ ...stream, channel: Channel.bookL3 });
  const { bids } = await late.next('bookOrders');
  expect(new Set(bids.map(({ id }) => id))).toEqual(ids);
  const text = JSON.stringify(late.all('bookOrders'));
  for (const word of ['account":16', 'clientOrderId', '"key"']) expect(text).not.toContain(word);
});

test('an iceberg shows its display; what is shown anew goes to the back under the same id', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  const reader = await logOnAs(venue.port, OPS);
  await reader.ask({ ...stream, channel: Channel.bookL3 });
  await reader.next('bookOrders');
  await ann.ask(order(ANN, 'sell', 100, 1_000_000, { displayQty: 10 }));
  await ann.ask(order(ANN, 'sell', 7, 1_000_000));
  await expect.poll(() => builtOrders(reader).asks.map(({ qty }) => qty)).toEqual([10, 7]);
  const [{ id: iceberg }, { id: plain }] = builtOrders(reader).asks;
  await bob.ask(order(BOB, 'buy', 10, 1_000_000));
  await expect.poll(() => builtOrders(reader).asks.map(({ id }) => id)).toEqual([plain, iceberg]);
  expect(builtOrders(reader).asks.map(({ qty }) => qty)).toEqual([7, 10]);
  expect(builtOrders(reader)).toEqual(engineOrders(venue));
});

test('no class shows: an affiliate stands where it came, though clients trade first', async () => {
  const venue = await openTestVenue();
  await registerAffiliate(venue, MIA);
  const mia = await logOnAs(venue.port, MIA);
  const ann = await logOnAs(venue.port, ANN);
  const quote = await mia.askFor('orderAck', order(MIA, 'sell', 3, 1_000_000, { postOnly: 2 }));
  await ann.askFor('orderAck', order(ANN, 'sell', 4, 1_000_000));
  const reader = await logOnAs(venue.port, OPS);
  await reader.ask({ ...stream, channel: Channel.bookL3 });
  const { asks } = await reader.next('bookOrders');
  expect(quote.open).toBe(3);
  expect(asks.map(({ qty }) => qty)).toEqual([3, 4]);
});

test('candles are made of the trades, a query has the past, and a restart leaves no hole', async () => {
  const dataFolder = freshFolder();
  let venue = await openTestVenue({ ...FAST, dataFolder });
  const interval = CandleInterval.second;
  const reader = await logOnAs(venue.port, OPS);
  await reader.ask({ ...stream, channel: Channel.candles, interval });
  expect(await reader.next('candles')).toMatchObject({ snapshot: true, candles: [], interval });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await cross(ann, bob, 1_000_000, 3);
  await cross(ann, bob, 1_000_400, 2);
  await cross(ann, bob, 999_800, 1);
  await passed(2300);
  await cross(ann, bob, 1_000_100, 4);
  await expect.poll(() => tradesOf(builtCandles(reader)), { timeout: 3000 }).toBe(4);
  const before = await pastCandles(reader, interval);
  expect(before.length).toBeGreaterThanOrEqual(3);
  expect(tradesOf(before)).toBe(4);
  checkRow(before, interval);
  // Of those that are over the stream and the query show the same, the empty ones too.
  const live = builtCandles(reader);
  for (const candle of before.filter(({ closed }) => closed)) {
    expect(live.get(candle.start)).toEqual(candle);
  }
  const day = await pastCandles(reader, CandleInterval.day);
  expect(day).toMatchObject([
    { high: 1_000_400, low: 999_800, close: 1_000_100, qty: 10, trades: 4 },
  ]);
  const marks = await pastCandles(reader, interval, CandlePrice.mark);
  checkRow(marks, interval);
  const [index] = await pastCandles(reader, CandleInterval.day, CandlePrice.index);
  expect(index).toMatchObject({ low: 1_000_000, high: 1_000_000, qty: 0, trades: 0 });
  await venue.snapshot();
  await cross(ann, bob, 1_000_200, 5);
  await venue.close();

  venue = await openTestVenue({ ...FAST, dataFolder });
  const again = await logOnAs(venue.port, OPS);
  const after = await pastCandles(again, interval);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  expect(tradesOf(after)).toBe(5);
  checkRow(after, interval);
  const marksAfter = await pastCandles(again, interval, CandlePrice.mark);
  const closes = (of: readonly Candle[]) => of.map(({ start, close }) => [start, close]);
  expect(closes(marksAfter.slice(0, marks.length - 1))).toEqual(closes(marks.slice(0, -1)));
  const [annToo, bobToo] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await again.ask({ ...stream, channel: Channel.candles, interval: CandleInterval.minute });
  await again.ask({ ...stream, channel: Channel.ticker });
  await cross(annToo, bobToo, 1_000_300, 6);
  await expect.poll(() => tradesOf(builtCandles(again)), { timeout: 3000 }).toBe(6);
  await again.next('ticker', ({ trades }) => trades === 6);
  const trades = await again.askFor('tradePage', { ...ALL_TRADES, limit: 4 });
  expect(trades.trades.map(({ trade }) => trade)).toEqual([1, 2, 3, 4]);
  const rest = await again.askFor('tradePage', { ...ALL_TRADES, limit: 4, cursor: trades.next });
  expect(rest.trades.map(({ trade }) => trade)).toEqual([5, 6]);
  expect(rest.next).toBe(0);
});

test('a page of candles goes on where the one before ended, and bounds are kept', async () => {
  const venue = await openTestVenue(FAST);
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await cross(ann, bob, 1_000_000, 1);
  await passed(3100);
  await cross(ann, bob, 1_000_500, 1);
  const reader = await logOnAs(venue.port, OPS);
  const all = await pastCandles(reader, CandleInterval.second);
  const paged: Candle[] = [];
  let from = 0;
  do {
    const request = {
      kind: 'getCandles',
      contract: BTC,
      interval: 1,
      from,
      to: 0,
      limit: 2,
    } as const;
    const page = await reader.askFor('candlePage', request);
    expect(page.candles.length).toBeLessThanOrEqual(2);
    paged.push(...page.candles);
    from = page.next;
  } while (from !== 0);
  expect(paged.slice(0, all.length - 1)).toEqual(all.slice(0, -1));
  const [, second, third] = all;
  const between = { kind: 'getCandles', contract: BTC, interval: 1, limit: 0 } as const;
  const page = await reader.askFor('candlePage', {
    ...between,
    from: second.start,
    to: third.start,
  });
  expect(page).toMatchObject({ candles: [second], next: 0 });
});

test('the ticker has prices, the day, open interest and funding', async () => {
  const venue = await openTestVenue(FAST);
  const reader = await logOnAs(venue.port, OPS);
  await reader.ask({ ...stream, channel: Channel.ticker });
  expect(await reader.next('ticker')).toMatchObject({
    lastPrice: 0,
    markPrice: 1_000_000,
    indexPrice: 1_000_000,
    openInterest: 0,
    trades: 0,
  });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await cross(ann, bob, 1_000_000, 8);
  await cross(bob, ann, 1_000_200, 3, [BOB, ANN]);
  await ann.ask(order(ANN, 'buy', 4, 990_000));
  const now = await reader.next('ticker', ({ trades, bidQty }) => trades === 2 && bidQty === 4);
  expect(now).toMatchObject({
    lastPrice: 1_000_200,
    lastQty: 3,
    openPrice: 1_000_000,
    highPrice: 1_000_200,
    lowPrice: 1_000_000,
    qty: 11,
    openInterest: 5,
    bidPrice: 990_000,
    askPrice: 0,
  });
  expect(now.nextFunding % INTERVAL_US[CandleInterval.hour]).toBe(0);
});

test('candles need an interval, and nothing else has one', async () => {
  const venue = await openTestVenue();
  const reader = await logOnAs(venue.port, OPS);
  const refusal = { reason: RejectReason.fieldInvalid, field: 'subscribe.interval' };
  expect(await reader.ask({ ...stream, channel: Channel.candles })).toMatchObject(refusal);
  expect(await reader.ask({ ...stream, channel: Channel.bbo, interval: 1 })).toMatchObject(refusal);
  for (const interval of Object.values(CandleInterval)) {
    await reader.askFor('subscribed', { ...stream, channel: Channel.candles, interval });
  }
  expect(reader.all('candles').map((each) => each.interval)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const end = { kind: 'unsubscribe', channel: Channel.candles, contract: BTC, account: 0 } as const;
  expect(await reader.ask({ ...end, interval: 3 })).toMatchObject({ interval: 3 });
});

const ALL_TRADES = {
  kind: 'getTrades',
  contract: BTC,
  from: 0,
  to: 0,
  limit: 0,
  cursor: 0,
} as const;

/** A sale that rests and is bought. */
async function cross(
  seller: Client,
  buyer: Client,
  price: number,
  qty: number,
  [first, second]: readonly [typeof ANN, typeof ANN] = [ANN, BOB],
): Promise<void> {
  await seller.askFor('orderAck', order(first, 'sell', qty, price));
  await buyer.askFor('orderAck', order(second, 'buy', qty, price));
}

async function pastCandles(
  reader: Client,
  interval: CandleInterval,
  price?: CandlePrice,
): Promise<readonly Candle[]> {
  const request = {
    kind: 'getCandles',
    contract: BTC,
    interval,
    from: 0,
    to: 0,
    limit: 0,
    price,
  } as const;
  const page = await reader.askFor('candlePage', request);
  expect(page.price).toBe(price ?? 0);
  return page.candles;
}

/** Contiguous, and each empty one repeats the close before it. */
function checkRow(candles: readonly Candle[], interval: CandleInterval): void {
  for (const [at, candle] of candles.entries()) {
    if (at === 0) continue;
    const before = candles[at - 1];
    expect(candle.start - before.start).toBe(INTERVAL_US[interval]);
    if (candle.trades === 0)
      expect(candle).toMatchObject({ open: before.close, close: before.close });
  }
}

function tradesOf(candles: Iterable<Candle> | ReadonlyMap<number, Candle>): number {
  const all = candles instanceof Map ? candles.values() : (candles as Iterable<Candle>);
  return [...all].reduce((sum, { trades }) => sum + trades, 0);
}

/** What a reader has of one interval: each message replaces what it repeats. */
function builtCandles(reader: Client): Map<number, Candle> {
  const built = new Map<number, Candle>();
  for (const { candles } of reader.all('candles')) {
    for (const candle of candles) built.set(candle.start, candle);
  }
  return built;
}

function builtOrders(reader: Client): { bids: BookOrder[]; asks: BookOrder[] } {
  const sides = { bids: new Map<number, BookOrder>(), asks: new Map<number, BookOrder>() };
  let seq = -1;
  for (const { message } of reader.messages) {
    if (message.kind === 'bookOrders') {
      for (const side of ['bids', 'asks'] as const) {
        sides[side] = new Map(message[side].map((each) => [each.id, each]));
      }
    } else if (message.kind === 'bookOrdersDelta') {
      expect(message.prevSeq).toBe(seq);
      for (const side of ['bids', 'asks'] as const) apply(sides[side], message[side]);
    } else continue;
    seq = message.seq;
  }
  const sorted = (orders: Map<number, BookOrder>, up: number): BookOrder[] =>
    [...orders.values()].sort((a, b) => up * (a.price - b.price) || a.place - b.place);
  return { bids: sorted(sides.bids, -1), asks: sorted(sides.asks, 1) };
}

function apply(orders: Map<number, BookOrder>, changes: readonly BookOrder[]): void {
  for (const change of changes) {
    if (change.qty === 0) orders.delete(change.id);
    else orders.set(change.id, change);
  }
}

/** Without ids, which are the venue's secret: those that the reader has are matched by place. */
function engineOrders({ state }: Venue): unknown {
  const side = (which: Side): unknown[] => {
    const { book } = state.markets[BTC] as Market;
    const found = [...ordersInPriority(book, state.orders, which)];
    return found.map((slot) => ({
      id: expect.any(Number),
      price: state.orders.price[slot],
      qty: state.orders.shown[slot],
      place: state.orders.entered[slot],
    }));
  };
  return { bids: side(Side.buy), asks: side(Side.sell) };
}

function named(client: Client, at: number) {
  const ack = client.all('orderAck')[at];
  return { key: 0, account: ANN.account, order: ack.order, clientOrderId: '' };
}

/** Orders, cancels and amends of two traders, some of which trade. */
async function act(ann: Client, bob: Client, count: number, seed: number): Promise<void> {
  let random = seed;
  const next = (bound: number): number => {
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((random / 2 ** 31) * bound);
  };
  for (let turn = 0; turn < count; turn++) {
    const [client, trader] = turn % 2 === 0 ? [ann, ANN] : [bob, BOB];
    const acks = client.all('orderAck').filter(({ outcome }) => outcome === 1);
    const what = next(10);
    const { order: id = 0 } = acks[next(Math.max(1, acks.length))] ?? {};
    const one = { key: 0, account: trader.account, order: id, clientOrderId: '' };
    if (what < 6 || id === 0) {
      const side = next(2) === 0 ? 'buy' : 'sell';
      const qty = 1 + next(30);
      const rest = next(4) === 0 ? { displayQty: Math.max(1, Math.ceil(qty / 4)) } : {};
      await client.ask(order(trader, side, qty, 999_990 + next(20), rest));
    } else if (what < 8) await client.ask({ kind: 'cancelOrder', contract: 0, side: 0, ...one });
    else {
      const limit = next(2) === 0 ? 0 : 999_990 + next(20);
      await client.ask({
        kind: 'amendOrder',
        contract: 0,
        side: 0,
        ...one,
        qty: 1 + next(20),
        limit,
        trigger: 0,
        cap: 0,
        validUntil: 0,
      });
    }
  }
}
