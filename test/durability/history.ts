// What really happened: the journal of a dead venue, replayed here, against what clients received while it lived.

import { isDeepStrictEqual } from 'node:util';
import { OrderRefused } from '../../client/node/index.ts';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  readEvents,
  stateDigest,
} from '../../engine/index.ts';
import type { Event, OrderAccepted } from '../../engine/schema/index.ts';
import { OwnEvents } from '../../gateway/core/own-events.ts';
import { readJournal } from '../../gateway/log/journal-reader.ts';
import { BEGINNING, type LogPosition } from '../../gateway/log/position.ts';
import { decodeEnvelope } from '../../proto/codec.ts';
import type { AccountEvent } from '../../proto/server-message.ts';
import type { Answered } from './trader.ts';

interface Accepted {
  readonly seq: number;
  readonly result: Result;
  times: number;
}

/** Of an order, at the end of the command that placed it. */
interface Result {
  readonly order: number;
  readonly limit: number;
  readonly qty: number;
  readonly open: number;
  readonly filled: number;
}

export class History {
  readonly faults: string[] = [];
  readonly #state = createState();
  readonly #out = createEventBuffer();
  #position: LogPosition = BEGINNING;
  readonly #ownEvents = new OwnEvents();
  readonly #events: (readonly Event[])[] = [[]]; // By sequence; there is no command 0.
  readonly #accepted = new Map<string, Accepted>();
  readonly #trades = new Set<number>();
  readonly #streams = new Map<number, AccountEvent[]>();
  /** How often each kind of answer was found to be true. */
  readonly proved: Map<string, number> = new Map<string, number>();

  get seq(): number {
    return this.#position.seq;
  }

  get digest(): string {
    return stateDigest(this.#state);
  }

  get fills(): number {
    return this.#trades.size;
  }

  /** How many events the account's stream has. */
  lengthOf(account: number): number {
    return this.#streams.get(account)?.length ?? 0;
  }

  /** Goes on from where it was: what was there before must still be there, byte for byte by the chain. */
  read(folder: string): void {
    const after = this.#position;
    const batches = readJournal(folder, {
      from: after.seq + 1,
      ...(after.seq === 0 ? {} : { after }),
      onTorn: () => this.count('torn tails'),
    });
    for (const batch of batches) {
      for (let i = 0; i < batch.count; i++) {
        const envelope = decodeEnvelope(batch.payload(i));
        clearEvents(this.#out);
        apply(this.#state, envelope, this.#out);
        const events = readEvents(this.#out);
        this.#events.push(events);
        for (const event of events) this.#note(event, envelope.seq);
        for (const event of events) {
          this.#ownEvents.publish(event, envelope.seq, envelope.time, (own) =>
            this.#streamOf(own).push({ ...own, event: { ...own.event } }),
          );
        }
      }
      this.#position = batch.position;
    }
  }

  checkAnswer({ account, asked, answer, isFirst }: Answered): void {
    if (isFirst && 'outcome' in answer && answer.outcome === 'duplicate') {
      this.count('answers lost in a kill and given again');
    }
    const fault = this.#faultIn(account, asked, answer);
    if (fault !== null) {
      this.faults.push(`${fault}: ${asked} ${JSON.stringify(answer)} of account ${account}`);
    }
  }

  /** A client's part of its stream must be the stream's. */
  checkStream(account: number, events: readonly AccountEvent[]): void {
    const stream = this.#streams.get(account) ?? [];
    for (const event of events) {
      const original = stream[event.accountSeq - 1];
      if (!isDeepStrictEqual({ ...event }, { ...original })) {
        this.faults.push(
          `account ${account} was told ${JSON.stringify(event)}, and it was ${JSON.stringify(original)}`,
        );
      } else {
        this.count(event.event.kind === 'ownFill' ? 'fills told' : 'events told');
      }
    }
  }

  #streamOf({ account, accountSeq }: AccountEvent): AccountEvent[] {
    let stream = this.#streams.get(account);
    if (stream === undefined) {
      stream = [];
      this.#streams.set(account, stream);
    }
    if (accountSeq !== stream.length + 1) {
      this.faults.push(`event ${accountSeq} of account ${account} follows ${stream.length}`);
    }
    return stream;
  }

  #note(event: Event, seq: number): void {
    if (event.kind === 'fill') {
      if (this.#trades.has(event.trade)) this.faults.push(`trade ${event.trade} happened twice`);
      this.#trades.add(event.trade);
      return;
    }
    if (event.kind !== 'orderAccepted' || event.clientOrderId === '') return;
    const name = `${event.account} ${event.clientOrderId}`;
    const before = this.#accepted.get(name);
    if (before === undefined) {
      const result = resultOf(event, this.#events[seq]);
      this.#accepted.set(name, { seq, result, times: 1 });
      return;
    }
    before.times += 1;
    this.faults.push(`${name} was accepted at ${before.seq} and again at ${seq}`);
  }

  #faultIn(account: number, asked: Answered['asked'], answer: Answered['answer']): string | null {
    if (answer.seq > this.seq) return 'acknowledged and lost';
    if (answer instanceof OrderRefused) return this.#faultInRefusal(answer);
    const { seq, order, clientOrderId, outcome } = answer;
    this.count(outcome);
    const events = this.#events[seq];
    switch (outcome) {
      case 'accepted':
      case 'duplicate': {
        const accepted = this.#accepted.get(`${account} ${clientOrderId}`);
        if (accepted === undefined) return 'acknowledged and not in the journal';
        if (asked !== 'place') return 'the answer is to something else';
        if ((outcome === 'accepted') !== (accepted.seq === seq)) {
          return `it was accepted at ${accepted.seq}`;
        }
        const { limitTicks: limit, qtyLots: qty, openLots: open, filledLots: filled } = answer;
        const told = { order, limit, qty, open, filled };
        if (isDeepStrictEqual(told, accepted.result)) return null;
        return `it came to ${JSON.stringify(accepted.result)}`;
      }
      case 'amended':
        return events.some((event) => event.kind === 'orderReplaced' && event.order === order)
          ? null
          : 'amended only by word of mouth';
      case 'canceled':
        return events.some((event) => event.kind === 'orderCanceled' && event.order === order)
          ? null
          : 'canceled only by word of mouth';
      default:
        return outcome satisfies never;
    }
  }

  #faultInRefusal({ seq, code, reason }: OrderRefused): string | null {
    this.count(`refused: ${reason}`);
    if (seq === 0) return 'refused before the journal';
    const isThere = this.#events[seq].some(
      (event) =>
        (event.kind === 'orderRejected' || event.kind === 'commandRejected') &&
        event.reason === code,
    );
    return isThere ? null : 'refused, and the journal knows nothing of it';
  }

  /** Answers found in the journal as they were given. */
  get acknowledged(): number {
    const outcomes = ['accepted', 'duplicate', 'amended', 'canceled'];
    return outcomes.reduce((sum, outcome) => sum + (this.proved.get(outcome) ?? 0), 0);
  }

  /** Notes that something was seen, so that a test can list what it has proved. */
  count(what: string): void {
    this.proved.set(what, (this.proved.get(what) ?? 0) + 1);
  }
}

/** Follows an order to the end of its own part of the command. */
function resultOf(accepted: OrderAccepted, events: readonly Event[]): Result {
  const { order, limit, qty, item } = accepted;
  let open: number = qty;
  let filled = 0;
  for (const event of events) {
    if (!('item' in event) || event.item !== item) continue;
    if (event.kind === 'fill' && event.taker.order === order) {
      open = event.taker.open;
      filled += event.qty;
    }
    if (!('order' in event) || event.order !== order) continue;
    if (event.kind === 'orderRested') open = event.open;
    if (event.kind === 'orderCanceled' || event.kind === 'orderExpired') open = 0;
  }
  return { order, limit, qty, open, filled };
}
