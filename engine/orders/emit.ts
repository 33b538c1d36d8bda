// The events of a live order, read from its row.

import { Flag } from '../book/orders.ts';
import { type EventBuffer, Row } from '../events/buffer.ts';
import { emitChange } from '../events/rows.ts';
import type { ContractId, OrderSlot } from '../kernel/units.ts';
import type { CancelReason, ReduceReason } from '../schema/closed-sets.ts';
import type { RejectReason } from '../schema/reject.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { EngineState } from '../state/state.ts';

export function emitRested(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  out: EventBuffer,
): void {
  const side = 1 + (state.orders.flags[slot] & Flag.sell);
  emit(state, slot, Row.orderRested, item, out, side, state.orders.price[slot], 0, 0, 0);
}

export function emitCanceled(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  refusal: RejectReason | 0,
  out: EventBuffer,
): void {
  emit(state, slot, Row.orderCanceled, item, out, reason, refusal, 0, 0, 0);
}

export function emitExpired(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: CancelReason,
  out: EventBuffer,
): void {
  emit(state, slot, Row.orderExpired, item, out, reason, 0, 0, 0, 0);
}

export function emitReduced(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  reason: ReduceReason,
  by: number,
  out: EventBuffer,
): void {
  emit(state, slot, Row.orderReduced, item, out, reason, by, 0, 0, 0);
}

export function emitReplaced(
  state: EngineState,
  slot: OrderSlot,
  item: number,
  keptPriority: boolean,
  out: EventBuffer,
): void {
  const { orders } = state;
  const qty = orders.open[slot] + orders.filled[slot];
  const reduceOnly = orders.flags[slot] & Flag.reduceOnly ? 1 : 0;
  const kept = keptPriority ? 1 : 0;
  emit(
    state,
    slot,
    Row.orderReplaced,
    item,
    out,
    qty,
    orders.price[slot],
    orders.trigger[slot],
    reduceOnly,
    kept,
  );
}

function emit(
  state: EngineState,
  slot: OrderSlot,
  kind: Row,
  item: number,
  out: EventBuffer,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): void {
  const { orders } = state;
  const account = orders.account[slot];
  const accountSeq = nextAccountSeq(state.accounts, account);
  const contract = ((orders.flags[slot] >>> Flag.contractShift) & Flag.contractMask) as ContractId;
  const { id, clientOrderId, open, filled } = orders;
  emitChange(
    out,
    kind,
    item,
    account,
    accountSeq,
    contract,
    id[slot],
    clientOrderId[slot],
    open[slot],
    filled[slot],
    a,
    b,
    c,
    d,
    e,
  );
}
