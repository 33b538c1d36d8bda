// Two edges of one venue: one allowance, one market, one stream of each account.

import { afterEach, expect, test } from 'vitest';
import { LocalBook } from '../../../client/core/book.ts';
import type { Scale } from '../../../client/core/scale.ts';
import { read } from '../../../engine/index.ts';
import { type ContractId, Side } from '../../../engine/schema/index.ts';
import { Channel } from '../../../proto/client-message.ts';
import type { Client } from '../client.ts';
import { ANN, BOB, BTC, closeAll, logOnAs, openTestVenue, order, passed } from '../fixture.ts';

afterEach(closeAll);

const PER_SECOND = 40;
const MOST = 40;
const CREDITS = { creditsPerSecond: PER_SECOND, creditsMax: MOST };

test('orders over both edges are never more than an account may send', async () => {
  const venue = await openTestVenue({ edges: 2, ...CREDITS });
  const at = performance.now();
  const sessions = await Promise.all(venue.ports.map((port) => logOnAs(port, BOB)));
  let accepted = 0;
  for (let round = 0; round < 60; round++) {
    for (const session of sessions) accepted += await sent(session, 4);
    await passed(20);
  }
  expect(accepted).toBeLessThanOrEqual(allowedSince(at));
  expect(accepted).toBeGreaterThan(MOST); // It was sent more than it may, for long enough.
});

test('who goes from edge to edge brings no second allowance', async () => {
  const venue = await openTestVenue({ edges: 2, ...CREDITS });
  const at = performance.now();
  let accepted = 0;
  for (let round = 0; round < 6; round++) {
    const session = await logOnAs(venue.ports[round % 2], BOB);
    accepted += await sent(session, MOST + 10);
    session.close();
    await passed(300);
  }
  expect(accepted).toBeLessThanOrEqual(allowedSince(at));
  expect(accepted).toBeGreaterThanOrEqual(MOST);
});

test('a second edge that is left gives nothing back but what was not spent', async () => {
  const venue = await openTestVenue({ edges: 2, ...CREDITS });
  const at = performance.now();
  const stays = await logOnAs(venue.ports[0], BOB);
  let accepted = await sent(stays, 1);
  for (let round = 0; round < 4; round++) {
    const comes = await logOnAs(venue.ports[1], BOB);
    await passed(400);
    accepted += await sent(comes, MOST);
    comes.close();
    await passed(1200); // The parts of those that stay are looked at each second.
    accepted += await sent(stays, MOST);
  }
  expect(accepted).toBeLessThanOrEqual(allowedSince(at));
});

test('both edges have the same trades, book, sequence and digests', async () => {
  const venue = await openTestVenue({ edges: 2, creditsPerSecond: 100_000, creditsMax: 100_000 });
  const watchers = await Promise.all(venue.ports.map((port) => logOnAs(port, ANN)));
  for (const watcher of watchers) {
    for (const channel of [Channel.bookRaw, Channel.trades]) {
      const stream = { channel, contract: BTC, account: 0, resumeAfterSeq: 0 };
      await watcher.askFor('subscribed', { kind: 'subscribe', ...stream });
    }
  }
  const [ann, bob] = [await logOnAs(venue.ports[0], ANN), await logOnAs(venue.ports[1], BOB)];
  for (let at = 0; at < 150; at++) {
    const [one, other] = at % 2 === 0 ? [ann, bob] : [bob, ann];
    const makes = one === ann ? ANN : BOB;
    await one.askFor('orderAck', order(makes, 'sell', 3, 1_000_000 + (at % 7)));
    const takes = makes === ANN ? BOB : ANN;
    await other.askFor('orderAck', order(takes, 'buy', 2, 1_000_000 + (at % 5)));
  }
  await passed(1500); // A digest comes each second.
  const [here, there] = watchers.map(seenBy);
  expect(here.trades.length).toBeGreaterThan(50);
  expect(there.trades).toEqual(here.trades);
  expect(there.seq).toBe(here.seq);
  expect(there.digest).toEqual(here.digest);
  expect(Math.min(here.agreed, there.agreed)).toBeGreaterThan(0);
  for (const side of ['bids', 'asks'] as const) {
    expect(there[side]).toEqual(here[side]);
    const core = read.depth(
      venue.state,
      BTC as ContractId,
      Side[side === 'bids' ? 'buy' : 'sell'],
      100,
    );
    expect(here[side]).toEqual(core.map(({ price, qty }) => ({ price, qty })));
  }
});

test('an account stream goes on over the other edge without a gap', async () => {
  const venue = await openTestVenue({ edges: 2, creditsPerSecond: 100_000, creditsMax: 100_000 });
  const bob = await logOnAs(venue.ports[0], BOB);
  const stream = { channel: Channel.account, contract: 0, account: BOB.account };
  const numbers: number[] = [];
  let last = 0;
  for (let round = 0; round < 6; round++) {
    const reader = await logOnAs(venue.ports[round % 2], BOB);
    await reader.askFor('subscribed', { kind: 'subscribe', ...stream, resumeAfterSeq: last });
    if (round === 0) last = (await reader.next('accountSnapshot')).accountSeq;
    const first = last;
    for (let at = 0; at < 20; at++) await bob.askFor('orderAck', order(BOB, 'buy', 1, 999_000));
    const isThere = ({ accountSeq }: { accountSeq: number }): boolean => accountSeq >= first + 30;
    await reader.next('accountEvent', isThere);
    reader.close();
    for (const { accountSeq } of reader.all('accountEvent')) numbers.push(accountSeq);
    last = numbers.at(-1) ?? last;
    for (let at = 0; at < 20; at++) await bob.askFor('orderAck', order(BOB, 'buy', 1, 999_001));
  }
  expect(numbers).toEqual(numbers.map((_, at) => numbers[0] + at));
  expect(numbers.length).toBeGreaterThan(200);
});

/** Sends orders without waiting. @returns how many were accepted */
async function sent(session: Client, count: number): Promise<number> {
  const asked = Array.from({ length: count }, () => session.ask(order(BOB, 'buy', 1, 999_000)));
  const answers = await Promise.all(asked);
  return answers.filter(({ kind }) => kind === 'orderAck').length;
}

function allowedSince(at: number): number {
  return MOST + Math.ceil(((performance.now() - at) / 1000) * PER_SECOND);
}

interface Seen {
  readonly trades: readonly number[];
  readonly bids: LocalBook['bids'];
  readonly asks: LocalBook['asks'];
  readonly seq: number;
  readonly digest: string;
  readonly agreed: number;
}

/** What a client makes of all it was sent. */
function seenBy({ messages }: Client): Seen {
  const book = new LocalBook({} as Scale);
  const trades: number[] = [];
  let digest = '';
  for (const { message } of messages) {
    switch (message.kind) {
      case 'bookSnapshot':
        book.restore(message);
        break;
      case 'bookDelta':
        expect(book.apply(message)).toBe('applied');
        break;
      case 'bookDigest':
        expect(book.check(message)).toBe('applied');
        digest = `${message.seq} ${message.digest}`;
        break;
      case 'trades':
        for (const { trade } of message.trades) trades.push(trade);
        break;
      default:
    }
  }
  const { bids, asks, seq, digestsAgreed: agreed } = book;
  return { trades, bids, asks, seq, digest, agreed };
}
