import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import protobuf from 'protobufjs/minimal.js';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '../../engine/schema/command.ts';
import { clientMessage } from '../../proto/codec/client-shapes.ts';
import { envelope as envelopeShape } from '../../proto/codec/command-shapes.ts';
import { readPlainEnvelope } from '../../proto/codec/envelope-reader.ts';
import { event as eventShape } from '../../proto/codec/event-shapes.ts';
import { serverMessage } from '../../proto/codec/server-shapes.ts';
import { decode, encode } from '../../proto/codec/wire.ts';
import {
  clientMessageFromJson,
  clientMessageToJson,
  createEnvelopeEncoder,
  decodeClientMessage,
  decodeEnvelope,
  decodeEnvelopeAt,
  decodeServerMessage,
  encodeClientMessage,
  encodeServerMessage,
  envelopeFromJson,
  envelopeToJson,
  eventToJson,
  serverMessageFromJson,
  serverMessageToJson,
} from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';
import {
  anyEnvelope,
  anyEnvelopeOf,
  anyEventOf,
  COMMAND_KINDS,
  EVENT_KINDS,
} from '../support/arbitrary-commands.ts';
import { anyOf, kindsOf, only } from '../support/arbitrary-messages.ts';
import { decodeEvent, encodeEvent } from '../support/event-record.ts';
import { encodeEnvelope } from '../support/journal-record.ts';

const RUNS = { numRuns: 60 };

describe('a command, in its envelope,', () => {
  test.each(COMMAND_KINDS)('%s comes back from bytes and from JSON as it was', (kind) => {
    fc.assert(
      fc.property(anyEnvelopeOf(kind), (envelope) => {
        expect(decodeEnvelope(encodeEnvelope(envelope))).toStrictEqual(envelope);
        expect(envelopeFromJson(envelopeToJson(envelope))).toStrictEqual(envelope);
      }),
      RUNS,
    );
  });

  test.each(COMMAND_KINDS)('%s is read the short way as the tables read it', (kind) => {
    fc.assert(
      fc.property(anyEnvelopeOf(kind), (envelope) => {
        const bytes = encode(envelopeShape, envelope);
        const read = readPlainEnvelope(bytes, 0, bytes.length);
        expect(JSON.stringify(read)).toBe(JSON.stringify(decode(envelopeShape, bytes)));
      }),
      RUNS,
    );
  });

  test.each(['placeOrder', 'amendOrder', 'cancelOrder', 'massCancel', 'batch'] as const)(
    '%s is written by hand as protobufjs writes it, and read as protobufjs reads it',
    (kind) => {
      fc.assert(
        fc.property(anyEnvelopeOf(kind), (envelope) => {
          const bytes = encode(envelopeShape, envelope);
          expect(Array.from(encodeEnvelope(envelope))).toEqual(Array.from(bytes));
          expect(decodeEnvelope(bytes)).toStrictEqual(decode(envelopeShape, bytes));
        }),
        { numRuns: 500 },
      );
    },
  );

  test('frames stay what they were while later ones are written, by two encoders in turn', () => {
    const envelopes = fc.sample(anyEnvelopeOf('batch'), { numRuns: 300, seed: 7 });
    const encoders = [createEnvelopeEncoder(), createEnvelopeEncoder()];
    const frames = envelopes.map((envelope, at) => encoders[at % 2](envelope));
    expect(frames.map(decodeEnvelope)).toStrictEqual(envelopes);
    expect(frames.map((frame) => Array.from(frame))).toEqual(
      envelopes.map((envelope) => Array.from(createEnvelopeEncoder()(envelope))),
    );
  });

  test('reads from the middle of a larger buffer', () => {
    const [envelope] = fc.sample(anyEnvelopeOf('placeOrder'), { numRuns: 1, seed: 3 }) as [
      Envelope,
    ];
    const frame = encodeEnvelope(envelope);
    const segment = new Uint8Array(frame.length + 20).fill(0xff);
    segment.set(frame, 10);
    expect(decodeEnvelope(segment.subarray(10, 10 + frame.length))).toStrictEqual(envelope);
    expect(decodeEnvelope(Buffer.from(segment).subarray(10, -10))).toStrictEqual(envelope);
    expect(decodeEnvelopeAt(segment, 10, 10 + frame.length)).toStrictEqual(envelope);
    expect(() => decodeEnvelopeAt(segment, 10, 9 + frame.length)).toThrow(CodecError);
  });
});

test('reads the same whether protobufjs finds the package long or not', () => {
  const envelopes = fc.sample(anyEnvelope, { numRuns: 200, seed: 5 });
  const frames = envelopes.map((envelope) => encode(envelopeShape, envelope));
  const { Long } = protobuf.util;
  try {
    for (const long of [Long, null]) {
      protobuf.util.Long = long as typeof Long;
      protobuf.configure();
      expect(envelopes.map((envelope) => encode(envelopeShape, envelope))).toEqual(frames);
      expect(frames.map((frame) => decode(envelopeShape, frame))).toStrictEqual(envelopes);
    }
  } finally {
    protobuf.util.Long = Long;
    protobuf.configure();
  }
});

describe('an event,', () => {
  test.each(EVENT_KINDS)('%s, comes back from bytes and from JSON as it was', (kind) => {
    fc.assert(
      fc.property(anyEventOf(kind), (event) => {
        expect(decodeEvent(encodeEvent(event))).toStrictEqual(event);
        expect(eventShape.fromJson(JSON.parse(eventToJson(event)))).toStrictEqual(event);
      }),
      RUNS,
    );
  });
});

describe('a message between client and server,', () => {
  test.each(kindsOf(clientMessage))('%s of a client, is the same on both subprotocols', (kind) => {
    fc.assert(
      fc.property(anyOf(only(clientMessage, kind)), (message) => {
        fc.pre(encodeClientMessage(message).length <= 65_536);
        expect(decodeClientMessage(encodeClientMessage(message))).toStrictEqual(message);
        expect(clientMessageFromJson(clientMessageToJson(message))).toStrictEqual(message);
      }),
      RUNS,
    );
  });

  test.each(kindsOf(serverMessage))('%s of a server, is the same on both subprotocols', (kind) => {
    fc.assert(
      fc.property(anyOf(only(serverMessage, kind)), (message) => {
        expect(decodeServerMessage(encodeServerMessage(message))).toStrictEqual(message);
        expect(serverMessageFromJson(serverMessageToJson(message))).toStrictEqual(message);
      }),
      { numRuns: 20 },
    );
  });
});

test("holds nothing between two calls: what must be kept is the caller's", () => {
  const held =
    /^(?:export )?(?:let|var) |^const \w+ = (?:\[\]|new (?:Map|Set|Uint8Array)\(\w*\));/m;
  const files = readdirSync('proto', { recursive: true, encoding: 'utf8' });
  const sources = files.filter((path) => /(?<!\.d)\.ts$/.test(path));
  expect(sources).toContain('codec/frame-writer.ts');
  expect(sources.filter((path) => held.test(readFileSync(`proto/${path}`, 'utf8')))).toEqual([]);
});
