import type { Clock } from '../host/clock.ts';
import type { Instrument } from './instruments.ts';
import type { MarketData } from './market-data.ts';
import { PublicChannel, type Subscriber, sourceOf } from './public-channels.ts';

/** All public channels that somebody reads, each once. */
export class PublicFeeds {
  readonly #data: MarketData;
  readonly #clock: Clock;
  readonly #channels = new Map<string, PublicChannel>();

  constructor(data: MarketData, clock: Clock) {
    this.#data = data;
    this.#clock = clock;
  }

  /** @returns what begins a subscription and gives the way out of it; null when there is no such channel */
  channelOf(name: string, instrument: Instrument): ((subscriber: Subscriber) => () => void) | null {
    const source = sourceOf(name);
    if (source === null) return null;
    const { contract, instId } = instrument;
    const feed = this.#data.publisher.feed(source.channel, contract, source.interval);
    if (feed === undefined) return null;
    const place = `${name} ${instId}`;
    return (subscriber) => {
      let channel = this.#channels.get(place);
      if (channel === undefined) {
        const arg = { channel: name, instId };
        const now = (): number => this.#clock.now();
        channel = new PublicChannel(name, feed, { data: this.#data, now, instrument, arg });
        this.#channels.set(place, channel);
      }
      const joined = channel;
      joined.add(subscriber);
      return () => {
        joined.remove(subscriber);
        if (joined.isEmpty && this.#channels.get(place) === joined) this.#channels.delete(place);
      };
    };
  }

  /** Those who were slow, and can read again. */
  catchUp(): void {
    for (const channel of this.#channels.values()) channel.catchUp();
  }
}
