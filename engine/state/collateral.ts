// Collateral other than the settlement currency: what is listed, what it is worth, who holds how much.

import { f64, growRows, type Of, type Rows, type Table, table } from '../kernel/table.ts';
import type { AccountId, Money, Ppm, Time } from '../kernel/units.ts';

const HOLDING_COLUMNS = {
  /** Minor units of each account, the conversion row of the house included. */
  held: f64(0) as Of<Money>,
} as const;

/** The factor of a currency whose holdings count in full. */
export const WHOLE = 1_000_000 as Ppm;

/** One for each currency. */
export const HOLDINGS: Table<AccountId, typeof HOLDING_COLUMNS> = table(HOLDING_COLUMNS);

export interface CollateralCurrency extends Rows<AccountId, typeof HOLDING_COLUMNS> {
  readonly currency: string;
  readonly decimals: number;
  readonly haircut: Ppm;
  readonly volatile: boolean;
  readonly concentrationMax: Ppm;
  /** 10⁻⁹ of the settlement currency's whole unit for one whole unit; 0 before the first rate. */
  rate: number;
  ratedAt: Time;
  /** Of what each holding is worth, so much counts: fixed each second. Written by collateral/factor.ts only. */
  factor: Ppm;
  /** Deposits less withdrawals, minor units. Written by ledger/cash.ts only, and so is `held`. */
  netDeposits: Money;
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

export function growCollateral(collateral: Collateral, accounts: number): void {
  for (const currency of collateral.listed) growRows(HOLDINGS, currency, accounts);
}
