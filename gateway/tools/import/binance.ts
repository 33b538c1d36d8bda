// Binance's public streams as one recording: depth increments, trades and best prices, and at least one snapshot of
// the book among them. The file is read twice: binance-survey.ts finds what the second reading needs.
//
//   snapshot, and every increment     = what rests at each price from then on (binance-updates.ts has their order)
//   more at a price than before       = a limit order of the difference, behind what rests there
//   less                              = the newest orders there shrink or go
//   trade                             = an immediate-or-cancel order of the taker's side
//   best prices                       = nothing: they state what the book should be, and that is compared
//
// Increments are absolute, so what a trade took and an increment did not mention is put back.

import { faultIn } from '../../../engine/index.ts';
import type { Command, ContractTerms } from '../../../engine/schema/index.ts';
import { atLine, ImportError } from '../../sources/recorded-lines.ts';
import { BinanceBook } from './binance-book.ts';
import {
  type BinanceBest,
  type BinanceDecimals,
  type BinanceMessage,
  type BinanceRecord,
  isOf,
  isOffBook,
  readMessages,
  recordOf,
} from './binance-records.ts';
import { type BinanceSurvey, surveyBinance } from './binance-survey.ts';
import { UpdateSequence } from './binance-updates.ts';
import {
  createCounts,
  type ImportCounts,
  type ImportStep,
  skip,
  type Truth,
  use,
} from './import-step.ts';
import { OrderDesk, recordedTerms } from './order-desk.ts';

export type { BinanceRecord } from './binance-records.ts';

export interface BinanceOptions extends Partial<BinanceDecimals> {
  readonly symbol: string;
  /** How many invented accounts share the orders in turn; one for each order by default. */
  readonly accounts?: number;
}

/** @throws ImportError `terms` */
function binanceTerms(symbol: string, decimals: BinanceDecimals): ContractTerms {
  const { priceDecimals, qtyDecimals } = decimals;
  const terms = recordedTerms({
    symbol,
    base: symbol,
    currency: 'USD',
    moneyDecimals: priceDecimals + qtyDecimals,
    tickSize: unit(priceDecimals),
    lotSize: unit(qtyDecimals),
  });
  const fault = faultIn(terms);
  if (fault === '') return terms;
  const text = `${priceDecimals} decimals of prices and ${qtyDecimals} of quantities`;
  throw new ImportError('terms', `${text} make no contract: ${fault} is out of bounds`);
}

function unit(decimals: number): string {
  return decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
}

/** The commands of a recording, line by line, from its first snapshot on. */
export async function* importBinance(
  path: string,
  options: BinanceOptions,
  counts: ImportCounts = createCounts(),
): AsyncGenerator<ImportStep<BinanceRecord>> {
  const survey = await surveyBinance(path, options.symbol);
  const decimals = decimalsOf(options, survey);
  remark(options, survey, decimals, counts);
  const desk = new OrderDesk(binanceTerms(options.symbol, decimals), options.accounts);
  const translation = new Translation(desk, counts);
  for await (const message of readMessages(path)) {
    counts.lines += 1;
    const reason = reasonToSkip(message, options.symbol, survey);
    if (reason !== null) {
      skip(counts, reason);
      continue;
    }
    const record = atLine(path, message.line, () => recordOnGrid(message, decimals));
    const step = record === null ? null : translation.follow(record);
    if (step !== null) yield step;
  }
  translation.end();
}

function decimalsOf(options: BinanceOptions, { decimals }: BinanceSurvey): BinanceDecimals {
  return {
    priceDecimals: options.priceDecimals ?? decimals.priceDecimals,
    qtyDecimals: options.qtyDecimals ?? decimals.qtyDecimals,
  };
}

function remark(
  { symbol, priceDecimals }: BinanceOptions,
  { tradesFrom, strangers, unnamedSnapshots }: BinanceSurvey,
  decimals: BinanceDecimals,
  { remarks }: ImportCounts,
): void {
  if (priceDecimals === undefined) {
    const [tick, lot] = [unit(decimals.priceDecimals), unit(decimals.qtyDecimals)];
    remarks.push(`from the data: tick ${tick}, lot ${lot}`);
  }
  if (tradesFrom === 'aggTrade') remarks.push('no single trades: aggregated ones are used');
  if (strangers.size === 0) return;
  remarks.push(`lines of other symbols: ${[...strangers.keys()].join(', ')}`);
  if (unnamedSnapshots > 0) {
    remarks.push(`${unnamedSnapshots} snapshots name no symbol and are taken for ${symbol}`);
  }
}

/** @returns null for a line that has a part in the book. */
function reasonToSkip(
  message: BinanceMessage,
  symbol: string,
  { tradesFrom }: BinanceSurvey,
): string | null {
  const { kind, stream } = message;
  if (!isOf(message, symbol)) return `lines of ${message.symbol}`;
  switch (kind) {
    case 'snapshot':
    case 'depth':
    case 'best':
      return null;
    case 'trade':
    case 'aggTrade':
      if (isOffBook(message)) return 'trades off the book';
      return kind === tradesFrom ? null : 'aggregated trades, beside the single ones';
    case 'other':
      return stream === '' ? 'lines of no stream' : `lines of the stream ${stream}`;
    default:
      return kind satisfies never;
  }
}

function recordOnGrid(message: BinanceMessage, decimals: BinanceDecimals): BinanceRecord | null {
  try {
    return recordOf(message, decimals);
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'grid') throw error;
    throw new ImportError('grid', `${error.message}; --decimals auto takes them from the data`);
  }
}

class Translation {
  readonly #desk: OrderDesk;
  readonly #counts: ImportCounts;
  readonly #book: BinanceBook;
  readonly #updates: UpdateSequence;
  readonly #bests: AnnouncedBests;
  #time = 0;

  constructor(desk: OrderDesk, counts: ImportCounts) {
    this.#desk = desk;
    this.#counts = counts;
    this.#book = new BinanceBook(desk);
    this.#updates = new UpdateSequence(counts);
    this.#bests = new AnnouncedBests(counts);
  }

  /** @returns null for what comes to nothing. */
  follow(record: BinanceRecord): ImportStep<BinanceRecord> | null {
    if (record.time > this.#time) this.#time = record.time;
    const commands: Command[] = [];
    switch (record.kind) {
      case 'depth': {
        const isFirst = !this.#updates.hasBegun;
        const change = this.#updates.take(record);
        if (change === null) return null;
        if (isFirst) commands.push(this.#desk.listing());
        this.#book.change(change, commands);
        break;
      }
      case 'trade':
        if (this.#updates.hasBegun) this.#trade(record, commands);
        else skip(this.#counts, 'trades before the snapshot');
        break;
      case 'best':
        this.#bests.add(record);
        break;
      default:
        record satisfies never;
    }
    if (!this.#updates.hasBegun) return null;
    // Best prices of an update arrive before its increment or right behind it: after a trade the book is newer.
    const truth = record.kind === 'trade' ? null : this.#bests.at(this.#updates.last);
    return { time: this.#time, commands, record, truth };
  }

  end(): void {
    this.#bests.end();
  }

  #trade(trade: Extract<BinanceRecord, { kind: 'trade' }>, commands: Command[]): void {
    if (this.#book.trade(trade, commands)) use(this.#counts, 'trades');
    else skip(this.#counts, 'trades at prices where nothing rested any more');
  }
}

/** Best prices that wait for their update. */
class AnnouncedBests {
  readonly #counts: ImportCounts;
  readonly #waiting = new Map<number, BinanceBest>();
  #seen = 0;
  #compared = 0;

  constructor(counts: ImportCounts) {
    this.#counts = counts;
  }

  add(best: BinanceBest): void {
    this.#seen += 1;
    this.#counts.truths += 1;
    this.#waiting.set(best.last, best);
  }

  /** What the book has to be at this update, once. */
  at(update: number): Truth | null {
    for (const last of this.#waiting.keys()) {
      if (last >= update) break;
      this.#waiting.delete(last);
    }
    const best = this.#waiting.get(update);
    if (best === undefined) return null;
    this.#waiting.delete(update);
    this.#compared += 1;
    use(this.#counts, 'best prices, compared');
    return { line: best.line, bids: [best.bid], asks: [best.ask] };
  }

  end(): void {
    skip(this.#counts, 'best prices between two increments', this.#seen - this.#compared);
  }
}
