// Order id → slot. Ids are assigned in sequence: eight neighbours in time are neighbours in the table, and each eight
// stand apart from the next. Were all neighbours, a long run of live orders would be one run of the table, and closing a
// gap at its beginning would go through all of it.
// The table is sized to live orders and stores slots; the id is compared in the orders' own column.

import { NO_ORDER, type OrderId, type OrderSlot } from '../kernel/units.ts';
import type { Orders } from './orders.ts';

export interface OrderIndex {
  /** Slot, or 0 where empty. A power of two long, never more than half full. */
  slots: Int32Array;
  mask: number;
}

export function createOrderIndex(capacity: number): OrderIndex {
  let size = 16;
  while (size < capacity * 2) size *= 2;
  return { slots: new Int32Array(size), mask: size - 1 };
}

/** @returns the slot of a live order, or `NO_ORDER`. */
export function findOrder(index: OrderIndex, orders: Orders, id: OrderId): OrderSlot {
  const { slots, mask } = index;
  let place = home(id, mask);
  for (;;) {
    const slot = slots[place] as OrderSlot;
    if (slot === NO_ORDER || orders.id[slot] === id) return slot;
    place = (place + 1) & mask;
  }
}

/** Adds a live order; its id stands in the orders' column already. */
export function indexOrder(index: OrderIndex, orders: Orders, slot: OrderSlot): void {
  if (orders.live * 2 > index.mask) widen(index, orders);
  put(index, orders.id[slot], slot);
}

/** Removes an order that is still in the orders' column, closing the gap behind it. */
export function unindexOrder(index: OrderIndex, orders: Orders, id: OrderId): void {
  const { slots, mask } = index;
  let gap = home(id, mask);
  while (orders.id[slots[gap] as OrderSlot] !== id) gap = (gap + 1) & mask;
  // Backward shift: an entry moves into the gap unless its home lies behind the gap.
  let place = gap;
  for (;;) {
    place = (place + 1) & mask;
    const slot = slots[place] as OrderSlot;
    if (slot === NO_ORDER) break;
    const from = home(orders.id[slot], mask);
    if (((place - from) & mask) >= ((place - gap) & mask)) {
      slots[gap] = slot;
      gap = place;
    }
  }
  slots[gap] = NO_ORDER;
}

/** Eights in sequence are spread by the golden ratio: no two of them meet before the table is full of them. */
function home(id: OrderId, mask: number): number {
  const eight = Math.imul((id | 0) >>> 3, 0x9e3779b1) >>> Math.clz32(mask >>> 3);
  return (eight << 3) | (id & 7);
}

function put(index: OrderIndex, id: OrderId, slot: OrderSlot): void {
  const { slots, mask } = index;
  let place = home(id, mask);
  while (slots[place] !== NO_ORDER) place = (place + 1) & mask;
  slots[place] = slot;
}

function widen(index: OrderIndex, orders: Orders): void {
  const old = index.slots;
  index.slots = new Int32Array(old.length * 2);
  index.mask = index.slots.length - 1;
  for (const slot of old) {
    if (slot !== NO_ORDER) put(index, orders.id[slot as OrderSlot], slot as OrderSlot);
  }
}
