// What funding remembers of one contract between two seconds. What is owed stands in the ledger's columns.

import type { FundingTerms } from '../contract.ts';
import type { Time } from '../units.ts';

export interface Funding {
  /** The formula in force, and those that will be, by the time they take effect. */
  terms: FundingTerms;
  coming: { readonly terms: FundingTerms; readonly effectiveAt: Time }[];
  /** Of the minute at work. */
  premiumSum: number;
  samples: number;
  /** Premiums of the last minutes that had samples, oldest first, at most the window; parts per billion. */
  minutes: number[];
  /** P̄ and F as of the last minute closed, parts per billion. */
  averagePremium: number;
  rate: number;
  /** Signed remainder of the last accrual. */
  carry: number;
  /** Of the hour at work. */
  accruedMinutes: number;
  excludedSeconds: number;
  /** The last full hour settled; 0 before the first. */
  settledAt: Time | 0;
  /** The alarm of a missing settlement was given. */
  overdue: boolean;
}

export function createFunding(terms: FundingTerms): Funding {
  return {
    terms,
    coming: [],
    premiumSum: 0,
    samples: 0,
    minutes: [],
    averagePremium: 0,
    rate: 0,
    carry: 0,
    accruedMinutes: 0,
    excludedSeconds: 0,
    settledAt: 0,
    overdue: false,
  };
}
