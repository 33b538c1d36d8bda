// Cancels of every kind, and the trimming of reduce-only orders.

import {
  CancelReason,
  OrderType,
  ReduceReason,
  Side,
  TimeInForce,
} from '../../engine/schema/closed-sets.ts';
import { takeOffBook } from './book.ts';
import {
  accountsOf,
  emit,
  emitCanceled,
  headOf,
  heldOf,
  type PlainAccount,
  type PlainMarket,
  type PlainOrder,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const NO_ITEM = -1;

export function hasTrigger(type: number): boolean {
  return type >= OrderType.stopMarket && type <= OrderType.takeProfitLimit;
}

export function isAtOnce(timeInForce: number): boolean {
  return timeInForce === TimeInForce.immediateOrCancel || timeInForce === TimeInForce.fillOrKill;
}

/** The order is no more. */
export function forget(order: PlainOrder): void {
  if (order.where === 'resting') takeOffBook(order);
  order.where = 'nowhere';
  const { orders } = order.account;
  orders.splice(orders.indexOf(order), 1);
}

export function cancel(
  venue: PlainVenue,
  order: PlainOrder,
  item: number,
  reason: number,
  refusal = 0,
): void {
  emitCanceled(venue, order, item, reason, refusal);
  forget(order);
}

export function expire(venue: PlainVenue, order: PlainOrder, item: number, reason: number): void {
  const { open, filled } = order;
  emit(venue, { kind: 'orderExpired', ...headOf(order, item), reason, open, filled });
  forget(order);
}

/** Cancels those of an account's orders that fit, the newest first; each is asked when its turn comes. */
export function cancelWhere(
  venue: PlainVenue,
  account: PlainAccount,
  reason: number,
  fits: (order: PlainOrder) => boolean,
): number {
  let count = 0;
  for (const order of [...account.orders].reverse()) {
    if (!fits(order)) continue;
    cancel(venue, order, NO_ITEM, reason);
    count += 1;
  }
  return count;
}

/** Of which orders: of all, or of one trader's, or of those in one contract. */
export interface PlainLoss {
  readonly trader: number;
  readonly market: PlainMarket | undefined;
}

/** What a lapse takes: orders that are not purely reducing. What stays may only reduce from now on. */
export function cancelRaising(
  venue: PlainVenue,
  account: PlainAccount,
  reason: number,
  { trader, market }: PlainLoss,
): void {
  const isTheirs = (order: PlainOrder): boolean =>
    (trader === 0 || venue.keys.get(order.key)?.trader === trader) &&
    (market === undefined || order.market === market);
  cancelWhere(venue, account, reason, (order) => isTheirs(order) && !restsReducing(order));
  for (const order of [...account.orders].reverse()) {
    if (!isTheirs(order) || order.reduceOnly) continue;
    order.reduceOnly = true;
    emitReplaced(venue, order, NO_ITEM, true);
  }
}

/** A contract in which only reducing goes on. */
export function cancelRaisingIn(venue: PlainVenue, market: PlainMarket): void {
  for (const account of accountsOf(venue)) {
    cancelRaising(venue, account, CancelReason.contractState, { trader: 0, market });
  }
}

export function restsReducing(order: PlainOrder): boolean {
  if (order.reduceOnly) return true;
  if (order.where !== 'resting') return false;
  const { account, market, side } = order;
  return opposes(heldOf(account, market), side) && lotsOn(account, market, side) <= absHeld(order);
}

function absHeld({ account, market }: PlainOrder): number {
  return Math.abs(heldOf(account, market));
}

/** Would an order of this side make the position smaller? */
export function opposes(held: number, side: number): boolean {
  return side === Side.buy ? held < 0 : held > 0;
}

/** Open lots of an account's resting orders on one side, reduce-only ones included. */
export function lotsOn(
  account: PlainAccount,
  market: PlainMarket,
  side: number,
  except?: PlainOrder,
): number {
  return account.orders
    .filter((order) => order.market === market && order.where === 'resting' && order !== except)
    .filter((order) => order.side === side)
    .reduce((sum, order) => sum + order.open, 0);
}

export function emitReplaced(
  venue: PlainVenue,
  order: PlainOrder,
  item: number,
  keptPriority: boolean,
): void {
  const { open, filled, limit, trigger, reduceOnly } = order;
  const head = headOf(order, item);
  const qty = open + filled;
  emit(venue, {
    kind: 'orderReplaced',
    ...head,
    qty,
    limit,
    trigger,
    open,
    filled,
    reduceOnly,
    keptPriority,
  });
}

/** Hidden lots go first; what is on display shrinks only when there are no others. */
export function shrinkBy(order: PlainOrder, lots: number): void {
  order.open -= lots;
  if (order.shown > order.open) order.shown = order.open;
}

/** Takes what the account's resting reduce-only orders have above the position, in reverse priority. */
export function trim(venue: PlainVenue, account: PlainAccount, market: PlainMarket): void {
  for (const side of [Side.buy, Side.sell]) {
    const held = heldOf(account, market);
    const allowed = opposes(held, side) ? Math.abs(held) : 0;
    const mine = account.orders.filter(
      (order) =>
        order.market === market &&
        order.side === side &&
        order.reduceOnly &&
        order.where === 'resting',
    );
    let excess = mine.reduce((sum, order) => sum + order.open, 0) - allowed;
    const furthestFirst = side === Side.buy ? 1 : -1;
    mine.sort((a, b) => furthestFirst * (a.limit - b.limit) || b.entered - a.entered);
    for (const order of mine) {
      if (excess <= 0) break;
      const lots = Math.min(excess, order.open);
      excess -= lots;
      if (lots === order.open) {
        cancel(venue, order, NO_ITEM, CancelReason.reduceOnly);
        continue;
      }
      shrinkBy(order, lots);
      const { open, filled } = order;
      const head = headOf(order, NO_ITEM);
      const reason = ReduceReason.reduceOnly;
      emit(venue, { kind: 'orderReduced', ...head, reason, by: lots, open, filled });
    }
  }
  const position = positionOf(account, market);
  if (!position.turned) return;
  position.turned = false;
  cancelWhere(
    venue,
    account,
    CancelReason.positionClosed,
    (order) => order.market === market && order.where === 'pending' && order.reduceOnly,
  );
}
