import type { EngineState } from '../state/state.ts';

/** Orders on the books and triggers that wait, over all contracts. */
export function liveOrders({ orders }: EngineState): number {
  return orders.live;
}
