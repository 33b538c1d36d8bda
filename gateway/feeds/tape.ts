// The public tape: every trade, or every liquidation, without names. One cannot be gathered into another, so a reader that
// is too slow starts again.

import type { Stream } from '../../proto/client-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import { PublishedFrame } from './frame.ts';
import { Readers } from './readers.ts';

/** Shown to a new reader. */
const LATEST_MAX = 100;
/** A reader that has missed more than this starts again. */
const MISSED_MAX = 1000;

/** What of a row goes into a message, and where it follows. */
interface Printed<Item> {
  readonly items: readonly Item[];
  readonly seq: number;
  readonly prevSeq: number;
  readonly snapshot: boolean;
}

interface Progress<Item> {
  sentSeq: number;
  missed: Item[];
  missedSince: number;
}

export class Tape<Item> implements Feed {
  readonly stream: Stream;
  readonly #write: (printed: Printed<Item>) => ServerBody;
  readonly #context: FeedContext;
  readonly #readers = new Readers<Progress<Item>>();
  /** The last of them; more than are shown, until they are cut. */
  #latest: Item[] = [];
  #fresh: Item[] = [];
  #seq = 0;

  constructor(stream: Stream, context: FeedContext, write: (printed: Printed<Item>) => ServerBody) {
    this.stream = stream;
    this.#context = context;
    this.#write = write;
  }

  get readers(): number {
    return this.#readers.size;
  }

  print(item: Item): void {
    this.#fresh.push(item);
  }

  /** Trades may have been lost: these are the latest there are, and readers start again. */
  restart(latest: readonly Item[]): void {
    this.#fresh = [];
    this.#latest = [...latest];
    this.#readers.serve((reader) => this.#lose(reader));
  }

  subscribe(reader: Reader): void {
    this.publish();
    if (this.#readers.size === 0) this.#seq = this.#context.seq();
    this.#readers.set(reader, { sentSeq: this.#seq, missed: [], missedSince: 0 });
    reader.send(this.#message(this.#latest.slice(-LATEST_MAX), this.#seq, true));
  }

  unsubscribe(reader: Reader): void {
    this.#readers.delete(reader);
  }

  publish(): void {
    if (this.#fresh.length === 0) return;
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const trade of fresh) this.#latest.push(trade);
    if (this.#latest.length > 2 * LATEST_MAX) this.#latest = this.#latest.slice(-LATEST_MAX);
    const prevSeq = this.#seq;
    this.#seq = this.#context.seq();
    if (this.#readers.size === 0) return;
    const { encode, now } = this.#context;
    const frame = new PublishedFrame(encode, this.#message(fresh, prevSeq, false), now());
    this.#readers.serve((reader, progress) => {
      if (progress.missed.length === 0 && !reader.isSlow) {
        progress.sentSeq = this.#seq;
        reader.sendFrame(frame);
      } else this.#miss(reader, progress, fresh);
    });
  }

  #miss(reader: Reader, progress: Progress<Item>, fresh: readonly Item[]): void {
    const { missed } = progress;
    if (missed.length + fresh.length > MISSED_MAX) {
      this.#lose(reader);
      return;
    }
    if (missed.length === 0) progress.missedSince = this.#context.now();
    for (const trade of fresh) missed.push(trade);
  }

  #lose(reader: Reader): void {
    this.#readers.delete(reader);
    reader.send({ kind: 'resyncRequired', ...this.stream });
    this.#context.lost(this, reader);
  }

  catchUp(reader: Reader): void {
    const progress = this.#readers.get(reader);
    if (progress === undefined || progress.missed.length === 0 || reader.isSlow) return;
    const { missed, sentSeq } = progress;
    progress.missed = [];
    progress.sentSeq = this.#seq;
    reader.send(this.#message(missed, sentSeq, false));
  }

  evictSlow(): void {
    this.#readers.serve((reader, progress) => {
      reader.guard(() => this.catchUp(reader));
      if (progress.missed.length === 0 || this.#readers.get(reader) === undefined) return;
      const isLate = this.#context.now() - progress.missedSince > this.#context.slowUs;
      if (isLate) this.#lose(reader);
    });
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.sentSeq ?? this.#seq;
  }

  #message(items: readonly Item[], prevSeq: number, snapshot: boolean): ServerBody {
    return this.#write({ items, seq: this.#seq, prevSeq, snapshot });
  }
}
