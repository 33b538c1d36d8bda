// The beginning and the end of a live order: its row, its id, its account's list, its trigger, its expiry; and how it is found.

import { remove, sideOf } from '../book/book.ts';
import { findOrder, indexOrder, unindexOrder } from '../book/order-index.ts';
import { Flag, freeSlot, liveOrders, takeSlot } from '../book/orders.ts';
import { addPeg, isPegged, referencesOf, removePeg } from '../book/pegs.ts';
import { addTrigger, removeTrigger, waitsForRise } from '../book/trigger-book.ts';
import {
  type AccountId,
  NO_ORDER,
  type OrderId,
  type OrderSlot,
  type Qty,
} from '../kernel/units.ts';
import { unexposeOrder } from '../margin/exposure.ts';
import {
  OrderType,
  type PegTo,
  Role,
  Side,
  TimeInForce,
  type TriggerOn,
} from '../schema/closed-sets.ts';
import type { CancelOrder } from '../schema/commands/orders.ts';
import { RejectReason } from '../schema/reject.ts';
import { accountExists } from '../state/accounts.ts';
import { endClientOrder, findClientOrder, holdClientOrderId } from '../state/client-order-ids.ts';
import { blockOf, type IdRow, inBlock, NO_ROW } from '../state/client-order-rows.ts';
import { DueKind, schedule, unschedule } from '../state/due.ts';
import type { Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { link, unlink } from './links.ts';
import { storeColumns } from './request-fields.ts';
import { flagsOf } from './request-flags.ts';

/** Makes the row of an accepted order: neither on the book nor pending yet. */
export function openOrder(state: EngineState, market: Market, intent: Intent): OrderSlot {
  const { orders, accounts } = state;
  state.lastOrder += 1;
  const slot = takeSlot(orders, state.lastOrder as OrderId);
  const account = intent.account;
  orders.filled[slot] = 0 as Qty;
  orders.reserved[slot] = 0 as (typeof orders.reserved)[OrderSlot];
  orders.idRow[slot] = NO_ROW;
  orders.session[slot] = state.scratch.session;
  fillRow(state, slot, intent);
  indexOrder(state.orderIndex, orders, slot);

  const first = accounts.firstOrder[account];
  orders.accountPrev[slot] = NO_ORDER;
  orders.accountNext[slot] = first;
  if (first !== NO_ORDER) orders.accountPrev[first] = slot;
  accounts.firstOrder[account] = slot;
  accounts.openOrders[account] += 1;
  market.positions.openOrders[account] += 1;
  if (intent.type === OrderType.pegged) follow(state, market, slot, intent);
  if (isLinked(intent)) link(state, slot, intent);
  return slot;
}

function isLinked({ exitOn, pair, parent, protection }: Intent): boolean {
  return exitOn !== 0 || pair !== 0 || parent !== 0 || protection !== 0;
}

function follow(state: EngineState, { pegs, book }: Market, slot: OrderSlot, intent: Intent): void {
  const { account, peg, pegOffset, cap } = intent;
  const order = state.orders.id[slot];
  const pegged = { order, account, peg: peg as PegTo, pegOffset, cap };
  addPeg(pegs, pegged, () => referencesOf(book, state.orders));
}

/** Writes what the checks made of an order into its row: at the start, at an amend, when it triggers. */
export function fillRow(state: EngineState, slot: OrderSlot, intent: Intent): void {
  const { orders } = state;
  const affiliate = state.accounts.role[intent.account] === Role.affiliate;
  const linked = orders.flags[slot] & Flag.linked;
  orders.flags[slot] = flagsOf(intent) | (affiliate ? Flag.affiliate : 0) | linked;
  storeColumns(orders, slot, intent);
  const display = intent.displayQty;
  orders.shown[slot] = display !== 0 && display < intent.qty ? display : intent.qty;
}

/** Ends the row of an order that is on no book and watches no price. */
export function closeOrder(state: EngineState, market: Market, slot: OrderSlot): void {
  const { orders, accounts } = state;
  const account = orders.account[slot];
  if (isPegged(orders.flags[slot])) removePeg(market.pegs, orders.id[slot]);
  if (orders.flags[slot] & Flag.linked) unlink(state, orders.id[slot]);
  const prev = orders.accountPrev[slot];
  const next = orders.accountNext[slot];
  if (prev === NO_ORDER) accounts.firstOrder[account] = next;
  else orders.accountNext[prev] = next;
  if (next !== NO_ORDER) orders.accountPrev[next] = prev;
  accounts.openOrders[account] -= 1;
  market.positions.openOrders[account] -= 1;
  unindexOrder(state.orderIndex, orders, slot);
  const row = orders.idRow[slot] as IdRow;
  if (row !== NO_ROW) endClientOrder(state.clientOrderIds, row, orders.filled[slot]);
  if (orders.clientOrderId[slot] !== '') orders.clientOrderId[slot] = '';
  if (orders.tag[slot] !== '') orders.tag[slot] = '';
  freeSlot(orders, slot);
}

/** Takes a live order off its book, or from the pending triggers, and its exposure with it. Its row stays. */
export function withdrawOrder(state: EngineState, market: Market, slot: OrderSlot): void {
  const { orders } = state;
  unscheduleExpiry(state, slot);
  if (orders.flags[slot] & Flag.resting) {
    unexposeOrder(state, market, slot);
    remove(market.book, orders, slot);
  } else if (orders.flags[slot] & Flag.pending) {
    forgetTrigger(state, market, slot);
  }
}

export function scheduleExpiry(state: EngineState, slot: OrderSlot): void {
  const { orders } = state;
  if (!isGoodTillTime(orders.flags[slot])) return;
  const at = orders.expiresAt[slot];
  schedule(state.due, { at, kind: DueKind.orderExpiry, id: orders.id[slot], detail: 0 });
}

export function unscheduleExpiry(state: EngineState, slot: OrderSlot): void {
  const { orders } = state;
  if (!isGoodTillTime(orders.flags[slot])) return;
  const at = orders.expiresAt[slot];
  unschedule(state.due, { at, kind: DueKind.orderExpiry, id: orders.id[slot], detail: 0 });
}

function isGoodTillTime(flags: number): boolean {
  return ((flags >>> Flag.timeInForceShift) & Flag.timeInForceMask) === TimeInForce.goodTillTime;
}

/** Puts an order among the pending triggers. */
export function addPending(state: EngineState, market: Market, slot: OrderSlot): void {
  const { orders } = state;
  orders.flags[slot] |= Flag.pending;
  const flags = orders.flags[slot];
  const on = ((flags >>> Flag.triggerOnShift) & Flag.triggerOnMask) as TriggerOn;
  const side = flags & Flag.sell ? Side.sell : Side.buy;
  const rising = waitsForRise(side, ((flags >>> Flag.typeShift) & Flag.typeMask) as OrderType);
  addTrigger(market.triggers, on, rising, orders.trigger[slot], orders.id[slot]);
  countPending(state, market, slot, 1);
}

function countPending(state: EngineState, market: Market, slot: OrderSlot, by: number): void {
  const { orders } = state;
  const account = orders.account[slot];
  market.positions.pending[account] += by;
  if (orders.flags[slot] & Flag.reduceOnly) market.positions.pendingReduceOnly[account] += by;
}

/** Takes a pending order out of its trigger tree. */
export function forgetTrigger(state: EngineState, market: Market, slot: OrderSlot): void {
  const { orders } = state;
  const flags = orders.flags[slot];
  countPending(state, market, slot, -1);
  const on = ((flags >>> Flag.triggerOnShift) & Flag.triggerOnMask) as TriggerOn;
  const side = flags & Flag.sell ? Side.sell : Side.buy;
  const rising = waitsForRise(side, ((flags >>> Flag.typeShift) & Flag.typeMask) as OrderType);
  removeTrigger(market.triggers, on, rising, orders.trigger[slot], orders.id[slot]);
  orders.flags[slot] = flags & ~Flag.pending;
}

/**
 * A live order of the account, by its id or, when that is 0, by its client order id; or `NO_ORDER`. Two that disagree name
 * none.
 */
export function findLive(
  state: EngineState,
  account: AccountId,
  order: OrderId,
  clientOrderId: string,
): OrderSlot {
  if (!accountExists(state.accounts, account)) return NO_ORDER;
  if (order === 0) return findByClientOrderId(state, account, clientOrderId);
  const slot = findOrder(state.orderIndex, state.orders, order);
  if (slot === NO_ORDER || state.orders.account[slot] !== account) return NO_ORDER;
  const agrees = clientOrderId === '' || state.orders.clientOrderId[slot] === clientOrderId;
  return agrees ? slot : NO_ORDER;
}

/** Why `findLive` found none: there is no such order, or its id and its client order id name two. */
export function refuseOrder(
  state: EngineState,
  account: AccountId,
  order: OrderId,
  clientOrderId: string,
): RejectReason {
  const { orderUnknown, orderMismatch } = RejectReason;
  if (order === 0 || clientOrderId === '') return refuse(state, orderUnknown, 'order', 0, order);
  const named = findLive(state, account, order, '');
  const other = findLive(state, account, 0 as OrderId, clientOrderId);
  if (named === NO_ORDER && other === NO_ORDER) {
    return refuse(state, orderUnknown, 'order', 0, order);
  }
  const id = other === NO_ORDER ? 0 : state.orders.id[other];
  return refuse(state, orderMismatch, 'clientOrderId', id, order);
}

/** Whether an order is of another contract or side than who names it says. */
export function isAnother(
  state: EngineState,
  slot: OrderSlot,
  { contract, side }: Pick<CancelOrder, 'contract' | 'side'>,
): boolean {
  if (contract !== 0 && contract !== marketOfOrder(state, slot).terms.contract) return true;
  return side !== 0 && side !== sideOf(state.orders, slot);
}

export function refuseAnother(
  state: EngineState,
  slot: OrderSlot,
  { contract, side }: Pick<CancelOrder, 'contract' | 'side'>,
): RejectReason {
  const { orderMismatch } = RejectReason;
  const actual = marketOfOrder(state, slot).terms.contract;
  if (contract !== 0 && contract !== actual) {
    return refuse(state, orderMismatch, 'contract', actual, contract);
  }
  return refuse(state, orderMismatch, 'side', sideOf(state.orders, slot), side);
}

function findByClientOrderId(
  state: EngineState,
  account: AccountId,
  clientOrderId: string,
): OrderSlot {
  const ids = state.clientOrderIds;
  const row = findClientOrder(ids, account, clientOrderId);
  const order = row === NO_ROW ? 0 : blockOf(ids, row).order[inBlock(row)];
  const slot = order === 0 ? NO_ORDER : findOrder(state.orderIndex, state.orders, order);
  return slot === NO_ORDER ? findOldClientOrder(state, account, clientOrderId) : slot;
}

/** By former rules an id was forgotten after 24 h though its order lived: such an order is found by its row. */
function findOldClientOrder(state: EngineState, account: AccountId, text: string): OrderSlot {
  if (text === '') return NO_ORDER;
  const { orders } = state;
  let slot = state.accounts.firstOrder[account];
  while (slot !== NO_ORDER && orders.clientOrderId[slot] !== text) slot = orders.accountNext[slot];
  return slot;
}

/** At the change from those rules: takes the ids of live orders back, to keep them until the order ends. */
export function holdClientOrderIds(state: EngineState): void {
  const { orders, clientOrderIds } = state;
  for (const slot of liveOrders(orders)) {
    const { contract } = marketOfOrder(state, slot).terms;
    const [account, text] = [orders.account[slot], orders.clientOrderId[slot]];
    if (text === '' || findClientOrder(clientOrderIds, account, text) !== NO_ROW) continue;
    const [open, filled] = [orders.open[slot], orders.filled[slot]];
    const reduceOnly = (orders.flags[slot] & Flag.reduceOnly) !== 0;
    const order = { order: orders.id[slot], qty: open, limit: orders.price[slot], reduceOnly };
    const record = { account, text, contract, ...order, open, filled };
    orders.idRow[slot] = holdClientOrderId(clientOrderIds, record);
  }
}

export function marketOfOrder(state: EngineState, slot: OrderSlot): Market {
  const contract = (state.orders.flags[slot] >>> Flag.contractShift) & Flag.contractMask;
  return state.markets[contract] as Market;
}
