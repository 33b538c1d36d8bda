// What is said in the name of supervision. A closed set; names and fields are those of proto/praya/v1, like those
// of event.ts. All of them are rare.

import type { ContractTerms } from './contract.ts';
import type {
  AssessCorporate,
  ChangeTerms,
  NoteLogOn,
  NoteSuspensionEffect,
  ProposeCommand,
  PublishPrivileges,
  RegisterStaff,
  RetireStaff,
  ReviewAlert,
  SetObligation,
  SetPrivilege,
  SetReferenceEligibility,
  SetThreshold,
} from './supervision-command.ts';
import type { ContractId, ProposalEnd, ProposalId, StaffId, Time } from './units.ts';

/** From here on what takes two people is refused to one. */
export interface DualControlBegun {
  readonly kind: 'dualControlBegun';
}

export interface CommandProposed {
  readonly kind: 'commandProposed';
  /** Given in sequence from 1. */
  readonly proposal: ProposalId;
  readonly proposer: StaffId;
  readonly record: ProposeCommand;
  /** What the command would replace, as it stands now: canonical JSON, '' for nothing. */
  readonly before: string;
}

/** What the proposed command says of itself follows. */
export interface CommandApproved {
  readonly kind: 'commandApproved';
  readonly proposal: ProposalId;
  readonly proposer: StaffId;
  readonly approver: StaffId;
  /** Why, as it was proposed. */
  readonly reason: string;
  /** What the command replaces, and what it puts in its place: canonical JSON. */
  readonly before: string;
  readonly after: string;
}

/** A proposal is over without having been carried out. */
export interface ProposalEnded {
  readonly kind: 'proposalEnded';
  readonly proposal: ProposalId;
  readonly end: ProposalEnd;
  /** Who dismissed it; 0 when nobody did. */
  readonly staff: StaffId | 0;
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

/** A threshold was set; `before` is what held until now. */
export interface ThresholdSet {
  readonly kind: 'thresholdSet';
  readonly record: SetThreshold;
  readonly before: number;
}

export interface AlertReviewed {
  readonly kind: 'alertReviewed';
  readonly record: ReviewAlert;
  readonly staff: StaffId;
}

interface Recorded<Kind extends string, Record> {
  readonly kind: Kind;
  readonly record: Record;
}

export type StaffRegistered = Recorded<'staffRegistered', RegisterStaff>;
export type StaffRetired = Recorded<'staffRetired', RetireStaff>;
export type LogOnNoted = Recorded<'logOnNoted', NoteLogOn>;
export type PrivilegesPublished = Recorded<'privilegesPublished', PublishPrivileges>;
export type PrivilegeSet = Recorded<'privilegeSet', SetPrivilege>;
export type ObligationSet = Recorded<'obligationSet', SetObligation>;
export type SuspensionEffectNoted = Recorded<'suspensionEffectNoted', NoteSuspensionEffect>;
export type CorporateAssessed = Recorded<'corporateAssessed', AssessCorporate>;
export type ReferenceEligibilitySet = Recorded<'referenceEligibilitySet', SetReferenceEligibility>;

export type SupervisionEvent =
  | DualControlBegun
  | CommandProposed
  | CommandApproved
  | ProposalEnded
  | StaffRegistered
  | StaffRetired
  | LogOnNoted
  | ThresholdSet
  | AlertReviewed
  | PrivilegesPublished
  | PrivilegeSet
  | ObligationSet
  | SuspensionEffectNoted
  | CorporateAssessed
  | ReferenceEligibilitySet
  | TermsChangeScheduled
  | TermsChanged;
