// Orders that fills of other orders act on: pairs, and brackets with the exits that they make. Few orders have any, so it stands
// here by order id, and a flag of the row says that there is something to look for.

import type { AccountId, ContractId, KeyId, OrderId, Ppm, Price } from '../kernel/units.ts';
import type { Side, TriggerOn } from '../schema/closed-sets.ts';

/** What a parent asks for its fills. It outlives the parent until its last exits are made. */
export interface Bracket {
  readonly order: OrderId;
  readonly account: AccountId;
  readonly contract: ContractId;
  /** Of the parent. */
  readonly side: Side;
  key: KeyId;
  readonly takeProfit: Price;
  readonly takeProfitLimit: Price;
  readonly stopLoss: Price;
  readonly stopLossLimit: Price;
  readonly exitOn: TriggerOn;
  readonly tag: string;
  /** Lots that filled and have no exits yet. */
  unmade: number;
  /** The exits that grow with the next fill; 0 for none. */
  profit: OrderId | 0;
  loss: OrderId | 0;
  isLive: boolean;
}

export interface Links {
  /** Both ways. */
  readonly pairs: Map<OrderId, OrderId>;
  /** By the parent. */
  readonly brackets: Map<OrderId, Bracket>;
  /** Exit → parent. */
  readonly parents: Map<OrderId, OrderId>;
  /** Own protections of orders that wait for their trigger. */
  readonly protections: Map<OrderId, Ppm>;
  /** Parents with lots that have no exits yet, in the order of their fills. */
  due: OrderId[];
}

/** As it is saved and digested. */
export interface SavedLinks {
  readonly pairs: readonly (readonly [OrderId, OrderId])[];
  readonly brackets: readonly Bracket[];
  readonly parents: readonly (readonly [OrderId, OrderId])[];
  readonly protections: readonly (readonly [OrderId, Ppm])[];
  readonly due: readonly OrderId[];
}

export function createLinks(): Links {
  return {
    pairs: new Map(),
    brackets: new Map(),
    parents: new Map(),
    protections: new Map(),
    due: [],
  };
}

export function hasLinks({ pairs, brackets, parents, protections }: Links): boolean {
  return pairs.size + brackets.size + parents.size + protections.size > 0;
}

export function saveLinks({ pairs, brackets, parents, protections, due }: Links): SavedLinks {
  const byOrder = (a: readonly [OrderId, unknown], b: readonly [OrderId, unknown]): number =>
    a[0] - b[0];
  return {
    pairs: [...pairs].sort(byOrder),
    brackets: [...brackets.values()].sort((a, b) => a.order - b.order),
    parents: [...parents].sort(byOrder),
    protections: [...protections].sort(byOrder),
    due,
  };
}

export function restoreLinks(links: Links, saved: SavedLinks): void {
  for (const [order, other] of saved.pairs) links.pairs.set(order, other);
  for (const bracket of saved.brackets) links.brackets.set(bracket.order, bracket);
  for (const [order, parent] of saved.parents) links.parents.set(order, parent);
  for (const [order, own] of saved.protections) links.protections.set(order, own);
  links.due = [...saved.due];
}
