// One contract's book: two ladders over the common pool of orders. Priority is price, then client before
// affiliate, then time: a level holds two queues, and the affiliates' is read when the clients' is empty.

import { assert } from '../kernel/assert.ts';
import {
  type ContractId,
  NO_ORDER,
  type OrderSlot,
  type Price,
  type Qty,
} from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';
import {
  AFFILIATE_HEAD,
  addHidden,
  addShown,
  CLIENT_HEAD,
  countIn,
  countOut,
  createLadder,
  findLevel,
  firstAt,
  keyOf,
  type Ladder,
  NO_KEY,
  nextKey,
  ordersAt,
  priceOf,
  reachLevel,
  renewStamp,
  shownAt,
  stampLevel,
} from './ladder.ts';
import { Flag, type Orders } from './orders.ts';

export interface Book {
  readonly contract: ContractId;
  readonly bids: Ladder;
  readonly asks: Ladder;
  /** Levels that changed since `forgetTouched`, some twice: the price, negative on the bids' side. */
  touched: Int32Array;
  touchedCount: number;
}

export function createBook(contract: ContractId): Book {
  return {
    contract,
    bids: createLadder(Side.buy),
    asks: createLadder(Side.sell),
    touched: new Int32Array(64),
    touchedCount: 0,
  };
}

/** The ladder where orders of this side rest. */
export function ladderOf(book: Book, side: Side): Ladder {
  return side === Side.buy ? book.bids : book.asks;
}

export function sideOf(orders: Orders, slot: OrderSlot): Side {
  return (1 + (orders.flags[slot] & Flag.sell)) as Side;
}

/** Price of the best resting order of a side; 0 when there is none. */
export function bestPrice(book: Book, side: Side): Price | 0 {
  const ladder = ladderOf(book, side);
  return ladder.best === NO_KEY ? 0 : priceOf(side, ladder.best);
}

/** The order that trades first on a side; `NO_ORDER` when it is empty. */
export function bestOrder(book: Book, side: Side): OrderSlot {
  const ladder = ladderOf(book, side);
  if (ladder.best === NO_KEY) return NO_ORDER;
  return firstAt(ladder, findLevel(ladder, ladder.best)) as OrderSlot;
}

/** Would an order of `side` at `limit` trade with a resting order at `price`? */
export function crosses(side: Side, limit: Price, price: Price): boolean {
  return side === Side.buy ? price <= limit : price >= limit;
}

/** Puts an order at the back of its class at its price. Its price, open, shown and flags are set. */
export function rest(book: Book, orders: Orders, slot: OrderSlot): void {
  const side = sideOf(orders, slot);
  const ladder = ladderOf(book, side);
  const key = keyOf(side, orders.price[slot]);
  const level = reachLevel(ladder, key);
  linkLast(ladder, orders, slot, level);
  addShown(ladder, level, orders.shown[slot]);
  if (orders.shown[slot] < orders.open[slot]) {
    addHidden(ladder, level, orders.open[slot] - orders.shown[slot]);
  }
  countIn(ladder, level, key);
  orders.flags[slot] |= Flag.resting;
  touch(book, ladder, level, key);
}

/** Takes an order off the book; its row stays. */
export function remove(book: Book, orders: Orders, slot: OrderSlot): void {
  const side = sideOf(orders, slot);
  const ladder = ladderOf(book, side);
  const key = keyOf(side, orders.price[slot]);
  const level = findLevel(ladder, key);
  unlink(ladder, orders, slot, level);
  addShown(ladder, level, -orders.shown[slot]);
  if (orders.shown[slot] < orders.open[slot]) {
    addHidden(ladder, level, orders.shown[slot] - orders.open[slot]);
  }
  touch(book, ladder, level, key);
  countOut(ladder, level, key);
  orders.flags[slot] &= ~Flag.resting;
}

/**
 * Takes `lots` of the display of a resting order that stays: after a fill or a decrement of less than it holds.
 *
 * An iceberg whose display is used up shows the next one at the back of its class.
 *
 * @returns true when the order moved to the back.
 */
export function reduceShown(book: Book, orders: Orders, slot: OrderSlot, lots: Qty): boolean {
  const side = sideOf(orders, slot);
  const ladder = ladderOf(book, side);
  const key = keyOf(side, orders.price[slot]);
  const level = findLevel(ladder, key);
  const shown = orders.shown[slot] - lots;
  const open = orders.open[slot] - lots;
  orders.open[slot] = open as Qty;
  touch(book, ladder, level, key);
  if (shown > 0) {
    orders.shown[slot] = shown as Qty;
    addShown(ladder, level, -lots);
    return false;
  }
  assert(open > 0, 'an order with nothing open is removed, not reduced');
  const display = Math.min(orders.displayQty[slot], open) as Qty;
  addShown(ladder, level, display - orders.shown[slot]);
  addHidden(ladder, level, -display); // What was on display is gone; the next comes out of the hidden lots.
  orders.shown[slot] = display;
  unlink(ladder, orders, slot, level);
  linkLast(ladder, orders, slot, level);
  return true;
}

/** Takes `lots` off a resting order that stays and keeps its place: hidden lots first. */
export function shrink(book: Book, orders: Orders, slot: OrderSlot, lots: Qty): void {
  const open = orders.open[slot] - lots;
  assert(open > 0, 'an order with nothing open is removed, not shrunk');
  const shown = orders.shown[slot];
  const visible = Math.min(shown, open);
  const side = sideOf(orders, slot);
  const ladder = ladderOf(book, side);
  const key = keyOf(side, orders.price[slot]);
  const level = findLevel(ladder, key);
  addHidden(ladder, level, open - visible - (orders.open[slot] - shown));
  if (visible < shown) {
    addShown(ladder, level, visible - orders.shown[slot]);
    touch(book, ladder, level, key);
    orders.shown[slot] = visible as Qty;
  }
  orders.open[slot] = open as Qty;
}

/** Lots on display at a price, hidden ones left out. */
export function shownAtPrice(book: Book, side: Side, price: Price): Qty {
  const ladder = ladderOf(book, side);
  const level = findLevel(ladder, keyOf(side, price));
  return (level < 0 ? 0 : shownAt(ladder, level)) as Qty;
}

/** One level as the market sees it. */
export interface DepthLevel {
  readonly price: Price;
  readonly qty: Qty;
  readonly orders: number;
}

/** The best `levels` levels of a side, best first. */
export function depth(book: Book, side: Side, levels: number): DepthLevel[] {
  const ladder = ladderOf(book, side);
  const found: DepthLevel[] = [];
  for (
    let key = ladder.best;
    key !== NO_KEY && found.length < levels;
    key = nextKey(ladder, key + 1)
  ) {
    const level = findLevel(ladder, key);
    found.push({
      price: priceOf(side, key),
      qty: shownAt(ladder, level) as Qty,
      orders: ordersAt(ladder, level),
    });
  }
  return found;
}

/** The slots of a side in priority. For audits, dry runs and reports; the match walks by itself. */
export function* ordersInPriority(book: Book, orders: Orders, side: Side): Generator<OrderSlot> {
  const ladder = ladderOf(book, side);
  for (let key = ladder.best; key !== NO_KEY; key = nextKey(ladder, key + 1)) {
    const level = findLevel(ladder, key);
    for (const head of [CLIENT_HEAD, AFFILIATE_HEAD]) {
      let slot = ladder.words[level + head] as OrderSlot;
      while (slot !== NO_ORDER) {
        const next = orders.next[slot];
        yield slot;
        slot = next;
      }
    }
  }
}

/** Starts a new list of touched levels. */
export function forgetTouched(book: Book): void {
  if (book.touchedCount === 0) return;
  book.touchedCount = 0;
  renewStamp(book.bids);
  renewStamp(book.asks);
}

function touch(book: Book, ladder: Ladder, level: number, key: number): void {
  if (!stampLevel(ladder, level)) return;
  if (book.touchedCount === book.touched.length) {
    const wider = new Int32Array(book.touched.length * 2);
    wider.set(book.touched);
    book.touched = wider;
  }
  const price = priceOf(ladder.side, key);
  book.touched[book.touchedCount++] = ladder.side === Side.buy ? -price : price;
}

function queueOf(orders: Orders, slot: OrderSlot): number {
  return orders.flags[slot] & Flag.affiliate ? AFFILIATE_HEAD : CLIENT_HEAD;
}

function linkLast(ladder: Ladder, orders: Orders, slot: OrderSlot, level: number): void {
  const head = level + queueOf(orders, slot);
  const tail = ladder.words[head + 1] as OrderSlot;
  orders.prev[slot] = tail;
  orders.next[slot] = NO_ORDER;
  if (tail === NO_ORDER) ladder.words[head] = slot;
  else orders.next[tail] = slot;
  ladder.words[head + 1] = slot;
}

function unlink(ladder: Ladder, orders: Orders, slot: OrderSlot, level: number): void {
  const head = level + queueOf(orders, slot);
  const prev = orders.prev[slot];
  const next = orders.next[slot];
  if (prev === NO_ORDER) ladder.words[head] = next;
  else orders.next[prev] = next;
  if (next === NO_ORDER) ladder.words[head + 1] = prev;
  else orders.prev[next] = prev;
}
