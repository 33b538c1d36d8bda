// One session, from its first message to its end. What a message asks for is requests.ts's to do, and how it came is its
// line's; here is how messages come in and go out, and when the session has to end.

import { randomBytes } from 'node:crypto';
import { RejectReason, type Time } from '../../engine/schema/index.ts';
import type { ClientMessage } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { boundsFault, type ServerEncoder } from '../../proto/codec.ts';
import { NONCE_BYTES } from '../../proto/log-on.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import { codecRejection, rejection } from '../answers/rejection.ts';
import type { Reader } from '../feeds/feed.ts';
import { BodyFrame, type Frame, MessageFrame } from '../feeds/frame.ts';
import { Bucket } from '../host/bucket.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { VenueError } from '../host/errors.ts';
import type { Guard } from '../host/guard.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Holder } from '../link/messages.ts';
import type { Carried, Line } from './line.ts';
import type { SessionMeasures } from './session-measures.ts';
import { Subscriptions } from './subscriptions.ts';

/** What a message costs besides its bytes: the empty ones are not free. */
const FRAME_BYTES = 256;
const SILENT_HEARTBEATS_MAX = 3;
/** Messages and refusals before the log-on, which is one message. */
const EARLY_MAX = 20;

interface SessionParts {
  readonly id: number;
  readonly line: Line;
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

/** Begins a session on a line. @returns null while there is no number for it. */
export type OpenSession = (line: Line, isAdmin: boolean) => Session | null;

export class Session implements Reader, Carried {
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
  readonly #line: Line;
  readonly #measures: SessionMeasures;
  readonly #bucket: Bucket;
  #isEnded = false;
  /** Messages that wait for a log-on. */
  #held: ClientMessage[] | null = null;
  /** What came before the log-on. */
  #early = 0;
  #lastReceivedAt: Time;
  #silentHeartbeats = 0;
  #sentBytes = 0;

  constructor(parts: SessionParts) {
    const { line, clock, config } = parts;
    this.#parts = parts;
    this.#line = line;
    this.#measures = parts.measures;
    this.id = parts.id;
    this.address = line.address;
    this.isAdmin = parts.isAdmin;
    this.subprotocol = line.subprotocol;
    this.openedAt = clock.now();
    this.#lastReceivedAt = this.openedAt;
    this.#bucket = new Bucket(config.bytesPerSecond, config.bytesMax, this.openedAt);
    line.begin(this);
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
    return this.#line.waiting;
  }

  get isSlow(): boolean {
    return this.#line.waiting > this.#parts.config.slowBytes;
  }

  get isAffiliate(): boolean {
    return this.#line.isAffiliate;
  }

  /** Set at the log-on: the measures of fair dissemination tell affiliates from others. */
  set isAffiliate(isAffiliate: boolean) {
    this.#line.isAffiliate = isAffiliate;
  }

  guard(serve: () => void): void {
    this.#parts.guard(serve, this.#lose, this.id);
  }

  /** It may do something from here on. */
  admit(holder: Holder): void {
    this.holder = holder;
    this.isAffiliate = holder.isAffiliate;
    this.#line.ticket.loggedOn();
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
    this.#line.pause();
  }

  releaseInput(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const message of held) if (!this.#isEnded) this.#parts.handle(this, message);
    if (!this.#isEnded) this.#line.resume();
  }

  sendFrame(frame: Frame): void {
    const line = this.#line;
    if (this.#isEnded || !line.isOpen) return;
    try {
      this.#sentBytes += line.sendFrame(frame);
    } catch (error) {
      // What was done stays done; the client connects again and asks.
      this.guard(() => {
        throw error;
      });
      return;
    }
    this.#measures.messagesOut.add();
    this.boundWaiting();
  }

  /** Answers cannot be left out; who asks and never reads has to go. Also for what a line says of itself. */
  boundWaiting(): void {
    if (this.#line.waiting > 2 * this.#parts.config.slowBytesMax) this.overrun();
  }

  overrun(): void {
    this.close(CloseCode.slowConsumer, 'too slow: connect again and resume');
  }

  /** Ends the connection; the text reaches the client where its socket still takes it. */
  close(code: CloseCode, text: string): void {
    if (this.#isEnded) return;
    this.end();
    this.#measures.closed(code);
    this.#line.close(code, text);
  }

  terminate(): void {
    this.end();
    this.#line.terminate();
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
    if (this.holder !== null && now - this.#line.lastMessageAt >= heartbeatUs) {
      this.send({ kind: 'heartbeat', streams: this.subscriptions.positions() });
    }
    if (now - this.#lastReceivedAt < heartbeatUs) return;
    this.#lastReceivedAt = now;
    if (this.#silentHeartbeats === SILENT_HEARTBEATS_MAX) {
      this.close(CloseCode.silent, 'three pings without an answer');
      return;
    }
    this.#silentHeartbeats += 1;
    if (!this.#line.isOpen) return;
    this.#line.ping();
    this.boundWaiting();
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

  arrives(bytes: number): boolean {
    if (this.#isEnded) return false;
    this.#onReceived(bytes);
    this.#measures.messagesIn.add();
    return this.holder !== null || this.charge();
  }

  arrivesAside(bytes: number): void {
    if (this.#isEnded) return;
    this.#onReceived(bytes);
    this.charge();
  }

  take(message: ClientMessage): void {
    if (this.#held === null) this.#parts.handle(this, message);
    else this.#held.push(message);
  }

  /** What is beyond the bounds of the schema is refused, by its field. */
  takeMade(message: ClientMessage): void {
    const fault = boundsFault(message);
    if (fault === null) this.take(message);
    else this.send(codecRejection(fault), message.requestId);
  }

  /** Reads nothing for so long, of what has arrived either. */
  readLater(ms: number): void {
    const line = this.#line;
    if (line.isPaused) return;
    line.pause();
    this.#measures.readsPaused.add();
    this.#parts.scheduler.after(ms, () => this.guard(() => line.resume())).unref();
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

  catchUp(): void {
    if (!this.#isEnded) this.guard(() => this.subscriptions.catchUp());
  }

  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.subscriptions.close();
    this.#parts.closed(this);
  }
}
