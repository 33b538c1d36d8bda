// All that may stand against an order, in the precedence of spec page 2. The order is a draft: checks may cut
// it, bound it, slide it or make it reduce-only. `old` is the order it takes the place of, if any.

import { PRICE_MAX } from '../../engine/kernel/limits.ts';
import {
  ContractState,
  IndexState,
  OrderType,
  PostOnly,
  Side,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { bestPriceOf, doesCross, inPriority, otherSide } from './book.ts';
import { hasTrigger, lotsOn, opposes } from './cancel.ts';
import { controlBounds } from './control.ts';
import { fieldRefusal } from './fields.ts';
import { fillableLots } from './fillable.ts';
import { gateRefusal } from './gate.ts';
import { killRefusal } from './kill.ts';
import { limitRefusal, pendingLimitRefusal } from './limits.ts';
import { abs, boundLimit, equityOf, feeRateOf, min, openLossOf, shareOf } from './margin.ts';
import { hasLimit, isOutsideBand } from './match.ts';
import { marginRefusal, openInterest, safe } from './order-margin.ts';
import { type PlainReferences, peggedIn, peggedPrice, referencesIn } from './peg-price.ts';
import { hasIndex, indexStateOf } from './quotes.ts';

import {
  groupAccounts,
  heldOf,
  no,
  type PlainMarket,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
  positionOf,
} from './venue.ts';

type Refusal = PlainRefusal | null;

/** An order that goes to the book now. */
export function orderRefusal(
  venue: PlainVenue,
  draft: PlainOrder,
  old?: PlainOrder,
  references: PlainReferences = referencesIn(draft.market),
  isAgain = false,
): Refusal {
  if (draft.market.terms.recorded) return recordedRefusal(venue, draft, old);
  const reducing = isReducing(draft, old);
  const early =
    admissionRefusal(venue, draft, old) ??
    fieldRefusal(draft, venue.time) ??
    markRefusal(draft) ??
    cutReduceOnly(draft) ??
    indexRefusal(venue, draft, reducing);
  if (early !== null) return early;
  const noPrice = price(draft, references);
  if (noPrice !== null) return noPrice;
  const limit = reducing ? bound(venue, draft, old) : draft.limit;
  if (limit !== 0) draft.limit = limit;
  slide(draft);
  return (
    sizeRefusal(draft) ??
    roomRefusal(draft, old) ??
    pegRoomRefusal(draft, old) ??
    (reducing ? null : exposureRefusal(venue, draft)) ??
    limitRefusal(venue, draft, old, { reducing, isAgain }) ??
    bandRefusal(draft) ??
    controlRefusal(draft) ??
    postOnlyRefusal(draft) ??
    (limit === 0 ? unboundedRefusal(venue, draft) : marginRefusal(venue, draft, reducing, old)) ??
    fillRefusal(venue, draft)
  );
}

/** An order that sleeps until its trigger. */
export function pendingRefusal(venue: PlainVenue, draft: PlainOrder, old?: PlainOrder): Refusal {
  const reducing = isReducing(draft, old);
  return (
    admissionRefusal(venue, draft, old) ??
    fieldRefusal(draft, venue.time) ??
    markRefusal(draft) ??
    triggerRefusal(draft) ??
    indexRefusal(venue, draft, reducing) ??
    roomRefusal(draft, old) ??
    pendingRoomRefusal(draft, old) ??
    pendingLimitRefusal(venue, draft, old)
  );
}

/** What is looked at before the order's own fields. */
export function admissionRefusal(venue: PlainVenue, draft: PlainOrder, old?: PlainOrder): Refusal {
  if (draft.market.terms.recorded) return null;
  const reducing = isReducing(draft, old);
  return (
    stateRefusal(draft, reducing) ??
    clockRefusal(venue, draft, reducing) ??
    killRefusal(venue, draft, reducing) ??
    permissionRefusal(venue, draft, reducing)
  );
}

/** At most 200 orders of an account wait for a price in one contract; an order in place of another needs no room. */
function pendingRoomRefusal({ account, market }: PlainOrder, old?: PlainOrder): Refusal {
  if (old !== undefined) return null;
  const waiting = account.orders.filter(
    (order) => order.market === market && order.where === 'pending',
  ).length;
  return waiting < 200 ? null : no(RejectReason.triggersFull, '', 200, waiting);
}

/** A recording knows no gate, no bands, no margin. */
function recordedRefusal(venue: PlainVenue, draft: PlainOrder, old?: PlainOrder): Refusal {
  const fault = fieldRefusal(draft, venue.time);
  if (fault !== null) return fault;
  if (draft.timeInForce === TimeInForce.auctionOnly) {
    return no(RejectReason.contractState, 'contract', 0, draft.market.state);
  }
  if (draft.type !== OrderType.limit) return no(RejectReason.typeInvalid, 'type', 0, draft.type);
  if (draft.exitOn !== 0) return no(RejectReason.bracketInvalid, 'exitOn');
  const nothing = cutReduceOnly(draft);
  if (nothing !== null) return nothing;
  slide(draft);
  return (
    sizeRefusal(draft) ??
    roomRefusal(draft, old) ??
    postOnlyRefusal(draft) ??
    fillRefusal(venue, draft)
  );
}

export function isReducing(draft: PlainOrder, old?: PlainOrder): boolean {
  const { account, market, open, reduceOnly } = draft;
  // A side that is none is refused further on; until then what is no buy counts as a sell.
  const side = draft.side === Side.buy ? Side.buy : Side.sell;
  const held = heldOf(account, market);
  if (!opposes(held, side)) return false;
  return reduceOnly || open + lotsOn(account, market, side, old) <= Math.abs(held);
}

function stateRefusal(draft: PlainOrder, reducing: boolean): Refusal {
  const { state, call } = draft.market;
  const { auctionOnly, goodTillTime } = TimeInForce;
  const { timeInForce, type } = draft;
  const isForCall = timeInForce === auctionOnly;
  // What is no time in force is refused for itself, further on.
  const rests = timeInForce <= goodTillTime || timeInForce >= auctionOnly;
  const isFit = call === null ? !isForCall : type === OrderType.limit && rests;
  const now = call === null ? state : call.to;
  if (isFit && now === ContractState.live) return null;
  if (isFit && now === ContractState.reduceOnly && reducing) {
    draft.reduceOnly = true;
    return null;
  }
  const isBorn = state !== ContractState.draft && state !== ContractState.approved;
  const { contractState, contractNotApproved } = RejectReason;
  return no(isBorn ? contractState : contractNotApproved, 'contract', 0, state);
}

function clockRefusal(venue: PlainVenue, draft: PlainOrder, reducing: boolean): Refusal {
  if (venue.doubt === null) return null;
  if (!reducing) return no(RejectReason.clockInDoubt, '', 0, venue.doubt);
  draft.reduceOnly = true;
  return null;
}

function permissionRefusal(venue: PlainVenue, draft: PlainOrder, reducing: boolean): Refusal {
  const fault = gateRefusal(venue, draft.key, draft.market, draft.postOnly);
  if (fault === null) return null;
  if (!reducing) return fault;
  draft.reduceOnly = true;
  return null;
}

function markRefusal({ market }: PlainOrder): Refusal {
  return market.mark === 0 ? no(RejectReason.noMark, 'contract') : null;
}

export function watchedPrice(market: PlainMarket, on: number): number {
  if (on === TriggerOn.mark) return market.mark;
  return on === TriggerOn.index ? market.index : market.last;
}

/** Buy stops and sell take-profits at or above, the others at or below. */
export function isDue(order: PlainOrder, price: number): boolean {
  const { type, side, trigger } = order;
  if (price === 0) return false;
  const isStop = type === OrderType.stopMarket || type === OrderType.stopLimit;
  return (side === Side.buy) === isStop ? price >= trigger : price <= trigger;
}

function triggerRefusal(draft: PlainOrder): Refusal {
  const price = watchedPrice(draft.market, draft.triggerOn);
  if (!isDue(draft, price)) return null;
  return no(RejectReason.triggerAlreadyTrue, 'trigger', price, draft.trigger);
}

function cutReduceOnly(draft: PlainOrder): Refusal {
  if (!draft.reduceOnly) return null;
  const held = heldOf(draft.account, draft.market);
  if (!opposes(held, draft.side)) {
    return no(RejectReason.reduceOnlyNothing, 'reduceOnly', held, draft.open);
  }
  draft.open = Math.min(draft.open, Math.abs(held));
  return null;
}

function indexRefusal(venue: PlainVenue, draft: PlainOrder, reducing: boolean): Refusal {
  if (hasIndex(venue, draft.market)) return null;
  const indexState = indexStateOf(venue, draft.market);
  if (indexState === IndexState.held) return no(RejectReason.indexHeld, 'contract', 0, indexState);
  if (!reducing) return no(RejectReason.indexHalted, 'contract', 0, indexState);
  draft.reduceOnly = true;
  return null;
}

/** mark × (1 ± share) in millionths, rounded inward. */
export function high(mark: number, share: number): number {
  return Number((BigInt(mark) * BigInt(1_000_000 + share)) / 1_000_000n);
}

export function low(mark: number, share: number): number {
  const exact = BigInt(mark) * BigInt(1_000_000 - share);
  return Math.max(1, Number((exact + 999_999n) / 1_000_000n));
}

/** A market order is a limit at mark ± protection; a pegged one stands by what it follows. */
function price(draft: PlainOrder, references: PlainReferences): Refusal {
  const { market, side, type } = draft;
  const { protection: widest } = market.terms.controls;
  const protection = draft.protection === 0 ? widest : Math.min(widest, draft.protection);
  if (type === OrderType.pegged) {
    const limit = peggedPrice(draft, references);
    if (limit === null) return no(RejectReason.pegReferenceMissing, 'peg', 0, draft.peg);
    draft.limit = limit;
    return null;
  }
  if (hasLimit(type)) return null;
  draft.limit = side === Side.buy ? high(market.mark, protection) : low(market.mark, protection);
  return null;
}

/** At most ten of an account wait on one contract's prices, and 2 000 of all. */
function pegRoomRefusal({ type, account, market }: PlainOrder, old?: PlainOrder): Refusal {
  if (type !== OrderType.pegged || old !== undefined) return null;
  const all = peggedIn(market);
  const own = all.filter((order) => order.account === account).length;
  if (own >= 10) return no(RejectReason.pegsFull, '', 10, own);
  return all.length < 2000 ? null : no(RejectReason.pegsFull, '', 2000, all.length);
}

function unboundedRefusal(venue: PlainVenue, { account }: PlainOrder): Refusal {
  return no(RejectReason.equityBelowZero, 'equity', Number(equityOf(venue, account)), 0);
}

/** The bankruptcy limit of a reducing order; 0 when there is none, which is reported with margin. */
function bound(venue: PlainVenue, draft: PlainOrder, old?: PlainOrder): number {
  const { account, market, postOnly, limit } = draft;
  const equity = equityOf(venue, account);
  const left = equity - openLossOf(account, 'all', true, old);
  const part = shareOf(venue, account, market, equity, old);
  return boundLimit(account, market, min(left, part), feeRateOf(market, postOnly), limit);
}

function sizeRefusal({ market, limit, open }: PlainOrder): Refusal {
  const amount = BigInt(limit) * BigInt(open) * market.money;
  const most = market.terms.sizes.orderNotionalMax;
  return amount <= BigInt(most) ? null : no(RejectReason.orderSize, 'notional', most, safe(amount));
}

function roomRefusal(draft: PlainOrder, old?: PlainOrder): Refusal {
  if (old !== undefined) return null;
  const { account, market, timeInForce, type } = draft;
  const most = market.terms.sizes.openOrdersMax;
  const open = account.orders.filter((order) => order.market === market).length;
  const mayRest =
    timeInForce <= TimeInForce.goodTillTime ||
    timeInForce === TimeInForce.auctionOnly ||
    hasTrigger(type);
  return mayRest && open >= most ? no(RejectReason.openOrders, '', most, open) : null;
}

/** Item 7: |held + side × quantity| × mark, with what the participant and the group hold besides. */
function exposureRefusal(venue: PlainVenue, draft: PlainOrder): Refusal {
  const { account, market, side, open } = draft;
  const { participant } = account;
  const held = heldOf(account, market);
  const after = Math.abs(held + (side === Side.buy ? open : -open));
  const lotsOf = (accounts: typeof participant.accounts): bigint =>
    accounts
      .map((one) => (one === account ? BigInt(after) : abs(positionOf(one, market).held)))
      .reduce((sum, lots) => sum + lots, 0n);
  const lot = BigInt(market.mark) * market.money;

  const own = lotsOf(participant.accounts) * lot;
  const { notionalMax } = participant;
  if (notionalMax !== 0 && own > BigInt(notionalMax)) {
    return no(RejectReason.participantLimit, 'qty', notionalMax, safe(own));
  }
  const groupLots = lotsOf(groupAccounts(venue, participant.group));
  const group = groupLots * lot;
  const groupMax = venue.participants.get(participant.group)?.groupMax ?? 0;
  if (groupMax !== 0 && group > BigInt(groupMax)) {
    return no(RejectReason.groupLimit, 'qty', groupMax, safe(group));
  }
  const { positionNotionalMax, openInterestFloor, openInterestShareMax } = market.terms.sizes;
  if (group > BigInt(positionNotionalMax)) {
    return no(RejectReason.positionLimit, 'qty', positionNotionalMax, safe(group));
  }
  const interest = openInterest(venue, market);
  if (interest * lot <= BigInt(openInterestFloor)) return null;
  const share = (interest * BigInt(openInterestShareMax)) / 1_000_000n;
  if (groupLots <= share) return null;
  return no(RejectReason.openInterestLimit, 'qty', Number(share * lot), safe(group));
}

/** To one tick behind the opposite best, where there is such a tick. */
export function slide(draft: PlainOrder): void {
  if (draft.postOnly !== PostOnly.slide || draft.market.call !== null) return;
  const best = takes(draft);
  if (best === 0) return;
  const behind = draft.side === Side.buy ? best - 1 : best + 1;
  if (behind >= 1 && behind <= PRICE_MAX) draft.limit = behind;
}

function postOnlyRefusal(draft: PlainOrder): Refusal {
  if (draft.postOnly === PostOnly.off || draft.market.call !== null) return null;
  const best = takes(draft);
  return best === 0 ? null : no(RejectReason.postOnlyWouldTake, 'limit', best, draft.limit);
}

/** The best price it would take; 0 when it would not. */
function takes({ market, side, limit }: PlainOrder): number {
  const best = bestPriceOf(market, otherSide(side));
  return best !== 0 && doesCross(side, limit, best) ? best : 0;
}

function bandRefusal({ market, side, limit }: PlainOrder): Refusal {
  const { entryBandAggressive, entryBandPassive } = market.terms.controls;
  const buys = side === Side.buy;
  const top = high(market.mark, buys ? entryBandAggressive : entryBandPassive);
  if (limit > top) return no(RejectReason.entryBand, 'limit', top, limit);
  const bottom = low(market.mark, buys ? entryBandPassive : entryBandAggressive);
  return limit < bottom ? no(RejectReason.entryBand, 'limit', bottom, limit) : null;
}

/** Volatility control takes orders inside its band alone. */
function controlRefusal({ market, limit }: PlainOrder): Refusal {
  const bounds = controlBounds(market);
  if (bounds === null || (limit >= bounds.low && limit <= bounds.high)) return null;
  const bound = limit > bounds.high ? bounds.high : bounds.low;
  return no(RejectReason.volatilityBand, 'limit', bound, limit);
}

function fillRefusal(venue: PlainVenue, draft: PlainOrder): Refusal {
  if (draft.timeInForce !== TimeInForce.fillOrKill) return null;
  const { lots, tooLong } = fillableLots(venue, draft);
  if (lots === draft.open) return null;
  // What is not on the book in such numbers is refused for that, however long the way.
  if (tooLong && lotsWithin(draft) >= draft.open) {
    return no(RejectReason.workLimit, 'qty', venue.fillsMax, draft.open);
  }
  return no(RejectReason.notFillable, 'qty', 0, draft.open);
}

/** All lots of the other side that it could reach, anybody's. */
function lotsWithin({ market, side, limit }: PlainOrder): number {
  return inPriority(market, otherSide(side))
    .filter((order) => doesCross(side, limit, order.limit) && !isOutsideBand(market, order.limit))
    .reduce((sum, { open }) => sum + open, 0);
}
