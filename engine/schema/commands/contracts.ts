import type { ContractId, Time } from '../../kernel/units.ts';
import type { ContractState } from '../closed-sets.ts';
import type { ContractTerms } from '../contract-terms.ts';

export interface ListContract {
  readonly kind: 'listContract';
  readonly terms: ContractTerms;
}

/** Records the regulator's approval of exactly these terms (rule P-01). */
export interface ApproveContract {
  readonly kind: 'approveContract';
  readonly contract: ContractId;
  readonly reference: string;
  /** SHA-256 of the canonical terms, hexadecimal. */
  readonly termsHash: string;
}

export interface SetContractState {
  readonly kind: 'setContractState';
  readonly contract: ContractId;
  readonly state: ContractState;
  readonly reason: string;
}

/** Whether the reference asset may be traded spot by retail clients on this platform (rule P-03). */
export interface SetReferenceEligibility {
  readonly kind: 'setReferenceEligibility';
  readonly contract: ContractId;
  readonly eligible: boolean;
  readonly reason: string;
}

/** Other terms for a contract, after a period of notice. Tick, lot, currency and name stay. */
export interface ChangeTerms {
  readonly kind: 'changeTerms';
  readonly terms: ContractTerms;
  /** Of the regulator's approval of exactly these terms. */
  readonly reference: string;
  /** SHA-256 of the canonical new terms, hexadecimal. */
  readonly termsHash: string;
  readonly effectiveAt: Time;
}
