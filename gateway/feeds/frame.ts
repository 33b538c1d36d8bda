import {
  decodeServerMessage,
  encodeServerMessage,
  serverMessageToJson,
} from '../../proto/codec.ts';
import type { ServerBody, ServerMessage } from '../../proto/server-message.ts';

/** A message ready to be sent, on either subprotocol. */
export interface Frame {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** One message for many readers: encoded at most once for each subprotocol. */
export class MessageFrame implements Frame {
  readonly #message: ServerMessage;
  #bytes: Uint8Array | null = null;
  #text: string | null = null;

  constructor(message: ServerBody, tsUs: number, requestId = 0) {
    this.#message = { requestId, tsUs, message };
  }

  get bytes(): Uint8Array {
    this.#bytes ??= encodeServerMessage(this.#message);
    return this.#bytes;
  }

  get text(): string {
    this.#text ??= serverMessageToJson(this.#message);
    return this.#text;
  }
}

/** What is kept of a message to be sent later: all but the time of sending. */
export function storedBytes(message: ServerBody): Uint8Array {
  return encodeServerMessage({ requestId: 0, tsUs: 0, message });
}

/** A stored message, sent at last. */
export class StoredFrame implements Frame {
  readonly #stored: Uint8Array;
  readonly #tsUs: number;
  readonly #message: ServerBody | null;
  #bytes: Uint8Array | null = null;
  #text: string | null = null;

  /** @param message saves reading `stored` again, where it is still at hand. */
  constructor(stored: Uint8Array, tsUs: number, message: ServerBody | null = null) {
    this.#stored = stored;
    this.#tsUs = tsUs;
    this.#message = message;
  }

  get bytes(): Uint8Array {
    this.#bytes ??= withTime(this.#stored, this.#tsUs);
    return this.#bytes;
  }

  get text(): string {
    this.#text ??= serverMessageToJson({
      requestId: 0,
      tsUs: this.#tsUs,
      message: this.#message ?? decodeServerMessage(this.#stored).message,
    });
    return this.#text;
  }
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
