// The pool of live orders: columns, a free list, and the links of two kinds of list.
//
//   level queue     head ─► next ─► next ─► tail        oldest first, one queue per class
//   account list    accounts.firstOrder ─► accountNext ─► …   newest first, every contract

import { assert } from '../kernel/assert.ts';
import {
  ACCOUNTS_MAX,
  KEYS_MAX,
  ORDERS_MAX,
  PRICE_MAX,
  QTY_MAX,
  QUOTES_MAX,
} from '../kernel/limits.ts';
import {
  createRows,
  digestedIf,
  f64,
  growColumn,
  growRows,
  i32,
  later,
  link,
  type Of,
  type Rows,
  slotOf,
  type Table,
  type Text,
  table,
  text,
  undigested,
  unsaved,
} from '../kernel/table.ts';
import {
  type AccountId,
  type KeyId,
  type Money,
  NO_ORDER,
  type OrderId,
  type OrderSlot,
  type Price,
  type Qty,
  type Time,
} from '../kernel/units.ts';

/** Bits of the `flags` column. */
export const Flag = {
  sell: 1,
  affiliate: 2,
  /** On the book. */
  resting: 4,
  /** Pending its trigger. */
  pending: 8,
  reduceOnly: 16,
  postOnly: 32,
  slide: 64,
  /** Something may stand in state/links.ts for it. */
  linked: 128,
  /** Bits 8–10: contract. */
  contractShift: 8,
  contractMask: 7,
  /** Bits 11–13: OrderType. */
  typeShift: 11,
  typeMask: 7,
  /** Bits 14–16: TimeInForce. */
  timeInForceShift: 14,
  timeInForceMask: 7,
  /** Bits 17–19: SelfTrade. */
  selfTradeShift: 17,
  selfTradeMask: 7,
  /** Bits 20–21: TriggerOn. */
  triggerOnShift: 20,
  triggerOnMask: 3,
  /** Of a quote. */
  quoted: 0x40_0000,
} as const;

/** Live orders, one per slot: resting on a book, or pending a trigger. Slots are reused; ids never are. */
const COLUMNS = {
  // What the book needs: 44 bytes.
  id: f64(0) as Of<OrderId>, // 0 when the slot is free.
  price: i32(0, PRICE_MAX) as Of<Price>,
  open: f64(0, QTY_MAX) as Of<Qty>, // Lots still to trade, hidden ones included.
  shown: f64(0, QTY_MAX) as Of<Qty>, // Of them, those on display.
  next: undigested(link()) as Of<OrderSlot>,
  prev: undigested(link()) as Of<OrderSlot>,
  account: i32(0, ACCOUNTS_MAX) as Of<AccountId>,
  flags: i32(0) as Of<number>, // See `Flag`.

  // What the rest of the engine needs.
  filled: f64(0, QTY_MAX) as Of<Qty>,
  displayQty: f64(0, QTY_MAX) as Of<Qty>,
  entered: digestedIf(isResting, f64(0)) as Of<number>, // Place in time within its class at its price.
  lossTicks: digestedIf(isResting, i32(0)) as Of<number>, // Ticks of open loss a lot, fixed when it comes to rest.
  reserved: f64(0) as Of<Money>, // For the open lots: open loss and fee.
  expiresAt: f64(0) as Of<Time>,
  trigger: i32(0, PRICE_MAX) as Of<Price>,
  key: i32(0, KEYS_MAX) as Of<KeyId>, // Who signed it.
  accountNext: link() as Of<OrderSlot>,
  accountPrev: undigested(link()) as Of<OrderSlot>,
  /** Of a quote: the quote's id, and the row of the protection it stands under, 0 for none. */
  quote: later(digestedIf(isQuoted, i32(0, QUOTES_MAX))) as Of<number>,
  protection: later(digestedIf(isQuoted, i32(0))) as Of<number>,
  /** The session that sent it, or amended it last. Digested where that matters: persist/safety.ts. */
  session: later(undigested(f64(0))) as Of<number>,
  /** Of its client order id, in state/client-order-rows.ts; 0 for none. */
  idRow: unsaved(i32(0)) as Of<number>,
  clientOrderId: text() as Text,
  tag: text() as Text,
} as const;

export const ORDERS: Table<OrderSlot, typeof COLUMNS> = table(COLUMNS, {
  freeIfZero: 'id',
  digestedFirst: ['id', 'flags', 'price', 'open', 'shown', 'account', 'key'],
});

export interface Orders extends Rows<OrderSlot, typeof COLUMNS> {
  capacity: number;
  /** Rows ever used; those above are untouched. */
  high: number;
  live: number;
  free: OrderSlot;
}

export function createOrders(capacity: number): Orders {
  return createRows(ORDERS, capacity, { capacity, high: 0, live: 0, free: NO_ORDER });
}

/** The slots of live orders. */
export function* liveOrders(orders: Orders): Generator<OrderSlot> {
  for (let row = 1; row <= orders.high; row++) {
    const slot = slotOf(ORDERS, row);
    if (orders.id[slot] !== 0) yield slot;
  }
}

function isResting({ flags }: { readonly flags: Orders['flags'] }, slot: OrderSlot): boolean {
  return (flags[slot] & Flag.resting) !== 0;
}

function isQuoted({ flags }: { readonly flags: Orders['flags'] }, slot: OrderSlot): boolean {
  return (flags[slot] & Flag.quoted) !== 0;
}

/**
 * Room for one more order? The answer is part of the behaviour, not of the memory at hand. One slot is kept for
 * the order that closes a defaulter's position: a full table never stops a liquidation.
 */
export function ordersFull(orders: Orders): boolean {
  return orders.live >= ORDERS_MAX - 1;
}

/** Takes a slot: the last one freed, else the next unused one. The caller fills its row. */
export function takeSlot(orders: Orders, id: OrderId): OrderSlot {
  let slot = orders.free;
  if (slot !== NO_ORDER) {
    orders.free = orders.next[slot];
  } else {
    assert(orders.high < ORDERS_MAX, 'a full table refuses before it takes');
    if (orders.high + GROWN_AHEAD >= orders.capacity) makeRoom(orders);
    orders.high += 1;
    slot = slotOf(ORDERS, orders.high);
  }
  orders.live += 1;
  orders.id[slot] = id;
  return slot;
}

/** Gives a slot back. Its texts are the caller's to clear: a bare book has none. */
export function freeSlot(orders: Orders, slot: OrderSlot): void {
  orders.id[slot] = 0 as OrderId;
  orders.flags[slot] = 0;
  orders.next[slot] = orders.free;
  orders.free = slot;
  orders.live -= 1;
}

/** Rows left when the columns begin to grow: more than there are columns. */
const GROWN_AHEAD = 64;

/** Grows one column for each row taken, so that no order pays for the copy of all; at the end those that are left. */
function makeRoom(orders: Orders): void {
  if (orders.capacity === ORDERS_MAX) return;
  const capacity = Math.min(orders.capacity * 2, ORDERS_MAX);
  if (orders.high === orders.capacity) growRows(ORDERS, orders, capacity);
  else if (growColumn(ORDERS, orders, capacity)) return;
  orders.capacity = capacity;
}
