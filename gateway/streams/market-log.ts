// The public tape and its candles, on disk: for those who ask about the past, and for edges that begin. All of it follows from
// the journal, like the account streams, and is kept the same way: what a crash tears off is made again by replay, and a
// snapshot, behind which no replay goes, waits for `sync`.
//
//   trade ──► second ──► 5 seconds ──► minute ──► … ──► day      a candle goes into the next longer one when it is over,
//                └ over ──► disk      └ over ──► disk            and is stored then; one without a trade is not there
//
// Mark and index prices have candles of the same kind beside them. Of these the second at work is stored in parts where a snapshot
// is made in it, or the venue ends: whoever reads puts them together.

import { join } from 'node:path';
import type { AccountId, ContractId, Event } from '../../engine/schema/index.ts';
import { CandleInterval, CandlePrice, INTERVAL_US } from '../../proto/client-message.ts';
import type { Trade } from '../../proto/market-message.ts';
import { AccountStreams } from './account-streams.ts';
import {
  CANDLE_BYTES,
  type CandleRow,
  candleFrom,
  joined,
  priceRowOf,
  pushRow,
  putCandle,
  rowOf,
  startOf,
} from './candle-row.ts';
import { type LoggedTrade, putTrade, TRADE_BYTES, tradeFrom } from './trade-record.ts';

interface MarketLogOptions {
  readonly folder: string;
  /** Kept of a contract. */
  readonly tradesMax?: number;
  /** Kept of a contract, interval and price; those without a trade do not count. */
  readonly candlesMax?: number;
}

const TRADES_MAX = 200_000;
const CANDLES_MAX = 10_000;
const SEGMENT_BYTES = 8 << 20;

/** From the shortest to the longest: each is a whole multiple of the one before. */
const INTERVALS: readonly CandleInterval[] = Object.values(CandleInterval);

/** Of one interval of a contract's trades, or of its marks or indexes: what is not over. */
interface Level {
  readonly interval: CandleInterval;
  readonly store: AccountStreams;
  open: CandleRow | null;
  /** The last trade that is in a stored candle. */
  storedTrade: number;
}

export class MarketLog {
  readonly #trades: AccountStreams;
  readonly #candles: Candles;
  /** Of mark and index, which come every second: beside the rare trades of a quiet contract they would keep each other. */
  readonly #prices: Candles;
  /** The newest that is stored. */
  readonly #lastTrades = new Map<ContractId, number>();
  readonly #levels = new Map<AccountId, readonly Level[]>();
  readonly #tradeBytes = new Uint8Array(TRADE_BYTES);
  readonly #tradeView = new DataView(this.#tradeBytes.buffer);
  readonly #candleBytes = new Uint8Array(CANDLE_BYTES);
  readonly #candleView = new DataView(this.#candleBytes.buffer);
  /** All that is public up to this command is here. */
  #seq = 0;
  #time = 0;

  /** @throws VenueError `streams` */
  constructor({ folder, tradesMax = TRADES_MAX, candlesMax = CANDLES_MAX }: MarketLogOptions) {
    const segmentBytes = SEGMENT_BYTES;
    const open = (name: string, eventsMax: number): AccountStreams =>
      new AccountStreams({ folder: join(folder, name), eventsMax, segmentBytes });
    this.#trades = open('trades', tradesMax);
    const byInterval = (name: string): Candles =>
      new Map(INTERVALS.map((each) => [each, open(`${name}-${each}`, candlesMax)]));
    this.#candles = byInterval('candles');
    this.#prices = byInterval('prices');
    this.#restoreAll();
  }

  /** The command up to which it is true, and its time. */
  get seq(): number {
    return this.#seq;
  }

  get time(): number {
    return this.#time;
  }

  /** The newest trade that is stored, of all contracts; 0 when there is none. */
  get lastTrade(): number {
    return Math.max(0, ...this.#lastTrades.values());
  }

  /** The last command of which it is known to have everything but the seconds at work of mark and index. */
  get storedSeq(): number {
    const newest = (store: AccountStreams, seqOf: SeqOf): number => {
      const some = [...store.accounts()].filter((key) => store.first(key) <= store.last(key));
      return Math.max(0, ...some.map((key) => seqOf(key, store.last(key))));
    };
    const seconds = this.#prices.get(CandleInterval.second) as AccountStreams;
    return Math.min(newest(this.#trades, this.#seqOfTrade), newest(seconds, seqOfCandle(seconds)));
  }

  clear(): void {
    for (const store of this.#stores()) store.clear();
    this.#lastTrades.clear();
    this.#levels.clear();
  }

  /** The next trade of the venue; one that is stored is passed over. */
  take(contract: ContractId, trade: Trade, seq: number): void {
    const key = keyOf(contract);
    const levels = this.#reach(key);
    if (trade.trade > this.lastTradeOf(contract)) {
      putTrade(this.#tradeView, trade, seq);
      this.#trades.append(key, this.#trades.last(key) + 1, this.#tradeBytes);
      this.#lastTrades.set(contract, trade.trade);
    }
    this.#feed(key, levels, 0, rowOf(trade, seq, 1));
  }

  /** The next mark or index; one that is in a stored candle is passed over. */
  takePrice({ kind, contract, price }: PriceSet, { seq, time }: Moment): void {
    if ((price as number) === 0) return; // There was none.
    const key = keyOf(contract, PRICE_OF[kind]);
    this.#feed(key, this.#reach(key), 0, priceRowOf(price, seq, time));
  }

  /** Forgets what was traded behind a command, and what candles came of it: the same trades may be taken again. */
  goBack(seq: number, time: number): void {
    for (const [store, seqOf] of this.#sequences()) {
      const lastOf = (key: AccountId): number =>
        firstWhere(store.first(key), store.last(key), (number) => seqOf(key, number) > seq) - 1;
      const kept = new Map([...store.accounts()].map((key) => [key, lastOf(key)]));
      store.goBack((key) => kept.get(key) ?? 0);
    }
    this.#restoreAll();
    this.reach(seq, time);
  }

  /** Every store, with the command that each of its rows came of. */
  *#sequences(): Iterable<[AccountStreams, SeqOf]> {
    yield [this.#trades, this.#seqOfTrade];
    for (const candles of [this.#candles, this.#prices]) {
      for (const store of candles.values()) yield [store, seqOfCandle(store)];
    }
  }

  readonly #seqOfTrade: SeqOf = (key, number) => tradeFrom(this.#trades.read(key, number)).seq;

  /** Everything up to this command was taken. */
  reach(seq: number, time: number): void {
    this.#seq = seq;
    this.#time = time;
  }

  /** Hands what was added to the operating system. */
  write(): void {
    for (const store of this.#stores()) store.write();
  }

  /** Resolves when all that was added before is on disk for good. */
  async sync(): Promise<void> {
    this.#storeOpenPrices();
    for (const store of this.#stores()) await store.sync();
  }

  close(): void {
    this.#storeOpenPrices();
    for (const store of this.#stores()) store.close();
  }

  /** How many trades of a contract are kept, and the number of the first: they are numbered in a row here. */
  tradeNumbers(contract: ContractId): { readonly first: number; readonly last: number } {
    const key = keyOf(contract);
    return { first: this.#trades.first(key), last: this.#trades.last(key) };
  }

  /** @throws VenueError `streamLost` */
  trade(contract: ContractId, number: number): LoggedTrade {
    return tradeFrom(this.#trades.read(keyOf(contract), number));
  }

  /** The first trade at or after a time; behind the last when there is none. */
  firstTradeFrom(contract: ContractId, time: number): number {
    const { first, last } = this.tradeNumbers(contract);
    return firstWhere(first, last, (number) => this.trade(contract, number).time >= time);
  }

  /** Candles that are over and had a trade, numbered in a row, of those that are kept. */
  candleNumbers(of: CandlesOf): { readonly first: number; readonly last: number } {
    const key = keyOf(of.contract, of.price);
    const store = this.#storeOf(of.interval, key);
    return { first: store.first(key), last: store.last(key) };
  }

  /** @throws VenueError `streamLost` */
  candle({ contract, interval, price }: CandlesOf, number: number): CandleRow {
    const key = keyOf(contract, price);
    return candleFrom(this.#storeOf(interval, key).read(key, number));
  }

  /** The first stored candle that begins at or after a time; behind the last when there is none. */
  firstCandleFrom(of: CandlesOf, time: number): number {
    const { first, last } = this.candleNumbers(of);
    return firstWhere(first, last, (number) => this.candle(of, number).start >= time);
  }

  /** What is not stored yet, behind what is: the candle at work, and perhaps one that is over and not followed yet. */
  openCandles({ contract, interval, price }: CandlesOf): CandleRow[] {
    const levels = this.#levels.get(keyOf(contract, price)) ?? [];
    const rows: CandleRow[] = [];
    for (let at = INTERVALS.indexOf(interval); at >= 0; at--) {
      const open = levels[at]?.open ?? null;
      if (open !== null) pushRow(rows, open, INTERVAL_US[interval]);
    }
    return rows;
  }

  /** The newest trade of a contract that is in its candles. */
  lastTradeOf(contract: ContractId): number {
    return this.#lastTrades.get(contract) ?? 0;
  }

  #stores(): Iterable<AccountStreams> {
    return [this.#trades, ...this.#candles.values(), ...this.#prices.values()];
  }

  #storeOf(interval: CandleInterval, key: AccountId): AccountStreams {
    return (isTradeKey(key) ? this.#candles : this.#prices).get(interval) as AccountStreams;
  }

  /** Into the candle at work; one that is over is stored, and goes into the next longer one. */
  #feed(key: AccountId, levels: readonly Level[], at: number, row: CandleRow): void {
    const level = levels[at];
    if (level === undefined || row.lastTrade <= level.storedTrade) return;
    const { open } = level;
    if (open !== null && row.lastTrade <= open.lastTrade) return;
    const start = startOf(row.start, INTERVAL_US[level.interval]);
    if (open !== null && open.start === start) {
      level.open = joined(open, row);
      return;
    }
    level.open = { ...row, start };
    if (open === null) return;
    this.#store(key, level, open);
    this.#feed(key, levels, at + 1, open);
  }

  #store(key: AccountId, level: Level, row: CandleRow): void {
    const { store } = level;
    putCandle(this.#candleView, row);
    store.append(key, store.last(key) + 1, this.#candleBytes);
    level.storedTrade = row.lastTrade;
  }

  /** Of trades the tape has what is not over; of prices nothing else has. */
  #storeOpenPrices(): void {
    for (const [key, levels] of this.#levels) {
      const [seconds] = levels;
      const { open } = seconds;
      if (isTradeKey(key) || open === null) continue;
      seconds.open = null;
      this.#store(key, seconds, open);
      this.#feed(key, levels, 1, open);
    }
  }

  /** What the stores have: of trades, and of marks and indexes. */
  #restoreAll(): void {
    this.#lastTrades.clear();
    this.#levels.clear();
    for (const key of this.#trades.accounts()) {
      const contract = key as number as ContractId;
      const { first, last } = this.tradeNumbers(contract);
      if (last >= first) this.#lastTrades.set(contract, this.trade(contract, last).trade);
      this.#reach(key);
    }
    for (const candles of [this.#candles, this.#prices]) {
      for (const key of candles.get(CandleInterval.second)?.accounts() ?? []) this.#reach(key);
    }
  }

  #reach(key: AccountId): readonly Level[] {
    const known = this.#levels.get(key);
    if (known !== undefined) return known;
    const levels = INTERVALS.map((interval): Level => {
      const store = this.#storeOf(interval, key);
      const stored = store.last(key);
      const isNone = stored < store.first(key);
      const storedTrade = isNone ? 0 : candleFrom(store.read(key, stored)).lastTrade;
      return { interval, store, open: null, storedTrade };
    });
    this.#levels.set(key, levels);
    this.#restore(key, levels);
    return levels;
  }

  /** What was not over when the venue ended: from the stored candles of the next shorter interval, or from trades. */
  #restore(key: AccountId, levels: readonly Level[]): void {
    for (let at = levels.length - 1; at > 0; at--) {
      const { store } = levels[at - 1];
      const { storedTrade } = levels[at];
      const last = store.last(key);
      const row = (number: number): CandleRow => candleFrom(store.read(key, number));
      const isNew = (number: number): boolean => row(number).lastTrade > storedTrade;
      for (let number = firstWhere(store.first(key), last, isNew); number <= last; number++) {
        this.#feed(key, levels, at, row(number));
      }
    }
    if (!isTradeKey(key)) return;
    const contract = key as number as ContractId;
    const { storedTrade } = levels[0];
    const { first, last } = this.tradeNumbers(contract);
    const isNew = (number: number): boolean => this.trade(contract, number).trade > storedTrade;
    for (let number = firstWhere(first, last, isNew); number <= last; number++) {
      const trade = this.trade(contract, number);
      this.#feed(key, levels, 0, rowOf(trade, trade.seq, 1));
    }
  }
}

/** Of each interval, a row of its own for each key. */
type Candles = ReadonlyMap<CandleInterval, AccountStreams>;

/** The command that a row came of. */
type SeqOf = (key: AccountId, number: number) => number;

function seqOfCandle(store: AccountStreams): SeqOf {
  return (key, number) => candleFrom(store.read(key, number)).seq;
}

/** Which candles. */
interface CandlesOf {
  readonly contract: ContractId;
  readonly interval: CandleInterval;
  /** 0 or left out: of trades. */
  readonly price?: CandlePrice | 0 | undefined;
}

type PriceSet = Pick<
  Extract<Event, { readonly kind: keyof typeof PRICE_OF }>,
  'kind' | 'contract' | 'price'
>;

interface Moment {
  readonly seq: number;
  readonly time: number;
}

const PRICE_OF: { readonly markPriceSet: CandlePrice; readonly indexPriceSet: CandlePrice } = {
  markPriceSet: CandlePrice.mark,
  indexPriceSet: CandlePrice.index,
};
/** Above the number of any contract. */
const KEYS_A_PRICE = 1 << 24;

/** Contracts stand in the stores where accounts do: those of trades under their own number, the others further on. */
function keyOf(contract: ContractId, price: CandlePrice | 0 = CandlePrice.trade): AccountId {
  return (contract + Math.max(0, price - 1) * KEYS_A_PRICE) as AccountId;
}

function isTradeKey(key: AccountId): boolean {
  return key < KEYS_A_PRICE;
}

/** The first number of a row from which on something is so; behind the last when it never is. */
export function firstWhere(first: number, last: number, is: (number: number) => boolean): number {
  let low = first;
  let high = last + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
