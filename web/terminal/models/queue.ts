// One's own place at a price. The book order by order names nobody, so an own order is recognised by its price and its open
// lots; once only one order of the book fits, its id is kept for as long as it rests. Where several fit, the last of them counts:
// the estimate errs on the long side. Clients trade before affiliated market makers, who cannot be told apart, so fewer lots may be
// ahead than it says, never more.

import type { BookOrder } from '../../../client/core/index.ts';

/** An own order that rests. */
export interface RestingOrder {
  readonly order: number;
  readonly price: number;
  readonly open: number;
}

export interface QueuePlace {
  /** Lots at the price that were there before. */
  readonly ahead: number;
  /** All lots at the price. */
  readonly level: number;
  /** The order was recognised; else it is the worst that it can be. */
  readonly isExact: boolean;
}

/** Ids of the book that are known to be own orders. */
export type KnownIds = Map<number, number>;

/**
 * Places of the own orders at one price.
 *
 * @param own oldest first
 * @param orders all orders at the price, in the order of their places
 * @param known is added to, and forgets what is no longer there
 */
export function placesOf(
  own: readonly RestingOrder[],
  orders: readonly BookOrder[],
  known: KnownIds,
): Map<number, QueuePlace> {
  const level = orders.reduce((sum, { qty }) => sum + qty, 0);
  const taken = new Set<number>();
  for (const { order } of own) {
    const id = known.get(order);
    if (id === undefined) continue;
    if (orders.some((candidate) => candidate.id === id)) taken.add(id);
    else known.delete(order);
  }
  const places = new Map<number, QueuePlace>();
  // The newest first: it takes the last that fits, and leaves those before it to older ones.
  for (const { order, open } of [...own].reverse()) {
    let id = known.get(order);
    if (id === undefined) {
      const fitting = orders.filter((other) => other.qty === open && !taken.has(other.id));
      id = fitting.at(-1)?.id;
      if (id !== undefined) {
        taken.add(id);
        if (fitting.length === 1) known.set(order, id);
      }
    }
    const at = orders.findIndex((other) => other.id === id);
    const before = at < 0 ? Math.max(0, level - open) : sumBefore(orders, at);
    places.set(order, { ahead: before, level, isExact: known.get(order) === id && at >= 0 });
  }
  return places;
}

function sumBefore(orders: readonly BookOrder[], end: number): number {
  let sum = 0;
  for (let at = 0; at < end; at += 1) sum += orders[at]?.qty ?? 0;
  return sum;
}
