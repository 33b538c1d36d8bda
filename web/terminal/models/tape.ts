// The public tape as rows, newest first.

import { causeName, sideName, type Trade } from '../../../client/core/index.ts';

/** What a reader should know of a trade beside its price. */
export type TradeFlag = 'affiliate' | 'liquidation' | 'deleveraging' | 'auction' | 'settlement';

export interface TapeRow {
  readonly trade: number;
  readonly side: 'buy' | 'sell';
  readonly price: number;
  readonly qty: number;
  readonly time: number;
  readonly flags: readonly TradeFlag[];
}

/** Letters on the tape, and what they stand for. */
export const FLAGS: Readonly<Record<TradeFlag, { readonly mark: string; readonly text: string }>> =
  {
    affiliate: { mark: 'A', text: 'an affiliated market maker is one of the parties' },
    liquidation: { mark: 'L', text: 'a liquidation' },
    deleveraging: { mark: 'D', text: 'a deleveraging' },
    auction: { mark: 'X', text: 'an auction' },
    settlement: { mark: 'S', text: 'a settlement' },
  };

const ROWS_MAX = 120;

/** @param trades oldest first, as they come @returns a new list, newest first */
export function withTrades(rows: readonly TapeRow[], trades: readonly Trade[]): TapeRow[] {
  const fresh = trades.slice(-ROWS_MAX).map(rowOf).reverse();
  return [...fresh, ...rows].slice(0, ROWS_MAX);
}

function rowOf({ trade, takerSide, price, qty, time, ...of }: Trade): TapeRow {
  const cause = causeName(of.cause);
  const flags: TradeFlag[] = [];
  if (of.makerAfmm || of.takerAfmm) flags.push('affiliate');
  if (cause !== 'order') flags.push(cause);
  return { trade, side: sideName(takerSide), price, qty, time, flags };
}
