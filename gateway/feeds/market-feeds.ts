// Everything public of one contract, made from what commands emitted and touched.

import type { read } from '../../engine/index.ts';
import { type Price, type Qty, Side } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { ContractStatus, Trade } from '../../proto/market-message.ts';
import type { MarketFacts, MarketNews } from '../link/messages.ts';
import { BookFeed } from './book-feed.ts';
import { DepthTable } from './depth-table.ts';
import type { Feed, FeedContext } from './feed.ts';
import { LatestFeed } from './latest-feed.ts';
import { RiskFeeds } from './risk-feeds.ts';
import { Tape } from './tape.ts';

export class MarketFeeds {
  readonly #bids = new DepthTable(Side.buy);
  readonly #asks = new DepthTable(Side.sell);
  readonly #raw: BookFeed;
  readonly #gathered: BookFeed;
  readonly #bbo: LatestFeed;
  readonly #tape: Tape;
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
  constructor(status: ContractStatus, context: FeedContext) {
    const { contract } = status;
    this.#status = status;
    const book = { bids: this.#bids, asks: this.#asks };
    this.#raw = new BookFeed(Channel.bookRaw, contract, book, context);
    this.#gathered = new BookFeed(Channel.book_100ms, contract, book, context);
    this.#tape = new Tape(contract, context);
    const { epoch } = context;
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
      [Channel.status, this.#statusFeed],
      ...this.#risk.feeds,
    ]);
  }

  get status(): ContractStatus {
    return this.#status;
  }

  feed(channel: Channel): Feed | undefined {
    return this.#feeds.get(channel);
  }

  feeds(): Iterable<Feed> {
    return this.#feeds.values();
  }

  takeLevel(change: read.LevelChange): void {
    if (!this.table(change.side).set(change.price, change.qty)) return;
    this.#raw.change(change);
    this.#gathered.change(change);
  }

  takeTrade(trade: Trade): void {
    this.#tape.print(trade);
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
        this.#stand({ state: event.to, time });
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
    this.#statusFeed.publish();
    this.#risk.publish();
  }

  publishGathered(): void {
    this.#gathered.publish();
  }

  sendDigests(): void {
    this.#raw.sendDigest();
    this.#gathered.sendDigest();
  }

  #stand(news: Partial<ContractStatus>): void {
    this.#status = { ...this.#status, ...news };
    this.#statusFeed.change();
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
  }

  /** The contract as it is: at the start, or after something was lost on its way. The book comes apart. */
  takeFacts(facts: MarketFacts, history: readonly MarketNews[], trades: readonly Trade[]): void {
    this.#status = facts.status;
    this.#statusFeed.change();
    this.#risk.takeFacts(facts, history);
    this.#tape.restart(trades);
  }

  /** A side of the book as it stands here. */
  table(side: Side): DepthTable {
    return side === Side.buy ? this.#bids : this.#asks;
  }
}
