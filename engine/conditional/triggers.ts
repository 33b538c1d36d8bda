// Stop and take-profit orders trigger one at a time, lowest id first, until none is due.

import { findOrder } from '../book/order-index.ts';
import { Flag } from '../book/orders.ts';
import { dueOrders } from '../book/trigger-book.ts';
import { checkOrder, isPurelyReducing, triggerPrice } from '../entry/checks/check.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkIdentity } from '../gate/gate.ts';
import type { OrderId, OrderSlot, Price } from '../kernel/units.ts';
import { execute } from '../matching/match.ts';
import { cancelTriggered } from '../orders/cancel.ts';
import { fillRow, forgetTrigger, unscheduleExpiry } from '../orders/live.ts';
import { intendLive } from '../orders/request.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { ContractState, TriggerOn } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/**
 * Triggers every order of the contract that watches `on` and is due, each seeing what the one before has done.
 *
 * A triggered order arms no other order and ends no pending one: what is due is read once. Only those that watch
 * the last price are read again after a trade, for it may have moved that price, or made it young.
 */
export function runTriggers(
  state: EngineState,
  market: Market,
  on: TriggerOn,
  out: EventBuffer,
): void {
  if (market.state !== ContractState.live && market.state !== ContractState.reduceOnly) return;
  for (;;) {
    const price = triggerPrice(market, on);
    if (price === 0 || (on === TriggerOn.last && isHeldBack(state, market))) return;
    const due = dueOrders(market.triggers, on, price);
    if (due.length === 0) return;
    const trades = state.lastTrade;
    for (const order of due) {
      const slot = findOrder(state.orderIndex, state.orders, order as OrderId);
      triggerOrder(state, market, slot, price, out);
      if (on === TriggerOn.last && state.lastTrade !== trades) break;
    }
  }
}

/** A trigger on last waits while last is far from the mark and not old: one stray trade triggers nothing. */
function isHeldBack(state: EngineState, market: Market): boolean {
  const { triggerHold } = market.terms.controls;
  const young = state.time - market.lastAt <= market.terms.mark.lastPriceMaxAgeUs;
  const high = upperBound(market.mark, triggerHold);
  const low = lowerBound(market.mark, triggerHold);
  return young && (market.last > high || market.last < low);
}

function triggerOrder(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  price: Price,
  out: EventBuffer,
): void {
  const { orders } = state;
  const { intent } = state.scratch;
  forgetTrigger(state, market, slot);
  intendLive(intent, state, slot);
  const verdict = checkTriggered(state, market);
  const account = orders.account[slot];
  emitRare(out, {
    kind: 'orderTriggered',
    item: NO_ITEM,
    account,
    accountSeq: nextAccountSeq(state.accounts, account),
    contract: market.terms.contract,
    order: orders.id[slot],
    clientOrderId: orders.clientOrderId[slot],
    price,
    limit: intent.limit,
  });
  if (verdict !== OK) {
    cancelTriggered(state, slot, verdict, out);
    return;
  }
  unscheduleExpiry(state, slot);
  fillRow(state, slot, intent);
  orders.flags[slot] &= ~Flag.pending;
  execute(state, market, { slot, intent, item: NO_ITEM }, out);
}

/** The whole line of checks again. A reducing order does not need the key it was signed with to be good still. */
function checkTriggered(state: EngineState, market: Market): Verdict {
  const { intent } = state.scratch;
  const identity = checkIdentity(state, intent.key, intent.account);
  if (identity !== OK) {
    if (!isPurelyReducing(state, market, intent)) return identity;
    intent.reduceOnly = true;
  }
  return checkOrder(state, market, intent);
}
