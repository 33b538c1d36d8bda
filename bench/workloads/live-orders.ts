// What rests while a workload is written: a book plays along, so that a cancel finds its order unless it is meant
// not to.

import { Side } from '../../engine/schema/index.ts';
import { bareCore } from '../bare-core.ts';
import type { Chance } from './chance.ts';
import { Op, type Row, RowWriter, type Workload } from './rows.ts';

const RECENT = 256;

export class LiveOrders {
  readonly chance: Chance;
  readonly #writer: RowWriter;
  readonly #core: ReturnType<typeof bareCore>;
  /** Orders that were added; those that are gone are dropped when they are met. */
  readonly #orders: number[] = [];
  readonly #recent = new Int32Array(RECENT);
  readonly #price: Int32Array;
  readonly #buys: Uint8Array;
  #added = 0;
  /** The order that was cancelled last. */
  gone = 0;

  constructor(what: Pick<Workload, 'name' | 'what' | 'warm' | 'count'>, chance: Chance) {
    this.chance = chance;
    this.#writer = new RowWriter(what);
    this.#core = bareCore(what.warm + 65_536);
    this.#price = new Int32Array(what.count + 1);
    this.#buys = new Uint8Array(what.count + 1);
  }

  get rows(): number {
    return this.#writer.rows;
  }

  get isFull(): boolean {
    return this.#writer.isFull;
  }

  /** Orders that rest. */
  get count(): number {
    return this.#core.live();
  }

  add(buys: number, price: number, qty: number): void {
    const order = this.#writer.nextOrder();
    this.#play({ op: Op.add, order, buys, price, qty });
    this.#price[order] = price;
    this.#buys[order] = buys;
    this.#orders.push(order);
    this.#recent[this.#added++ % RECENT] = order;
  }

  /** Adds an order that does not trade: one tick off the other side at least. */
  addPassive(buys: number, price: number, qty: number): void {
    const best = this.#core.best(buys ? Side.sell : Side.buy);
    const isFree = best === 0 || (buys ? price < best : price > best);
    this.add(buys, isFree ? price : best + (buys ? -1 : 1), qty);
  }

  take(buys: number, price: number, qty: number): void {
    this.#play({ op: Op.take, order: this.#writer.nextOrder(), buys, price, qty });
  }

  cancel(order: number): void {
    this.#play({ op: Op.cancel, order, buys: this.#buys[order], price: 0, qty: 0 });
    this.gone = order;
  }

  /** Moves an order by some ticks, to the back. */
  replace(order: number, ticks: number, qty: number): void {
    const price = this.#price[order] + ticks;
    this.#play({ op: Op.replace, order, buys: this.#buys[order], price, qty });
    this.#price[order] = price;
  }

  /** An order that rests, one of the newest when there is one; 0 when the book is empty. */
  recent(): number {
    for (let turn = 0; turn < 8; turn++) {
      const order = this.#recent[this.chance.below(RECENT)];
      if (order !== 0 && this.#core.isLive(order)) return order;
    }
    return this.any();
  }

  /** Any order that rests; 0 when the book is empty. */
  any(): number {
    const orders = this.#orders;
    while (orders.length > 0) {
      const at = this.chance.below(orders.length);
      if (this.#core.isLive(orders[at])) return orders[at];
      orders[at] = orders[orders.length - 1];
      orders.pop();
    }
    return 0;
  }

  finish(): Workload {
    return this.#writer.finish();
  }

  #play(row: Row): void {
    const at = this.#writer.rows;
    this.#writer.write(row);
    this.#core.play(this.#writer.work, at, at + 1);
  }
}
