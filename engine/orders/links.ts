// What orders are linked with: noted when one opens, forgotten when it ends. What fills then do is in linked-fills.ts.

import { findOrder } from '../book/order-index.ts';
import { Flag } from '../book/orders.ts';
import type { OrderId, OrderSlot, Ppm } from '../kernel/units.ts';
import type { TriggerOn } from '../schema/closed-sets.ts';
import type { Intent } from '../state/intent.ts';
import type { EngineState } from '../state/state.ts';

/** Notes what a new order is linked with. */
export function link(state: EngineState, slot: OrderSlot, intent: Intent): void {
  const { orders, links } = state;
  const order = orders.id[slot];
  orders.flags[slot] |= Flag.linked;
  if (intent.protection !== 0) links.protections.set(order, intent.protection);
  if (intent.parent !== 0) links.parents.set(order, intent.parent);
  if (intent.pair !== 0) {
    const other = intent.pair as OrderId;
    links.pairs.set(order, other);
    links.pairs.set(other, order);
    orders.flags[findOrder(state.orderIndex, orders, other)] |= Flag.linked;
  }
  if (intent.exitOn === 0) return;
  const { account, contract, side, key, tag } = intent;
  const { takeProfit, takeProfitLimit, stopLoss, stopLossLimit } = intent;
  links.brackets.set(order, {
    ...{ order, account, contract, side, key, tag },
    ...{ takeProfit, takeProfitLimit, stopLoss, stopLossLimit },
    exitOn: intent.exitOn as TriggerOn,
    ...{ unmade: 0, profit: 0, loss: 0, isLive: true },
  });
}

/** An order that ends leaves the other of its pair by itself; its bracket stays until its exits are made. */
export function unlink({ links }: EngineState, order: OrderId): void {
  const other = links.pairs.get(order);
  links.pairs.delete(order);
  if (other !== undefined) links.pairs.delete(other);
  links.parents.delete(order);
  links.protections.delete(order);
  const bracket = links.brackets.get(order);
  if (bracket === undefined) return;
  bracket.isLive = false;
  if (bracket.unmade === 0) links.brackets.delete(order);
}

/** Does nothing act on its fills, and is it no other's exit? */
export function isUnlinked({ links }: EngineState, order: OrderId): boolean {
  return !links.pairs.has(order) && !links.brackets.has(order) && !links.parents.has(order);
}

/** Fills in what an order that lives is linked with. */
export function loadLinks(intent: Intent, { links }: EngineState, order: OrderId): void {
  intent.parent = links.parents.get(order) ?? (0 as OrderId);
  intent.pair = links.pairs.get(order) ?? (0 as OrderId);
  intent.protection = links.protections.get(order) ?? (0 as Ppm);
  const bracket = links.brackets.get(order);
  if (bracket === undefined) return;
  intent.takeProfit = bracket.takeProfit;
  intent.takeProfitLimit = bracket.takeProfitLimit;
  intent.stopLoss = bracket.stopLoss;
  intent.stopLossLimit = bracket.stopLossLimit;
  intent.exitOn = bracket.exitOn;
}
