import { type AccountId, NO_ORDER, type OrderId } from '../kernel/units.ts';
import { findLive } from '../orders/live.ts';
import type { EngineState } from '../state/state.ts';

/** Orders on the books and triggers that wait, over all contracts. */
export function liveOrders({ orders }: EngineState): number {
  return orders.live;
}

/** The number of the venue's last trade; 0 before the first. */
export function lastTrade({ lastTrade: last }: EngineState): number {
  return last;
}

/** Whether the account has such a live order: by its id or, when that is 0, by its client order id. */
export function isLive(
  state: EngineState,
  account: AccountId,
  order: OrderId,
  clientOrderId: string,
): boolean {
  return findLive(state, account, order, clientOrderId) !== NO_ORDER;
}

/** Kinds of work that commands so far have left undone; 0 when everything is done. */
export function owedWork({ owed }: EngineState): number {
  return owed.queue.length;
}
