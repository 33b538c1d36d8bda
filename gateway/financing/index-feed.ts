// Prices of coins from a Praya venue where the clients deal (rule F-09): its public index channel, followed over WebSocket
// and passed to the book in HKD. When the venue is gone, or its index halted, nothing is passed on, and the book sees
// its price grow old.

import { Decimal } from 'decimal.js';
import { type Client, type ClientOptions, connect, type Scale } from '../../client/node/index.ts';
import type { FinancingCommand } from '../../engine/financing/index.ts';
import { isTrusted } from '../../engine/schema/index.ts';
import type { IndexPrice } from '../../proto/prices-message.ts';
import type { Clock } from '../host/clock.ts';
import type { Logger } from '../host/logger.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';

export interface IndexFeedParts {
  readonly venue: ClientOptions;
  /** Contract and asset, like BTC-PERP and BTC. */
  readonly assets: readonly (readonly [contract: string, asset: string])[];
  /** HKD for one USD, as decimal text. */
  readonly hkdPerUsd: string;
  /** A price that has not changed is passed on again after so long, while the venue is there. */
  readonly confirmMs: number;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  readonly submit: (command: FinancingCommand) => Promise<unknown>;
}

interface Followed {
  readonly asset: string;
  readonly scale: Scale;
  /** The last price that may be relied upon; null while the index is halted. */
  last: IndexPrice | null;
  sentAt: number; // µs.
}

/** Between two prices of one asset, µs: the venue sends one a second, and the journal need not hold more. */
const LEAST_US = 900_000;

export class IndexFeed {
  readonly #parts: IndexFeedParts;
  readonly #client: Client;
  readonly #followed = new Map<number, Followed>();
  readonly #timer: Timer;
  #isConnected = true;

  private constructor(parts: IndexFeedParts, client: Client) {
    this.#parts = parts;
    this.#client = client;
    for (const [contract, asset] of parts.assets) {
      const scale = client.scale(contract);
      this.#followed.set(scale.contract, { asset, scale, last: null, sentAt: 0 });
    }
    client.on('index', (price) => this.#take(price));
    client.on('connected', () => this.#connected(true));
    client.on('disconnected', ({ reason }) => this.#connected(false, reason));
    const everyMs = Math.max(50, parts.confirmMs / 4);
    this.#timer = parts.scheduler.every(everyMs, () => this.#confirm()).unref();
  }

  /** Logs on and follows. @throws LogOnRefused, ConnectionLost unless the venue's options have `patient`. */
  static async open(parts: IndexFeedParts): Promise<IndexFeed> {
    const client = await connect({ ...parts.venue, followAccount: false });
    const feed = new IndexFeed(parts, client);
    for (const [contract] of parts.assets) await client.subscribe('index', contract);
    return feed;
  }

  /** The venue is there. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  close(): void {
    this.#timer.cancel();
    this.#client.close();
  }

  #connected(isConnected: boolean, reason = ''): void {
    if (isConnected === this.#isConnected) return;
    this.#isConnected = isConnected;
    const { log } = this.#parts;
    if (isConnected) log.info('the price feed is back');
    else log.warn({ reason }, 'the price feed is out');
    // What stood before is not relied upon until the venue has sent it again.
    if (!isConnected) for (const followed of this.#followed.values()) followed.last = null;
  }

  #take(price: IndexPrice): void {
    const followed = this.#followed.get(price.contract);
    if (followed === undefined) return;
    const isGood = price.price > 0 && price.state !== 0 && isTrusted(price.state);
    if (!isGood && followed.last !== null) {
      this.#parts.log.warn({ asset: followed.asset }, 'the index is halted: its price grows old');
    }
    followed.last = isGood ? price : null;
    if (isGood && this.#parts.clock.now() - followed.sentAt >= LEAST_US) this.#submit(followed);
  }

  /** The index sends only what changes: while the venue is there, what stands is as of now. */
  #confirm(): void {
    const now = this.#parts.clock.now();
    for (const followed of this.#followed.values()) {
      if (!this.#isConnected || followed.last === null) continue;
      if (now - followed.sentAt >= this.#parts.confirmMs * 1000) this.#submit(followed);
    }
  }

  #submit(followed: Followed): void {
    const { last, asset, scale } = followed;
    if (last === null) return;
    const { hkdPerUsd, clock, submit, log } = this.#parts;
    followed.sentAt = clock.now();
    const usd = scale.price(last.price);
    const command = {
      kind: 'setPrice',
      asset,
      price: hkdCents(usd, hkdPerUsd),
      quotedAt: followed.sentAt,
      source: `${scale.symbol} index ${usd} USD at ${last.time} × ${hkdPerUsd} HKD`,
    } as FinancingCommand;
    submit(command).catch((error: unknown) => log.error({ err: error }, 'a price was not taken'));
  }
}

/** HKD cents for one unit, to the nearest, from the middle to the even. @example 100 000 USD at 7.8: 78 000 000. */
export function hkdCents(usd: string, hkdPerUsd: string): number {
  const Exact = Decimal.clone({ precision: 100 });
  return new Exact(usd)
    .mul(hkdPerUsd)
    .mul(100)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN)
    .toNumber();
}
