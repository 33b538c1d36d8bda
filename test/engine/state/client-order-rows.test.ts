// The table of client order ids against a map of texts: the same ids are in use, of the same orders, whatever their texts.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOrderIndex, indexOrder, unindexOrder } from '../../../engine/book/order-index.ts';
import { createOrders, freeSlot, takeSlot } from '../../../engine/book/orders.ts';
import { CLIENT_ORDER_ID_LIFE_US } from '../../../engine/kernel/limits.ts';
import type { AccountId, OrderId, OrderSlot, Qty, Time } from '../../../engine/kernel/units.ts';
import {
  clientOrderRecords,
  createClientOrderIds,
  endClientOrder,
  findClientOrder,
  lapseClientOrderIds,
  restoreClientOrderId,
  useClientOrderId,
} from '../../../engine/state/client-order-ids.ts';
import {
  blockOf,
  hashText,
  type IdRow,
  inBlock,
  NO_ROW,
  textOf,
} from '../../../engine/state/client-order-rows.ts';

interface Known {
  readonly account: AccountId;
  readonly text: string;
  readonly order: OrderId;
  readonly slot: OrderSlot;
  readonly row: IdRow;
  readonly at: number;
  isLive: boolean;
}

const HALF = CLIENT_ORDER_ID_LIFE_US / 2;
const texts = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', 'ba', 'é', 'ÿ', 'Ā', '行', '🙂', '\ud800', 'x'.repeat(36)),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const step = fc.record({
  what: fc.constantFrom('use', 'use', 'use', 'end', 'wait'),
  account: fc.integer({ min: 16, max: 19 }),
  text: texts,
  pick: fc.nat(),
});

test('what is in use is what a map of texts has, ENTRY-017', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const ids = createClientOrderIds();
      const orders = createOrders(64);
      const index = createOrderIndex(64);
      const known = new Map<string, Known>();
      let now = 1;
      let order = 0;
      for (const { what, account, text, pick } of steps) {
        const name = `${account} ${text}`;
        if (what === 'use') {
          const found = findClientOrder(ids, account as AccountId, text);
          expect(found).toBe(known.get(name)?.row ?? NO_ROW);
          if (found !== NO_ROW) continue;
          order += 1;
          const slot = takeSlot(orders, order as OrderId);
          indexOrder(index, orders, slot);
          const row = useClientOrderId(ids, account as AccountId, text, hashText(text));
          blockOf(ids, row).order[inBlock(row)] = order as OrderId;
          blockOf(ids, row).acceptedAt[inBlock(row)] = now as Time;
          blockOf(ids, row).seq[inBlock(row)] = order as never;
          const facts = { account: account as AccountId, text, order: order as OrderId };
          known.set(name, { ...facts, slot, row, at: now, isLive: true });
        } else if (what === 'end') {
          const live = [...known.values()].filter(({ isLive }) => isLive);
          if (live.length === 0) continue;
          const each = live[pick % live.length];
          unindexOrder(index, orders, each.slot);
          freeSlot(orders, each.slot);
          endClientOrder(ids, each.row, 3 as Qty);
          each.isLive = false;
        } else {
          now += 1 + (pick % HALF);
          lapseClientOrderIds(ids, orders, index, now as Time);
        }
        for (const [key, { at, isLive }] of known) {
          if (!isLive && at + CLIENT_ORDER_ID_LIFE_US <= now) known.delete(key);
        }
      }
      for (const { account, text, row } of known.values()) {
        expect(findClientOrder(ids, account, text)).toBe(row);
        expect(textOf(ids, row)).toBe(text);
      }
      const records = [...clientOrderRecords(ids)];
      expect(new Set(records.map(({ order: id }) => id))).toEqual(
        new Set([...known.values()].map(({ order: id }) => id)),
      );
      const again = createClientOrderIds();
      for (const record of records) restoreClientOrderId(again, record, now as Time);
      expect([...clientOrderRecords(again)]).toEqual(records);
    }),
    { numRuns: 300 },
  );
});

test('texts whose hashes are equal are told apart, and one may go before the other, ENTRY-017', () => {
  const ids = createClientOrderIds();
  const account = 16 as AccountId;
  const all = ['one', 'two', 'three', 'four', 'five'];
  const rows = all.map((text) => useClientOrderId(ids, account, text, 7));
  const orders = createOrders(4);
  const index = createOrderIndex(4);
  const [first] = rows;
  blockOf(ids, first).acceptedAt[inBlock(first)] = 0 as Time;
  for (const row of rows.slice(1)) blockOf(ids, row).acceptedAt[inBlock(row)] = 1 as Time;
  lapseClientOrderIds(ids, orders, index, CLIENT_ORDER_ID_LIFE_US as Time);
  const found = all.map((text) => findClientOrder(ids, account, text, 7));
  expect(found).toEqual([NO_ROW, ...rows.slice(1)]);
});
