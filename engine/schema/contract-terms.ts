// The terms of a contract, as they are listed, published and hashed.

import type { ContractId, Money, Ppm } from '../kernel/units.ts';
import type { Averaging } from './closed-sets.ts';

/** One bracket of margin: marginal, like a tax bracket. */
export interface MarginTier {
  /** Upper end of the bracket, notional. */
  readonly upTo: Money;
  readonly initial: Ppm;
  readonly maintenance: Ppm;
}

export interface IndexSource {
  readonly name: string;
  readonly weight: Ppm;
}

export interface IndexTerms {
  readonly sources: readonly IndexSource[];
  readonly spreadMax: Ppm;
  readonly ageMaxUs: number;
  readonly clamp: Ppm;
  readonly validForNormal: number;
  readonly validForDegraded: number;
  /** Name of an independent source that weighs nothing and halts the index when it is far off; '' for none. */
  readonly benchmark: string;
  /** The index is halted when it is further than this from the benchmark … */
  readonly benchmarkDeviation: Ppm;
  /** … for this long. */
  readonly benchmarkHoldUs: number;
}

export interface MarkTerms {
  /** Largest distance of the mark from the index. */
  readonly clamp: Ppm;
  /** Time constant of the average of the impact premium. */
  readonly averageSeconds: number;
  readonly impactNotional: Money;
  readonly lastPriceMaxAgeUs: number;
}

export interface FundingTerms {
  /** Parts per billion per 8 h. */
  readonly interest: number;
  readonly damping: number;
  readonly cap: number;
  /** Minutes of premium that are averaged. */
  readonly windowMinutes: number;
  readonly averaging: Averaging;
}

export interface ControlTerms {
  /** Entry band on the side that could take. 0 switches all bands off: recordings only. */
  readonly entryBandAggressive: Ppm;
  readonly entryBandPassive: Ppm;
  readonly tradeBand: Ppm;
  readonly protection: Ppm;
  /** A trigger on last waits while last is further than this from the mark. */
  readonly triggerHold: Ppm;
  readonly volatility: Ppm;
  readonly volatilityWindowUs: number;
  readonly auctionUs: number;
  readonly auctionBand: Ppm;
}

export interface SizeTerms {
  readonly orderNotionalMax: Money;
  readonly positionNotionalMax: Money;
  /** A position above this share of open interest is refused, once open interest is above the floor. */
  readonly openInterestShareMax: Ppm;
  readonly openInterestFloor: Money;
  /** Open orders of one account. */
  readonly openOrdersMax: number;
  /** Large-position reporting, lots. */
  readonly largePosition: number;
}

export interface DefaultTerms {
  readonly liquidationFee: Ppm;
  readonly slippage: Ppm;
  /** Liquidation ends at this multiple of maintenance. */
  readonly cure: Ppm;
  readonly sliceNotional: Money;
  readonly limitStart: Ppm;
  readonly limitStep: Ppm;
  readonly limitMax: Ppm;
  readonly slicesMax: number;
  readonly backstopLimit: Ppm;
  /** Share of fund and tranche one event may draw. */
  readonly budget: Ppm;
}

export interface ContractTerms {
  readonly contract: ContractId;
  readonly symbol: string;
  readonly base: string;
  readonly currency: string;
  /** Decimals of the smallest unit of money: 6 for µUSD. */
  readonly moneyDecimals: number;
  /** Decimal text, like '0.1'. */
  readonly tickSize: string;
  readonly lotSize: string;
  /** May be negative (a rebate). */
  readonly makerFee: Ppm;
  readonly takerFee: Ppm;
  /** Empty switches margin off: recordings only. */
  readonly tiers: readonly MarginTier[];
  readonly sizes: SizeTerms;
  readonly controls: ControlTerms;
  readonly index: IndexTerms;
  readonly mark: MarkTerms;
  readonly funding: FundingTerms;
  readonly default: DefaultTerms;
  /**
   * An imported recording: no margin, no bands, no fees, no gate but an account. Never approved, never live,
   * and never on one venue with a contract that may be.
   */
  readonly recorded: boolean;
}
