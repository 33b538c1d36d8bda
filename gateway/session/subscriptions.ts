import type { Stream } from '../../proto/client-message.ts';
import type { StreamPosition } from '../../proto/server-message.ts';
import type { Feed, Reader } from '../feeds/feed.ts';

/** The streams that one connection reads. */
export class Subscriptions {
  readonly #reader: Reader;
  readonly #feeds = new Map<string, Feed>();
  /** Streams that were asked for and have not begun: their snapshot waits for the disk. */
  readonly #pending = new Map<string, object>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  get count(): number {
    return this.#feeds.size + this.#pending.size;
  }

  has(stream: Stream): boolean {
    return this.#feeds.has(nameOf(stream)) || this.#pending.has(nameOf(stream));
  }

  /** Takes note of a feed that the reader has been added to. */
  add(feed: Feed): void {
    this.#feeds.set(nameOf(feed.stream), feed);
  }

  /** Ends what there is of a stream and announces that it will begin anew. @returns whether it still may. */
  await(stream: Stream): () => boolean {
    this.remove(stream);
    const name = nameOf(stream);
    const ticket = {};
    this.#pending.set(name, ticket);
    return () => this.#pending.get(name) === ticket && this.#pending.delete(name);
  }

  remove(stream: Stream): void {
    const name = nameOf(stream);
    this.#pending.delete(name);
    this.#feeds.get(name)?.unsubscribe(this.#reader);
    this.#feeds.delete(name);
  }

  /** The feed has let go of the reader. */
  lose(feed: Feed): void {
    this.#feeds.delete(nameOf(feed.stream));
  }

  catchUp(): void {
    for (const feed of this.#feeds.values()) feed.catchUp(this.#reader);
  }

  positions(): StreamPosition[] {
    return [...this.#feeds.values()].map((feed) => ({
      ...feed.stream,
      seq: feed.position(this.#reader),
    }));
  }

  close(): void {
    for (const feed of this.#feeds.values()) feed.unsubscribe(this.#reader);
    this.#feeds.clear();
    this.#pending.clear();
  }
}

function nameOf({ channel, contract, account, interval = 0 }: Stream): string {
  return `${channel}/${contract}/${account}/${interval}`;
}
