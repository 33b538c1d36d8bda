import type { ContractId, Money, Time } from '../../kernel/units.ts';
import type { SetFundingTerms } from '../commands/funding.ts';
import type { OfAccount, Recorded } from './parts.ts';

/** A minute's premium, the rate that follows from it, and what it accrues. */
export interface FundingMinuteClosed {
  readonly kind: 'fundingMinuteClosed';
  readonly contract: ContractId;
  /** When the minute began. */
  readonly minute: Time;
  /** Samples taken in it; with none it has no premium and accrues nothing. */
  readonly samples: number;
  /** Parts per billion, like the two below. */
  readonly premium: number;
  /** P̄: over the window. */
  readonly averagePremium: number;
  /** F per 8 h. */
  readonly rate: number;
  /** Money a lot held long owes for the minute. */
  readonly perLot: Money;
  readonly cumulative: Money;
}

/** Every full hour, even at rate zero. */
export interface FundingSettled {
  readonly kind: 'fundingSettled';
  readonly contract: ContractId;
  /** The full hour that was reached. */
  readonly hour: Time;
  readonly rate: number;
  readonly cumulative: Money;
  /** Minutes of the hour that accrued. */
  readonly minutes: number;
  /** Seconds left out because of halts. */
  readonly excludedSeconds: number;
}

/** What an account paid (above zero) or received of a contract's funding: a line of its statement. */
export interface FundingPosted extends OfAccount {
  readonly kind: 'fundingPosted';
  readonly contract: ContractId;
  readonly hour: Time;
  readonly amount: Money;
  readonly balance: Money;
}

/** A contract went 24 h without a settlement. */
export interface FundingOverdue {
  readonly kind: 'fundingOverdue';
  readonly contract: ContractId;
  readonly since: Time;
}

export type FundingTermsSet = Recorded<'fundingTermsSet', SetFundingTerms>;
