// The events of a live order, read from its row.

import { Flag } from '../book/orders.ts';
import { type EventBuffer, Row } from '../events/buffer.ts';
import {
  Change,
  type ChangeRow,
  emitRestedAtOnce,
  openChange,
  Reduced,
  Refused,
  Replaced,
  ReplacedBit,
  Rested,
} from '../events/change-rows.ts';
import { headOf } from '../events/head.ts';
import type { OrderSlot, Qty } from '../kernel/units.ts';
import { type CancelReason, ReduceReason } from '../schema/closed-sets.ts';
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
  const { orders, accounts } = state;
  const price = orders.price[slot];
  if (emitRestedAtOnce(out, orders.id[slot], price)) {
    nextAccountSeq(accounts, orders.account[slot]);
    return;
  }
  const side = 1 + (orders.flags[slot] & Flag.sell);
  const at = open(state, Row.orderRested, slot, { item, own: side, words: 1 }, out);
  out.words[at + Rested.limit] = price;
}

export function emitCanceled(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  out: EventBuffer,
): void {
  open(state, Row.orderCanceled, slot, { item, own: reason, words: 0 }, out);
}

/** A live order that the checks refused when they were asked again: the only cancels with a refusal of their own. */
export function emitRefusedLater(
  state: EngineState,
  slot: OrderSlot,
  own: typeof CancelReason.triggerRefused | typeof CancelReason.pegRefused,
  refusal: RejectReason,
  out: EventBuffer,
): void {
  const at = open(state, Row.orderCanceled, slot, { item: NO_ITEM, own, words: 1 }, out);
  out.words[at + Refused.refusal] = refusal;
}

export function emitExpired(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  out: EventBuffer,
): void {
  open(state, Row.orderExpired, slot, { item, own: reason, words: 0 }, out);
}

/** Lots that an order loses because it met one of its own group. */
export function emitDecremented(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  by: Qty,
  out: EventBuffer,
): void {
  const own = ReduceReason.selfTrade;
  const at = open(state, Row.orderReduced, slot, { item, own, words: 1 }, out);
  out.words[at + Reduced.by] = by;
}

/** Lots that a reduce-only order loses because they exceed the position. */
export function emitTrimmed(state: EngineState, slot: OrderSlot, by: Qty, out: EventBuffer): void {
  const own = ReduceReason.reduceOnly;
  const at = open(state, Row.orderReduced, slot, { item: NO_ITEM, own, words: 1 }, out);
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
  const own =
    (orders.flags[slot] & Flag.reduceOnly ? ReplacedBit.reduceOnly : 0) |
    (keptPriority ? ReplacedBit.keptPriority : 0);
  const at = open(state, Row.orderReplaced, slot, { item, own, words: 3 }, out);
  const w = out.words;
  w[at + Replaced.qty] = orders.open[slot] + orders.filled[slot];
  w[at + Replaced.limit] = orders.price[slot];
  w[at + Replaced.trigger] = orders.trigger[slot];
}

/** What is written of a change beside the order: the item, the bits and the number of words of its kind. */
interface OfChange {
  readonly item: number;
  readonly own: number;
  readonly words: number;
}

/** Opens the row of a change and writes which order, whose, and how it stands. @returns where its words begin. */
function open(
  state: EngineState,
  kind: ChangeRow,
  slot: OrderSlot,
  { item, own, words }: OfChange,
  out: EventBuffer,
): number {
  const { orders } = state;
  const at = openChange(out, kind, words, orders.clientOrderId[slot]);
  const w = out.words;
  const account = orders.account[slot];
  const contract = (orders.flags[slot] >>> Flag.contractShift) & Flag.contractMask;
  w[at] = headOf(item, contract, own);
  w[at + Change.account] = account;
  w[at + Change.accountSeq] = nextAccountSeq(state.accounts, account);
  w[at + Change.order] = orders.id[slot];
  w[at + Change.open] = orders.open[slot];
  w[at + Change.filled] = orders.filled[slot];
  return at;
}
