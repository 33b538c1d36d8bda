import type { Ppm, Time } from '../../kernel/units.ts';

/** Makes a currency collateral. What is listed first is converted first. */
export interface ListCollateral {
  readonly kind: 'listCollateral';
  readonly currency: string;
  /** Decimals of its minor unit: 2 for HKD. */
  readonly decimals: number;
  readonly haircut: Ppm;
  /** BTC, ETH and their like: only with an approval, a haircut of at least 60 % and a cap on their share. */
  readonly volatile: boolean;
  /** Largest share of an account's cash and collateral; 0 for no cap. */
  readonly concentrationMax: Ppm;
  readonly approval: string;
}

/** What a collateral currency is worth. */
export interface SetCollateralRate {
  readonly kind: 'setCollateralRate';
  readonly currency: string;
  /** 10⁻⁹ of the settlement currency's whole unit for one whole unit. */
  readonly rate: number;
  readonly quotedAt: Time;
}
