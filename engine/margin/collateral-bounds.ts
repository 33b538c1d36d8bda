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
