// Collateral other than the settlement currency: what is listed, what it is worth, who holds how much.

import { type Column, float64Column, grown } from '../kernel/table.ts';
import type { AccountId, Money, Ppm, Time } from '../kernel/units.ts';

export interface CollateralCurrency {
  readonly currency: string;
  readonly decimals: number;
  readonly haircut: Ppm;
  readonly volatile: boolean;
  readonly concentrationMax: Ppm;
  /** 10⁻⁹ of the settlement currency's whole unit for one whole unit; 0 before the first rate. */
  rate: number;
  ratedAt: Time;
  /** Deposits less withdrawals, minor units. Written by ledger/cash.ts only, and so is `held`. */
  netDeposits: Money;
  /** Minor units of each account, the conversion row of the house included. */
  held: Column<AccountId, Money>;
}

/** In the order in which they were listed: the order of conversion. */
export interface Collateral {
  readonly listed: CollateralCurrency[];
}

export function createCollateral(): Collateral {
  return { listed: [] };
}

export function findCollateral(
  collateral: Collateral,
  currency: string,
): CollateralCurrency | undefined {
  return collateral.listed.find((each) => each.currency === currency);
}

export function createHoldings(accounts: number): Column<AccountId, Money> {
  return float64Column(accounts + 1);
}

export function growCollateral(collateral: Collateral, accounts: number): void {
  for (const currency of collateral.listed) {
    const rows = (currency.held as unknown as Float64Array).length;
    if (rows <= accounts) currency.held = grown(currency.held, accounts + 1);
  }
}
