// A contract's book order by order, rebuilt from its snapshot and deltas: every delta must follow the one before.

import type { BookOrder, BookOrders, BookOrdersDelta } from '../../proto/market-message.ts';
import type { BookStep } from './book.ts';
import type { Scale } from './scale.ts';

export class LocalOrderBook {
  readonly scale: Scale;
  readonly #bids = new Map<number, BookOrder>();
  readonly #asks = new Map<number, BookOrder>();
  #epoch = 0;
  #seq = 0;
  #live = false;

  constructor(scale: Scale) {
    this.scale = scale;
  }

  /** A snapshot is in and nothing is missing since. */
  get live(): boolean {
    return this.#live;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Best first, at one price in the order of places. */
  orders(side: 'bids' | 'asks'): BookOrder[] {
    const up = side === 'bids' ? -1 : 1;
    const all = side === 'bids' ? this.#bids : this.#asks;
    return [...all.values()].sort((a, b) => up * (a.price - b.price) || a.place - b.place);
  }

  /** Those at one price, in the order of places. */
  at(side: 'bids' | 'asks', price: number): BookOrder[] {
    const all = side === 'bids' ? this.#bids : this.#asks;
    const found: BookOrder[] = [];
    for (const order of all.values()) if (order.price === price) found.push(order);
    return found.sort((a, b) => a.place - b.place);
  }

  /** Nothing that is known is known to be right any more. */
  lose(): void {
    this.#live = false;
  }

  restore({ epoch, seq, bids, asks }: BookOrders): void {
    this.#bids.clear();
    this.#asks.clear();
    put(this.#bids, bids);
    put(this.#asks, asks);
    this.#epoch = epoch;
    this.#seq = seq;
    this.#live = true;
  }

  apply({ epoch, seq, prevSeq, bids, asks }: BookOrdersDelta): BookStep {
    if (!this.#live) return 'ignored';
    if (epoch === this.#epoch && seq <= this.#seq) return 'ignored';
    if (epoch !== this.#epoch || prevSeq !== this.#seq) {
      this.#live = false;
      return 'lost';
    }
    put(this.#bids, bids);
    put(this.#asks, asks);
    this.#seq = seq;
    return 'applied';
  }
}

function put(orders: Map<number, BookOrder>, changes: readonly BookOrder[]): void {
  for (const change of changes) {
    if (change.qty === 0) orders.delete(change.id);
    else orders.set(change.id, change);
  }
}
