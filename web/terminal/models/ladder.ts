// The order book as rows: levels gathered into steps of a group, sums from the best price on, and what of it is one's own.

import type { Level } from '../../../client/core/index.ts';

/** A row of one side. Ticks and lots. */
export interface LadderRow {
  readonly price: number;
  readonly qty: number;
  /** With all better rows. */
  readonly total: number;
  /** Of the deepest total that is shown, in hundredths. */
  readonly depth: number;
  /** One's own lots in it. */
  readonly own: number;
}

export type BookSide = 'bids' | 'asks';

/** Own lots by the price of their row. */
export type OwnLots = ReadonlyMap<number, number>;

/** The step's price that a level belongs to: away from the other side, so that no row looks better than it is. */
export function stepOf(price: number, group: number, side: BookSide): number {
  const steps = side === 'bids' ? Math.floor(price / group) : Math.ceil(price / group);
  return steps * group;
}

/** The best rows of a side; depth is filled in by `withDepth`. @param levels best first */
export function rowsOf(
  levels: readonly Level[],
  side: BookSide,
  group: number,
  count: number,
  own: OwnLots,
): LadderRow[] {
  const rows: { price: number; qty: number; total: number; depth: number; own: number }[] = [];
  let total = 0;
  let row: (typeof rows)[number] | undefined;
  for (const level of levels) {
    const price = stepOf(level.price, group, side);
    if (row === undefined || row.price !== price) {
      if (rows.length === count) break;
      row = { price, qty: 0, total: 0, depth: 0, own: own.get(price) ?? 0 };
      rows.push(row);
    }
    total += level.qty;
    row.qty += level.qty;
    row.total = total;
  }
  return rows;
}

/** Both sides measured by the deeper one. */
export function withDepth(
  asks: readonly LadderRow[],
  bids: readonly LadderRow[],
): { readonly asks: LadderRow[]; readonly bids: LadderRow[] } {
  const deepest = Math.max(1, asks.at(-1)?.total ?? 0, bids.at(-1)?.total ?? 0);
  const measured = (rows: readonly LadderRow[]): LadderRow[] =>
    rows.map((row) => ({ ...row, depth: Math.round((row.total * 100) / deepest) }));
  return { asks: measured(asks), bids: measured(bids) };
}

export function isSameRow(a: LadderRow | null, b: LadderRow | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.price === b.price &&
    a.qty === b.qty &&
    a.total === b.total &&
    a.depth === b.depth &&
    a.own === b.own
  );
}

/** Steps that a book may be gathered into, in ticks. */
export const GROUPS: readonly number[] = [1, 5, 10, 50, 100, 500, 1000];

/** Lots of own resting orders by row. Orders that wait for a trigger are not in the book. */
export function ownLots(
  orders: readonly {
    readonly side: 'buy' | 'sell';
    readonly limitTicks: number;
    readonly openLots: number;
    readonly untriggered: boolean;
  }[],
  side: BookSide,
  group: number,
): Map<number, number> {
  const lots = new Map<number, number>();
  const ours = side === 'bids' ? 'buy' : 'sell';
  for (const order of orders) {
    if (order.side !== ours || order.untriggered || order.limitTicks === 0) continue;
    const price = stepOf(order.limitTicks, group, side);
    lots.set(price, (lots.get(price) ?? 0) + order.openLots);
  }
  return lots;
}

/** Where a cursor of the ladder goes: −1 is a row up. Rows from the top of the panel down. */
export function movedCursor(
  prices: readonly number[],
  at: number | null,
  by: number,
): number | null {
  if (prices.length === 0) return null;
  const here = at === null ? -1 : nearest(prices, at);
  if (here < 0) return prices[Math.floor(prices.length / 2)] ?? null;
  return prices[Math.min(prices.length - 1, Math.max(0, here + by))] ?? null;
}

function nearest(prices: readonly number[], price: number): number {
  let best = 0;
  prices.forEach((candidate, i) => {
    if (Math.abs(candidate - price) < Math.abs((prices[best] ?? 0) - price)) best = i;
  });
  return best;
}
