// Everything public of one contract, made from what commands emitted and touched.

import type { read } from '../../engine/index.ts';
import { Cause, type Price, type Qty, Side, type Time } from '../../engine/schema/index.ts';
import { type CandleInterval, Channel } from '../../proto/client-message.ts';
import type { ContractStatus, Liquidation, Ticker, Trade } from '../../proto/market-message.ts';
import { bandOf, callOf, planOf } from '../answers/status-parts.ts';
import type { MarketFacts, MarketNews } from '../link/messages.ts';
import { BookFeed } from './book-feed.ts';
import { CandleFeeds, type CandleSource } from './candle-feeds.ts';
import { DepthTable } from './depth-table.ts';
import type { Feed, FeedContext } from './feed.ts';
import { LatestFeed } from './latest-feed.ts';
import { OrderFeed, type OrderNow, type OrderSource } from './order-feed.ts';
import { RiskFeeds } from './risk-feeds.ts';
import { Tape } from './tape.ts';

/** Where an edge has from what its own rows do not tell. */
export interface MarketContext extends FeedContext {
  readonly orders: OrderSource;
  readonly candles: CandleSource;
}

export class MarketFeeds {
  readonly #bids = new DepthTable(Side.buy);
  readonly #asks = new DepthTable(Side.sell);
  readonly #raw: BookFeed;
  readonly #gathered: BookFeed;
  readonly #bbo: LatestFeed;
  readonly #tape: Tape<Trade>;
  readonly #liquidations: Tape<Liquidation>;
  readonly #orders: OrderFeed;
  readonly #candles: CandleFeeds;
  readonly #ticker: LatestFeed;
  #last: Trade | null = null;
  #openInterest = 0;
  readonly #statusFeed: LatestFeed;
  readonly #risk: RiskFeeds;
  readonly #feeds: ReadonlyMap<Channel, Feed>;
  #status: ContractStatus;
  readonly #best = {
    bidPrice: 0 as Price | 0,
    bidQty: 0 as Qty | 0,
    askPrice: 0 as Price | 0,
    askQty: 0 as Qty | 0,
  };

  /** Begins with an empty book. */
  constructor(status: ContractStatus, context: MarketContext) {
    const { contract } = status;
    this.#status = status;
    const book = { bids: this.#bids, asks: this.#asks };
    this.#raw = new BookFeed(Channel.bookRaw, contract, book, context);
    this.#gathered = new BookFeed(Channel.book_100ms, contract, book, context);
    const { epoch } = context;
    const trades = { channel: Channel.trades, contract, account: 0 } as const;
    this.#tape = new Tape(trades, context, ({ items, ...place }) => {
      return { kind: 'trades', contract, epoch, ...place, trades: items };
    });
    const closed = { channel: Channel.liquidations, contract, account: 0 } as const;
    this.#liquidations = new Tape(closed, context, ({ items, ...place }) => {
      return { kind: 'liquidations', contract, epoch, ...place, liquidations: items };
    });
    this.#orders = new OrderFeed(contract, context, context.orders);
    this.#candles = new CandleFeeds(contract, context, context.candles);
    this.#ticker = new LatestFeed(
      { channel: Channel.ticker, contract, account: 0 },
      context,
      (seq) => ({ kind: 'ticker', contract, epoch, seq, ...this.#tickerNow() }),
    );
    this.#bbo = new LatestFeed({ channel: Channel.bbo, contract, account: 0 }, context, (seq) => ({
      kind: 'bbo',
      contract,
      epoch,
      seq,
      ...this.#best,
    }));
    this.#statusFeed = new LatestFeed(
      { channel: Channel.status, contract, account: 0 },
      context,
      () => ({ kind: 'status', ...this.#status }),
    );
    this.#risk = new RiskFeeds(contract, context);
    this.#feeds = new Map<Channel, Feed>([
      [Channel.bookRaw, this.#raw],
      [Channel.book_100ms, this.#gathered],
      [Channel.bbo, this.#bbo],
      [Channel.trades, this.#tape],
      [Channel.bookL3, this.#orders],
      [Channel.ticker, this.#ticker],
      [Channel.liquidations, this.#liquidations],
      [Channel.status, this.#statusFeed],
      ...this.#risk.feeds,
    ]);
  }

  get status(): ContractStatus {
    return this.#status;
  }

  /** @param interval of candles */
  feed(channel: Channel, interval: CandleInterval | 0): Feed | undefined {
    if (channel !== Channel.candles) return this.#feeds.get(channel);
    return interval === 0 ? undefined : this.#candles.feed(interval);
  }

  *feeds(): Iterable<Feed> {
    yield* this.#feeds.values();
    yield* this.#candles.feeds();
  }

  takeLevel(change: read.LevelChange): void {
    if (!this.table(change.side).set(change.price, change.qty)) return;
    this.#raw.change(change);
    this.#gathered.change(change);
  }

  takeOrder(order: OrderNow): void {
    this.#orders.change(order);
  }

  /** @param openInterest after it @param seq the command that it is of */
  takeTrade(trade: Trade, openInterest: number, seq: number): void {
    this.#tape.print(trade);
    this.#last = trade;
    this.#openInterest = openInterest;
    this.#candles.take(trade, seq);
    this.#ticker.change();
    const liquidation = liquidationOf(trade);
    if (liquidation !== null) this.#liquidations.print(liquidation);
  }

  takeNews(news: MarketNews): void {
    const { event, time } = news;
    this.#risk.takeNews(news);
    switch (event.kind) {
      case 'indexPriceSet':
        this.#stand({ indexPrice: event.price, indexState: event.state, time });
        return;
      case 'markPriceSet':
        this.#stand({ markPrice: event.price, time });
        return;
      case 'contractStateChanged':
        // An auction says of its call in an event of its own, behind this one.
        this.#stand({ state: event.to, time, ...callOf(null) });
        return;
      case 'auctionCalled':
        this.#stand({ time, ...callOf(event) });
        return;
      case 'volatilityControlBegun':
        this.#stand({ time, ...bandOf(event) });
        return;
      case 'volatilityControlEnded':
        this.#stand({ time, ...bandOf(null) });
        return;
      case 'maintenanceScheduled':
        this.#stand({ time, ...planOf(event.record) });
        return;
      case 'maintenanceEnded':
        this.#stand({ time, ...planOf(null) });
        return;
      case 'contractListed':
      case 'fundingMinuteClosed':
      case 'fundingSettled':
      case 'deleveraged':
      case 'fundChanged':
        return;
      default:
        event satisfies never;
    }
  }

  publish(): void {
    this.#raw.publish();
    this.#noteBest();
    this.#bbo.publish();
    this.#tape.publish();
    this.#liquidations.publish();
    this.#orders.publish();
    this.#statusFeed.publish();
    this.#risk.publish();
  }

  publishGathered(): void {
    this.#gathered.publish();
    this.#ticker.publish();
    this.#candles.publish();
  }

  sendDigests(): void {
    this.#raw.sendDigest();
    this.#gathered.sendDigest();
  }

  #stand(news: Partial<ContractStatus>): void {
    this.#status = { ...this.#status, ...news };
    this.#statusFeed.change();
    this.#ticker.change();
  }

  #noteBest(): void {
    const best = this.#best;
    const bids = this.#bids;
    const asks = this.#asks;
    if (
      best.bidPrice === bids.bestPrice &&
      best.bidQty === bids.bestQty &&
      best.askPrice === asks.bestPrice &&
      best.askQty === asks.bestQty
    ) {
      return;
    }
    best.bidPrice = bids.bestPrice;
    best.bidQty = bids.bestQty;
    best.askPrice = asks.bestPrice;
    best.askQty = asks.bestQty;
    this.#bbo.change();
    this.#ticker.change();
  }

  /** The contract as it is: at the start, or after something was lost on its way. The book comes apart. */
  takeFacts(facts: MarketFacts, history: readonly MarketNews[], trades: readonly Trade[]): void {
    this.#status = facts.status;
    this.#statusFeed.change();
    this.#risk.takeFacts(facts, history);
    this.#tape.restart(trades);
    const closed = trades.map(liquidationOf).filter((each) => each !== null);
    this.#liquidations.restart(closed);
    this.#orders.restart();
    this.#last = trades.at(-1) ?? null;
    this.#openInterest = facts.openInterest;
    this.#ticker.change();
  }

  /** Has the candles of before; see `CandleFeeds`. */
  loadCandles(done: () => void): void {
    this.#candles.load(done);
  }

  #tickerNow(): Omit<Ticker, 'kind' | 'contract' | 'epoch' | 'seq'> {
    const { indexPrice, markPrice, state, time } = this.#status;
    const { rate: fundingRate, nextHour: nextFunding } = this.#risk.funding;
    return {
      lastPrice: this.#last?.price ?? 0,
      lastQty: this.#last?.qty ?? 0,
      lastTime: this.#last?.time ?? 0,
      ...this.#best,
      indexPrice,
      markPrice,
      ...this.#candles.day(),
      openInterest: this.#openInterest,
      fundingRate,
      nextFunding,
      state,
      time: Math.max(time, this.#last?.time ?? 0) as Time,
    };
  }

  /** Of funding: the last hours that were settled, oldest first. */
  get settlements(): RiskFeeds['settlements'] {
    return this.#risk.settlements;
  }

  /** A side of the book as it stands here. */
  table(side: Side): DepthTable {
    return side === Side.buy ? this.#bids : this.#asks;
  }
}

/** A trade that closed a position for its holder. The taker's order did, or none. */
function liquidationOf({
  trade,
  price,
  qty,
  takerSide: side,
  cause,
  time,
}: Trade): Liquidation | null {
  const isOne = cause === Cause.liquidation || cause === Cause.deleveraging;
  return isOne ? { trade, price, qty, side, cause, time } : null;
}
