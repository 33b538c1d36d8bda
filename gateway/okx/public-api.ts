// What anybody may ask for over HTTP.

import type { Time } from '../../engine/schema/index.ts';
import { Side } from '../../engine/schema/index.ts';
import { CandleInterval, INTERVAL_US } from '../../proto/client-message.ts';
import { millis } from './account-rows.ts';
import { parameterError, wholeIn } from './decimals.ts';
import { type Instrument, type Instruments, instrumentRow } from './instruments.ts';
import type { MarketData } from './market-data.ts';
import {
  candleRow,
  fundingRow,
  levelRow,
  markRow,
  openInterestRow,
  settlementRow,
  tickerRow,
  tierRows,
  tradeRow,
} from './market-rows.ts';
import { OkxError } from './okx-error.ts';
import { isAbsent, textIn, type Written } from './written.ts';

interface PublicCall {
  readonly query: Written;
  readonly instruments: Instruments;
  readonly data: MarketData;
  readonly now: Time;
}

type Handler = (call: PublicCall) => readonly unknown[] | Promise<readonly unknown[]>;

export const PUBLIC_CALLS: Readonly<Record<string, Handler>> = {
  '/api/v5/public/time': ({ now }) => [{ ts: millis(now) }],
  '/api/v5/public/instruments': (call) => chosen(call, false).map(instrumentRow),
  '/api/v5/public/funding-rate': (call) =>
    chosen(call, true).map((each) => {
      const settled = call.data.settlements(each.contract).at(-1) ?? null;
      return fundingRow(call.data.funding(each.contract), each, settled);
    }),
  '/api/v5/public/funding-rate-history': fundingHistory,
  '/api/v5/public/mark-price': (call) =>
    chosen(call, false).map((each) => {
      const { markPrice, time } = call.data.ticker(each.contract);
      return markRow(markPrice, time, each);
    }),
  '/api/v5/public/open-interest': (call) =>
    chosen(call, false).map((each) => openInterestRow(call.data.ticker(each.contract), each)),
  '/api/v5/public/position-tiers': (call) =>
    chosen(call, false).flatMap((each) =>
      tierRows(each, call.data.ticker(each.contract).markPrice),
    ),
  '/api/v5/system/status': () => [],
  '/api/v5/market/books': books,
  '/api/v5/market/ticker': (call) =>
    chosen(call, true).map((each) => tickerRow(call.data.ticker(each.contract), each)),
  '/api/v5/market/tickers': (call) =>
    chosen(call, false).map((each) => tickerRow(call.data.ticker(each.contract), each)),
  '/api/v5/market/trades': trades,
  '/api/v5/market/candles': candles,
  '/api/v5/market/history-candles': candles,
};

/** The bars that there are, by their names. */
export const BARS: Readonly<Record<string, CandleInterval>> = {
  '1s': CandleInterval.second,
  '1m': CandleInterval.minute,
  '5m': CandleInterval.fiveMinutes,
  '15m': CandleInterval.fifteenMinutes,
  '1H': CandleInterval.hour,
  '4H': CandleInterval.fourHours,
  '4Hutc': CandleInterval.fourHours,
  '1Dutc': CandleInterval.day,
};

const LEVELS_MAX = 400;
const TRADES_MAX = 100;
const CANDLES_MAX = 300;
const DEFAULT_ROWS = 100;

/** Those that a question names; all where it names none. There are perpetual contracts and no others. */
function chosen({ query, instruments }: PublicCall, isNeeded: boolean): readonly Instrument[] {
  const { instId, instType, instFamily, uly } = query;
  const isOther = !isAbsent(instType) && instType !== 'SWAP';
  if (instId === 'ANY') return instruments.all;
  if (!isAbsent(instId)) {
    return isOther
      ? []
      : textIn(instId, 'instId')
          .split(',')
          .map((name) => named(instruments, name));
  }
  if (isNeeded) throw new OkxError('50014', 'Parameter instId can not be empty');
  if (isOther) return [];
  const family = isAbsent(instFamily) ? uly : instFamily;
  return instruments.all.filter((each) => isAbsent(family) || each.family === family);
}

function named(instruments: Instruments, instId: string): Instrument {
  return instruments.named({ instId });
}

function books(call: PublicCall): readonly unknown[] {
  const { query, data, now } = call;
  const size = 'sz' in query ? countIn(query.sz, 'sz', LEVELS_MAX) : 1;
  return chosen(call, true).map((each) => {
    const side = (of: Side) => {
      return data.levels(each.contract, of, size).map((level) => levelRow(level, each));
    };
    return { asks: side(Side.sell), bids: side(Side.buy), ts: millis(now) };
  });
}

function trades(call: PublicCall): readonly unknown[] {
  const limit = countIn(call.query.limit ?? DEFAULT_ROWS, 'limit', TRADES_MAX);
  return chosen(call, true).flatMap((each) => {
    const newest = [...call.data.trades(each.contract)].reverse().slice(0, limit);
    return newest.map((trade) => tradeRow(trade, each));
  });
}

/** Newest first: those before `after` and since `before`, in milliseconds. */
async function candles(call: PublicCall): Promise<readonly unknown[]> {
  const { query, data, now } = call;
  const [instrument] = chosen(call, true);
  const bar = textIn(query.bar, 'bar');
  const interval = BARS[bar === '' ? '1m' : bar];
  if (interval === undefined) throw parameterError('bar');
  const limit = countIn(query.limit ?? DEFAULT_ROWS, 'limit', CANDLES_MAX);
  const lengthUs = INTERVAL_US[interval];
  const end = Math.min(millisIn(query.after, 'after') ?? now + 1, now + 1);
  const last = Math.ceil(end / lengthUs) * lengthUs; // Where the one at work ends.
  const since = millisIn(query.before, 'before');
  const from = Math.max(last - limit * lengthUs, since === null ? 0 : since + 1);
  if (from >= end) return [];
  const found = await data.candles(instrument.contract, interval, [from as Time, end as Time]);
  return [...found].reverse().map((candle) => candleRow(candle, instrument));
}

function fundingHistory(call: PublicCall): readonly unknown[] {
  const { query, data } = call;
  const limit = countIn(query.limit ?? DEFAULT_ROWS, 'limit', DEFAULT_ROWS);
  const [before, after] = [millisIn(query.before, 'before'), millisIn(query.after, 'after')];
  return chosen(call, true).flatMap((each) => {
    const isWanted = ({ hour }: { readonly hour: number }): boolean =>
      (before === null || hour > before) && (after === null || hour < after);
    const newest = data.settlements(each.contract).filter(isWanted).reverse().slice(0, limit);
    return newest.map((settled) => settlementRow(settled, each));
  });
}

/** Beyond the most it is the most. */
function countIn(value: unknown, field: string, most: number): number {
  return Math.min(most, Math.max(1, wholeIn(value, field, Number.MAX_SAFE_INTEGER)));
}

/** A time in milliseconds as microseconds; null for none. */
function millisIn(value: unknown, field: string): number | null {
  if (isAbsent(value)) return null;
  return wholeIn(value, field, MILLIS_MAX) * 1000;
}

const MILLIS_MAX = Math.floor(Number.MAX_SAFE_INTEGER / 1000);
