import {
  decodeServerMessage,
  encodeServerMessage,
  type ServerEncoder,
  serverMessageToJson,
} from '../../proto/codec.ts';
import type { AccountEvent, ServerBody, ServerMessage } from '../../proto/server-message.ts';

/** A message ready to be sent, on either subprotocol. */
export interface Frame {
  readonly bytes: Uint8Array;
  /** JSON, in UTF-8. */
  readonly json: Uint8Array;
  /** It goes to all who read a feed, in the turn in which it is published. */
  readonly isPublished: boolean;
}

/** A message that may have many readers: encoded at most once for each subprotocol. */
export class MessageFrame implements Frame {
  readonly isPublished: boolean = false;
  readonly #encode: ServerEncoder;
  readonly #message: ServerMessage;
  #bytes: Uint8Array | null = null;
  #json: Uint8Array | null = null;

  constructor(encode: ServerEncoder, message: ServerBody, tsUs: number, requestId = 0) {
    this.#encode = encode;
    this.#message = { requestId, tsUs, message };
  }

  get bytes(): Uint8Array {
    this.#bytes ??= this.#encode(this.#message);
    return this.#bytes;
  }

  get json(): Uint8Array {
    this.#json ??= Buffer.from(serverMessageToJson(this.#message));
    return this.#json;
  }
}

/** What a feed publishes. */
export class PublishedFrame extends MessageFrame {
  override readonly isPublished = true;
}

/**
 * An account's event, encoded once for its store and for every reader:
 *
 *   | time of sending | account event |
 *                     └─ what is stored
 */
export class EventFrame implements Frame {
  readonly isPublished = true;
  readonly bytes: Uint8Array;
  #json: Uint8Array | null = null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get json(): Uint8Array {
    this.#json ??= jsonOf(this.bytes);
    return this.#json;
  }
}

/** Where what is stored of an event begins that was written at `start`, with the time of sending or without. */
export function storedFrom(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== TS_US_TAG) return start;
  let at = start + 1;
  while (bytes[at] >= 0x80) at++;
  return at + 1;
}

/** An event that was stored, sent at last. */
export class StoredFrame implements Frame {
  readonly isPublished = false;
  readonly bytes: Uint8Array;

  constructor(stored: Uint8Array, tsUs: number) {
    this.bytes = withTime(stored, tsUs);
  }

  get json(): Uint8Array {
    return jsonOf(this.bytes);
  }
}

/** What is stored of an event that has to be made again. */
export function storedBytes(event: AccountEvent): Uint8Array {
  return encodeServerMessage({ requestId: 0, tsUs: 0, message: event });
}

function jsonOf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(serverMessageToJson(decodeServerMessage(bytes)));
}

/** The fields of a protobuf message may stand in any order, so field 2 is put before those that are stored. */
function withTime(stored: Uint8Array, tsUs: number): Uint8Array {
  const head = [TS_US_TAG];
  let rest = tsUs;
  while (rest >= 0x80) {
    head.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  head.push(rest);
  const bytes = new Uint8Array(head.length + stored.length);
  bytes.set(head);
  bytes.set(stored, head.length);
  return bytes;
}

const TS_US_TAG = 0x10;
