// The only writer of positions. A fill moves lots and money; nothing else does, save settlement at delisting,
// which comes through here as well.

import { assert } from '../kernel/assert.ts';
import { mulDiv, ppmCeil } from '../kernel/math.ts';
import type { AccountId, Lots, Money, Ppm, Price, Qty } from '../kernel/units.ts';
import { type Accounts, House } from '../state/accounts.ts';
import { bringUpToDate, type Positions } from '../state/positions.ts';

/**
 * Adds signed `lots` to a position at `price`; realizes profit on the part that closes.
 *
 * One formula covers open, increase, reduce, close and flip. The cost is kept, never an average price: the
 * rounding remainder of a partial close stays in `cost`, so that value is only ever moved, never made.
 *
 * @returns the realized profit, which is in the balance already.
 * @example long 3 for 300, sell 1 @ 120: realizes 120 − trunc(300 × 1/3) = 20; held 2, cost 200.
 * @see docs/rules/ledger.md LEDGER-001 … LEDGER-003
 */
export function move(
  accounts: Accounts,
  positions: Positions,
  account: AccountId,
  lots: Lots,
  price: Price,
  moneyPerTickLot: number,
): Money {
  bringUpToDate(positions, account);
  const held = positions.held[account];
  const cost = positions.cost[account];
  const closes = held > 0 !== lots > 0 && held !== 0;
  const closing = closes ? Math.min(Math.abs(lots), Math.abs(held)) : 0;
  const closedCost = closing === 0 ? 0 : mulDiv(cost, closing, Math.abs(held));
  const tradePrice = price * moneyPerTickLot;
  const proceeds = lots > 0 ? -closing * tradePrice : closing * tradePrice;
  const realized = proceeds - closedCost;

  const heldAfter = held + lots;
  const costAfter = cost + lots * tradePrice + realized;
  const balanceAfter = accounts.balance[account] + realized;
  assert(Number.isSafeInteger(costAfter), 'cost stays an exact integer');
  assert(Number.isSafeInteger(balanceAfter), 'a balance stays an exact integer');
  assert(heldAfter !== 0 || costAfter === 0, 'a flat position has no cost');

  positions.held[account] = heldAfter as Lots;
  positions.cost[account] = (costAfter + 0) as Money;
  accounts.balance[account] = balanceAfter as Money;
  const longs = Math.max(heldAfter, 0) - Math.max(held, 0);
  positions.openInterest = (positions.openInterest + longs) as Qty;
  return (realized + 0) as Money;
}

/**
 * Charges the fee of one fill, rounded up against the client (a rebate is rounded down), into fee income.
 *
 * @param notional price × lots × money per tick-lot.
 * @returns the fee; negative when it was a rebate.
 */
export function chargeFee(
  accounts: Accounts,
  account: AccountId,
  notional: number,
  rate: Ppm,
): Money {
  if (rate === 0) return 0 as Money;
  const fee = ppmCeil(notional, rate);
  accounts.balance[account] = (accounts.balance[account] - fee) as Money;
  accounts.balance[House.feeIncome] = (accounts.balance[House.feeIncome] + fee) as Money;
  return fee as Money;
}

/** Charges the fee of a liquidation fill: the insurance fund's, not the venue's income. */
export function chargeLiquidationFee(accounts: Accounts, account: AccountId, fee: Money): Money {
  accounts.balance[account] = (accounts.balance[account] - fee) as Money;
  accounts.balance[House.insuranceFund] = (accounts.balance[House.insuranceFund] + fee) as Money;
  return fee;
}
