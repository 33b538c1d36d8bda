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
        const slot = plain.get(id) as OrderSlot;
        unindexOrder(index, orders, slot);
        freeSlot(orders, slot);
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
    expect(index.old).toBe(null);
    expect(index.slots.filter((slot) => slot !== 0).length).toBe(plain.size);
  }
});

test('while it grows it finds what lives, old and new, and forgets what goes', () => {
  const orders = createOrders(4096);
  const index = createOrderIndex(512);
  const slots: OrderSlot[] = [];
  const add = (id: number): void => {
    const slot = takeSlot(orders, id as OrderId);
    indexOrder(index, orders, slot);
    slots[id] = slot;
  };
  for (let id = 1; id <= 513; id++) add(id);
  expect(index.old).not.toBe(null);
  // In the table of before alone, in both, and where its slot is another's by now.
  for (let id = 1; id <= 500; id += 2) {
    unindexOrder(index, orders, slots[id]);
    freeSlot(orders, slots[id]);
    if (id % 3 === 0) add(1000 + id);
  }
  const found = (id: number): OrderSlot => findOrder(index, orders, id as OrderId);
  for (let more = 2000; ; more++) {
    for (let id = 0; id <= 500; id++) {
      expect(found(id)).toBe(id % 2 === 1 || id === 0 ? NO_ORDER : slots[id]);
      if (id % 6 === 3) expect(found(1000 + id)).toBe(slots[1000 + id]);
    }
    if (index.old === null) break;
    add(more);
  }
  expect(index.slots.filter((slot) => slot !== 0).length).toBe(orders.live);
});

test('no run of places is long, however many orders rest and whichever go', () => {
  const orders = createOrders(400_000);
  const index = createOrderIndex(400_000);
  for (let id = 1; id <= 400_000; id++) indexOrder(index, orders, takeSlot(orders, id as OrderId));
  expect(longestRun(index.slots)).toBeLessThan(200);
  for (let slot = 1; slot <= 400_000; slot += 7) {
    unindexOrder(index, orders, slot as OrderSlot);
    freeSlot(orders, slot as OrderSlot);
  }
  expect(longestRun(index.slots)).toBeLessThan(200);
});

function longestRun(slots: Int32Array): number {
  let [run, longest] = [0, 0];
  for (const slot of slots) {
    run = slot === 0 ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
