// A session carried by a WebSocket, in either subprotocol: how frames become messages, and messages frames.

import type { Time } from '../../engine/schema/index.ts';
import type { ClientMessage } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { clientMessageFromJson, decodeClientMessage, SUBPROTOCOL_JSON } from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { codecRejection } from '../answers/rejection.ts';
import type { Frame } from '../feeds/frame.ts';
import { firstBytes } from '../host/first-bytes.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Ticket } from './connections.ts';
import { Opcode } from './frame-head.ts';
import type { Carried, Line } from './line.ts';
import type { Connected } from './listener.ts';
import type { Outbox } from './outbox.ts';
import { Outlet } from './outlet.ts';
import { requestIdOf } from './request-id.ts';
import type { SessionMeasures } from './session-measures.ts';

const NOTHING = Buffer.alloc(0);
/** A client that keeps sending what cannot be read gets this many answers. */
const MALFORMED_MAX = 20;
const CLOSE_MS = 2000;
const FLOOD_CLOSE_MS = 500; // For the close frame alone to leave.
const CLOSE_TEXT_BYTES_MAX = 120; // RFC 6455 leaves 123 bytes.

interface SocketLineParts {
  readonly connection: Connected;
  readonly outbox: Outbox;
  readonly scheduler: Scheduler;
  readonly measures: SessionMeasures;
  /** With more than this waiting the peer is slow. */
  readonly slowBytes: number;
}

export class SocketLine implements Line {
  readonly address: string;
  readonly subprotocol: string;
  readonly ticket: Ticket;
  readonly #parts: SocketLineParts;
  readonly #outlet: Outlet;
  readonly #isJson: boolean;
  #session!: Carried;
  #received: Buffer = NOTHING;
  #isBinary = false;
  #malformed = 0;

  constructor(parts: SocketLineParts) {
    const { connection, outbox, slowBytes: fullBytes } = parts;
    const { socket, stream, address, ticket } = connection;
    this.#parts = parts;
    this.#outlet = new Outlet({
      stream,
      outbox,
      fullBytes,
      hasRoom: () => this.#session.catchUp(),
    });
    this.address = address;
    this.ticket = ticket;
    this.subprotocol = socket.protocol;
    this.#isJson = socket.protocol === SUBPROTOCOL_JSON;
  }

  begin(session: Carried): void {
    const { socket } = this.#parts.connection;
    this.#session = session;
    this.#outlet.lastMessageAt = session.openedAt;
    socket.beforeClose = () => this.#outlet.end();
    socket.on('message', (data, isBinary) => {
      this.#received = data as Buffer;
      this.#isBinary = isBinary;
      session.guard(this.#serve);
    });
    socket.on('pong', (data) => session.guard(() => session.arrivesAside(data.length)));
    socket.on('ping', (data) => session.guard(() => this.#onPing(data)));
    socket.on('close', () => session.guard(() => session.end()));
    socket.on('error', () => session.guard(() => this.#onSocketError()));
  }

  get isOpen(): boolean {
    const { socket } = this.#parts.connection;
    return socket.readyState === socket.OPEN;
  }

  get waiting(): number {
    return this.#outlet.waiting;
  }

  get lastMessageAt(): Time {
    return this.#outlet.lastMessageAt;
  }

  get isAffiliate(): boolean {
    return this.#outlet.isAffiliate;
  }

  set isAffiliate(isAffiliate: boolean) {
    this.#outlet.isAffiliate = isAffiliate;
  }

  get isPaused(): boolean {
    return this.#parts.connection.input.isPaused;
  }

  pause(): void {
    this.#parts.connection.input.pause();
  }

  resume(): void {
    this.#parts.connection.input.resume();
  }

  sendFrame(frame: Frame): number {
    const data = this.#isJson ? frame.json : frame.bytes;
    this.#outlet.put(this.#isJson ? Opcode.text : Opcode.binary, data, frame.isPublished);
    this.#outlet.hasMessage = true;
    return data.length;
  }

  ping(): void {
    this.#outlet.put(Opcode.ping, NOTHING);
  }

  close(code: CloseCode, text: string): void {
    const { connection, scheduler } = this.#parts;
    const { socket, input } = connection;
    socket.close(code, firstBytes(text, CLOSE_TEXT_BYTES_MAX));
    const isFlood = code === CloseCode.flood;
    if (isFlood) input.stop(); // Not even to see it leave.
    scheduler.after(isFlood ? FLOOD_CLOSE_MS : CLOSE_MS, () => socket.terminate()).unref();
  }

  terminate(): void {
    this.#outlet.drop();
    this.#parts.connection.socket.terminate();
  }

  /** One for all messages: what there is to serve is in the fields. */
  readonly #serve = (): void => {
    const bytes = this.#received;
    this.#received = NOTHING;
    this.#onMessage(bytes, this.#isBinary);
  };

  #onMessage(bytes: Buffer, isBinary: boolean): void {
    const session = this.#session;
    if (!session.arrives(bytes.length)) return;
    if (isBinary === this.#isJson) {
      const needed = this.#isJson ? 'text' : 'binary';
      session.close(CloseCode.malformed, `${this.subprotocol} takes ${needed} frames`);
      return;
    }
    let message: ClientMessage;
    try {
      message = this.#isJson
        ? clientMessageFromJson(bytes.toString('utf8'))
        : decodeClientMessage(bytes);
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      this.#refuse(error, bytes);
      return;
    }
    session.take(message);
  }

  #refuse(error: CodecError, bytes: Uint8Array): void {
    const session = this.#session;
    this.#parts.measures.malformed.add();
    const isReadable = error.code !== 'malformed'; // A message, though not a good one.
    const requestId = requestIdOf(bytes, this.#isJson) ?? (isReadable ? 0 : null);
    if (requestId === null) {
      session.close(CloseCode.unreadable, `not a message: ${error.message}`);
      return;
    }
    session.send(codecRejection(error), requestId);
    if (isReadable) return;
    this.#malformed += 1;
    if (this.#malformed >= MALFORMED_MAX) {
      session.close(CloseCode.malformed, 'too many malformed messages');
    }
  }

  #onPing(data: Buffer): void {
    const session = this.#session;
    if (!session.isEnded && this.isOpen) this.#outlet.put(Opcode.pong, data);
    session.arrivesAside(data.length);
  }

  /** The close that follows names what is wrong; no one waits longer for its answer than for that to ours. */
  #onSocketError(): void {
    const { connection, scheduler, measures } = this.#parts;
    measures.socketErrors.add();
    connection.input.discard();
    scheduler.after(CLOSE_MS, () => connection.socket.terminate()).unref();
  }
}
