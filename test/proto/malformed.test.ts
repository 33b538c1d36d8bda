import { describe, expect, test } from 'vitest';
import type { RejectName } from '../../engine/schema/reject.ts';
import {
  clientMessageFromJson,
  decodeClientMessage,
  decodeEnvelope,
  envelopeFromJson,
} from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';

// Envelope: 08 seq, 10 time, 18 session, 20 request, 2a command. Command: 0a place, 2a batch, 32 tick.
// PlaceOrder: 08 key, 18 contract, 20 side, 30 qty, 82 01 client order id.
const TICK = '2a023200';

const BYTES: [name: string, hex: string, code: RejectName, field: string][] = [
  ['nothing at all', '', 'fieldInvalid', 'command'],
  ['an envelope without a command', '0801', 'fieldInvalid', 'command'],
  ['a command without a kind', '08012a00', 'unsupported', 'command'],
  ['a kind from the future', '2a03c23e00', 'unsupported', 'command'],
  ['a varint cut short', '0880', 'malformed', ''],
  ['a varint of eleven bytes', `08${'ff'.repeat(11)}`, 'malformed', ''],
  ['a message longer than the frame', '2a7f3200', 'malformed', ''],
  ['a nested message longer than its holder', '2a050a7f0801', 'malformed', ''],
  ['a field with the number zero', `0001${TICK}`, 'malformed', ''],
  ['an unknown wire type', `0f01${TICK}`, 'malformed', ''],
  ['a group that never ends', `${TICK}2b`, 'malformed', ''],
  [
    'groups, deeper than any reader goes',
    `${'7b'.repeat(300)}${'7c'.repeat(300)}`,
    'malformed',
    '',
  ],
  ['2^53', `088080808080808010${TICK}`, 'fieldInvalid', 'seq'],
  ['a negative sequence', `08ffffffffffffffffff01${TICK}`, 'fieldInvalid', 'seq'],
  [
    'a negative quantity',
    '2a0d0a0b30ffffffffffffffffff01',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  ['an unknown side', '2a040a022007', 'fieldInvalid', 'command.placeOrder.side'],
  ['a negative side', '2a0d0a0b20ffffffffffffffffff01', 'fieldInvalid', 'command.placeOrder.side'],
  ['text that is not UTF-8', '2a070a05820102c328', 'malformed', ''],
  ['half a surrogate pair in UTF-8', '2a080a06820103eda080', 'malformed', ''],
  [
    'a client order id of 257 bytes',
    `2a88020a850282018102${'61'.repeat(257)}`,
    'fieldInvalid',
    'command.placeOrder.clientOrderId',
  ],
  [
    'a batch of twenty-one',
    `2a562a54${'0a021a00'.repeat(21)}`,
    'batchInvalid',
    'command.batch.items',
  ],
  ['an item of a batch without a kind', '2a042a020a00', 'unsupported', 'command.batch.items[0]'],
  [
    'a register without its chosen number',
    '2a073a050801108001',
    'fieldInvalid',
    'command.setIndexPrice.state',
  ],
  ['terms that are missing', '2a024a00', 'fieldInvalid', 'command.listContract.terms'],
];

describe('bytes with', () => {
  test.each(BYTES)('%s are refused', (_, hex, code, field) => {
    for (const bytes of [Uint8Array.from(Buffer.from(hex, 'hex')), Buffer.from(hex, 'hex')]) {
      expect(refusal(() => decodeEnvelope(bytes))).toMatchObject({ code, field });
    }
  });
});

const LINES: [name: string, line: string, code: RejectName, field: string][] = [
  ['nothing at all', '', 'malformed', ''],
  ['no JSON', '{"seq":1', 'malformed', ''],
  ['a number', '5', 'malformed', ''],
  ['a list', '[]', 'malformed', ''],
  ['null', 'null', 'malformed', ''],
  ['no command', '{"seq":"1"}', 'fieldInvalid', 'command'],
  ['a null command', '{"command":null}', 'fieldInvalid', 'command'],
  ['an unknown field', '{"seq":"1","sequence":"1","command":{"tick":{}}}', 'malformed', ''],
  ['an unknown field inside', '{"command":{"tick":{"now":1}}}', 'malformed', 'command.tick'],
  ['a field of every object', '{"constructor":1,"command":{"tick":{}}}', 'malformed', ''],
  ['a prototype', '{"__proto__":{"seq":"1"},"command":{"tick":{}}}', 'malformed', ''],
  [
    'one field under both its names',
    '{"command":{"placeOrder":{"displayQty":"1","display_qty":"1"}}}',
    'malformed',
    'command.placeOrder',
  ],
  ['an unknown kind', '{"command":{"tock":{}}}', 'malformed', 'command'],
  ['two kinds', '{"command":{"tick":{},"batch":{}}}', 'malformed', 'command'],
  ['no kind', '{"command":{}}', 'unsupported', 'command'],
  ['a kind that is no message', '{"command":{"tick":true}}', 'malformed', 'command.tick'],
  [
    'an unknown side',
    '{"command":{"placeOrder":{"side":"SIDE_BOTH"}}}',
    'fieldInvalid',
    'command.placeOrder.side',
  ],
  [
    'a side by its engine name',
    '{"command":{"placeOrder":{"side":"buy"}}}',
    'fieldInvalid',
    'command.placeOrder.side',
  ],
  [
    'the number of no side',
    '{"command":{"placeOrder":{"side":3}}}',
    'fieldInvalid',
    'command.placeOrder.side',
  ],
  [
    'a fraction',
    '{"command":{"placeOrder":{"qty":1.5}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'a fraction in text',
    '{"command":{"placeOrder":{"qty":"1.5"}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'an exponent in text',
    '{"command":{"placeOrder":{"qty":"1e3"}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'a number with a space',
    '{"command":{"placeOrder":{"qty":" 1"}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'an empty number',
    '{"command":{"placeOrder":{"qty":""}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'a hexadecimal number',
    '{"command":{"placeOrder":{"qty":"0x10"}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    '2^53 in text',
    '{"command":{"placeOrder":{"qty":"9007199254740992"}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    '2^53 + 1, which reads as 2^53',
    '{"command":{"placeOrder":{"qty":9007199254740993}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'infinity',
    '{"command":{"placeOrder":{"qty":1e999}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'a negative quantity',
    '{"command":{"placeOrder":{"qty":"-1"}}}',
    'fieldInvalid',
    'command.placeOrder.qty',
  ],
  [
    'a contract of 2^32',
    '{"command":{"placeOrder":{"contract":4294967296}}}',
    'fieldInvalid',
    'command.placeOrder.contract',
  ],
  [
    'a word for a flag',
    '{"command":{"placeOrder":{"reduceOnly":"true"}}}',
    'fieldInvalid',
    'command.placeOrder.reduceOnly',
  ],
  [
    'a number for text',
    '{"command":{"placeOrder":{"tag":5}}}',
    'fieldInvalid',
    'command.placeOrder.tag',
  ],
  [
    'half a surrogate pair',
    '{"command":{"placeOrder":{"tag":"\\ud800"}}}',
    'malformed',
    'command.placeOrder.tag',
  ],
  [
    'a tag of 257 bytes',
    `{"command":{"placeOrder":{"tag":"${'é'.repeat(128)}!"}}}`,
    'fieldInvalid',
    'command.placeOrder.tag',
  ],
  [
    'a message for a list',
    '{"command":{"batch":{"items":{}}}}',
    'fieldInvalid',
    'command.batch.items',
  ],
  [
    'a batch of twenty-one',
    `{"command":{"batch":{"items":[${Array(21).fill('{"cancelOrder":{}}').join()}]}}}`,
    'batchInvalid',
    'command.batch.items',
  ],
  [
    'a null in a batch',
    '{"command":{"batch":{"items":[null]}}}',
    'malformed',
    'command.batch.items[0]',
  ],
  [
    'a tick in a batch',
    '{"command":{"batch":{"items":[{"cancelOrder":{}},{"tick":{}}]}}}',
    'malformed',
    'command.batch.items[1]',
  ],
  ['brackets, deeper than any message', '['.repeat(50_000), 'malformed', ''],
  ['lists, deeper than any message', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'malformed', ''],
];

describe('a line with', () => {
  test.each(LINES)('%s is refused', (_, line, code, field) => {
    expect(refusal(() => envelopeFromJson(line))).toMatchObject({ code, field });
  });
});

describe('a client', () => {
  test('may not send more than 64 KiB', () => {
    expect(refusal(() => decodeClientMessage(new Uint8Array(65_537)))).toMatchObject({
      code: 'malformed',
      limit: 65_536,
      actual: 65_537,
    });
    expect(refusal(() => clientMessageFromJson(' '.repeat(65_537))).limit).toBe(65_536);
  });

  test('learns of a channel that does not exist', () => {
    expect(
      refusal(() => clientMessageFromJson('{"subscribe":{"channel":"CHANNEL_ALL"}}')),
    ).toMatchObject({
      code: 'unknownChannel',
      field: 'subscribe.channel',
    });
    expect(refusal(() => decodeClientMessage(Uint8Array.of(0x42, 2, 8, 99))).code).toBe(
      'unknownChannel',
    );
  });

  test('learns that a request is not supported', () => {
    expect(refusal(() => decodeClientMessage(Uint8Array.of(8, 1, 0xfa, 1, 0))).code).toBe(
      'unsupported',
    );
  });

  test('sends base64 in either alphabet, padded or not, and nothing else', () => {
    const signature = (text: string) =>
      clientMessageFromJson(`{"logOn":{"signature":"${text}"}}`).request;
    for (const text of ['-_8=', '+/8=', '-_8', '+/8']) {
      expect(signature(text)).toMatchObject({ signature: Uint8Array.of(0xfb, 0xff) });
    }
    for (const text of ['+', '+/8==', '+/ 8', '=', 'a=b=']) {
      expect(refusal(() => signature(text))).toMatchObject({ field: 'logOn.signature' });
    }
    expect(refusal(() => signature('A'.repeat(88))).limit).toBe(64);
  });
});

test('a refusal names bound, value and field', () => {
  const error = refusal(() =>
    envelopeFromJson('{"command":{"placeOrder":{"contract":4294967296}}}'),
  );
  expect(error.message).toBe('command.placeOrder.contract: 4294967296 is above 4294967295');
  expect(error).toMatchObject({ name: 'CodecError', limit: 4294967295, actual: 4294967296 });
});

test('a refusal quotes little of what it was sent', () => {
  const error = refusal(() => envelopeFromJson(`{"seq":"${'9'.repeat(100_000)}"}`));
  expect(error.message.length).toBeLessThan(200);
});

function refusal(read: () => unknown): CodecError {
  try {
    read();
  } catch (error) {
    if (error instanceof CodecError) return error;
    throw error;
  }
  return expect.fail('was taken');
}
