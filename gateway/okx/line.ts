// What carries a session for these clients: requests go in with a number of their own, and each answer finds who waits for it.

import type { Time } from '../../engine/schema/index.ts';
import type { ClientRequest } from '../../proto/client-message.ts';
import type { CloseCode } from '../../proto/close-code.ts';
import { CodecError } from '../../proto/codec-error.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Frame } from '../feeds/frame.ts';
import type { Clock } from '../host/clock.ts';
import type { Ticket } from '../session/connections.ts';
import type { Carried, Line } from '../session/line.ts';
import { OkxError } from './okx-error.ts';

/** Below the line: a WebSocket, or nothing but the requests of somebody. */
export interface Carrier {
  readonly isOpen: boolean;
  /** Bytes that wait to leave. */
  readonly waiting: number;
  /** What answers no request. */
  receive(message: ServerBody): void;
  ping(): void;
  pause(): void;
  resume(): void;
  /** The session has ended: by whom and why. */
  close(code: CloseCode, text: string): void;
  terminate(): void;
}

interface OkxLineParts {
  readonly address: string;
  readonly ticket: Ticket;
  readonly clock: Clock;
  readonly carrier: Carrier;
}

/** Who waits for an answer. */
interface Waiting {
  readonly take: (answer: ServerBody) => void;
  readonly lose: (error: OkxError) => void;
}

export class OkxLine implements Line {
  readonly subprotocol = 'okx.v5';
  readonly address: string;
  readonly ticket: Ticket;
  isAffiliate = false;
  readonly #parts: OkxLineParts;
  readonly #waiting = new Map<number, Waiting>();
  #lastMessageAt: Time;
  #lastRequest = 0;
  #isPaused = false;
  #session: Carried | null = null;

  constructor(parts: OkxLineParts) {
    this.#parts = parts;
    this.address = parts.address;
    this.ticket = parts.ticket;
    this.#lastMessageAt = parts.clock.now();
  }

  get isOpen(): boolean {
    return this.#parts.carrier.isOpen;
  }

  get waiting(): number {
    return this.#parts.carrier.waiting;
  }

  get lastMessageAt(): Time {
    return this.#lastMessageAt;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  begin(session: Carried): void {
    this.#session = session;
  }

  /** Has the session do it. @returns its answer, refusals included @throws OkxError when no one can know what it was */
  ask(request: ClientRequest): Promise<ServerBody> {
    return this.awaitAnswer((requestId) => this.#session?.takeMade({ requestId, request }));
  }

  /** @param begin is given the number under which the answer comes. */
  awaitAnswer(begin: (requestId: number) => void): Promise<ServerBody> {
    return new Promise((take, lose) => {
      if (this.#session === null || this.#session.isEnded) {
        lose(ENDED);
        return;
      }
      this.#lastRequest += 1;
      const requestId = this.#lastRequest;
      this.#waiting.set(requestId, { take, lose });
      try {
        begin(requestId);
      } catch (error) {
        this.#waiting.delete(requestId); // It has not left this place.
        if (!(error instanceof CodecError)) throw error;
        lose(new OkxError('51000', `Parameter error: ${error.message}`));
      }
    });
  }

  sendFrame(frame: Frame): number {
    const { requestId, message } = frame.message;
    this.#lastMessageAt = this.#parts.clock.now();
    const waiting = this.#waiting.get(requestId);
    // What follows a subscription comes after this answer, under no number.
    if (waiting === undefined) this.#parts.carrier.receive(message);
    else {
      this.#waiting.delete(requestId);
      waiting.take(message);
    }
    return frame.bytes.length;
  }

  ping(): void {
    this.#parts.carrier.ping();
  }

  pause(): void {
    this.#isPaused = true;
    this.#parts.carrier.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#parts.carrier.resume();
  }

  close(code: CloseCode, text: string): void {
    this.loseAll();
    this.#parts.carrier.close(code, text);
  }

  terminate(): void {
    this.loseAll();
    this.#parts.carrier.terminate();
  }

  /** Those who still wait are answered that it is not known. */
  loseAll(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { lose } of waiting) lose(ENDED);
  }
}

const ENDED = new OkxError('50004', 'The session has ended: the outcome is not known, ask again');
