// The events of a live order, read from its row.

import { Flag } from '../book/orders.ts';
import { type EventBuffer, Row } from '../events/buffer.ts';
import {
  Canceled,
  Change,
  type ChangeRow,
  Expired,
  openChange,
  Reduced,
  Replaced,
  Rested,
} from '../events/rows.ts';
import type { OrderSlot, Qty } from '../kernel/units.ts';
import { CancelReason, ReduceReason } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import type { RejectReason } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { EngineState } from '../state/state.ts';

export function emitRested(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  out: EventBuffer,
): void {
  const at = open(state, Row.orderRested, slot, item, out);
  out.words[at + Rested.side] = 1 + (state.orders.flags[slot] & Flag.sell);
  out.words[at + Rested.limit] = state.orders.price[slot];
}

export function emitCanceled(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  out: EventBuffer,
): void {
  const at = open(state, Row.orderCanceled, slot, item, out);
  out.words[at + Canceled.reason] = reason;
}

/** A triggered order that the checks refused: the only cancel with a refusal of its own. */
export function emitTriggerRefused(
  state: EngineState,
  slot: OrderSlot,
  refusal: RejectReason,
  out: EventBuffer,
): void {
  const at = open(state, Row.orderCanceled, slot, NO_ITEM, out);
  out.words[at + Canceled.reason] = CancelReason.triggerRefused;
  out.words[at + Canceled.refusal] = refusal;
}

export function emitExpired(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  out: EventBuffer,
): void {
  const at = open(state, Row.orderExpired, slot, item, out);
  out.words[at + Expired.reason] = reason;
}

/** Lots that an order loses because it met one of its own group. */
export function emitDecremented(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  by: Qty,
  out: EventBuffer,
): void {
  const at = open(state, Row.orderReduced, slot, item, out);
  out.words[at + Reduced.reason] = ReduceReason.selfTrade;
  out.words[at + Reduced.by] = by;
}

/** Lots that a reduce-only order loses because they exceed the position. */
export function emitTrimmed(state: EngineState, slot: OrderSlot, by: Qty, out: EventBuffer): void {
  const at = open(state, Row.orderReduced, slot, NO_ITEM, out);
  out.words[at + Reduced.reason] = ReduceReason.reduceOnly;
  out.words[at + Reduced.by] = by;
}

export function emitReplaced(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  keptPriority: boolean,
  out: EventBuffer,
): void {
  const { orders } = state;
  const at = open(state, Row.orderReplaced, slot, item, out);
  const w = out.words;
  w[at + Replaced.qty] = orders.open[slot] + orders.filled[slot];
  w[at + Replaced.limit] = orders.price[slot];
  w[at + Replaced.trigger] = orders.trigger[slot];
  w[at + Replaced.reduceOnly] = orders.flags[slot] & Flag.reduceOnly ? 1 : 0;
  w[at + Replaced.keptPriority] = keptPriority ? 1 : 0;
}

/** Opens the row of a change and writes which order, whose, and how it stands. @returns where its words begin. */
function open(
  state: EngineState,
  kind: ChangeRow,
  slot: OrderSlot,
  item: number,
  out: EventBuffer,
): number {
  const { orders } = state;
  const at = openChange(out, kind, orders.clientOrderId[slot]);
  const w = out.words;
  const account = orders.account[slot];
  w[at + Change.item] = item;
  w[at + Change.account] = account;
  w[at + Change.accountSeq] = nextAccountSeq(state.accounts, account);
  w[at + Change.contract] = (orders.flags[slot] >>> Flag.contractShift) & Flag.contractMask;
  w[at + Change.order] = orders.id[slot];
  w[at + Change.open] = orders.open[slot];
  w[at + Change.filled] = orders.filled[slot];
  return at;
}
