// The candles of a contract in all intervals, and what the last day comes to. What there was before this edge is loaded from
// the core, the newest first; trades that come meanwhile are in it or follow it.

import type { ContractId } from '../../engine/schema/index.ts';
import { CandleInterval, INTERVAL_US } from '../../proto/client-message.ts';
import type { Trade } from '../../proto/market-message.ts';
import type { CandlesPart } from '../link/part-messages.ts';
import { startOf } from '../streams/candle-row.ts';
import { CandleFeed } from './candle-feed.ts';
import type { FeedContext } from './feed.ts';

/** Where the candles of before come from. */
export interface CandleSource {
  /** The time of the last command that is known. */
  time(): number;
  /** A part of them, before the one that began at number `behind`; 0 for the newest. */
  load(
    ask: {
      readonly contract: ContractId;
      readonly interval: CandleInterval;
      readonly behind: number;
      readonly most: number;
    },
    done: (part: CandlesPart) => void,
  ): void;
}

/** The last day in one. */
interface DayFigures {
  readonly openPrice: number;
  readonly highPrice: number;
  readonly lowPrice: number;
  readonly qty: number;
  readonly trades: number;
}

const DAY_MINUTES = 1440;
const PART = 200;

/** Of one interval. */
interface Loading {
  readonly feed: CandleFeed;
  /** Trades up to this one are in its candles; infinite while the newest part has not come. */
  lastTrade: number;
}

export class CandleFeeds {
  readonly #contract: ContractId;
  readonly #source: CandleSource;
  readonly #intervals: ReadonlyMap<CandleInterval, Loading>;
  /** Counts loads: a part of an earlier one is passed over. */
  #load = 0;

  /** Without anything before it. */
  constructor(contract: ContractId, context: FeedContext, source: CandleSource) {
    this.#contract = contract;
    this.#source = source;
    const time = (): number => source.time();
    this.#intervals = new Map(
      Object.values(CandleInterval).map((interval) => {
        const kept = interval === CandleInterval.minute ? DAY_MINUTES : 0;
        const feed = new CandleFeed([contract, interval, kept], context, time);
        return [interval, { feed, lastTrade: 0 }];
      }),
    );
  }

  feed(interval: CandleInterval): CandleFeed | undefined {
    return this.#intervals.get(interval)?.feed;
  }

  *feeds(): Iterable<CandleFeed> {
    for (const { feed } of this.#intervals.values()) yield feed;
  }

  /** Reads all of them again. @param done when the newest of each interval are there */
  load(done: () => void): void {
    this.#load += 1;
    let awaited = this.#intervals.size;
    for (const loading of this.#intervals.values()) {
      loading.lastTrade = Number.POSITIVE_INFINITY;
      this.#loadPart(loading, 0, () => {
        awaited -= 1;
        if (awaited === 0) done();
      });
    }
  }

  take(trade: Trade, seq: number): void {
    for (const loading of this.#intervals.values()) {
      if (trade.trade <= loading.lastTrade) continue;
      loading.lastTrade = trade.trade;
      loading.feed.take(trade, seq);
    }
  }

  publish(): void {
    for (const { feed } of this.#intervals.values()) feed.publish();
  }

  /** Of the last 1 440 minutes, the one at work included. */
  day(): DayFigures {
    const { feed } = this.#intervals.get(CandleInterval.minute) as Loading;
    const since = startOf(this.#source.time(), MINUTE_US) - (DAY_MINUTES - 1) * MINUTE_US;
    let day: DayFigures = { openPrice: 0, highPrice: 0, lowPrice: 0, qty: 0, trades: 0 };
    for (const row of feed.rows) {
      if (row.start < since) {
        // Nothing was traded since: it is where the day began.
        const { close } = row;
        day = { openPrice: close, highPrice: close, lowPrice: close, qty: 0, trades: 0 };
        continue;
      }
      const isFirst = day.trades === 0;
      day = {
        openPrice: day.openPrice === 0 ? row.open : day.openPrice,
        highPrice: isFirst ? row.high : Math.max(day.highPrice, row.high),
        lowPrice: isFirst ? row.low : Math.min(day.lowPrice, row.low),
        qty: day.qty + row.qty,
        trades: day.trades + row.trades,
      };
    }
    return day;
  }

  #loadPart(loading: Loading, behind: number, done: () => void): void {
    const { feed } = loading;
    const load = this.#load;
    const ask = { contract: this.#contract, interval: feed.interval, behind, most: PART };
    this.#source.load(ask, ({ rows, first, lastTrade }) => {
      if (load !== this.#load) return;
      if (behind === 0) {
        feed.restart(rows);
        loading.lastTrade = lastTrade;
      } else feed.prepend(rows);
      const isEnough = (rows.at(0)?.start ?? 0) < feed.keptSince;
      if (first !== 0 && !isEnough) this.#loadPart(loading, first, done);
      else done();
    });
  }
}

const MINUTE_US = INTERVAL_US[CandleInterval.minute];
