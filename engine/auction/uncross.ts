// The end of an auction, in parts where it is long: the price, then the trades at it, then orders that were for the auction alone.

import { bestOrder, bestPrice } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import { enterReduceOnly, enterState } from '../controls/contract-state.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { chargeMaker } from '../fees/rates.ts';
import { NO_ORDER, type OrderSlot, type Price, type Qty, type Time } from '../kernel/units.ts';
import { fill } from '../ledger/fill.ts';
import { setParty, takeFromBook } from '../matching/match.ts';
import { cancelLive, expireLive } from '../orders/cancel.ts';
import { followFill } from '../orders/linked-fills.ts';
import { trimReduceOnly } from '../orders/trim.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { isIndexTrusted } from '../pricing/index-trust.ts';
import { CancelReason, Cause, ContractState, Side, TimeInForce } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { accountExists, House } from '../state/accounts.ts';
import { type Auction, type Market, NO_LIMIT_STATE } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, spend } from '../state/owed.ts';
import type { Party } from '../state/scratch.ts';
import { type EngineState, marketOf } from '../state/state.ts';
import { extendCall, postponeEnd } from './call.ts';
import { clearingPrice } from './clearing-price.ts';

/**
 * Ends a call, stage by stage. What interrupts the auction between two parts ends this work too.
 *
 * @see docs/rules/auctions.md AUCTION-005 … AUCTION-009
 */
export function goOnAuction(
  state: EngineState,
  work: OwedWork<'auction'>,
  out: EventBuffer,
): boolean {
  const market = marketOf(state, work.contract) as Market;
  for (;;) {
    const { auction } = market;
    if (auction === null) return true;
    if (!mayGoOn(state.scratch.meter)) return false;
    switch (work.stage) {
      case 'price':
        if (findPrice(state, market, auction, work, out)) return true;
        break;
      case 'forced':
        if (!cancelForced(state, market, work, out)) return false;
        work.stage = 'price';
        break;
      case 'trades':
        if (!tradeAll(state, market, work, out)) return false;
        emitUncrossed(market, auction, work, out);
        work.lots = 0;
        work.rounds += 1;
        work.stage = isCrossed(market) ? 'price' : 'orders';
        break;
      case 'orders':
        if (!expireAuctionOnly(state, market, work, out)) return false;
        leave(state, market, auction, work.at, out);
        return true;
      default:
        work.stage satisfies never;
    }
  }
}

/** @returns true when the auction goes on by itself: it was extended, or waits for an index. */
function findPrice(
  state: EngineState,
  market: Market,
  auction: Auction,
  work: OwedWork<'auction'>,
  out: EventBuffer,
): boolean {
  const isFirst = work.rounds === 0;
  if (isFirst && !isIndexTrusted(state, market)) {
    postponeEnd(state, market, auction, work.at);
    return true;
  }
  const clearing = clearingPrice(market.book, market.index);
  if (clearing === null) {
    Object.assign(work, { price: 0, surplus: 0 });
    if (isFirst) emitUncrossed(market, auction, work, out);
    work.stage = 'orders';
    return false;
  }
  spend(state.scratch.meter, Math.floor(clearing.levels / LEVELS_PER_UNIT));
  const { price, surplus } = clearing;
  Object.assign(work, { price, surplus, stage: 'trades' });
  if (isInBounds(market, price)) return false;
  if (isFirst && auction.extensions < auction.extensionsMax) {
    extendCall(state, market, auction, { at: work.at, price }, out);
    return true;
  }
  work.stage = 'forced';
  return false;
}

/** Levels that are looked at in one unit of work. */
const LEVELS_PER_UNIT = 20;

/** Does the price lie within what the terms allow around the index? Without an index there is no bound. */
function isInBounds({ index, terms }: Market, price: number): boolean {
  const { auctionBand } = terms.controls;
  if (index === 0) return true;
  return price >= lowerBound(index, auctionBand) && price <= upperBound(index, auctionBand);
}

/**
 * Ends the orders that force the price out of bounds: bids above them when it is too high, asks below them when it is too low. No
 * price above the highest bid left can come of it, so the second look at the latest is within.
 */
function cancelForced(
  state: EngineState,
  market: Market,
  { price: cleared }: OwedWork<'auction'>,
  out: EventBuffer,
): boolean {
  const { price } = state.orders;
  const { auctionBand } = market.terms.controls;
  const high = upperBound(market.index, auctionBand);
  const low = lowerBound(market.index, auctionBand);
  const side = cleared > high ? Side.buy : Side.sell;
  for (;;) {
    const slot = bestOrder(market.book, side);
    if (slot === NO_ORDER) return true;
    if (side === Side.buy ? price[slot] <= high : price[slot] >= low) return true;
    if (!mayGoOn(state.scratch.meter)) return false;
    cancelLive(state, slot, NO_ITEM, CancelReason.auctionBand, out);
  }
}

/**
 * Trades what wants the price, both sides in priority: best price first, clients before affiliates, oldest first. The loop is the
 * allocation: it ends when one side has nothing left at the price.
 */
function tradeAll(
  state: EngineState,
  market: Market,
  work: OwedWork<'auction'>,
  out: EventBuffer,
): boolean {
  const { orders, accounts } = state;
  for (;;) {
    const bid = bestOrder(market.book, Side.buy);
    const ask = bestOrder(market.book, Side.sell);
    if (bid === NO_ORDER || ask === NO_ORDER) return true;
    if (orders.price[bid] < work.price || orders.price[ask] > work.price) return true;
    if (!mayGoOn(state.scratch.meter)) return false;
    if (accounts.group[orders.account[bid]] === accounts.group[orders.account[ask]]) {
      // Both rested before they became one group: the newer one goes.
      const newer = orders.id[bid] > orders.id[ask] ? bid : ask;
      cancelLive(state, newer, NO_ITEM, CancelReason.selfTrade, out);
      continue;
    }
    work.lots += tradePair(state, market, [bid, ask], work.price as Price, out);
  }
}

/** Both pay the maker's fee, and the order that came first is named the maker. @returns the lots that traded. */
function tradePair(
  state: EngineState,
  market: Market,
  [bid, ask]: readonly [OrderSlot, OrderSlot],
  price: Price,
  out: EventBuffer,
): Qty {
  const { orders, scratch } = state;
  const { trade } = scratch;
  const isBidFirst = orders.id[bid] < orders.id[ask];
  const qty = Math.min(orders.shown[bid], orders.shown[ask]) as Qty;
  trade.item = NO_ITEM;
  trade.price = price;
  trade.qty = qty;
  trade.takerSide = isBidFirst ? Side.sell : Side.buy;
  trade.cause = Cause.auction;
  const [first, second] = isBidFirst ? [bid, ask] : [ask, bid];
  joinTrade(state, market, trade.maker, first);
  joinTrade(state, market, trade.taker, second);
  const makerOpen = trade.maker.open;
  const takerOpen = trade.taker.open;
  spend(scratch.meter, Cost.fill);
  const isLinked = ((orders.flags[bid] | orders.flags[ask]) & Flag.linked) !== 0;
  fill(state, market, trade, out);
  if (isLinked) {
    followFill(state, trade.maker.order, qty, out);
    followFill(state, trade.taker.order, qty, out);
  }
  const [maker, taker] = [trade.maker.account, trade.taker.account];
  takeFromBook(state, market, first, makerOpen, qty);
  takeFromBook(state, market, second, takerOpen, qty);
  market.last = price;
  market.lastAt = state.time;
  market.lastMoved = true;
  trimReduceOnly(state, market, maker, out);
  trimReduceOnly(state, market, taker, out);
  return qty;
}

function joinTrade(state: EngineState, market: Market, party: Party, slot: OrderSlot): void {
  const { orders, scratch } = state;
  const { qty, price } = scratch.trade;
  orders.filled[slot] = (orders.filled[slot] + qty) as Qty;
  setParty(party, orders, slot, (orders.open[slot] - qty) as Qty);
  // A rebate is a share of what a taker pays, and here is none.
  const notional = qty * price * market.moneyPerTickLot;
  party.fee = chargeMaker(state, market, party.account, notional, false);
  party.feeTo = House.feeIncome;
}

/**
 * What reduce-only orders gave up on the way may leave bids at or above asks: those are uncrossed again, at a price of their own.
 * Each round trades or ends an order, so it ends.
 */
function isCrossed({ book }: Market): boolean {
  const bid = bestPrice(book, Side.buy);
  const ask = bestPrice(book, Side.sell);
  return bid !== 0 && ask !== 0 && bid >= ask;
}

function emitUncrossed(
  { terms }: Market,
  { extensions, drawn }: Auction,
  work: OwedWork<'auction'>,
  out: EventBuffer,
): void {
  const { price, lots, surplus } = work;
  const row = { contract: terms.contract, price: price as Price, lots: lots as Qty, surplus };
  emitRare(out, { kind: 'auctionUncrossed', ...row, extensions, delay: drawn ?? -1 });
}

/** Orders for the auction alone expire, by account id, each account's newest first. */
function expireAuctionOnly(
  state: EngineState,
  market: Market,
  work: OwedWork<'auction'>,
  out: EventBuffer,
): boolean {
  const { orders, accounts, scratch } = state;
  const { contract } = work;
  for (; work.next <= accounts.high; work.next += 1) {
    if (!mayGoOn(scratch.meter)) return false;
    if (work.next % LOOKED_PER_UNIT === 0) spend(scratch.meter, Cost.look);
    const account = work.next as (typeof orders.account)[OrderSlot];
    if (!accountExists(accounts, account) || market.positions.openOrders[account] === 0) continue;
    for (let slot = accounts.firstOrder[account]; slot !== NO_ORDER; ) {
      const next = orders.accountNext[slot];
      const flags = orders.flags[slot];
      const life = (flags >>> Flag.timeInForceShift) & Flag.timeInForceMask;
      const isHere = ((flags >>> Flag.contractShift) & Flag.contractMask) === contract;
      if (isHere && life === TimeInForce.auctionOnly) {
        expireLive(state, slot, NO_ITEM, CancelReason.auctionOver, out);
      }
      slot = next;
    }
  }
  return true;
}

const LOOKED_PER_UNIT = 20;

/** After the auction of a limit state there is none again for ten minutes. */
const QUIET_US = 600_000_000;

/** Trading goes on. */
function leave(
  state: EngineState,
  market: Market,
  auction: Auction,
  at: Time,
  out: EventBuffer,
): void {
  const reason = 'the auction is over';
  const quietUntil = auction.ofLimitState ? at + QUIET_US : market.limitState.quietUntil;
  market.limitState = { ...NO_LIMIT_STATE, quietUntil: quietUntil as Time };
  if (auction.returnsTo === ContractState.live) {
    enterState(state, market, ContractState.live, reason, out);
  } else {
    enterReduceOnly(state, market, reason, out);
  }
}
