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

/** Of each holding's value a part counts: all together no more than the conversion row could pay. */
export interface CollateralFactorSet {
  readonly kind: 'collateralFactorSet';
  readonly currency: string;
  readonly factor: Ppm;
  /** What is in the conversion row. */
  readonly conversion: Money;
  /** What clients' holdings are worth, less the haircut. */
  readonly value: Money;
}

export type CollateralListed = Recorded<'collateralListed', ListCollateral>;

export type CollateralRateSet = Recorded<'collateralRateSet', SetCollateralRate>;
