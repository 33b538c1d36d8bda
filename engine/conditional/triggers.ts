// Stop and take-profit orders trigger one at a time, lowest id first, until none is due.

import { findOrder } from '../book/order-index.ts';
import { Flag } from '../book/orders.ts';
import { lowestDueOrder } from '../book/trigger-book.ts';
import { checkAgain, triggerPrice } from '../entry/checks/check.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { ContractId, OrderId, OrderSlot, Price } from '../kernel/units.ts';
import { executeInParts } from '../matching/match.ts';
import { cancelRefused } from '../orders/cancel.ts';
import { fillRow, forgetTrigger, unscheduleExpiry } from '../orders/live.ts';
import { intendLive } from '../orders/request.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { isIndexTrusted } from '../pricing/index-trust.ts';
import { CancelReason, ContractState, TriggerOn } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { OK } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, spend, type TriggerScope } from '../state/owed.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/**
 * Triggers the lowest order id that is due on any of the prices of the scope, then reads again, until none is due.
 *
 * @see docs/rules/triggers.md TRIGGER-022
 */
export function runTriggers(
  state: EngineState,
  work: OwedWork<'triggers'>,
  out: EventBuffer,
): boolean {
  const { meter } = state.scratch;
  for (;;) {
    if (!mayGoOn(meter)) return false;
    const found = lowestDue(state, work);
    if (found === null) break;
    spend(meter, Cost.trigger);
    const slot = findOrder(state.orderIndex, state.orders, found.order as OrderId);
    triggerOrder(state, found.market, slot, found.price, out);
    if (state.owed.queue[0] !== work) return false; // It trades on first.
  }
  // Read until none was due: what its own trades moved is no more to be done.
  for (const contract of work.last) (marketOf(state, contract) as Market).lastMoved = false;
  return true;
}

interface Found {
  readonly market: Market;
  readonly price: Price;
  readonly order: number;
}

function lowestDue(state: EngineState, scope: TriggerScope): Found | null {
  const onMark = lowestDueOn(state, scope.mark, TriggerOn.mark, null);
  const onIndex = lowestDueOn(state, scope.index, TriggerOn.index, onMark);
  return lowestDueOn(state, scope.last, TriggerOn.last, onIndex);
}

function lowestDueOn(
  state: EngineState,
  contracts: readonly ContractId[],
  on: TriggerOn,
  best: Found | null,
): Found | null {
  let found = best;
  for (const contract of contracts) {
    const market = marketOf(state, contract) as Market;
    if (!mayTrigger(state, market, on)) continue;
    const price = triggerPrice(market, on);
    if (price === 0) continue;
    const order = lowestDueOrder(market.triggers, on, price);
    if (order === 0 || (found !== null && found.order < order)) continue;
    found = { market, price, order };
  }
  return found;
}

/** While the contract does not trade, or its index is halted or held, triggers wait. */
function mayTrigger(state: EngineState, market: Market, on: TriggerOn): boolean {
  const trades = market.state === ContractState.live || market.state === ContractState.reduceOnly;
  if (!trades || !isIndexTrusted(state, market)) return false;
  return on !== TriggerOn.last || !isHeldBack(state, market);
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
  state.scratch.session = state.orders.session[slot]; // Its own, not that of who moved the price.
  const verdict = checkAgain(state, market);
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
    cancelRefused(state, slot, CancelReason.triggerRefused, verdict, out);
    return;
  }
  unscheduleExpiry(state, slot);
  fillRow(state, slot, intent);
  orders.flags[slot] &= ~Flag.pending;
  executeInParts(state, market, { slot, intent, item: NO_ITEM }, out);
}
