// An edge that falls behind, or whose core does: nothing is lost, and what was passed over is read again by sequence.

import { generateKeyPairSync } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { connect as connectClient, type LocalBook } from '../../../client/node/index.ts';
import { read } from '../../../engine/index.ts';
import { type Command, type ContractId, Scope, Side } from '../../../engine/schema/index.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { CloseCode } from '../../../proto/close-code.ts';
import type { AccountEvent } from '../../../proto/server-message.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  must,
  openTestVenue,
  order,
  passed,
  register,
  type Trader,
} from '../fixture.ts';
import { FaultyThreads } from './faulty-threads.ts';

afterEach(closeAll);

const { privateKey } = generateKeyPairSync('ed25519');
const EVE: Trader = { id: 11, account: 61, name: 'eve', signer: privateKey };
const SMALL = { rowBytes: 1 << 16, requestBytes: 1 << 16 };
const PAUSE_MS = 500;
/** How often an edge reports what it has counted. */
const METRICS_MS = 300;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

test('an edge that has lost rows has the core’s books again, and streams without a gap', async () => {
  const threads = new FaultyThreads();
  const venue = await openTestVenue({ edges: 1 }, { threads, rings: SMALL });
  await register(venue, EVE, Scope.read + Scope.trade);
  const client = await connectClient({
    url: `ws://127.0.0.1:${venue.port}`,
    keyName: EVE.name,
    privateKey,
    account: EVE.account,
    retryMs: [20, 60],
  });
  const events: AccountEvent[] = [];
  const gaps: string[] = [];
  client.on('account', (event) => events.push(event));
  client.on('gap', (gap) => gaps.push(gap.message));
  const channels = ['bookRaw', 'book_100ms'] as const;
  const books = await Promise.all(channels.map((channel) => client.book(BTC, channel)));
  for (let round = 0; round < 4; round++) {
    await Promise.all(traded(venue, 30, round));
    await fallBehind(venue, threads);
    await Promise.all(traded(venue, 30, round));
    for (const book of books)
      await expect.poll(() => shown(book), { timeout: 5000 }).toEqual(core(venue));
  }
  const last = (await client.getAccount()).accountSeq;
  await expect.poll(() => events.at(-1)?.accountSeq).toBe(last);
  expect(events.map(({ accountSeq }) => accountSeq)).toEqual(
    events.map((_, at) => events[0].accountSeq + at),
  );
  expect(gaps.filter((gap) => gap.includes('account'))).toEqual([]);
  expect(venue.metrics.counter('edges_replaced').value).toBe(0);
  client.close();
});

test('notices among the rows that were lost are made up for', async () => {
  const threads = new FaultyThreads();
  const venue = await openTestVenue({ edges: 1, goAwayMs: 3000 }, { threads, rings: SMALL });
  await register(venue, EVE, Scope.read + Scope.trade);
  const eve = await logOnAs(venue.port, EVE);
  const ann = await logOnAs(venue.port, ANN);
  threads.newest.commit({ kind: 'pause', ms: PAUSE_MS });
  await must(venue, { kind: 'revokeKey', key: EVE.id, reason: 'lost' });
  await must(venue, { kind: 'openAccount', account: 99, participant: ANN.id });
  const gone = venue.goAway('an upgrade');
  await Promise.all(traded(venue, 900, 0, ANN));
  expect(await eve.closed()).toBe(CloseCode.keyEnded);
  expect((await ann.next('goAway')).reason).toBe('an upgrade');
  await expect.poll(() => resyncs(venue)).toBeGreaterThan(0);
  expect(await ann.ask({ kind: 'getAccount', account: 99 as never })).toMatchObject({
    account: 99,
  });
  expect(ann.all('goAway')).toHaveLength(1);
  await gone;
});

/** The edge stands still for longer than the ring lasts. */
async function fallBehind(venue: Venue, threads: FaultyThreads): Promise<void> {
  const before = resyncs(venue);
  for (let tries = 0; resyncs(venue) === before; tries++) {
    if (tries === 8) throw new Error('the edge has lost nothing');
    threads.newest.commit({ kind: 'pause', ms: PAUSE_MS });
    await Promise.all(traded(venue, 900, tries));
    await passed(PAUSE_MS + METRICS_MS);
  }
}

test('requests wait for a core that is held up, and each is taken once', async () => {
  const rings = { rowBytes: 1 << 20, requestBytes: 1 << 12 };
  const venue = await openTestVenue(
    { edges: 1, creditsPerSecond: 100_000, creditsMax: 100_000 },
    { threads: new FaultyThreads(), rings },
  );
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  const before = venue.state.orders.live;
  const asked = [ann, bob].flatMap((client) => {
    const trader = client === ann ? ANN : BOB;
    return Array.from({ length: 200 }, (_, at) =>
      client.ask(order(trader, 'buy', 1, 999_000, { clientOrderId: `${trader.name} ${at}` })),
    );
  });
  Atomics.wait(PAUSE, 0, 0, 500); // This is the core's thread.
  const answers = await Promise.all(asked);
  expect(venue.metrics.counter('edges_replaced').value).toBe(0);
  expect(answers.filter(({ kind }) => kind !== 'orderAck')).toEqual([]);
  expect(venue.state.orders.live).toBe(before + 400);
});

test('an answer that would push out all others costs who asked, and nobody else', async () => {
  const rings = { rowBytes: 1 << 15, requestBytes: 1 << 15 };
  const venue = await openTestVenue({ edges: 1 }, { threads: new FaultyThreads(), rings });
  await Promise.all(resting(venue, 450));
  expect(venue.state.orders.live).toBe(450);
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  ann.send({ kind: 'getAccount', account: ANN.account as never });
  expect(await ann.closed()).toBe(CloseCode.defect);
  await bob.askFor('orderAck', order(BOB, 'buy', 1, 999_000));
  expect(venue.metrics.counter('edges_replaced').value).toBe(0);
});

/** Orders of two traders by the venue's own way in: some rest, some trade. */
function traded(venue: Venue, count: number, round: number, who = EVE): Promise<unknown>[] {
  return Array.from({ length: count }, (_, at) => {
    const [trader, side] = at % 2 === 0 ? [who, 'sell' as const] : [BOB, 'buy' as const];
    const limit = 1_000_000 + ((at * 7 + round * 3) % 11) * (side === 'sell' ? 1 : -1) + (at % 3);
    return venue.submit({ ...order(trader, side, 1 + (at % 4), limit), key: trader.id } as Command);
  });
}

function resting(venue: Venue, count: number): Promise<unknown>[] {
  return Array.from({ length: count }, (_, at) =>
    venue.submit({
      ...order(ANN, 'buy', 1, 999_000 + (at % 50), { clientOrderId: `${at}`.padStart(30, '-') }),
      key: ANN.id,
    } as Command),
  );
}

function resyncs(venue: Venue): number {
  return venue.metrics.counter('edge_resyncs').value;
}

type Levels = readonly (readonly [price: number, qty: number])[];

function shown(book: LocalBook): readonly [bids: Levels, asks: Levels] {
  const levels = (side: 'bids' | 'asks'): Levels =>
    book[side].map(({ price, qty }) => [price, qty]);
  return [levels('bids'), levels('asks')];
}

function core(venue: Venue): readonly [bids: Levels, asks: Levels] {
  const levels = (side: Side): Levels =>
    read
      .depth(venue.state, BTC as ContractId, side, 1000)
      .map(({ price, qty }) => [price, qty] as const);
  return [levels(Side.buy), levels(Side.sell)];
}
