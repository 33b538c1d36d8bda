import { afterEach, describe, expect, test } from 'vitest';
import { RejectReason } from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import type { ClientMessage } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { clientMessageToJson, encodeClientMessage } from '../../proto/codec.ts';
import type { Client, LooseRequest } from './client.ts';
import { ANN, BTC, closeAll, logOnAs, openTestVenue, order } from './fixture.ts';

afterEach(closeAll);

describe('what cannot be read', () => {
  test.each([
    ['no protobuf', false, new Uint8Array([0xff, 0xff, 0xff]), CloseCode.unreadable],
    ['an empty frame', false, new Uint8Array(), 0],
    ['no JSON', true, '{"requestId":', CloseCode.unreadable],
    ['letters of three bytes', true, '漢'.repeat(200), CloseCode.unreadable],
    ['letters of four bytes', true, `{"a${'😀'.repeat(200)}`, CloseCode.unreadable],
    ['a list', true, '[1,2,3]', CloseCode.unreadable],
    ['a text frame on protobuf', false, '{}', CloseCode.malformed],
    ['a binary frame on JSON', true, new Uint8Array([8, 1]), CloseCode.malformed],
  ])('%s: closed with a text, or told, and the server lives', async (_, json, frame, code) => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN, { json });
    client.sendRaw(frame);
    if (code === 0) await client.next('reject');
    else {
      expect(await client.closed()).toBe(code);
      expect(client.closeText).not.toBe('');
    }
    await expectAlive(venue);
  });

  test.each([
    ['an unknown field', '{"requestId":"9","placeOrderr":{}}', RejectReason.malformed],
    [
      'two requests in one',
      '{"requestId":"9","ping":{},"getContracts":{}}',
      RejectReason.malformed,
    ],
    [
      'the same request twice',
      '{"requestId":"9","ping":{"echo":1},"ping":{"echo":2}}',
      RejectReason.malformed,
    ],
    [
      'a field twice, once by another spelling',
      '{"requestId":"9","placeOrder":{"account":"16","qty":"1","\\u0071ty":"100"}}',
      RejectReason.malformed,
    ],
    [
      "a field twice, once by the schema's name",
      '{"requestId":"9","cancelOrder":{"clientOrderId":"a","client_order_id":"b"}}',
      RejectReason.malformed,
    ],
    [
      'a field twice in an item of a batch',
      '{"requestId":"9","batch":{"items":[{"cancelOrder":{"order":"1","order":"2"}}]}}',
      RejectReason.malformed,
    ],
    ['no request', '{"requestId":"9"}', RejectReason.unsupported],
    ['a text for a number', '{"requestId":"9","ping":{"echo":"abc"}}', RejectReason.fieldInvalid],
    ['a fraction', '{"requestId":"9","ping":{"echo":1.5}}', RejectReason.fieldInvalid],
    [
      'above 2^53 − 1',
      '{"requestId":"9","ping":{"echo":"9007199254740992"}}',
      RejectReason.fieldInvalid,
    ],
    [
      'an unknown channel',
      '{"requestId":"9","subscribe":{"channel":99}}',
      RejectReason.unknownChannel,
    ],
    [
      'an unknown side',
      '{"requestId":"9","placeOrder":{"account":"16","side":"SIDE_BOTH"}}',
      RejectReason.fieldInvalid,
    ],
    [
      '21 items',
      JSON.stringify({ requestId: '9', batch: { items: Array(21).fill({ cancelOrder: {} }) } }),
      RejectReason.batchInvalid,
    ],
    [
      'names of an object',
      '{"requestId":"9","__proto__":{"x":1},"constructor":{}}',
      RejectReason.malformed,
    ],
  ])('%s is refused with its number, and the session goes on', async (_, frame, reason) => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN, { json: true });
    const { seq } = venue.state;
    client.sendRaw(frame);
    expect(await client.next('reject')).toMatchObject({ reason, seq: 0 });
    expect(client.messages.at(-1)?.requestId).toBe(9);
    expect(await client.ask({ kind: 'ping', echo: 3 })).toMatchObject({ echo: 3 });
    expect(venue.state.seq).toBeLessThanOrEqual(seq + 1); // A tick may have come.
  });

  const PING = [0x52, 0x02, 0x08, 0x07];
  const CONTRACTS = [0x5a, 0x00];
  const CANCEL = [0x2a, 0x04, 0x08, 0x10, 0x10, 0x07];
  test.each([
    ['two requests', [...PING, ...CONTRACTS]],
    ['two requests, the other way', [...CONTRACTS, ...PING]],
    ['the same request twice', [...PING, ...PING]],
    ['an order command and a question', [...CANCEL, ...PING]],
    ['two order commands', [...CANCEL, ...CANCEL]],
    ['two commands in an item', [0x3a, 0x0e, 0x0a, 0x0c, ...at(0x1a), ...at(0x1a)]],
    ['an item with two kinds', [0x3a, 0x0e, 0x0a, 0x0c, ...at(0x1a), ...at(0x12)]],
    ['an administrative command twice', [0x72, 0x08, 0x0a, 0x02, 0x32, 0, 0x0a, 0x02, 0x32, 0]],
    ['two administrative commands', [0x72, 0x06, 0x0a, 0x04, 0x32, 0, 0x32, 0]],
  ])('in bytes, %s: refused with its number', async (_, request) => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN);
    client.sendRaw(new Uint8Array([0x08, 0x09, ...request]));
    expect(await client.next('reject')).toMatchObject({ reason: RejectReason.malformed, seq: 0 });
    expect(client.messages.at(-1)?.requestId).toBe(9);
    expect(await client.ask({ kind: 'ping', echo: 3 })).toMatchObject({ echo: 3 });
  });

  test('in bytes, what no version knows is still passed over', async () => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN);
    const unknown = [0xfa, 0x3f, 0x01, 0x00, 0xfa, 0x3f, 0x01, 0x00, 0xf8, 0x3f, 0x05];
    client.sendRaw(new Uint8Array([0x08, 0x09, ...unknown, ...PING, ...unknown]));
    expect(await client.next('pong')).toMatchObject({ echo: 7 });
  });

  test('first names what is wrong with it, in a sentence of its own', async () => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN, { json: true });
    client.sendRaw('{"requestId":"9","placeOrder":{"account":"16","qty":"-1"}}');
    expect(await client.next('reject')).toMatchObject({
      field: 'placeOrder.qty',
      text: expect.stringMatching(/^placeOrder\.qty: -1 is below 0\. A field is missing/),
    });
  });

  test('a client that goes on with it is closed', async () => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN, { json: true });
    for (let i = 0; i < 25; i++) client.sendRaw('{"requestId":"9","nothing":{}}');
    expect(await client.closed()).toBe(CloseCode.malformed);
    expect(client.all('reject')).toHaveLength(20);
  });

  test.each(['side', 'type', 'timeInForce', 'postOnly', 'selfTrade', 'triggerOn'] as const)(
    'a number that is none of %s is refused',
    async (field) => {
      const venue = await openTestVenue();
      const client = await logOnAs(venue.port, ANN);
      const { requestId, frame } = altered(field, 77);
      client.sendRaw(frame);
      expect(await client.next('reject')).toMatchObject({ seq: 0, field: `placeOrder.${field}` });
      expect(client.messages.at(-1)?.requestId).toBe(requestId);
      await expectAlive(venue);
    },
  );
});

describe('a live session', () => {
  const frames = Number(process.env['FUZZ_FRAMES'] ?? 20_000);

  test.each([
    ['protobuf', false],
    ['JSON', true],
  ])(
    `survives ${frames / 2} altered frames on %s`,
    async (_, json) => {
      const venue = await openTestVenue({
        handshakesPerSecond: 100_000,
        creditsPerSecond: 1_000_000,
        creditsMax: 1_000_000,
        participantCreditsPerSecond: 1_000_000,
        participantCreditsMax: 1_000_000,
        bytesPerSecond: 1 << 30,
        bytesMax: 1 << 30,
        connectionsPerKey: 1000,
      });
      const seeds = REQUESTS.map((request, i) => encoded(request, i + 1, json));
      const dice = diceOf(json ? 7 : 5);
      let client = await logOnAs(venue.port, ANN, { json });
      let closed = 0;
      for (let i = 0; i < frames / 2; i++) {
        if (client.socket.readyState !== client.socket.OPEN) {
          closed += 1;
          client = await logOnAs(venue.port, ANN, { json });
        }
        const frame = mutated(seeds[dice(seeds.length)], dice);
        client.sendRaw(json ? Buffer.from(frame).toString('utf8') : frame);
        if (i % 50 === 49) await settled(client);
      }
      expect(closed).toBeGreaterThan(0);
      expect(venue.metrics.value('defects')).toBe(0);
      await expectAlive(venue);
      expect(venue.metrics.value('malformed')).toBeGreaterThan(100);
    },
    60_000 + frames * 5,
  );
});

const REQUESTS: LooseRequest[] = [
  order(ANN, 'buy', 3, 999_000, { clientOrderId: 'fuzz', tag: 'abc' }),
  { kind: 'cancelOrder', contract: 0, side: 0, key: 0, account: 16, order: 1, clientOrderId: '' },
  { kind: 'massCancel', key: 0, account: 16, contract: 0, side: 0, tag: '' },
  { kind: 'batch', items: [order(ANN, 'sell', 3, 1_000_500), order(ANN, 'buy', 1, 999_999)] },
  { kind: 'subscribe', channel: 1, contract: BTC, account: 0, resumeAfterSeq: 0 },
  { kind: 'subscribe', channel: 11, contract: 0, account: 16, resumeAfterSeq: 0 },
  { kind: 'unsubscribe', channel: 1, contract: BTC, account: 0 },
  { kind: 'ping', echo: 12 },
  { kind: 'getContracts' },
  { kind: 'getAccount', account: 16 },
  { kind: 'getGate', contract: BTC },
  { kind: 'logOn', key: 'ann', signature: new Uint8Array(64) },
  { kind: 'adminCommand', command: { kind: 'tick' } },
];

function encoded(request: LooseRequest, requestId: number, json: boolean): Uint8Array {
  const message = { requestId, request } as ClientMessage;
  return json ? Buffer.from(clientMessageToJson(message)) : encodeClientMessage(message);
}

/** A place-order frame in which one enum has another number, made by hand. */
function altered(field: string, value: number): { requestId: number; frame: Uint8Array } {
  const tags = { side: 4, type: 5, timeInForce: 8, postOnly: 10, selfTrade: 13, triggerOn: 15 };
  const tag = tags[field as keyof typeof tags];
  const message = { requestId: 5, request: order(ANN, 'buy', 1, 999_000) } as ClientMessage;
  const plain = encodeClientMessage(message);
  // 08 05 1a LEN …: a field repeated at the end of the message wins.
  const inner = [...plain.subarray(4), tag * 8, value];
  return { requestId: 5, frame: new Uint8Array([0x08, 5, 0x1a, inner.length, ...inner]) };
}

/** Flips, cuts, repeats, swaps or inserts. */
function mutated(seed: Uint8Array, dice: (sides: number) => number): Uint8Array {
  let bytes = [...seed];
  for (let changes = 1 + dice(4); changes > 0; changes--) {
    const at = dice(bytes.length + 1);
    switch (dice(6)) {
      case 0:
        if (at < bytes.length) bytes[at] ^= 1 << dice(8);
        break;
      case 1:
        bytes = bytes.slice(0, at);
        break;
      case 2:
        bytes.splice(at, 0, dice(256));
        break;
      case 3:
        bytes.splice(at, dice(4));
        break;
      case 4:
        bytes = [...bytes, ...bytes.slice(at)];
        break;
      default:
        if (at < bytes.length) bytes[at] = [0, 0x7f, 0x80, 0xff][dice(4)];
    }
  }
  return new Uint8Array(bytes);
}

function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Until the server has seen all, or has closed. */
async function settled(client: Client): Promise<void> {
  await new Promise<void>((resolve) => {
    client.socket.once('pong', () => resolve());
    client.socket.once('close', () => resolve());
    if (client.socket.readyState !== client.socket.OPEN) resolve();
    else client.socket.ping();
  });
  client.socket.removeAllListeners('pong');
}

async function expectAlive(venue: Venue): Promise<void> {
  expect(venue.isReady).toBe(true);
  const client = await logOnAs(venue.port, ANN);
  await client.askFor('massCancelAck', {
    kind: 'massCancel',
    key: 0,
    account: ANN.account,
    contract: 0,
    side: 0,
    tag: '',
  });
  await client.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
}

/** A member of a batch's item: a cancel or an amend of order 7 of account 16. */
function at(tag: number): number[] {
  return [tag, 0x04, 0x08, 0x10, 0x10, 0x07];
}
