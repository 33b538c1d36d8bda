// What one action ends, it ends on every edge within a second: also on one that is stuck, by its replacement.

import { afterEach, expect, test } from 'vitest';
import { PostOnly, RejectReason, Scope } from '../../../engine/schema/index.ts';
import { CloseCode } from '../../../proto/close-code.ts';
import {
  ANN,
  BOB,
  closeAll,
  connect,
  logOnAs,
  MIA,
  must,
  openTestVenue,
  order,
  passed,
  register,
  registerAffiliate,
} from '../fixture.ts';
import { FaultyThreads } from './faulty-threads.ts';

afterEach(closeAll);

const SECOND_MS = 1000;
/** Until a silent edge is ended, and its sockets are closed. */
const REPLACED_MS = 1500;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

test('a revoked key, on both edges', async () => {
  const venue = await openTestVenue({ edges: 2 });
  const sessions = await Promise.all(venue.ports.map((port) => logOnAs(port, ANN)));
  const at = performance.now();
  await must(venue, { kind: 'revokeKey', key: ANN.id, reason: 'lost' });
  const codes = await Promise.all(sessions.map((session) => session.closed()));
  expect(codes).toEqual([CloseCode.keyEnded, CloseCode.keyEnded]);
  expect(performance.now() - at).toBeLessThan(SECOND_MS);
});

test('affiliates put out, on both edges: their quotes go and they have no say', async () => {
  const venue = await openTestVenue({ edges: 2 });
  await registerAffiliate(venue, MIA);
  const sessions = await Promise.all(venue.ports.map((port) => logOnAs(port, MIA)));
  await passed(100); // Who comes on a second edge begins with nothing.
  for (const session of sessions) {
    const quote = order(MIA, 'sell', 1, 1_000_010, { postOnly: PostOnly.reject });
    await session.askFor('orderAck', quote);
  }
  const command = { kind: 'suspendAffiliate', participant: 0, suspended: true } as const;
  await must(venue, { ...command, reason: 'breach' });
  expect(venue.state.orders.live).toBe(0);
  for (const session of sessions) {
    expect(await session.ask(order(MIA, 'sell', 1, 1_000_010))).toMatchObject({
      reason: RejectReason.affiliateSuspended,
    });
  }
});

test('the announcement that the venue goes away, on both edges', async () => {
  const venue = await openTestVenue({ edges: 2, goAwayMs: 1200 });
  const sessions = await Promise.all(venue.ports.map((port) => logOnAs(port, ANN)));
  const at = performance.now();
  const gone = venue.goAway('an upgrade');
  for (const session of sessions) await session.next('goAway');
  expect(performance.now() - at).toBeLessThan(SECOND_MS);
  await gone;
});

test('sessions of a stuck edge are gone, and what it had sent of a revoked key is not executed', async () => {
  const threads = new FaultyThreads();
  const venue = await openTestVenue({ edges: 2 }, { threads });
  const [first, second] = await Promise.all(venue.ports.map((port) => logOnAs(port, ANN)));
  const bob = await logOnAs(venue.ports[1], BOB);
  const revoke = { kind: 'revokeKey', key: ANN.id, reason: 'lost' } as const;
  second.send(order(ANN, 'buy', 1, 999_000));
  Atomics.wait(PAUSE, 0, 0, 200); // The edge reads it meanwhile, and this thread, the core's, does not.
  threads.edges[1].commit({ kind: 'loop' });
  const at = performance.now();
  await must(venue, revoke);
  expect(await first.closed()).toBe(CloseCode.keyEnded);
  expect(performance.now() - at).toBeLessThan(SECOND_MS);
  await Promise.all([second.closed(), bob.closed()]);
  expect(performance.now() - at).toBeLessThan(REPLACED_MS);
  expect(venue.state.orders.live).toBe(0);
  await expect.poll(() => threads.edges.length).toBe(3);
  const again = await logOnAgain(venue.ports[1], BOB);
  await again.askFor('orderAck', order(BOB, 'buy', 1, 999_000));
  expect(venue.state.orders.live).toBe(1);
  const barred = connect(venue.ports[1]);
  expect(await barred.logOn(ANN.name, ANN.signer)).toMatchObject({
    reason: RejectReason.keyRevoked,
  });
});

test('an edge that sends what no edge sends costs its connections, not the venue', async () => {
  const threads = new FaultyThreads();
  const venue = await openTestVenue({ edges: 2 }, { threads, failed: () => {} });
  const first = await logOnAs(venue.ports[0], ANN);
  const second = await logOnAs(venue.ports[1], BOB);
  threads.edges[1].commit({ kind: 'garble' });
  await threads.edges[1].ended;
  await second.closed();
  await first.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  const again = await logOnAgain(venue.ports[1], BOB);
  await again.askFor('orderAck', order(BOB, 'buy', 1, 999_000));
  expect(venue.metrics.counter('edges_replaced').value).toBe(1);
});

test('a key has its connections back when their edge has died, also one that was logging on', async () => {
  const threads = new FaultyThreads();
  const venue = await openTestVenue({ edges: 1, connectionsPerKey: 2 }, { threads });
  await register(venue, { ...ANN, id: 11, account: 61, name: 'eve' }, Scope.read + Scope.trade);
  await logOnAs(venue.port, ANN);
  const late = connect(venue.port);
  const hello = await late.next('hello');
  const signature = late.answer(hello, ANN.name, ANN.signer);
  late.send({ kind: 'logOn', key: ANN.name, signature });
  await threads.newest.terminate();
  await expect.poll(() => venue.metrics.value('sessions_logged_on')).toBe(0);
  await logOnAgain(venue.port, ANN);
  await logOnAgain(venue.port, ANN);
  expect(await connect(venue.port).logOn(ANN.name, ANN.signer)).toMatchObject({
    reason: RejectReason.connectionLimit,
  });
  expect(venue.metrics.value('sessions_logged_on')).toBe(2);
});

/** While another edge takes the place of one that has ended. */
async function logOnAgain(port: number, trader: typeof ANN): ReturnType<typeof logOnAs> {
  for (let tries = 0; ; tries++) {
    try {
      const client = connect(port);
      await new Promise((opened, failed) => {
        client.socket.once('open', opened);
        client.socket.once('error', failed);
      });
      const answer = await client.logOn(trader.name, trader.signer);
      if (answer.kind !== 'logOnResult') throw new Error(JSON.stringify(answer));
      return client;
    } catch (error) {
      if (tries === 100) throw error;
      await passed(50);
    }
  }
}
