// Readers of a feed whose changes can be gathered: all get the same ones; a slow one gets, once it can read again, where what
// it missed has come to.

import type { ServerBody } from '../../proto/server-message.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import type { Frame } from './frame.ts';
import { Readers } from './readers.ts';

/** What changed, by its price or number. */
export type Changes<Value> = Map<number, Value>;

interface Progress<Value> {
  /** −1 until it has its snapshot. */
  sentSeq: number;
  missed: Changes<Value> | null;
  missedSince: number;
}

interface GatheringParts<Value> {
  readonly feed: Feed;
  readonly context: FeedContext;
  /** Of the last message published. */
  readonly seq: () => number;
  /** What a reader missed since it was sent `prevSeq`. */
  readonly missed: (changes: Changes<Value>, prevSeq: number) => ServerBody;
}

/** A reader that has missed more than this starts again. */
const MISSED_MAX = 10_000;

export class Gathering<Value> {
  readonly #parts: GatheringParts<Value>;
  readonly #readers = new Readers<Progress<Value>>();

  constructor(parts: GatheringParts<Value>) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#readers.size;
  }

  /** It reads from its snapshot on. */
  add(reader: Reader): void {
    this.#readers.set(reader, { sentSeq: -1, missed: null, missedSince: 0 });
  }

  remove(reader: Reader): void {
    this.#readers.delete(reader);
  }

  /** Sends a snapshot, true at the last message published. */
  begin(reader: Reader, snapshot: Frame): void {
    const progress = this.#readers.get(reader);
    if (progress === undefined) return;
    progress.sentSeq = this.#parts.seq();
    reader.sendFrame(snapshot);
  }

  serve(visit: (reader: Reader) => void): void {
    this.#readers.serve(visit);
  }

  /** Publishes changes to all who have their snapshot. */
  publish(frame: Frame, changes: Changes<Value>): void {
    this.#readers.serve((reader, progress) => {
      if (progress.sentSeq < 0) return;
      if (progress.missed === null && !reader.isSlow) {
        progress.sentSeq = this.#parts.seq();
        reader.sendFrame(frame);
      } else this.#miss(reader, progress, changes);
    });
  }

  /** Sends what changes nothing to those who are up to date. */
  inform(frame: Frame): void {
    this.#readers.serve((reader, { missed }) => {
      if (missed === null && !reader.isSlow) reader.sendFrame(frame);
    });
  }

  /** Where something missed has come to is enough; of too much it is nothing. */
  #miss(reader: Reader, progress: Progress<Value>, changes: Changes<Value>): void {
    if (progress.missed === null) {
      progress.missed = new Map();
      progress.missedSince = this.#parts.context.now();
    }
    for (const [key, value] of changes) {
      progress.missed.set(key, value);
      if (progress.missed.size <= MISSED_MAX) continue;
      this.lose(reader);
      return;
    }
  }

  /** It starts again. */
  lose(reader: Reader): void {
    const { feed, context } = this.#parts;
    feed.unsubscribe(reader);
    reader.send({ kind: 'resyncRequired', ...feed.stream });
    context.lost(feed, reader);
  }

  catchUp(reader: Reader): void {
    const progress = this.#readers.get(reader);
    if (progress === undefined || progress.missed === null || reader.isSlow) return;
    const { missed, sentSeq } = progress;
    progress.missed = null;
    progress.sentSeq = this.#parts.seq();
    reader.send(this.#parts.missed(missed, sentSeq));
  }

  evictSlow(): void {
    const { context } = this.#parts;
    this.#readers.serve((reader, progress) => {
      if (progress.missed === null) return;
      const isLate = context.now() - progress.missedSince > context.slowUs;
      reader.guard(() => this.catchUp(reader));
      if (isLate && this.#readers.get(reader)?.missed) this.lose(reader);
    });
  }

  /** The last number sent to a reader. */
  position(reader: Reader): number {
    return Math.max(0, this.#readers.get(reader)?.sentSeq ?? this.#parts.seq());
  }
}
