// What the prices and the funding of a contract are made of.

import type { FundingTerms } from '../../engine/schema/contract-terms.ts';

/** A source's last quote. */
export interface PlainQuote {
  seq: number;
  bid: bigint;
  ask: bigint;
  at: number;
}

/** What the prices of a contract are made of. */
export interface PlainPricing {
  quotes: Map<string, PlainQuote>;
  /** Since when the index has been far from the benchmark; 0 when it is not. */
  offSince: number;
  /** Since when there has been no index; 0 when there is one. */
  haltedSince: number;
  /** When the last index was taken; 0 before the first. */
  takenAt: number;
  /** Since when every second had a normal index; 0 when the last had none. */
  normalSince: number;
  /** Indexes held in a row. */
  held: number[];
  /** Average of impact mid − index, 10⁻⁶ ticks, and the second of its last sample. */
  basis: bigint;
  basisAt: number;
}

export interface PlainFunding {
  terms: FundingTerms;
  coming: { terms: FundingTerms; effectiveAt: number }[];
  /** Premiums of the minute at work. */
  samples: bigint[];
  /** Of all minutes that had samples. */
  premiums: bigint[];
  average: bigint;
  rate: bigint;
  carry: bigint;
  cumulative: bigint;
  accruedMinutes: number;
  excludedSeconds: number;
  /** The last full hour settled, or the one of the contract's first second; 0 before. */
  settledAt: number;
}
