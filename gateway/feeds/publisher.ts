// Everything that an edge publishes. Readers of an account get its events as they become durable; readers of what is public
// get one message for all that has come since the last one.

import type { read } from '../../engine/index.ts';
import { type ContractId, ContractState, type Time } from '../../engine/schema/index.ts';
import { type CandleInterval, Channel } from '../../proto/client-message.ts';
import type { ContractStatus, Trade } from '../../proto/market-message.ts';
import { bandOf, callOf, planOf } from '../answers/status-parts.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';
import { contractOf, type MarketNews, type Markets } from '../link/messages.ts';
import type { AccountFeeds } from './account-feed.ts';
import type { Feed } from './feed.ts';
import { FundFeed } from './fund-feed.ts';
import { type MarketContext, MarketFeeds } from './market-feeds.ts';
import type { OrderNow } from './order-feed.ts';

const GATHER_MS = 100;
const EVICT_MS = 250;
const DIGEST_MS = 1000;

interface PublisherParts {
  readonly accounts: AccountFeeds;
  readonly context: MarketContext;
  readonly scheduler: Scheduler;
  /** Readers have been written to, and there is room for more; otherwise what is public is gathered. */
  readonly isFree: () => boolean;
}

export class Publisher {
  readonly accounts: AccountFeeds;
  readonly #context: MarketContext;
  readonly #scheduler: Scheduler;
  readonly #markets = new Map<ContractId, MarketFeeds>();
  readonly #fund: FundFeed;
  readonly #timers: Timer[] = [];
  readonly #isFree: () => boolean;
  #isWhole = false;
  #awaitWhole: (() => void)[] = [];

  constructor({ accounts, context, scheduler, isFree }: PublisherParts) {
    this.accounts = accounts;
    this.#context = context;
    this.#scheduler = scheduler;
    this.#isFree = isFree;
    this.#fund = new FundFeed(context);
  }

  /** Starts its clocks. */
  open(): void {
    this.#every(GATHER_MS, (market) => market.publishGathered());
    this.#every(DIGEST_MS, (market) => market.sendDigests());
    this.#timers.push(this.#scheduler.every(EVICT_MS, () => this.#evictSlow()));
  }

  close(): void {
    for (const timer of this.#timers) timer.cancel();
  }

  /** All that is public but the books. */
  takeMarkets(markets: Markets): void {
    for (const facts of markets.contracts) {
      const { contract } = facts.status;
      const history = markets.history.filter(({ event }) => contractOf(event) === contract);
      const known = markets.trades.find((each) => each.contract === contract);
      this.#reach(contract, markets.time).takeFacts(facts, history, known?.trades ?? []);
    }
    this.#fund.takeFacts(markets);
  }

  takeNews(news: MarketNews): void {
    const { event, time } = news;
    if (event.kind === 'fundChanged') this.#fund.takeEvent(event, time);
    else this.#reach(contractOf(event) as ContractId, time).takeNews(news);
  }

  /** @param openInterest after it @param seq the command that it is of */
  takeTrade(contract: ContractId, trade: Trade, openInterest: number, seq: number): void {
    this.#markets.get(contract)?.takeTrade(trade, openInterest, seq);
  }

  takeOrder(contract: ContractId, order: OrderNow): void {
    this.#markets.get(contract)?.takeOrder(order);
  }

  /** Has the candles of before, of contracts that were listed by then. */
  loadCandles(contracts: readonly ContractId[], done: () => void): void {
    const markets = contracts.map((contract) => this.#markets.get(contract));
    let awaited = markets.length;
    if (awaited === 0) done();
    for (const market of markets) {
      market?.loadCandles(() => {
        awaited -= 1;
        if (awaited === 0) done();
      });
    }
  }

  takeLevel(level: read.LevelChange): void {
    this.#markets.get(level.contract)?.takeLevel(level);
  }

  /** What is public is put together again: no one is sent it meanwhile. */
  suspend(): void {
    this.#isWhole = false;
  }

  /** What is public is whole again. */
  resume(): void {
    this.#isWhole = true;
    this.publish();
    const waiting = this.#awaitWhole;
    this.#awaitWhole = [];
    for (const begin of waiting) begin();
  }

  /** Begins now, or once what is public is whole. */
  whenWhole(begin: () => void): void {
    if (this.#isWhole) begin();
    else this.#awaitWhole.push(begin);
  }

  /** Sends what is public and has come since, unless readers are still being written to: then it is called again. */
  publish(): void {
    if (!this.#isWhole || !this.#isFree()) return;
    for (const market of this.#markets.values()) market.publish();
    this.#fund.feed.publish();
  }

  market(contract: ContractId): MarketFeeds | undefined {
    return this.#markets.get(contract);
  }

  /** A public feed; undefined when there is no such channel for the contract, or of the venue for contract 0. */
  feed(
    channel: Channel,
    contract: ContractId | 0,
    interval: CandleInterval | 0 = 0,
  ): Feed | undefined {
    if (channel === Channel.insuranceFund && contract === 0) return this.#fund.feed;
    return this.#markets.get(contract as ContractId)?.feed(channel, interval);
  }

  /** Of every contract. */
  *statuses(): Iterable<ContractStatus> {
    for (const market of this.#markets.values()) yield market.status;
  }

  #reach(contract: ContractId, time: Time): MarketFeeds {
    let market = this.#markets.get(contract);
    if (market === undefined) {
      const state = ContractState.draft;
      const prices = { indexState: 0, indexPrice: 0, markPrice: 0 } as const;
      const nothing = { ...callOf(null), ...bandOf(null), ...planOf(null) };
      market = new MarketFeeds({ contract, state, ...prices, time, ...nothing }, this.#context);
      this.#markets.set(contract, market);
    }
    return market;
  }

  #every(ms: number, what: (market: MarketFeeds) => void): void {
    const timer = this.#scheduler.every(ms, () => {
      if (!this.#isWhole) return;
      for (const market of this.#markets.values()) what(market);
    });
    this.#timers.push(timer);
  }

  #evictSlow(): void {
    this.accounts.evictSlow();
    for (const market of this.#markets.values()) {
      for (const feed of market.feeds()) feed.evictSlow();
    }
    this.#fund.feed.evictSlow();
  }
}
