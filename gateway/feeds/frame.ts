import { decodeServerMessage, type ServerEncoder, serverMessageToJson } from '../../proto/codec.ts';
import type { ServerBody, ServerMessage } from '../../proto/server-message.ts';

/** A message ready to be sent, on either subprotocol. */
export interface Frame {
  /** As an object, for who translates it. */
  readonly message: ServerMessage;
  readonly bytes: Uint8Array;
  /** JSON, in UTF-8. */
  readonly json: Uint8Array;
  /** It goes to all who read a public feed, and leaves in a round of them. */
  readonly isPublished: boolean;
}

/** A message that may have many readers: encoded at most once for each subprotocol. */
export class MessageFrame implements Frame {
  readonly isPublished: boolean = false;
  readonly #encode: ServerEncoder;
  readonly message: ServerMessage;
  #bytes: Uint8Array | null = null;
  #json: Uint8Array | null = null;

  constructor(encode: ServerEncoder, message: ServerBody, tsUs: number, requestId = 0) {
    this.#encode = encode;
    this.message = { requestId, tsUs, message };
  }

  get bytes(): Uint8Array {
    this.#bytes ??= this.#encode(this.message);
    return this.#bytes;
  }

  get json(): Uint8Array {
    this.#json ??= Buffer.from(serverMessageToJson(this.message));
    return this.#json;
  }
}

/** What a feed publishes. */
export class PublishedFrame extends MessageFrame {
  override readonly isPublished = true;
}

/** A body that the core has encoded: what it answers, or an event as it is stored. */
export class BodyFrame implements Frame {
  readonly bytes: Uint8Array;
  readonly isPublished = false;
  #message: ServerMessage | null = null;
  #json: Uint8Array | null = null;

  constructor(body: Uint8Array, tsUs: number, requestId = 0) {
    this.bytes = withHead(body, tsUs, requestId);
  }

  get json(): Uint8Array {
    this.#json ??= Buffer.from(serverMessageToJson(this.message));
    return this.#json;
  }

  get message(): ServerMessage {
    this.#message ??= decodeServerMessage(this.bytes);
    return this.#message;
  }
}

/** The fields of a message stand in their order: request and time of sending before the body. */
function withHead(body: Uint8Array, tsUs: number, requestId: number): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES_MAX + body.length);
  let at = 0;
  if (requestId !== 0) at = putVarint(bytes, at, REQUEST_ID_TAG, requestId);
  if (tsUs !== 0) at = putVarint(bytes, at, TS_US_TAG, tsUs);
  bytes.set(body, at);
  return bytes.subarray(0, at + body.length);
}

function putVarint(bytes: Uint8Array, from: number, tag: number, value: number): number {
  let at = from;
  bytes[at++] = tag;
  let rest = value;
  while (rest >= 0x80) {
    bytes[at++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  bytes[at++] = rest;
  return at;
}

const REQUEST_ID_TAG = 0x08;
const TS_US_TAG = 0x10;
/** Two tags with numbers of up to 53 bits. */
const HEAD_BYTES_MAX = 18;
