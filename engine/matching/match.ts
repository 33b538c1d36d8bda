// What an accepted order does: it meets the other side, and what is left rests or goes.

import { bestOrder, crosses, reduceShown, remove, rest } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import { hasLimit } from '../book/trigger-book.ts';
import { mayTradeAt } from '../controls/trade-band.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { emitFill, PARTY_STRIDE, Party } from '../events/rows.ts';
import { mulDivFloor, ppmCeil } from '../kernel/math.ts';
import {
  type AccountId,
  type Lots,
  type Money,
  NO_ORDER,
  type OrderSlot,
  type Price,
  type Qty,
} from '../kernel/units.ts';
import { chargeFee, chargeLiquidationFee, move } from '../ledger/settle.ts';
import { exposeOrder, noteWorst } from '../margin/exposure.ts';
import { lossTicksAt } from '../margin/margin.ts';
import { cancelLive } from '../orders/cancel.ts';
import { emitCanceled, emitExpired, emitReduced, emitRested } from '../orders/emit.ts';
import { closeOrder, scheduleExpiry, unscheduleExpiry } from '../orders/live.ts';
import type { Closing, Intent } from '../orders/request.ts';
import { trimReduceOnly } from '../orders/trim.ts';
import {
  CancelReason,
  opposite,
  ReduceReason,
  SelfTrade,
  sign,
  TimeInForce,
} from '../schema/closed-sets.ts';
import { makerFeeOf, nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import { worstLots } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';

/**
 * Trades the order in `slot` against the opposite side, and rests or ends what is left.
 *
 * Best price first, clients before affiliates at a price, oldest first in a class; every trade at the maker's
 * price. The order is on no book while it trades, and cannot be refused any more.
 *
 * @see docs/rules/matching.md MATCH-001 … MATCH-006
 */
export function execute(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  intent: Intent,
  item: number,
  out: EventBuffer,
): void {
  const { orders, accounts } = state;
  const { book } = market;
  const { side, limit, account } = intent;
  const makerSide = opposite(side);
  const group = accounts.group[account];

  while (orders.open[slot] > 0) {
    const maker = bestOrder(book, makerSide);
    if (maker === NO_ORDER) break;
    const price = orders.price[maker];
    if (!crosses(side, limit, price)) break;
    if (!mayTradeAt(market, price)) {
      endTaker(state, market, slot, CancelReason.tradeBand, item, out);
      return;
    }
    if (accounts.group[orders.account[maker]] === group) {
      if (meetOwn(state, market, slot, maker, intent.selfTrade, item, out)) return;
      continue;
    }
    const qty = Math.min(orders.open[slot], orders.shown[maker]) as Qty;
    trade(state, market, slot, maker, intent, price, qty, item, out);
  }
  if (orders.open[slot] === 0) closeOrder(state, market, slot);
  else settleRemainder(state, market, slot, intent, item, out);
}

/** The remainder: rests if it may, else expires. */
function settleRemainder(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  intent: Intent,
  item: number,
  out: EventBuffer,
): void {
  if (intent.timeInForce >= TimeInForce.immediateOrCancel || !hasLimit(intent.type)) {
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

/** One maker and the taker trade `qty` at `price`. */
function trade(
  state: EngineState,
  market: Market,
  taker: OrderSlot,
  maker: OrderSlot,
  intent: Intent,
  price: Price,
  qty: Qty,
  item: number,
  out: EventBuffer,
): void {
  const { orders, accounts } = state;
  const takerSide = intent.side;
  const makerAccount = orders.account[maker];
  const takerAccount = orders.account[taker];
  const makerOpen = (orders.open[maker] - qty) as Qty;
  orders.filled[maker] = (orders.filled[maker] + qty) as Qty;
  orders.filled[taker] = (orders.filled[taker] + qty) as Qty;
  orders.open[taker] = (orders.open[taker] - qty) as Qty;

  state.lastTrade += 1;
  const { contract } = market.terms;
  const at = emitFill(
    out,
    item,
    contract,
    state.lastTrade,
    price,
    qty,
    takerSide,
    intent.cause,
    orders.clientOrderId[maker],
    orders.clientOrderId[taker],
  );
  const lots = qty * sign(takerSide);
  const amount = qty * price * market.moneyPerTickLot;
  const { makerFee, takerFee } = market.terms;
  settle(state, market, maker, makerOpen, -lots as Lots, price, at, out);
  const granted = makerFeeOf(accounts, makerAccount, makerFee);
  payFee(chargeFee(accounts, makerAccount, amount, granted), makerAccount, state, at, out);
  settle(state, market, taker, orders.open[taker], lots as Lots, price, at + PARTY_STRIDE, out);
  const { closing } = intent;
  const fee =
    closing === null
      ? chargeFee(accounts, takerAccount, amount, takerFee)
      : chargeLiquidationFee(accounts, takerAccount, liquidationFee(market, closing, price, qty));
  payFee(fee, takerAccount, state, at + PARTY_STRIDE, out);
  takeFromBook(state, market, maker, makerOpen, qty);

  // A liquidation is forced: what it trades at moves nothing that others depend on (PRICE-008).
  if (closing === null) {
    market.last = price;
    market.lastAt = state.time;
    market.lastMoved = true;
  }
  trimReduceOnly(state, market, makerAccount, out);
  trimReduceOnly(state, market, takerAccount, out);
}

/** The fee of a party, and its balance after it, in the fill's row. */
function payFee(
  fee: Money,
  account: AccountId,
  state: EngineState,
  at: number,
  out: EventBuffer,
): void {
  out.words[at + Party.fee] = fee;
  out.words[at + Party.balance] = state.accounts.balance[account];
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

/** One party's position and words in the fill's row; its fee follows. */
function settle(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  open: Qty,
  lots: Lots,
  price: Price,
  at: number,
  out: EventBuffer,
): void {
  const { orders, accounts } = state;
  const { positions, moneyPerTickLot } = market;
  const account = orders.account[slot];
  const worst = worstLots(positions, account);
  const realized = move(accounts, positions, account, lots, price, moneyPerTickLot);
  noteWorst(state, market, account, worst);
  const w = out.words;
  w[at + Party.account] = account;
  w[at + Party.accountSeq] = nextAccountSeq(accounts, account);
  w[at + Party.order] = orders.id[slot];
  w[at + Party.open] = open;
  w[at + Party.filled] = orders.filled[slot];
  w[at + Party.realized] = realized;
  w[at + Party.held] = positions.held[account];
  w[at + Party.cost] = positions.cost[account];
  w[at + Party.affiliate] = orders.flags[slot] & Flag.affiliate ? 1 : 0;
}

/** Takes traded (or decremented) lots off a resting order; it leaves the book, unsaid, when nothing is open. */
function takeFromBook(
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
function meetOwn(
  state: EngineState,
  market: Market,
  taker: OrderSlot,
  maker: OrderSlot,
  mode: SelfTrade,
  item: number,
  out: EventBuffer,
): boolean {
  if (mode === SelfTrade.decrement) return decrement(state, market, taker, maker, item, out);
  if (mode !== SelfTrade.cancelTaker) {
    cancelLive(state, maker, NO_ANSWER, CancelReason.selfTrade, 0, out);
  }
  if (mode === SelfTrade.cancelMaker) return false;
  endTaker(state, market, taker, CancelReason.selfTrade, item, out);
  return true;
}

const NO_ANSWER = -1;

/** Both lose the smaller of the taker's open and the maker's display, without a trade. */
function decrement(
  state: EngineState,
  market: Market,
  taker: OrderSlot,
  maker: OrderSlot,
  item: number,
  out: EventBuffer,
): boolean {
  const { orders } = state;
  const lots = Math.min(orders.open[taker], orders.shown[maker]) as Qty;
  const makerOpen = (orders.open[maker] - lots) as Qty;
  if (makerOpen === 0) cancelLive(state, maker, NO_ANSWER, CancelReason.selfTrade, 0, out);
  else {
    takeFromBook(state, market, maker, makerOpen, lots);
    emitReduced(state, maker, NO_ANSWER, ReduceReason.selfTrade, lots, out);
  }
  if (orders.open[taker] === lots) {
    endTaker(state, market, taker, CancelReason.selfTrade, item, out);
    return true;
  }
  orders.open[taker] = (orders.open[taker] - lots) as Qty;
  emitReduced(state, taker, item, ReduceReason.selfTrade, lots, out);
  return false;
}

function endTaker(
  state: EngineState,
  market: Market,
  taker: OrderSlot,
  reason: CancelReason,
  item: number,
  out: EventBuffer,
): void {
  emitCanceled(state, taker, item, reason, 0, out);
  closeOrder(state, market, taker);
}
