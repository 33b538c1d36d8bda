// What collateral counts for: its value at the last rate, less the haircut, rounded down per currency.

import type { CollateralCurrency } from '../ledger/collateral.ts';
import type { EngineState } from '../state.ts';
import type { AccountId } from '../units.ts';

const MILLION = 1_000_000;
const RATE_UNIT = 1_000_000_000;
/** A rate older than this is stale: its haircut doubles, and it gives no new credit. */
export const RATE_AGE_MAX_US = 60_000_000;

/** Money that the account's collateral counts for in its equity. */
export function collateralValue(state: EngineState, account: AccountId): number {
  const { listed } = state.collateral;
  let sum = 0;
  for (let i = 0; i < listed.length; i++) sum += valueAfterHaircut(state, listed[i], account);
  return sum;
}

/** Money that it counts for in what is available: nothing where the rate is stale. */
export function collateralCredit(state: EngineState, account: AccountId): number {
  const { listed } = state.collateral;
  let sum = 0;
  for (let i = 0; i < listed.length; i++) {
    if (!isStale(state, listed[i])) sum += valueAfterHaircut(state, listed[i], account);
  }
  return sum;
}

export function isStale(state: EngineState, currency: CollateralCurrency): boolean {
  return state.time - currency.ratedAt > RATE_AGE_MAX_US;
}

/** The haircut that applies now: doubled while the rate is stale, never above the whole. */
export function haircutNow(state: EngineState, currency: CollateralCurrency): number {
  const { haircut } = currency;
  return isStale(state, currency) ? Math.min(2 * haircut, MILLION) : haircut;
}

function valueAfterHaircut(
  state: EngineState,
  currency: CollateralCurrency,
  account: AccountId,
): number {
  const amount = currency.held[account];
  if (amount === 0 || currency.rate === 0) return 0;
  const kept = MILLION - haircutNow(state, currency);
  // amount × rate × kept × 10^decimals of money ÷ (10^decimals of the currency × 10⁹ × 10⁶), rounded down once.
  const rate = BigInt(currency.rate) * BigInt(kept) * 10n ** BigInt(state.moneyDecimals);
  const unit = 10n ** BigInt(currency.decimals) * BigInt(RATE_UNIT) * BigInt(MILLION);
  return Number((BigInt(amount) * rate) / unit);
}
