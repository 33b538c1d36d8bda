// What the core publishes, message by message, to whom it is for: answers to those who wait, the rest to the feeds.

import type {
  AccountId,
  Cause,
  ContractId,
  ParticipantId,
  Price,
  Qty,
  Side,
  Time,
} from '../../engine/schema/index.ts';
import type { Publisher } from '../feeds/publisher.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { CoreClient, TakenSnapshot } from '../link/core-client.ts';
import type { CoreEnd } from '../link/link.ts';
import { MessageReader } from '../link/message-reader.ts';
import {
  type AnswerKind,
  MAKER_AFFILIATE,
  type MarketNews,
  type Notice,
  REFUSED,
  RowKind,
  TAKER_AFFILIATE,
} from '../link/messages.ts';
import type { Announcements } from '../session/announcements.ts';
import type { BookSync } from './book-sync.ts';

interface RowReaderParts {
  /** Its own number. */
  readonly edge: number;
  readonly end: CoreEnd;
  readonly scheduler: Scheduler;
  readonly core: CoreClient;
  readonly publisher: Publisher;
  readonly books: BookSync;
  /** What was answered leaves before anyone else receives anything. */
  readonly answered: () => void;
  /** All that became durable together is here, at `publishedAt` of the core's clock. */
  readonly released: (publishedAt: Time) => void;
  /** All that there was has been read. */
  readonly received: () => void;
  readonly notice: (notice: Notice) => void;
  readonly announcements: Announcements;
  /** Rows were overwritten before they were read. */
  readonly lost: () => void;
}

const CHUNKS_A_TURN = 16;

export class RowReader {
  readonly #parts: RowReaderParts;
  readonly #reader = new MessageReader();
  /** The command whose rows are being read, and its time. */
  #seq = 0;
  #time = 0 as Time;
  #releasedSeq = 0;
  #releasedTime = 0;
  /** News and trades up to here are known already. */
  #knownSeq = Number.POSITIVE_INFINITY;
  #isScheduled = false;
  #isReading = false;
  #isClosed = false;

  constructor(parts: RowReaderParts) {
    this.#parts = parts;
    parts.end.onArrival(() => this.receive());
  }

  /** The last command of which everything has been read. */
  get seq(): number {
    return this.#releasedSeq;
  }

  /** Its time: whatever follows is not earlier. */
  get time(): number {
    return this.#releasedTime;
  }

  /** Everything public up to `seq` is known. */
  begin(seq: number, time: number): void {
    this.#releasedTime = Math.max(this.#releasedTime, time);
    this.#knownSeq = seq;
    this.#releasedSeq = Math.max(this.#releasedSeq, seq);
  }

  /** Nothing public is known for certain. */
  suspend(): void {
    this.#knownSeq = Number.POSITIVE_INFINITY;
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Reads what has come. */
  receive(): void {
    if (this.#isClosed || this.#isReading) return;
    this.#isReading = true;
    const found = this.#parts.end.receive(this.#take, CHUNKS_A_TURN);
    this.#isReading = false;
    if (found === 'lost') this.#parts.lost();
    else if (!this.#isClosed) this.#parts.received();
    if (found === 'done' || this.#isScheduled) return;
    this.#isScheduled = true;
    this.#parts.scheduler.soon(() => {
      this.#isScheduled = false;
      this.receive();
    });
  }

  readonly #take = (chunk: Uint8Array): void => {
    const reader = this.#reader;
    reader.open(chunk);
    for (let kind = reader.next(); kind !== 0; kind = reader.next()) {
      if (this.#isClosed) return;
      this.#takeRow(kind as RowKind, reader);
    }
    this.#parts.answered();
  };

  #takeRow(kind: RowKind, reader: MessageReader): void {
    const { publisher } = this.#parts;
    switch (kind) {
      case RowKind.outcome:
        this.#seq = reader.number();
        this.#time = reader.number() as Time;
        return;
      case RowKind.accountEvent: {
        const account = reader.uint() as AccountId;
        const accountSeq = reader.number();
        const owner = reader.uint() as ParticipantId | 0;
        publisher.accounts.take(account, accountSeq, owner, reader);
        return;
      }
      case RowKind.level:
        this.#takeLevel(reader);
        return;
      case RowKind.trade:
        this.#takeTrade(reader);
        return;
      case RowKind.order:
        this.#takeOrder(reader);
        return;
      case RowKind.news:
        if (this.#seq > this.#knownSeq) this.#takeNews(reader.json() as MarketNews);
        return;
      case RowKind.released:
        this.#releasedSeq = reader.number();
        this.#releasedTime = reader.number();
        this.#parts.answered();
        this.#parts.released(reader.number() as Time);
        return;
      case RowKind.notice: {
        const edge = reader.uint();
        if (edge === 0 || edge === this.#parts.edge) this.#parts.notice(reader.json() as Notice);
        return;
      }
      case RowKind.answer:
      case RowKind.reply:
      case RowKind.events:
      case RowKind.snapshots:
      case RowKind.failure:
        if (reader.uint() === this.#parts.edge) this.#takeAnswer(kind, reader);
        return;
      default: // Of a later version of the core: no one here has asked for it.
        kind satisfies never;
    }
  }

  #takeAnswer(kind: AnswerKind, reader: MessageReader): void {
    const waiter = this.#parts.core.take(reader.uint());
    if (waiter === null) return;
    switch (kind) {
      case RowKind.answer: {
        const isRefused = (reader.uint() & REFUSED) !== 0;
        waiter.answer?.(reader.bytes(), isRefused);
        return;
      }
      case RowKind.failure:
        if (waiter.failed === undefined) waiter.lost();
        else waiter.failed();
        return;
      case RowKind.reply:
        waiter.reply?.(reader.json());
        return;
      case RowKind.events: {
        const last = reader.number();
        const count = reader.uint();
        const events: Uint8Array[] = [];
        for (let i = 0; i < count; i++) events.push(reader.bytes());
        waiter.events?.(last, events);
        return;
      }
      case RowKind.snapshots: {
        const count = reader.uint();
        const snapshots: TakenSnapshot[] = [];
        for (let i = 0; i < count; i++) {
          const account = reader.uint() as AccountId;
          snapshots.push({ account, accountSeq: reader.number(), body: reader.bytes() });
        }
        waiter.snapshots?.(snapshots);
        return;
      }
      default:
        kind satisfies never;
    }
  }

  #takeNews(news: MarketNews): void {
    this.#parts.publisher.takeNews(news);
    this.#parts.announcements.takeNews(news);
  }

  #takeLevel(reader: MessageReader): void {
    const contract = reader.uint() as ContractId;
    const side = reader.uint() as Side;
    const price = reader.number() as Price;
    if (!this.#parts.books.takes(contract, side, price, this.#seq)) return;
    this.#parts.publisher.takeLevel({ contract, side, price, qty: reader.number() as Qty });
  }

  #takeTrade(reader: MessageReader): void {
    if (this.#seq <= this.#knownSeq) return;
    const contract = reader.uint() as ContractId;
    const trade = reader.number();
    const price = reader.number() as Price;
    const qty = reader.number() as Qty;
    const takerSide = reader.uint() as Side;
    const affiliates = reader.uint();
    const printed = {
      trade,
      price,
      qty,
      takerSide,
      makerAfmm: (affiliates & MAKER_AFFILIATE) !== 0,
      takerAfmm: (affiliates & TAKER_AFFILIATE) !== 0,
      cause: reader.uint() as Cause,
      time: this.#time,
    };
    this.#parts.publisher.takeTrade(contract, printed, reader.number(), this.#seq);
  }

  #takeOrder(reader: MessageReader): void {
    const contract = reader.uint() as ContractId;
    this.#parts.publisher.takeOrder(contract, {
      id: reader.number(),
      side: reader.uint() as Side | 0,
      price: reader.number() as Price | 0,
      qty: reader.number() as Qty,
      place: reader.number(),
    });
  }
}
