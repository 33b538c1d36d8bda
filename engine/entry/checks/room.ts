// Is there room for one more order? One in place of another needs none.

import { ordersFull } from '../../book/orders.ts';
import { pegsOfAccount } from '../../book/pegs.ts';
import { hasTrigger } from '../../book/trigger-book.ts';
import { PEGS_PER_ACCOUNT, PEGS_PER_CONTRACT, TRIGGERS_PER_ACCOUNT } from '../../kernel/limits.ts';
import { NO_ORDER } from '../../kernel/units.ts';
import { OrderType, TimeInForce } from '../../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../../schema/reject.ts';
import { clientOrderIdsFull } from '../../state/client-order-ids.ts';
import type { Intent } from '../../state/intent.ts';
import type { Market } from '../../state/market.ts';
import { type EngineState, refuse } from '../../state/state.ts';

/** Room for one more live order, and for its client order id. An order in place of another needs none. */
export function checkRoom(state: EngineState, market: Market, intent: Intent): Verdict {
  if (intent.replaces !== NO_ORDER) return OK;
  const most = market.terms.sizes.openOrdersMax;
  const open = market.positions.openOrders[intent.account];
  const rests = intent.timeInForce < TimeInForce.immediateOrCancel || hasTrigger(intent.type);
  if (rests && open >= most) return refuse(state, RejectReason.openOrders, '', most, open);
  if (ordersFull(state.orders)) return refuse(state, RejectReason.ordersFull);
  if (intent.clientOrderId !== '' && clientOrderIdsFull(state.clientOrderIds, intent.account)) {
    return refuse(state, RejectReason.clientOrderIdsFull, 'clientOrderId');
  }
  return OK;
}

/** @see docs/rules/pegs.md PEG-007 */
export function checkPegRoom(state: EngineState, { pegs }: Market, intent: Intent): Verdict {
  if (intent.type !== OrderType.pegged || intent.replaces !== NO_ORDER) return OK;
  const own = pegsOfAccount(pegs, intent.account);
  if (own >= PEGS_PER_ACCOUNT) {
    return refuse(state, RejectReason.pegsFull, '', PEGS_PER_ACCOUNT, own);
  }
  const all = pegs.orders.length;
  if (all < PEGS_PER_CONTRACT) return OK;
  return refuse(state, RejectReason.pegsFull, '', PEGS_PER_CONTRACT, all);
}

/** @see docs/rules/triggers.md TRIGGER-020 */
export function checkPendingRoom(state: EngineState, market: Market, intent: Intent): Verdict {
  if (intent.replaces !== NO_ORDER) return OK;
  const pending = market.positions.pending[intent.account];
  if (pending < TRIGGERS_PER_ACCOUNT) return OK;
  return refuse(state, RejectReason.triggersFull, '', TRIGGERS_PER_ACCOUNT, pending);
}
