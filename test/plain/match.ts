// The match of a plain venue: the definition of price, class and time, and what every fill brings with it.

import {
  CancelReason,
  Cause,
  OrderType,
  ReduceReason,
  SelfTrade,
  Side,
  TimeInForce,
} from '../../engine/schema/closed-sets.ts';
import { addToBook, doesCross, firstOf, otherSide, takeOffBook } from './book.ts';
import { cancel, expire, forget, isAtOnce, trim } from './cancel.ts';
import { controlBounds } from './control.ts';
import { type Pays, payingRate } from './fees.ts';
import { afterFill } from './links.ts';
import { ceilDiv, lossTicksOf } from './margin.ts';
import { blankOrder } from './new-order.ts';
import { guard } from './protection.ts';
import {
  emit,
  headOf,
  nextAccountSeq,
  type PlainAccount,
  type PlainMarket,
  type PlainOrder,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const NO_ITEM = -1;

export function hasLimit(type: number): boolean {
  return (
    type === OrderType.limit ||
    type === OrderType.stopLimit ||
    type === OrderType.takeProfitLimit ||
    type === OrderType.pegged
  );
}

/** An accepted order meets the other side, and what is left rests or goes. */
export function execute(venue: PlainVenue, taker: PlainOrder, item: number, most: number): void {
  const end = matchAll(venue, taker, item, most);
  if (end === 'tooLong') cancel(venue, taker, item, CancelReason.workLimit);
  if (end !== 'stays') return;
  if (taker.open === 0) forget(taker);
  else finish(venue, taker, item);
}

/** The remainder rests if it may, else it expires. */
export function finish(venue: PlainVenue, taker: PlainOrder, item: number): void {
  if (isAtOnce(taker.timeInForce) || !hasLimit(taker.type)) {
    expire(venue, taker, item, CancelReason.immediateOrCancel);
    return;
  }
  const { displayQty, open, market, side, limit, filled } = taker;
  taker.shown = displayQty === 0 ? open : Math.min(displayQty, open);
  taker.lossTicks = market.terms.recorded ? 0 : lossTicksOf(market, side, limit);
  enter(venue, taker);
  emit(venue, { kind: 'orderRested', ...headOf(taker, item), side, limit, open, filled });
  if (taker.reduceOnly) trim(venue, taker.account, market);
}

function enter(venue: PlainVenue, order: PlainOrder): void {
  venue.lastEntered += 1;
  order.entered = venue.lastEntered;
  addToBook(order);
}

/** @param most trades, and own orders met, that the taker may have. */
export function matchAll(
  venue: PlainVenue,
  taker: PlainOrder,
  item: number,
  most: number,
): 'gone' | 'stays' | 'tooLong' {
  const { market, side, limit } = taker;
  let steps = 0;
  while (taker.open > 0) {
    const maker = firstOf(market, otherSide(side));
    if (maker === undefined || !doesCross(side, limit, maker.limit)) break;
    if (isOutsideBand(market, maker.limit)) {
      cancel(venue, taker, item, bandReason(market, maker.limit));
      return 'gone';
    }
    if (steps >= most) return 'tooLong';
    steps += 1;
    if (maker.account.participant.group === taker.account.participant.group) {
      if (meetOwn(venue, taker, maker, item) === 'gone') return 'gone';
      continue;
    }
    steps += Math.ceil(trade(venue, taker, maker, item) / 2);
  }
  return 'stays';
}

/** Outside the band of volatility control, or further from the index of the sources than trades may be. */
export function isOutsideBand(market: PlainMarket, price: number): boolean {
  return isOutsideControl(market, price) || isFarFromIndex(market, price);
}

function bandReason(market: PlainMarket, price: number): number {
  const { volatilityBand, tradeBand } = CancelReason;
  return isOutsideControl(market, price) ? volatilityBand : tradeBand;
}

/** What is near enough to the index of the sources is never outside. */
export function isOutsideControl(market: PlainMarket, price: number): boolean {
  const bounds = controlBounds(market);
  return bounds !== null && (price < bounds.low || price > bounds.high);
}

function isFarFromIndex(market: PlainMarket, price: number): boolean {
  if (market.index === 0 || market.pricing.quotes.size === 0) return false;
  const [far, reach] = [BigInt(Math.abs(price - market.index)), BigInt(market.index)];
  return far * 1_000_000n > reach * BigInt(market.terms.controls.tradeBand);
}

/** @returns how many quotes went because of it. */
function trade(venue: PlainVenue, taker: PlainOrder, maker: PlainOrder, item: number): number {
  const { market, side } = taker;
  const qty = Math.min(taker.open, maker.shown);
  const price = maker.limit;
  const lots = side === Side.buy ? qty : -qty;
  venue.lastTrade += 1;
  const event = {
    kind: 'fill',
    item,
    contract: market.terms.contract,
    trade: venue.lastTrade,
    price,
    qty,
    takerSide: side,
    cause: Cause.order,
    maker: partyAfter(venue, maker, -lots, price, 'maker'),
    taker: partyAfter(venue, taker, lots, price, 'taker'),
  } as const;
  emit(venue, event);
  afterFill(venue, maker, qty);
  afterFill(venue, taker, qty);
  settleMaker(venue, maker, qty);
  market.last = price;
  market.lastAt = venue.time;
  market.lastMoved = true;
  trim(venue, maker.account, market);
  trim(venue, taker.account, market);
  return guard(venue, maker, qty);
}

export function partyAfter(
  venue: PlainVenue,
  order: PlainOrder,
  lots: number,
  price: number,
  pays: Pays,
): object {
  const value = BigInt(Math.abs(lots)) * BigInt(price) * order.market.money;
  const rate = payingRate(venue, order.market, order.account, value, pays);
  const fee = ceilDiv(value * BigInt(rate), 1_000_000n);
  return partyPaying(venue, order, lots, price, fee, 'fees');
}

function partyPaying(
  venue: PlainVenue,
  order: PlainOrder,
  lots: number,
  price: number,
  fee: bigint,
  to: 'fees' | 'fund',
): object {
  const { account, market } = order;
  order.open -= Math.abs(lots);
  order.filled += Math.abs(lots);
  const realized = settle(account, market, BigInt(lots), BigInt(price));
  account.balance -= fee;
  if (to === 'fund') venue.house.fund += fee;
  else venue.feeIncome += fee;
  const { held, cost } = positionOf(account, market);
  return {
    account: account.id,
    accountSeq: nextAccountSeq(account),
    order: order.id,
    clientOrderId: order.clientOrderId,
    open: order.open,
    filled: order.filled,
    fee: Number(fee),
    realized: Number(realized),
    held: Number(held),
    cost: Number(cost),
    balance: Number(account.balance),
    affiliate: account.participant.affiliate,
  };
}

/**
 * A client's own order to close, sent by the venue: no taker fee, but what is left above bankruptcy pays the fund;
 * makers of its own group go, and no last price moves.
 */
export function executeLiquidation(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  side: number,
  qty: number,
  limit: number,
  bankruptcy: readonly [bigint, bigint],
): void {
  const taker = liquidationOrder(venue, account, market, side, qty, limit);
  account.orders.push(taker);
  while (taker.open > 0) {
    const maker = firstOf(market, otherSide(side));
    if (maker === undefined || !doesCross(side, limit, maker.limit)) break;
    if (isOutsideBand(market, maker.limit)) {
      cancel(venue, taker, NO_ITEM, bandReason(market, maker.limit));
      return;
    }
    if (maker.account.participant.group === account.participant.group) {
      cancel(venue, maker, NO_ITEM, CancelReason.selfTrade);
      continue;
    }
    tradeLiquidation(venue, taker, maker, bankruptcy);
  }
  if (taker.open === 0) forget(taker);
  else expire(venue, taker, NO_ITEM, CancelReason.immediateOrCancel);
}

function liquidationOrder(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  side: number,
  open: number,
  limit: number,
): PlainOrder {
  const { immediateOrCancel: timeInForce } = TimeInForce;
  const { cancelMaker: selfTrade } = SelfTrade;
  const asked = { account, market, side, open, limit, timeInForce, selfTrade, reduceOnly: true };
  return { ...blankOrder(), id: venue.lastOrder, ...asked };
}

function tradeLiquidation(
  venue: PlainVenue,
  taker: PlainOrder,
  maker: PlainOrder,
  [above, below]: readonly [bigint, bigint],
): void {
  const { market, side } = taker;
  const qty = Math.min(taker.open, maker.shown);
  const price = maker.limit;
  const lots = side === Side.buy ? qty : -qty;
  const value = BigInt(qty) * BigInt(price) * market.money;
  const full = ceilDiv(value * BigInt(market.terms.default.liquidationFee), 1_000_000n);
  const ahead = (BigInt(price) * below - above) * (side === Side.buy ? -1n : 1n);
  const room = ahead > 0n ? (ahead * BigInt(qty) * market.money) / below : 0n;
  venue.lastTrade += 1;
  emit(venue, {
    kind: 'fill',
    item: NO_ITEM,
    contract: market.terms.contract,
    trade: venue.lastTrade,
    price,
    qty,
    takerSide: side,
    cause: Cause.liquidation,
    maker: partyAfter(venue, maker, -lots, price, 'unpaid maker'),
    taker: partyPaying(venue, taker, lots, price, least(full, room), 'fund'),
  });
  afterFill(venue, maker, qty);
  settleMaker(venue, maker, qty);
  trim(venue, maker.account, market);
  guard(venue, maker, qty);
}

/** The page-1 formula, one lot of thought at a time: first what closes, then what opens. */
export function settle(
  account: PlainAccount,
  market: PlainMarket,
  lots: bigint,
  price: bigint,
): bigint {
  const position = positionOf(account, market);
  const { held, cost } = position;
  const opposite = (held > 0n && lots < 0n) || (held < 0n && lots > 0n);
  const size = (n: bigint): bigint => (n < 0n ? -n : n);
  const closes = opposite ? least(size(lots), size(held)) : 0n;
  const closedCost = closes === 0n ? 0n : (cost * closes) / size(held);
  const closedLots = held > 0n ? closes : -closes;
  const realized = closedLots * price * market.money - closedCost;
  const opens = lots + closedLots;
  position.held = held + lots;
  position.turned = held * position.held < 0n || (held !== 0n && position.held === 0n);
  position.cost = cost - closedCost + opens * price * market.money;
  account.balance += realized;
  return realized;
}

function least(a: bigint, b: bigint): bigint {
  return a > b ? b : a;
}

/** A resting order has traded. */
export function settleMaker(venue: PlainVenue, maker: PlainOrder, lots: number): void {
  if (maker.open === 0) forget(maker);
  else useDisplay(venue, maker, lots);
}

/** Some of the display went; when it is used up the next one stands at the back. */
function useDisplay(venue: PlainVenue, order: PlainOrder, lots: number): void {
  order.shown -= lots;
  if (order.shown > 0) return;
  takeOffBook(order);
  order.shown = Math.min(order.displayQty, order.open);
  enter(venue, order);
}

/** A client's order may have so many trades; a recording has no bound. */
export function fillsMax(venue: PlainVenue, market: PlainMarket): number {
  return market.terms.recorded ? Number.POSITIVE_INFINITY : venue.fillsMax;
}

/** No trade with one's own group: the incoming order's mode decides who gives way. */
export function meetOwn(
  venue: PlainVenue,
  taker: PlainOrder,
  maker: PlainOrder,
  item: number,
): 'gone' | 'stays' {
  const mode = taker.selfTrade;
  if (mode === SelfTrade.decrement) return decrement(venue, taker, maker, item);
  if (mode !== SelfTrade.cancelTaker) cancel(venue, maker, NO_ITEM, CancelReason.selfTrade);
  if (mode === SelfTrade.cancelMaker) return 'stays';
  cancel(venue, taker, item, CancelReason.selfTrade);
  return 'gone';
}

function decrement(
  venue: PlainVenue,
  taker: PlainOrder,
  maker: PlainOrder,
  item: number,
): 'gone' | 'stays' {
  const lots = Math.min(taker.open, maker.shown);
  if (lots === maker.open) cancel(venue, maker, NO_ITEM, CancelReason.selfTrade);
  else {
    maker.open -= lots;
    useDisplay(venue, maker, lots);
    emitDecremented(venue, maker, NO_ITEM, lots);
  }
  if (lots === taker.open) {
    cancel(venue, taker, item, CancelReason.selfTrade);
    return 'gone';
  }
  taker.open -= lots;
  emitDecremented(venue, taker, item, lots);
  return 'stays';
}

function emitDecremented(venue: PlainVenue, order: PlainOrder, item: number, by: number): void {
  const { open, filled } = order;
  const reason = ReduceReason.selfTrade;
  emit(venue, { kind: 'orderReduced', ...headOf(order, item), reason, by, open, filled });
}
