// Order id → slot: open addressing, linear probing. Ids are assigned in sequence: eight neighbours in time are neighbours in the
// table, and each eight stand apart from the next. Were all neighbours, a long run of live orders would be one run of
// the table, and closing a gap at its beginning would go through all of it.
// The table is sized to live orders and stores slots; the id is compared in the orders' own column.
//
// It grows without a pause. The table of before stays as it was and is only read, until each order added has copied some
// places of it: an order that has gone meanwhile is still named there, but its slot has no id, or that of another order.

import { assert } from '../kernel/assert.ts';
import { NO_ORDER, type OrderId, type OrderSlot } from '../kernel/units.ts';
import type { Orders } from './orders.ts';

export interface OrderIndex {
  /** Slot, or 0 where empty. A power of two long, never more than half full. */
  slots: Int32Array;
  mask: number;
  /** The table of before, while some of it is still to be copied; else null. */
  old: Int32Array | null;
  /** Places of `old` that have been copied. */
  copied: number;
}

/** Places copied for each order added: done long before the new table is half full. */
const COPIED_AT_ONCE = 16;

export function createOrderIndex(capacity: number): OrderIndex {
  let size = 16;
  while (size < capacity * 2) size *= 2;
  return { slots: new Int32Array(size), mask: size - 1, old: null, copied: 0 };
}

/** @returns the slot of a live order, or `NO_ORDER`. */
export function findOrder(index: OrderIndex, orders: Orders, id: OrderId): OrderSlot {
  const { slots, mask } = index;
  let place = home(id, mask);
  for (;;) {
    const slot = slots[place] as OrderSlot;
    if (slot === NO_ORDER) return index.old === null ? slot : findOld(index.old, orders, id);
    if (orders.id[slot] === id) return slot;
    place = (place + 1) & mask;
  }
}

/** Adds a live order; its id stands in the orders' column already. */
export function indexOrder(index: OrderIndex, orders: Orders, slot: OrderSlot): void {
  if (index.old !== null) copySome(index, orders, index.old);
  else if (orders.live * 2 > index.mask) grow(index);
  put(index, orders, slot);
}

/** Removes an order whose id is still in the orders' column, closing the gap behind it. */
export function unindexOrder(index: OrderIndex, orders: Orders, slot: OrderSlot): void {
  const { slots, mask } = index;
  let gap = home(orders.id[slot], mask);
  while (slots[gap] !== slot) {
    if (slots[gap] === NO_ORDER) {
      assert(index.old !== null, 'a live order is in the index');
      return; // It was not copied yet, and will not be.
    }
    gap = (gap + 1) & mask;
  }
  // Backward shift: an entry moves into the gap unless its home lies behind the gap.
  let place = gap;
  for (;;) {
    place = (place + 1) & mask;
    const other = slots[place] as OrderSlot;
    if (other === NO_ORDER) break;
    const from = home(orders.id[other], mask);
    if (((place - from) & mask) >= ((place - gap) & mask)) {
      slots[gap] = other;
      gap = place;
    }
  }
  slots[gap] = NO_ORDER;
}

function findOld(slots: Int32Array, orders: Orders, id: OrderId): OrderSlot {
  if (id === 0) return NO_ORDER; // The slots of those that have gone are named here, without an id.
  const mask = slots.length - 1;
  let place = home(id, mask);
  while (slots[place] !== NO_ORDER && orders.id[slots[place] as OrderSlot] !== id) {
    place = (place + 1) & mask;
  }
  return slots[place] as OrderSlot;
}

/** Eights in sequence are spread by the golden ratio: no two of them meet before the table is full of them. */
function home(id: OrderId, mask: number): number {
  const eight = Math.imul((id | 0) >>> 3, 0x9e3779b1) >>> Math.clz32(mask >>> 3);
  return (eight << 3) | (id & 7);
}

/** Puts a slot at the first free place from its home on, unless it stands on the way. */
function put({ slots, mask }: OrderIndex, orders: Orders, slot: OrderSlot): void {
  let place = home(orders.id[slot], mask);
  while (slots[place] !== NO_ORDER) {
    if (slots[place] === slot) return;
    place = (place + 1) & mask;
  }
  slots[place] = slot;
}

function grow(index: OrderIndex): void {
  index.old = index.slots;
  index.copied = 0;
  index.slots = new Int32Array(index.old.length * 2);
  index.mask = index.slots.length - 1;
}

function copySome(index: OrderIndex, orders: Orders, old: Int32Array): void {
  const end = Math.min(index.copied + COPIED_AT_ONCE, old.length);
  for (let place = index.copied; place < end; place++) {
    const slot = old[place] as OrderSlot;
    if (slot !== NO_ORDER && orders.id[slot] !== 0) put(index, orders, slot);
  }
  index.copied = end;
  if (end === old.length) index.old = null;
}
