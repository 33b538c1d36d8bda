import type { AccountId, Money } from '../../kernel/units.ts';

/** Money commands carry a reference kept for ever: a repeat returns the original result. */
export interface Deposit {
  readonly kind: 'deposit';
  readonly account: AccountId;
  readonly currency: string;
  readonly amount: Money;
  readonly reference: string;
}

export interface Withdraw {
  readonly kind: 'withdraw';
  readonly account: AccountId;
  readonly currency: string;
  readonly amount: Money;
  readonly reference: string;
}

/** Between two accounts of one participant. */
export interface Transfer {
  readonly kind: 'transfer';
  readonly from: AccountId;
  readonly to: AccountId;
  readonly currency: string;
  readonly amount: Money;
  readonly reference: string;
}

/** What the insurance fund is meant to hold: half of it is an alarm. */
export interface SetFundTarget {
  readonly kind: 'setFundTarget';
  readonly target: Money;
}

/** Money between two balances because of an error; fills stay final (page 1). */
export interface Compensate {
  readonly kind: 'compensate';
  readonly from: AccountId;
  readonly to: AccountId;
  readonly amount: Money;
  readonly reference: string;
}
