// Who may connect, over real sockets: one page a connection, so many connections in all, from an address, before a log-on.

import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect as connectTcp, createServer, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { Scope } from '../../engine/schema/index.ts';
import { addressGroup } from '../../gateway/host/address.ts';
import { connectionsWithin, descriptorLimit } from '../../gateway/host/descriptors.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { FrameCounter } from '../../gateway/session/frame-counter.ts';
import { requestOf } from '../../gateway/session/http-head.ts';
import { readThroughSmallBuffer } from '../../gateway/session/small-reads.ts';
import { hasOpenssl, makeCertificate } from '../support/certificate.ts';
import {
  ANN,
  BOB,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  passed,
  register,
} from './fixture.ts';

const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await closeAll();
});

describe('a connection without a key', () => {
  test('gets one page, whatever is pipelined behind it', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const get = 'GET /v1/disclosure HTTP/1.1\r\nHost: a\r\n\r\n';
    const answer = await spoken(venue.port, get.repeat(4000));
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
    expect(answer).toContain('Connection: close');
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 990_000));
  });

  test('gets pages at the rate of its address, and then 429', async () => {
    const venue = await openTestVenue({ pagesPerSecond: 2 });
    const statuses: string[] = [];
    for (let i = 0; i < 20; i++) statuses.push(await statusOf(venue.port));
    expect(statuses.filter((status) => status === '200').length).toBeGreaterThanOrEqual(10);
    expect(statuses.at(-1)).toBe('429');
  });

  test('is counted at accept, also when it asks for pages', async () => {
    const venue = await openTestVenue({ connectionsPerAddress: 3 });
    const idle = [open(venue.port), open(venue.port), open(venue.port)];
    await expect.poll(() => statusOf(venue.port)).toBe('429');
    idle[0].destroy();
    await expect.poll(() => statusOf(venue.port)).toBe('200');
  });

  test('connects so often a second, and is cut off beyond', async () => {
    const venue = await openTestVenue({ connectsPerSecond: 5 });
    const answers = await Promise.all(Array.from({ length: 30 }, () => statusOf(venue.port)));
    expect(answers.filter((status) => status === '200').length).toBeLessThanOrEqual(15);
    expect(answers.filter((status) => status === '').length).toBeGreaterThan(10);
  });

  test('takes at most a quarter of all connections: who has logged on stays, and operators get in', async () => {
    const venue = await openTestVenue({ connectionsMax: 64, logOnMs: 60_000 });
    const ann = await logOnAs(venue.port, ANN);
    const idle = Array.from({ length: 80 }, () => open(venue.port));
    await expect
      .poll(() => venue.metrics.value('connections_refused', 'notLoggedOn'))
      .toBeGreaterThan(40);
    await ann.askFor('orderAck', order(ANN, 'buy', 1, 990_000));
    expect(await statusOf(venue.adminPort)).toBe('200');
    for (const socket of idle) socket.destroy();
    await expect.poll(() => statusOf(venue.port)).toBe('200');
    // Those that log on leave the quarter: more of them than a quarter may be there.
    const logged = [];
    for (let i = 0; i < 15; i++) logged.push(await logOnAs(venue.port, ANN));
    for (let i = 0; i < 15; i++) logged.push(await logOnAs(venue.port, BOB));
    expect(logged.filter((client) => client.isClosed)).toEqual([]);
  });
});

test('a stranger without a request makes room where places are short, and only there', async () => {
  const venue = await openTestVenue({ connectionsMax: 64 }); // Fourteen places before a log-on.
  const early = Array.from({ length: 3 }, () => open(venue.port).resume());
  await passed(1000);
  expect(early.filter((socket) => socket.closed)).toEqual([]);
  const crowd = Array.from({ length: 40 }, () => open(venue.port).resume());
  await expect
    .poll(() => crowd.filter((socket) => !socket.closed).length, { timeout: 2500 })
    .toBeLessThanOrEqual(7);
  expect(await statusOf(venue.port)).toBe('200');
  expect(early.filter((socket) => socket.closed)).toEqual([]);
});

test('what a socket reads costs no more than it brings, and arrives whole', async () => {
  const chunks: number[] = [];
  const received: Buffer[][] = [];
  const server = createServer((socket) => {
    expect(readThroughSmallBuffer(socket)).toBe(true);
    const own: Buffer[] = [];
    received.push(own);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk.length, chunk.buffer.byteLength);
      own.push(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sent = [randomBytes(300_000), randomBytes(300_000)];
  for (const bytes of sent) open(port).end(bytes);
  const wholes = (): string[] => received.map((own) => Buffer.concat(own).toString('hex')).sort();
  await expect.poll(() => wholes().join().length).toBe(1_200_001);
  expect(wholes()).toEqual(sent.map((bytes) => bytes.toString('hex')).sort());
  expect(Math.max(...chunks)).toBeLessThanOrEqual(8192); // Small ones share Node's own 8 KiB.
  server.close();
});

test.each([0, 1])('few descriptors are noted at the start, with edges %i', async (edges) => {
  const lines: string[] = [];
  const log = openLog('warn', { write: (line) => lines.push(line) });
  const most = connectionsWithin(descriptorLimit());
  const few = most < 1_000_000 ? 1 : 0;
  await openTestVenue({ edges, connectionsMax: 1_000_000 }, { log });
  const noted = () => lines.filter((line) => line.includes('few descriptors'));
  await expect.poll(noted).toHaveLength(few);
  if (few > 0) expect(JSON.parse(noted()[0])).toMatchObject({ connectionsMax: 1_000_000, most });
});

describe('behind a trusted proxy', () => {
  const header = (client: string) => ({ 'X-Forwarded-For': client });

  test('limits and allow-lists are those of the client it names', async () => {
    const venue = await openTestVenue({
      trustedProxies: ['127.0.0.0/8'],
      connectionsPerAddress: 2,
      edges: 0, // Addresses are seen in this thread.
    });
    await register(venue, CAT, Scope.read + Scope.trade, { addresses: ['203.0.113.7'] });
    const first = await logOnAs(venue.port, CAT, { headers: header('198.51.100.1, 203.0.113.7') });
    expect([...venue.sessions].map(({ address }) => address)).toEqual(['203.0.113.7']);
    await expect(logOnAs(venue.port, CAT, { headers: header('203.0.113.8') })).rejects.toThrow();
    const second = await logOnAs(venue.port, CAT, { headers: header('203.0.113.7') });
    const third = connect(venue.port, { headers: header('203.0.113.7') });
    await third.closed();
    expect(third.messages).toEqual([]);
    const other = connect(venue.port, { headers: header('203.0.113.9') });
    await other.next('hello');
    expect(first.isClosed || second.isClosed).toBe(false);
  });

  test('its numbers are not shown to who is not on this machine', async () => {
    const venue = await openTestVenue({ trustedProxies: ['127.0.0.1'] });
    const url = `http://127.0.0.1:${venue.port}/metrics`;
    expect((await fetch(url, { headers: header('203.0.113.7') })).status).toBe(404);
    expect((await fetch(url)).status).toBe(200);
  });

  test('the header of anybody else is not looked at', async () => {
    const venue = await openTestVenue({ edges: 0 });
    const client = connect(venue.port, { headers: header('203.0.113.7') });
    await client.next('hello');
    expect([...venue.sessions].map(({ address }) => address)).toEqual(['127.0.0.1']);
  });
});

test.skipIf(!hasOpenssl)(
  'TLS handshakes are begun so many a second, and the rest wait their turn',
  async () => {
    const files = makeCertificate(freshFolder(), 'localhost');
    const venue = await openTestVenue({ ...files, tlsHandshakesPerSecond: 100 });
    const at = performance.now();
    const secured = Array.from({ length: 40 }, () => {
      const socket = connectTls({ port: venue.port, host: '127.0.0.1', rejectUnauthorized: false });
      sockets.push(socket);
      return new Promise((resolve, reject) => {
        socket.once('secureConnect', resolve);
        socket.once('error', reject);
      });
    });
    await Promise.all(secured);
    expect(performance.now() - at).toBeGreaterThan(250); // One in each of forty turns of ten milliseconds.
    for (const socket of sockets.splice(0)) socket.destroy();
    const again = connectTls({ port: venue.port, host: '127.0.0.1', rejectUnauthorized: false });
    sockets.push(again);
    again.write('GET /healthz HTTP/1.1\r\n\r\n');
    expect(await textOf(again)).toContain('200 OK');
  },
);

describe('an address is counted by', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:7::1', '2001:db8:0:7/64'],
    ['2001:DB8::7:ffff:0:0:2', '2001:db8:0:7/64'],
    ['2001:db8:0:8::1', '2001:db8:0:8/64'],
    ['::1', '0:0:0:0/64'],
    ['fe80::1%eth0', 'fe80:0:0:0/64'],
  ])('%s: %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});

describe('descriptors', () => {
  test.each([
    [1024, 896],
    [20_000, 17_500],
    [100, 0],
  ])('%i leave room for %i connections', (limit, most) => {
    expect(connectionsWithin(limit)).toBe(most);
  });

  test('are known here', () => {
    expect(descriptorLimit()).toBeGreaterThan(255);
  });
});

describe('a head of HTTP', () => {
  const [stream] = [connectTcp(1, '127.0.0.1')];
  stream.on('error', () => {});

  test.each([
    ['a version before', 'GET / HTTP/0.9'],
    ['no path', 'GET http://a/ HTTP/1.1'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost'],
    ['a folded header', 'GET / HTTP/1.1\r\nHost: a\r\n b'],
    ['a space before the colon', 'GET / HTTP/1.1\r\nHost : a'],
    ['the host twice', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b'],
    ['too many headers', `GET / HTTP/1.1${'\r\na: b'.repeat(101)}`],
  ])('is none with %s', (_, text) => {
    expect(requestOf(text, stream)).toBeNull();
  });

  test('has its headers by name, lists of several lines as one', () => {
    const text = 'GET /a?b HTTP/1.1\r\nHost: a\r\nVia: x\r\nVIA:  y ';
    expect(requestOf(text, stream)).toMatchObject({
      method: 'GET',
      url: '/a?b',
      headers: { host: 'a', via: 'x, y' },
    });
  });
});

test('frames are counted wherever the bytes are cut', () => {
  const payloads = [0, 1, 125, 126, 300, 65_535, 70_000, 0, 0];
  const frames = payloads.map((length) => {
    const head =
      length < 126
        ? [0x82, 0x80 | length]
        : length < 65_536
          ? [0x82, 0x80 | 126, length >> 8, length & 255]
          : [0x82, 0x80 | 127, 0, 0, 0, 0, 0, length >> 16, (length >> 8) & 255, length & 255];
    return Buffer.concat([Buffer.from([...head, 9, 9, 9, 9]), Buffer.alloc(length, 0x80)]);
  });
  const whole = Buffer.concat(frames);
  for (const cut of [1, 2, 3, 7, 1000, 16_384, whole.length]) {
    const counter = new FrameCounter();
    let count = 0;
    for (let at = 0; at < whole.length; ) {
      const chunk = whole.subarray(at, at + cut);
      at += counter.take(chunk, 2, 16_000);
      expect(counter.frames).toBeLessThanOrEqual(2);
      count += counter.frames;
    }
    expect(count).toBe(payloads.length);
  }
});

const CAT = { ...BOB, id: 9, account: 30, name: 'cat' };

function open(port: number): Socket {
  const socket = connectTcp(port, '127.0.0.1');
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  return new Promise((resolve) => socket.once('close', () => resolve(text)));
}

function spoken(port: number, bytes: string): Promise<string> {
  const socket = open(port);
  socket.write(bytes);
  return textOf(socket);
}

/** Of a page that costs nothing; '' when the connection was cut off without an answer. */
async function statusOf(port: number): Promise<string> {
  const answer = await spoken(port, 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n');
  return /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? '';
}
