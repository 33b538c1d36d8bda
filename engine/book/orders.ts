// The pool of live orders: columns, a free list, and the links of two kinds of list.
//
//   level queue     head ─► next ─► next ─► tail        oldest first, one queue per class
//   account list    accounts.firstOrder ─► accountNext ─► …   newest first, every contract

import { assert } from '../kernel/assert.ts';
import { ORDERS_MAX } from '../kernel/limits.ts';
import { type Column, float64Column, grown, int32Column } from '../kernel/table.ts';
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

/** Live orders, one per slot: resting on a book, or asleep until a trigger. Slots are reused; ids never are. */
export interface Orders {
  capacity: number;
  /** Slots ever used; rows above are untouched. */
  high: number;
  live: number;
  free: OrderSlot;

  // What the book needs: 44 bytes.
  id: Column<OrderSlot, OrderId>; // 0 when the slot is free.
  price: Column<OrderSlot, Price>;
  open: Column<OrderSlot, Qty>; // Lots still to trade, hidden ones included.
  shown: Column<OrderSlot, Qty>; // Of them, those on display.
  next: Column<OrderSlot, OrderSlot>;
  prev: Column<OrderSlot, OrderSlot>;
  account: Column<OrderSlot, AccountId>;
  flags: Column<OrderSlot, number>; // See `Flag`.

  // What the rest of the engine needs.
  filled: Column<OrderSlot, Qty>;
  displayQty: Column<OrderSlot, Qty>;
  entered: Column<OrderSlot, number>; // Place in time within its class at its price.
  lossTicks: Column<OrderSlot, number>; // Ticks of open loss a lot, fixed at acceptance.
  reserved: Column<OrderSlot, Money>; // For the open lots: open loss and fee.
  expiresAt: Column<OrderSlot, Time>;
  trigger: Column<OrderSlot, Price>;
  key: Column<OrderSlot, KeyId>; // Who signed it.
  accountNext: Column<OrderSlot, OrderSlot>;
  accountPrev: Column<OrderSlot, OrderSlot>;
  clientOrderId: string[];
  tag: string[];
}

/** Bits of the `flags` column. */
export const Flag = {
  sell: 1,
  affiliate: 2,
  /** On the book. */
  resting: 4,
  /** Asleep until its trigger. */
  pending: 8,
  reduceOnly: 16,
  postOnly: 32,
  slide: 64,
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
} as const;

export function createOrders(capacity: number): Orders {
  return {
    capacity,
    high: 0,
    live: 0,
    free: NO_ORDER,
    id: float64Column(capacity + 1),
    price: int32Column(capacity + 1),
    open: float64Column(capacity + 1),
    shown: float64Column(capacity + 1),
    next: int32Column(capacity + 1),
    prev: int32Column(capacity + 1),
    account: int32Column(capacity + 1),
    flags: int32Column(capacity + 1),
    filled: float64Column(capacity + 1),
    displayQty: float64Column(capacity + 1),
    entered: float64Column(capacity + 1),
    lossTicks: int32Column(capacity + 1),
    reserved: float64Column(capacity + 1),
    expiresAt: float64Column(capacity + 1),
    trigger: int32Column(capacity + 1),
    key: int32Column(capacity + 1),
    accountNext: int32Column(capacity + 1),
    accountPrev: int32Column(capacity + 1),
    clientOrderId: [''],
    tag: [''],
  };
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
    if (orders.high === orders.capacity) growOrders(orders);
    orders.high += 1;
    slot = orders.high as OrderSlot;
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

function growOrders(orders: Orders): void {
  const capacity = Math.min(orders.capacity * 2, ORDERS_MAX);
  orders.id = grown(orders.id, capacity + 1);
  orders.price = grown(orders.price, capacity + 1);
  orders.open = grown(orders.open, capacity + 1);
  orders.shown = grown(orders.shown, capacity + 1);
  orders.next = grown(orders.next, capacity + 1);
  orders.prev = grown(orders.prev, capacity + 1);
  orders.account = grown(orders.account, capacity + 1);
  orders.flags = grown(orders.flags, capacity + 1);
  orders.filled = grown(orders.filled, capacity + 1);
  orders.displayQty = grown(orders.displayQty, capacity + 1);
  orders.entered = grown(orders.entered, capacity + 1);
  orders.lossTicks = grown(orders.lossTicks, capacity + 1);
  orders.reserved = grown(orders.reserved, capacity + 1);
  orders.expiresAt = grown(orders.expiresAt, capacity + 1);
  orders.trigger = grown(orders.trigger, capacity + 1);
  orders.key = grown(orders.key, capacity + 1);
  orders.accountNext = grown(orders.accountNext, capacity + 1);
  orders.accountPrev = grown(orders.accountPrev, capacity + 1);
  orders.capacity = capacity;
}
