// What may stand against an order after identity, repeat and lateness (place.ts), in the published precedence: a straight
// list, read downwards. Most orders need none of it: at-a-glance.ts.
// The checks may tighten the intent (cut it, bound it, slide it, make it reduce-only); nothing else changes
// until they have all passed.

import { takenPrice } from '../../book/book.ts';
import { isTriggered } from '../../book/trigger-book.ts';
import { checkEntryBand } from '../../controls/bands.ts';
import { checkKills } from '../../controls/kill.ts';
import { checkVolatility } from '../../controls/volatility.ts';
import { checkExposure } from '../../gate/exposure-limits.ts';
import { checkEligibility, checkIdentity } from '../../gate/gate.ts';
import { unreachable } from '../../kernel/assert.ts';
import type { Price, Qty } from '../../kernel/units.ts';
import { equityOf } from '../../margin/margin.ts';
import { checkMargin, Passed } from '../../margin/order-margin.ts';
import { ifCanceled } from '../../margin/what-if.ts';
import { fillability } from '../../matching/fillable.ts';
import { indexStateNow } from '../../pricing/index-trust.ts';
import {
  ContractState,
  IndexState,
  OrderType,
  PostOnly,
  Side,
  sign,
  TimeInForce,
  TriggerOn,
} from '../../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../../schema/reject.ts';
import type { Intent } from '../../state/intent.ts';
import type { Market } from '../../state/market.ts';
import { type EngineState, refuse } from '../../state/state.ts';
import { isPlainlyAccepted } from './at-a-glance.ts';
import { checkState, isForAuction, refuseState } from './contract-state.ts';
import { checkFields } from './fields.ts';
import { priceMarketOrder, pricePegged, slide } from './price.ts';
import { checkPegRoom, checkPendingRoom, checkRoom } from './room.ts';
import { checkPendingLimits, checkTradingLimits } from './trading-limits.ts';

/**
 * An order that goes to the book now: new, amended with loss of priority, or triggered.
 *
 * @see docs/rules/order-entry.md ENTRY-020
 */
export function checkOrder(state: EngineState, market: Market, intent: Intent): Verdict {
  if (market.terms.recorded) return checkRecorded(state, market, intent);
  return isPlainlyAccepted(state, market, intent) ? OK : checkInFull(state, market, intent);
}

/** Those of an order that was accepted before: a reducing one does not need the key it was signed with to be good still. */
export function checkAgain(state: EngineState, market: Market): Verdict {
  const { intent } = state.scratch;
  const identity = checkIdentity(state, intent.key, intent.account);
  if (identity !== OK) {
    if (!isPurelyReducing(state, market, intent)) return identity;
    intent.reduceOnly = true;
  }
  intent.isAgain = true;
  const verdict = checkOrder(state, market, intent);
  intent.isAgain = false;
  return verdict;
}

/** Every check in its place. */
export function checkInFull(state: EngineState, market: Market, intent: Intent): Verdict {
  const reducing = isPurelyReducing(state, market, intent);
  return (
    checkAdmission(state, market, intent, reducing) ||
    checkFields(state, intent) ||
    checkMark(state, market) ||
    checkReduceOnly(state, market, intent) ||
    checkIndex(state, market, intent, reducing) ||
    pricePegged(state, market, intent) ||
    priceMarketOrder(state, market, intent, reducing) ||
    slide(market, intent) ||
    checkSize(state, market, intent) ||
    checkRoom(state, market, intent) ||
    checkPegRoom(state, market, intent) ||
    (reducing
      ? OK
      : checkExposure(state, market, intent.account, intent.qty * sign(intent.side))) ||
    checkTradingLimits(state, market, intent, reducing) ||
    checkEntryBand(state, market, intent.side, intent.limit) ||
    checkVolatility(state, market, intent.limit) ||
    checkPostOnly(state, market, intent) ||
    collectMargin(state, market, intent, reducing) ||
    checkFillOrKill(state, market, intent)
  );
}

/** An order that becomes pending until its trigger: contract, clock, gate, fields, mark, trigger, index, room, the size that its key may enter. `checkOrder` asks all when it triggers. */
export function checkPendingOrder(state: EngineState, market: Market, intent: Intent): Verdict {
  const reducing = isPurelyReducing(state, market, intent);
  return (
    checkAdmission(state, market, intent, reducing) ||
    checkFields(state, intent) ||
    checkMark(state, market) ||
    checkNotTriggered(state, market, intent) ||
    checkIndex(state, market, intent, reducing) ||
    checkRoom(state, market, intent) ||
    checkPendingRoom(state, market, intent) ||
    checkPendingLimits(state, market, intent)
  );
}

/** What stands before the fields: the contract's state and the gate. An amend asks it before its own fields too. */
export function checkAdmission(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  if (market.terms.recorded) return checkRecording(state, market);
  return (
    checkState(state, market, intent, reducing) ||
    checkClock(state, intent, reducing) ||
    checkKills(state, intent, reducing) ||
    checkPermission(state, market, intent, reducing)
  );
}

function checkRecording(state: EngineState, market: Market): Verdict {
  return market.state === ContractState.recorded ? OK : refuseState(state, market);
}

/** A recording has no gate, no bands and no margin; its orders still have to make sense. */
function checkRecorded(state: EngineState, market: Market, intent: Intent): Verdict {
  const verdict = checkRecording(state, market) || checkFields(state, intent);
  if (verdict !== OK) return verdict;
  if (isForAuction(intent)) return refuseState(state, market);
  if (intent.type !== OrderType.limit) {
    return refuse(state, RejectReason.typeInvalid, 'type', 0, intent.type);
  }
  if (intent.exitOn !== 0) return refuse(state, RejectReason.bracketInvalid, 'exitOn');
  return (
    checkReduceOnly(state, market, intent) ||
    slide(market, intent) ||
    checkSize(state, market, intent) ||
    checkRoom(state, market, intent) ||
    checkPostOnly(state, market, intent) ||
    checkFillOrKill(state, market, intent)
  );
}

/**
 * Opposite to the position, and either flagged reduce-only or, with the account's other open lots of its side,
 * not above it: the test of every reducing exemption.
 */
export function isPurelyReducing(state: EngineState, market: Market, intent: Intent): boolean {
  const { held, buys, sells, reduceOnlyLots } = market.positions;
  const { account, side } = intent;
  const lots = held[account];
  if (lots === 0 || lots > 0 === (side === Side.buy)) return false;
  if (intent.reduceOnly) return true;
  const without = ifCanceled(state, market, intent.replaces);
  const others = side === Side.buy ? buys[account] + without.buys : sells[account] + without.sells;
  const flagged = reduceOnlyLots[account] + without.reduceOnlyLots;
  return intent.qty + others + flagged <= Math.abs(lots);
}

/** While the machine's clock is in doubt only cancels and reducing orders pass. */
function checkClock(state: EngineState, intent: Intent, reducing: boolean): Verdict {
  const { riskHold } = state.supervision;
  if (riskHold === null) return OK;
  if (!reducing) return refuse(state, RejectReason.clockInDoubt, '', 0, riskHold.drift);
  intent.reduceOnly = true;
  return OK;
}

function checkPermission(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  const makes = intent.postOnly !== PostOnly.off;
  const verdict = checkEligibility(state, intent.key, intent.account, market, makes);
  if (verdict === OK) return OK;
  if (!reducing) return verdict;
  intent.reduceOnly = true;
  return OK;
}

/** Where sources quote, an index comes first and a mark with it: until then the contract is halted (PRICE-005). */
function checkMark(state: EngineState, market: Market): Verdict {
  if (market.mark !== 0) return OK;
  if (market.index === 0 && market.pricing.quoted) {
    return refuse(state, RejectReason.indexHalted, 'contract', 0, market.indexState);
  }
  return refuse(state, RejectReason.noMark, 'contract');
}

/** Cuts a reduce-only order to the position, whatever rests already. */
function checkReduceOnly(state: EngineState, market: Market, intent: Intent): Verdict {
  if (!intent.reduceOnly) return OK;
  const held = market.positions.held[intent.account];
  if (held === 0 || held > 0 === (intent.side === Side.buy)) {
    return refuse(state, RejectReason.reduceOnlyNothing, 'reduceOnly', held, intent.qty);
  }
  intent.qty = Math.min(intent.qty, Math.abs(held)) as Qty;
  return OK;
}

/** With the index halted only cancels and reducing orders pass, while it is held only cancels. */
function checkIndex(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  const now = indexStateNow(state, market);
  switch (now) {
    case IndexState.normal:
    case IndexState.degraded:
      return OK;
    case IndexState.held:
      return refuse(state, RejectReason.indexHeld, 'contract', 0, now);
    case IndexState.halted:
      if (!reducing) return refuse(state, RejectReason.indexHalted, 'contract', 0, now);
      intent.reduceOnly = true;
      return OK;
    default:
      return unreachable(now);
  }
}

function checkSize(state: EngineState, market: Market, intent: Intent): Verdict {
  const amount = intent.limit * intent.qty * market.moneyPerTickLot;
  const most = market.terms.sizes.orderNotionalMax;
  return amount <= most ? OK : refuse(state, RejectReason.orderSize, 'notional', most, amount);
}

function checkPostOnly(state: EngineState, market: Market, intent: Intent): Verdict {
  // In a call nothing takes.
  if (intent.postOnly === PostOnly.off || market.auction !== null) return OK;
  const best = takenPrice(market.book, intent.side, intent.limit);
  if (best === 0) return OK;
  return refuse(state, RejectReason.postOnlyWouldTake, 'limit', best, intent.limit);
}

function checkFillOrKill(state: EngineState, market: Market, intent: Intent): Verdict {
  if (intent.timeInForce !== TimeInForce.fillOrKill) return OK;
  const fillable = fillability(state, market, intent);
  switch (fillable) {
    case 'fills':
      return OK;
    case 'short':
      // How much could be filled is not reported: it would show what icebergs hide, for nothing.
      return refuse(state, RejectReason.notFillable, 'qty', 0, intent.qty);
    case 'tooLong':
      return refuse(state, RejectReason.workLimit, 'qty', state.owed.bounds.fills, intent.qty);
    default:
      return unreachable(fillable);
  }
}

function checkNotTriggered(state: EngineState, market: Market, intent: Intent): Verdict {
  const { side, type, trigger, triggerOn } = intent;
  const price = triggerPrice(market, triggerOn);
  return isTriggered(side, type, trigger, price)
    ? refuse(state, RejectReason.triggerAlreadyTrue, 'trigger', price, trigger)
    : OK;
}

/** The price that a trigger watches; 0 when there is no trigger, or no such price yet. */
export function triggerPrice(market: Market, on: Intent['triggerOn']): Price | 0 {
  switch (on) {
    case 0:
      return 0;
    case TriggerOn.mark:
      return market.mark;
    case TriggerOn.index:
      return market.index;
    case TriggerOn.last:
      return market.last;
    default:
      return unreachable(on);
  }
}

/** The last check: margin at the worst price. Passing by the reducing exemption makes it reduce-only for life. */
function collectMargin(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  if (intent.unbounded) {
    const equity = equityOf(state, intent.account);
    return refuse(state, RejectReason.equityBelowZero, 'equity', equity, 0);
  }
  const verdict = checkMargin(state, market, intent, reducing);
  if (verdict !== Passed.reducing) return verdict;
  intent.reduceOnly = true;
  return OK;
}
