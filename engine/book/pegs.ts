// Pegged orders of one contract: what each follows, and the prices that they follow. They rest on the book like any other
// order; what few orders have stands here, so that the rows of all orders stay short.

import { PRICE_MAX } from '../kernel/limits.ts';
import {
  type AccountId,
  NO_ORDER,
  type Offset,
  type OrderId,
  type OrderSlot,
  type Price,
  type Time,
} from '../kernel/units.ts';
import { OrderType, PegTo, Side } from '../schema/closed-sets.ts';
import { type Book, ladderOf } from './book.ts';
import { AFFILIATE_HEAD, CLIENT_HEAD, findLevel, NO_KEY, nextKey, priceOf } from './ladder.ts';
import { Flag, type Orders } from './orders.ts';

/** The best prices of the orders that are not pegged; 0 where there is none. */
export interface References {
  readonly bid: Price | 0;
  readonly ask: Price | 0;
}

export interface PeggedOrder {
  readonly order: OrderId;
  readonly account: AccountId;
  readonly peg: PegTo;
  readonly pegOffset: Offset;
  cap: Price;
}

/** Plain data: it stands in snapshots and in the digest as it is. */
export interface Pegs {
  /** In the order of their ids. */
  orders: PeggedOrder[];
  /** The references that they were last priced by. */
  bid: Price | 0 | typeof UNPRICED;
  ask: Price | 0;
  /** They are not priced again before this. */
  nextAt: Time;
  /** The references are to be looked at when the contract trades again and nothing is owed. */
  isWaiting: boolean;
}

/** No reference: the last pricing was broken off. */
export const UNPRICED = -1;

export function createPegs(): Pegs {
  return { orders: [], bid: 0, ask: 0, nextAt: 0 as Time, isWaiting: false };
}

export function isPegged(flags: number): boolean {
  return ((flags >>> Flag.typeShift) & Flag.typeMask) === OrderType.pegged;
}

/** The newest order. The first one begins to follow the references of the moment. */
export function addPeg(pegs: Pegs, pegged: PeggedOrder, references: () => References): void {
  if (pegs.orders.length === 0) {
    const { bid, ask } = references();
    pegs.bid = bid;
    pegs.ask = ask;
    pegs.isWaiting = false;
  }
  pegs.orders.push(pegged);
}

export function removePeg({ orders }: Pegs, order: OrderId): void {
  orders.splice(firstFrom(orders, order), 1);
}

/** The pegged order of this id, which is live. */
export function findPeg({ orders }: Pegs, order: OrderId): PeggedOrder {
  return orders[firstFrom(orders, order)];
}

/** The first pegged order behind this id; undefined when there is none. */
export function pegAfter({ orders }: Pegs, order: OrderId | 0): PeggedOrder | undefined {
  return orders[firstFrom(orders, order + 1)];
}

export function pegsOfAccount({ orders }: Pegs, account: AccountId): number {
  let count = 0;
  for (const pegged of orders) if (pegged.account === account) count += 1;
  return count;
}

/** Place of the first whose id is at or above `id`. */
function firstFrom(orders: readonly PeggedOrder[], id: number): number {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orders[middle].order < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function referencesOf(book: Book, orders: Orders): References {
  return { bid: bestUnpegged(book, orders, Side.buy), ask: bestUnpegged(book, orders, Side.sell) };
}

/** As many steps as there are pegged orders before it. */
function bestUnpegged(book: Book, orders: Orders, side: Side): Price | 0 {
  const ladder = ladderOf(book, side);
  for (let key = ladder.best; key !== NO_KEY; key = nextKey(ladder, key + 1)) {
    const level = findLevel(ladder, key);
    for (const head of [CLIENT_HEAD, AFFILIATE_HEAD]) {
      let slot = ladder.words[level + head] as OrderSlot;
      while (slot !== NO_ORDER && isPegged(orders.flags[slot])) slot = orders.next[slot];
      if (slot !== NO_ORDER) return priceOf(ladder, key);
    }
  }
  return 0;
}

/** What a pegged order asks for. */
interface Follows {
  readonly side: Side;
  readonly peg: PegTo | 0;
  readonly pegOffset: number;
  readonly cap: number;
}

/**
 * The price that a pegged order goes to, before it slides.
 *
 * @returns 0 without a reference; what is outside the range of prices is no price either.
 * @example bid 100, ask 103: a buy pegged to the middle stands at 101, a sell at 102.
 * @see docs/rules/pegs.md PEG-001, PEG-002
 */
export function pegPrice(references: References, { side, peg, pegOffset, cap }: Follows): number {
  const reference = followed(references, side, peg);
  if (reference === 0) return 0;
  const price = reference + pegOffset;
  const capped = side === Side.buy ? Math.min(price, cap) : Math.max(price, cap);
  return capped >= 1 && capped <= PRICE_MAX ? capped : 0;
}

function followed({ bid, ask }: References, side: Side, peg: PegTo | 0): number {
  switch (peg) {
    case 0:
      return 0;
    case PegTo.bid:
      return bid;
    case PegTo.ask:
      return ask;
    case PegTo.mid:
      if (bid === 0 || ask === 0) return 0;
      return side === Side.buy ? Math.floor((bid + ask) / 2) : Math.ceil((bid + ask) / 2);
    default:
      return peg satisfies never;
  }
}
