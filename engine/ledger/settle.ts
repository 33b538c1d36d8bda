// What a fill is worth: pure formulas, exact to the unit.

import { mulDiv, ppmCeil } from '../kernel/math.ts';
import type { Money, Ppm } from '../kernel/units.ts';

/**
 * The profit that a position realizes when signed `lots` are added to it at `tradePrice`, money per lot.
 *
 * One formula covers open, increase, reduce, close and flip. Afterwards
 *
 *     held' = held + lots      cost' = cost + lots × tradePrice + realized      balance' = balance + realized
 *
 * The cost is kept, never an average price: the rounding remainder of a partial close stays in `cost`, so that value is
 * only ever moved, never made.
 *
 * @example long 3 for 300, sell 1 @ 120: realizes 120 − trunc(300 × 1/3) = 20; held 2, cost 200.
 * @see docs/rules/ledger.md LEDGER-003
 */
export function realizedProfit(
  held: number,
  cost: number,
  lots: number,
  tradePrice: number,
): number {
  const closes = held > 0 !== lots > 0 && held !== 0;
  if (!closes) return 0;
  const closing = Math.min(Math.abs(lots), Math.abs(held));
  const closedCost = mulDiv(cost, closing, Math.abs(held));
  const proceeds = lots > 0 ? -closing * tradePrice : closing * tradePrice;
  return proceeds - closedCost + 0;
}

/**
 * The fee of one fill, rounded up against the client; a rebate, which is below zero, is rounded down.
 *
 * @param notional price × lots × money per tick-lot.
 * @see docs/rules/ledger.md LEDGER-007
 */
export function feeOf(notional: number, rate: Ppm): Money {
  return (rate === 0 ? 0 : ppmCeil(notional, rate)) as Money;
}
