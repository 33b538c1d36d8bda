import { type Price, type Qty, Side } from '../../engine/schema/index.ts';
import type { Level } from '../../proto/market-message.ts';

/** One side of a book as the public may see it now: what is durable, which the engine's own may be ahead of. */
export class DepthTable {
  readonly #isBids: boolean;
  // The best price stands last, so that what changes most moves least.
  readonly #prices: Price[] = [];
  readonly #qtys: Qty[] = [];

  constructor(side: Side) {
    this.#isBids = side === Side.buy;
  }

  /** @returns whether this was news. */
  set(price: Price, qty: Qty): boolean {
    const at = this.#place(price);
    const isThere = this.#prices[at] === price;
    if (qty === 0) {
      if (!isThere) return false;
      removeAt(this.#prices, at);
      removeAt(this.#qtys, at);
      return true;
    }
    if (!isThere) {
      insertAt(this.#prices, at, price);
      insertAt(this.#qtys, at, qty);
      return true;
    }
    if (this.#qtys[at] === qty) return false;
    this.#qtys[at] = qty;
    return true;
  }

  get bestPrice(): Price | 0 {
    return this.#prices.at(-1) ?? 0;
  }

  get bestQty(): Qty | 0 {
    return this.#qtys.at(-1) ?? 0;
  }

  /** The best `count` levels, best first. */
  levels(count: number = this.#prices.length): Level[] {
    const found: Level[] = [];
    for (let at = this.#prices.length - 1; at >= 0 && found.length < count; at--) {
      found.push({ price: this.#prices[at], qty: this.#qtys[at] });
    }
    return found;
  }

  /** Of the first entry that is not worse than `price`. */
  #place(price: Price): number {
    let low = 0;
    let high = this.#prices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#prices[middle];
      const isWorse = this.#isBids ? other < price : other > price;
      if (isWorse) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** So near the end, one step after the other takes less than a call, which also makes a list of what it removed. */
const NEAR = 64;

function removeAt<T>(list: T[], at: number): void {
  if (list.length - at > NEAR) {
    list.splice(at, 1);
    return;
  }
  for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i];
  list.pop();
}

function insertAt<T>(list: T[], at: number, item: T): void {
  if (list.length - at > NEAR) {
    list.splice(at, 0, item);
    return;
  }
  list.push(item);
  for (let i = list.length - 1; i > at; i--) list[i] = list[i - 1];
  list[at] = item;
}
