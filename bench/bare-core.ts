// The matching core alone: the engine's own ladder, pool, index and book, with nothing around them but a ring
// of reports. What the rest of the pipeline costs is measured against this.

import {
  bestOrder,
  bestPrice,
  createBook,
  crosses,
  depth,
  reduceShown,
  remove,
  rest,
} from '../engine/book/book.ts';
import {
  createOrderIndex,
  findOrder,
  indexOrder,
  unindexOrder,
} from '../engine/book/order-index.ts';
import { createOrders, Flag, freeSlot, takeSlot } from '../engine/book/orders.ts';
import {
  type AccountId,
  type ContractId,
  NO_ORDER,
  type OrderId,
  type OrderSlot,
  type Price,
  type Qty,
} from '../engine/kernel/units.ts';
import { opposite, Side } from '../engine/schema/closed-sets.ts';
import { type Contender, sumDepth } from './contender.ts';
import { createReports, Report, type Reports, report } from './reports.ts';
import { Op, type Workload } from './workloads/rows.ts';

interface BareCore extends Contender {
  readonly reports: Reports;
  isLive(order: number): boolean;
  live(): number;
  /** The best price of a side; 0 when the side is empty. */
  best(side: Side): number;
  /** Pages of levels that were made for both sides. */
  pages(): number;
}

export const BARE_CORE = 'Praya, bare core';

export function bareCore(capacity: number): BareCore {
  const orders = createOrders(capacity);
  const index = createOrderIndex(capacity);
  const book = createBook(1 as ContractId);
  const reports = createReports();

  /** @returns the lots that found no order. */
  function match(order: number, side: Side, limit: number, qty: number): number {
    const makers = opposite(side);
    let open = qty;
    while (open > 0) {
      const maker = bestOrder(book, makers);
      if (maker === NO_ORDER) break;
      const price = orders.price[maker];
      if (!crosses(side, limit as Price, price)) break;
      const lots = Math.min(open, orders.shown[maker]);
      open -= lots;
      report(reports, orders.id[maker], order, price, lots);
      if (lots < orders.open[maker]) reduceShown(book, orders, maker, lots as Qty);
      else takeOff(maker);
    }
    return open;
  }

  function putOn(order: number, side: Side, price: number, open: number): void {
    const slot = takeSlot(orders, order as OrderId);
    orders.account[slot] = 16 as AccountId;
    orders.flags[slot] = side === Side.buy ? 0 : Flag.sell;
    orders.price[slot] = price as Price;
    orders.open[slot] = open as Qty;
    orders.shown[slot] = open as Qty;
    indexOrder(index, orders, slot);
    rest(book, orders, slot);
  }

  function takeOff(slot: OrderSlot): void {
    remove(book, orders, slot);
    unindexOrder(index, orders, slot);
    freeSlot(orders, slot);
  }

  function add(order: number, side: Side, price: number, qty: number): void {
    report(reports, -(Report.accepted | sells(side)), order, price, qty);
    const open = match(order, side, price, qty);
    if (open > 0) putOn(order, side, price, open);
  }

  function take(order: number, side: Side, price: number, qty: number): void {
    report(reports, -(Report.accepted | sells(side)), order, price, qty);
    const open = match(order, side, price, qty);
    if (open > 0) report(reports, -(Report.cancelled | sells(side)), order, price, open);
  }

  function cancel(order: number, side: Side): void {
    const slot = findOrder(index, orders, order as OrderId);
    if (slot === NO_ORDER) {
      report(reports, -Report.cancelRejected, order, 0, 0);
      return;
    }
    report(
      reports,
      -(Report.cancelled | sells(side)),
      order,
      orders.price[slot],
      orders.open[slot],
    );
    takeOff(slot);
  }

  function replace(order: number, side: Side, price: number, qty: number): void {
    const slot = findOrder(index, orders, order as OrderId);
    if (slot === NO_ORDER) {
      report(reports, -Report.replaceRejected, order, 0, 0);
      return;
    }
    takeOff(slot);
    const open = match(order, side, price, qty);
    if (open > 0) putOn(order, side, price, open);
    report(reports, -(Report.replaced | sells(side)), order, price, qty);
  }

  // A loop of its own: shared by all contenders, the calls in it would be slow for the quick ones.
  function play({ op, buys, price, qty, order }: Workload, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const side = buys[row] === 1 ? Side.buy : Side.sell;
      const what = op[row];
      if (what === Op.add) add(order[row], side, price[row], qty[row]);
      else if (what === Op.cancel) cancel(order[row], side);
      else if (what === Op.replace) replace(order[row], side, price[row], qty[row]);
      else take(order[row], side, price[row], qty[row]);
    }
  }

  return {
    name: BARE_CORE,
    reports,
    play,
    isLive: (order) => findOrder(index, orders, order as OrderId) !== NO_ORDER,
    live: () => orders.live,
    best: (side) => bestPrice(book, side),
    pages: () => book.bids.pages + book.asks.pages,
    resting: () =>
      sumDepth(
        [Side.buy, Side.sell].flatMap((side) =>
          depth(book, side, Number.MAX_SAFE_INTEGER).map(({ price, qty }) => [price, qty] as const),
        ),
      ),
  };
}

function sells(side: Side): number {
  return side === Side.buy ? 0 : 8;
}
