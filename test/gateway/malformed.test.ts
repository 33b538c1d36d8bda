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

  test('first names what is wrong with it, in a sentence of its own', async () => {
    const venue = await openTestVenue();
    const client = await logOnAs(venue.port, ANN, { json: true });
    client.sendRaw('{"requestId":"9","placeOrder":{"account":"16","qty":"-1"}}');
    expect(await client.next('reject')).toMatchObject({
      field: 'placeOrder.qty',
      text: expect.stringMatching(/^placeOrder\.qty: -1 is below 0\. A field is missing/),
    });
  });

  test('whoever goes on and on with it is closed', async () => {
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
  { kind: 'cancelOrder', key: 0, account: 16, order: 1, clientOrderId: '' },
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
