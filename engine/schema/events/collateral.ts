import type { Money, Ppm } from '../../kernel/units.ts';
import type { ListCollateral, SetCollateralRate } from '../commands/collateral.ts';
import type { OfAccount, Recorded } from './parts.ts';

/** Collateral paid for a negative balance. */
export interface CollateralConverted extends OfAccount {
  readonly kind: 'collateralConverted';
  readonly currency: string;
  /** Minor units of the collateral that left the account. */
  readonly amount: Money;
  readonly proceeds: Money;
  readonly rate: number;
  readonly haircut: Ppm;
  readonly balance: Money;
  /** Collateral that is left. */
  readonly collateral: Money;
}

export type CollateralListed = Recorded<'collateralListed', ListCollateral>;

export type CollateralRateSet = Recorded<'collateralRateSet', SetCollateralRate>;
