// Trades and candles of the past, a page at a time. A page reads a few hundred records, and twenty more to find where it begins.

import type { GetCandles, GetTrades } from '../../proto/client-message.ts';
import { INTERVAL_US } from '../../proto/client-message.ts';
import type { CandlePage, Trade, TradePage } from '../../proto/market-message.ts';
import type { Asks } from '../link/messages.ts';
import type { CandlesPart } from '../link/part-messages.ts';
import { type CandleRow, candlesIn, pushRow, startOf } from '../streams/candle-row.ts';
import type { MarketLog } from '../streams/market-log.ts';

const PAGE_MAX = 300;

export function tradePage(log: MarketLog, request: GetTrades): TradePage {
  const { contract, from, to, cursor } = request;
  const { first, last } = log.tradeNumbers(contract);
  const limit = limitOf(request.limit);
  const begin = cursor === 0 ? log.firstTradeFrom(contract, from) : Math.max(cursor, first);
  const trades: Trade[] = [];
  let number = begin;
  for (; number <= last && trades.length < limit; number++) {
    const { seq: _, ...trade } = log.trade(contract, number);
    if (to !== 0 && trade.time >= to) return pageOf(0);
    trades.push(trade);
  }
  return pageOf(number <= last ? number : 0);

  function pageOf(next: number): TradePage {
    return { kind: 'tradePage', contract, seq: log.seq, trades, next };
  }
}

export function candlePage(log: MarketLog, request: GetCandles): CandlePage {
  const { contract, interval, price } = request;
  const lengthUs = INTERVAL_US[interval];
  const now = log.time;
  const page = { kind: 'candlePage', contract, interval, seq: log.seq, price } as const;
  const open = log.openCandles(request);
  const { first, last } = log.candleNumbers(request);
  const oldest = first <= last ? log.candle(request, first) : open.at(0);
  if (oldest === undefined) return { ...page, candles: [], next: 0 };
  const from = Math.max(startOf(request.from + lengthUs - 1, lengthUs), oldest.start);
  const end = Math.min(request.to === 0 ? now + 1 : request.to, now + 1);
  const until = Math.min(end, from + limitOf(request.limit) * lengthUs);
  const rows: CandleRow[] = [];
  // The one before has the close that an empty candle repeats.
  const begin = Math.max(first, log.firstCandleFrom(request, from) - 1);
  for (let number = begin; number <= last; number++) {
    const row = log.candle(request, number);
    if (row.start >= until) break;
    pushRow(rows, row, lengthUs);
  }
  for (const row of open) pushRow(rows, row, lengthUs);
  const candles = candlesIn(rows, { from, until, lengthUs, now });
  return { ...page, candles, next: until < end ? until : 0 };
}

/** For an edge that begins: those that had trades. */
export function candlesPart(log: MarketLog, ask: Asks['candles']['ask']): CandlesPart {
  const { contract, interval, behind, most } = ask;
  const of = { contract, interval };
  const { first, last } = log.candleNumbers(of);
  const end = behind === 0 ? last : behind - 1;
  const begin = Math.max(first, end - Math.min(most, PAGE_MAX) + 1);
  const rows: CandleRow[] = [];
  for (let number = begin; number <= end; number++) {
    rows.push(log.candle(of, number));
  }
  if (behind === 0) rows.push(...log.openCandles(of));
  return { rows, first: begin > first ? begin : 0, lastTrade: log.lastTradeOf(contract) };
}

function limitOf(limit: number): number {
  return limit === 0 ? PAGE_MAX : Math.min(limit, PAGE_MAX);
}
