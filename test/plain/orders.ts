// The commands about orders: place, amend, cancel, mass cancel, and the triggers of pending orders.

import { CLIENT_ORDER_ID_LIFE_US, PRICE_MAX, QTY_MAX } from '../../engine/kernel/limits.ts';
import {
  CancelReason,
  ContractState,
  IndexState,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';
import type {
  AmendOrder,
  CancelOrder,
  MassCancel,
  PlaceOrder,
} from '../../engine/schema/commands/orders.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { takeOffBook } from './book.ts';
import { cancel, cancelWhere, emitReplaced, hasTrigger, shrinkBy } from './cancel.ts';
import {
  high,
  isDue,
  isReducing,
  low,
  orderRefusal,
  pendingRefusal,
  watchedPrice,
} from './checks.ts';
import { within } from './fields.ts';
import { identityRefusal } from './gate.ts';
import { execute } from './match.ts';
import {
  emit,
  headOf,
  nextAccountSeq,
  no,
  type PlainAccount,
  type PlainMarket,
  type PlainOrder,
  type PlainRefusal,
  type PlainUse,
  type PlainVenue,
} from './venue.ts';

type Refusal = PlainRefusal | null;

export function place(venue: PlainVenue, command: PlaceOrder, item: number): Refusal {
  const market = venue.markets[command.contract] as PlainMarket | undefined;
  const account = venue.accounts.get(command.account);
  const isRecorded = market?.terms.recorded === true;
  if (isRecorded) {
    if (account === undefined) {
      return no(RejectReason.accountUnknown, 'account', 0, command.account);
    }
  } else {
    const fault = identityRefusal(venue, command.key, command.account);
    if (fault !== null) return fault;
  }
  const owner = account as PlainAccount;
  const use = useOf(venue, owner, command.clientOrderId);
  if (use !== undefined) return repeat(venue, owner, use, command, item);
  const late = lateRefusal(venue, command.validUntil);
  if (late !== null) return late;
  if (market === undefined) {
    return no(RejectReason.contractUnknown, 'contract', 0, command.contract);
  }

  const order = draftOf(command, owner, market);
  const waitsForTrigger = hasTrigger(command.type) && !isRecorded;
  const fault = waitsForTrigger ? pendingRefusal(venue, order) : orderRefusal(venue, order);
  if (fault !== null) return fault;
  accept(venue, order, item);
  const { open: qty, limit, reduceOnly } = order;
  const request = requestOf(command);
  const contract = market.terms.contract;
  if (waitsForTrigger) order.where = 'pending';
  else execute(venue, order, item);
  if (command.clientOrderId === '') return null;
  const isLive = owner.orders.includes(order);
  const { time: at, seq } = venue;
  const left = { open: isLive ? order.open : 0, filled: order.filled };
  const row: PlainUse = {
    request,
    at,
    seq,
    contract,
    order: order.id,
    qty,
    limit,
    reduceOnly,
    ...left,
  };
  owner.used.set(command.clientOrderId, row);
  return null;
}

function draftOf(command: PlaceOrder, account: PlainAccount, market: PlainMarket): PlainOrder {
  const { kind: _kind, contract: _contract, qty, validUntil: _validUntil, ...rest } = command;
  const state = { id: 0, filled: 0, shown: 0, where: 'nowhere', entered: 0, lossTicks: 0 } as const;
  return { ...rest, ...state, account, market, open: qty };
}

function accept(venue: PlainVenue, order: PlainOrder, item: number): void {
  venue.lastOrder += 1;
  order.id = venue.lastOrder;
  order.account.orders.push(order);
  if (order.expiresAt !== 0) venue.timed.add(order);
  const { tag, side, type, open: qty, limit, timeInForce, expiresAt, postOnly, reduceOnly } = order;
  const { displayQty, selfTrade, trigger, triggerOn } = order;
  const first = { tag, side, type, qty, limit, timeInForce, expiresAt, postOnly, reduceOnly };
  const rest = { displayQty, selfTrade, trigger, triggerOn };
  emit(venue, { kind: 'orderAccepted', ...headOf(order, item), ...first, ...rest });
}

/** Everything asked for; not who asks, nor how long they would wait. */
function requestOf({ key: _key, validUntil: _validUntil, ...request }: PlaceOrder): string {
  return JSON.stringify(request);
}

/** A client order id in use: for 24 hours from its acceptance. */
function useOf(venue: PlainVenue, account: PlainAccount, text: string): PlainUse | undefined {
  const use = text === '' ? undefined : account.used.get(text);
  return use !== undefined && venue.time < use.at + CLIENT_ORDER_ID_LIFE_US ? use : undefined;
}

function repeat(
  venue: PlainVenue,
  account: PlainAccount,
  use: PlainUse,
  command: PlaceOrder,
  item: number,
): Refusal {
  if (use.request !== requestOf(command)) {
    return no(RejectReason.clientOrderIdMismatch, 'clientOrderId', 0, use.order);
  }
  const { request: _wish, at: _at, seq: originalSeq, ...answer } = use;
  const { clientOrderId } = command;
  const accountSeq = nextAccountSeq(account);
  const head = { item, account: account.id, accountSeq, clientOrderId, originalSeq };
  emit(venue, { kind: 'orderDuplicate', ...head, ...answer });
  return null;
}

function lateRefusal(venue: PlainVenue, validUntil: number): Refusal {
  if (validUntil === 0 || venue.time <= validUntil) return null;
  return no(RejectReason.late, 'validUntil', validUntil, venue.time);
}

function find(
  venue: PlainVenue,
  { account: id, order, clientOrderId }: AmendOrder | CancelOrder,
): PlainOrder | undefined {
  const account = venue.accounts.get(id);
  if (account === undefined) return undefined;
  if (order !== 0) return account.orders.find((live) => live.id === order);
  const use = useOf(venue, account, clientOrderId);
  const meant = account.orders.find((live) => live.id === use?.order);
  if (meant !== undefined || clientOrderId === '') return meant;
  return account.orders.findLast((live) => live.clientOrderId === clientOrderId);
}

export function cancelOne(venue: PlainVenue, command: CancelOrder, item: number): Refusal {
  const order = find(venue, command);
  if (order === undefined) return no(RejectReason.orderUnknown, 'order', 0, command.order);
  cancel(venue, order, item, CancelReason.requested);
  return null;
}

export function cancelMany(venue: PlainVenue, command: MassCancel): Refusal {
  const account = venue.accounts.get(command.account);
  if (account === undefined) {
    return no(RejectReason.accountUnknown, 'account', 0, command.account);
  }
  const { contract, side, tag } = command;
  const count = cancelWhere(
    venue,
    account,
    CancelReason.massCancel,
    (order) =>
      (contract === 0 || order.market.terms.contract === contract) &&
      (side === 0 || order.side === side) &&
      (tag === '' || order.tag === tag),
  );
  const accountSeq = nextAccountSeq(account);
  emit(venue, { kind: 'massCanceled', account: account.id, accountSeq, item: 0, count });
  return null;
}

export function amend(venue: PlainVenue, command: AmendOrder, item: number): Refusal {
  const order = find(venue, command);
  const late = lateRefusal(venue, command.validUntil);
  if (late !== null) return late;
  if (order === undefined) return no(RejectReason.orderUnknown, 'order', 0, command.order);
  const { open, filled, limit: oldLimit } = order;
  const qty = command.qty === 0 ? open + filled : command.qty;
  const limit = command.limit === 0 ? oldLimit : command.limit;
  if (!within(qty, 1, QTY_MAX)) return no(RejectReason.qtyInvalid, 'qty', QTY_MAX, qty);
  if (command.limit !== 0 && !within(limit, 1, PRICE_MAX)) {
    return no(RejectReason.priceInvalid, 'limit', PRICE_MAX, limit);
  }
  if (qty <= filled) return no(RejectReason.amendQtyFilled, 'qty', filled, qty);
  if (order.where === 'pending') return amendPending(venue, order, command, qty, limit, item);
  if (command.trigger !== 0) {
    return no(RejectReason.amendNotAllowed, 'trigger', 0, command.trigger);
  }
  if (limit === oldLimit && qty <= open + filled) {
    shrinkBy(order, open + filled - qty);
    emitReplaced(venue, order, item, true);
    return null;
  }

  const draft: PlainOrder = { ...order, open: qty - filled, limit };
  if (!order.market.terms.recorded) {
    const fault = identityRefusal(venue, command.key, command.account);
    if (fault !== null) return fault;
    draft.key = command.key;
  }
  const fault = orderRefusal(venue, draft, order);
  if (fault !== null) return fault;
  takeOffBook(order);
  Object.assign(order, draft, { where: 'nowhere' });
  emitReplaced(venue, order, item, false);
  execute(venue, order, item);
  return null;
}

function amendPending(
  venue: PlainVenue,
  order: PlainOrder,
  command: AmendOrder,
  open: number,
  limit: number,
  item: number,
): Refusal {
  const fault = identityRefusal(venue, command.key, command.account);
  if (fault !== null) return fault;
  const trigger = command.trigger === 0 ? order.trigger : command.trigger;
  const draft: PlainOrder = { ...order, key: command.key, open, limit, trigger };
  const refusal = pendingRefusal(venue, draft, order);
  if (refusal !== null) return refusal;
  Object.assign(order, draft);
  emitReplaced(venue, order, item, false);
  return null;
}

/** Triggers what is due on any of the watched prices: the lowest id, then the list is read again, until nothing is. */
export function runTriggers(
  venue: PlainVenue,
  watched: readonly (readonly [market: PlainMarket, on: number])[],
): void {
  for (;;) {
    const readable = watched.filter(([market, on]) => canTrigger(venue, market, on));
    const due = [...venue.accounts.values()]
      .flatMap(({ orders }) => orders)
      .filter((order) => order.where === 'pending')
      .filter((order) =>
        readable.some(
          ([market, on]) =>
            order.market === market &&
            order.triggerOn === on &&
            isDue(order, watchedPrice(market, on)),
        ),
      )
      .sort((a, b) => a.id - b.id);
    if (due.length === 0) return;
    triggerOrder(venue, due[0], watchedPrice(due[0].market, due[0].triggerOn));
  }
}

function canTrigger(venue: PlainVenue, market: PlainMarket, on: number): boolean {
  if (market.indexState === IndexState.halted) return false;
  const trades = market.state === ContractState.live || market.state === ContractState.reduceOnly;
  return trades && (on !== TriggerOn.last || !isHeldBack(venue, market));
}

/** |last − mark| > 1 %, and last is at most 60 s old. */
function isHeldBack(venue: PlainVenue, market: PlainMarket): boolean {
  const { mark, last, lastAt, terms } = market;
  const { triggerHold } = terms.controls;
  const isFar = last > high(mark, triggerHold) || last < low(mark, triggerHold);
  return isFar && venue.time - lastAt <= terms.mark.lastPriceMaxAgeUs;
}

function triggerOrder(venue: PlainVenue, order: PlainOrder, price: number): void {
  const draft: PlainOrder = { ...order, where: 'nowhere' };
  let fault = identityRefusal(venue, order.key, order.account.id);
  if (fault !== null && isReducing(draft, order)) {
    draft.reduceOnly = true;
    fault = null;
  }
  fault ??= orderRefusal(venue, draft, order);
  const { limit } = draft;
  emit(venue, { kind: 'orderTriggered', ...headOf(order, -1), price, limit });
  if (fault !== null) cancel(venue, order, -1, CancelReason.triggerRefused, fault.reason);
  else execute(venue, Object.assign(order, draft), -1);
}
