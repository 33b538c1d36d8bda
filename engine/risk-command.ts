// What may be asked of the risk engine: prices from sources, formulas of funding, leverage, floors, collateral.
// Names and fields are those of proto/praya/v1, in the same order, like those of command.ts.

import type { FundingTerms } from './contract.ts';
import type { AccountId, ContractId, InvestorClass, KeyId, Money, Ppm, Time } from './units.ts';

/** What one source says the asset is worth: an input of the index (docs/rules/prices.md). */
export interface QuoteSource {
  readonly kind: 'quoteSource';
  readonly contract: ContractId;
  /** A name of the contract's index terms: one of its sources, or its benchmark. */
  readonly source: string;
  /** The source's own counter; only a higher one than its last is believed. */
  readonly sourceSeq: number;
  /** Money for one whole unit of the base asset; 0 when the source has no such side. */
  readonly bid: Money;
  readonly ask: Money;
  /** When the source said so. */
  readonly quotedAt: Time;
}

/** Another formula of the funding rate, from the first minute that closes at or after `effectiveAt`. */
export interface SetFundingTerms {
  readonly kind: 'setFundingTerms';
  readonly contract: ContractId;
  readonly terms: FundingTerms;
  readonly effectiveAt: Time;
}

/** A client's wish for less leverage than the brackets allow: raises initial margin only. */
export interface ChooseLeverage {
  readonly kind: 'chooseLeverage';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly contract: ContractId;
  /** Notional over initial margin, 1 … 100; 0 lifts the choice. */
  readonly leverage: number;
}

/** The least initial margin of a class of clients in a contract; 0 lifts it. */
export interface SetClassFloor {
  readonly kind: 'setClassFloor';
  readonly investorClass: InvestorClass;
  readonly contract: ContractId;
  readonly initialMin: Ppm;
}

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

/** What the insurance fund is meant to hold: half of it is an alarm. */
export interface SetFundTarget {
  readonly kind: 'setFundTarget';
  readonly target: Money;
}

export type RiskCommand =
  | QuoteSource
  | SetFundingTerms
  | ChooseLeverage
  | SetClassFloor
  | ListCollateral
  | SetCollateralRate
  | SetFundTarget;
