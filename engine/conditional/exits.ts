// The exits of a bracket: at the end of the command in which a parent filled, a take-profit and a stop for the lots that filled.

import { findOrder } from '../book/order-index.ts';
import { Flag, ordersFull } from '../book/orders.ts';
import { emitAccepted } from '../events/accepted-row.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { emitRejected } from '../events/rejected-row.ts';
import { QTY_MAX } from '../kernel/limits.ts';
import { NO_ORDER, type OrderId, type OrderSlot, type Price, type Qty } from '../kernel/units.ts';
import { emitReplaced } from '../orders/emit.ts';
import { addPending, openOrder } from '../orders/live.ts';
import { OrderType, opposite, PostOnly, SelfTrade, TimeInForce } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { plainRequest } from '../schema/plain-order.ts';
import { RejectReason } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import { createIntent, type Intent } from '../state/intent.ts';
import type { Bracket } from '../state/links.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, owe, spend } from '../state/owed.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/** At the end of a command, when nothing else is owed. */
export function oweExits({ links, owed }: EngineState): void {
  if (links.due.length > 0 && owed.queue.length + owed.behind.length === 0) {
    owe(owed, { kind: 'exits' });
  }
}

/**
 * Parent by parent, in the order in which they filled.
 *
 * @see docs/rules/linked-orders.md LINK-004, LINK-005
 */
export function goOnExiting(
  state: EngineState,
  _work: OwedWork<'exits'>,
  out: EventBuffer,
): boolean {
  const { links, scratch } = state;
  while (links.due.length > 0) {
    if (!mayGoOn(scratch.meter)) return false;
    const order = links.due.shift() as OrderId;
    const bracket = links.brackets.get(order) as Bracket;
    spend(scratch.meter, 2 * Cost.order);
    makeExits(state, bracket, out);
    bracket.unmade = 0;
    if (!bracket.isLive) links.brackets.delete(order);
  }
  return true;
}

/** Exits that all wait still grow; else new ones come to be beside them. */
function makeExits(state: EngineState, bracket: Bracket, out: EventBuffer): void {
  const { takeProfit, stopLoss, profit, loss } = bracket;
  const profitSlot = pendingSlot(state, profit);
  const lossSlot = pendingSlot(state, loss);
  const growsProfit = takeProfit === 0 || profitSlot !== NO_ORDER;
  const growsLoss = stopLoss === 0 || lossSlot !== NO_ORDER;
  if (growsProfit && growsLoss) {
    if (takeProfit !== 0) grow(state, profitSlot, bracket.unmade, out);
    if (stopLoss !== 0) grow(state, lossSlot, bracket.unmade, out);
    return;
  }
  bracket.profit = takeProfit === 0 ? 0 : make(state, bracket, 'profit', 0, out);
  bracket.loss = stopLoss === 0 ? 0 : make(state, bracket, 'loss', bracket.profit, out);
}

function pendingSlot({ orders, orderIndex }: EngineState, order: OrderId | 0): OrderSlot {
  const slot = order === 0 ? NO_ORDER : findOrder(orderIndex, orders, order);
  return slot !== NO_ORDER && (orders.flags[slot] & Flag.pending) !== 0 ? slot : NO_ORDER;
}

function grow(state: EngineState, slot: OrderSlot, by: number, out: EventBuffer): void {
  const { orders } = state;
  orders.open[slot] = Math.min(orders.open[slot] + by, QTY_MAX) as Qty;
  orders.shown[slot] = orders.open[slot];
  emitReplaced(state, slot, NO_ITEM, true, out);
}

/** It has no checks of its own before it triggers: it may only reduce. @returns its id; 0 where no order fits any more. */
function make(
  state: EngineState,
  bracket: Bracket,
  which: 'profit' | 'loss',
  pair: OrderId | 0,
  out: EventBuffer,
): OrderId | 0 {
  const market = marketOf(state, bracket.contract) as Market;
  const intent = exitOf(bracket, which, pair);
  if (ordersFull(state.orders)) {
    refuseExit(state, bracket, out);
    return 0;
  }
  state.scratch.session = 0; // It protects a position that is still there.
  const slot = openOrder(state, market, intent);
  const order = state.orders.id[slot];
  emitAccepted(out, NO_ITEM, nextAccountSeq(state.accounts, bracket.account), order, intent);
  addPending(state, market, slot);
  return order;
}

function exitOf(bracket: Bracket, which: 'profit' | 'loss', pair: OrderId | 0): Intent {
  const { account, contract, side, key, exitOn, tag, order, unmade } = bracket;
  const isProfit = which === 'profit';
  const limit = isProfit ? bracket.takeProfitLimit : bracket.stopLossLimit;
  const intent = createIntent();
  return Object.assign(intent, plainRequest(), {
    ...{ account, contract, key, tag },
    selfTrade: SelfTrade.cancelMaker, // It gets out: an order of its own group in its way goes, its parent's rest too.
    side: opposite(side),
    type: typeOf(isProfit, limit),
    qty: unmade as Qty,
    limit,
    timeInForce: TimeInForce.goodTillCancel,
    postOnly: PostOnly.off,
    reduceOnly: true,
    trigger: isProfit ? bracket.takeProfit : bracket.stopLoss,
    triggerOn: exitOn,
    parent: order,
    pair,
  });
}

function typeOf(isProfit: boolean, limit: Price): OrderType {
  if (isProfit) return limit === 0 ? OrderType.takeProfitMarket : OrderType.takeProfitLimit;
  return limit === 0 ? OrderType.stopMarket : OrderType.stopLimit;
}

function refuseExit(
  state: EngineState,
  { account, contract, order }: Bracket,
  out: EventBuffer,
): void {
  emitRejected(out, {
    ...{ item: NO_ITEM, account, contract, order },
    accountSeq: nextAccountSeq(state.accounts, account),
    clientOrderId: '',
    command: 'placeOrder',
    reason: RejectReason.ordersFull,
    ...{ field: '', limit: 0, actual: 0 },
  });
}
