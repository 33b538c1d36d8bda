// The pool: slots come back, rows do not mix, and growing keeps what was there.

import { describe, expect, test } from 'vitest';
import { createOrders, freeSlot, takeSlot } from '../../../engine/book/orders.ts';
import type { OrderId, OrderSlot, Price } from '../../../engine/kernel/units.ts';
import { prng } from '../../support/prng.ts';

describe('slots', () => {
  test('the last one freed is the next one taken', () => {
    const orders = createOrders(8);
    const [first, second] = [takeSlot(orders, 1 as OrderId), takeSlot(orders, 2 as OrderId)];
    freeSlot(orders, first);
    freeSlot(orders, second);
    expect(takeSlot(orders, 3 as OrderId)).toBe(second);
    expect(takeSlot(orders, 4 as OrderId)).toBe(first);
    expect(orders).toMatchObject({ live: 2, high: 2 });
  });

  test('a freed row has no id and no flags', () => {
    const orders = createOrders(2);
    const slot = takeSlot(orders, 7 as OrderId);
    orders.flags[slot] = 5;
    freeSlot(orders, slot);
    expect([orders.id[slot], orders.flags[slot]]).toEqual([0, 0]);
  });

  test('no two live orders share one, and rows survive growth', () => {
    const { below } = prng(3);
    const orders = createOrders(1);
    const live = new Map<OrderSlot, number>();
    for (let n = 1; n <= 5000; n++) {
      const slots = [...live.keys()];
      if (slots.length > 0 && below(100) < 45) {
        const slot = slots[below(slots.length)];
        freeSlot(orders, slot);
        live.delete(slot);
        continue;
      }
      const slot = takeSlot(orders, n as OrderId);
      expect(live.has(slot)).toBe(false);
      orders.price[slot] = n as Price;
      live.set(slot, n);
    }
    for (const [slot, n] of live) expect([orders.id[slot], orders.price[slot]]).toEqual([n, n]);
    expect(orders.live).toBe(live.size);
  });

  test('a long table grows a column at a time', () => {
    const orders = createOrders(1000);
    const lengths = (): number[] =>
      Object.values(orders).flatMap((column) =>
        ArrayBuffer.isView(column) ? (column as unknown as Float64Array).length : [],
      );
    let before = lengths();
    for (let n = 1; n <= 3000; n++) {
      const slot = takeSlot(orders, n as OrderId);
      orders.price[slot] = n as Price;
      const after = lengths();
      expect(after.filter((length, i) => length !== before[i]).length).toBeLessThan(2);
      expect(Math.min(...after)).toBeGreaterThan(orders.high);
      before = after;
    }
    for (let n = 1; n <= 3000; n++) expect(orders.price[n as OrderSlot]).toBe(n);
    expect(orders.capacity).toBe(4000);
  });
});
