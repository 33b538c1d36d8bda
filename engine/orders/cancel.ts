// Cancels: one order, many orders, and those a rule takes away. They pass for everyone, in every state.

import { sideOf } from '../book/book.ts';
import { findOrder } from '../book/order-index.ts';
import { Flag } from '../book/orders.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { traderOf } from '../gate/gate.ts';
import { TAG_BYTES_MAX } from '../kernel/limits.ts';
import { isLabel, utf8Bytes } from '../kernel/text.ts';
import { type AccountId, type ContractId, NO_ORDER, type OrderSlot } from '../kernel/units.ts';
import { exposeOrder, unexposeOrder } from '../margin/exposure.ts';
import { CancelReason, Side } from '../schema/closed-sets.ts';
import type { CancelOrder, MassCancel } from '../schema/commands/orders.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import {
  type Affected,
  Cost,
  closingOrder,
  mayGoOn,
  type OwedWork,
  oweFirst,
  spend,
} from '../state/owed.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { emitCanceled, emitExpired, emitRefusedLater, emitReplaced } from './emit.ts';
import {
  closeOrder,
  findLive,
  isAnother,
  marketOfOrder,
  refuseAnother,
  refuseOrder,
  withdrawOrder,
} from './live.ts';

/** Ends a live order, wherever it is, and emits why. */
export function cancelLive(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  out: EventBuffer,
): void {
  const market = marketOfOrder(state, slot);
  spend(state.scratch.meter, Cost.cancel);
  withdrawOrder(state, market, slot);
  emitCanceled(state, slot, item, reason, out);
  closeOrder(state, market, slot);
}

/** Ends a live order that the checks refused when it triggered, or when its price was to follow. */
export function cancelRefused(
  state: EngineState,
  slot: OrderSlot,
  reason: typeof CancelReason.triggerRefused | typeof CancelReason.pegRefused,
  refusal: RejectReason,
  out: EventBuffer,
): void {
  const market = marketOfOrder(state, slot);
  spend(state.scratch.meter, Cost.cancel);
  withdrawOrder(state, market, slot);
  emitRefusedLater(state, slot, reason, refusal, out);
  closeOrder(state, market, slot);
}

/** Ends a live order by its own terms. */
export function expireLive(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  out: EventBuffer,
): void {
  const market = marketOfOrder(state, slot);
  spend(state.scratch.meter, Cost.cancel);
  withdrawOrder(state, market, slot);
  emitExpired(state, slot, item, reason, out);
  closeOrder(state, market, slot);
}

export function cancelOrder(
  state: EngineState,
  command: CancelOrder,
  item: number,
  out: EventBuffer,
): Verdict {
  const { account, order, clientOrderId } = command;
  const slot = findLive(state, account, order, clientOrderId);
  if (slot === NO_ORDER || state.orders.id[slot] === closingOrder(state.owed)) {
    return refuseOrder(state, account, order, clientOrderId);
  }
  if (isAnother(state, slot, command)) return refuseAnother(state, slot, command);
  cancelLive(state, slot, item, CancelReason.requested, out);
  return OK;
}

export function massCancel(state: EngineState, command: MassCancel, item: number): Verdict {
  const { account } = command;
  if (!accountExists(state.accounts, account)) {
    return refuse(state, RejectReason.accountUnknown, 'account', 0, account);
  }
  const verdict = checkFilter(state, command);
  if (verdict !== OK) return verdict;
  const { contract, side, tag } = command;
  const filter = { account, contract, side, tag };
  oweFirst(state.owed, { kind: 'massCancel', ...filter, item, next: 0, count: 0 });
  return OK;
}

/** A filter that fits no order there could be is a mistake: the answer "none canceled" would hide it. */
function checkFilter(state: EngineState, { contract, side, tag }: MassCancel): Verdict {
  if (contract !== 0 && marketOf(state, contract) === undefined) {
    return refuseContract(state, contract);
  }
  if (side !== 0 && side !== Side.buy && side !== Side.sell) {
    return refuse(state, RejectReason.sideInvalid, 'side', 0, side);
  }
  if (isLabel(tag, TAG_BYTES_MAX)) return OK;
  return refuse(state, RejectReason.tagInvalid, 'tag', TAG_BYTES_MAX, utf8Bytes(tag));
}

/** The newest first. */
export function goOnMassCanceling(
  state: EngineState,
  work: OwedWork<'massCancel'>,
  out: EventBuffer,
): boolean {
  const { orders, accounts, scratch } = state;
  const { account, item } = work;
  const closing = closingOrder(state.owed);
  let slot = placeOf(state, work);
  for (let looked = 1; slot !== NO_ORDER; looked++) {
    if (!mayGoOn(scratch.meter)) {
      work.next = orders.id[slot];
      return false;
    }
    const next = orders.accountNext[slot];
    if (isMeant(state, slot, work) && orders.id[slot] !== closing) {
      cancelLive(state, slot, NO_ITEM, CancelReason.massCancel, out);
      work.count += 1;
    } else if (looked % LOOKED_PER_UNIT === 0) spend(scratch.meter, Cost.look);
    slot = next;
  }
  const accountSeq = nextAccountSeq(accounts, account);
  emitRare(out, { kind: 'massCanceled', account, accountSeq, item, count: work.count });
  return true;
}

/** Orders that a mass cancel passes over in one unit of work. */
const LOOKED_PER_UNIT = 20;

/** Where it goes on: an account's list is newest first, so the order it stood at, or the first older one. */
export function placeOf(
  state: EngineState,
  { account, next }: Pick<OwedWork<'massCancel'>, 'account' | 'next'>,
): OrderSlot {
  const { orders, orderIndex, accounts } = state;
  let slot = accounts.firstOrder[account];
  if (next === 0) return slot;
  const there = findOrder(orderIndex, orders, next);
  if (there !== NO_ORDER) return there;
  while (slot !== NO_ORDER && orders.id[slot] > next) slot = orders.accountNext[slot];
  return slot;
}

/** Whether an order fits the filter; 0 and '' fit everything. */
function isMeant(
  state: EngineState,
  slot: OrderSlot,
  { contract, side, tag }: Pick<MassCancel, 'contract' | 'side' | 'tag'>,
): boolean {
  const { orders } = state;
  if (contract !== 0 && marketOfOrder(state, slot).terms.contract !== contract) return false;
  if (side !== 0 && sideOf(orders, slot) !== side) return false;
  return tag === '' || orders.tag[slot] === tag;
}

/** Ends every live order of an account. */
export function cancelAll(
  state: EngineState,
  account: AccountId,
  reason: CancelReason,
  out: EventBuffer,
): void {
  cancelWhere(state, account, reason, out, () => true);
}

/** Ends every live order of an account in one contract. */
export function cancelInContract(
  state: EngineState,
  account: AccountId,
  contract: ContractId,
  reason: CancelReason,
  out: EventBuffer,
): void {
  const filter = { contract, side: 0, tag: '' } as const;
  cancelWhere(state, account, reason, out, (slot) => isMeant(state, slot, filter));
}

/** Account by account. */
export function goOnCanceling(
  state: EngineState,
  work: OwedWork<'orders'>,
  out: EventBuffer,
): boolean {
  for (; work.next < work.accounts.length; work.next++) {
    if (!mayGoOn(state.scratch.meter)) return false;
    cancelAll(state, work.accounts[work.next], work.reason, out);
  }
  return true;
}

/**
 * Ends every live order of an account that is not purely reducing: what a lapse takes away.
 *
 * An order that is not flagged reduce-only is purely reducing when it closes, and all the account's open lots
 * of its side together do not exceed the position; with such a side left alone, nothing on it can raise risk.
 */
export function cancelRaising(
  state: EngineState,
  account: AccountId,
  { trader, contract }: Affected,
  reason: CancelReason,
  out: EventBuffer,
): void {
  const { orders } = state;
  const isTheirs = (slot: OrderSlot): boolean =>
    (trader === 0 || traderOf(state, orders.key[slot]) === trader) &&
    (contract === 0 || marketOfOrder(state, slot).terms.contract === contract);
  cancelWhere(
    state,
    account,
    reason,
    out,
    (slot) => isTheirs(slot) && !isPurelyReducing(state, slot),
  );
  // What stays passes by the exemption alone from now on, hence is reduce-only for life.
  for (
    let slot = state.accounts.firstOrder[account];
    slot !== NO_ORDER;
    slot = orders.accountNext[slot]
  ) {
    if (isTheirs(slot) && (orders.flags[slot] & Flag.reduceOnly) === 0)
      makeReduceOnly(state, slot, out);
  }
}

export function makeReduceOnly(state: EngineState, slot: OrderSlot, out: EventBuffer): void {
  const market = marketOfOrder(state, slot);
  spend(state.scratch.meter, Cost.cancel);
  unexposeOrder(state, market, slot);
  state.orders.flags[slot] |= Flag.reduceOnly;
  exposeOrder(state, market, slot, 0);
  emitReplaced(state, slot, NO_ITEM, true, out);
}

/** Ends every order of an account that is not reduce-only (unmargined). */
export function cancelNotReduceOnly(
  state: EngineState,
  account: AccountId,
  reason: CancelReason,
  out: EventBuffer,
): void {
  const { orders } = state;
  cancelWhere(state, account, reason, out, (slot) => (orders.flags[slot] & Flag.reduceOnly) === 0);
}

export function isPurelyReducing(state: EngineState, slot: OrderSlot): boolean {
  const { orders } = state;
  const flags = orders.flags[slot];
  if (flags & Flag.reduceOnly) return true;
  if (flags & Flag.pending) return false; // It would be counted only when it triggers, too late to be sure.
  const { positions } = marketOfOrder(state, slot);
  const account = orders.account[slot];
  const held = positions.held[account];
  const sells = (flags & Flag.sell) !== 0;
  if (sells ? held <= 0 : held >= 0) return false;
  const lots = sells ? positions.sells[account] : positions.buys[account];
  return lots + positions.reduceOnlyLots[account] <= Math.abs(held);
}

function cancelWhere(
  state: EngineState,
  account: AccountId,
  reason: CancelReason,
  out: EventBuffer,
  fits: (slot: OrderSlot) => boolean,
): void {
  const { orders } = state;
  const closing = closingOrder(state.owed);
  let slot = state.accounts.firstOrder[account];
  while (slot !== NO_ORDER) {
    const next = orders.accountNext[slot];
    if (fits(slot) && orders.id[slot] !== closing) cancelLive(state, slot, NO_ITEM, reason, out);
    slot = next;
  }
}
