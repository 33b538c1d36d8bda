// A first reading of a Binance recording: what the second one has to know before its first line.

import { atLine, ImportError } from '../../sources/recorded-lines.ts';
import {
  type BinanceDecimals,
  isOf,
  isOffBook,
  numbersOf,
  readMessages,
} from './binance-records.ts';

export interface BinanceSurvey {
  /** The fewest that hold every price and every quantity of the contract. */
  readonly decimals: BinanceDecimals;
  /** Single trades are the finer record: aggregated ones count only where there are no others. */
  readonly tradesFrom: 'trade' | 'aggTrade';
  /** Symbols other than the contract's, and their lines. */
  readonly strangers: ReadonlyMap<string, number>;
  readonly unnamedSnapshots: number;
}

/** @throws ImportError `symbol` when lines name others alone, `snapshot` when there is none, `format` with file and line */
export async function surveyBinance(path: string, symbol: string): Promise<BinanceSurvey> {
  const strangers = new Map<string, number>();
  const [prices, qtys] = [new Finest(), new Finest()];
  let [snapshots, unnamedSnapshots] = [0, 0];
  let [hasTrades, hasAggregated, isNamed] = [false, false, false];
  for await (const message of readMessages(path)) {
    if (!isOf(message, symbol)) {
      strangers.set(message.symbol, (strangers.get(message.symbol) ?? 0) + 1);
      continue;
    }
    if (message.symbol !== '') isNamed = true;
    const [priceTexts, qtyTexts] = atLine(path, message.line, () => numbersOf(message));
    prices.see(priceTexts);
    qtys.see(qtyTexts);
    if (message.kind === 'trade' && !isOffBook(message)) hasTrades = true;
    if (message.kind === 'aggTrade') hasAggregated = true;
    if (message.kind !== 'snapshot') continue;
    snapshots += 1;
    if (message.symbol === '') unnamedSnapshots += 1;
  }
  if (!isNamed && strangers.size > 0) {
    const found = [...new Set([...strangers.keys()].map((name) => name.toUpperCase()))];
    throw new ImportError(
      'symbol',
      `${path}: no line names ${symbol}; lines name ${found.join(', ')}`,
    );
  }
  if (snapshots === 0) {
    throw new ImportError('snapshot', `${path} holds no snapshot of ${symbol} to begin with`);
  }
  const decimals = { priceDecimals: prices.decimals, qtyDecimals: qtys.decimals };
  const tradesFrom = hasAggregated && !hasTrades ? 'aggTrade' : 'trade';
  return { decimals, tradesFrom, strangers, unnamedSnapshots };
}

/** The most decimals seen, zeros at the end left out. */
class Finest {
  decimals = 0;

  see(numbers: readonly string[]): void {
    for (const text of numbers) {
      const point = text.indexOf('.');
      if (point < 0) continue;
      let end = text.length;
      while (text[end - 1] === '0') end -= 1;
      this.decimals = Math.max(this.decimals, end - point - 1);
    }
  }
}
