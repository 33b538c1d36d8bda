// The matching core alone: the engine's own ladder, pool, index and book, with nothing around them but a ring
// that notes the fills. What the rest of the pipeline costs is measured against this.

import {
  bestOrder,
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
  type Price,
  type Qty,
} from '../engine/kernel/units.ts';
import { opposite, Side } from '../engine/schema/closed-sets.ts';
import { type Contender, sumDepth } from './contender.ts';
import { Op, type Workload } from './workload.ts';

const RING = 1 << 16;

export function bareCore(capacity: number): Contender {
  const orders = createOrders(capacity);
  const index = createOrderIndex(capacity);
  const book = createBook(1 as ContractId);
  let fills = 0;
  const ring = new Float64Array(RING * 4);

  function add(row: number, buys: boolean, limit: number, qty: number): void {
    const side = buys ? Side.buy : Side.sell;
    const makerSide = opposite(side);
    let open = qty;
    while (open > 0) {
      const maker = bestOrder(book, makerSide);
      if (maker === NO_ORDER) break;
      const price = orders.price[maker];
      if (!crosses(side, limit as Price, price)) break;
      const lots = Math.min(open, orders.shown[maker]);
      open -= lots;
      const at = (fills & (RING - 1)) * 4;
      ring[at] = orders.id[maker];
      ring[at + 1] = row + 1;
      ring[at + 2] = price;
      ring[at + 3] = lots;
      fills += 1;
      if (lots < orders.open[maker]) reduceShown(book, orders, maker, lots as Qty);
      else {
        remove(book, orders, maker);
        unindexOrder(index, orders, maker);
        freeSlot(orders, maker);
      }
    }
    if (open === 0) return;
    const slot = takeSlot(orders, (row + 1) as OrderId);
    orders.account[slot] = 16 as AccountId;
    orders.flags[slot] = buys ? 0 : Flag.sell;
    orders.price[slot] = limit as Price;
    orders.open[slot] = open as Qty;
    orders.shown[slot] = open as Qty;
    indexOrder(index, orders, slot);
    rest(book, orders, slot);
  }

  function cancel(row: number): void {
    const slot = findOrder(index, orders, (row + 1) as OrderId);
    if (slot === NO_ORDER) return;
    remove(book, orders, slot);
    unindexOrder(index, orders, slot);
    freeSlot(orders, slot);
  }

  // A loop of its own: shared by all contenders, the calls in it would be slow for the quick ones.
  function play({ op, buys, price, qty, ref }: Workload, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const what = op[row];
      if (what !== Op.add) cancel(ref[row]);
      if (what !== Op.cancel) add(row, buys[row] === 1, price[row], qty[row]);
    }
  }

  return {
    name: 'Praya, bare core',
    play,
    resting: () =>
      sumDepth(
        [Side.buy, Side.sell].flatMap((side) =>
          depth(book, side, Number.MAX_SAFE_INTEGER).map(({ price, qty }) => [price, qty] as const),
        ),
      ),
  };
}
