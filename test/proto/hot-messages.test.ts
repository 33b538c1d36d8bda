// What a busy venue sends and receives is written and read in generated straight lines. Held to protobufjs and the tables:
// the same bytes, the same objects, the same refusals.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientMessage } from '../../proto/client-message.ts';
import { clientMessage } from '../../proto/codec/client-shapes.ts';
import { closeFrame, createFrameWriter, type FrameWriter } from '../../proto/codec/frame-writer.ts';
import { readOrderMessage } from '../../proto/codec/order-reader.ts';
import { writeOrderMessage } from '../../proto/codec/order-writer.ts';
import type { Shape } from '../../proto/codec/schema.ts';
import { readServerMessage } from '../../proto/codec/server-reader.ts';
import { accountEvent, serverMessage } from '../../proto/codec/server-shapes.ts';
import { putServerMessage } from '../../proto/codec/server-writer.ts';
import { decode, encode } from '../../proto/codec/wire.ts';
import {
  createClientEncoder,
  createServerEncoder,
  decodeServerMessage,
  encodeServerMessage,
  ServerWriter,
} from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';
import type { ServerMessage } from '../../proto/server-message.ts';
import { anyOf, HOT_KINDS, kindsOf, only } from '../support/arbitrary-messages.ts';

const RUNS = { numRuns: 300 };
const sent: readonly [string, Shape<ServerMessage>][] = [
  ...HOT_KINDS.map((kind) => [kind, only(serverMessage, kind)] as const),
  ...kindsOf(accountEvent).map(
    (kind) => [`accountEvent of ${kind}`, only(serverMessage, 'accountEvent', kind)] as const,
  ),
].map(([name, shape]) => [name, shape]);
const asked: readonly [string, Shape<ClientMessage>][] = [
  'placeOrder',
  'amendOrder',
  'cancelOrder',
  'massCancel',
  'batch',
].map((kind) => [kind, only(clientMessage, kind)]);

describe('straight lines', () => {
  test.each(sent)('write and read %s as protobufjs does', (_, shape) => {
    const frame = createFrameWriter(4096);
    fc.assert(
      fc.property(anyOf(shape), (message) => {
        const bytes = encode(serverMessage, message);
        expect(hex(writeServerMessage(frame, message))).toBe(hex(bytes));
        const read = readServerMessage(bytes);
        expect(read).toStrictEqual(message);
        expect(JSON.stringify(read)).toBe(JSON.stringify(decode(serverMessage, bytes)));
      }),
      RUNS,
    );
  });

  test.each(asked)('write and read %s of a client as protobufjs does', (_, shape) => {
    const frame = createFrameWriter(16_384);
    fc.assert(
      fc.property(anyOf(shape), (message) => {
        const bytes = encode(clientMessage, message);
        expect(hex(writeOrderMessage(frame, message))).toBe(hex(bytes));
        expect(readOrderMessage(bytes)).toStrictEqual(message);
      }),
      RUNS,
    );
  });

  test.each([...sent, ...asked])('decline of %s what the tables refuse', (name, shape) => {
    const frame = createFrameWriter(16_384);
    const isSent = sent.some(([known]) => known === name);
    const tables = (isSent ? serverMessage : clientMessage) as Shape<unknown>;
    fc.assert(
      fc.property(anyOf(shape as Shape<object>), fc.nat(), anyNonsense, (message, at, nonsense) => {
        const spoilt = spoil(message, at, nonsense);
        const bytes = outcome(() => hex(encode(tables, spoilt)));
        const byHand = isSent
          ? writeServerMessage(frame, spoilt as ServerMessage)
          : writeOrderMessage(frame, spoilt as ClientMessage);
        if (byHand !== null) expect(hex(byHand)).toBe(bytes);
        else expect(bytes).toBe('refused');
      }),
      RUNS,
    );
  });
});

test('numbers at every border of a varint are written and read as protobufjs does', () => {
  const borders = Array.from({ length: 54 }, (_, bits) => [2 ** bits - 1, 2 ** bits, 2 ** bits + 1])
    .flat()
    .filter(Number.isSafeInteger);
  for (const value of borders.flatMap((border) => [border, -border])) {
    const own = { ...ownFill(), fee: value, held: -value, trade: Math.abs(value), item: value | 0 };
    const message = { requestId: Math.abs(value), tsUs: 0, message: own } as never;
    const event = { ...(accountEventOf(own) as object), time: Math.abs(value) };
    const whole = { requestId: Math.abs(value), tsUs: Math.abs(value), message: event } as never;
    const bytes = encode(serverMessage, whole);
    expect(hex(createServerEncoder()(whole))).toBe(hex(bytes));
    expect(readServerMessage(bytes)).toStrictEqual(decode(serverMessage, bytes));
    expect(() => createServerEncoder()(message)).toThrow(CodecError); // A fill that stands alone is no message.
  }
});

test.each(['', 'a', 'é', '€', '𝄞', '﻿', '\0', '\x7f', '\x80', '\u{10ffff}'])(
  'a text of %j is written and read as protobufjs does, whatever its length',
  (letter) => {
    for (let before = 0; before < 60; before++) {
      for (const clientOrderId of [
        'x'.repeat(before) + letter,
        letter + 'x'.repeat(before),
        letter.repeat(before),
      ]) {
        const message = {
          requestId: 1,
          tsUs: 2,
          message: accountEventOf({ ...ownFill(), clientOrderId }),
        } as never;
        const bytes = encode(serverMessage, message);
        expect(hex(writeServerMessage(createFrameWriter(4096), message))).toBe(hex(bytes));
        expect(readServerMessage(bytes)).toStrictEqual(decode(serverMessage, bytes));
      }
    }
  },
);

test('a text that is none is refused, and so is one too long by a byte', () => {
  const encoder = createServerEncoder();
  const of = (clientOrderId: string): ServerMessage =>
    ({
      requestId: 0,
      tsUs: 0,
      message: accountEventOf({ ...ownFill(), clientOrderId }),
    }) as never;
  for (const surrogate of ['\ud800', '\udc00']) {
    for (const letters of [0, 10, 50, 200]) {
      expect(() => encoder(of('x'.repeat(letters) + surrogate))).toThrow(CodecError);
    }
  }
  expect(decodeServerMessage(encoder(of('é'.repeat(128))))).toStrictEqual(of('é'.repeat(128)));
  expect(() => encoder(of(`${'é'.repeat(128)}x`))).toThrow(CodecError);
  expect(() => encoder(of('x'.repeat(257)))).toThrow(CodecError);
});

test('what is not kept makes room for the next message, and what is kept stays', () => {
  const writer = new ServerWriter();
  const message = (requestId: number): ServerMessage =>
    ({ requestId, tsUs: 1, message: accountEventOf(ownFill()) }) as never;
  const kept: [number, Uint8Array][] = [];
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 400, size: 'max' }), (keeps) => {
      for (const [at, keep] of keeps.entries()) {
        writer.write(message(at));
        const { bytes, start, end } = writer;
        expect(hex(bytes.subarray(start, end))).toBe(hex(encodeServerMessage(message(at))));
        if (keep) kept.push([at, writer.keep()]);
      }
      for (const [at, bytes] of kept.splice(0)) {
        expect(hex(bytes)).toBe(hex(encodeServerMessage(message(at))));
      }
    }),
    { numRuns: 20 },
  );
  writer.write({ requestId: 1, tsUs: 0, message: { kind: 'pong', echo: 5 } });
  const { bytes, start, end } = writer;
  expect(hex(writer.keep())).toBe(hex(bytes.subarray(start, end)));
});

test('a list that fills many slabs is one frame', () => {
  const levels = (from: number): { price: number; qty: number }[] =>
    Array.from({ length: 20_000 }, (_, at) => ({ price: from + at, qty: at % 7 }));
  const snapshot = {
    kind: 'bookSnapshot',
    channel: 1,
    contract: 1,
    epoch: 7,
    seq: 9,
    bids: levels(1),
    asks: levels(30_000),
  };
  const message = { requestId: 5, tsUs: 6, message: snapshot } as never;
  const encoder = createServerEncoder();
  const small = { requestId: 0, tsUs: 1, message: { ...snapshot, bids: [], asks: [] } } as never;
  expect(hex(encoder(small))).toBe(hex(encodeServerMessage(small)));
  expect(hex(encoder(message))).toBe(hex(encodeServerMessage(message)));
  expect(hex(encoder(small))).toBe(hex(encodeServerMessage(small)));
  expect(readServerMessage(encoder(message))).toStrictEqual(message);
});

test('frames stay what they were while later ones are written, by two encoders in turn', () => {
  const messages = fc.sample(anyOf(only(serverMessage, 'accountEvent')), {
    numRuns: 500,
    seed: 7,
  });
  const encoders = [createServerEncoder(), createServerEncoder()];
  const frames = messages.map((message, at) => encoders[at % 2](message));
  expect(frames.map(hex)).toEqual(messages.map((message) => hex(encodeServerMessage(message))));
});

test('what is not hot goes the general way', () => {
  const pong = { requestId: 3, tsUs: 4, message: { kind: 'pong', echo: 5 } } as const;
  expect(writeServerMessage(createFrameWriter(4096), pong)).toBe(null);
  expect(hex(createServerEncoder()(pong))).toBe(hex(encodeServerMessage(pong)));
  const ping = { requestId: 3, request: { kind: 'ping', echo: 5 } } as const;
  expect(hex(createClientEncoder()(ping))).toBe(hex(encode(clientMessage, ping)));
});

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('hex');
}

function outcome(write: () => string | null): string | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof CodecError) return 'refused';
    throw error;
  }
}

const anyNonsense: fc.Arbitrary<unknown> = fc.constantFrom(
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  -0,
  0,
  0.5,
  2 ** 32,
  2 ** 53,
  -(2 ** 53),
  1e300,
  1n,
  true,
  '',
  '7',
  '\ud800',
  'x'.repeat(1025),
  'constructor',
);

/** One of the numbers, flags and texts of a message, replaced. */
function spoil<T>(value: T, at: number, nonsense: unknown): T {
  const copy = structuredClone(value);
  const places: [Record<string, unknown>, string][] = [];
  const look = (holder: object): void => {
    for (const [name, held] of Object.entries(holder)) {
      if (typeof held === 'object') look(held);
      else if (name !== 'kind') places.push([holder as Record<string, unknown>, name]);
    }
  };
  look(copy as object);
  const [holder, name] = places[at % places.length];
  holder[name] = nonsense;
  return copy;
}

function accountEventOf(event: object): object {
  return { kind: 'accountEvent', account: 16, accountSeq: 1, seq: 2, time: 3, event };
}

function ownFill(): Record<string, unknown> {
  return {
    kind: 'ownFill',
    item: 0,
    contract: 1,
    trade: 1,
    price: 10,
    qty: 1,
    side: 1,
    liquidity: 1,
    cause: 1,
    order: 1,
    clientOrderId: '',
    open: 0,
    filled: 1,
    fee: 0,
    realized: 0,
    held: 1,
    cost: 10,
    balance: 100,
    makerAfmm: false,
    takerAfmm: false,
  };
}

/** Null when the general way must have it. */
function writeServerMessage(frame: FrameWriter, message: ServerMessage): Uint8Array | null {
  return closeFrame(frame, putServerMessage(frame, message));
}
