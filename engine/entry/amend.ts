// Amends. Only a smaller quantity keeps the order's place in time; anything else is a new order in place of
// the old one, with every check a new order meets, and when refused the old one stands untouched.

import { remove, shrink } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { checkIdentity } from '../gate/gate.ts';
import { PRICE_MAX, QTY_MAX } from '../kernel/limits.ts';
import { NO_ORDER, type OrderSlot, type Price, type Qty } from '../kernel/units.ts';
import { exposeOrder, unexposeOrder } from '../margin/exposure.ts';
import { execute } from '../matching/match.ts';
import { emitReplaced } from '../orders/emit.ts';
import {
  fillRow,
  findLive,
  forgetTrigger,
  marketOfOrder,
  unscheduleExpiry,
} from '../orders/live.ts';
import { intendLive } from '../orders/request.ts';
import type { AmendOrder } from '../schema/commands/orders.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { checkOrder, checkTrigger } from './checks/check.ts';
import { armTrigger, checkLate, noteClearOrder } from './place.ts';

/** An amend and the live order that it names. */
interface Amend {
  readonly command: AmendOrder;
  /** Its place in a batch. */
  readonly item: number;
  readonly market: Market;
  readonly slot: OrderSlot;
  /** Lots to trade from now on: the new total less what has filled. */
  readonly open: Qty;
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
  const late = checkLate(state, command.validUntil);
  if (late !== OK) return late;
  if (slot === NO_ORDER) return refuse(state, RejectReason.orderUnknown, 'order', 0, order);

  const { orders } = state;
  const filled = orders.filled[slot];
  const total = (orders.open[slot] + filled) as Qty;
  const qty = command.qty === 0 ? total : command.qty;
  const limit = command.limit === 0 ? orders.price[slot] : command.limit;
  if (!isWhole(qty, QTY_MAX)) return refuse(state, RejectReason.qtyInvalid, 'qty', QTY_MAX, qty);
  if (!isWhole(limit, PRICE_MAX) && command.limit !== 0) {
    return refuse(state, RejectReason.priceInvalid, 'limit', PRICE_MAX, limit);
  }
  if (qty <= filled) return refuse(state, RejectReason.amendQtyFilled, 'qty', filled, qty);

  const market = marketOfOrder(state, slot);
  const amend = { command, item, market, slot, open: (qty - filled) as Qty, limit };
  if (orders.flags[slot] & Flag.pending) return amendPending(state, amend, out);
  if (command.trigger !== 0) {
    return refuse(state, RejectReason.amendNotAllowed, 'trigger', 0, command.trigger);
  }
  if (limit === orders.price[slot] && qty <= total) {
    decrease(state, amend, out);
    return OK;
  }
  return replace(state, amend, out);
}

/** Fewer lots at the same price: never refused, keeps its place. Also when nothing changes. */
function decrease(state: EngineState, amend: Amend, out: EventBuffer): void {
  const { market, slot, item } = amend;
  const before = state.orders.open[slot];
  const by = (before - amend.open) as Qty;
  if (by > 0) {
    shrink(market.book, state.orders, slot, by);
    exposeOrder(state, market, slot, before);
  }
  emitReplaced(state, slot, item, true, out);
}

/** Another price, or more lots: a new order in place of the old, with the same id and flags. */
function replace(state: EngineState, amend: Amend, out: EventBuffer): Verdict {
  const { command, item, market, slot } = amend;
  const recorded = market.terms.recorded;
  const identity = recorded ? OK : checkIdentity(state, command.key, command.account);
  if (identity !== OK) return identity;
  const { intent } = state.scratch;
  intendLive(intent, state, slot);
  intent.qty = amend.open;
  intent.limit = amend.limit;
  if (!recorded) intent.key = command.key;

  const verdict = checkOrder(state, market, intent);
  if (verdict !== OK) return verdict;

  // After this point the amend cannot be refused.
  noteClearOrder(state, market, intent);
  unexposeOrder(state, market, slot);
  remove(market.book, state.orders, slot);
  unscheduleExpiry(state, slot);
  fillRow(state, slot, intent);
  state.orders.key[slot] = intent.key;
  emitReplaced(state, slot, item, false, out);
  execute(state, market, { slot, intent, item }, out);
  return OK;
}

/** An order that still waits for its trigger has no place in time to lose. */
function amendPending(state: EngineState, amend: Amend, out: EventBuffer): Verdict {
  const { command, item, market, slot } = amend;
  const identity = checkIdentity(state, command.key, command.account);
  if (identity !== OK) return identity;
  const { intent } = state.scratch;
  intendLive(intent, state, slot);
  intent.key = command.key;
  if (command.qty !== 0) intent.qty = command.qty;
  if (command.limit !== 0) intent.limit = command.limit;
  if (command.trigger !== 0) intent.trigger = command.trigger;
  const verdict = checkTrigger(state, market, intent);
  if (verdict !== OK) return verdict;

  // After this point the amend cannot be refused.
  noteClearOrder(state, market, intent);
  forgetTrigger(state, market, slot);
  unscheduleExpiry(state, slot);
  fillRow(state, slot, intent);
  state.orders.key[slot] = intent.key;
  armTrigger(state, market, slot);
  emitReplaced(state, slot, item, false, out);
  return OK;
}

function isWhole(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most;
}
