import { execFileSync, spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { MESSAGE_BYTES_MAX } from '../../proto/client-message.ts';
import {
  ANN,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  OPS,
  openTestVenue,
  order,
} from './fixture.ts';

afterEach(closeAll);

/** Certificates are made by the program `openssl`; a machine without it cannot try TLS. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const withOpenssl = hasOpenssl ? '' : ' (skipped: there is no openssl on this machine)';

describe('the upgrade', () => {
  test.each([
    ['no subprotocol', undefined],
    ['an unknown one', 'praya.v2.proto'],
    ['another product', 'chat, mqtt'],
  ])('is refused with 400: %s', async (_, offered) => {
    const venue = await openTestVenue();
    expect(await statusOf(venue.port, { 'Sec-WebSocket-Protocol': offered })).toBe(400);
  });

  test('takes the first subprotocol that it knows', async () => {
    const venue = await openTestVenue();
    const socket = new WebSocket(`ws://127.0.0.1:${venue.port}`, ['chat', 'praya.v1.json']);
    await new Promise((resolve) => socket.once('open', resolve));
    expect(socket.protocol).toBe('praya.v1.json');
    expect(socket.extensions).toBe('');
    socket.terminate();
  });

  test.each([
    ['https://terminal.example', 101],
    ['https://evil.example', 403],
    ['null', 403],
  ])('from a page of %s: %i', async (Origin, status) => {
    const venue = await openTestVenue({ allowedOrigins: ['https://terminal.example'] });
    const offered = { 'Sec-WebSocket-Protocol': 'praya.v1.proto', Origin };
    expect(await statusOf(venue.port, offered)).toBe(status);
  });

  test('from a page of its own is taken, from one that only claims so is not', async () => {
    const venue = await openTestVenue();
    const own = {
      'Sec-WebSocket-Protocol': 'praya.v1.proto',
      Origin: `http://localhost:${venue.port}`,
    };
    expect(await statusOf(venue.port, own)).toBe(101);
    const Host = `evil.example:${venue.port}`;
    expect(await statusOf(venue.port, { ...own, Host, Origin: `http://${Host}` })).toBe(403);
  });

  test('is refused with 429 beyond five a second from one address', async () => {
    const venue = await openTestVenue({ handshakesPerSecond: 5 });
    const offered = { 'Sec-WebSocket-Protocol': 'praya.v1.proto' };
    const statuses = [];
    for (let i = 0; i < 8; i++) statuses.push(await statusOf(venue.port, offered));
    expect(statuses.slice(0, 5)).toEqual([101, 101, 101, 101, 101]);
    expect(statuses.at(-1)).toBe(429);
  });

  test('is refused with 429 beyond the connections of one address', async () => {
    const venue = await openTestVenue({ connectionsPerAddress: 2 });
    const first = connect(venue.port);
    const second = connect(venue.port);
    await Promise.all([first.next('hello'), second.next('hello')]);
    const offered = { 'Sec-WebSocket-Protocol': 'praya.v1.proto' };
    expect(await statusOf(venue.port, offered)).toBe(429);
    first.close();
    await expect.poll(() => statusOf(venue.port, offered)).toBe(101);
  });
});

describe('TLS', () => {
  test.skipIf(!hasOpenssl)(`is spoken when there is a certificate${withOpenssl}`, async () => {
    const venue = await openTestVenue(certificate());
    const socket = new WebSocket(`wss://127.0.0.1:${venue.port}`, ['praya.v1.json'], {
      rejectUnauthorized: false,
    });
    const hello = await new Promise((resolve, reject) => {
      socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString())));
      socket.once('error', reject);
    });
    expect(hello).toHaveProperty('hello.nonce');
    socket.terminate();
  });

  test.skipIf(!hasOpenssl)(`is not waited for longer than a log-on${withOpenssl}`, async () => {
    const venue = await openTestVenue({ ...certificate(), logOnMs: 300 });
    const silent = connectTcp(venue.port, '127.0.0.1');
    silent.on('error', () => {});
    silent.resume();
    const ended = new Promise((resolve) => silent.once('close', () => resolve('ended')));
    const late = new Promise((resolve) => setTimeout(() => resolve('still there'), 4000));
    expect(await Promise.race([ended, late])).toBe('ended');
    silent.destroy();
  });

  test('without a certificate that can be read there is no venue', async () => {
    const settings = { tlsCertFile: '/nowhere.pem', tlsKeyFile: '/nowhere.pem' };
    await expect(openTestVenue(settings)).rejects.toThrow(/TLS: ENOENT/);
  });
});

describe('what comes in', () => {
  test('a message above 64 KiB closes with 1009', async () => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN);
    client.sendRaw(new Uint8Array(MESSAGE_BYTES_MAX + 1));
    expect(await client.closed()).toBe(1009);
    expect((await logOnAs(venue.port, ANN)).isClosed).toBe(false);
  });

  test('bytes that are no HTTP end their connection and nothing else', async () => {
    const venue = await openTestVenue();
    for (const bytes of [
      '\0\0\0\0',
      'GET // HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET http:// HTTP/1.1\r\n\r\n',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connectTcp(venue.port, '127.0.0.1', () => socket.end(bytes));
        socket.on('close', () => resolve());
        socket.on('error', () => {});
        socket.resume();
      });
    }
    expect(await (await fetch(`http://127.0.0.1:${venue.port}/healthz`)).text()).toBe('ok\n');
  });

  test('a text frame that is not UTF-8 closes with 1007', async () => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN, { json: true });
    client.socket.send(Buffer.from([0x22, 0xff, 0xfe, 0x22]), { binary: false });
    expect(await client.closed()).toBe(1007);
  });
});

describe('beside the socket', () => {
  test.each([
    ['/healthz', 200],
    ['/readyz', 200],
    ['/metrics', 200],
    ['/etc/passwd', 404],
  ])('GET %s: %i', async (path, status) => {
    const venue = await openTestVenue();
    const response = await fetch(`http://127.0.0.1:${venue.port}${path}`);
    expect(response.status).toBe(status);
  });

  test('the metrics count what happens', async () => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN);
    await client.ask(order(ANN, 'buy', 1, 999_000));
    const read = async () => (await fetch(`http://127.0.0.1:${venue.adminPort}/metrics`)).text();
    // An edge reports what it has a few times a second.
    await expect.poll(read, { timeout: 10_000 }).toMatch(/^praya_sessions 1$/m);
    await expect.poll(read, { timeout: 10_000 }).toMatch(/^praya_messages_in_total 2$/m);
    const text = await read();
    expect(text).toMatch(/^praya_orders_live 1$/m);
    expect(text).toMatch(/^praya_durable_seconds_count \d+$/m);
  });
});

describe('the administrative listener', () => {
  test('takes commands of a key with the scope, and answers with their events', async () => {
    const venue = await openTestVenue({ tickMs: 60_000 });
    const ops = await logOnAs(venue.adminPort, OPS);
    const command = { kind: 'setMarkPrice', contract: 1, price: 1_000_500 } as const;
    const result = await ops.askFor('adminResult', { kind: 'adminCommand', command });
    expect(result).toMatchObject({ events: [{ kind: 'markPriceSet', price: 1_000_500 }], more: 0 });
    expect(result.seq).toBe(venue.state.seq);
  });

  test('refuses keys without it, orders, and commands on the main listener', async () => {
    const venue = await openTestVenue();
    const command = { kind: 'setMarkPrice', contract: 1, price: 1_000_500 } as const;
    const ann = connect(venue.adminPort);
    expect(await ann.logOn(ANN.name, ANN.signer)).toMatchObject({ reason: 104 });
    const ops = await logOnAs(venue.port, OPS);
    expect(await ops.ask({ kind: 'adminCommand', command })).toMatchObject({ reason: 105 });
    const there = await logOnAs(venue.adminPort, OPS);
    const placed = order(ANN, 'buy', 1, 999_000, { key: ANN.id });
    expect(await there.ask({ kind: 'adminCommand', command: placed })).toMatchObject({
      reason: 105,
    });
    expect(venue.state.orders.live).toBe(0);
  });

  test('can be switched off', async () => {
    const venue = await openTestVenue({ adminListener: false });
    expect(venue.adminPort).toBe(0);
  });
});

function certificate(): { tlsCertFile: string; tlsKeyFile: string } {
  const folder = freshFolder();
  const tlsKeyFile = join(folder, 'key.pem');
  const tlsCertFile = join(folder, 'cert.pem');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const files = ['-keyout', tlsKeyFile, '-out', tlsCertFile, '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', '-x509', ...key, ...files], { stdio: 'ignore' });
  return { tlsCertFile, tlsKeyFile };
}

/** What an upgrade is answered with. */
function statusOf(port: number, headers: Record<string, string | undefined>): Promise<number> {
  const headerPairs = Object.entries(headers).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined;
  });
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...Object.fromEntries(headerPairs),
      },
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    asked.on('error', reject);
    asked.end();
  });
}
