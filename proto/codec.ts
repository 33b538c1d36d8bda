// Between the engine's objects and the outside: the bytes of the journal and of the socket, and JSON Lines. The
// engine knows neither. Everything that comes in is checked, and everything that goes out; whatever
// does not fit the schema is a `CodecError`, and nothing else is ever thrown.

import type { Command, Envelope } from '../engine/schema/command.ts';
import type { Event } from '../engine/schema/event.ts';
import { fromJson } from './client-codec.ts';
import { type ClientMessage, MESSAGE_BYTES_MAX } from './client-message.ts';
import { clientMessage } from './codec/client-shapes.ts';
import { command as commandShape, envelope as envelopeShape } from './codec/command-shapes.ts';
import { readPlainEnvelope } from './codec/envelope-reader.ts';
import { event as eventShape } from './codec/event-shapes.ts';
import { createFrameWriter } from './codec/frame-writer.ts';
import { refuseSecond } from './codec/once.ts';
import { readOrderEnvelope, readOrderMessage } from './codec/order-reader.ts';
import { writeOrderEnvelope } from './codec/order-writer.ts';
import { serverMessage } from './codec/server-shapes.ts';
import { putServerMessage } from './codec/server-writer.ts';
import { windowOn } from './codec/window.ts';
import { decode, encode } from './codec/wire.ts';
import { CodecError } from './codec-error.ts';
import type { ServerMessage } from './server-message.ts';

export {
  clientMessageToJson,
  createClientEncoder,
  decodeServerMessage,
  encodeClientMessage,
  SUBPROTOCOL_JSON,
  SUBPROTOCOL_PROTO,
  serverMessageFromJson,
} from './client-codec.ts';

/** Frames are windows on slabs; one lives as long as any of its frames. */
const SLAB_BYTES = 131_072;
/** Of what is sent: a frame that waits for a slow reader keeps no more than this. */
const SENT_SLAB_BYTES = 16_384;

/**
 * Writes records of the journal; the same envelope always gives the same bytes. What it holds between two calls is the
 * slab that is being filled.
 */
export function createEnvelopeEncoder(): (envelope: Envelope) => Uint8Array {
  const frame = createFrameWriter(SLAB_BYTES);
  return (envelope) => writeOrderEnvelope(frame, envelope) ?? encode(envelopeShape, envelope);
}

/** @throws CodecError */
export function decodeEnvelope(bytes: Uint8Array): Envelope {
  return decodeEnvelopeAt(bytes, 0, bytes.length);
}

/** The envelope in `bytes[start, end)`. @throws CodecError */
export function decodeEnvelopeAt(bytes: Uint8Array, start: number, end: number): Envelope {
  const envelope = readOrderEnvelope(bytes, start, end) ?? readPlainEnvelope(bytes, start, end);
  return envelope ?? decode(envelopeShape, bytes.subarray(start, end));
}

/** A line of a text log, without its end of line. */
export function envelopeToJson(envelope: Envelope): string {
  return JSON.stringify(envelopeShape.toJson(envelope));
}

/** @throws CodecError */
export function envelopeFromJson(line: string): Envelope {
  return fromJson(envelopeShape, line);
}

/** One command as it stands in a line of a text log. @throws CodecError */
export function commandFromJson(text: string): Command {
  return fromJson(commandShape, text);
}

export function commandToJson(command: Command): string {
  return JSON.stringify(commandShape.toJson(command));
}

/** A line of JSON, without its end of line. */
export function eventToJson(event: Event): string {
  return JSON.stringify(eventShape.toJson(event));
}

/** @throws CodecError */
export function decodeClientMessage(bytes: Uint8Array): ClientMessage {
  refuseLong(bytes.length);
  const order = readOrderMessage(bytes);
  if (order !== null) return order;
  const message = decode(clientMessage, bytes);
  refuseSecond(clientMessage.message, bytes);
  return message;
}

/** @throws CodecError */
export function clientMessageFromJson(frame: string): ClientMessage {
  refuseLong(frame.length);
  return fromJson(clientMessage, frame);
}

/** What of a message that no codec has read is beyond the bounds of the schema, by its field; null where nothing is. */
export function boundsFault(message: ClientMessage): CodecError | null {
  try {
    clientMessage.toWire(message);
    return null;
  } catch (error) {
    if (error instanceof CodecError) return error;
    throw error;
  }
}

export function encodeServerMessage(message: ServerMessage): Uint8Array {
  return encode(serverMessage, message);
}

/** Writes what a server sends. */
export type ServerEncoder = (message: ServerMessage) => Uint8Array;

/** The same bytes as `encodeServerMessage`, in a fraction of the time for what is hot. It holds the slab that is being filled. */
export function createServerEncoder(): ServerEncoder {
  const writer = new ServerWriter();
  return (message) => {
    writer.write(message);
    return writer.keep();
  };
}

/** The same for who may not need a message for longer: it stands in `bytes`, from `start` to `end`, until the next is written. */
export class ServerWriter {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  readonly #frame = createFrameWriter(SENT_SLAB_BYTES);

  /** @throws CodecError */
  write(message: ServerMessage): void {
    const frame = this.#frame;
    const start = putServerMessage(frame, message);
    const bytes = frame.declined ? encode(serverMessage, message) : frame.bytes;
    this.bytes = bytes;
    this.start = bytes === frame.bytes ? start : 0;
    this.end = bytes === frame.bytes ? frame.bottom : bytes.length;
  }

  /** The last message, to stay as it is. */
  keep(): Uint8Array {
    if (this.bytes !== this.#frame.bytes) return this.bytes;
    this.#frame.bottom = this.start;
    return windowOn(this.bytes, this.start, this.end);
  }
}

export function serverMessageToJson(message: ServerMessage): string {
  return JSON.stringify(serverMessage.toJson(message));
}

function refuseLong(length: number): void {
  if (length <= MESSAGE_BYTES_MAX) return;
  const problem = `a message of ${length} bytes is too long, at most ${MESSAGE_BYTES_MAX} may be sent`;
  throw new CodecError('malformed', problem, MESSAGE_BYTES_MAX, length);
}
