// One connection, from Hello to the end. What a message asks for is requests.ts's to do; here is how messages come
// in and go out, and when the connection has to end.

import { randomBytes } from 'node:crypto';
import { RejectReason, type Time } from '../../engine/schema/index.ts';
import type { ClientMessage } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import {
  clientMessageFromJson,
  decodeClientMessage,
  type ServerEncoder,
  SUBPROTOCOL_JSON,
} from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { NONCE_BYTES } from '../../proto/log-on.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import { codecRejection, rejection } from '../answers/rejection.ts';
import type { Reader } from '../feeds/feed.ts';
import { BodyFrame, type Frame, MessageFrame } from '../feeds/frame.ts';
import { Bucket } from '../host/bucket.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { VenueError } from '../host/errors.ts';
import { firstBytes } from '../host/first-bytes.ts';
import type { Guard } from '../host/guard.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Holder } from '../link/messages.ts';
import { Opcode } from './frame-head.ts';
import type { Connected } from './listener.ts';
import type { Outbox } from './outbox.ts';
import { Outlet } from './outlet.ts';
import { requestIdOf } from './request-id.ts';
import type { SessionMeasures } from './session-measures.ts';
import { Subscriptions } from './subscriptions.ts';

const NOTHING = Buffer.alloc(0);
/** What a frame costs besides its bytes: the empty ones are not free. */
const FRAME_BYTES = 256;
/** A client that keeps sending what cannot be read gets this many answers. */
const MALFORMED_MAX = 20;
const SILENT_HEARTBEATS_MAX = 3;
/** Frames and refusals before the log-on, which is one message. */
const EARLY_MAX = 20;

interface SessionParts {
  readonly id: number;
  readonly connection: Connected;
  readonly outbox: Outbox;
  readonly encode: ServerEncoder;
  readonly isAdmin: boolean;
  readonly config: Config;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Takes a message that could be read. */
  readonly handle: (session: Session, message: ClientMessage) => void;
  readonly closed: (session: Session) => void;
  /** Charges the holder's key for what was refused. @returns whether it is ten times over its allowance. */
  readonly charge: (holder: Holder) => boolean;
  readonly measures: SessionMeasures;
  readonly guard: Guard;
}

export class Session implements Reader {
  readonly id: number;
  readonly address: string;
  readonly isAdmin: boolean;
  readonly subprotocol: string;
  readonly nonce: Uint8Array = randomBytes(NONCE_BYTES);
  readonly openedAt: Time;
  readonly subscriptions: Subscriptions = new Subscriptions(this);
  /** Whom it speaks for; null until it has logged on. */
  holder: Holder | null = null;
  /** A nonce is good for one attempt. */
  hasTriedLogOn = false;
  readonly #parts: SessionParts;
  readonly #outlet: Outlet;
  readonly #measures: SessionMeasures;
  readonly #isJson: boolean;
  readonly #bucket: Bucket;
  #received: Buffer = NOTHING;
  #isBinary = false;
  #isEnded = false;
  /** Messages that wait for a log-on. */
  #held: ClientMessage[] | null = null;
  #malformed = 0;
  /** What came before the log-on. */
  #early = 0;
  #lastReceivedAt: Time;
  #silentHeartbeats = 0;
  #sentBytes = 0;

  constructor(parts: SessionParts) {
    const { clock, config, outbox } = parts;
    const { socket, stream, address } = parts.connection;
    this.#parts = parts;
    const { slowBytes: fullBytes } = config;
    this.#outlet = new Outlet({ stream, outbox, fullBytes, hasRoom: () => this.#catchUp() });
    socket.beforeClose = () => this.#outlet.end();
    this.#measures = parts.measures;
    this.id = parts.id;
    this.address = address;
    this.isAdmin = parts.isAdmin;
    this.subprotocol = socket.protocol;
    this.#isJson = socket.protocol === SUBPROTOCOL_JSON;
    this.openedAt = clock.now();
    this.#outlet.lastMessageAt = this.openedAt;
    this.#lastReceivedAt = this.openedAt;
    this.#bucket = new Bucket(config.bytesPerSecond, config.bytesMax, this.openedAt);
    socket.on('message', (data, isBinary) => {
      this.#received = data as Buffer;
      this.#isBinary = isBinary;
      this.guard(this.#serve);
    });
    socket.on('pong', (data) => this.guard(() => this.#onControl(data)));
    socket.on('ping', (data) => this.guard(() => this.#onPing(data)));
    socket.on('close', () => this.guard(() => this.#end()));
    socket.on('error', () => this.guard(() => this.#onSocketError()));
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** What it was sent so far, of messages. */
  get sentBytes(): number {
    return this.#sentBytes;
  }

  /** Bytes that wait to leave. */
  get waitingBytes(): number {
    return this.#outlet.waiting;
  }

  get isSlow(): boolean {
    return this.#outlet.waiting > this.#parts.config.slowBytes;
  }

  get isAffiliate(): boolean {
    return this.#outlet.isAffiliate;
  }

  /** Set at the log-on: the measures of fair dissemination tell affiliates from others. */
  set isAffiliate(isAffiliate: boolean) {
    this.#outlet.isAffiliate = isAffiliate;
  }

  guard(serve: () => void): void {
    this.#parts.guard(serve, this.#lose, this.id);
  }

  /** It may do something from here on. */
  admit(holder: Holder): void {
    this.holder = holder;
    this.isAffiliate = holder.isAffiliate;
    this.#parts.connection.ticket.loggedOn();
  }

  send(message: ServerBody, requestId = 0): void {
    if (this.#isEnded) return;
    const { encode, clock } = this.#parts;
    if (message.kind === 'reject') {
      this.#measures.refused.add(message.reason);
      if (message.seq === 0 && !this.charge()) return;
    }
    this.sendFrame(new MessageFrame(encode, message, clock.now(), requestId));
  }

  /** What the core has answered. @param isRefused before the journal, which is charged */
  sendBody(body: Uint8Array, requestId: number, isRefused: boolean): void {
    if (this.#isEnded || (isRefused && !this.charge())) return;
    this.sendFrame(new BodyFrame(body, this.#parts.clock.now(), requestId));
  }

  /** What it waited for may have been lost: it connects again, resumes and asks. */
  loseAnswer(): void {
    this.close(CloseCode.answerLost, 'an answer was lost: connect again and resume');
  }

  /** What it sends from here on waits, and is read later, until `releaseInput`. */
  holdInput(): void {
    this.#held ??= [];
    this.#parts.connection.input.pause();
  }

  releaseInput(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const message of held) if (!this.#isEnded) this.#parts.handle(this, message);
    if (!this.#isEnded) this.#parts.connection.input.resume();
  }

  sendFrame(frame: Frame): void {
    if (!this.#isOpen) return;
    const data = this.#dataOf(frame);
    if (data === null) return; // What was done stays done; the client connects again and asks.
    this.#put(this.#isJson ? Opcode.text : Opcode.binary, data, frame.isPublished);
    this.#outlet.hasMessage = true;
    this.#sentBytes += data.length;
    this.#measures.messagesOut.add();
  }

  get #isOpen(): boolean {
    const { socket } = this.#parts.connection;
    return !this.#isEnded && socket.readyState === socket.OPEN;
  }

  /** Answers cannot be left out; who asks and never reads has to go. */
  #put(opcode: Opcode, data: Uint8Array, isPublished = false): void {
    const outlet = this.#outlet;
    outlet.put(opcode, data, isPublished);
    if (outlet.waiting > 2 * this.#parts.config.slowBytesMax) this.overrun();
  }

  /** @returns null when the frame cannot be written, and the connection has ended. */
  #dataOf(frame: Frame): Uint8Array | null {
    try {
      return this.#isJson ? frame.json : frame.bytes;
    } catch (error) {
      this.guard(() => {
        throw error;
      });
      return null;
    }
  }

  overrun(): void {
    this.close(CloseCode.slowConsumer, 'too slow: connect again and resume');
  }

  /** Ends the connection; the text reaches the client where its socket still takes it. */
  close(code: CloseCode, text: string): void {
    if (this.#isEnded) return;
    const { connection, scheduler } = this.#parts;
    const { socket } = connection;
    this.#end();
    this.#measures.closed(code);
    socket.close(code, firstBytes(text, CLOSE_TEXT_BYTES_MAX));
    const isFlood = code === CloseCode.flood;
    if (isFlood) connection.input.stop(); // Not even to see it leave.
    scheduler.after(isFlood ? FLOOD_CLOSE_MS : CLOSE_MS, () => socket.terminate()).unref();
  }

  terminate(): void {
    this.#end();
    this.#outlet.drop();
    this.#parts.connection.socket.terminate();
  }

  /** Called a few times a second: heartbeats, silence, and those who never log on. */
  heartbeat(now: Time): void {
    if (this.#isEnded) return;
    this.guard(() => this.#beat(now));
  }

  #beat(now: Time): void {
    const { config } = this.#parts;
    const heartbeatUs = config.heartbeatMs * 1000;
    if (this.holder === null && now - this.openedAt >= config.logOnMs * 1000) {
      this.send(rejection(RejectReason.logOnExpired));
      this.close(CloseCode.logOnLate, 'no log-on in time');
      return;
    }
    if (this.holder !== null && now - this.#outlet.lastMessageAt >= heartbeatUs) {
      this.send({ kind: 'heartbeat', streams: this.subscriptions.positions() });
    }
    if (now - this.#lastReceivedAt < heartbeatUs) return;
    this.#lastReceivedAt = now;
    if (this.#silentHeartbeats === SILENT_HEARTBEATS_MAX) {
      this.close(CloseCode.silent, 'three pings without an answer');
      return;
    }
    this.#silentHeartbeats += 1;
    if (this.#isOpen) this.#put(Opcode.ping, NOTHING);
  }

  /** A client that sends faster than it may is read more slowly; it is not cut off. */
  #onReceived(bytes: number): void {
    const now = this.#parts.clock.now();
    this.#lastReceivedAt = now;
    this.#silentHeartbeats = 0;
    const paid = bytes + FRAME_BYTES;
    const waitUs = this.#bucket.wait(paid, now);
    this.#bucket.spend(paid);
    if (waitUs > 0) this.readLater(Math.ceil(waitUs / 1000));
  }

  #onPing(data: Buffer): void {
    if (this.#isOpen) this.#put(Opcode.pong, data);
    this.#onControl(data);
  }

  /** What a ping or a pong costs. */
  #onControl(data: Buffer): void {
    if (this.#isEnded) return;
    this.#onReceived(data.length);
    this.charge();
  }

  /** One for all messages: what there is to serve is in the fields. */
  readonly #serve = (): void => {
    const bytes = this.#received;
    this.#received = NOTHING;
    this.#onMessage(bytes, this.#isBinary);
  };

  #onMessage(bytes: Buffer, isBinary: boolean): void {
    if (this.#isEnded) return;
    this.#onReceived(bytes.length);
    this.#measures.messagesIn.add();
    if (this.holder === null && !this.charge()) return;
    if (isBinary === this.#isJson) {
      const needed = this.#isJson ? 'text' : 'binary';
      this.close(CloseCode.malformed, `${this.subprotocol} takes ${needed} frames`);
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
    if (this.#held === null) this.#parts.handle(this, message);
    else this.#held.push(message);
  }

  /** Reads nothing for so long, of what has arrived either. */
  readLater(ms: number): void {
    const { scheduler, connection } = this.#parts;
    const { input } = connection;
    if (input.isPaused) return;
    input.pause();
    this.#measures.readsPaused.add();
    scheduler.after(ms, () => this.guard(() => input.resume())).unref();
  }

  /** What is refused costs, and so does a control frame. @returns false when it was too much, and the connection has ended. */
  charge(): boolean {
    if (this.#isEnded) return false;
    const { holder } = this;
    this.#early += holder === null ? 1 : 0;
    if (holder === null ? this.#early <= EARLY_MAX : !this.#parts.charge(holder)) return true;
    this.close(CloseCode.flood, 'ten times more than the allowance');
    return false;
  }

  /** The reader of a stream that cannot be read on starts from a snapshot. */
  readonly #lose = (error: unknown): void => {
    if (error instanceof VenueError && error.code === 'streamLost') {
      this.close(CloseCode.startAgain, 'the stream has lost its place: start from a snapshot');
    } else this.fail();
  };

  /** What it asked for cannot be read. */
  fail(): void {
    this.close(CloseCode.defect, 'the server could not serve this connection');
  }

  #refuse(error: CodecError, bytes: Uint8Array): void {
    this.#measures.malformed.add();
    const isReadable = error.code !== 'malformed'; // A message, though not a good one.
    const requestId = requestIdOf(bytes, this.#isJson) ?? (isReadable ? 0 : null);
    if (requestId === null) {
      this.close(CloseCode.unreadable, `not a message: ${error.message}`);
      return;
    }
    this.send(codecRejection(error), requestId);
    if (isReadable) return;
    this.#malformed += 1;
    if (this.#malformed >= MALFORMED_MAX) {
      this.close(CloseCode.malformed, 'too many malformed messages');
    }
  }

  /** The close that follows names what is wrong; no one waits longer for its answer than for that to ours. */
  #onSocketError(): void {
    this.#measures.socketErrors.add();
    const { connection, scheduler } = this.#parts;
    connection.input.discard();
    scheduler.after(CLOSE_MS, () => connection.socket.terminate()).unref();
  }

  #catchUp(): void {
    if (!this.#isEnded) this.guard(() => this.subscriptions.catchUp());
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.subscriptions.close();
    this.#parts.closed(this);
  }
}

const CLOSE_MS = 2000;
const FLOOD_CLOSE_MS = 500; // For the close frame alone to leave.
const CLOSE_TEXT_BYTES_MAX = 120; // RFC 6455 leaves 123 bytes.
