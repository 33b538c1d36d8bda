// An edge's side of its link: what it asks and sends, and who waits for the answer. What is written in a turn leaves as
// one chunk; a core that is behind makes it wait, and the edge reads less from its clients meanwhile.

import type { AccountId, Envelope } from '../../engine/schema/index.ts';
import { createEnvelopeEncoder } from '../../proto/codec.ts';
import type { CoreEnd } from './link.ts';
import { MessageWriter } from './message-writer.ts';
import { type Ask, type AskKind, type Asks, type Report, RequestKind } from './messages.ts';

/** An account as it was, and the number that its stream goes on behind. */
export interface TakenSnapshot {
  readonly account: AccountId;
  readonly accountSeq: number;
  /** To be looked at until the callback returns. */
  readonly body: Uint8Array;
}

/** Who waits for an answer: one of these is called, once. */
export interface Waiter {
  /** A body without request id and time, to be looked at until it returns. @param isRefused before the journal */
  answer?(body: Uint8Array, isRefused: boolean): void;
  reply?(value: unknown): void;
  events?(last: number, events: readonly Uint8Array[]): void;
  snapshots?(snapshots: readonly TakenSnapshot[]): void;
  /** The core could not read what was asked. */
  failed?(): void;
  /** The answer was overwritten before it was read: no one knows what it was. */
  lost(): void;
}

/** Chunks that wait for room; beyond them clients are read more slowly. */
const WAITING_BYTES = 1 << 20;

export class CoreClient {
  readonly #core: CoreEnd;
  readonly #encode = createEnvelopeEncoder();
  readonly #requests = new MessageWriter();
  /** By ticket. */
  #waiters: (Waiter | null)[] = [];
  #freeTickets: number[] = [];
  #isScheduled = false;
  #isBlocked = false;

  constructor(core: CoreEnd) {
    this.#core = core;
    core.onRoom(() => this.flush());
  }

  /** The core is behind: what can wait should. */
  get isCongested(): boolean {
    return this.#isBlocked && this.#requests.length > WAITING_BYTES;
  }

  /** @param envelope a client's command, signed, with its session, request and time of arrival */
  command(envelope: Envelope, creditsLeft: number, waiter: Waiter): void {
    const bytes = this.#encode(envelope);
    const requests = this.#requests;
    requests.begin(RequestKind.command);
    requests.uint(this.#ticket(waiter));
    requests.number(creditsLeft);
    requests.bytes(bytes);
    requests.end();
    this.#flushSoon();
  }

  ask(ask: Ask, waiter: Waiter): void {
    const requests = this.#requests;
    requests.begin(RequestKind.ask);
    requests.uint(this.#ticket(waiter));
    requests.json(ask);
    requests.end();
    this.#flushSoon();
  }

  /** Asks for one JSON. @param done is given what `ask` is answered with. */
  askFor<Kind extends AskKind>(
    kind: Kind,
    ask: Asks[Kind]['ask'],
    done: (reply: Asks[Kind]['reply']) => void,
    lost: () => void,
  ): void {
    const reply = (value: unknown): void => done(value as Asks[Kind]['reply']);
    this.ask({ kind, ...ask } as unknown as Ask, { reply, lost });
  }

  report(report: Report): void {
    const requests = this.#requests;
    requests.begin(RequestKind.report);
    requests.json(report);
    requests.end();
    this.#flushSoon();
  }

  /** Who waits for a ticket: it is spent. */
  take(ticket: number): Waiter | null {
    const waiter = this.#waiters[ticket] ?? null;
    if (waiter === null) return null;
    this.#waiters[ticket] = null;
    this.#freeTickets.push(ticket);
    return waiter;
  }

  /** Rows were lost, and answers may have been among them: those who wait do so no longer. */
  loseAll(): void {
    const waiters = this.#waiters;
    // Tickets are not given again: an answer to one of these may still come.
    this.#waiters = new Array(waiters.length).fill(null);
    this.#freeTickets = [];
    for (const waiter of waiters) waiter?.lost();
  }

  flush(): void {
    const requests = this.#requests;
    if (requests.length > 0) {
      this.#isBlocked = !this.#core.send(requests.chunk());
      if (!this.#isBlocked) requests.clear();
    }
    this.#core.flush();
  }

  #ticket(waiter: Waiter): number {
    const ticket = this.#freeTickets.pop() ?? this.#waiters.length;
    this.#waiters[ticket] = waiter;
    return ticket;
  }

  /** After the callback of a socket: whatever was read of it goes together. */
  #flushSoon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    process.nextTick(() => {
      this.#isScheduled = false;
      this.flush();
    });
  }
}
