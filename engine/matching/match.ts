// What an accepted order does: it meets the other side, and what is left rests or goes.

import { bestOrder, crosses, reduceShown, remove, rest } from '../book/book.ts';
import { findOrder } from '../book/order-index.ts';
import { Flag, type Orders } from '../book/orders.ts';
import { hasLimit } from '../book/trigger-book.ts';
import { bandOf, mayTradeAt } from '../controls/trade-band.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { chargeMaker, chargeTaker } from '../fees/rates.ts';
import { mulDivFloor, ppmCeil } from '../kernel/math.ts';
import { type Money, NO_ORDER, type OrderSlot, type Price, type Qty } from '../kernel/units.ts';
import { fill } from '../ledger/fill.ts';
import { exposeOrder } from '../margin/exposure.ts';
import { lossTicksAt } from '../margin/margin.ts';
import { cancelLive } from '../orders/cancel.ts';
import { emitCanceled, emitDecremented, emitExpired, emitRested } from '../orders/emit.ts';
import { followFill } from '../orders/linked-fills.ts';
import { closeOrder, marketOfOrder, scheduleExpiry, unscheduleExpiry } from '../orders/live.ts';
import { intendLive } from '../orders/request.ts';
import { trimReduceOnly } from '../orders/trim.ts';
import { protect, protectionOf } from '../protection/protect.ts';
import {
  CancelReason,
  Cause,
  ContractState,
  isImmediate,
  opposite,
  SelfTrade,
} from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { House } from '../state/accounts.ts';
import { type Closing, createIntent, type Taker } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, oweFirst, spend } from '../state/owed.ts';
import type { Party } from '../state/scratch.ts';
import type { EngineState } from '../state/state.ts';
import { fillsMax, stepsOf } from './fills-max.ts';

/**
 * Trades a client's order, which wants what the scratch intent says, against the opposite side, and rests or ends what is
 * left. One that needs more trades than an order may have is canceled when it has had them.
 *
 * @see docs/rules/bounded-work.md WORK-002
 */
export function execute(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  item: number,
  out: EventBuffer,
): void {
  const { taker } = state.scratch;
  taker.slot = slot;
  taker.item = item;
  if (matchOrder(state, market, taker, fillsMax(state, market), out)) return;
  endTaker(state, market, taker, CancelReason.workLimit, out);
}

/**
 * The same for an order that the venue sends, triggered or of a liquidation: what the command has no room for is owed.
 *
 * @returns false while some of it is owed.
 */
export function executeInParts(
  state: EngineState,
  market: Market,
  taker: Taker,
  out: EventBuffer,
): boolean {
  if (matchOrder(state, market, taker, null, out)) return true;
  const { slot, intent } = taker;
  const order = state.orders.id[slot];
  oweFirst(state.owed, { kind: 'match', order, closing: intent.closing });
  return false;
}

/** Goes on with an order that trades in parts. It may have been canceled between them. */
export function goOnMatching(
  state: EngineState,
  { order, closing }: OwedWork<'match'>,
  out: EventBuffer,
): boolean {
  const slot = findOrder(state.orderIndex, state.orders, order);
  if (slot === NO_ORDER) return true;
  const market = marketOfOrder(state, slot);
  const intent = createIntent();
  intendLive(intent, state, slot);
  intent.closing = closing;
  if (closing !== null) intent.cause = Cause.liquidation;
  const taker = { slot, intent, item: NO_ITEM };
  if (market.state === ContractState.live || market.state === ContractState.reduceOnly) {
    return matchOrder(state, market, taker, null, out);
  }
  endTaker(state, market, taker, CancelReason.contractState, out);
  return true;
}

/**
 * Trades the taker against the opposite side, and rests or ends what is left.
 *
 * Best price first, clients before affiliates at a price, oldest first in a class; every trade at the maker's
 * price. The taker cannot be refused any more.
 *
 * @param steps how many makers it may meet, own orders among them, with what breaches of protection take; null for as many as the command has room for.
 * @returns false when it stopped at that bound and could still trade.
 * @see docs/rules/matching.md MATCH-001 … MATCH-006
 */
function matchOrder(
  state: EngineState,
  market: Market,
  taker: Taker,
  steps: number | null,
  out: EventBuffer,
): boolean {
  const { orders, accounts, scratch } = state;
  const { book } = market;
  const { slot, intent } = taker;
  const { side, limit, account } = intent;
  const makerSide = opposite(side);
  const group = accounts.group[account];

  let taken = 0;
  while (orders.open[slot] > 0) {
    const maker = bestOrder(book, makerSide);
    if (maker === NO_ORDER) break;
    const price = orders.price[maker];
    if (!crosses(side, limit, price)) break;
    if (!mayTradeAt(market, price)) {
      endTaker(state, market, taker, bandOf(market, price), out);
      return true;
    }
    if (steps === null ? !mayGoOn(scratch.meter) : taken >= steps) return false;
    taken += 1;
    if (accounts.group[orders.account[maker]] === group) {
      if (meetOwn(state, market, taker, maker, out)) return true;
      continue;
    }
    taken += trade(state, market, taker, maker, out);
  }
  if (orders.open[slot] === 0) closeOrder(state, market, slot);
  else settleRemainder(state, market, taker, out);
  return true;
}

/** The remainder: rests if it may, else expires. */
export function settleRemainder(
  state: EngineState,
  market: Market,
  { slot, intent, item }: Taker,
  out: EventBuffer,
): void {
  if (isImmediate(intent.timeInForce) || !hasLimit(intent.type)) {
    emitExpired(state, slot, item, CancelReason.immediateOrCancel, out);
    closeOrder(state, market, slot);
    return;
  }
  const { orders } = state;
  const { displayQty } = intent;
  const open = orders.open[slot];
  orders.shown[slot] = (displayQty !== 0 && displayQty < open ? displayQty : open) as Qty;
  orders.lossTicks[slot] = market.terms.recorded
    ? 0
    : lossTicksAt(market, intent.side, intent.limit);
  state.lastEntered += 1;
  orders.entered[slot] = state.lastEntered;
  rest(market.book, orders, slot);
  exposeOrder(state, market, slot, 0);
  scheduleExpiry(state, slot);
  emitRested(state, slot, item, out);
  if (intent.reduceOnly) trimReduceOnly(state, market, intent.account, out);
}

/**
 * Trades the smaller of the taker's open lots and the maker's lots on display. The maker's level counts its open lots down, later.
 *
 * @returns the steps that it took beside its own: a breach of the maker's protection takes other orders away.
 */
function trade(
  state: EngineState,
  market: Market,
  { slot, intent, item }: Taker,
  maker: OrderSlot,
  out: EventBuffer,
): number {
  const { orders, scratch, quoting } = state;
  const { closing } = intent;
  const guard = quoting.protections.length === 0 ? 0 : protectionOf(orders, maker);
  const price = orders.price[maker];
  const qty = Math.min(orders.open[slot], orders.shown[maker]) as Qty;
  const makerOpen = (orders.open[maker] - qty) as Qty;
  orders.filled[maker] = (orders.filled[maker] + qty) as Qty;
  orders.filled[slot] = (orders.filled[slot] + qty) as Qty;
  orders.open[slot] = (orders.open[slot] - qty) as Qty;

  const { trade } = scratch;
  trade.item = item;
  trade.price = price;
  trade.qty = qty;
  trade.takerSide = intent.side;
  trade.cause = intent.cause;
  setParty(trade.maker, orders, maker, makerOpen);
  setParty(trade.taker, orders, slot, orders.open[slot]);
  // Exact: no more than the maker's own notional, which its checks bounded.
  const amount = qty * price * market.moneyPerTickLot;
  trade.maker.fee = chargeMaker(state, market, trade.maker.account, amount, closing === null);
  trade.maker.feeTo = House.feeIncome;
  trade.taker.fee =
    closing === null
      ? chargeTaker(state, market, trade.taker.account, amount)
      : liquidationFee(market, closing, price, qty);
  trade.taker.feeTo = closing === null ? House.feeIncome : House.insuranceFund;
  spend(scratch.meter, Cost.fill);
  const isLinked = ((orders.flags[maker] | orders.flags[slot]) & Flag.linked) !== 0;
  fill(state, market, trade, out);
  if (isLinked) {
    followFill(state, trade.maker.order, qty, out);
    followFill(state, trade.taker.order, qty, out);
  }
  takeFromBook(state, market, maker, makerOpen, qty);

  // A liquidation is forced: what it trades at moves nothing that others depend on (PRICE-008).
  if (closing === null) {
    market.last = price;
    market.lastAt = state.time;
    market.lastMoved = true;
  }
  trimReduceOnly(state, market, trade.maker.account, out);
  trimReduceOnly(state, market, trade.taker.account, out);
  return guard === 0 ? 0 : stepsOf(protect(state, market, guard, trade, out));
}

export function setParty(party: Party, orders: Orders, slot: OrderSlot, open: Qty): void {
  party.account = orders.account[slot];
  party.order = orders.id[slot];
  party.clientOrderId = orders.clientOrderId[slot];
  party.open = open;
  party.filled = orders.filled[slot];
  party.affiliate = (orders.flags[slot] & Flag.affiliate) !== 0;
}

/**
 * What a liquidation pays the fund: its rate, rounded up, but never more than is left above bankruptcy, rounded down.
 *
 * @see docs/rules/default.md DEFAULT-005
 */
function liquidationFee(market: Market, closing: Closing, price: Price, qty: Qty): Money {
  const { held, share, mark } = closing;
  const amount = qty * price * market.moneyPerTickLot;
  const better = (held > 0 ? price - mark : mark - price) * qty * market.moneyPerTickLot;
  const above = better + mulDivFloor(share, qty, Math.abs(held));
  const fee = ppmCeil(amount, market.terms.default.liquidationFee);
  return Math.max(0, Math.min(fee, above)) as Money;
}

/** Takes traded (or decremented) lots off a resting order; it leaves the book, without an event, when nothing is open. */
export function takeFromBook(
  state: EngineState,
  market: Market,
  maker: OrderSlot,
  open: Qty,
  qty: Qty,
): void {
  const { orders } = state;
  const before = orders.open[maker];
  if (open > 0) {
    if (reduceShown(market.book, orders, maker, qty)) {
      state.lastEntered += 1;
      orders.entered[maker] = state.lastEntered;
    }
    exposeOrder(state, market, maker, before);
    return;
  }
  remove(market.book, orders, maker);
  orders.open[maker] = 0 as Qty;
  exposeOrder(state, market, maker, before);
  unscheduleExpiry(state, maker);
  closeOrder(state, market, maker);
}

/**
 * The taker meets an order of its own group: no trade, and the taker's mode decides who gives way.
 *
 * @returns true when the taker is gone.
 * @see docs/rules/matching.md MATCH-010 … MATCH-013
 */
export function meetOwn(
  state: EngineState,
  market: Market,
  taker: Taker,
  maker: OrderSlot,
  out: EventBuffer,
): boolean {
  const mode = taker.intent.selfTrade;
  if (mode === SelfTrade.decrement) return decrement(state, market, taker, maker, out);
  if (mode !== SelfTrade.cancelTaker) {
    cancelLive(state, maker, NO_ITEM, CancelReason.selfTrade, out);
  }
  if (mode === SelfTrade.cancelMaker) return false;
  endTaker(state, market, taker, CancelReason.selfTrade, out);
  return true;
}

/** Both lose the smaller of the taker's open and the maker's display, without a trade. */
function decrement(
  state: EngineState,
  market: Market,
  taker: Taker,
  maker: OrderSlot,
  out: EventBuffer,
): boolean {
  const { orders } = state;
  const { slot, item } = taker;
  const lots = Math.min(orders.open[slot], orders.shown[maker]) as Qty;
  const makerOpen = (orders.open[maker] - lots) as Qty;
  if (makerOpen === 0) cancelLive(state, maker, NO_ITEM, CancelReason.selfTrade, out);
  else {
    takeFromBook(state, market, maker, makerOpen, lots);
    emitDecremented(state, maker, NO_ITEM, lots, out);
  }
  if (orders.open[slot] === lots) {
    endTaker(state, market, taker, CancelReason.selfTrade, out);
    return true;
  }
  orders.open[slot] = (orders.open[slot] - lots) as Qty;
  emitDecremented(state, slot, item, lots, out);
  return false;
}

export function endTaker(
  state: EngineState,
  market: Market,
  { slot, item }: Taker,
  reason: CancelReason,
  out: EventBuffer,
): void {
  emitCanceled(state, slot, item, reason, out);
  closeOrder(state, market, slot);
}
