// The levels a book lists as touched are what market data is made of: no changed level may be missing.

import { expect, test } from 'vitest';
import { createBook, forgetTouched, remove, rest } from '../../../engine/book/book.ts';
import { createOrders, Flag, takeSlot } from '../../../engine/book/orders.ts';
import type { ContractId, OrderId, Price, Qty } from '../../../engine/kernel/units.ts';

test.each([0, Flag.sell])(
  'a level on a page that went and came back is touched (side %i)',
  (side) => {
    const book = createBook(1 as ContractId);
    const orders = createOrders(4);
    const slot = takeSlot(orders, 1 as OrderId);
    orders.flags[slot] = side;
    orders.open[slot] = orders.shown[slot] = 5 as Qty;
    orders.price[slot] = 5000 as Price;
    rest(book, orders, slot);
    forgetTouched(book);

    // As an amend does: the only order of its page goes 1 024 ticks away, to the same place in the next page.
    remove(book, orders, slot);
    orders.price[slot] = 6024 as Price;
    rest(book, orders, slot);
    const sign = side === Flag.sell ? 1 : -1;
    expect([...book.touched.subarray(0, book.touchedCount)]).toEqual([5000 * sign, 6024 * sign]);
  },
);
