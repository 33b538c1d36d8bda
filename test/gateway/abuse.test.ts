// Clients that mean harm: what they cost, and that no one else pays for it.

import { connect as connectTcp, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { RejectReason } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  connect,
  logOnAs,
  OPS,
  openTestVenue,
  order,
  passed,
} from './fixture.ts';

const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await closeAll();
});

describe('a connection that is never ended by its client', () => {
  test('is let go when its upgrade was refused', async () => {
    const venue = await openTestVenue();
    const socket = halfOpen(venue.port);
    socket.write(UPGRADE_WITHOUT_SUBPROTOCOL);
    await receivedEnd(socket);
    await expectGone(socket);
  });

  test.each([
    ['silence', ''],
    ['half a head', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    ['half a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\na'],
  ])('is let go in the time of a log-on: %s', async (_, bytes) => {
    const venue = await openTestVenue({ logOnMs: 300 });
    const socket = halfOpen(venue.port);
    socket.write(bytes);
    await receivedEnd(socket);
    await expectGone(socket);
  });
});

describe('a flood', () => {
  test('of pongs is read more slowly, as messages are', async () => {
    const venue = await openTestVenue({ bytesPerSecond: 50_000, bytesMax: 65_536 });
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 5000; i++) ann.socket.pong('');
    await expect.poll(() => venue.metrics.value('reads_paused')).toBeGreaterThan(0);
    expect(ann.isClosed).toBe(false);
  });

  test('of pings ends the connection, with a code that names it', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 5000; i++) ann.socket.ping('');
    expect(await ann.closed()).toBe(CloseCode.flood);
  });

  test('of fragments that make no message ends the connection', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 1000; i++) ann.socket.send(new Uint8Array(), { binary: true, fin: false });
    expect(await ann.closed()).toBe(1008);
  });

  test.each([
    ['subscriptions', { kind: 'subscribe', channel: Channel.account, contract: 0, ...ofAnn(0) }],
    ['resumes', { kind: 'subscribe', channel: Channel.account, contract: 0, ...ofAnn(1) }],
    [
      'books',
      {
        kind: 'subscribe',
        channel: Channel.bookRaw,
        contract: BTC,
        account: 0,
        resumeAfterSeq: 0,
      },
    ],
    ['questions for the account', { kind: 'getAccount', account: ANN.account }],
  ] as const)('of %s is refused with a wait, and trading goes on', async (_, request) => {
    const venue = await openTestVenue({ queriesPerSecond: 10, queriesMax: 40 });
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    for (let i = 0; i < 10; i++) {
      const items = Array.from({ length: 20 }, () => order(ANN, 'buy', 1, 990_000 + i));
      await ann.askFor('batchAck', { kind: 'batch', items });
    }
    for (let i = 0; i < 3000; i++) ann.send(request);
    await bob.askFor('orderAck', order(BOB, 'buy', 1, 990_000));
    const refused = await ann.next('reject');
    expect(refused).toMatchObject({ reason: RejectReason.rateLimited, seq: 0 });
    expect(refused.retryAfterUs).toBeGreaterThan(0);
    await ann.askFor('pong', { kind: 'ping', echo: 1 });
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 990_000));
    expect(ann.all('reject').length).toBeGreaterThan(2900);
    expect(ann.isClosed).toBe(false);
  });

  test('of questions spends the allowance of its key, on however many connections', async () => {
    const venue = await openTestVenue({ queriesPerSecond: 1, queriesMax: 10 });
    const [first, second] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, ANN)];
    for (let i = 0; i < 10; i++) await first.askFor('contracts', { kind: 'getContracts' });
    const refused = await second.ask({ kind: 'getContracts' });
    expect(refused).toMatchObject({ reason: RejectReason.rateLimited });
    const bob = await logOnAs(venue.port, BOB);
    await bob.askFor('contracts', { kind: 'getContracts' });
  });
});

describe('ten times over the allowance, for a second', () => {
  const settings = { creditsPerSecond: 30, creditsMax: 60, queriesPerSecond: 10, queriesMax: 20 };

  test.each<[string, (client: Client) => void]>([
    ['orders of an account that is not its own', (ann) => ann.send(order(BOB, 'buy', 1, 990_000))],
    ['orders beyond its credits', (ann) => ann.send(order(ANN, 'buy', 1, 990_000))],
    ['questions', (ann) => ann.send({ kind: 'getContracts' })],
    ['pings', (ann) => ann.send({ kind: 'ping', echo: 1 })],
    ['pongs that were not asked for', (ann) => ann.socket.pong('')],
    [
      'fields out of range',
      (ann) => ann.sendRaw(new Uint8Array([0x08, 0x01, 0x52, 0x03, 0x08, 0xff, 0x7f, 0x50])),
    ],
  ])('%s: closed within it, and no one else notices', async (_, send) => {
    const venue = await openTestVenue(settings);
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    const at = performance.now();
    for (let i = 0; i < 1000; i++) send(ann);
    const code = await ann.closed();
    expect([CloseCode.flood, CloseCode.malformed, CloseCode.unreadable]).toContain(code);
    expect(performance.now() - at).toBeLessThan(3000); // A second, where the machine is not busy.
    await bob.askFor('orderAck', order(BOB, 'buy', 1, 990_000));
  });

  test('is counted by key, on however many connections', async () => {
    const venue = await openTestVenue(settings);
    const bob = await logOnAs(venue.port, BOB);
    const abusers: Client[] = [];
    for (let i = 0; i < 16; i++) abusers.push(await logOnAs(venue.port, ANN));
    // On each of them alone it would be far from ten times.
    const open = () => abusers.filter(({ socket }) => socket.readyState === socket.OPEN);
    while (open().length > 0) {
      for (const each of open()) for (let i = 0; i < 60; i++) each.send({ kind: 'getContracts' });
      await passed(5);
    }
    const codes = await Promise.all(abusers.map((each) => each.closed()));
    expect(codes).toEqual(Array(16).fill(CloseCode.flood));
    await bob.askFor('orderAck', order(BOB, 'buy', 1, 990_000));
  });

  test('nine times is refused and goes on', async () => {
    const venue = await openTestVenue({ ...settings, creditsPerSecond: 60 });
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 540; i++) ann.send(order(BOB, 'buy', 1, 990_000));
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 990_000));
    expect(ann.all('reject')).toHaveLength(540);
  });

  test('before the log-on it is twenty messages', async () => {
    const venue = await openTestVenue();
    const stranger = connect(venue.port);
    await stranger.next('hello');
    for (let i = 0; i < 30; i++) stranger.send({ kind: 'ping', echo: 1 });
    expect(await stranger.closed()).toBe(CloseCode.flood);
    expect(stranger.all('pong').length).toBeLessThan(20);
  });
});

describe('mass cancels', () => {
  const massCancel = (tag = '') =>
    ({ kind: 'massCancel', key: 0, account: ANN.account, contract: 0, side: 0, tag }) as const;

  test('above ten a second are merged: each is answered, none is refused', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const other = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 5; i++) await ann.ask(order(ANN, 'buy', 1, 990_000 + i));
    const { seq } = venue.state;
    const answers = Array.from({ length: 200 }, (_each, i) =>
      (i % 2 === 0 ? ann : other).askFor('massCancelAck', massCancel()),
    );
    const seqs = new Set((await Promise.all(answers)).map((answer) => answer.seq));
    expect(seqs.size).toBeLessThan(16);
    expect(venue.state.seq - seq).toBeLessThan(24); // Ticks as well.
    expect(venue.state.orders.live).toBe(0);
    expect(ann.all('reject').length + other.all('reject').length).toBe(0);
  });

  test('that are not alike are not merged', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 40; i++) await ann.ask(order(ANN, 'buy', 1, 990_000 + i, { tag: `t${i}` }));
    const answers = Array.from({ length: 39 }, (_each, i) =>
      ann.askFor('massCancelAck', massCancel(`t${i}`)),
    );
    expect((await Promise.all(answers)).map(({ count }) => count)).toEqual(Array(39).fill(1));
    expect(venue.state.orders.live).toBe(1);
  });

  test('do not overtake, and are not overtaken by, the orders of their account', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 30; i++) {
      ann.send(order(ANN, 'buy', 1, 990_000 + i));
      ann.send(massCancel());
    }
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 980_000));
    expect(venue.state.orders.live).toBe(1);
    await expect.poll(() => ann.all('massCancelAck').length).toBe(30);
    expect(ann.all('massCancelAck').every(({ count }) => count === 1)).toBe(true);
  });

  test('of a client that has left are carried out, and those merged with them answered', async () => {
    const venue = await openTestVenue();
    const [ann, other] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, ANN)];
    for (const tag of ['a', 'b']) {
      await ann.askFor('orderAck', order(ANN, 'buy', 1, 990_000, { tag }));
    }
    for (let i = 0; i < 12; i++) ann.send(massCancel('x'));
    ann.send(massCancel('a'));
    ann.send(massCancel('b'));
    await ann.next('massCancelAck');
    const merged = other.askFor('massCancelAck', massCancel('a'));
    await passed(10);
    ann.close();
    await merged;
    await expect.poll(() => venue.state.orders.live).toBe(0);
  });

  test('pass when the credits of orders and cancels are used up', async () => {
    const venue = await openTestVenue({ creditsPerSecond: 1, creditsMax: 1 });
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 990_000));
    const cancel = {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: 0,
      account: ANN.account,
      clientOrderId: '',
    } as const;
    await ann.ask({ ...cancel, order: 99 });
    expect(await ann.ask({ ...cancel, order: 98 })).toMatchObject({
      reason: RejectReason.rateLimited,
    });
    for (let i = 0; i < 5; i++) await ann.askFor('massCancelAck', massCancel());
    expect(venue.state.orders.live).toBe(0);
  });
});

test('a socket full of small frames is read 64 a turn, and the others between them', async () => {
  const venue = await openTestVenue({ edges: 0 }); // Turns are counted in this thread.
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  await ann.ask({ kind: 'ping', echo: 1 });
  const before = venue.metrics.value('messages_in');
  // As many as fit into one read, in one write.
  const frame = Buffer.from([0x82, 0x82, 0, 0, 0, 0, 0x08, 0x01]); // A request of nothing.
  const raw = (ann.socket as unknown as { _socket: Socket })._socket;
  raw.write(Buffer.concat(Array<Buffer>(8000).fill(frame)));
  const perTurn: number[] = [];
  let last = before;
  while (!ann.isClosed && perTurn.length < 10_000) {
    await new Promise((resolve) => setImmediate(resolve));
    const count = venue.metrics.value('messages_in');
    perTurn.push(count - last);
    last = count;
  }
  expect(Math.max(...perTurn)).toBeLessThanOrEqual(64);
  expect(last - before).toBeGreaterThan(1000);
  await bob.askFor('orderAck', order(BOB, 'buy', 1, 990_000));
});

test('a thousand idle connections hold up no one, and those that never log on are closed', async () => {
  const venue = await openTestVenue({ logOnMs: 3000, connectionsPerAddress: 2000 });
  const idle = Array.from({ length: 1000 }, () => connect(venue.port));
  await Promise.all(idle.map((client) => client.next('hello')));
  const ops = await logOnAs(venue.port, OPS);
  await ops.askFor('contracts', { kind: 'getContracts' });
  expect(await Promise.all(idle.map((client) => client.closed()))).toEqual(Array(1000).fill(4002));
  expect(ops.isClosed).toBe(false);
});

const UPGRADE_WITHOUT_SUBPROTOCOL = [
  'GET / HTTP/1.1',
  'Host: a',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '\r\n',
].join('\r\n');

function ofAnn(resumeAfterSeq: number) {
  return { account: ANN.account, resumeAfterSeq };
}

/** A socket whose own side stays open whatever the server does. */
function halfOpen(port: number): Socket {
  const socket = connectTcp({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

async function receivedEnd(socket: Socket): Promise<void> {
  socket.resume();
  await new Promise((resolve) => {
    socket.once('end', resolve);
    socket.once('close', resolve);
  });
}

/** The other end is closed: what is sent there comes back as a reset. */
async function expectGone(socket: Socket): Promise<void> {
  for (let i = 0; i < 20 && !socket.destroyed; i++) {
    socket.write('x');
    await passed(20);
  }
  expect(socket.destroyed).toBe(true);
}
