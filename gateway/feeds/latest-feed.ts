import type { Stream } from '../../proto/client-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import { PublishedFrame } from './frame.ts';
import { Readers } from './readers.ts';

interface Progress {
  sentSeq: number;
}

/**
 * A stream of which only the latest counts: best prices, the state of a contract. A slow reader misses what is
 * old when it can read again, and nothing else.
 */
export class LatestFeed implements Feed {
  readonly stream: Stream;
  readonly #context: FeedContext;
  readonly #read: (seq: number) => ServerBody;
  readonly #readers = new Readers<Progress>();
  #hasChanged = false;
  #seq = 0;

  /** @param read gives the message as it stands now. */
  constructor(stream: Stream, context: FeedContext, read: (seq: number) => ServerBody) {
    this.stream = stream;
    this.#context = context;
    this.#read = read;
  }

  get readers(): number {
    return this.#readers.size;
  }

  change(): void {
    this.#hasChanged = true;
  }

  subscribe(reader: Reader): void {
    this.publish();
    this.#seq = this.#context.seq();
    this.#readers.set(reader, { sentSeq: this.#seq });
    reader.send(this.#read(this.#seq));
  }

  unsubscribe(reader: Reader): void {
    this.#readers.delete(reader);
  }

  publish(): void {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    this.#seq = this.#context.seq();
    if (this.#readers.size === 0) return;
    const { encode, now } = this.#context;
    const frame = new PublishedFrame(encode, this.#read(this.#seq), now());
    this.#readers.serve((reader, progress) => {
      if (reader.isSlow) return;
      progress.sentSeq = this.#seq;
      reader.sendFrame(frame);
    });
  }

  catchUp(reader: Reader): void {
    const progress = this.#readers.get(reader);
    if (progress === undefined || progress.sentSeq === this.#seq || reader.isSlow) return;
    progress.sentSeq = this.#seq;
    reader.send(this.#read(this.#seq));
  }

  evictSlow(): void {
    this.#readers.serve((reader) => reader.guard(() => this.catchUp(reader)));
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.sentSeq ?? this.#seq;
  }
}
