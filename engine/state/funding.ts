// What funding remembers of one contract between two seconds. What is owed stands in the ledger's columns.

import type { Time } from '../kernel/units.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { FundingTerms } from '../schema/contract-terms.ts';

export interface Funding {
  /** The formula in force, and those that will be, in the order in which they take effect. */
  terms: FundingTerms;
  coming: { readonly terms: FundingTerms; readonly effectiveAt: Time }[];
  /** Of the minute at work. */
  premiumSum: number;
  samples: number;
  /** Premiums of the last minutes that had samples, oldest first, parts per billion: as many as any window may ask for. */
  minutes: number[];
  /** P̄ and F as of the last minute closed, parts per billion. */
  averagePremium: number;
  rate: number;
  /** Signed remainder of the last accrual. */
  carry: number;
  /** Of the hour at work. */
  accruedMinutes: number;
  excludedSeconds: number;
  /** The last full hour settled, or the one in which the contract's first second passed; 0 before. */
  settledAt: Time | 0;
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
  };
}

/** Samples are taken and minutes accrue in live and reduce-only; every other state counts as a halt (page 7). */
export function isFunded(state: ContractState): boolean {
  return state === ContractState.live || state === ContractState.reduceOnly;
}

/** Hours settle from listing to delisting, whatever the state: neither a halt nor a draft keeps what is owed, or hides an hour. */
export function isSettled(state: ContractState): boolean {
  return state !== ContractState.delisted && state !== ContractState.recorded;
}
