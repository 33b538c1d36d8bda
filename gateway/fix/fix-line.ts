// A connection of FIX as the line of a session: bytes in as messages, a few each turn; bytes out as they come.

import type { Duplex } from 'node:stream';
import type { Time } from '../../engine/schema/index.ts';
import type { CloseCode } from '../../proto/close-code.ts';
import type { Frame } from '../feeds/frame.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Ticket } from '../session/connections.ts';
import type { Carried, Line } from '../session/line.ts';
import { FixReader, type Read } from './reader.ts';

/** Of one connection in one turn of the event loop. */
const MESSAGES_A_TURN = 64;
const CLOSE_MS = 2000;

/** What gives bytes their meaning. */
export interface LineOwner {
  read(read: Read): void;
  /** What the session sends. @returns the bytes it comes to, about */
  frame(frame: Frame): number;
  /** The session wants a sign of life. */
  ping(): void;
  /** The session has ended it; what is still to be sent is, and then the line is shut. */
  closing(code: CloseCode, text: string): void;
  /** The connection is gone. */
  closed(): void;
  /** What waits besides what the socket has, bytes. */
  readonly waiting: number;
}

interface FixLineParts {
  readonly stream: Duplex;
  readonly address: string;
  readonly ticket: Ticket;
  readonly scheduler: Scheduler;
  readonly now: () => Time;
}

export class FixLine implements Line {
  readonly address: string;
  readonly subprotocol: string = 'FIX.4.4';
  readonly ticket: Ticket;
  isAffiliate = false;
  lastMessageAt: Time;
  readonly #parts: FixLineParts;
  readonly #owner: LineOwner;
  readonly #reader = new FixReader();
  #session!: Carried;
  #isPaused = false;
  /** Its owner waits for something before it reads on. */
  #isHeld = false;
  #isShut = false;
  #isDeaf = false;
  #isScheduled = false;
  #isCorked = false;

  constructor(parts: FixLineParts, owner: LineOwner) {
    this.#parts = parts;
    this.#owner = owner;
    this.address = parts.address;
    this.ticket = parts.ticket;
    this.lastMessageAt = parts.now();
  }

  get isOpen(): boolean {
    return !this.#isShut && this.#parts.stream.writable;
  }

  get waiting(): number {
    return this.unsent + this.#owner.waiting;
  }

  /** Bytes that the socket has not taken yet. */
  get unsent(): number {
    return this.#parts.stream.writableLength;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  begin(session: Carried): void {
    const { stream } = this.#parts;
    this.#session = session;
    stream.on('data', (chunk: Buffer) => {
      if (this.#isDeaf) return;
      this.#reader.push(chunk);
      session.guard(this.#readOn);
    });
    stream.on('drain', () => session.catchUp());
    stream.on('error', () => stream.destroy());
    stream.once('close', () =>
      session.guard(() => {
        this.#isDeaf = true;
        session.end();
        this.#owner.closed();
      }),
    );
    stream.resume();
  }

  sendFrame(frame: Frame): number {
    return this.#owner.frame(frame);
  }

  ping(): void {
    this.#owner.ping();
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#readSoon();
  }

  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    this.#readSoon();
  }

  /** What is written in one turn leaves together. */
  write(bytes: Buffer): void {
    const { stream, now } = this.#parts;
    if (!this.isOpen) return;
    if (!this.#isCorked) {
      this.#isCorked = true;
      stream.cork();
      process.nextTick(() => {
        this.#isCorked = false;
        stream.uncork();
      });
    }
    this.lastMessageAt = now();
    stream.write(bytes);
  }

  close(code: CloseCode, text: string): void {
    this.#isDeaf = true;
    this.#terminateSoon();
    this.#owner.closing(code, text);
  }

  /** What was written still leaves. */
  shut(): void {
    if (this.#isShut) return;
    this.#isShut = true;
    this.#isDeaf = true;
    this.#parts.stream.end();
    this.#terminateSoon();
  }

  terminate(): void {
    this.#isShut = true;
    this.#parts.stream.destroy();
  }

  #terminateSoon(): void {
    this.#parts.scheduler.after(CLOSE_MS, () => this.terminate()).unref();
  }

  #readSoon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#parts.scheduler.soon(() => {
      this.#isScheduled = false;
      this.#session.guard(this.#readOn);
    });
  }

  readonly #readOn = (): void => {
    const { stream } = this.#parts;
    for (let messages = 0; messages < MESSAGES_A_TURN; messages++) {
      if (this.#isDeaf || this.#isPaused || this.#isHeld) break;
      const read = this.#reader.next();
      if (read === null) {
        stream.resume();
        return;
      }
      this.#owner.read(read);
    }
    if (this.#isDeaf) {
      stream.resume(); // What still comes is dropped, so that the end of it is seen.
      return;
    }
    stream.pause();
    if (!this.#isPaused && !this.#isHeld) this.#readSoon();
  };
}
