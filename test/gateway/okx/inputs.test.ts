// What would break a part of the venue, or be understood otherwise than it was meant, is refused in words.

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
} from './okx-client.ts';

let venue: Venue;
let port: number;

beforeEach(async () => {
  venue = await openTestVenue({ okxPort: 0, edges: 0, tickMs: 60_000 });
  port = venue.okxPort;
  await passed(2000);
});

afterEach(async () => {
  expect(await askedBy(BOB, port, BALANCE)).toMatchObject({ code: '0' });
  await closeAll();
});

describe('over a WebSocket', () => {
  test('the name of a key that is no Unicode text, or too long', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const sign = Buffer.alloc(32).toString('base64');
    for (const apiKey of ['\ud800', 'x'.repeat(60_000)]) {
      const client = await OkxSocketClient.open(port);
      client.send({ op: 'login', args: [{ apiKey, passphrase: '17', timestamp, sign }] });
      expect(await client.next(({ code }) => code !== '0')).toMatchObject({ code: '51000' });
      client.close();
    }
  });

  test('nests of brackets where text is expected', async () => {
    const nest = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const client = await OkxSocketClient.open(port);
    client.send(`{"op":"subscribe","args":[{"channel":"books","instId":"${SWAP}","x":${nest}}]}`);
    expect(await client.next(({ event }) => event === 'error')).toMatchObject({ code: '51000' });
    for (const op of ['dance', 'order']) {
      client.send(`{"id":${nest},"op":"${op}","args":[]}`);
      expect(await client.next(({ event }) => event === 'error')).toMatchObject({ code: '60012' });
    }
    client.send({ op: 'dance', id: 7 });
    expect(await client.next(({ id }) => id === 7)).toMatchObject({ code: '60019' });
    client.close();
  });

  test('a key that stands twice in one object', async () => {
    const client = await OkxSocketClient.open(port);
    client.send('{"op":"dance","op":"subscribe","args":[]}');
    expect(await client.next(({ event }) => event === 'error')).toMatchObject({ code: '60012' });
    client.close();
    const body = `{"instId":"${SWAP}","side":"sell","side":"buy","ordType":"limit","px":"99900","sz":"1"}`;
    const headers = headersOf(BOB, ['POST', ORDER, body]);
    expect((await asked(port, ORDER, { method: 'POST', headers, body })).code).toBe('50002');
  });

  test('one bad order of several is refused alone', async () => {
    const client = await OkxSocketClient.open(port);
    await client.logOn(BOB);
    const args = [BID, { ...BID, clOrdId: '\ud800' }, { ...BID, tag: 'x'.repeat(300) }];
    const answer = await client.ask({ op: 'batch-orders', args });
    expect(answer.data?.map(({ sCode }) => sCode)).toEqual(['0', '51000', '51000']);
    client.close();
  });

  test('a passphrase that names no account ends the session', async () => {
    const client = await OkxSocketClient.open(port);
    expect(await client.logOn(BOB, '16')).toMatchObject({ event: 'error', code: '50105' });
    await client.closed;
  });
});

describe('over HTTP', () => {
  test('exits that are not served, or of nothing', async () => {
    const stop = { slTriggerPx: '90000', slOrdPx: '-1' };
    for (const exit of [
      { ...stop, slTriggerRatio: '0.1' },
      { ...stop, callbackRatio: '0.1' },
      { ...stop, tpOrdPx: '110000', tpOrdKind: 'limit' },
      { ...stop, tpOrdPx: '110000' },
      { ...stop, tpTriggerPx: '-1' },
      { ...stop, tpTriggerPx: '0' },
      { slTriggerPx: '0', slOrdPx: '-1' },
      { slTriggerPx: '90000', slOrdPx: '0' },
    ]) {
      const answer = await askedBy(BOB, port, ORDER, { ...BID, attachAlgoOrds: [exit] });
      expect([exit, answer.data[0]?.['sCode']]).toEqual([exit, '51000']);
    }
    for (const field of ['slTriggerPx', 'tpTriggerPx', 'slOrdPx', 'tpOrdPx']) {
      const answer = await askedBy(BOB, port, ORDER, { ...BID, [field]: '90000' });
      expect([field, answer.data[0]?.['sCode']]).toEqual([field, '51000']);
    }
    const served = await askedBy(BOB, port, ORDER, { ...BID, attachAlgoOrds: [stop] });
    expect(served).toMatchObject({ code: '0' });
  });

  test('a new price of nought, a tag where all orders are meant, a contract that there is not', async () => {
    const placed = await askedBy(BOB, port, ORDER, BID);
    const amend = { instId: SWAP, ordId: placed.data[0]['ordId'], newPx: '0' };
    const amended = await askedBy(BOB, port, '/api/v5/trade/amend-order', amend);
    expect(amended.data).toMatchObject([{ sCode: '51000' }]);
    const timer = { timeOut: '60', tag: 'a' };
    expect((await askedBy(BOB, port, '/api/v5/trade/cancel-all-after', timer)).code).toBe('51000');
    const pending = await askedBy(BOB, port, '/api/v5/trade/orders-pending?instId=X');
    expect(pending.code).toBe('51001');
    const rates = await asked(port, '/api/v5/public/funding-rate?instId=ANY');
    expect(rates.data).toMatchObject([{ instId: SWAP }]);
  });
});
