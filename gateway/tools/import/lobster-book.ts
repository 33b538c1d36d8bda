// The orders that stand for a LOBSTER book, level by level, oldest first.
//
// Orders that rested before the recording are part of their level's seed. A file shows some levels and no more: one that
// comes into view is brought to what the row shows, because nothing that happened to it out of view was recorded.

import { type Command, opposite, Side, TimeInForce } from '../../../engine/schema/index.ts';
import type { LobsterLevel, LobsterRow } from './lobster-files.ts';
import type { OrderDesk, PlacedOrder } from './order-desk.ts';

/** An order, or a seed, with what the messages did to it. */
export interface LevelOrder extends PlacedOrder {
  readonly side: Side;
  readonly price: number;
  total: number;
  filled: number;
}

/** What an execution did. */
type Executed = 'first' | 'not-first' | 'too-much';

/** Oldest first, seeds among them. */
type Queue = LevelOrder[];

export class LobsterBook {
  readonly #desk: OrderDesk;
  readonly #levels = {
    [Side.buy]: new Map<number, Queue>(),
    [Side.sell]: new Map<number, Queue>(),
  };
  readonly #named = new Map<string, LevelOrder>();
  readonly #seeds = new Set<LevelOrder>();
  #seeded = 0;
  #executions = 0;

  constructor(desk: OrderDesk) {
    this.#desk = desk;
  }

  /** An order of that name, or else a seed of the level that it must be part of. */
  find(name: string, side: Side, price: number): LevelOrder | null {
    const queue = this.#levels[side].get(price) ?? [];
    return this.#named.get(name) ?? queue.find((order) => this.#seeds.has(order)) ?? null;
  }

  isSeed(order: LevelOrder): boolean {
    return this.#seeds.has(order);
  }

  add(name: string, { side, price, size }: LobsterLevel, commands: Command[]): LevelOrder {
    const order = { name, side, limit: price, qty: size, timeInForce: TimeInForce.goodTillCancel };
    const placed = this.#desk.place(order, commands);
    const added = { ...placed, side, price, total: size, filled: 0 };
    const queue = this.#levels[side].get(price) ?? [];
    queue.push(added);
    this.#levels[side].set(price, queue);
    this.#named.set(name, added);
    return added;
  }

  seed(level: LobsterLevel, commands: Command[]): void {
    const { side, price } = level;
    const first = `seed-${side === Side.buy ? 'bid' : 'ask'}-${price}`;
    const name = this.#named.has(first) ? `${first}-${this.#seeded}` : first;
    this.#seeded += 1;
    this.#seeds.add(this.add(name, level, commands));
  }

  /** Less of an order, which keeps its place; all of it is a cancel. */
  reduce(order: LevelOrder, size: number, commands: Command[]): void {
    const total = order.total - size;
    if (total <= order.filled) {
      this.cancel(order, commands);
      return;
    }
    order.total = total;
    commands.push(this.#desk.shrink(order, total));
  }

  cancel(order: LevelOrder, commands: Command[]): void {
    this.#remove(order);
    commands.push(this.#desk.cancel(order));
  }

  /**
   * An opposite order takes the size where the order is the next to trade. Elsewhere it would take from another one, so
   * the order is reduced instead.
   */
  execute(order: LevelOrder, size: number, commands: Command[]): Executed {
    if (!this.#isNext(order)) {
      this.reduce(order, size, commands);
      return 'not-first';
    }
    const open = order.total - order.filled;
    this.#executions += 1;
    const taker = {
      name: `execution-${this.#executions}`,
      side: opposite(order.side),
      limit: order.price,
      qty: Math.min(size, open),
      timeInForce: TimeInForce.immediateOrCancel,
    };
    this.#desk.place(taker, commands);
    order.filled += taker.qty;
    if (order.filled === order.total) this.#remove(order);
    return size > open ? 'too-much' : 'first';
  }

  /** Brings what came into view with `row` to what it shows. @returns how many levels were changed. */
  reveal(before: LobsterRow, row: LobsterRow, commands: Command[]): number {
    return SIDES.reduce((count, side) => count + this.#revealSide(side, before, row, commands), 0);
  }

  #revealSide(side: Side, before: LobsterRow, row: LobsterRow, commands: Command[]): number {
    const edge = edgeOf(before, side);
    if (edge === null) return 0; // The whole side was in view.
    const end = edgeOf(row, side);
    const isNew = (price: number): boolean =>
      isBehind(side, price, edge) && (end === null || !isBehind(side, price, end));
    const shown = new Map(levelsOf(row, side).map(({ price, size }) => [price, size]));
    const prices = new Set([...this.#levels[side].keys(), ...shown.keys()].filter(isNew));
    let changed = 0;
    for (const price of prices) {
      if (this.#bring({ side, price, size: shown.get(price) ?? 0 }, commands)) changed += 1;
    }
    return changed;
  }

  /** @returns whether the level was different. */
  #bring({ side, price, size }: LobsterLevel, commands: Command[]): boolean {
    const queue = this.#levels[side].get(price) ?? [];
    const open = queue.reduce((sum, { total, filled }) => sum + total - filled, 0);
    if (size > open) this.seed({ side, price, size: size - open }, commands);
    let over = open - size;
    while (over > 0) {
      const newest = queue.at(-1) as LevelOrder;
      const lots = Math.min(over, newest.total - newest.filled);
      over -= lots;
      this.reduce(newest, lots, commands);
    }
    return size !== open;
  }

  #isNext({ side, price, name }: LevelOrder): boolean {
    const levels = this.#levels[side];
    for (const at of levels.keys()) if (isBehind(side, price, at)) return false;
    return levels.get(price)?.[0]?.name === name;
  }

  #remove(order: LevelOrder): void {
    const { side, price, name } = order;
    const left = (this.#levels[side].get(price) ?? []).filter((other) => other !== order);
    if (left.length === 0) this.#levels[side].delete(price);
    else this.#levels[side].set(price, left);
    this.#named.delete(name);
    this.#seeds.delete(order);
  }
}

/** The worst price in view; null when the whole side is. */
function edgeOf(row: LobsterRow, side: Side): number | null {
  const levels = levelsOf(row, side);
  return levels.length < row.depth ? null : (levels.at(-1)?.price ?? null);
}

function levelsOf({ levels }: LobsterRow, side: Side): LobsterLevel[] {
  return levels.filter((level) => level.side === side);
}

/** Whether a price is worse than another for an incoming order. */
function isBehind(side: Side, price: number, than: number): boolean {
  return side === Side.buy ? price < than : price > than;
}

const SIDES = [Side.buy, Side.sell] as const;
