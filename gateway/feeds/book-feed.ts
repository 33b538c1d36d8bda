// A book by price: a snapshot, then absolute sizes of what changed. All readers get the same deltas; one that is
// slow receives, once it can read again, where the levels it missed have come to.

import type { read } from '../../engine/index.ts';
import { type ContractId, type Price, type Qty, Side } from '../../engine/schema/index.ts';
import { bookDigest, DIGEST_DEPTH } from '../../proto/book-digest.ts';
import type { Channel, Stream } from '../../proto/client-message.ts';
import type { BookDelta, BookDigest, BookSnapshot, Level } from '../../proto/market-message.ts';
import type { DepthTable } from './depth-table.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import { MessageFrame, PublishedFrame } from './frame.ts';
import { Readers } from './readers.ts';

/** A reader that has missed changes of more levels than this starts again. */
const MISSED_MAX = 10_000;

/** How old a snapshot's time of sending may be; in this time all who ask get the same bytes. */
const SNAPSHOT_US = 5000;

/** Price → quantity, bids negative. */
type Changes = Map<number, Qty>;

interface Progress {
  sentSeq: number;
  missed: Changes | null;
  missedSince: number;
}

interface Book {
  readonly bids: DepthTable;
  readonly asks: DepthTable;
}

export class BookFeed implements Feed {
  readonly stream: Stream;
  readonly #contract: ContractId;
  readonly #book: Book;
  readonly #context: FeedContext;
  readonly #readers = new Readers<Progress>();
  /** Since the last delta, for those who read. */
  #changes: Changes = new Map();
  #hasChanged = false;
  #seq = 0;
  #snapshot: { readonly seq: number; readonly at: number; readonly frame: MessageFrame } | null =
    null;

  constructor(channel: Channel, contract: ContractId, book: Book, context: FeedContext) {
    this.stream = { channel, contract, account: 0 };
    this.#contract = contract;
    this.#book = book;
    this.#context = context;
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** Notes a level that has changed in the book. */
  change({ side, price, qty }: read.LevelChange): void {
    this.#hasChanged = true;
    if (this.#readers.size > 0) this.#changes.set(side === Side.buy ? -price : price, qty);
  }

  subscribe(reader: Reader): void {
    this.publish();
    if (this.#readers.size === 0) this.#seq = this.#context.seq();
    this.#readers.set(reader, { sentSeq: this.#seq, missed: null, missedSince: 0 });
    reader.sendFrame(this.#snapshotFrame());
  }

  /** A deep book costs far more to write than to ask for: many who ask in one turn share one. */
  #snapshotFrame(): MessageFrame {
    const now = this.#context.now();
    const known = this.#snapshot;
    if (known !== null && known.seq === this.#seq && now - known.at < SNAPSHOT_US) {
      return known.frame;
    }
    const { bids, asks } = this.#book;
    const snapshot: BookSnapshot = {
      kind: 'bookSnapshot',
      channel: this.stream.channel,
      contract: this.#contract,
      epoch: this.#context.epoch,
      seq: this.#seq,
      bids: bids.levels(),
      asks: asks.levels(),
    };
    const frame = new MessageFrame(this.#context.encode, snapshot, now);
    this.#snapshot = { seq: this.#seq, at: now, frame };
    return frame;
  }

  unsubscribe(reader: Reader): void {
    this.#readers.delete(reader);
  }

  publish(): void {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    const changes = this.#changes;
    if (changes.size > 0) this.#changes = new Map();
    const prevSeq = this.#seq;
    this.#seq = this.#context.seq();
    if (this.#readers.size === 0) return;
    const frame = this.#frame(this.#delta(changes, prevSeq, false));
    this.#readers.serve((reader, progress) => {
      if (progress.missed === null && !reader.isSlow) {
        progress.sentSeq = this.#seq;
        reader.sendFrame(frame);
      } else this.#miss(reader, progress, changes);
    });
  }

  /** What it missed of a level is where that has come to; of too many levels it is nothing. */
  #miss(reader: Reader, progress: Progress, changes: Changes): void {
    if (progress.missed === null) {
      progress.missed = new Map();
      progress.missedSince = this.#context.now();
    }
    for (const [price, qty] of changes) {
      progress.missed.set(price, qty);
      if (progress.missed.size <= MISSED_MAX) continue;
      this.#lose(reader);
      return;
    }
  }

  #lose(reader: Reader): void {
    this.#readers.delete(reader);
    reader.send({ kind: 'resyncRequired', ...this.stream });
    this.#context.lost(this, reader);
  }

  catchUp(reader: Reader): void {
    const progress = this.#readers.get(reader);
    if (progress === undefined || progress.missed === null || reader.isSlow) return;
    const { missed, sentSeq } = progress;
    progress.missed = null;
    progress.sentSeq = this.#seq;
    reader.send(this.#delta(missed, sentSeq, true));
  }

  evictSlow(): void {
    this.#readers.serve((reader, progress) => {
      if (progress.missed === null) return;
      const isLate = this.#context.now() - progress.missedSince > this.#context.slowUs;
      reader.guard(() => this.catchUp(reader));
      if (isLate && this.#readers.get(reader)?.missed) this.#lose(reader);
    });
  }

  /** Sends readers what the best levels come to, so that they can prove what they have built. */
  sendDigest(): void {
    this.publish();
    if (this.#readers.size === 0) return;
    const { bids, asks } = this.#book;
    const frame = this.#frame({
      kind: 'bookDigest',
      channel: this.stream.channel,
      contract: this.#contract,
      epoch: this.#context.epoch,
      seq: this.#seq,
      depth: DIGEST_DEPTH,
      digest: bookDigest(bids.levels(DIGEST_DEPTH), asks.levels(DIGEST_DEPTH)),
    });
    this.#readers.serve((reader, { missed }) => {
      if (missed === null && !reader.isSlow) reader.sendFrame(frame);
    });
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.sentSeq ?? this.#seq;
  }

  #frame(message: BookDelta | BookDigest): PublishedFrame {
    const { encode, now } = this.#context;
    return new PublishedFrame(encode, message, now());
  }

  #delta(changes: Changes, prevSeq: number, conflated: boolean): BookDelta {
    const bids: Level[] = [];
    const asks: Level[] = [];
    for (const [signed, qty] of changes) {
      if (signed < 0) bids.push({ price: -signed as Price, qty });
      else asks.push({ price: signed as Price, qty });
    }
    return {
      kind: 'bookDelta',
      channel: this.stream.channel,
      contract: this.#contract,
      epoch: this.#context.epoch,
      seq: this.#seq,
      prevSeq,
      bids,
      asks,
      conflated,
    };
  }
}
