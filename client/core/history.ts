// The past, page by page: what a program iterates over, and what a page of the venue is asked with.

import type { AccountId, ContractId, Time } from '../../engine/kernel/units.ts';
import {
  CandleInterval,
  CandlePrice,
  type ClientRequest,
  HistoryKind,
} from '../../proto/client-message.ts';
import type { DayStatement } from '../../proto/history-message.ts';
import type { Candle, CandlePage, Trade, TradePage } from '../../proto/market-message.ts';
import type {
  AccountEvent,
  HistoryPage,
  OpenOrder,
  OpenOrderPage,
  ServerBody,
  StatementPage,
} from '../../proto/server-message.ts';
import type { CandlePriceName, IntervalName } from './names.ts';

/** Which part of the past: from a time on and before another, in microseconds. */
export interface Span {
  readonly from?: number | undefined;
  /** Left out: up to now. */
  readonly to?: number | undefined;
  /** Of one page; left out: as many as the venue gives. */
  readonly limit?: number | undefined;
}

/** Which candles of the past. */
export interface CandleSpan extends Span {
  /** Left out: of trades. */
  readonly price?: CandlePriceName | undefined;
}

type Ask = (request: ClientRequest) => Promise<ServerBody>;

export async function* candlesOf(
  ask: Ask,
  contract: ContractId,
  interval: IntervalName,
  span: CandleSpan,
): AsyncGenerator<Candle> {
  const { limit = 0, price = 'trade' } = span;
  const to = (span.to ?? 0) as Time;
  const of = {
    kind: 'getCandles',
    contract,
    interval: CandleInterval[interval],
    to,
    limit,
    price: CandlePrice[price],
  } as const;
  let from = span.from ?? 0;
  do {
    const page = (await ask({ ...of, from: from as Time })) as CandlePage;
    yield* page.candles;
    from = page.next;
  } while (from !== 0);
}

export async function* tradesOf(ask: Ask, contract: ContractId, span: Span): AsyncGenerator<Trade> {
  const { limit = 0 } = span;
  const [from, to] = [(span.from ?? 0) as Time, (span.to ?? 0) as Time];
  let cursor = 0;
  do {
    const page = (await ask({ kind: 'getTrades', contract, from, to, limit, cursor })) as TradePage;
    yield* page.trades;
    cursor = page.next;
  } while (cursor !== 0);
}

/** Which part of an account's past. */
export interface AccountSpan extends Span {
  /** Events after this one of the account's stream, as `account.seq` had it; `from` is not looked at then. */
  readonly after?: number | undefined;
  readonly contract?: string | number | undefined;
  readonly account?: number | undefined;
}

/** What of it: the names of `HistoryKind`. */
export type HistoryName = keyof typeof HistoryKind;

export async function* openOrdersOf(
  ask: Ask,
  account: AccountId,
  contract: ContractId | 0,
): AsyncGenerator<OpenOrder> {
  let cursor = 0;
  do {
    const request = { kind: 'getOpenOrders', account, contract, cursor, limit: 0 } as const;
    const page = (await ask(request)) as OpenOrderPage;
    yield* page.orders;
    cursor = page.next;
  } while (cursor !== 0);
}

export async function* historyOf(
  ask: Ask,
  of: { readonly account: AccountId; readonly contract: ContractId | 0 },
  what: HistoryName,
  { from = 0, to = 0, limit = 0, after = 0 }: AccountSpan,
): AsyncGenerator<AccountEvent> {
  const span = { from: from as Time, to: to as Time, limit };
  let cursor = after;
  do {
    const request = {
      kind: 'getHistory',
      what: HistoryKind[what],
      ...of,
      ...span,
      cursor,
    } as const;
    const page = (await ask(request)) as HistoryPage;
    yield* page.events;
    cursor = page.next;
  } while (cursor !== 0);
}

/** A day that goes on in the next page is one. */
export async function* statementsOf(
  ask: Ask,
  account: AccountId,
  { from = 0, to = 0 }: Span,
): AsyncGenerator<DayStatement> {
  const span = { from: from as Time, to: to as Time };
  let cursor = 0;
  let open: DayStatement | undefined;
  do {
    const request = { kind: 'getStatements', account, ...span, cursor } as const;
    const page = (await ask(request)) as StatementPage;
    for (const day of page.days) {
      if (open?.day === day.day) open = joinedDays(open, day);
      else {
        if (open !== undefined) yield open;
        open = day;
      }
    }
    cursor = page.next;
  } while (cursor !== 0);
  if (open !== undefined) yield open;
}

const SUMS = [
  'fills',
  'qty',
  'realized',
  'fees',
  'funding',
  'deposits',
  'withdrawals',
  'transfers',
  'other',
] as const;

function joinedDays(first: DayStatement, second: DayStatement): DayStatement {
  const sums = SUMS.map((name) => [name, first[name] + second[name]]);
  const { opening, fromSeq } = first;
  return { ...second, ...(Object.fromEntries(sums) as Partial<DayStatement>), opening, fromSeq };
}
