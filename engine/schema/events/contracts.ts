import type { ContractId, Time } from '../../kernel/units.ts';
import type { ContractState } from '../closed-sets.ts';
import type {
  ApproveContract,
  ChangeTerms,
  ListContract,
  SetReferenceEligibility,
} from '../commands/contracts.ts';
import type { ContractTerms } from '../contract-terms.ts';
import type { Recorded } from './parts.ts';

export interface ContractListed {
  readonly kind: 'contractListed';
  readonly record: ListContract;
  readonly termsHash: string;
}

export interface ContractApproved {
  readonly kind: 'contractApproved';
  readonly record: ApproveContract;
}

export interface ContractStateChanged {
  readonly kind: 'contractStateChanged';
  readonly contract: ContractId;
  readonly from: ContractState;
  readonly to: ContractState;
  readonly reason: string;
}

/** New terms were announced; both are published until they take effect. */
export interface TermsChangeScheduled {
  readonly kind: 'termsChangeScheduled';
  readonly record: ChangeTerms;
  /** SHA-256 of the terms in force. */
  readonly termsHash: string;
  /** SHA-256 of the announced terms whose place these take; '' when none were. */
  readonly replacedHash: string;
}

/** New terms are in force. */
export interface TermsChanged {
  readonly kind: 'termsChanged';
  readonly contract: ContractId;
  readonly before: ContractTerms;
  readonly after: ContractTerms;
  readonly reference: string;
  readonly termsHash: string;
  readonly announcedAt: Time;
}

export type ReferenceEligibilitySet = Recorded<'referenceEligibilitySet', SetReferenceEligibility>;
