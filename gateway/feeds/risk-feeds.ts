// What is published of a contract's index, mark, funding and deleveraging, with all that anyone needs to compute it
// again. Latest values: a slow reader misses what is old and nothing else.

import { type EngineState, read } from '../../engine/index.ts';
import type {
  ContractId,
  Event,
  FundingMinuteClosed,
  Money,
  Time,
} from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { DeleveragingRound } from '../../proto/default-message.ts';
import type { Funding } from '../../proto/funding-message.ts';
import type { IndexPrice, MarkPrice } from '../../proto/prices-message.ts';
import type { Feed, FeedContext } from './feed.ts';
import { LatestFeed } from './latest-feed.ts';

/** Rounds of deleveraging that a new reader is shown, and the shares of accounts in them. */
const ROUNDS_MAX = 20;
const SHARES_MAX = 5000;

type Values<T> = Omit<T, 'kind' | 'contract' | 'epoch' | 'seq'>;

/** Of a contract's funding what no event has, from the engine as it is when it is asked. */
export interface FundingReader {
  projectedRate(): number;
  /** Minutes that the average is made of; undefined when it is not known. */
  windowMinutes(): number | undefined;
}

export class RiskFeeds {
  readonly feeds: ReadonlyMap<Channel, Feed>;
  readonly #index: LatestFeed;
  readonly #mark: LatestFeed;
  readonly #funding: LatestFeed;
  readonly #deleveraging: LatestFeed;
  #indexNow: Values<IndexPrice>;
  #markNow: Values<MarkPrice>;
  #fundingNow: Omit<Values<Funding>, 'projectedRate'>;
  readonly #reader: FundingReader;
  #rounds: DeleveragingRound[] = [];
  #lastRound = 0;

  constructor(contract: ContractId, context: FeedContext, reader: FundingReader) {
    this.#reader = reader;
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
      const fields = { ...this.#fundingNow, projectedRate: reader.projectedRate() };
      return { kind: 'funding', contract, epoch, seq, ...fields };
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

  /** Begins with the contract as it is. Inputs and parts of a price come with the next one. */
  takeContract(engine: EngineState, { contract, index, indexState, mark }: read.Contract): void {
    const { time } = engine;
    const state = index === 0 ? 0 : indexState;
    this.#indexNow = { ...this.#indexNow, price: index, state, time };
    this.#markNow = { ...this.#markNow, price: mark, time };
    const view = read.funding(engine, contract, time);
    if (view === undefined) return;
    this.#fundingNow = {
      ...this.#fundingNow,
      averagePremium: view.averagePremium,
      rate: view.rate,
      cumulative: view.cumulative,
      premiums: view.minutePremiums,
      settledHour: view.settledAt,
      nextHour: view.nextSettlement,
      time,
    };
  }

  takeEvent(event: Event, time: Time): void {
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
          premiums: this.#window(event),
          time,
        };
        this.#funding.change();
        return;
      }
      case 'fundingSettled': {
        const nextHour = (event.hour + HOUR_US) as Time;
        this.#fundingNow = { ...this.#fundingNow, settledHour: event.hour, nextHour, time };
        this.#funding.change();
        return;
      }
      case 'deleveraged':
        this.#noteRound(event, time);
        this.#deleveraging.change();
        return;
      default:
    }
  }

  publish(): void {
    for (const feed of this.feeds.values()) feed.publish();
  }

  /** The premiums that the average was made of, the closed minute's the last. */
  #window({ samples, premium }: FundingMinuteClosed): readonly number[] {
    const { premiums } = this.#fundingNow;
    if (samples === 0) return premiums;
    const length = this.#reader.windowMinutes() ?? premiums.length + 1;
    return [...premiums, premium].slice(-length);
  }

  /** No account is named: the shares stand in the order of account ids and without them. */
  #noteRound(event: Extract<Event, { readonly kind: 'deleveraged' }>, time: Time): void {
    const { round, uncovered, price, markPrice, bankruptcyPrice, budget } = event;
    const shares = event.shares.map(({ account: _, ...share }) => share);
    this.#lastRound += 1;
    const fields = { number: this.#lastRound, time, round, uncovered, price, markPrice };
    const rounds = [...this.#rounds, { ...fields, bankruptcyPrice, budget, shares }];
    let from = Math.max(0, rounds.length - ROUNDS_MAX);
    let shown = rounds.slice(from).reduce((sum, each) => sum + each.shares.length, 0);
    for (; shown > SHARES_MAX && from < rounds.length - 1; from++)
      shown -= rounds[from].shares.length;
    this.#rounds = rounds.slice(from);
  }
}

const HOUR_US = 3_600_000_000;
