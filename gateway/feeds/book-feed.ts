// A book by price: a snapshot, then absolute sizes of what changed. All readers get the same deltas; one that is
// slow receives, once it can read again, where the levels it missed have come to.

import type { read } from '../../engine/index.ts';
import { type ContractId, type Price, type Qty, Side } from '../../engine/schema/index.ts';
import { bookDigest, DIGEST_DEPTH } from '../../proto/book-digest.ts';
import type { Channel, Stream } from '../../proto/client-message.ts';
import type { BookDelta, BookDigest, BookSnapshot, Level } from '../../proto/market-message.ts';
import type { DepthTable } from './depth-table.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import { PublishedFrame } from './frame.ts';
import { type Changes, Gathering } from './gathering.ts';
import { SharedSnapshot } from './shared-snapshot.ts';

interface Book {
  readonly bids: DepthTable;
  readonly asks: DepthTable;
}

export class BookFeed implements Feed {
  readonly stream: Stream;
  readonly #contract: ContractId;
  readonly #book: Book;
  readonly #context: FeedContext;
  readonly #readers: Gathering<Qty>;
  readonly #snapshot: SharedSnapshot;
  /** Since the last delta, for those who read: by price, bids negative. */
  #changes: Changes<Qty> = new Map();
  #hasChanged = false;
  #seq = 0;

  constructor(channel: Channel, contract: ContractId, book: Book, context: FeedContext) {
    this.stream = { channel, contract, account: 0 };
    this.#contract = contract;
    this.#book = book;
    this.#context = context;
    this.#readers = new Gathering({
      feed: this,
      context,
      seq: () => this.#seq,
      missed: (changes, prevSeq) => this.#delta(changes, prevSeq, true),
    });
    this.#snapshot = new SharedSnapshot(context, () => this.#whole());
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
    this.#readers.add(reader);
    this.#readers.begin(reader, this.#snapshot.at(this.#seq));
  }

  #whole(): BookSnapshot {
    const { bids, asks } = this.#book;
    return {
      kind: 'bookSnapshot',
      channel: this.stream.channel,
      contract: this.#contract,
      epoch: this.#context.epoch,
      seq: this.#seq,
      bids: bids.levels(),
      asks: asks.levels(),
    };
  }

  unsubscribe(reader: Reader): void {
    this.#readers.remove(reader);
  }

  publish(): void {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    const changes = this.#changes;
    if (changes.size > 0) this.#changes = new Map();
    const prevSeq = this.#seq;
    this.#seq = this.#context.seq();
    if (this.#readers.size === 0) return;
    this.#readers.publish(this.#frame(this.#delta(changes, prevSeq, false)), changes);
  }

  catchUp(reader: Reader): void {
    this.#readers.catchUp(reader);
  }

  evictSlow(): void {
    this.#readers.evictSlow();
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
    this.#readers.inform(frame);
  }

  position(reader: Reader): number {
    return this.#readers.position(reader);
  }

  #frame(message: BookDelta | BookDigest): PublishedFrame {
    const { encode, now } = this.#context;
    return new PublishedFrame(encode, message, now());
  }

  #delta(changes: Changes<Qty>, prevSeq: number, conflated: boolean): BookDelta {
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
