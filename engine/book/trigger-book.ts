// Stop and take-profit orders pending a price: six trees of one contract, by what they watch and by
// direction. Keys are sparse and slow-moving, so a tree of objects is the right shape.

import type { Price } from '../kernel/units.ts';
import { OrderType, Side, TriggerOn } from '../schema/closed-sets.ts';
import {
  createTriggerTree,
  deleteTrigger,
  insertTrigger,
  lowestFrom,
  lowestUpTo,
  type TriggerTree,
} from './trigger-tree.ts';

/** `rising` orders trigger at a price at or above their trigger, `falling` ones at or below. */
interface Watch {
  readonly rising: TriggerTree;
  readonly falling: TriggerTree;
}

export interface TriggerBook {
  readonly mark: Watch;
  readonly index: Watch;
  readonly last: Watch;
}

export function createTriggerBook(): TriggerBook {
  return { mark: createWatch(), index: createWatch(), last: createWatch() };
}

/** Does the order go to the book with a limit? A pegged one's follows other prices. */
export function hasLimit(type: OrderType): boolean {
  return (
    type === OrderType.limit ||
    type === OrderType.stopLimit ||
    type === OrderType.takeProfitLimit ||
    type === OrderType.pegged
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
  return type >= OrderType.stopMarket && type <= OrderType.takeProfitLimit;
}

export function addTrigger(
  book: TriggerBook,
  on: TriggerOn,
  rising: boolean,
  price: Price,
  order: number,
): void {
  insertTrigger(treeOf(book, on, rising), price, order);
}

export function removeTrigger(
  book: TriggerBook,
  on: TriggerOn,
  rising: boolean,
  price: Price,
  order: number,
): void {
  deleteTrigger(treeOf(book, on, rising), price, order);
}

/** The lowest order id that is due at `price`; 0 for none. */
export function lowestDueOrder(book: TriggerBook, on: TriggerOn, price: Price): number {
  const { rising, falling } = watchOf(book, on);
  const lowest = Math.min(lowestUpTo(rising, price), lowestFrom(falling, price));
  return Number.isFinite(lowest) ? lowest : 0;
}

/** Does any pending order watch the price of the last trade? */
export function watchesLast({ last }: TriggerBook): boolean {
  return last.rising.size + last.falling.size > 0;
}

/** Number of pending orders. */
export function pendingCount(book: TriggerBook): number {
  return [book.mark, book.index, book.last].reduce(
    (sum, watch) => sum + watch.rising.size + watch.falling.size,
    0,
  );
}

function createWatch(): Watch {
  return { rising: createTriggerTree(), falling: createTriggerTree() };
}

function watchOf(book: TriggerBook, on: TriggerOn): Watch {
  if (on === TriggerOn.mark) return book.mark;
  return on === TriggerOn.index ? book.index : book.last;
}

function treeOf(book: TriggerBook, on: TriggerOn, rising: boolean): TriggerTree {
  const watch = watchOf(book, on);
  return rising ? watch.rising : watch.falling;
}
