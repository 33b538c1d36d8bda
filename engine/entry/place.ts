// The straight line of one order: identity, repeat, lateness, every check, then acceptance, the match, the rest.

import { enterCall } from '../auction/enter.ts';
import { findOrder } from '../book/order-index.ts';
import { Flag } from '../book/orders.ts';
import { hasTrigger } from '../book/trigger-book.ts';
import { noteEntryBand } from '../controls/bands.ts';
import { emitAccepted } from '../events/accepted-row.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkIdentity, noteClear } from '../gate/gate.ts';
import { createDigest, highHalf, lowHalf, resetDigest } from '../kernel/digest.ts';
import { type AccountId, NO_ORDER, type OrderSlot, type Qty, type Time } from '../kernel/units.ts';
import { execute } from '../matching/match.ts';
import { addPending, openOrder, scheduleExpiry } from '../orders/live.ts';
import { intendNew } from '../orders/request.ts';
import { mixCommand } from '../orders/request-fields.ts';
import { OrderPresence, PostOnly } from '../schema/closed-sets.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { OrderDuplicate } from '../schema/events/orders.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import {
  type ClientOrderRecord,
  findClientOrder,
  recordOf,
  useClientOrderId,
} from '../state/client-order-ids.ts';
import {
  blockOf,
  hashText,
  type IdRow,
  inBlock,
  NO_ROW,
  UNKNOWN,
} from '../state/client-order-rows.ts';
import type { Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, refuse, refuseContract } from '../state/state.ts';
import { checkOrder, checkPendingOrder } from './checks/check.ts';

/**
 * @returns why the order was refused; `OK` when it was accepted or was a repeat.
 * @see docs/rules/order-entry.md
 */
export function placeOrder(
  state: EngineState,
  command: PlaceOrder,
  item: number,
  out: EventBuffer,
): Verdict {
  const { account, contract, clientOrderId } = command;
  const market = state.markets[contract];
  const identity = identify(state, command, market);
  if (identity !== OK) return identity;

  let hash = 0;
  if (clientOrderId !== '') {
    hash = hashText(clientOrderId);
    const known = findClientOrder(state.clientOrderIds, account, clientOrderId, hash);
    if (known !== NO_ROW) return repeat(state, known, command, item, out);
  }
  const { intent } = state.scratch;
  const verdict = checkRequest(state, command, market, intent);
  if (verdict !== OK || market === undefined) return verdict;

  // After this point the order cannot be refused.
  noteClearOrder(state, market, intent);
  const slot = openOrder(state, market, intent);
  const order = state.orders.id[slot];
  const row = clientOrderId === '' ? NO_ROW : remember(state, command, slot, hash);
  emitAccepted(out, item, nextAccountSeq(state.accounts, account), order, intent);
  if (waitsForTrigger(command, market)) armTrigger(state, market, slot);
  else enterBook(state, market, slot, item, out);
  if (row !== NO_ROW) noteResult(state, row, slot);
  return OK;
}

/** An accepted order meets the other side; in a call it waits for the uncross. */
export function enterBook(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  item: number,
  out: EventBuffer,
): void {
  if (market.auction === null) execute(state, market, slot, item, out);
  else enterCall(state, market, slot, item, out);
}

/** Notes the entry band and that the trader is clear, so that the next order is checked sooner. A recording has no gate. */
export function noteClearOrder(state: EngineState, market: Market, intent: Intent): void {
  if (market.terms.recorded) return;
  noteEntryBand(market);
  noteClear(state, intent.key, intent.account, market, intent.postOnly !== PostOnly.off);
}

/** Who asks: the first thing that may stand against an order. */
export function identify(
  state: EngineState,
  { key, account }: PlaceOrder,
  market: Market | undefined,
): Verdict {
  const recorded = market?.terms.recorded === true;
  return recorded ? checkAccount(state, account) : checkIdentity(state, key, account);
}

/** All the rest that may stand against a new order that is no repeat; `request` becomes what it asks for, tightened. */
export function checkRequest(
  state: EngineState,
  command: PlaceOrder,
  market: Market | undefined,
  request: Intent,
): Verdict {
  const late = checkLate(state, command.validUntil);
  if (late !== OK) return late;
  if (market === undefined) {
    return refuseContract(state, command.contract);
  }
  intendNew(request, command);
  return waitsForTrigger(command, market)
    ? checkPendingOrder(state, market, request)
    : checkOrder(state, market, request);
}

function waitsForTrigger({ type }: PlaceOrder, market: Market): boolean {
  return hasTrigger(type) && !market.terms.recorded;
}

/** A recording names no keys: the account is all it has. */
function checkAccount(state: EngineState, account: AccountId): Verdict {
  if (accountExists(state.accounts, account)) return OK;
  return refuse(state, RejectReason.accountUnknown, 'account', 0, account);
}

/** Refuses what reaches the engine later than its sender allowed. */
export function checkLate(state: EngineState, validUntil: Time): Verdict {
  if (validUntil === 0 || state.time <= validUntil) return OK;
  return refuse(state, RejectReason.late, 'validUntil', validUntil, state.time);
}

/** Adds an accepted stop or take-profit order to the pending triggers. */
export function armTrigger(state: EngineState, market: Market, slot: OrderSlot): void {
  addPending(state, market, slot);
  scheduleExpiry(state, slot);
}

/** A client order id came again: the original result, or a refusal when it is another order. */
function repeat(
  state: EngineState,
  row: IdRow,
  command: PlaceOrder,
  item: number,
  out: EventBuffer,
): Verdict {
  const record = recordOf(state.clientOrderIds, row);
  if (!isSameOrder(state, row, command)) {
    return refuse(state, RejectReason.clientOrderIdMismatch, 'clientOrderId', 0, record.order);
  }
  const { account, contract, order, text, seq, qty, limit, reduceOnly, open, filled } = record;
  const { present, presentOpen, presentFilled, presentLimit } = presentOf(state, record);
  emitRare(out, {
    kind: 'orderDuplicate',
    item,
    account,
    accountSeq: nextAccountSeq(state.accounts, account),
    contract,
    order,
    clientOrderId: text,
    originalSeq: seq,
    qty,
    limit,
    reduceOnly,
    open,
    filled,
    present,
    presentOpen,
    presentFilled,
    presentLimit,
  });
  return OK;
}

type Present = Pick<OrderDuplicate, 'present' | 'presentOpen' | 'presentFilled' | 'presentLimit'>;

/** The order of a repeat as it stands now. */
function presentOf(state: EngineState, { order, filled, filledAtEnd }: ClientOrderRecord): Present {
  const { orders } = state;
  const slot = findOrder(state.orderIndex, orders, order);
  if (slot === NO_ORDER) {
    const { ended } = OrderPresence;
    const presentFilled = filledAtEnd ?? filled;
    return { present: ended, presentOpen: 0 as Qty, presentFilled, presentLimit: 0 };
  }
  const isPending = (orders.flags[slot] & Flag.pending) !== 0;
  return {
    present: isPending ? OrderPresence.pending : OrderPresence.resting,
    presentOpen: orders.open[slot],
    presentFilled: orders.filled[slot],
    presentLimit: orders.price[slot],
  };
}

function remember(state: EngineState, command: PlaceOrder, slot: OrderSlot, hash: number): IdRow {
  const { clientOrderIds } = state;
  const { fingerprint, intent } = state.scratch;
  const { account, clientOrderId } = command;
  const row = useClientOrderId(clientOrderIds, account, clientOrderId, hash);
  const block = blockOf(clientOrderIds, row);
  const at = inBlock(row);
  resetDigest(fingerprint);
  mixCommand(fingerprint, command);
  block.printHigh[at] = highHalf(fingerprint);
  block.printLow[at] = lowHalf(fingerprint);
  block.acceptedAt[at] = state.time;
  block.seq[at] = state.seq;
  block.contract[at] = intent.contract;
  block.order[at] = state.orders.id[slot];
  block.qty[at] = intent.qty;
  block.limit[at] = intent.limit;
  block.reduceOnly[at] = intent.reduceOnly ? 1 : 0;
  // What is left of it follows at the end of its command.
  block.open[at] = intent.qty;
  block.filled[at] = 0 as Qty;
  block.filledAtEnd[at] = UNKNOWN;
  state.orders.idRow[slot] = row;
  return row;
}

/** The answer to a repeat: how the order stood at the end of its own command. */
function noteResult(state: EngineState, row: IdRow, slot: OrderSlot): void {
  const { id, open, filled } = state.orders;
  const block = blockOf(state.clientOrderIds, row);
  const at = inBlock(row);
  block.open[at] = id[slot] === block.order[at] ? open[slot] : (0 as Qty);
  block.filled[at] = filled[slot]; // The row of an order that has just ended still has it.
}

/** Is it the order that was accepted under the id? The key is who asks, not what is asked, and a late repeat is a repeat. */
export function isSameOrder(state: EngineState, row: IdRow, command: PlaceOrder): boolean {
  const block = blockOf(state.clientOrderIds, row);
  const at = inBlock(row);
  const fingerprint = createDigest(); // Not the scratch one: a preview asks this too, and a question writes nothing.
  mixCommand(fingerprint, command);
  const isKnown = block.seq[at] !== 0;
  return (
    isKnown &&
    block.printHigh[at] === highHalf(fingerprint) &&
    block.printLow[at] === lowHalf(fingerprint)
  );
}
