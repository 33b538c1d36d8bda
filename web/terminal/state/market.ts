// What is public of the contracts: books, tape, prices and states, as signals that panels read.

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type Candle,
  type Candles,
  type ContractInfo,
  contractStateName,
  type Funding,
  type IndexPrice,
  type IntervalName,
  intervalName,
  type LiveOrder,
  type LocalBook,
  type LocalOrderBook,
  type MarkPrice,
  Scale,
  type Status,
  type Ticker,
  type Trades,
} from '../../../client/core/index.ts';
import { beforeFrame } from '../feed/frames.ts';
import type { Past } from '../feed/source.ts';
import { type Indicative, indicativeOf } from '../models/indicative.ts';
import { cut, startOf } from '../models/intervals.ts';
import {
  type BookSide,
  isSameRow,
  type LadderRow,
  type OwnLots,
  ownLots,
  rowsOf,
  withDepth,
} from '../models/ladder.ts';
import { type KnownIds, placesOf, type QueuePlace } from '../models/queue.ts';
import { type TapeRow, withTrades } from '../models/tape.ts';

/** Rows of a side that there are signals for. */
const ROWS_MAX = 60;

/** Who draws candles and the lines of mark and index. */
export interface ChartListener {
  /** All of them anew. */
  reset(): void;
  candles(changed: readonly Candle[]): void;
  prices(time: number): void;
}

export class Market {
  readonly contracts = signal<readonly ContractInfo[]>([]);
  readonly symbol = signal('');
  readonly scale: ReadonlySignal<Scale | null> = computed(() => {
    const info = this.contract.value;
    return info === undefined ? null : new Scale(info);
  });
  readonly contract: ReadonlySignal<ContractInfo | undefined> = computed(() =>
    this.contracts.value.find(({ terms }) => terms.symbol === this.symbol.value),
  );
  readonly tickers = signal<ReadonlyMap<number, Ticker>>(new Map());
  readonly statuses = signal<ReadonlyMap<number, Status>>(new Map());
  readonly ticker: ReadonlySignal<Ticker | undefined> = computed(() =>
    this.tickers.value.get(this.contract.value?.terms.contract ?? 0),
  );
  readonly status: ReadonlySignal<Status | undefined> = computed(() =>
    this.statuses.value.get(this.contract.value?.terms.contract ?? 0),
  );
  readonly isInAuction: ReadonlySignal<boolean> = computed(() => {
    const state = this.status.value?.state;
    return state !== undefined && contractStateName(state) === 'auction';
  });
  readonly mark = signal(0);
  readonly index = signal(0);
  readonly funding = signal<Funding | null>(null);
  readonly tape = signal<readonly TapeRow[]>([]);

  /** The book stands and nothing of it is missing. */
  readonly isBookLive = signal(false);
  readonly bestBid = signal(0);
  readonly bestAsk = signal(0);
  /** In a call: what it would clear now. */
  readonly indicative = signal<Indicative | null>(null);
  readonly rows: Readonly<Record<BookSide, readonly Signal<LadderRow | null>[]>> = {
    bids: Array.from({ length: ROWS_MAX }, () => signal<LadderRow | null>(null)),
    asks: Array.from({ length: ROWS_MAX }, () => signal<LadderRow | null>(null)),
  };
  /** Rows a side that there is room for. */
  readonly depth = signal(10);
  /** Ticks a row. */
  readonly group = signal(1);
  readonly places = signal<ReadonlyMap<number, QueuePlace>>(new Map());

  readonly interval = signal<IntervalName>('minute');
  /** Of the interval in view, by start. */
  readonly candles = new Map<number, Candle>();
  /** The latest mark and index of each candle in view, by its start. */
  readonly marks = new Map<number, number>();
  readonly indexes = new Map<number, number>();
  /** The candle under the crosshair; null where there is none, and the newest counts. */
  readonly pointedAt = signal<number | null>(null);
  /** The newest candle as it was last drawn. */
  readonly newest = signal<Candle | null>(null);
  chart: ChartListener | null = null;

  #book: LocalBook | null = null;
  #orderBook: LocalOrderBook | null = null;
  #ownOrders: readonly LiveOrder[] = [];
  #trades: Trades[] = [];
  readonly #knownIds: KnownIds = new Map();
  #arePlacesDue = false;

  scaleOf(name: string | number): Scale {
    const info = this.contracts
      .peek()
      .find(({ terms }) => terms.symbol === name || terms.contract === name);
    if (info === undefined) throw new Error(`there is no contract ${name}`);
    return new Scale(info);
  }

  /** Another contract comes into view. */
  show(symbol: string): void {
    this.symbol.value = symbol;
    this.#book = null;
    this.#orderBook = null;
    this.#trades = [];
    this.#knownIds.clear();
    this.tape.value = [];
    this.places.value = new Map();
    const status = this.status.peek();
    this.mark.value = status?.markPrice ?? 0;
    this.index.value = status?.indexPrice ?? 0;
    this.funding.value = null;
    this.clearChart();
    this.drawBook();
  }

  clearChart(): void {
    this.candles.clear();
    this.marks.clear();
    this.indexes.clear();
    this.pointedAt.value = null;
    this.chart?.reset();
  }

  /** Prices may be old: the connection is gone. */
  lose(): void {
    this.isBookLive.value = false;
  }

  /** What was known is of another venue, or of another time. */
  forget(): void {
    this.tickers.value = new Map();
    this.statuses.value = new Map();
  }

  take(contracts: readonly ContractInfo[]): void {
    this.contracts.value = contracts;
    const statuses = new Map(this.statuses.peek());
    for (const { status } of contracts) {
      statuses.set(status.contract, { kind: 'status', ...status });
    }
    this.statuses.value = statuses;
  }

  takeBook(book: LocalBook): void {
    if (book.scale.symbol !== this.symbol.peek()) return;
    this.#book = book;
    beforeFrame(this.drawBook);
  }

  takeOrders(book: LocalOrderBook): void {
    if (book.scale.symbol !== this.symbol.peek()) return;
    this.#orderBook = book;
    this.#drawPlacesSoon();
  }

  takeTrades(trades: Trades): void {
    if (trades.contract !== this.#contract || trades.trades.length === 0) return;
    this.#trades.push(trades);
    beforeFrame(this.#drawTape);
  }

  /** Those of an interval that is no longer in view come until the venue knows. */
  takeCandles({ contract, interval, candles, snapshot }: Candles): void {
    if (contract !== this.#contract || intervalName(interval) !== this.interval.peek()) return;
    for (const candle of candles) this.candles.set(candle.start, candle);
    if (cut(this.candles) || snapshot) this.chart?.reset();
    else this.chart?.candles(candles);
  }

  /** What there was before the page: it takes the place of nothing that the page has seen itself. */
  addPast({ candles, marks, indexes }: Past): void {
    for (const candle of candles) {
      if (!this.candles.has(candle.start)) this.candles.set(candle.start, candle);
    }
    for (const [line, closes] of [
      [this.marks, marks],
      [this.indexes, indexes],
    ] as const) {
      for (const { start, close } of closes) if (!line.has(start)) line.set(start, close);
    }
    this.chart?.reset();
  }

  takeTicker(ticker: Ticker): void {
    beforeFrame(() => {
      this.tickers.value = new Map(this.tickers.peek()).set(ticker.contract, ticker);
    });
  }

  takeStatus(status: Status): void {
    beforeFrame(() => {
      this.statuses.value = new Map(this.statuses.peek()).set(status.contract, status);
      if (status.contract === this.#contract) this.drawBook(); // An auction begins or ends.
    });
  }

  takeMark({ contract, price, time }: MarkPrice): void {
    if (contract !== this.#contract) return;
    this.mark.value = price;
    this.#note(this.marks, price, time);
  }

  takeIndex({ contract, price, time }: IndexPrice): void {
    if (contract !== this.#contract) return;
    this.index.value = price;
    if (this.isInAuction.peek()) beforeFrame(this.drawBook); // What it would clear may hang on the index.
    this.#note(this.indexes, price, time);
  }

  takeFunding(funding: Funding): void {
    if (funding.contract === this.#contract) this.funding.value = funding;
  }

  takeOwnOrders(orders: readonly LiveOrder[]): void {
    this.#ownOrders = orders;
    beforeFrame(this.drawBook);
    this.#drawPlacesSoon();
  }

  get #contract(): number {
    return this.contract.peek()?.terms.contract ?? 0;
  }

  #note(prices: Map<number, number>, price: number, time: number): void {
    if (price === 0) return;
    const start = startOf(time, this.interval.peek());
    prices.set(start, price);
    if (cut(prices)) this.chart?.reset();
    else this.chart?.prices(start);
  }

  readonly drawBook = (): void => {
    const book = this.#book;
    const count = Math.min(this.depth.peek(), ROWS_MAX);
    const group = this.group.peek();
    const own = this.#own(group);
    const { asks, bids } = withDepth(
      rowsOf(book?.asks ?? [], 'asks', group, count, own.asks),
      rowsOf(book?.bids ?? [], 'bids', group, count, own.bids),
    );
    put(this.rows.asks, asks);
    put(this.rows.bids, bids);
    this.bestBid.value = book?.bestBid ?? 0;
    this.bestAsk.value = book?.bestAsk ?? 0;
    this.isBookLive.value = book?.live ?? false;
    this.indicative.value = this.isInAuction.peek()
      ? indicativeOf(book?.bids ?? [], book?.asks ?? [], this.index.peek())
      : null;
  };

  #own(group: number): Record<BookSide, OwnLots> {
    const symbol = this.symbol.peek();
    const here = this.#ownOrders.filter(({ contract }) => contract === symbol);
    return { bids: ownLots(here, 'bids', group), asks: ownLots(here, 'asks', group) };
  }

  /** At most every 100 ms: it looks at every order of the book. */
  #drawPlacesSoon(): void {
    if (this.#arePlacesDue) return;
    this.#arePlacesDue = true;
    setTimeout(() => {
      this.#arePlacesDue = false;
      beforeFrame(this.#drawPlaces);
    }, PLACES_MS);
  }

  readonly #drawPlaces = (): void => {
    const book = this.#orderBook;
    if (book === null || !book.live) return;
    const symbol = this.symbol.peek();
    const resting = this.#ownOrders.filter(
      (order) => order.contract === symbol && !order.untriggered && order.limitTicks > 0,
    );
    const places = new Map<number, QueuePlace>();
    for (const side of ['bids', 'asks'] as const) {
      const ours = resting.filter((order) => (order.side === 'buy') === (side === 'bids'));
      for (const price of new Set(ours.map(({ limitTicks }) => limitTicks))) {
        const own = ours
          .filter(({ limitTicks }) => limitTicks === price)
          .map(({ order, openLots }) => ({ order, price, open: openLots }));
        for (const [order, place] of placesOf(own, book.at(side, price), this.#knownIds)) {
          places.set(order, place);
        }
      }
    }
    this.places.value = places;
  };

  readonly #drawTape = (): void => {
    let rows: readonly TapeRow[] = this.tape.peek();
    for (const { trades } of this.#trades) rows = withTrades(rows, trades);
    this.#trades = [];
    this.tape.value = rows;
  };
}

const PLACES_MS = 100;

/** Signals of rows that look as before are left alone. */
function put(signals: readonly Signal<LadderRow | null>[], rows: readonly LadderRow[]): void {
  signals.forEach((cell, i) => {
    const row = rows[i] ?? null;
    if (!isSameRow(cell.peek(), row)) cell.value = row;
  });
}
