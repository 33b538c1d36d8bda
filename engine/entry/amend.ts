// Amends. Only a smaller quantity keeps the order's place in time; anything else is a new order in place of
// the old one, with every check a new order meets, and when refused the old one stands untouched.

import { remove, shrink } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import { findPeg, isPegged } from '../book/pegs.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { checkIdentity } from '../gate/gate.ts';
import { PRICE_MAX, QTY_MAX } from '../kernel/limits.ts';
import { NO_ORDER, type OrderSlot, type Price, type Qty } from '../kernel/units.ts';
import { exposeOrder, unexposeOrder } from '../margin/exposure.ts';
import { emitReplaced } from '../orders/emit.ts';
import {
  fillRow,
  findLive,
  forgetTrigger,
  isAnother,
  marketOfOrder,
  refuseAnother,
  refuseOrder,
  unscheduleExpiry,
} from '../orders/live.ts';
import { intendLive } from '../orders/request.ts';
import { OrderType } from '../schema/closed-sets.ts';
import type { AmendOrder } from '../schema/commands/orders.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { checkAdmission, checkOrder, checkPendingOrder, isPurelyReducing } from './checks/check.ts';
import { armTrigger, checkLate, enterBook, noteClearOrder } from './place.ts';

/** An amend and the live order that it names. */
interface Amend {
  readonly command: AmendOrder;
  /** Its place in a batch. */
  readonly item: number;
  readonly market: Market;
  readonly slot: OrderSlot;
  /** The new total, filled lots included. */
  readonly qty: Qty;
  /** What of it has filled. */
  readonly filled: Qty;
  readonly limit: Price;
}

/** @see docs/rules/order-entry.md ENTRY-010 … ENTRY-013 */
export function amendOrder(
  state: EngineState,
  command: AmendOrder,
  item: number,
  out: EventBuffer,
): Verdict {
  const { account, order, clientOrderId } = command;
  const slot = findLive(state, account, order, clientOrderId);
  if (slot === NO_ORDER || isAnother(state, slot, command)) {
    return refuseNamed(state, command, slot);
  }
  const amend = amendOf(state, command, slot, item);
  const late = (): Verdict => checkLate(state, command.validUntil);
  if (isDecrease(state, amend)) {
    const verdict = late();
    if (verdict === OK) decrease(state, amend, out);
    return verdict;
  }
  const verdict = identify(state, amend) || late();
  if (verdict !== OK) return verdict;
  const isPending = (state.orders.flags[slot] & Flag.pending) !== 0;
  return isPending ? amendPending(state, amend, out) : replace(state, amend, out);
}

function amendOf(state: EngineState, command: AmendOrder, slot: OrderSlot, item: number): Amend {
  const { open, filled, price } = state.orders;
  return {
    command,
    item,
    market: marketOfOrder(state, slot),
    slot,
    qty: command.qty === 0 ? ((open[slot] + filled[slot]) as Qty) : command.qty,
    filled: filled[slot],
    limit: command.limit === 0 ? price[slot] : command.limit,
  };
}

/** No such order, or another than is meant. Who asks stands before it; a recording names no keys. */
function refuseNamed(
  state: EngineState,
  command: AmendOrder,
  slot: OrderSlot | typeof NO_ORDER,
): Verdict {
  const { key, account, order, clientOrderId, validUntil } = command;
  const isRecorded = state.listed.some(({ terms }) => terms.recorded);
  const verdict =
    (isRecorded ? OK : checkIdentity(state, key, account)) || checkLate(state, validUntil);
  if (verdict !== OK) return verdict;
  if (slot !== NO_ORDER) return refuseAnother(state, slot, command);
  return refuseOrder(state, account, order, clientOrderId);
}

/** A recording has no gate. */
function identify(state: EngineState, { command, market }: Amend): Verdict {
  return market.terms.recorded ? OK : checkIdentity(state, command.key, command.account);
}

/** Fewer lots at the same price, or the same again: never refused, in whatever state the market is. */
function isDecrease(state: EngineState, { command, slot, qty, filled, limit }: Amend): boolean {
  const { orders } = state;
  if ((orders.flags[slot] & Flag.pending) !== 0 || command.trigger !== 0) return false;
  if (command.cap !== 0 || (command.limit !== 0 && isPegged(orders.flags[slot]))) return false;
  const total = orders.open[slot] + filled;
  return limit === orders.price[slot] && isWhole(qty, total) && qty > filled;
}

/** Its own fields, at the place where a new order's are looked at: after the contract's state and the gate. */
function checkAmendFields(state: EngineState, amend: Amend, isPending: boolean): Verdict {
  const { command, qty, filled, limit } = amend;
  if (!isWhole(qty, QTY_MAX)) return refuse(state, RejectReason.qtyInvalid, 'qty', QTY_MAX, qty);
  if (!isWhole(limit, PRICE_MAX) && command.limit !== 0) {
    return refuse(state, RejectReason.priceInvalid, 'limit', PRICE_MAX, limit);
  }
  if (qty <= filled) return refuse(state, RejectReason.amendQtyFilled, 'qty', filled, qty);
  // An entry of a quote is known by its side and price: its quote moves it.
  if (state.orders.flags[amend.slot] & Flag.quoted) {
    return refuse(state, RejectReason.amendNotAllowed, 'order', 0, state.orders.id[amend.slot]);
  }
  if (!isPending && command.trigger !== 0) {
    return refuse(state, RejectReason.amendNotAllowed, 'trigger', 0, command.trigger);
  }
  return checkPegAmend(state, amend);
}

/** A pegged order has a cap in place of a limit. */
function checkPegAmend(state: EngineState, { command, slot }: Amend): Verdict {
  const { limit, cap } = command;
  if (isPegged(state.orders.flags[slot])) {
    if (limit !== 0) return refuse(state, RejectReason.amendNotAllowed, 'limit', 0, limit);
    return cap === 0 || isWhole(cap, PRICE_MAX)
      ? OK
      : refuse(state, RejectReason.pegInvalid, 'cap', PRICE_MAX, cap);
  }
  return cap === 0 ? OK : refuse(state, RejectReason.amendNotAllowed, 'cap', 0, cap);
}

/** Fewer lots at the same price: never refused, keeps its place. Also when nothing changes. */
function decrease(state: EngineState, amend: Amend, out: EventBuffer): void {
  const { slot, item, qty, filled } = amend;
  state.orders.session[slot] = state.scratch.session;
  decreaseOrder(state, slot, (qty - filled) as Qty, item, out);
}

/** Leaves a resting order `open` lots, no more than it has. */
export function decreaseOrder(
  state: EngineState,
  slot: OrderSlot,
  open: Qty,
  item: number,
  out: EventBuffer,
): void {
  const market = marketOfOrder(state, slot);
  const before = state.orders.open[slot];
  if (open < before) {
    shrink(market.book, state.orders, slot, (before - open) as Qty);
    exposeOrder(state, market, slot, before);
  }
  emitReplaced(state, slot, item, true, out);
}

/** Another price, or more lots: a new order in place of the old, with the same id and flags. */
function replace(state: EngineState, amend: Amend, out: EventBuffer): Verdict {
  const { command, item, market, slot } = amend;
  const { intent } = state.scratch;
  intendLive(intent, state, slot);
  intent.qty = (amend.qty - amend.filled) as Qty;
  intent.limit = amend.limit;
  if (command.cap !== 0) intent.cap = command.cap;
  if (!market.terms.recorded) intent.key = command.key;

  const reducing = isPurelyReducing(state, market, intent);
  const verdict =
    checkAdmission(state, market, intent, reducing) ||
    checkAmendFields(state, amend, false) ||
    checkOrder(state, market, intent);
  if (verdict !== OK) return verdict;

  // After this point the amend cannot be refused.
  noteClearOrder(state, market, intent);
  if (intent.type === OrderType.pegged) {
    const pegged = findPeg(market.pegs, state.orders.id[slot]);
    pegged.cap = intent.cap;
  }
  takePlaceOf(state, market, slot, item, out);
  return OK;
}

/** The order of the scratch intent goes to the book in place of the old one, behind all others at its price. */
export function takePlaceOf(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  item: number,
  out: EventBuffer,
): void {
  const { intent } = state.scratch;
  unexposeOrder(state, market, slot);
  remove(market.book, state.orders, slot);
  unscheduleExpiry(state, slot);
  fillRow(state, slot, intent);
  state.orders.key[slot] = intent.key;
  state.orders.session[slot] = state.scratch.session;
  emitReplaced(state, slot, item, false, out);
  enterBook(state, market, slot, item, out);
}

/** An order that still waits for its trigger has no place in time to lose. */
function amendPending(state: EngineState, amend: Amend, out: EventBuffer): Verdict {
  const { command, item, market, slot } = amend;
  const { intent } = state.scratch;
  intendLive(intent, state, slot);
  intent.key = command.key;
  intent.qty = amend.qty;
  intent.limit = amend.limit;
  if (command.trigger !== 0) intent.trigger = command.trigger;
  const reducing = isPurelyReducing(state, market, intent);
  const verdict =
    checkAdmission(state, market, intent, reducing) ||
    checkAmendFields(state, amend, true) ||
    checkPendingOrder(state, market, intent);
  if (verdict !== OK) return verdict;

  // After this point the amend cannot be refused.
  noteClearOrder(state, market, intent);
  forgetTrigger(state, market, slot);
  unscheduleExpiry(state, slot);
  fillRow(state, slot, intent);
  state.orders.key[slot] = intent.key;
  state.orders.session[slot] = state.scratch.session;
  armTrigger(state, market, slot);
  emitReplaced(state, slot, item, false, out);
  return OK;
}

function isWhole(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most;
}
