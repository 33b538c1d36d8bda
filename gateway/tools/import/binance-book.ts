// What the exchange states rests at each price, and the orders that stand for it in the log. Increments state quantities
// and not orders: more at a price is an order behind what rests there, less is taken from the newest.

import { type Command, opposite, Side, TimeInForce } from '../../../engine/schema/index.ts';
import type { BinanceDepth, BinanceTrade } from './binance-records.ts';
import type { BookChange } from './binance-updates.ts';
import type { TruthLevel } from './import-step.ts';
import type { OrderDesk, PlacedOrder } from './order-desk.ts';

/** An order that rests at a price. */
interface Resting extends PlacedOrder {
  open: number;
  filled: number;
}

interface Touched {
  readonly side: Side;
  readonly price: number;
}

class BookSide {
  /** Lots that the exchange states at each price. */
  readonly stated: Map<number, number> = new Map();
  readonly orders: Map<number, Resting[]> = new Map();
  /** Prices at which trades took what no increment has stated since. */
  readonly taken: Set<number> = new Set();

  openAt(price: number): number {
    return (this.orders.get(price) ?? []).reduce((sum, { open }) => sum + open, 0);
  }
}

export class BinanceBook {
  readonly #desk: OrderDesk;
  readonly #sides = { [Side.buy]: new BookSide(), [Side.sell]: new BookSide() };
  #named = 0;

  constructor(desk: OrderDesk) {
    this.#desk = desk;
  }

  /** What is less goes first, on both sides: in between the book would be crossed. */
  change({ isReset, updates }: BookChange, commands: Command[]): void {
    const touched = [
      ...this.#state(Side.buy, isReset, updates),
      ...this.#state(Side.sell, isReset, updates),
    ];
    for (const { side, price } of touched) this.#reduce(side, price, commands);
    for (const { side, price } of touched) this.#enlarge(side, price, commands);
  }

  /** Takes from the best price on, as the engine will. @returns whether anything rested there. */
  trade({ takerSide: side, price: limit, qty }: BinanceTrade, commands: Command[]): boolean {
    const { orders, taken } = this.#sides[opposite(side)];
    const isWithin = (at: number): boolean => (side === Side.buy ? at <= limit : at >= limit);
    const within = [...orders.keys()].filter(isWithin);
    within.sort((a, b) => (side === Side.buy ? a - b : b - a));
    let left = qty;
    for (const at of within) {
      left = takeFrom(orders.get(at) as Resting[], left);
      taken.add(at);
      if (orders.get(at)?.length === 0) orders.delete(at);
      if (left === 0) break;
    }
    if (left === qty) return false;
    const timeInForce = TimeInForce.immediateOrCancel;
    this.#desk.place({ name: this.#name(), side, limit, qty, timeInForce }, commands);
    return true;
  }

  /** @returns the prices whose orders may have to change, those included that trades have touched. */
  #state(side: Side, isReset: boolean, updates: readonly BinanceDepth[]): Touched[] {
    const { stated, orders, taken } = this.#sides[side];
    const prices = new Set(taken);
    taken.clear();
    if (isReset) {
      for (const price of orders.keys()) prices.add(price);
      stated.clear();
    }
    for (const update of updates) {
      const levels: readonly TruthLevel[] = side === Side.buy ? update.bids : update.asks;
      for (const [price, qty] of levels) {
        stated.set(price, qty);
        prices.add(price);
      }
    }
    return [...prices].map((price) => ({ side, price }));
  }

  #reduce(side: Side, price: number, commands: Command[]): void {
    const { stated, orders } = this.#sides[side];
    const queue = orders.get(price) ?? [];
    let over = this.#sides[side].openAt(price) - (stated.get(price) ?? 0);
    while (over > 0) {
      const newest = queue.at(-1) as Resting;
      if (newest.open <= over) {
        over -= newest.open;
        queue.pop();
        commands.push(this.#desk.cancel(newest));
        continue;
      }
      newest.open -= over;
      over = 0;
      commands.push(this.#desk.shrink(newest, newest.filled + newest.open));
    }
    if (queue.length === 0) orders.delete(price);
  }

  #enlarge(side: Side, price: number, commands: Command[]): void {
    const { stated, orders } = this.#sides[side];
    const qty = (stated.get(price) ?? 0) - this.#sides[side].openAt(price);
    if (stated.get(price) === 0) stated.delete(price);
    if (qty <= 0) return;
    const placed = this.#desk.place(
      { name: this.#name(), side, limit: price, qty, timeInForce: TimeInForce.goodTillCancel },
      commands,
    );
    const queue = orders.get(price) ?? [];
    queue.push({ ...placed, open: qty, filled: 0 });
    orders.set(price, queue);
  }

  #name(): string {
    this.#named += 1;
    return String(this.#named);
  }
}

/** Oldest first. @returns the lots that found nothing. */
function takeFrom(queue: Resting[], qty: number): number {
  let left = qty;
  while (left > 0 && queue.length > 0) {
    const [oldest] = queue as [Resting];
    const lots = Math.min(left, oldest.open);
    left -= lots;
    oldest.open -= lots;
    oldest.filled += lots;
    if (oldest.open === 0) queue.shift();
  }
  return left;
}
