// The index of order ids against a Map: ids in sequence, ids that all want one place, ids beyond 32 bits.

import { expect, test } from 'vitest';
import {
  createOrderIndex,
  findOrder,
  indexOrder,
  unindexOrder,
} from '../../../engine/book/order-index.ts';
import { createOrders, freeSlot, takeSlot } from '../../../engine/book/orders.ts';
import { NO_ORDER, type OrderId, type OrderSlot } from '../../../engine/kernel/units.ts';
import { prng } from '../../support/prng.ts';

const ids: [string, (n: number, draw: (below: number) => number) => number][] = [
  ['in sequence', (n) => n + 1],
  ['all at home in one place', (n) => 1 + n * 65_536],
  ['at home at the end of the table, so that they wrap', (n, draw) => 15 + 16 * n * 4096 - draw(2)],
  ['scattered', (n, draw) => 1 + n * 1009 + draw(1000)],
  ['beyond 32 bits', (n) => 2 ** 32 + n * 7 + 1],
  ['just below 2^53', (n) => Number.MAX_SAFE_INTEGER - n],
];

test.each(ids)('finds what lives and nothing else, ids %s', (_, idOf) => {
  for (let seed = 1; seed <= 4; seed++) {
    const { below } = prng(seed);
    const orders = createOrders(4); // Both grow on the way.
    const index = createOrderIndex(4);
    const plain = new Map<OrderId, OrderSlot>();
    const gone: OrderId[] = [];
    for (let n = 0; n < 2500; n++) {
      const live = [...plain.keys()];
      if (live.length > 0 && below(100) < ((n / 500) % 2 < 1 ? 35 : 65)) {
        const id = live[below(live.length)];
        unindexOrder(index, orders, id);
        freeSlot(orders, plain.get(id) as OrderSlot);
        plain.delete(id);
        gone.push(id);
      } else {
        const id = idOf(n, below) as OrderId;
        if (plain.has(id)) continue;
        const slot = takeSlot(orders, id);
        indexOrder(index, orders, slot);
        plain.set(id, slot);
      }
      if (n % 100 !== 0) continue;
      for (const [id, slot] of plain) expect(findOrder(index, orders, id)).toBe(slot);
      for (const id of gone.slice(-50)) {
        if (!plain.has(id)) expect(findOrder(index, orders, id)).toBe(NO_ORDER);
      }
    }
    expect(index.slots.filter((slot) => slot !== 0).length).toBe(plain.size);
  }
});
