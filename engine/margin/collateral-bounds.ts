// Up to where the value of collateral is counted exactly, before haircuts: of one currency over all accounts, and of one account
// over all currencies.

import { ACCOUNT_MONEY_MAX, FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId } from '../kernel/units.ts';
import type { CollateralCurrency } from '../state/collateral.ts';
import type { EngineState } from '../state/state.ts';
import { moneyOf, unitValueAt } from './collateral-value.ts';

const MILLION = 1_000_000;
/** Of one currency, before haircut, over all accounts: eight of them still sum to a safe integer. */
const VALUE_MAX = 2 ** 50;

/** Whether so much of a currency at such a rate can be counted without leaving exact numbers. */
export function isWithinBounds(
  state: EngineState,
  currency: CollateralCurrency,
  amount: number,
  rate: number,
): boolean {
  if (!Number.isSafeInteger(amount)) return false;
  return moneyOf(unitValueAt(state, currency, rate, MILLION), amount) < VALUE_MAX;
}

/**
 * Whether one account's collateral may be so much more of a currency.
 *
 * @see docs/rules/ledger.md LEDGER-017
 */
export function mayAccountHold(
  state: EngineState,
  currency: CollateralCurrency,
  account: AccountId,
  more: number,
): boolean {
  const { held, rate } = currency;
  const value = moneyOf(unitValueAt(state, currency, rate, MILLION), held[account] + more);
  return valueElsewhere(state, currency, account) + value <= ACCOUNT_MONEY_MAX;
}

/**
 * What the richest account's collateral would be worth at another rate of a currency, where that is more than is counted exactly; 0
 * where it is not. Looks at accounts only when all of them together could be beyond it.
 */
export function beyondAtRate(
  state: EngineState,
  currency: CollateralCurrency,
  rate: number,
): number {
  const unitValue = unitValueAt(state, currency, rate, MILLION);
  let all = moneyOf(unitValue, currency.netDeposits);
  for (const each of state.collateral.listed) {
    if (each !== currency) all += worth(state, each, each.netDeposits);
  }
  if (all <= ACCOUNT_MONEY_MAX) return 0;
  let most = 0;
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= state.accounts.high; account++) {
    const own = moneyOf(unitValue, currency.held[account]);
    if (own !== 0) most = Math.max(most, own + valueElsewhere(state, currency, account));
  }
  return most > ACCOUNT_MONEY_MAX ? most : 0;
}

function valueElsewhere(state: EngineState, but: CollateralCurrency, account: AccountId): number {
  let sum = 0;
  for (const each of state.collateral.listed) {
    if (each !== but) sum += worth(state, each, each.held[account]);
  }
  return sum;
}

function worth(state: EngineState, currency: CollateralCurrency, amount: number): number {
  return moneyOf(unitValueAt(state, currency, currency.rate, MILLION), amount);
}
