// What fills of an order do to others: a pair loses the lots that either of it fills, and a bracket counts what its exits are
// to be made for (conditional/exits.ts makes them).

import { shrink } from '../book/book.ts';
import { findOrder } from '../book/order-index.ts';
import { Flag } from '../book/orders.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { NO_ORDER, type OrderId, type Qty } from '../kernel/units.ts';
import { exposeOrder } from '../margin/exposure.ts';
import { CancelReason } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { Cost, spend } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { cancelLive } from './cancel.ts';
import { emitPairReduced } from './emit.ts';
import { marketOfOrder } from './live.ts';

/**
 * After a fill, inside the match loop.
 *
 * @see docs/rules/linked-orders.md LINK-001, LINK-004
 */
export function followFill(state: EngineState, order: OrderId, qty: Qty, out: EventBuffer): void {
  const { pairs, brackets, due } = state.links;
  const bracket = brackets.get(order);
  if (bracket !== undefined) {
    if (bracket.unmade === 0) due.push(order);
    bracket.unmade += qty;
  }
  const other = pairs.get(order);
  if (other !== undefined) takeOff(state, other, qty, out);
}

function takeOff(state: EngineState, order: OrderId, by: Qty, out: EventBuffer): void {
  const { orders } = state;
  const slot = findOrder(state.orderIndex, orders, order);
  if (slot === NO_ORDER) return;
  const open = orders.open[slot];
  if (by >= open) {
    cancelLive(state, slot, NO_ITEM, CancelReason.pairFilled, out);
    return;
  }
  spend(state.scratch.meter, Cost.cancel);
  if (orders.flags[slot] & Flag.resting) {
    const market = marketOfOrder(state, slot);
    shrink(market.book, orders, slot, by);
    exposeOrder(state, market, slot, open);
  } else {
    orders.open[slot] = (open - by) as Qty;
    orders.shown[slot] = Math.min(orders.shown[slot], open - by) as Qty;
  }
  emitPairReduced(state, slot, by, out);
}
