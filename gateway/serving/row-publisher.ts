// What leaves the core: durable rows, once for all edges, and answers for one of them. What is written in a turn leaves
// as one chunk.

import { type EngineState, read } from '../../engine/index.ts';
import type { Fill, Seq, Time } from '../../engine/schema/index.ts';
import { ServerWriter } from '../../proto/codec.ts';
import type { AccountSnapshot, ServerBody } from '../../proto/server-message.ts';
import type { OrderWatch } from '../core/order-watch.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Stored, StreamWriter } from '../core/stream-writer.ts';
import type { TradeCounts } from '../core/trade-counts.ts';
import type { Clock } from '../host/clock.ts';
import type { Refused } from '../host/refused.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { RowSink } from '../link/link.ts';
import { MessageWriter } from '../link/message-writer.ts';
import {
  type AnswerKind,
  MAKER_AFFILIATE,
  type Notice,
  REFUSED,
  RowKind,
  TAKER_AFFILIATE,
} from '../link/messages.ts';
import { tradeOf } from '../streams/trade-record.ts';
import { isPublic, type MarketHistory } from './market-news.ts';

interface RowPublisherParts {
  readonly state: EngineState;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly streams: StreamWriter;
  /** Undefined where nothing is measured. */
  readonly refused?: Refused;
  readonly trades?: TradeCounts;
  readonly history: MarketHistory;
  /** Who reads which books order by order; undefined where there are no readers. */
  readonly orders?: OrderWatch;
  readonly sink: RowSink;
  /** How far an edge may be behind: a chunk is a small part of that. */
  readonly behindBytesMax: number;
}

/** Beyond it what was written leaves before the turn ends. */
const CHUNK_BYTES = 256 << 10;

/** Who is answered: which edge, by which of its tickets. */
export interface Asker {
  readonly edge: number;
  readonly ticket: number;
  /** What it asked, for the log. */
  readonly asked?: { readonly ask: string; readonly session: number };
}

export class RowPublisher {
  readonly #parts: RowPublisherParts;
  readonly #rows = new MessageWriter();
  readonly #writer = new ServerWriter();
  /** Filled again for each answer: its edge puts the request and the time of sending before it. */
  readonly #message: { requestId: number; tsUs: number; message: ServerBody } = {
    requestId: 0,
    tsUs: 0,
    message: { kind: 'pong', echo: 0 },
  };
  readonly #chunkBytes: number;
  /** Of one answer: a larger one would push all others out. */
  readonly #answerBytesMax: number;
  /** The command whose rows are being written. */
  #outcome: Outcome | null = null;
  #isScheduled = false;

  constructor(parts: RowPublisherParts) {
    this.#parts = parts;
    this.#chunkBytes = Math.min(CHUNK_BYTES, parts.behindBytesMax / 8);
    // With what was written before, a chunk is at most half of it.
    this.#answerBytesMax = parts.behindBytesMax * (3 / 8) - 64;
  }

  /** @throws CodecError when the body fits no schema. */
  answer(to: Asker, body: ServerBody, isRefused = false): void {
    this.#beginAnswer(RowKind.answer, to);
    this.#rows.uint(isRefused ? REFUSED : 0);
    this.#count(body);
    this.#body(body);
    this.#endAnswer(to);
  }

  /** What clients are refused, by its reason. */
  #count(body: ServerBody): void {
    const { refused } = this.#parts;
    if (refused === undefined) return;
    if (body.kind === 'reject') refused.add(body.reason);
    else if (body.kind === 'batchAck') refused.addRejects(body.items);
    else if (body.kind === 'massQuoteAck') refused.addRejects(body.entries);
    else if (body.kind === 'adminResult') {
      for (const event of body.events) {
        if (event.kind === 'commandRejected') refused.add(event.reason);
      }
    }
  }

  reply(to: Asker, value: unknown): void {
    this.#beginAnswer(RowKind.reply, to);
    this.#rows.json(value);
    this.#endAnswer(to);
  }

  #beginAnswer(kind: AnswerKind, { edge, ticket }: Asker): void {
    const rows = this.#rows;
    rows.begin(kind);
    rows.uint(edge);
    rows.uint(ticket);
  }

  /** One that is too large is not given: the asker is let go. */
  #endAnswer(to: Asker): void {
    if (this.#rows.begun > this.#answerBytesMax) {
      this.failure(to);
      return;
    }
    this.#rows.end();
    this.#flushSoon();
  }

  /** What was asked cannot be read: the asker is let go. */
  failure(to: Asker): void {
    this.#beginAnswer(RowKind.failure, to);
    this.#rows.end();
    this.#flushSoon();
  }

  /** Stored events of an account. */
  events(to: Asker, last: number, events: readonly Uint8Array[]): void {
    const rows = this.#rows;
    this.#beginAnswer(RowKind.events, to);
    rows.number(last);
    rows.uint(events.length);
    for (const event of events) rows.bytes(event, 0, event.length);
    this.#endAnswer(to);
  }

  /** Accounts with the numbers that their streams go on behind. */
  snapshots(to: Asker, snapshots: readonly AccountSnapshot[]): void {
    const rows = this.#rows;
    this.#beginAnswer(RowKind.snapshots, to);
    rows.uint(snapshots.length);
    for (const snapshot of snapshots) {
      rows.uint(snapshot.account);
      rows.number(snapshot.accountSeq);
      this.#body(snapshot);
    }
    this.#endAnswer(to);
  }

  /** @param edge 0 for all. */
  notice(edge: number, notice: Notice): void {
    const rows = this.#rows;
    rows.begin(RowKind.notice);
    rows.uint(edge);
    rows.json(notice);
    rows.end();
    this.#flushSoon();
  }

  /** The rows of one durable command. */
  take(outcome: Outcome): void {
    const { streams, history } = this.#parts;
    const rows = this.#rows;
    this.#outcome = outcome;
    this.#beginRows();
    streams.take(outcome, this.#stored);
    for (const event of outcome.events) {
      if (event.kind === 'fill') this.#trade(event, outcome);
      else if (isPublic(event)) {
        rows.begin(RowKind.news);
        rows.json(history.note(event, outcome));
        this.#endRow();
      }
    }
    for (const { contract, side, price, qty } of outcome.levels) {
      rows.begin(RowKind.level);
      rows.uint(contract);
      rows.uint(side);
      rows.number(price);
      rows.number(qty);
      this.#endRow();
    }
    for (const change of outcome.orders) this.#order(change);
    this.#outcome = null;
    if (rows.length > this.#chunkBytes) this.#publish();
  }

  /** Follows the last of those that became durable together. */
  released(seq: Seq, time: Time): void {
    const rows = this.#rows;
    this.#parts.streams.write();
    this.#parts.history.released(seq, time);
    rows.begin(RowKind.released);
    rows.number(seq);
    rows.number(time);
    rows.number(this.#parts.clock.now());
    rows.end();
    this.flush();
  }

  /** What was written leaves now. */
  flush(): void {
    this.#publish();
    this.#parts.sink.flush();
  }

  #body(body: ServerBody): void {
    const writer = this.#writer;
    this.#message.message = body;
    writer.write(this.#message);
    this.#rows.bytes(writer.bytes, writer.start, writer.end);
  }

  #flushSoon(): void {
    if (this.#rows.length > this.#chunkBytes) this.#publish();
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#parts.scheduler.soon(() => {
      this.#isScheduled = false;
      this.flush();
    });
  }

  #publish(): void {
    const rows = this.#rows;
    if (rows.length === 0) return;
    this.#parts.sink.publish(rows.chunk());
    rows.clear();
  }

  /** Every chunk names the command that its rows belong to: an edge may have lost the one before. */
  #beginRows(): void {
    const rows = this.#rows;
    const { seq, time } = this.#outcome as Outcome;
    rows.begin(RowKind.outcome);
    rows.number(seq);
    rows.number(time);
    rows.end();
  }

  #endRow(): void {
    this.#rows.end();
    if (this.#rows.length <= this.#chunkBytes) return;
    this.#publish();
    this.#beginRows();
  }

  readonly #stored: Stored = ({ account, accountSeq }, bytes, from, to) => {
    const rows = this.#rows;
    rows.begin(RowKind.accountEvent);
    rows.uint(account);
    rows.number(accountSeq);
    rows.uint(read.owner(this.#parts.state, account));
    rows.bytes(bytes, from, to);
    this.#endRow();
  };

  #trade(fill: Fill, { seq, time }: Outcome): void {
    const { contract } = fill;
    this.#parts.trades?.add(fill);
    const trade = tradeOf(fill, time);
    const rows = this.#rows;
    rows.begin(RowKind.trade);
    rows.uint(contract);
    rows.number(trade.trade);
    rows.number(trade.price);
    rows.number(trade.qty);
    rows.uint(trade.takerSide);
    rows.uint((trade.makerAfmm ? MAKER_AFFILIATE : 0) + (trade.takerAfmm ? TAKER_AFFILIATE : 0));
    rows.uint(trade.cause);
    rows.number(this.#parts.history.noteFill(fill));
    this.#endRow();
    this.#parts.history.noteTrade(contract, trade, seq);
  }

  #order(change: read.OrderChange): void {
    const { contract, side, price, qty, place } = change;
    const rows = this.#rows;
    rows.begin(RowKind.order);
    rows.uint(contract);
    rows.number(this.#parts.orders?.aliasOf(change) ?? 0);
    rows.uint(side);
    rows.number(price);
    rows.number(qty);
    rows.number(place);
    this.#endRow();
  }
}
