// Stop and take-profit orders pending a price: six trees of one contract, by what they watch and by
// direction. Keys are sparse and slow-moving, so a red-black tree is the right shape.

import { RBTree } from 'bintrees';
import type { Price } from '../kernel/units.ts';
import { OrderType, Side, TriggerOn } from '../schema/closed-sets.ts';

interface PendingTrigger {
  readonly price: Price;
  readonly order: number;
}

/** `rising` orders trigger at a price at or above their trigger, `falling` ones at or below. */
interface Watch {
  readonly rising: RBTree<PendingTrigger>;
  readonly falling: RBTree<PendingTrigger>;
}

export interface TriggerBook {
  readonly mark: Watch;
  readonly index: Watch;
  readonly last: Watch;
}

export function createTriggerBook(): TriggerBook {
  return { mark: createWatch(), index: createWatch(), last: createWatch() };
}

/** Does the order go to the book with a limit of its own? */
export function hasLimit(type: OrderType): boolean {
  return (
    type === OrderType.limit || type === OrderType.stopLimit || type === OrderType.takeProfitLimit
  );
}

/** Buy stops and sell take-profits wait for a rise; sell stops and buy take-profits for a fall. */
export function waitsForRise(side: Side, type: OrderType): boolean {
  const stop = type === OrderType.stopMarket || type === OrderType.stopLimit;
  return stop === (side === Side.buy);
}

export function isTriggered(
  side: Side,
  type: OrderType,
  trigger: Price,
  price: Price | 0,
): boolean {
  if (price === 0) return false;
  return waitsForRise(side, type) ? price >= trigger : price <= trigger;
}

export function hasTrigger(type: OrderType): boolean {
  return type >= OrderType.stopMarket;
}

export function addTrigger(
  book: TriggerBook,
  on: TriggerOn,
  rising: boolean,
  price: Price,
  order: number,
): void {
  treeOf(book, on, rising).insert({ price, order });
}

export function removeTrigger(
  book: TriggerBook,
  on: TriggerOn,
  rising: boolean,
  price: Price,
  order: number,
): void {
  treeOf(book, on, rising).remove({ price, order });
}

/** The lowest order id that is due at `price`; 0 for none. */
export function lowestDueOrder(book: TriggerBook, on: TriggerOn, price: Price): number {
  return dueOrders(book, on, price)[0] ?? 0;
}

/** The order ids that are due at `price`, lowest first. */
export function dueOrders(book: TriggerBook, on: TriggerOn, price: Price): number[] {
  const watch = watchOf(book, on);
  const due: number[] = [];
  const rising = watch.rising.iterator();
  for (let item = rising.next(); item !== null && item.price <= price; item = rising.next()) {
    due.push(item.order);
  }
  const falling = watch.falling.iterator();
  for (let item = falling.prev(); item !== null && item.price >= price; item = falling.prev()) {
    due.push(item.order);
  }
  return due.sort((a, b) => a - b);
}

/** Number of pending orders. */
export function pendingCount(book: TriggerBook): number {
  return [book.mark, book.index, book.last].reduce(
    (sum, watch) => sum + watch.rising.size + watch.falling.size,
    0,
  );
}

function createWatch(): Watch {
  return {
    rising: new RBTree<PendingTrigger>(compare),
    falling: new RBTree<PendingTrigger>(compare),
  };
}

function compare(a: PendingTrigger, b: PendingTrigger): number {
  return a.price - b.price || a.order - b.order;
}

function watchOf(book: TriggerBook, on: TriggerOn): Watch {
  if (on === TriggerOn.mark) return book.mark;
  return on === TriggerOn.index ? book.index : book.last;
}

function treeOf(book: TriggerBook, on: TriggerOn, rising: boolean): RBTree<PendingTrigger> {
  const watch = watchOf(book, on);
  return rising ? watch.rising : watch.falling;
}
