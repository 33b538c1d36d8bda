// Binance's public streams as one recording: depth increments, trades and best prices, a line
// `<received ns> {"stream": …, "data": …}`, with one snapshot of the book among them.
//
//   up to the snapshot                = skipped, but for increments behind its update id
//   snapshot, and every increment     = what rests at each price from then on
//   more at a price than before       = a limit order of the difference, behind what rests there
//   less                              = the newest orders there shrink or go
//   trade                             = an immediate-or-cancel order of the taker's side
//   best prices                       = nothing: they state what the book should be, and that is compared
//
// Increments are absolute, so what a trade took and an increment did not mention is put back.

import {
  type Command,
  type ContractTerms,
  Side,
  TimeInForce,
} from '../../../engine/schema/index.ts';
import { atLine, ImportError, linesOf, units } from '../../sources/recorded-lines.ts';
import { createCounts, type ImportCounts, type ImportStep, skip } from './import-step.ts';
import { OrderDesk, type PlacedOrder, recordedTerms } from './order-desk.ts';

export type BinanceRecord = BinanceDepth | BinanceTrade | BinanceBest;

type Level = readonly [price: number, qty: number];

/** A snapshot, or what changed up to and with update `last`. */
interface BinanceDepth {
  readonly kind: 'depth';
  readonly time: number; // Microseconds.
  readonly last: number;
  readonly isSnapshot: boolean;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

interface BinanceTrade {
  readonly kind: 'trade';
  readonly time: number;
  readonly id: number;
  readonly takerSide: Side;
  readonly price: number;
  readonly qty: number;
}

/** Best bid and ask at an update: what the book has to be then. */
interface BinanceBest {
  readonly kind: 'best';
  readonly time: number;
  readonly last: number;
  readonly bid: Level;
  readonly ask: Level;
}

/** Decimals of prices and quantities in the recording. */
interface BinanceScale {
  readonly symbol: string;
  readonly priceDecimals: number;
  readonly qtyDecimals: number;
}

export interface BinanceOptions extends BinanceScale {
  /** How many invented accounts share the orders in turn; one for each order by default. */
  readonly accounts?: number;
}

function binanceTerms({ symbol, priceDecimals, qtyDecimals }: BinanceScale): ContractTerms {
  return recordedTerms({
    symbol,
    base: symbol,
    currency: 'USD',
    moneyDecimals: priceDecimals + qtyDecimals,
    tickSize: step(priceDecimals),
    lotSize: step(qtyDecimals),
  });
}

function step(decimals: number): string {
  return decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
}

/** The commands of a recording, line by line, from its snapshot on. */
export async function* importBinance(
  path: string,
  options: BinanceOptions,
  counts: ImportCounts = createCounts(),
): AsyncGenerator<ImportStep<BinanceRecord>> {
  const translation = new Translation(options, counts);
  for await (const record of readBinance(path, options)) {
    counts.lines += 1;
    const step = translation.follow(record);
    if (step !== null) yield step;
  }
  if (!translation.hasBegun) throw new ImportError(`${path} holds no snapshot to begin with`);
}

/** The lines of a file, parsed. */
async function* readBinance(path: string, scale: BinanceScale): AsyncGenerator<BinanceRecord> {
  for await (const { line, text } of linesOf(path)) {
    const record = atLine(path, line, () => parse(text, scale));
    if (record !== null) yield record;
  }
}

function parse(text: string, scale: BinanceScale): BinanceRecord | null {
  const [, ns = '', json = ''] = /^(\d+) (\{.*\})$/.exec(text) ?? [];
  const time = Number(ns.slice(0, -3));
  if (!Number.isSafeInteger(time) || time === 0) throw new ImportError('a line without its time');
  const line = JSON.parse(json) as { data?: Fields } & Fields;
  const data = line.data ?? line;
  const levels = (value: unknown): Level[] =>
    (value as [string, string][]).map(([at, qty]) => [
      units(at, scale.priceDecimals),
      units(qty, scale.qtyDecimals),
    ]);
  const level = (at: unknown, qty: unknown): Level => levels([[at, qty]])[0] as Level;
  const kind = line.stream?.split('@')[1];
  if ('lastUpdateId' in data) {
    const last = data['lastUpdateId'] as number;
    const [bids, asks] = [levels(data['bids']), levels(data['asks'])];
    return { kind: 'depth', time, last, isSnapshot: true, bids, asks };
  }
  switch (kind) {
    case 'depth': {
      const [last, bids, asks] = [data['u'] as number, levels(data['b']), levels(data['a'])];
      return { kind: 'depth', time, last, isSnapshot: false, bids, asks };
    }
    case 'trade': {
      if (data['X'] !== undefined && data['X'] !== 'MARKET') return null; // Of the insurance fund, off the book.
      const [price, qty] = level(data['p'], data['q']);
      const takerSide = data['m'] === true ? Side.sell : Side.buy;
      return { kind: 'trade', time, id: data['t'] as number, takerSide, price, qty };
    }
    case 'bookTicker': {
      const [bid, ask] = [level(data['b'], data['B']), level(data['a'], data['A'])];
      return { kind: 'best', time, last: data['u'] as number, bid, ask };
    }
    default:
      throw new ImportError(`a stream of the unknown kind ${JSON.stringify(line.stream ?? '')}`);
  }
}

type Fields = { readonly stream?: string } & Record<string, unknown>;

/** An order that rests at a price. */
interface Resting extends PlacedOrder {
  open: number;
  filled: number;
}

/** One side: what the venue reports at each price, and the orders that stand for it here. */
class BookSide {
  readonly announced: Map<number, number> = new Map();
  readonly orders: Map<number, Resting[]> = new Map();

  openAt(price: number): number {
    return (this.orders.get(price) ?? []).reduce((sum, { open }) => sum + open, 0);
  }
}

class Translation {
  hasBegun = false;
  readonly #desk: OrderDesk;
  readonly #counts: ImportCounts;
  readonly #sides = { [Side.buy]: new BookSide(), [Side.sell]: new BookSide() };
  /** Prices at which trades took what the venue has not spoken of since. */
  readonly #taken = { [Side.buy]: new Set<number>(), [Side.sell]: new Set<number>() };
  #last = 0;
  #time = 0;
  #named = 0;

  constructor(options: BinanceOptions, counts: ImportCounts) {
    this.#desk = new OrderDesk(binanceTerms(options), options.accounts);
    this.#counts = counts;
  }

  /** @returns null for what comes to nothing. */
  follow(record: BinanceRecord): ImportStep<BinanceRecord> | null {
    if (record.time > this.#time) this.#time = record.time;
    const commands: Command[] = [];
    switch (record.kind) {
      case 'depth':
        if (record.isSnapshot && !this.hasBegun) {
          this.hasBegun = true;
          commands.push(this.#desk.listing());
        } else if (!this.hasBegun || record.last <= this.#last) {
          skip(this.#counts, 'increments that the snapshot holds already');
          return null;
        }
        this.#last = record.last;
        this.#take(record, commands);
        break;
      case 'trade':
        if (this.hasBegun) this.#trade(record, commands);
        break;
      case 'best':
        break;
      default:
        record satisfies never;
    }
    return this.hasBegun ? { time: this.#time, commands, record } : null;
  }

  /** What is less goes first, on both sides: in between the book would be crossed. */
  #take({ bids, asks }: BinanceDepth, commands: Command[]): void {
    const touched = [...this.#touched(Side.buy, bids), ...this.#touched(Side.sell, asks)];
    for (const { side, price } of touched) this.#reduce(side, price, commands);
    for (const { side, price } of touched) this.#enlarge(side, price, commands);
  }

  #touched(side: Side, levels: readonly Level[]): { side: Side; price: number }[] {
    const { announced } = this.#sides[side];
    const prices = new Set(this.#taken[side]);
    this.#taken[side].clear();
    for (const [price, qty] of levels) {
      announced.set(price, qty);
      prices.add(price);
    }
    return [...prices].map((price) => ({ side, price }));
  }

  /** The newest give way first. */
  #reduce(side: Side, price: number, commands: Command[]): void {
    const { announced, orders } = this.#sides[side];
    const queue = orders.get(price) ?? [];
    let over = this.#sides[side].openAt(price) - (announced.get(price) ?? 0);
    while (over > 0) {
      const newest = queue.at(-1) as Resting;
      if (newest.open <= over) {
        over -= newest.open;
        queue.pop();
        commands.push(this.#desk.cancel(newest));
        continue;
      }
      newest.open -= over;
      over = 0;
      commands.push(this.#desk.shrink(newest, newest.filled + newest.open));
    }
    if (queue.length === 0) orders.delete(price);
  }

  #enlarge(side: Side, price: number, commands: Command[]): void {
    const { announced, orders } = this.#sides[side];
    const qty = (announced.get(price) ?? 0) - this.#sides[side].openAt(price);
    if (announced.get(price) === 0) announced.delete(price);
    if (qty <= 0) return;
    const placed = this.#desk.place(
      { name: this.#name(), side, limit: price, qty, timeInForce: TimeInForce.goodTillCancel },
      commands,
    );
    const queue = orders.get(price) ?? [];
    queue.push({ ...placed, open: qty, filled: 0 });
    orders.set(price, queue);
  }

  /** It takes from the best price on, as the engine will. */
  #trade({ takerSide: side, price: limit, qty }: BinanceTrade, commands: Command[]): void {
    const other = side === Side.buy ? Side.sell : Side.buy;
    const { orders } = this.#sides[other];
    const within = [...orders.keys()].filter((at) =>
      side === Side.buy ? at <= limit : at >= limit,
    );
    within.sort((a, b) => (side === Side.buy ? a - b : b - a));
    let left = qty;
    for (const at of within) {
      const queue = orders.get(at) as Resting[];
      while (left > 0 && queue.length > 0) {
        const [oldest] = queue as [Resting];
        const lots = Math.min(left, oldest.open);
        left -= lots;
        oldest.open -= lots;
        oldest.filled += lots;
        if (oldest.open === 0) queue.shift();
      }
      this.#taken[other].add(at);
      if (queue.length === 0) orders.delete(at);
      if (left === 0) break;
    }
    if (left === qty) {
      skip(this.#counts, 'trades at prices where nothing rested any more');
      return;
    }
    const timeInForce = TimeInForce.immediateOrCancel;
    this.#desk.place({ name: this.#name(), side, limit, qty, timeInForce }, commands);
  }

  #name(): string {
    this.#named += 1;
    return String(this.#named);
  }
}
