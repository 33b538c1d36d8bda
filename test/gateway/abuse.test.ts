// Clients that mean harm: what they cost, and that no one else pays for it.

import { connect as connectTcp, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { RejectReason } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
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

  test('of pings that could not be answered ends the connection', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    for (let i = 0; i < 5000; i++) ann.socket.ping('');
    expect(await ann.closed()).toBe(1006);
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
