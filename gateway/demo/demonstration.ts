// The demonstration as a whole: a venue like any other, with prices, participants and bots around it. Whatever
// happens on it is in its journal, so it goes on where it stopped.

import type { AccountId } from '../../engine/index.ts';
import { MachineClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { openVenue, type Venue } from '../venue.ts';
import { CAST, VISITOR, VISITOR_SEED } from './cast.ts';
import { castVenue, TERMS, topUp } from './casting.ts';
import { Company } from './company.ts';
import { Observer } from './observer.ts';
import { PriceFeed } from './price-feed.ts';
import { stageOf } from './stage.ts';
import type { Holding, Picture } from './view.ts';

export interface DemonstrationOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly seed: number;
  readonly barsFile: string | undefined;
  readonly withBots: boolean;
  /** Watches the market for a view. */
  readonly withObserver: boolean;
  /** The venue has failed; nothing goes on. */
  readonly failed: (error: unknown) => void;
}

const TOP_UP_MS = 600_000;

export class Demonstration {
  readonly #options: DemonstrationOptions;
  readonly #clock = new MachineClock();
  readonly #company = new Company();
  readonly #startedMs = performance.now();
  #venue: Venue | undefined;
  #feed: PriceFeed | undefined;
  #observer: Observer | undefined;
  #topUp: NodeJS.Timeout | undefined;
  #stopping: Promise<void> | undefined;
  #rates = { atMs: 0, messages: 0, trades: 0, messagesPerSecond: 0, tradesPerSecond: 0 };

  private constructor(options: DemonstrationOptions) {
    this.#options = options;
  }

  /** @throws VenueError, LogError when the venue cannot be opened; Error when the bars cannot be read */
  static async start(options: DemonstrationOptions): Promise<Demonstration> {
    const demonstration = new Demonstration(options);
    try {
      await demonstration.#start();
    } catch (error) {
      await demonstration.stop();
      throw error;
    }
    return demonstration;
  }

  get url(): string {
    return `ws://${this.#options.config.host}:${this.#open.port}`;
  }

  get adminUrl(): string {
    return `ws://${this.#options.config.adminHost}:${this.#open.adminPort}`;
  }

  /** Commands in the journal. */
  get commands(): number {
    return this.#open.state.seq;
  }

  /** Trades there ever were. */
  get trades(): number {
    return this.#open.state.lastTrade;
  }

  /** What to type in another terminal. */
  get hint(): string {
    const { port } = this.#open;
    const elsewhere = port === DEFAULT_PORT ? '' : ` --port ${port}`;
    return `node dist/gateway/cli/praya.js order buy 0.5 BTC-PERP --market${elsewhere}`;
  }

  picture(): Picture {
    this.#measure();
    const { messagesPerSecond, tradesPerSecond } = this.#rates;
    return {
      url: this.url,
      upSeconds: (performance.now() - this.#startedMs) / 1000,
      commands: this.commands,
      messagesPerSecond,
      tradesPerSecond,
      markets: this.#observer?.markets ?? [],
      holdings: this.#holdings(),
      hint: ` ${this.hint}`,
    };
  }

  /** Quotes off, clients told, everything on disk. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  get #open(): Venue {
    if (this.#venue === undefined) throw new Error('the venue is not open');
    return this.#venue;
  }

  /** In and out, over all sockets. */
  get #messages(): number {
    const { metrics } = this.#open;
    return metrics.value('messages_in') + metrics.value('messages_out');
  }

  async #start(): Promise<void> {
    const { config, log, seed, barsFile, withBots, withObserver, failed } = this.#options;
    const venue = await openVenue(config, { log, failed, clock: this.#clock });
    this.#venue = venue;
    const stage = stageOf(venue, this.#clock);
    const names = await castVenue(stage, config.dataFolder);
    await topUp(stage);
    const orFail = (error: unknown): void => {
      if (this.#stopping === undefined) failed(error);
    };
    this.#topUp = setInterval(() => topUp(stage).catch(orFail), TOP_UP_MS);
    this.#feed = new PriceFeed(stage, { seed, barsFile }, orFail);
    await this.#feed.start();
    if (withBots) await this.#company.start(this.url, config.dataFolder, names, seed);
    if (withObserver) this.#observer = await Observer.start(this.url, VISITOR_SEED);
    this.#rates.messages = this.#messages;
    this.#rates.trades = this.trades;
    this.#rates.atMs = performance.now();
  }

  async #stop(): Promise<void> {
    clearInterval(this.#topUp);
    this.#feed?.stop();
    await this.#company.stop();
    this.#observer?.stop();
    await this.#venue?.goAway('the demonstration ends');
  }

  /** Rates over the last second or so, smoothed a little. */
  #measure(): void {
    const nowMs = performance.now();
    const rates = this.#rates;
    const seconds = (nowMs - rates.atMs) / 1000;
    if (seconds < 1) return;
    const { trades } = this;
    const messages = this.#messages;
    const weight = rates.messagesPerSecond === 0 ? 1 : 0.3; // The first measure stands by itself.
    const messageRate = (messages - rates.messages) / seconds;
    const tradeRate = (trades - rates.trades) / seconds;
    rates.messagesPerSecond += (messageRate - rates.messagesPerSecond) * weight;
    rates.tradesPerSecond += (tradeRate - rates.tradesPerSecond) * weight;
    Object.assign(rates, { atMs: nowMs, messages, trades });
  }

  #holdings(): Holding[] {
    const { state } = this.#open;
    return CAST.map(({ key, account, part, role }) => {
      const id = account as AccountId;
      const positions = TERMS.map(({ contract, lotSize }) => {
        const held = state.markets[contract]?.positions.held[id] ?? 0;
        return held === 0 ? '' : lotsText(held, lotSize);
      });
      const orders = TERMS.reduce(
        (sum, { contract }) => sum + (state.markets[contract]?.positions.openOrders[id] ?? 0),
        0,
      );
      const affiliate = role !== VISITOR.role;
      const name = part === 'visitor' ? 'you' : key;
      return { name, affiliate, visitor: part === 'visitor', positions, orders };
    });
  }
}

const DEFAULT_PORT = 8900;

function lotsText(lots: number, lotSize: string): string {
  const decimals = lotSize.split('.')[1]?.length ?? 0;
  const sign = lots > 0 ? '+' : '';
  return `${sign}${(lots * Number(lotSize)).toFixed(decimals)}`;
}
