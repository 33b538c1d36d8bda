// Up to where the sums of one account and of its group are exact (docs/rules/ledger.md LEDGER-017). Beyond it new risk is
// refused, and orders that the mark has carried beyond it go.

import { ACCOUNT_MONEY_MAX, GROUP_EXPOSURE_MAX, OPEN_INTEREST_MAX } from '../kernel/limits.ts';
import { TEN_TO } from '../kernel/math.ts';
import type { AccountId } from '../kernel/units.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { notional } from './margin.ts';

/** May the account come to hold `growth` lots more, with that equity? */
export function checkExactBounds(
  state: EngineState,
  market: Market,
  account: AccountId,
  growth: number,
  equity: number,
): Verdict {
  if (growth <= 0) return OK;
  const { accountBound } = RejectReason;
  const exposure = groupExposure(state, account) + notional(market, growth);
  if (exposure > GROUP_EXPOSURE_MAX) {
    return refuse(state, accountBound, 'notional', GROUP_EXPOSURE_MAX, exposure);
  }
  if (equity > ACCOUNT_MONEY_MAX) {
    return refuse(state, accountBound, 'equity', ACCOUNT_MONEY_MAX, equity);
  }
  return checkOpenInterest(state, market, growth);
}

/** As if all of the growth opened positions on both sides. */
function checkOpenInterest(state: EngineState, market: Market, growth: number): Verdict {
  if (isOpenInterestFarBelow(state, market, growth)) return OK;
  const lots = market.positions.openInterest + growth;
  const unit = BigInt(TEN_TO[state.moneyDecimals]);
  const money = BigInt(lots) * BigInt(market.mark) * BigInt(market.moneyPerTickLot);
  if (money <= BigInt(OPEN_INTEREST_MAX) * unit) return OK;
  const whole = Number((money + unit - 1n) / unit);
  return refuse(state, RejectReason.openInterestBound, 'qty', OPEN_INTEREST_MAX, whole);
}

/** Is its bound far from being reached by so many lots more? */
export function isOpenInterestFarBelow(
  state: EngineState,
  market: Market,
  growth: number,
): boolean {
  const lots = market.positions.openInterest + growth;
  return notional(market, lots) < NEARLY * TEN_TO[state.moneyDecimals];
}

/** Whole units of money: further below the bound than two products of doubles can err. */
const NEARLY = OPEN_INTEREST_MAX - 1_000_000;

/** Is what the account's group could come to hold worth more than is counted exactly? */
export function isBeyondBounds(state: EngineState, account: AccountId): boolean {
  return groupExposure(state, account) > GROUP_EXPOSURE_MAX;
}

/** What the account's group could come to hold, at the marks. A product that is not exact is above every bound. */
function groupExposure(state: EngineState, account: AccountId): number {
  const group = state.accounts.group[account];
  let sum = 0;
  for (const market of state.listed) {
    sum += notional(market, market.positions.groupWorst[group]);
  }
  return sum;
}
