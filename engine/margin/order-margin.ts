// May this order be margined? Collected before it is accepted, at the worst price it may trade
// (docs/rules/margin.md).

import type { AccountId, OrderSlot, Price, Qty } from '../kernel/units.ts';
import { PostOnly, Side } from '../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { worstOf } from '../state/positions.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { collateralCredit, collateralValue } from './collateral-value.ts';
import { checkExactBounds } from './exact-bounds.ts';
import { reservation, reservedFeeRate } from './exposure.ts';
import { uncoveredInGroup } from './group-margin.ts';
import {
  accountMargin,
  lossTicksAt,
  openLoss,
  openLossBound,
  openProfit,
  positionMargin,
  Rate,
  requiredElsewhere,
  Which,
} from './margin.ts';
import { AS_IT_IS, groupWorstIf, ifCanceled, type WhatIf, worstIf } from './what-if.ts';

/** What the check found besides yes or no. */
export const Passed: { readonly margined: typeof OK; readonly reducing: -1 } = {
  /** Margined in full. */
  margined: OK,
  /** Only because it purely reduces: it becomes reduce-only for life. */
  reducing: -1,
};

/** An order as margin looks at it: at the worst price it may trade. */
interface OrderToMargin {
  readonly account: AccountId;
  readonly side: Side;
  readonly qty: Qty;
  readonly limit: Price;
  readonly postOnly: PostOnly;
  /** It is flagged so already: outside the worst side, and it reserves nothing. */
  readonly reduceOnly: boolean;
  /** The live order it takes the place of, which is looked at as if it were gone. */
  readonly replaces: OrderSlot;
}

/**
 * May this order be margined: is what it adds to the requirement there, and can equity afford what it could lose?
 *
 * `raise` is the contract's margin with the order less that without it, and what it reserves less what an amended order gives
 * back; `more` adds what the group has not collected. `free` is cash, the credit of collateral and an open loss, less all margin and
 * reservations. The order is short when `free` is below `more`.
 *
 * @param reducing it is purely reducing.
 * @returns `Passed.margined`, `Passed.reducing`, or the reason against it.
 * @see docs/rules/margin.md MARGIN-004 … MARGIN-007, MARGIN-013
 */
export function checkMargin(
  state: EngineState,
  market: Market,
  order: OrderToMargin,
  reducing: boolean,
): Verdict | -1 {
  // It adds no exposure and reserves nothing; where its limit was worse than the bankruptcy price, it was moved there before.
  if (order.reduceOnly) return OK;
  const { account, side, qty, limit } = order;
  const feeRate = reservedFeeRate(market, order.postOnly !== PostOnly.off);
  const loses = reservation(market, qty, limit, lossTicksAt(market, side, limit), feeRate);
  const profit = openProfit(state, account);
  const equity = state.accounts.balance[account] + collateralValue(state, account) + profit;

  // What an amend asks for is compared with the requirement that its old order still has.
  const without = ifCanceled(state, market, order.replaces);
  const worst = worstIf(market, account, AS_IT_IS);
  const groupWorst = groupWorstIf(state, market, account, AS_IT_IS);
  const growth = worstWith(market, order, without) - worst;
  const bounds = checkExactBounds(state, market, account, growth, equity);
  if (bounds !== OK && !reducing) return bounds;
  const margin = accountMargin(market, account, worst, groupWorst);
  const after = accountMargin(market, account, worst + growth, groupWorst + growth);
  const raise = after + loses + without.reserved - margin;
  const more = growth > 0 ? raise + uncoveredInGroup(state, market, account, growth) : raise;

  const cash = state.accounts.balance[account] + collateralCredit(state, account);
  const needed = requiredElsewhere(state, account, market, AS_IT_IS) + margin;
  const free = cash + Math.min(0, profit) - needed;
  const isShort = free - more < 0;
  const isRaised = more > 0 || growth > 0;
  const isBelow = isShort && equity < positionMargin(state, account, Rate.initial, without);
  const isAmend = without.market !== undefined;
  const lacksMargin = isShort && (isRaised || (isBelow && !isAmend));
  if (lacksMargin && reducing) return Passed.reducing;
  const { belowInitialMargin, insufficientMargin } = RejectReason;
  const there = Math.max(0, free);
  if (lacksMargin && isBelow) return refuse(state, belowInitialMargin, 'margin', there, more);
  // Equity below zero is the graver fault and stands before a mere deficit of margin.
  const floor = reducing ? OK : checkFloor(state, market, order, equity);
  if (floor !== OK || !lacksMargin) return floor;
  return refuse(state, insufficientMargin, 'margin', there, more);
}

/**
 * No order may take equity below zero at its limit, fee included, the other orders' open loss and fees taken off. What
 * the limit gains against the mark counts.
 */
function checkFloor(
  state: EngineState,
  market: Market,
  { account, side, qty, limit, postOnly, replaces }: OrderToMargin,
  equity: number,
): Verdict {
  const feeRate = reservedFeeRate(market, postOnly !== PostOnly.off);
  // Below zero where the limit gains against the mark.
  const ticks = side === Side.buy ? limit - market.mark : market.mark - limit;
  const loses = reservation(market, qty, limit, ticks, feeRate);
  // The bound visits no order; the exact sum is asked only where it fails.
  if (equity - openLossBound(state, account) - loses >= 0) return OK;
  const left = equity - openLoss(state, account, Which.all, replaces);
  return left - loses >= 0
    ? OK
    : refuse(state, RejectReason.equityBelowZero, 'equity', left, loses);
}

/** The account's worst side with the order resting in full. */
function worstWith(market: Market, { account, side, qty }: OrderToMargin, without: WhatIf): number {
  const { held, buys, sells } = market.positions;
  const isWithout = market === without.market;
  const bought = buys[account] + (isWithout ? without.buys : 0) + (side === Side.buy ? qty : 0);
  const sold = sells[account] + (isWithout ? without.sells : 0) + (side === Side.sell ? qty : 0);
  return worstOf(held[account], bought, sold);
}
