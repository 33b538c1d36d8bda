// What is published of a contract's index, mark, funding and deleveraging, with all that anyone needs to compute it
// again. Latest values: a slow reader misses what is old and nothing else.

import type {
  ContractId,
  FundingMinuteClosed,
  FundingSettled,
  Money,
  Time,
} from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { DeleveragingRound } from '../../proto/default-message.ts';
import type { Funding } from '../../proto/funding-message.ts';
import type { IndexPrice, MarkPrice } from '../../proto/prices-message.ts';
import type { MarketFacts, MarketNews, PublicEvent } from '../link/messages.ts';
import { SETTLEMENTS_MAX, shownRounds } from '../serving/market-news.ts';
import type { Feed, FeedContext } from './feed.ts';
import { LatestFeed } from './latest-feed.ts';

type Values<T> = Omit<T, 'kind' | 'contract' | 'epoch' | 'seq'>;

export class RiskFeeds {
  readonly feeds: ReadonlyMap<Channel, Feed>;
  readonly #index: LatestFeed;
  readonly #mark: LatestFeed;
  readonly #funding: LatestFeed;
  readonly #deleveraging: LatestFeed;
  #indexNow: Values<IndexPrice>;
  #markNow: Values<MarkPrice>;
  #fundingNow: Values<Funding>;
  #rounds: DeleveragingRound[] = [];
  #settlements: FundingSettled[] = [];

  constructor(contract: ContractId, context: FeedContext) {
    const time = 0 as Time;
    const none = 0 as Money;
    this.#indexNow = { price: 0, state: 0, twiceMedian: none, inputs: [], time };
    this.#markNow = { price: 0, carryPrice: 0, basisPrice: 0, bookPrice: 0, time };
    this.#fundingNow = {
      minute: 0,
      samples: 0,
      premium: 0,
      averagePremium: 0,
      rate: 0,
      perLot: none,
      cumulative: none,
      premiums: [],
      settledHour: 0,
      nextHour: time,
      projectedRate: 0,
      time,
    };
    const { epoch } = context;
    const latest = (channel: Channel, read: ConstructorParameters<typeof LatestFeed>[2]) =>
      new LatestFeed({ channel, contract, account: 0 }, context, read);
    this.#index = latest(Channel.index, (seq) => {
      return { kind: 'indexPrice', contract, epoch, seq, ...this.#indexNow };
    });
    this.#mark = latest(Channel.mark, (seq) => {
      return { kind: 'markPrice', contract, epoch, seq, ...this.#markNow };
    });
    this.#funding = latest(Channel.funding, (seq) => {
      return { kind: 'funding', contract, epoch, seq, ...this.#fundingNow };
    });
    this.#deleveraging = latest(Channel.deleveraging, (seq) => {
      return { kind: 'deleveraging', contract, epoch, seq, rounds: this.#rounds };
    });
    this.feeds = new Map<Channel, Feed>([
      [Channel.index, this.#index],
      [Channel.mark, this.#mark],
      [Channel.funding, this.#funding],
      [Channel.deleveraging, this.#deleveraging],
    ]);
  }

  /** As of the last minute closed. */
  get funding(): Values<Funding> {
    return this.#fundingNow;
  }

  /** The last hours that were settled, oldest first. */
  get settlements(): readonly Pick<FundingSettled, 'hour' | 'rate'>[] {
    return this.#settlements;
  }

  /** Begins with the contract as it is; the history has what no state holds, and the facts are newer. */
  takeFacts({ status, funding }: MarketFacts, history: readonly MarketNews[]): void {
    const { indexPrice, indexState, markPrice, time } = status;
    this.#rounds = [];
    this.#settlements = [];
    for (const news of history) this.takeNews(news);
    this.#indexNow = { ...this.#indexNow, price: indexPrice, state: indexState, time };
    this.#markNow = { ...this.#markNow, price: markPrice, time };
    if (funding !== null) {
      const { windowMinutes: _, ...values } = funding;
      this.#fundingNow = { ...this.#fundingNow, ...values, time };
    }
    for (const feed of [this.#index, this.#mark, this.#funding, this.#deleveraging]) feed.change();
  }

  takeNews(news: MarketNews): void {
    const { event, time, projectedRate } = news;
    this.#fundingNow = { ...this.#fundingNow, projectedRate };
    switch (event.kind) {
      case 'indexPriceSet': {
        const { price, state, twiceMedian, inputs } = event;
        this.#indexNow = { price, state, twiceMedian, inputs, time };
        this.#index.change();
        return;
      }
      case 'markPriceSet': {
        const { price, carryPrice, basisPrice, bookPrice } = event;
        this.#markNow = { price, carryPrice, basisPrice, bookPrice, time };
        this.#mark.change();
        return;
      }
      case 'fundingMinuteClosed': {
        const { minute, samples, premium, averagePremium, rate, perLot, cumulative } = event;
        const closed = { minute, samples, premium, averagePremium, rate, perLot, cumulative };
        this.#fundingNow = {
          ...this.#fundingNow,
          ...closed,
          premiums: this.#window(event, news.windowMinutes),
          time,
        };
        this.#funding.change();
        return;
      }
      case 'fundingSettled': {
        const nextHour = (event.hour + HOUR_US) as Time;
        this.#fundingNow = { ...this.#fundingNow, settledHour: event.hour, nextHour, time };
        this.#settlements = [...this.#settlements, event].slice(-SETTLEMENTS_MAX);
        this.#funding.change();
        return;
      }
      case 'deleveraged':
        this.#noteRound(event, news);
        this.#deleveraging.change();
        return;
      default:
    }
  }

  publish(): void {
    for (const feed of this.feeds.values()) feed.publish();
  }

  /** The premiums that the average was made of, the closed minute's the last. */
  #window({ samples, premium }: FundingMinuteClosed, minutes: number): readonly number[] {
    const { premiums } = this.#fundingNow;
    if (samples === 0) return premiums;
    return [...premiums, premium].slice(-Math.max(1, minutes));
  }

  /** No account is named: the shares stand in the order of account ids and without them. */
  #noteRound(event: Deleveraged, { time, round: number }: MarketNews): void {
    const { round, uncovered, price, markPrice, bankruptcyPrice, budget } = event;
    const shares = event.shares.map(({ account: _, ...share }) => share);
    const fields = { number, time, round, uncovered, price, markPrice };
    const rounds = [...this.#rounds, { ...fields, bankruptcyPrice, budget, shares }];
    this.#rounds = shownRounds(rounds, (each) => each.shares.length);
  }
}

type Deleveraged = Extract<PublicEvent, { readonly kind: 'deleveraged' }>;

const HOUR_US = 3_600_000_000;
