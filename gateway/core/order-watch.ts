// Orders one by one, for edges that have readers of them: contracts without readers cost nothing.

import { type EngineState, read } from '../../engine/index.ts';
import type { ContractId, Event } from '../../engine/schema/index.ts';
import { OrderAlias } from './order-alias.ts';

export class OrderWatch {
  readonly #alias = new OrderAlias();
  /** Contract → edges that have readers of it. */
  readonly #edges = new Map<ContractId, Set<number>>();

  want(edge: number, contract: ContractId, isWanted: boolean): void {
    const edges = this.#edges.get(contract) ?? new Set();
    if (isWanted) this.#edges.set(contract, edges.add(edge));
    else if (edges.delete(edge) && edges.size === 0) this.#edges.delete(contract);
  }

  dropEdge(edge: number): void {
    for (const contract of [...this.#edges.keys()]) this.want(edge, contract, false);
  }

  /** Orders that a command put on a book, changed or took off it, as they were right after it. Call it before the next one. */
  changes(state: EngineState, events: readonly Event[]): readonly read.OrderChange[] {
    if (this.#edges.size === 0) return NONE;
    return read.orderChanges(state, events, (contract) => this.#edges.has(contract));
  }

  /** What stands for an order in public. */
  aliasOf(change: { readonly order: number }): number {
    return this.#alias.of(change.order);
  }
}

const NONE: readonly read.OrderChange[] = [];
