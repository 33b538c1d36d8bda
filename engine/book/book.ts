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
import { opposite, Side } from '../schema/closed-sets.ts';
import {
  AFFILIATE_HEAD,
  addHidden,
  addShown,
  CLIENT_HEAD,
  countIn,
  countOut,
  createLadder,
  findLevel,
  firstOf,
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
  return ladder.best === NO_KEY ? 0 : priceOf(ladder, ladder.best);
}

/** The order that trades first on a side; `NO_ORDER` when it is empty. */
export function bestOrder(book: Book, side: Side): OrderSlot {
  return firstOf(ladderOf(book, side)) as OrderSlot;
}

/** Would an order of `side` at `limit` trade with a resting order at `price`? */
export function crosses(side: Side, limit: Price, price: Price): boolean {
  return side === Side.buy ? price <= limit : price >= limit;
}

/** The best price of the other side where an order at `limit` would take it; 0 where it would not take. */
export function takenPrice(book: Book, side: Side, limit: Price): Price | 0 {
  const best = bestPrice(book, opposite(side));
  return best !== 0 && crosses(side, limit, best) ? best : 0;
}

// Every order goes through the functions that follow. Each reads flags, price and lots once, finds the level once, and hands
// them to helpers that look nothing up.

/** Puts an order at the back of its class at its price. Its price, open, shown and flags are set. */
export function rest(book: Book, orders: Orders, slot: OrderSlot): void {
  const flags = orders.flags[slot];
  const ladder = flags & Flag.sell ? book.asks : book.bids;
  const key = keyOf(ladder, orders.price[slot]);
  const level = reachLevel(ladder, key);
  const shown = orders.shown[slot];
  const hidden = orders.open[slot] - shown;
  linkLast(ladder, level + queueOf(flags), orders, slot);
  addShown(ladder, level, shown);
  if (hidden > 0) addHidden(ladder, level, hidden);
  countIn(ladder, level, key);
  orders.flags[slot] = flags | Flag.resting;
  touch(book, ladder, level, key);
}

/** Takes an order off the book; its row stays. */
export function remove(book: Book, orders: Orders, slot: OrderSlot): void {
  const flags = orders.flags[slot];
  const ladder = flags & Flag.sell ? book.asks : book.bids;
  const key = keyOf(ladder, orders.price[slot]);
  const level = findLevel(ladder, key);
  const shown = orders.shown[slot];
  const hidden = orders.open[slot] - shown;
  unlink(ladder, level + queueOf(flags), orders, slot);
  addShown(ladder, level, -shown);
  if (hidden > 0) addHidden(ladder, level, -hidden);
  touch(book, ladder, level, key);
  countOut(ladder, level, key);
  orders.flags[slot] = flags & ~Flag.resting;
}

/**
 * Takes `lots` of the display of a resting order that stays: after a fill or a decrement of less than it holds.
 *
 * An iceberg whose display is used up shows the next one at the back of its class.
 *
 * @returns true when the order moved to the back.
 */
export function reduceShown(book: Book, orders: Orders, slot: OrderSlot, lots: Qty): boolean {
  const flags = orders.flags[slot];
  const ladder = flags & Flag.sell ? book.asks : book.bids;
  const key = keyOf(ladder, orders.price[slot]);
  const level = findLevel(ladder, key);
  const before = orders.shown[slot];
  const open = orders.open[slot] - lots;
  orders.open[slot] = open as Qty;
  touch(book, ladder, level, key);
  if (lots < before) {
    orders.shown[slot] = (before - lots) as Qty;
    addShown(ladder, level, -lots);
    return false;
  }
  assert(open > 0, 'an order with nothing open is removed, not reduced');
  const display = Math.min(orders.displayQty[slot], open) as Qty;
  addShown(ladder, level, display - before);
  addHidden(ladder, level, -display); // What was on display is gone; the next comes out of the hidden lots.
  orders.shown[slot] = display;
  const queue = level + queueOf(flags);
  unlink(ladder, queue, orders, slot);
  linkLast(ladder, queue, orders, slot);
  return true;
}

/** Takes `lots` off a resting order that stays and keeps its place: hidden lots first. */
export function shrink(book: Book, orders: Orders, slot: OrderSlot, lots: Qty): void {
  const open = orders.open[slot] - lots;
  assert(open > 0, 'an order with nothing open is removed, not shrunk');
  const shown = orders.shown[slot];
  const visible = Math.min(shown, open);
  const ladder = ladderOf(book, sideOf(orders, slot));
  const key = keyOf(ladder, orders.price[slot]);
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
  const level = findLevel(ladder, keyOf(ladder, price));
  return (level < 0 ? 0 : shownAt(ladder, level)) as Qty;
}

/** One level as the market sees it. */
export interface DepthLevel {
  readonly price: Price;
  readonly qty: Qty;
  readonly orders: number;
}

/** The best `levels` levels of a side, best first. */
export function depth(book: Book, side: Side, levels: number, behind: Price | 0 = 0): DepthLevel[] {
  const ladder = ladderOf(book, side);
  const found: DepthLevel[] = [];
  for (
    let key = behind === 0 ? ladder.best : nextKey(ladder, keyOf(ladder, behind) + 1);
    key !== NO_KEY && found.length < levels;
    key = nextKey(ladder, key + 1)
  ) {
    const level = findLevel(ladder, key);
    found.push({
      price: priceOf(ladder, key),
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
  if (stampLevel(ladder, level)) noteTouched(book, ladder, key);
}

function noteTouched(book: Book, ladder: Ladder, key: number): void {
  if (book.touchedCount === book.touched.length) {
    const wider = new Int32Array(book.touched.length * 2);
    wider.set(book.touched);
    book.touched = wider;
  }
  const price = priceOf(ladder, key);
  book.touched[book.touchedCount++] = ladder.side === Side.buy ? -price : price;
}

/** Where the head of an order's queue stands in its level. */
function queueOf(flags: number): number {
  return flags & Flag.affiliate ? AFFILIATE_HEAD : CLIENT_HEAD;
}

/** @param head index of the word that holds the first order of the queue; the last one stands behind it. */
function linkLast({ words }: Ladder, head: number, orders: Orders, slot: OrderSlot): void {
  const tail = words[head + 1] as OrderSlot;
  orders.prev[slot] = tail;
  orders.next[slot] = NO_ORDER;
  if (tail === NO_ORDER) words[head] = slot;
  else orders.next[tail] = slot;
  words[head + 1] = slot;
}

function unlink({ words }: Ladder, head: number, orders: Orders, slot: OrderSlot): void {
  const prev = orders.prev[slot];
  const next = orders.next[slot];
  if (prev === NO_ORDER) words[head] = next;
  else orders.next[prev] = next;
  if (next === NO_ORDER) words[head + 1] = prev;
  else orders.prev[next] = prev;
}
