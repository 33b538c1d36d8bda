// Frames that somebody has tampered with. Whatever comes, the codec answers with a message or with a CodecError,
// soon; and what it takes, it would write again in the same sense.
//
// FUZZ_FRAMES sets how many frames are tried, FUZZ_SEED where the random numbers start.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientMessage } from '../../proto/client-message.ts';
import { clientMessage } from '../../proto/codec/client-shapes.ts';
import { envelope as envelopeShape } from '../../proto/codec/command-shapes.ts';
import { readPlainEnvelope } from '../../proto/codec/envelope-reader.ts';
import { refuseSecond } from '../../proto/codec/once.ts';
import { readServerMessage } from '../../proto/codec/server-reader.ts';
import { accountEvent, serverMessage } from '../../proto/codec/server-shapes.ts';
import { decode, encode } from '../../proto/codec/wire.ts';
import {
  clientMessageFromJson,
  clientMessageToJson,
  decodeClientMessage,
  decodeEnvelope,
  decodeServerMessage,
  encodeClientMessage,
  encodeServerMessage,
  envelopeFromJson,
  envelopeToJson,
  serverMessageFromJson,
  serverMessageToJson,
} from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { anyEnvelope, anyEnvelopeOf, anyEvent } from '../support/arbitrary-commands.ts';
import { anyOf, HOT_KINDS, kindsOf, only } from '../support/arbitrary-messages.ts';
import { decodeEvent, encodeEvent } from '../support/event-record.ts';
import { encodeEnvelope } from '../support/journal-record.ts';

const { FUZZ_FRAMES, FUZZ_SEED } = process.env;
const FRAMES = Number(FUZZ_FRAMES ?? 100_000);
const SEED = Number(FUZZ_SEED ?? 20_260_211);
const SAMPLES = { numRuns: 200, seed: SEED };
/** Long before a reader of a hanging frame would wonder; a million frames take minutes in all. */
const FRAME_MS_MAX = 1_000;
/** A page of a register at its limits has megabytes, and shows nothing that a smaller one does not. */
const FRAME_BYTES_MAX = 70_000;

interface Door<Message> {
  readonly read: (frame: Uint8Array) => Message;
  readonly write: (message: Message) => Uint8Array;
  readonly samples: readonly Message[];
}

const envelopes = fc.sample(anyEnvelope, SAMPLES);
const requests = fc.sample(anyOf(clientMessage), SAMPLES);
const answers = fc.sample(anyOf(serverMessage), SAMPLES);
const text = new TextEncoder();
const utf8 = new TextDecoder();

const DOORS: readonly [string, Door<never>][] = (
  [
    ['journal records', { read: decodeEnvelope, write: encodeEnvelope, samples: envelopes }],
    [
      'event records',
      { read: decodeEvent, write: encodeEvent, samples: fc.sample(anyEvent, SAMPLES) },
    ],
    ['client frames', { read: decodeClientMessage, write: encodeClientMessage, samples: requests }],
    ['server frames', { read: decodeServerMessage, write: encodeServerMessage, samples: answers }],
    ['lines of a text log', ofText(envelopeFromJson, envelopeToJson, envelopes)],
    ['client frames in JSON', ofText(clientMessageFromJson, clientMessageToJson, requests)],
    ['server frames in JSON', ofText(serverMessageFromJson, serverMessageToJson, answers)],
  ] as const
).map(([name, door]) => [name, door as unknown as Door<never>]);

test.each(DOORS)(
  '%s, tampered with, never get past the codec',
  (_, door) => {
    const dice = new Dice(SEED);
    const frames = door.samples
      .map((message) => Uint8Array.from(door.write(message)))
      .filter(({ length }) => length <= FRAME_BYTES_MAX);
    let taken = 0;
    for (let round = 0; round < FRAMES / DOORS.length; round++) {
      const frame = tamperedWith(frames, dice);
      const started = performance.now();
      let message: never;
      try {
        message = door.read(frame);
      } catch (error) {
        if (error instanceof CodecError) continue;
        throw new Error(`on ${Buffer.from(frame).toString('hex')}`, { cause: error });
      } finally {
        const took = performance.now() - started;
        if (took > FRAME_MS_MAX) expect.fail(`${took} ms on ${Buffer.from(frame).toString('hex')}`);
      }
      taken++;
      const again = door.write(message);
      if (Buffer.compare(door.write(door.read(again)), again) !== 0) {
        expect.fail(`taken in another sense: ${Buffer.from(frame).toString('hex')}`);
      }
    }
    expect(taken).toBeGreaterThan(0); // Else the fuzzing would prove nothing.
  },
  3_600_000,
);

test('orders, tampered with, are read by hand as protobufjs and the tables read them', () => {
  const dice = new Dice(SEED + 1);
  const kinds = ['placeOrder', 'amendOrder', 'cancelOrder', 'massCancel', 'batch'] as const;
  const orders = kinds.flatMap((kind) => fc.sample(anyEnvelopeOf(kind), SAMPLES));
  const records = orders.map((envelope) => encode(envelopeShape, envelope));
  const sent = orders.map(({ request, command }) =>
    encode(clientMessage, { requestId: request, request: command } as ClientMessage),
  );
  for (let round = 0; round < FRAMES / DOORS.length; round++) {
    const record = tamperedWith(records, dice);
    expectSame(
      record,
      () => decodeEnvelope(record),
      () => decode(envelopeShape, record),
    );
    const frame = tamperedWith(sent, dice);
    expectSame(
      frame,
      () => decodeClientMessage(frame),
      () => {
        const message = decode(clientMessage, frame);
        refuseSecond('ClientMessage', frame);
        return message;
      },
    );
  }
}, 3_600_000);

test('commands of any kind, tampered with, are read the short way as the tables read them', () => {
  const dice = new Dice(SEED + 3);
  const records = envelopes.map((envelope) => encode(envelopeShape, envelope));
  let taken = 0;
  for (let round = 0; round < FRAMES / DOORS.length; round++) {
    const record = tamperedWith(records, dice);
    const short = outcome(() => readPlainEnvelope(record, 0, record.length));
    if (short === 'null') continue;
    taken++;
    const byTables = outcome(() => decode(envelopeShape, record));
    if (short !== byTables) {
      expect.fail(`${Buffer.from(record).toString('hex')}: ${short} the short way, ${byTables}`);
    }
  }
  expect(taken).toBeGreaterThan(FRAMES / 1000);
}, 3_600_000);

test('what a server sends, tampered with, is read by hand as protobufjs and the tables read it', () => {
  const dice = new Dice(SEED + 2);
  const accountEvents = kindsOf(accountEvent).map((kind) =>
    only(serverMessage, 'accountEvent', kind),
  );
  const others = HOT_KINDS.map((kind) => only(serverMessage, kind));
  const frames = [...accountEvents, ...others].flatMap((shape) =>
    fc.sample(anyOf(shape), { numRuns: 20, seed: SEED }).map((one) => encode(serverMessage, one)),
  );
  let taken = 0;
  for (let round = 0; round < (2 * FRAMES) / DOORS.length; round++) {
    const frame = tamperedWith(frames, dice);
    const byHand = outcome(() => readServerMessage(frame));
    if (byHand === 'null') continue;
    taken++;
    const byTables = outcome(() => decode(serverMessage, frame));
    if (byHand !== byTables) {
      expect.fail(`${Buffer.from(frame).toString('hex')}: ${byHand} by hand, ${byTables}`);
    }
  }
  expect(taken).toBeGreaterThan(FRAMES / 100);
}, 3_600_000);

function expectSame(frame: Uint8Array, byHand: () => unknown, byTables: () => unknown): void {
  if (outcome(byHand) === outcome(byTables)) return;
  expect.fail(
    `${Buffer.from(frame).toString('hex')}: ${outcome(byHand)} by hand, ${outcome(byTables)} by the tables`,
  );
}

/** The message with its fields in order, or the error. */
function outcome(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    return String(error);
  }
}

function ofText<Message>(
  read: (line: string) => Message,
  write: (message: Message) => string,
  samples: readonly Message[],
): Door<Message> {
  return {
    read: (frame) => read(utf8.decode(frame)),
    write: (message) => text.encode(write(message)),
    samples,
  };
}

/** One to four small misfortunes of a frame. */
function tamperedWith(frames: readonly Uint8Array[], dice: Dice): Uint8Array {
  let frame = Array.from(dice.oneOf(frames));
  for (let times = 1 + dice.below(4); times > 0; times--) {
    const at = dice.below(frame.length + 1);
    switch (dice.below(8)) {
      case 0: // A bit flips.
        if (at < frame.length) frame[at] = (frame[at] ?? 0) ^ (1 << dice.below(8));
        break;
      case 1: // A byte changes to one that means something.
        frame[at] = dice.oneOf([0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x2a, 0x22, 0x5b, 0x7b, 0x30]);
        break;
      case 2: // The end is missing.
        frame.length = at;
        break;
      case 3: // A piece is missing.
        frame.splice(at, 1 + dice.below(8));
        break;
      case 4: // A piece comes twice.
        frame.splice(at, 0, ...frame.slice(at, at + 1 + dice.below(16)));
        break;
      case 5: // Noise in the middle.
        frame.splice(at, 0, ...Array.from({ length: 1 + dice.below(6) }, () => dice.below(256)));
        break;
      case 6: // Two frames run together.
        frame = frame.slice(0, at).concat(Array.from(dice.oneOf(frames)));
        break;
      default: // A length or a number grows beyond all bounds.
        frame.splice(at, 1, ...Array(1 + dice.below(11)).fill(0xff), dice.below(128));
    }
  }
  return Uint8Array.from(frame);
}

/** Xorshift: the same frames on every machine. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 1;
  }

  below(bound: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) % bound;
  }

  oneOf<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}
