// The past, page by page: what a program iterates over, and what a page of the venue is asked with.

import type { ContractId, Time } from '../../engine/kernel/units.ts';
import { CandleInterval, type ClientRequest } from '../../proto/client-message.ts';
import type { Candle, CandlePage, Trade, TradePage } from '../../proto/market-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { IntervalName } from './names.ts';

/** Which part of the past: from a time on and before another, in microseconds. */
export interface Span {
  readonly from?: number | undefined;
  /** Left out: up to now. */
  readonly to?: number | undefined;
  /** Of one page; left out: as many as the venue gives. */
  readonly limit?: number | undefined;
}

type Ask = (request: ClientRequest) => Promise<ServerBody>;

export async function* candlesOf(
  ask: Ask,
  contract: ContractId,
  interval: IntervalName,
  span: Span,
): AsyncGenerator<Candle> {
  const { limit = 0 } = span;
  const to = (span.to ?? 0) as Time;
  const of = {
    kind: 'getCandles',
    contract,
    interval: CandleInterval[interval],
    to,
    limit,
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
