// The examples of docs/protocol.md are vectors: the JSON line and the bytes under it are one and the same message,
// in the form that an encoder gives them, today as on the day they were written.

import { createHmac, createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clientMessage } from '../../proto/codec/client-shapes.ts';
import { event as eventShape } from '../../proto/codec/event-shapes.ts';
import { serverMessage } from '../../proto/codec/server-shapes.ts';
import * as codec from '../../proto/codec.ts';
import { logOnBytes } from '../../proto/log-on.ts';
import { decodeEvent, encodeEvent } from '../support/event-record.ts';
import { encodeEnvelope } from '../support/journal-record.ts';

const page = readFileSync('docs/protocol.md', 'utf8');
const examples = [
  ...page.matchAll(/^```(client|server|envelope|event)\n(.*)\n([\da-f\n]*)```$/gm),
].map(([, form = '', json = '', hex = '']) => ({ form, json, hex: hex.replaceAll('\n', '') }));

interface Form<T> {
  fromJson(line: string): T;
  toJson(message: T): string;
  encode(message: T): Uint8Array;
  decode(bytes: Uint8Array): T;
}

const FORMS: Record<string, Form<never>> = {
  client: form(
    codec.clientMessageFromJson,
    codec.clientMessageToJson,
    codec.encodeClientMessage,
    codec.decodeClientMessage,
  ),
  server: form(
    codec.serverMessageFromJson,
    codec.serverMessageToJson,
    codec.encodeServerMessage,
    codec.decodeServerMessage,
  ),
  envelope: form(
    codec.envelopeFromJson,
    codec.envelopeToJson,
    encodeEnvelope,
    codec.decodeEnvelope,
  ),
  event: form(
    (line) => eventShape.fromJson(JSON.parse(line)),
    codec.eventToJson,
    encodeEvent,
    decodeEvent,
  ),
};

describe('an example on the page', () => {
  test.each(examples.map((example) => [example.json.slice(0, 60), example] as const))(
    '%s… is the same message in JSON and in bytes',
    (_, { form, json, hex }) => {
      const { fromJson, toJson, encode, decode } = FORMS[form] as Form<unknown>;
      const message = fromJson(json);
      expect(toJson(message)).toBe(json);
      expect(Buffer.from(encode(message)).toString('hex')).toBe(hex);
      expect(decode(Uint8Array.from(Buffer.from(hex, 'hex')))).toStrictEqual(message);
    },
  );

  test.each([
    ['client', clientMessage],
    ['server', serverMessage],
  ] as const)('is there for every message of a %s', (form, shape) => {
    const kinds = shape.parts.flatMap(({ choice }) => choice?.shapes.map(({ kind }) => kind) ?? []);
    const shown = examples.filter((example) => example.form === form);
    const missing = kinds.filter((kind) => !shown.some(({ json }) => json.includes(`"${kind}":`)));
    expect(missing).toEqual([]);
  });
});

describe('log-on', () => {
  const nonce = Uint8Array.from({ length: 32 }, (_, at) => at);
  const signed = logOnBytes(nonce, 'ann-bot', codec.SUBPROTOCOL_PROTO);

  test('signs the bytes on the page', () => {
    const shown = /Together these are (\d+) bytes:\n\n```text\n([\da-f\n]+)```/.exec(page);
    expect(signed).toHaveLength(Number(shown?.[1]));
    expect(Buffer.from(signed).toString('hex')).toBe(shown?.[2]?.replaceAll('\n', ''));
  });

  test('on the page carries the signature of the key on the page', () => {
    const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
    const seed = Buffer.alloc(32, 1);
    const key = createPrivateKey({
      key: Buffer.concat([pkcs8, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const shown = examples.find(({ json }) => json.includes('"logOn":'))?.json ?? '';
    const { request } = codec.clientMessageFromJson(shown);
    const signature = request.kind === 'logOn' ? request.signature : new Uint8Array();
    expect(verify(null, signed, createPublicKey(key), signature)).toBe(true);
  });

  test('is another row of bytes for another key, nonce or subprotocol', () => {
    const rows = [
      signed,
      logOnBytes(nonce, 'ann-bot', codec.SUBPROTOCOL_JSON),
      logOnBytes(nonce, 'ann-bo', `t${codec.SUBPROTOCOL_PROTO}`),
      logOnBytes(
        nonce.map((byte) => byte ^ 1),
        'ann-bot',
        codec.SUBPROTOCOL_PROTO,
      ),
      logOnBytes(Uint8Array.from([...nonce, 0, 0]), 'ann-bot', codec.SUBPROTOCOL_PROTO),
    ].map((row) => createHmac('sha256', 'secret').update(row).digest('hex'));
    expect(new Set(rows).size).toBe(rows.length);
  });
});

function form<T>(
  fromJson: (line: string) => T,
  toJson: (message: T) => string,
  encode: (message: T) => Uint8Array,
  decode: (bytes: Uint8Array) => T,
): Form<never> {
  return { fromJson, toJson, encode, decode } as unknown as Form<never>;
}
