// Whatever is sent to it, the listener answers in its own words or ends the connection, and serves the next one.

import { connect as connectTo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { BOB, closeAll, openTestVenue, passed } from '../fixture.ts';
import {
  asked,
  askedBy,
  BALANCE,
  BID,
  headersOf,
  OkxSocketClient,
  ORDER,
  SWAP,
  sign,
} from './okx-client.ts';

let venue: Venue;
let port: number;

beforeEach(async () => {
  venue = await openTestVenue({ okxPort: 0, edges: 0, tickMs: 60_000, pagesPerSecond: 200 });
  port = venue.okxPort;
  await passed(2000);
});

afterEach(async () => {
  expect(await askedBy(BOB, port, BALANCE)).toMatchObject({ code: '0' });
  await closeAll();
});

/** What comes back for bytes as they are. */
function answerTo(bytes: string, end = false): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectTo(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (end) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

describe('over HTTP', () => {
  test('an address that is not served, another method, a body that is none', async () => {
    expect(await asked(port, '/')).toMatchObject({ status: 404, code: '404' });
    expect(await asked(port, '/api/v5/__proto__')).toMatchObject({ status: 404 });
    expect(await asked(port, '/api/v5/trade/order', { method: 'PUT' })).toMatchObject({
      status: 405,
    });
    const posted = await asked(port, '/api/v5/public/time', { method: 'POST', body: '{}' });
    expect(posted).toMatchObject({ status: 405, code: '50115' });
    for (const [body, code] of [
      ['{"instId":', '50002'],
      ['', '50000'],
      ['[]', '50002'],
      ['null', '51000'],
      ['"order"', '51000'],
    ] as const) {
      const headers = headersOf(BOB, ['POST', ORDER, body]);
      const answer = await asked(port, ORDER, { method: 'POST', headers, body });
      expect([body, answer.code]).toEqual([body, code]);
    }
  });

  test('a body that is too large is not read to its end', async () => {
    const body = JSON.stringify({ ...BID, tag: 'x'.repeat(100_000) });
    const headers = headersOf(BOB, ['POST', ORDER, body]);
    const answer = await asked(port, ORDER, { method: 'POST', headers, body });
    expect(answer).toMatchObject({ status: 413, code: '1009' });
  });

  test('a log-on that is missing something, wrong, late, early, or used before', async () => {
    const right = headersOf(BOB, ['GET', BALANCE, '']);
    for (const [name, code] of [
      ['OK-ACCESS-KEY', '50103'],
      ['OK-ACCESS-PASSPHRASE', '50104'],
      ['OK-ACCESS-SIGN', '50106'],
      ['OK-ACCESS-TIMESTAMP', '50107'],
    ] as const) {
      const answer = await asked(port, BALANCE, { headers: { ...right, [name]: '' } });
      expect([name, answer.code, answer.status]).toEqual([name, code, 401]);
    }
    const at = (ms: number): Date => new Date(Date.now() + ms);
    const codeAt = async (ms: number) => {
      return (await askedBy(BOB, port, BALANCE, undefined, { time: at(ms) })).code;
    };
    expect([await codeAt(-6000), await codeAt(3000)]).toEqual(['50102', '50102']);
    const notATime = { headers: { ...right, 'OK-ACCESS-TIMESTAMP': 'yesterday' } };
    expect((await asked(port, BALANCE, notATime)).code).toBe('50112');
    const forged = { headers: { ...right, 'OK-ACCESS-SIGN': Buffer.alloc(32).toString('base64') } };
    expect((await asked(port, BALANCE, forged)).code).toBe('50113');
    expect((await asked(port, BALANCE, { headers: right })).code).toBe('0');
    expect((await asked(port, BALANCE, forged)).code).toBe('50113'); // Beside a session that there is.
    const other = await askedBy(BOB, port, BALANCE, undefined, { passphrase: '16' });
    expect(other.code).toBe('50105');
    const body = JSON.stringify(BID);
    const once = { method: 'POST', headers: headersOf(BOB, ['POST', ORDER, body]), body };
    expect((await asked(port, ORDER, once)).code).toBe('0');
    expect(await asked(port, ORDER, once)).toMatchObject({ code: '50102', status: 401 });
  });

  test('numbers of every kind that are none', async () => {
    for (const sz of [
      '0',
      '-1',
      '1.5',
      '1e3',
      'NaN',
      '',
      null,
      {},
      [],
      '99999999999999999999',
      true,
    ]) {
      const answer = await askedBy(BOB, port, ORDER, { ...BID, sz });
      expect([sz, answer.code]).toEqual([sz, '1']);
    }
    for (const field of [
      { px: '0' },
      { px: '' },
      { side: 'BUY' },
      { ordType: 'constructor' },
      { tdMode: 'isolated' },
      { posSide: 'long' },
      { reduceOnly: 'yes' },
      { pxUsd: '1' },
      { clOrdId: 'x'.repeat(500) },
      { clOrdId: 5 },
      { instId: '__proto__' },
      { attachAlgoOrds: [{}, {}] },
    ]) {
      const answer = await askedBy(BOB, port, ORDER, { ...BID, ...field });
      expect([field, answer.code]).toEqual([field, '1']);
    }
    const many = Array.from({ length: 21 }, () => BID);
    expect((await askedBy(BOB, port, '/api/v5/trade/batch-orders', many)).code).toBe('51111');
  });

  test('what is no HTTP, a head without an end, one request behind another', async () => {
    expect(await answerTo('\x16\x03\x01 hello\r\n\r\n')).toContain('"code":"50002"');
    expect(await answerTo(`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`)).toContain('431');
    const one = `GET ${BALANCE} HTTP/1.1\r\nHost: a\r\n${Object.entries(
      headersOf(BOB, ['GET', BALANCE, '']),
    )
      .map((header) => header.join(': '))
      .join('\r\n')}\r\n\r\n`;
    const answers = await answerTo(one.repeat(3));
    expect(answers).toContain('"code":"0"');
    expect(answers).toContain('One request at a time');
  });

  test('a body that does not come is waited for no longer than it may', async () => {
    const head = `POST ${ORDER} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n`;
    const headers = Object.entries(headersOf(BOB, ['POST', ORDER, '']));
    const text = headers.map((header) => header.join(': ')).join('\r\n');
    const began = Date.now();
    expect(await answerTo(`${head}${text}\r\n\r\n{`)).toContain('408');
    expect(Date.now() - began).toBeLessThan(15_000);
  }, 20_000);
});

describe('over a WebSocket', () => {
  test('frames that are no requests, and operations that are none', async () => {
    const client = await OkxSocketClient.open(port, '/anything');
    for (const [sent, code] of [
      ['{', '60012'],
      ['[]', '60012'],
      ['{"op":"order","args":[{}]}', '60011'],
      ['{"op":"dance"}', '60019'],
      ['{"op":5}', '51000'],
      ['{"op":"subscribe","args":[]}', '60013'],
      ['{"op":"subscribe","args":[{"channel":"books"}]}', '50014'],
      ['{"op":"subscribe","args":[{"channel":"books","instId":"X"}]}', '51001'],
      [`{"op":"subscribe","args":[{"channel":"toString","instId":"${SWAP}"}]}`, '60018'],
      ['{"op":"subscribe","args":[{"channel":"orders","instType":"ANY"}]}', '60011'],
    ]) {
      client.send(sent);
      const answer = await client.next((each) => 'code' in each);
      expect([sent, answer['code']]).toEqual([sent, code]);
    }
    client.close();
  });

  test('a log-on that is wrong, late or used before', async () => {
    const wrong = await OkxSocketClient.open(port);
    expect(await wrong.logOn(BOB, '17', 1)).toMatchObject({ event: 'error', code: '50102' });
    const forged = {
      apiKey: 'bob',
      passphrase: '17',
      timestamp: String(Math.floor(Date.now() / 1000)),
    };
    wrong.send({ op: 'login', args: [{ ...forged, sign: Buffer.alloc(32).toString('base64') }] });
    expect(await wrong.next(({ code }) => code === '50113')).toMatchObject({ event: 'error' });
    await wrong.closed;
    const timestamp = String(Math.floor(Date.now() / 1000));
    const sealed = sign(BOB, `${timestamp}GET/users/self/verify`);
    const args = [{ apiKey: 'bob', passphrase: '17', timestamp, sign: sealed }];
    const first = await OkxSocketClient.open(port);
    first.send({ op: 'login', args });
    expect(await first.next(({ event }) => event !== undefined)).toMatchObject({ event: 'login' });
    const second = await OkxSocketClient.open(port);
    second.send({ op: 'login', args });
    expect(await second.next(({ event }) => event !== undefined)).toMatchObject({ code: '50102' });
    first.close();
    second.close();
  });

  test('a flood ends its own connection and no other', async () => {
    const client = await OkxSocketClient.open(port);
    for (let sent = 0; sent < 1000; sent++) client.send('{"op":"dance"}');
    expect(await client.closed).toBeGreaterThanOrEqual(1000);
    const large = await OkxSocketClient.open(port);
    large.send('x'.repeat(70_000));
    expect(await large.closed).toBe(1009);
  });
});
