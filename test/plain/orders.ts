// The commands about orders: place, amend, cancel, mass cancel, and the triggers of pending orders.

import {
  CLIENT_ORDER_ID_LIFE_US,
  PRICE_MAX,
  QTY_MAX,
  TAG_BYTES_MAX,
} from '../../engine/kernel/limits.ts';
import {
  CancelReason,
  ContractState,
  OrderPresence,
  OrderType,
  PostOnly,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';
import type {
  AmendOrder,
  CancelOrder,
  MassCancel,
  PlaceOrder,
} from '../../engine/schema/commands/orders.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { enterCall } from './auction.ts';
import { takeOffBook } from './book.ts';
import { cancel, cancelWhere, emitReplaced, hasTrigger, shrinkBy } from './cancel.ts';
import {
  admissionRefusal,
  high,
  isDue,
  isReducing,
  low,
  orderRefusal,
  pendingRefusal,
  watchedPrice,
} from './checks.ts';
import { isText, within } from './fields.ts';
import { identityRefusal } from './gate.ts';

import { emitAccepted } from './links.ts';
import { execute, fillsMax } from './match.ts';
import { blankOrder } from './new-order.ts';
import { peggedIn, referencesIn } from './peg-price.ts';
import { hasIndex } from './quotes.ts';

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

  const order = { ...draftOf(command, owner, market), session: venue.session };
  const waitsForTrigger = hasTrigger(command.type) && !isRecorded;
  const fault = waitsForTrigger ? pendingRefusal(venue, order) : orderRefusal(venue, order);
  if (fault !== null) return fault;
  if (order.type === OrderType.pegged && peggedIn(market).length === 0) {
    Object.assign(market.pegs, referencesIn(market));
  }
  accept(venue, order, item);
  const { open: qty, limit, reduceOnly } = order;
  const request = requestOf(command);
  const contract = market.terms.contract;
  if (waitsForTrigger) order.where = 'pending';
  else enterBook(venue, order, item);
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
    made: order,
    ...left,
  };
  owner.used.set(command.clientOrderId, row);
  return null;
}

/** It meets the other side, or in a call waits for it. */
export function enterBook(venue: PlainVenue, order: PlainOrder, item: number): void {
  const most = fillsMax(venue, order.market);
  if (order.market.call === null) execute(venue, order, item, most);
  else enterCall(venue, order, item, most);
}

export function draftOf(
  command: PlaceOrder,
  account: PlainAccount,
  market: PlainMarket,
): PlainOrder {
  const { kind: _kind, contract: _contract, qty, validUntil: _validUntil, ...asked } = command;
  const slides = command.type === OrderType.pegged && command.postOnly === PostOnly.off;
  const rest = slides ? { ...asked, postOnly: PostOnly.slide } : asked;
  return { ...blankOrder(), ...rest, account, market, open: qty };
}

export function accept(venue: PlainVenue, order: PlainOrder, item: number): void {
  venue.lastOrder += 1;
  order.id = venue.lastOrder;
  order.account.orders.push(order);
  if (order.expiresAt !== 0) venue.timed.add(order);
  for (const other of order.account.orders) {
    if (order.pair !== 0 && other.id === order.pair) other.pair = order.id;
  }
  emitAccepted(venue, order, item);
}

/** Everything asked for; not who asks, nor how long they would wait. */
function requestOf({ key: _key, validUntil: _validUntil, ...request }: PlaceOrder): string {
  return JSON.stringify(request);
}

/** A client order id in use: for 24 hours from its acceptance, and while its order lives. */
function useOf(venue: PlainVenue, account: PlainAccount, text: string): PlainUse | undefined {
  const use = text === '' ? undefined : account.used.get(text);
  if (use === undefined) return undefined;
  const isYoung = venue.time < use.at + CLIENT_ORDER_ID_LIFE_US;
  return isYoung || account.orders.includes(use.made) ? use : undefined;
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
  const { request: _wish, at: _at, seq: originalSeq, made, ...answer } = use;
  const { clientOrderId } = command;
  const accountSeq = nextAccountSeq(account);
  const head = { item, account: account.id, accountSeq, clientOrderId, originalSeq };
  const lives = account.orders.includes(made);
  const whileAlive = made.where === 'pending' ? OrderPresence.pending : OrderPresence.resting;
  const now = {
    present: lives ? whileAlive : OrderPresence.ended,
    presentOpen: lives ? made.open : 0,
    presentFilled: made.filled,
    presentLimit: lives ? made.limit : 0,
  };
  emit(venue, { kind: 'orderDuplicate', ...head, ...answer, ...now });
  return null;
}

export function lateRefusal(venue: PlainVenue, validUntil: number): Refusal {
  if (validUntil === 0 || venue.time <= validUntil) return null;
  return no(RejectReason.late, 'validUntil', validUntil, venue.time);
}

function find(
  venue: PlainVenue,
  { account: id, order, clientOrderId }: AmendOrder | CancelOrder,
): PlainOrder | undefined {
  const live = venue.accounts.get(id)?.orders ?? [];
  return live.find(
    (one) =>
      (order !== 0 || clientOrderId !== '') &&
      (order === 0 || one.id === order) &&
      (clientOrderId === '' || one.clientOrderId === clientOrderId),
  );
}

/** No live order fits both; when one or two fit one of them, the two disagree. */
function notFound(
  venue: PlainVenue,
  { account: id, order, clientOrderId }: AmendOrder | CancelOrder,
): PlainRefusal {
  const live = venue.accounts.get(id)?.orders ?? [];
  const meant = live.find((one) => clientOrderId !== '' && one.clientOrderId === clientOrderId);
  const disagree = order !== 0 && (meant !== undefined || live.some((one) => one.id === order));
  return disagree && clientOrderId !== ''
    ? no(RejectReason.orderMismatch, 'clientOrderId', meant?.id ?? 0, order)
    : no(RejectReason.orderUnknown, 'order', 0, order);
}

/** It is of another contract or side than was said. */
function otherThan(order: PlainOrder, { contract, side }: AmendOrder | CancelOrder): Refusal {
  const is = order.market.terms.contract;
  if (contract > 0 && contract !== is) {
    return no(RejectReason.orderMismatch, 'contract', is, contract);
  }
  if (side > 0 && side !== order.side) {
    return no(RejectReason.orderMismatch, 'side', order.side, side);
  }
  return null;
}

export function cancelOne(venue: PlainVenue, command: CancelOrder, item: number): Refusal {
  const order = find(venue, command);
  if (order === undefined) return notFound(venue, command);
  const other = otherThan(order, command);
  if (other !== null) return other;
  cancel(venue, order, item, CancelReason.requested);
  return null;
}

export function cancelMany(venue: PlainVenue, command: MassCancel): Refusal {
  const account = venue.accounts.get(command.account);
  if (account === undefined) {
    return no(RejectReason.accountUnknown, 'account', 0, command.account);
  }
  const { contract, side, tag } = command;
  if (contract !== 0 && venue.markets[contract] === undefined) {
    return no(RejectReason.contractUnknown, 'contract', 0, contract);
  }
  if (side < 0 || side > 2) return no(RejectReason.sideInvalid, 'side', 0, side);
  if (!isText(tag, TAG_BYTES_MAX)) {
    return no(RejectReason.tagInvalid, 'tag', TAG_BYTES_MAX, Buffer.byteLength(tag));
  }
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
  const other = order === undefined ? null : otherThan(order, command);
  if (order !== undefined && other === null && isLess(order, command)) {
    if (late !== null) return late;
    order.session = venue.session;
    if (command.qty !== 0) shrinkBy(order, order.open + order.filled - command.qty);
    emitReplaced(venue, order, item, true);
    return null;
  }
  const isRecorded = venue.markets.some((market) => market?.terms.recorded);
  const identity = isRecorded ? null : identityRefusal(venue, command.key, command.account);
  if (identity !== null) return identity;
  if (late !== null) return late;
  if (order === undefined) return notFound(venue, command);
  if (other !== null) return other;

  const isPending = order.where === 'pending';
  const draft: PlainOrder = {
    ...order,
    key: isRecorded ? order.key : command.key,
    session: venue.session,
    open: command.qty === 0 ? order.open : command.qty - order.filled,
    limit: command.limit === 0 ? order.limit : command.limit,
    trigger: isPending && command.trigger !== 0 ? command.trigger : order.trigger,
    cap: command.cap === 0 ? order.cap : command.cap,
  };
  const fault =
    admissionRefusal(venue, draft, order) ??
    amendRefusal(order, command) ??
    (isPending ? pendingRefusal(venue, draft, order) : orderRefusal(venue, draft, order));
  if (fault !== null) return fault;
  if (isPending) {
    Object.assign(order, draft);
    emitReplaced(venue, order, item, false);
    return null;
  }
  takeOffBook(order);
  Object.assign(order, draft, { where: 'nowhere' });
  emitReplaced(venue, order, item, false);
  enterBook(venue, order, item);
  return null;
}

/** Nothing but fewer lots, or nothing at all: it is never refused. */
function isLess(order: PlainOrder, { qty, limit, trigger, cap }: AmendOrder): boolean {
  const { open, filled } = order;
  return (
    order.where === 'resting' &&
    trigger === 0 &&
    cap === 0 &&
    (limit === 0 || (order.type !== OrderType.pegged && limit === order.limit)) &&
    (qty === 0 || within(qty, filled + 1, open + filled))
  );
}

/** The amend's own fields. */
function amendRefusal(order: PlainOrder, { qty, limit, trigger, cap }: AmendOrder): Refusal {
  const { open, filled } = order;
  const total = qty === 0 ? open + filled : qty;
  if (!within(total, 1, QTY_MAX)) return no(RejectReason.qtyInvalid, 'qty', QTY_MAX, total);
  if (limit !== 0 && !within(limit, 1, PRICE_MAX)) {
    return no(RejectReason.priceInvalid, 'limit', PRICE_MAX, limit);
  }
  if (total <= filled) return no(RejectReason.amendQtyFilled, 'qty', filled, total);
  if (order.quote !== 0) return no(RejectReason.amendNotAllowed, 'order', 0, order.id);
  if (trigger !== 0 && order.where !== 'pending') {
    return no(RejectReason.amendNotAllowed, 'trigger', 0, trigger);
  }
  if (order.type !== OrderType.pegged) {
    return cap === 0 ? null : no(RejectReason.amendNotAllowed, 'cap', 0, cap);
  }
  if (limit !== 0) return no(RejectReason.amendNotAllowed, 'limit', 0, limit);
  const isPrice = cap === 0 || within(cap, 1, PRICE_MAX);
  return isPrice ? null : no(RejectReason.pegInvalid, 'cap', PRICE_MAX, cap);
}

/** Triggers what is due on any of the watched prices: the lowest id, then the list is read again, until nothing is. */
export function runTriggers(
  venue: PlainVenue,
  watched: readonly (readonly [market: PlainMarket, on: number])[],
): void {
  for (;;) {
    const readable = watched.filter(([market, on]) => canTrigger(venue, market, on));
    if (readable.length === 0) return;
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
  if (!hasIndex(venue, market)) return false;
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
  fault ??= orderRefusal(venue, draft, order, referencesIn(draft.market), true);
  const { limit } = draft;
  emit(venue, { kind: 'orderTriggered', ...headOf(order, -1), price, limit });
  if (fault !== null) cancel(venue, order, -1, CancelReason.triggerRefused, fault.reason);
  else execute(venue, Object.assign(order, draft), -1, Number.POSITIVE_INFINITY);
}
