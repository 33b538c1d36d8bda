// What one connection subscribes to: public channels, and those of its account once it has logged on.

import type { Ticket } from '../session/connections.ts';
import { ACCOUNT_CHANNELS, type AccountChannels } from './account-channels.ts';
import type { Crowd } from './crowd.ts';
import type { MarketData } from './market-data.ts';
import { OkxError } from './okx-error.ts';
import type { Subscriber } from './public-channels.ts';
import type { PublicFeeds } from './public-feeds.ts';
import { textIn, type Written } from './written.ts';

interface SocketChannelsParts {
  readonly data: MarketData;
  readonly feeds: PublicFeeds;
  readonly crowd: Crowd;
  readonly subscriptionsMax: number;
  readonly ticket: Ticket;
  readonly reader: Subscriber;
  /** Null before the log-on. */
  readonly account: () => AccountChannels | null;
  readonly isEnded: () => boolean;
}

export class SocketChannels {
  readonly #parts: SocketChannelsParts;
  /** Ways out of public channels, by channel and instrument. */
  readonly #public = new Map<string, () => void>();
  /** Out of those who read without a log-on. */
  #leaveCrowd: (() => void) | null = null;

  constructor(parts: SocketChannelsParts) {
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#public.size === 0;
  }

  /**
   * A repeated subscription replaces the one before, and starts again from a snapshot.
   *
   * @throws OkxError
   */
  async add(arg: Written, acknowledge: () => void): Promise<void> {
    const channel = textIn(arg.channel, 'channel');
    const { account, data, feeds, reader, subscriptionsMax, isEnded } = this.#parts;
    const isOwn = ACCOUNT_CHANNELS.has(channel);
    const own = account();
    const instrument = isOwn ? null : data.listed.named(arg);
    const name = `${channel} ${instrument?.instId ?? ''}`;
    const isKnown = isOwn ? own?.has(arg) === true : this.#public.has(name);
    if (!isKnown && this.#public.size + (own?.count ?? 0) >= subscriptionsMax) {
      throw new OkxError('4008', 'The number of subscribed channels exceeds the maximum limit');
    }
    if (instrument === null) {
      if (own === null) throw new OkxError('60011', 'Please log in');
      const show = await own.add(arg);
      acknowledge();
      show();
      return;
    }
    const begin = feeds.channelOf(channel, instrument);
    if (begin === null)
      throw new OkxError('60018', `Wrong URL or channel:${channel} doesn't exist`);
    await data.whole();
    if (isEnded()) return;
    this.#takePlace();
    acknowledge();
    this.#public.get(name)?.();
    this.#public.set(name, begin(reader));
  }

  /** What was not subscribed to is none either way. @throws OkxError */
  remove(arg: Written): void {
    const channel = textIn(arg.channel, 'channel');
    if (ACCOUNT_CHANNELS.has(channel)) {
      this.#parts.account()?.remove(arg);
      return;
    }
    const name = `${channel} ${this.#parts.data.listed.named(arg).instId}`;
    this.#public.get(name)?.();
    this.#public.delete(name);
  }

  /** It has a place of those who have logged on from here. */
  loggedOn(): void {
    this.#leaveCrowd?.();
  }

  end(): void {
    for (const leave of this.#public.values()) leave();
    this.#public.clear();
    this.#leaveCrowd?.();
  }

  /** Who only reads has no need to log on, and no place among those who still have to. */
  #takePlace(): void {
    const { account, crowd, ticket } = this.#parts;
    if (account() !== null || this.#leaveCrowd !== null) return;
    this.#leaveCrowd = crowd.join();
    if (this.#leaveCrowd === null) {
      throw new OkxError(
        '50011',
        'Too many connections read without a log-on: log on, or try later',
      );
    }
    ticket.loggedOn();
  }
}
