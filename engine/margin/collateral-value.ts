// What collateral counts for: its value at the last rate, less the haircut, rounded down per currency; of a
// currency with a cap no more than its share (docs/rules/collateral.md).

import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import { floorDiv, ppmFloor } from '../kernel/math.ts';
import type { Column } from '../kernel/table.ts';
import type { AccountId } from '../kernel/units.ts';
import { type CollateralCurrency, WHOLE } from '../state/collateral.ts';
import type { EngineState } from '../state/state.ts';
import { AS_IT_IS, amountIf, cashIf, type WhatIf } from './what-if.ts';

const MILLION = 1_000_000;
/** Decimals of a rate (10⁻⁹) and of a haircut (10⁻⁶). */
const SCALE_DIGITS = 15;
/** Decimals of one step of a long division, and their unit; below the amount, unit × amount is exact. */
const STEP = 3;
const RADIX = 1000;
const AMOUNT_SMALL = 2 ** 42;
/** A rate older than this is stale: its haircut doubles, and it gives no new credit. */
export const RATE_AGE_MAX_US = 60_000_000;

/** What a minor unit is worth: rate × kept ÷ 10^digits, exact. */
interface UnitValue {
  readonly rate: number;
  /** What the haircut leaves, millionths. */
  readonly kept: number;
  readonly digits: number;
}

/**
 * Money that the account's collateral counts for in its equity.
 *
 * @example 100 HKD at 0.128 less 1 %: 12.672 USD.
 * @see docs/rules/collateral.md COLL-004 … COLL-006
 */
export function collateralValue(
  state: EngineState,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): number {
  return state.collateral.listed.length === 0 ? 0 : counted(state, account, true, whatIf);
}

/** Money that it counts for in what is available: nothing where the rate is stale. */
export function collateralCredit(
  state: EngineState,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): number {
  return state.collateral.listed.length === 0 ? 0 : counted(state, account, false, whatIf);
}

/** Adds to every account's sum what its collateral counts for: `collateralValue` of all at once. */
export function addCollateralValues(state: EngineState, sums: Column<AccountId, number>): void {
  const { listed } = state.collateral;
  if (listed.length === 0) return;
  const { high } = state.accounts;
  // A cap weighs one currency against all: account by account.
  if (listed.some(({ concentrationMax }) => concentrationMax > 0)) {
    for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= high; account++) {
      sums[account] += counted(state, account, true, AS_IT_IS);
    }
    return;
  }
  for (const currency of listed) {
    const unitValue = unitValueNow(state, currency);
    const { held } = currency;
    for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= high; account++) {
      if (held[account] === 0) continue;
      sums[account] += countedPart(currency, moneyOf(unitValue, held[account]));
    }
  }
}

/** What one currency of the account counts for, its cap applied: these sum to `collateralValue`. */
export function valueIn(
  state: EngineState,
  currency: CollateralCurrency,
  account: AccountId,
): number {
  let sum = 0;
  for (const each of state.collateral.listed) {
    sum += countedAlone(state, each, each.held[account], true);
  }
  const value = countedAlone(state, currency, currency.held[account], true);
  return Math.min(value, capOf(currency, state.accounts.balance[account], sum));
}

function isStale(state: EngineState, currency: CollateralCurrency): boolean {
  return state.time - currency.ratedAt > RATE_AGE_MAX_US;
}

/** The haircut that applies now: doubled while the rate is stale, never above the whole. */
export function haircutNow(state: EngineState, currency: CollateralCurrency): number {
  const { haircut } = currency;
  return isStale(state, currency) ? Math.min(2 * haircut, MILLION) : haircut;
}

/** At the rate and the haircut of now. */
export function unitValueNow(state: EngineState, currency: CollateralCurrency): UnitValue {
  return unitValueAt(state, currency, currency.rate, MILLION - haircutNow(state, currency));
}

export function unitValueAt(
  state: EngineState,
  currency: CollateralCurrency,
  rate: number,
  kept: number,
): UnitValue {
  return { rate, kept, digits: SCALE_DIGITS + currency.decimals - state.moneyDecimals };
}

/**
 * Money for an amount, rounded down once.
 *
 * By long division, three decimals at a time: ⌊(a × 1000 + b) ÷ 1000m⌋ is ⌊(a + ⌊b ÷ 1000⌋) ÷ m⌋, and no product
 * leaves 2^52. What is too large for that is divided as it stands.
 */
export function moneyOf({ rate, kept, digits }: UnitValue, amount: number): number {
  let rest = rate * kept;
  if (amount >= AMOUNT_SMALL || rest > Number.MAX_SAFE_INTEGER) {
    const exact = BigInt(amount) * BigInt(rate) * BigInt(kept);
    return Number(exact / 10n ** BigInt(digits));
  }
  let sum = 0;
  for (let left = digits; left > 0; left -= STEP) {
    const radix = left >= STEP ? RADIX : left === 2 ? 100 : 10;
    const above = Math.floor(rest / radix);
    sum = floorDiv(amount * (rest - above * radix) + sum, radix);
    rest = above;
  }
  return amount * rest + sum;
}

/** The least amount whose value is no less than `money`; what counts for nothing never is. */
export function leastAmount(unitValue: UnitValue, money: number): number {
  const perUnit = BigInt(unitValue.rate) * BigInt(unitValue.kept);
  if (perUnit === 0n) return Number.POSITIVE_INFINITY;
  return Number((BigInt(money) * 10n ** BigInt(unitValue.digits) + perUnit - 1n) / perUnit);
}

/** @param staleToo in equity, not in what is available. */
function counted(
  state: EngineState,
  account: AccountId,
  staleToo: boolean,
  whatIf: WhatIf,
): number {
  const { listed } = state.collateral;
  let sum = 0;
  let isCapped = false;
  for (let i = 0; i < listed.length; i++) {
    const value = countedAlone(state, listed[i], amountIf(listed[i], account, whatIf), staleToo);
    sum += value;
    if (value > 0 && listed[i].concentrationMax > 0) isCapped = true;
  }
  if (!isCapped) return sum;
  const cash = cashIf(state, account, whatIf);
  let above = 0; // What currencies are worth beyond their share of cash and all collateral.
  for (const currency of listed) {
    const amount = amountIf(currency, account, whatIf);
    const value = countedAlone(state, currency, amount, staleToo);
    above += Math.max(0, value - capOf(currency, cash, sum));
  }
  return sum - above;
}

function countedAlone(
  state: EngineState,
  currency: CollateralCurrency,
  amount: number,
  staleToo: boolean,
): number {
  if (amount === 0 || currency.rate === 0) return 0;
  if (!staleToo && isStale(state, currency)) return 0;
  return countedPart(currency, moneyOf(unitValueNow(state, currency), amount));
}

/**
 * The part of a holding's value that counts, rounded down; the quotient of its millions is exact without a division.
 *
 * @see docs/rules/collateral.md COLL-012
 */
function countedPart({ factor }: CollateralCurrency, value: number): number {
  if (factor === WHOLE) return value;
  const rest = value % MILLION;
  return ((value - rest) / MILLION) * factor + Math.floor((rest * factor) / MILLION);
}

/** Its share of cash, not below zero, and of `sum`, the values of all collateral; no bound without a cap. */
function capOf({ concentrationMax }: CollateralCurrency, cash: number, sum: number): number {
  if (concentrationMax === 0) return Number.POSITIVE_INFINITY;
  return ppmFloor(Math.max(0, cash) + sum, concentrationMax);
}
