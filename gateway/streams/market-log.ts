// The public tape and its candles, on disk: for those who ask about the past, and for edges that begin. All of it follows from
// the journal, like the account streams, and is kept the same way: what a crash tears off is made again by replay, and a
// snapshot, behind which no replay goes, waits for `sync`.
//
//   trade ──► second ──► 5 seconds ──► minute ──► … ──► day      a candle goes into the next longer one when it is over,
//                └ over ──► disk      └ over ──► disk            and is stored then; one without a trade is not there

import { join } from 'node:path';
import type { AccountId, ContractId } from '../../engine/schema/index.ts';
import { CandleInterval, INTERVAL_US } from '../../proto/client-message.ts';
import type { Trade } from '../../proto/market-message.ts';
import { AccountStreams } from './account-streams.ts';
import {
  CANDLE_BYTES,
  type CandleRow,
  candleFrom,
  joined,
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
  /** Kept of a contract and interval; those without a trade do not count. */
  readonly candlesMax?: number;
}

const TRADES_MAX = 200_000;
const CANDLES_MAX = 10_000;
const SEGMENT_BYTES = 8 << 20;

/** From the shortest to the longest: each is a whole multiple of the one before. */
const INTERVALS: readonly CandleInterval[] = Object.values(CandleInterval);

/** Of one interval, as a part of a contract: what is not over. */
interface Level {
  readonly interval: CandleInterval;
  readonly store: AccountStreams;
  open: CandleRow | null;
  /** The last trade that is in a stored candle. */
  storedTrade: number;
}

interface Contract {
  lastTrade: number;
  readonly levels: readonly Level[];
}

export class MarketLog {
  readonly #trades: AccountStreams;
  readonly #candles: ReadonlyMap<CandleInterval, AccountStreams>;
  readonly #contracts = new Map<ContractId, Contract>();
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
    this.#candles = new Map(INTERVALS.map((each) => [each, open(`candles-${each}`, candlesMax)]));
    for (const key of this.#trades.accounts()) this.#reach(key as number as ContractId);
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
    return Math.max(0, ...[...this.#contracts.values()].map(({ lastTrade }) => lastTrade));
  }

  /** The last command of which it is known to have everything. */
  get storedSeq(): number {
    const newest = [...this.#contracts.keys()].map((contract) => {
      const { first, last } = this.tradeNumbers(contract);
      return last < first ? 0 : tradeFrom(this.#trades.read(keyOf(contract), last)).seq;
    });
    return Math.max(0, ...newest);
  }

  clear(): void {
    for (const store of this.#stores()) store.clear();
    this.#contracts.clear();
  }

  /** The next trade of the venue; one that is stored is passed over. */
  take(contract: ContractId, trade: Trade, seq: number): void {
    const known = this.#reach(contract);
    if (trade.trade > known.lastTrade) {
      const key = keyOf(contract);
      putTrade(this.#tradeView, trade, seq);
      this.#trades.append(key, this.#trades.last(key) + 1, this.#tradeBytes);
      known.lastTrade = trade.trade;
    }
    this.#feed(contract, known.levels, 0, rowOf(trade, seq, 1));
  }

  /** Forgets what was traded behind a command, and what candles came of it: the same trades may be taken again. */
  goBack(seq: number, time: number): void {
    for (const [store, seqOf] of this.#sequences()) {
      const lastOf = (key: AccountId): number =>
        firstWhere(store.first(key), store.last(key), (number) => seqOf(key, number) > seq) - 1;
      const kept = new Map([...store.accounts()].map((key) => [key, lastOf(key)]));
      store.goBack((key) => kept.get(key) ?? 0);
    }
    const contracts = [...this.#contracts.keys()];
    this.#contracts.clear();
    for (const contract of contracts) this.#reach(contract);
    this.reach(seq, time);
  }

  /** Every store, with the command that each of its rows came of. */
  *#sequences(): Iterable<[AccountStreams, (key: AccountId, number: number) => number]> {
    yield [this.#trades, (key, number) => tradeFrom(this.#trades.read(key, number)).seq];
    for (const store of this.#candles.values()) {
      yield [store, (key, number) => candleFrom(store.read(key, number)).seq];
    }
  }

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
    for (const store of this.#stores()) await store.sync();
  }

  close(): void {
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
  candleNumbers(
    contract: ContractId,
    interval: CandleInterval,
  ): { readonly first: number; readonly last: number } {
    const store = this.#storeOf(interval);
    const key = keyOf(contract);
    return { first: store.first(key), last: store.last(key) };
  }

  /** @throws VenueError `streamLost` */
  candle(contract: ContractId, interval: CandleInterval, number: number): CandleRow {
    return candleFrom(this.#storeOf(interval).read(keyOf(contract), number));
  }

  /** The first stored candle that begins at or after a time; behind the last when there is none. */
  firstCandleFrom(contract: ContractId, interval: CandleInterval, time: number): number {
    const { first, last } = this.candleNumbers(contract, interval);
    const isFrom = (number: number): boolean =>
      this.candle(contract, interval, number).start >= time;
    return firstWhere(first, last, isFrom);
  }

  /** What is not stored yet, behind what is: the candle at work, and perhaps one that is over and not followed yet. */
  openCandles(contract: ContractId, interval: CandleInterval): CandleRow[] {
    const levels = this.#contracts.get(contract)?.levels ?? [];
    const rows: CandleRow[] = [];
    for (let at = INTERVALS.indexOf(interval); at >= 0; at--) {
      const open = levels[at]?.open ?? null;
      if (open !== null) pushRow(rows, open, INTERVAL_US[interval]);
    }
    return rows;
  }

  /** The newest trade of a contract that is in its candles. */
  lastTradeOf(contract: ContractId): number {
    return this.#contracts.get(contract)?.lastTrade ?? 0;
  }

  #stores(): Iterable<AccountStreams> {
    return [this.#trades, ...this.#candles.values()];
  }

  #storeOf(interval: CandleInterval): AccountStreams {
    return this.#candles.get(interval) as AccountStreams;
  }

  /** Into the candle at work; one that is over is stored, and goes into the next longer one. */
  #feed(contract: ContractId, levels: readonly Level[], at: number, row: CandleRow): void {
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
    const { store } = level;
    const key = keyOf(contract);
    putCandle(this.#candleView, open);
    store.append(key, store.last(key) + 1, this.#candleBytes);
    level.storedTrade = open.lastTrade;
    this.#feed(contract, levels, at + 1, open);
  }

  #reach(contract: ContractId): Contract {
    const known = this.#contracts.get(contract);
    if (known !== undefined) return known;
    const key = keyOf(contract);
    const { first, last } = this.tradeNumbers(contract);
    const lastTrade = last < first ? 0 : this.trade(contract, last).trade;
    const levels = INTERVALS.map((interval): Level => {
      const store = this.#storeOf(interval);
      const stored = store.last(key);
      const isNone = stored < store.first(key);
      const storedTrade = isNone ? 0 : this.candle(contract, interval, stored).lastTrade;
      return { interval, store, open: null, storedTrade };
    });
    const made = { lastTrade, levels };
    this.#contracts.set(contract, made);
    this.#restore(contract, levels);
    return made;
  }

  /** What was not over when the venue ended: from the stored candles of the next shorter interval, or from trades. */
  #restore(contract: ContractId, levels: readonly Level[]): void {
    for (let at = levels.length - 1; at > 0; at--) {
      const { interval } = levels[at - 1];
      const { storedTrade } = levels[at];
      const { first, last } = this.candleNumbers(contract, interval);
      const isNew = (number: number): boolean =>
        this.candle(contract, interval, number).lastTrade > storedTrade;
      for (let number = firstWhere(first, last, isNew); number <= last; number++) {
        this.#feed(contract, levels, at, this.candle(contract, interval, number));
      }
    }
    const { storedTrade } = levels[0];
    const { first, last } = this.tradeNumbers(contract);
    const isNew = (number: number): boolean => this.trade(contract, number).trade > storedTrade;
    for (let number = firstWhere(first, last, isNew); number <= last; number++) {
      const trade = this.trade(contract, number);
      this.#feed(contract, levels, 0, rowOf(trade, trade.seq, 1));
    }
  }
}

/** Contracts stand in the stores where accounts do. */
function keyOf(contract: ContractId): AccountId {
  return contract as number as AccountId;
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
