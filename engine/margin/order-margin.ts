// May this order be margined? Collected before it is accepted, at the worst price it may trade
// (docs/rules/margin.md).

import type { AccountId, OrderSlot, Ppm, Price, Qty } from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { worstLots } from '../state/positions.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { collateralCredit, collateralValue } from './collateral-value.ts';
import { reservation } from './exposure.ts';
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

/** What the check found besides yes or no. */
export const Passed: { readonly margined: typeof OK; readonly reducing: -1 } = {
  /** On its own feet. */
  margined: OK,
  /** Only because it purely reduces: it becomes reduce-only for life. */
  reducing: -1,
};

/**
 * @param reducing the order is purely reducing.
 * @param reduceOnly it is flagged so already: outside `worst`, and it reserves nothing.
 * @param feeRate the rate its fee is reserved at.
 * @param replaces the live order it takes the place of: that one's open loss goes with it.
 * @returns `Passed.margined`, `Passed.reducing`, or the reason against it.
 * @see docs/rules/margin.md MARGIN-004 … MARGIN-007, MARGIN-013
 */
export function checkMargin(
  state: EngineState,
  market: Market,
  account: AccountId,
  side: Side,
  qty: Qty,
  limit: Price,
  feeRate: Ppm,
  reducing: boolean,
  reduceOnly: boolean,
  replaces: OrderSlot,
): Verdict | -1 {
  const lossTicks = lossTicksAt(market, side, limit);
  const reserved = reservation(market, qty, limit, lossTicks, feeRate);
  const balance = state.accounts.balance[account];
  const profit = openProfit(state, account);
  const equity = balance + collateralValue(state, account) + profit;

  if (!reduceOnly) {
    const positions = market.positions;
    const group = state.accounts.group[account];
    const worst = worstLots(positions, account);
    const worstAfter = worstWith(market, account, side, qty);
    const groupWorst = positions.groupWorst[group];
    const growth = worstAfter - worst;
    const margin = accountMargin(market, account, worst, groupWorst);
    const marginAfter = accountMargin(market, account, worstAfter, groupWorst + growth);
    const raise = marginAfter + reserved - margin;
    const more = raise > 0 ? raise + uncoveredInGroup(state, market, account, growth) : raise;
    const bound = requiredElsewhere(state, account, market) + margin;
    const free = balance + collateralCredit(state, account) + Math.min(0, profit) - bound;
    if (free - more < 0) {
      const below = equity < positionMargin(state, account, Rate.initial);
      if (more > 0 || below) {
        if (reducing) return Passed.reducing;
        const reason = below ? RejectReason.belowInitialMargin : RejectReason.insufficientMargin;
        // Equity below zero is the graver fault and stands before a mere lack of margin.
        if (!below) {
          const verdict = checkFloor(state, account, equity, reserved, replaces);
          if (verdict !== OK) return verdict;
        }
        return refuse(state, reason, 'margin', Math.max(0, free), more);
      }
    }
  }
  return checkFloor(state, account, equity, reserved, replaces);
}

/** No order may take equity below zero at its limit, fee included, the other orders' open loss and fees taken off. */
function checkFloor(
  state: EngineState,
  account: AccountId,
  equity: number,
  loses: number,
  replaces: OrderSlot,
): Verdict {
  if (equity - openLossBound(state, account) - loses >= 0) return OK;
  const left = equity - openLoss(state, account, Which.all, true, replaces);
  return left - loses >= 0
    ? OK
    : refuse(state, RejectReason.equityBelowZero, 'equity', left, loses);
}

function worstWith(market: Market, account: AccountId, side: Side, qty: number): number {
  const { held, buys, sells } = market.positions;
  const more = side === Side.buy ? qty : 0;
  const less = side === Side.sell ? qty : 0;
  const up = Math.abs(held[account] + buys[account] + more);
  const down = Math.abs(held[account] - sells[account] - less);
  return Math.max(up, down);
}
