// What a book costs whose levels are a red-black tree (bintrees) of objects, with a Map from id to order: the
// usual design. The engine keeps bintrees for triggers and expiries, where keys are sparse and slow-moving.

import { RBTree } from 'bintrees';
import { type Contender, sumDepth } from './contender.ts';
import { Op, type Workload } from './workloads/rows.ts';

export const TREE = 'bintrees levels + Map';

interface TreeOrder {
  readonly id: number;
  readonly buys: boolean;
  open: number;
  level: TreeLevel | null;
  next: TreeOrder | null;
  prev: TreeOrder | null;
}

interface TreeLevel {
  readonly price: number;
  head: TreeOrder | null;
  tail: TreeOrder | null;
}

export function treeBook(): Contender {
  const bids = new RBTree<TreeLevel>((a, b) => b.price - a.price);
  const asks = new RBTree<TreeLevel>((a, b) => a.price - b.price);
  const byId = new Map<number, TreeOrder>();

  function unlink(order: TreeOrder): void {
    const level = order.level as TreeLevel;
    if (order.prev === null) level.head = order.next;
    else order.prev.next = order.next;
    if (order.next === null) level.tail = order.prev;
    else order.next.prev = order.prev;
    if (level.head === null) (order.buys ? bids : asks).remove(level);
    byId.delete(order.id);
  }

  function match(buys: boolean, limit: number, qty: number): number {
    const others = buys ? asks : bids;
    let open = qty;
    while (open > 0) {
      const best = others.min();
      if (best === null || (buys ? best.price > limit : best.price < limit)) break;
      const maker = best.head as TreeOrder;
      const lots = Math.min(open, maker.open);
      open -= lots;
      maker.open -= lots;
      if (maker.open === 0) unlink(maker);
    }
    return open;
  }

  function rest(id: number, buys: boolean, limit: number, open: number): void {
    const side = buys ? bids : asks;
    const wanted: TreeLevel = { price: limit, head: null, tail: null };
    let level = side.find(wanted);
    if (level === null) {
      level = wanted;
      side.insert(level);
    }
    const order: TreeOrder = { id, buys, open, level, next: null, prev: level.tail };
    if (level.tail === null) level.head = order;
    else level.tail.next = order;
    level.tail = order;
    byId.set(id, order);
  }

  // A loop of its own: shared by all contenders, the calls in it would be slow for the quick ones.
  function play({ op, buys, price, qty, order }: Workload, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const what = op[row];
      const id = order[row];
      if (what === Op.cancel || what === Op.replace) {
        const old = byId.get(id);
        if (old === undefined) continue;
        unlink(old);
        if (what === Op.cancel) continue;
      }
      const open = match(buys[row] === 1, price[row], qty[row]);
      if (open > 0 && what !== Op.take) rest(id, buys[row] === 1, price[row], open);
    }
  }

  function levels(): (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    for (const side of [bids, asks]) {
      side.each((level) => {
        let open = 0;
        for (let order = level.head; order !== null; order = order.next) open += order.open;
        found.push([level.price, open]);
      });
    }
    return found;
  }

  return { name: TREE, play, resting: () => sumDepth(levels()) };
}
