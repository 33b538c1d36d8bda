// What leaves over a connection: whole frames in their order, nothing behind the close frame, and no more memory than waits.

import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Server as SocketServer, WebSocket, WebSocketServer } from 'ws';
import type { Time } from '../../engine/schema/index.ts';
import { Metrics } from '../../gateway/host/metrics.ts';
import { realScheduler } from '../../gateway/host/scheduler.ts';
import { LARGE_BYTES, SMALL_BYTES } from '../../gateway/session/blocks.ts';
import { Opcode } from '../../gateway/session/frame-head.ts';
import { Outbox } from '../../gateway/session/outbox.ts';
import { Outlet } from '../../gateway/session/outlet.ts';
import { VenueSocket } from '../../gateway/session/venue-socket.ts';
import { closeAll, freshFolder } from './fixture.ts';

const FULL = 100_000;
/** Certificates are made by the program `openssl`; a machine without it cannot try TLS. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const LINES: readonly ('plain' | 'TLS')[] = hasOpenssl ? ['plain', 'TLS'] : ['plain'];
const closing: (() => void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await closeAll();
});

describe.each([
  ['binary', Opcode.binary],
  ['text', Opcode.text],
] as const)('%s frames', (_, opcode) => {
  const borders = [0, 125, 126, SMALL_BYTES, LARGE_BYTES, 65_535, 65_536, 70_000];
  const lengths = borders.flatMap((border) =>
    [-12, -11, -10, -4, -3, -2, -1, 0, 1, 2]
      .map((by) => border + by)
      .filter((length) => length >= 0),
  );

  test('of every length around the borders of heads and blocks arrive whole', async () => {
    const { outlet, received } = await open(new Outbox(PARTS));
    const sent: Buffer[] = [];
    for (const length of lengths) {
      const payload = payloadOf(length, sent.length);
      for (const each of [payload, payloadOf(sent.length % 40, 1)]) {
        outlet.put(opcode, each);
        sent.push(each);
      }
      if (sent.length % 7 === 0) await turn();
    }
    await received(sent.length);
    const got = await received(sent.length);
    expect(got.every(({ isBinary }) => isBinary === (opcode === Opcode.binary))).toBe(true);
    expect(got.map(({ data }) => data.length)).toEqual(sent.map(({ length }) => length));
    expect(got.every(({ data }, at) => data.equals(sent[at]))).toBe(true);
  });

  test.each(lengths)('of %i bytes arrives whole when it is alone', async (length) => {
    const { outlet, received } = await open(new Outbox(PARTS));
    outlet.put(opcode, payloadOf(length, 3));
    expect((await received(1))[0].data.equals(payloadOf(length, 3))).toBe(true);
  });
});

test('all frames of a turn leave in one write', async () => {
  const outbox = new Outbox(PARTS);
  const { outlet, stream, received } = await open(outbox);
  const write = vi.spyOn(stream, 'write');
  for (let n = 0; n < 10; n++) outlet.put(Opcode.binary, payloadOf(100, n));
  expect(write).not.toHaveBeenCalled();
  await received(10);
  expect(write).toHaveBeenCalledTimes(1);
});

describe('before a close frame', () => {
  test('of ours all that waits leaves, and nothing behind it', async () => {
    const { outlet, socket, client, received } = await open(new Outbox(PARTS));
    for (let n = 0; n < 3; n++) outlet.put(Opcode.binary, payloadOf(40_000, n));
    const closed = once(client, 'close');
    socket.close(4005, 'slow');
    outlet.put(Opcode.binary, payloadOf(1, 9));
    outlet.flush();
    expect((await closed)[0]).toBe(4005);
    const got = await received(3);
    expect(got.map(({ data }) => data[0])).toEqual([0, 1, 2].map((n) => payloadOf(1, n)[0]));
  });

  test('that answers the peer’s, who asked and closed in one breath, the answer leaves', async () => {
    const { peer, outlets } = await openRaw();
    outlets.onMessage = (outlet) => outlet.put(Opcode.binary, Buffer.from('answer'));
    peer.write(Buffer.concat([masked(0x82, 'ask'), masked(0x88, '\x03\xe8')]));
    expect(await bytesOf(peer)).toEqual(frames([0x82, 'answer'], [0x88, '\x03\xe8']));
  });

  test('of a peer that broke the protocol the answers to what came before leave', async () => {
    const { peer, outlets } = await openRaw();
    outlets.onMessage = (outlet) => outlet.put(Opcode.binary, Buffer.from('answer'));
    peer.write(Buffer.concat([masked(0x82, 'ask'), Buffer.from([0xff, 0])]));
    const bytes = await bytesOf(peer);
    expect(bytes.subarray(0, 8)).toEqual(frames([0x82, 'answer']));
    expect([bytes[8], bytes.readUInt16BE(10)]).toEqual([0x88, 1002]);
  });
});

test('a peer that has ended its side still gets all that waits, however slowly it reads', async () => {
  const { peer, outlets } = await openRaw();
  const much = Buffer.alloc(6_000_000, 'm');
  let waiting = 0;
  outlets.onMessage = (outlet, data) => {
    outlet.put(Opcode.binary, data.toString() === 'much' ? much : Buffer.from('answer'));
    setImmediate(() => {
      waiting = outlet.waiting;
    });
  };
  peer.pause();
  peer.write(masked(0x82, 'much'));
  await expect.poll(() => waiting).toBeGreaterThan(0);
  peer.end(masked(0x82, 'ask'));
  await turn();
  const bytes = await bytesOf(peer);
  expect(bytes.length).toBe(10 + much.length + 8);
  expect(bytes.subarray(-8)).toEqual(frames([0x82, 'answer']));
});

test('a connection that was let go gets nothing more', async () => {
  const { outlet, stream } = await open(new Outbox(PARTS));
  const write = vi.spyOn(stream, 'write');
  outlet.put(Opcode.binary, payloadOf(10, 1));
  outlet.drop();
  outlet.put(Opcode.binary, payloadOf(10, 2));
  await turn();
  expect(write).not.toHaveBeenCalled();
  expect(outlet.waiting).toBe(0);
});

describe('a peer that takes nothing', () => {
  test('costs the memory of what waits; all of it arrives when it reads again, and is free then', async () => {
    const outbox = new Outbox(PARTS);
    const blocks = watched(outbox);
    const { outlet, client, stream, received, room } = await open(outbox);
    client.pause();
    let sent = 0;
    let largest = 0;
    while (outlet.waiting < 3_000_000) {
      for (let n = 0; n < 50; n++) outlet.put(Opcode.binary, payloadOf(97, sent++));
      await turn();
      largest = Math.max(largest, blocks.bytes() - outlet.waiting);
    }
    expect(outlet.waiting).toBeGreaterThanOrEqual(stream.writableLength);
    // Besides what waits, the rest of the block that is being filled and of the last one that was handed over.
    expect(largest).toBeLessThanOrEqual(2 * LARGE_BYTES);
    expect(room).not.toHaveBeenCalled();
    client.resume();
    const got = await received(sent);
    expect(got.every(({ data }, at) => data.equals(payloadOf(97, at)))).toBe(true);
    await expect.poll(() => outlet.waiting).toBe(0);
    await expect.poll(() => blocks.bytes()).toBe(0);
    expect(room).toHaveBeenCalled();
  });

  test.each(LINES)(
    'keeps its bytes to itself, whatever others are sent meanwhile: %s',
    async (line) => {
      const outbox = new Outbox(PARTS);
      const slow = await open(outbox, line);
      const quick = await open(outbox, line);
      slow.client.pause();
      let sent = 0;
      for (; slow.outlet.waiting < 1_000_000; sent++) {
        slow.outlet.put(Opcode.binary, Buffer.alloc(1000, 'a'));
        if (sent % 20 === 0) await turn();
      }
      for (let n = 1; n <= 2000; n++) {
        quick.outlet.put(Opcode.binary, Buffer.alloc(1000, 'b'));
        if (n % 20 === 0) await quick.received(n);
      }
      slow.client.resume();
      const got = await slow.received(sent);
      expect(got.every(({ data }) => data.equals(Buffer.alloc(1000, 'a')))).toBe(true);
    },
  );

  test('is full above its bound and has room again below it, once for each time', async () => {
    const { outlet, client, received, room } = await open(new Outbox(PARTS));
    client.pause();
    let sent = 0;
    while (outlet.waiting <= FULL) {
      outlet.put(Opcode.binary, payloadOf(50_000, sent++));
      await turn();
    }
    expect(room).not.toHaveBeenCalled();
    client.resume();
    await received(sent);
    await expect.poll(() => room.mock.calls.length).toBe(1);
    outlet.put(Opcode.binary, payloadOf(10, 1));
    await received(sent + 1);
    expect(room).toHaveBeenCalledTimes(1);
  });
});

let microseconds = 0;
const PARTS = {
  clock: { now: () => ++microseconds as Time },
  metrics: new Metrics(),
  scheduler: realScheduler,
};

interface Received {
  readonly data: Buffer;
  readonly isBinary: boolean;
}

/** A connection over TCP, and the client at its other end. */
async function open(outbox: Outbox, line: (typeof LINES)[number] = 'plain') {
  const server = serverOf(line);
  await once(server, 'listening');
  const connected = once(server, 'connection');
  const { port } = (server.options.server ?? server).address() as AddressInfo;
  const scheme = line === 'plain' ? 'ws' : 'wss';
  const client = new WebSocket(`${scheme}://127.0.0.1:${port}`, { rejectUnauthorized: false });
  closing.push(() => client.terminate());
  const got: Received[] = [];
  client.on('message', (data: Buffer, isBinary) => got.push({ data, isBinary }));
  const [socket, request] = (await connected) as [VenueSocket, { socket: Socket }];
  const stream = request.socket;
  const room = vi.fn();
  const outlet = new Outlet({ stream, outbox, fullBytes: FULL, hasRoom: room });
  socket.beforeClose = () => outlet.end();
  await once(client, 'open');
  const received = async (count: number): Promise<Received[]> => {
    await expect.poll(() => got.length, { timeout: 8000, interval: 5 }).toBe(count);
    return got;
  };
  return { outlet, socket, client, stream, received, room };
}

/** The same with a client that writes its bytes itself, after the handshake. */
async function openRaw() {
  const server = serverOf('plain');
  await once(server, 'listening');
  const outbox = new Outbox(PARTS);
  const outlets: { onMessage: (outlet: Outlet, data: Buffer) => void } = { onMessage: () => {} };
  server.on('connection', (socket, { socket: stream }) => {
    const outlet = new Outlet({ stream, outbox, fullBytes: FULL, hasRoom: () => {} });
    socket.beforeClose = () => outlet.end();
    socket.on('message', (data) => outlets.onMessage(outlet, data as Buffer));
    socket.on('error', () => {});
  });
  const peer = connect({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    allowHalfOpen: true,
  });
  closing.push(() => peer.destroy());
  const key = 'dGhlIHNhbXBsZSBub25jZQ==';
  const names = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
  peer.write(`GET / HTTP/1.1\r\nHost: a\r\n${names}Sec-WebSocket-Key: ${key}\r\n\r\n`);
  await once(peer, 'data');
  return { peer, outlets };
}

function serverOf(line: (typeof LINES)[number]): SocketServer<typeof VenueSocket> {
  const tls = line === 'TLS' ? createServer(certificate()).listen(0, '127.0.0.1') : null;
  const server = new WebSocketServer({
    WebSocket: VenueSocket,
    ...(tls === null ? { host: '127.0.0.1', port: 0 } : { server: tls }),
    autoPong: false,
    perMessageDeflate: false,
  });
  closing.push(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
    tls?.close();
  });
  return server;
}

function certificate(): { key: Buffer; cert: Buffer } {
  const folder = freshFolder();
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const files = ['-keyout', keyFile, '-out', certFile, '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', '-x509', ...key, ...files], { stdio: 'ignore' });
  return { key: readFileSync(keyFile), cert: readFileSync(certFile) };
}

/** How many bytes of blocks are out. */
function watched({ blocks }: Outbox): { bytes: () => number } {
  const out = { first: vi.spyOn(blocks, 'first'), next: vi.spyOn(blocks, 'next') };
  const back = vi.spyOn(blocks, 'giveBack');
  const sizeOf = (block: unknown): number => (block as Buffer).length;
  return {
    bytes: () => {
      // A first block that is a large one comes out of `next`.
      const smalls = out.first.mock.results.map(({ value }) => sizeOf(value));
      const small = smalls.filter((size) => size === SMALL_BYTES).length * SMALL_BYTES;
      const large = out.next.mock.results.length * LARGE_BYTES;
      return small + large - back.mock.calls.reduce((sum, [block]) => sum + sizeOf(block), 0);
    },
  };
}

/** Letters, so that it may be sent as text. */
function payloadOf(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at++) bytes[at] = 97 + ((at * 7 + seed * 11) % 26);
  return bytes;
}

function masked(opcode: number, payload: string): Buffer {
  const bytes = Buffer.from(payload, 'latin1');
  return Buffer.concat([Buffer.from([opcode, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]);
}

function frames(...each: [number, string][]): Buffer {
  return Buffer.concat(
    each.map(([opcode, text]) => {
      const bytes = Buffer.from(text, 'latin1');
      return Buffer.concat([Buffer.from([opcode, bytes.length]), bytes]);
    }),
  );
}

/** All that comes until the other side ends. */
async function bytesOf(peer: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  peer.on('data', (chunk: Buffer) => chunks.push(chunk));
  peer.resume();
  await once(peer, 'end');
  return Buffer.concat(chunks);
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
