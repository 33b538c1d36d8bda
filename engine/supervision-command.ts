// What may be asked in the name of supervision: staff and what takes two of them, conduct of market makers,
// surveillance, records, changes of terms. Names and fields are those of proto/praya/v1, in the same order.

import type {
  ApproveContract,
  AuthorizeAffiliate,
  DeclareGroup,
  Deposit,
  PublishDisclosure,
  PublishRulebook,
  RegisterKey,
  SetContractState,
  SetExposureLimit,
  SetIndexPrice,
  SetMarkPrice,
  SuspendAffiliate,
  SuspendParticipant,
  Transfer,
  Withdraw,
} from './command.ts';
import type { ContractTerms } from './contract.ts';
import type { RejectReason } from './reject.ts';
import type {
  ListCollateral,
  SetClassFloor,
  SetCollateralRate,
  SetFundingTerms,
  SetFundTarget,
} from './risk-command.ts';
import type {
  AccountId,
  AlertState,
  ContractId,
  KeyId,
  Money,
  ParticipantId,
  Ppm,
  Privilege,
  ProposalId,
  Qty,
  Seq,
  StaffId,
  StaffRole,
  Time,
} from './units.ts';

/** A natural person who acts for the operator, in one role for good. */
export interface RegisterStaff {
  readonly kind: 'registerStaff';
  readonly staff: StaffId;
  readonly name: string;
  readonly role: StaffRole;
}

/** Ends what a person may do for the operator, and the keys with it. */
export interface RetireStaff {
  readonly kind: 'retireStaff';
  readonly staff: StaffId;
  readonly reason: string;
}

/** From here on, for good, what takes two people is refused to one. */
export interface BeginDualControl {
  readonly kind: 'beginDualControl';
}

/** Asks for a command that takes two people. */
export interface ProposeCommand {
  readonly kind: 'proposeCommand';
  /** Who signs: a key of staff. */
  readonly key: KeyId;
  readonly command: ControlledCommand;
  /** Why; it stands in the records for good. */
  readonly reason: string;
  /** Exclusive; at most seven days ahead. */
  readonly expiresAt: Time;
}

/** The second person: the proposed command happens now, or is refused as any command may be. */
export interface ApproveCommand {
  readonly kind: 'approveCommand';
  readonly key: KeyId;
  readonly proposal: ProposalId;
}

/** Takes a proposal back, or turns it down. */
export interface DismissProposal {
  readonly kind: 'dismissProposal';
  readonly key: KeyId;
  readonly proposal: ProposalId;
  readonly reason: string;
}

/** Somebody logged on, or tried to: said by the gateway, with the session of the envelope. */
export interface NoteLogOn {
  readonly kind: 'noteLogOn';
  /** What was said; the name of the key when there is such a key. */
  readonly name: string;
  /** 0 when the log-on was refused. */
  readonly key: KeyId | 0;
  readonly address: string;
  /** Why it was refused; 0 when it was not. */
  readonly reason: RejectReason | 0;
}

/** A threshold of a detector of surveillance. */
export interface SetThreshold {
  readonly kind: 'setThreshold';
  readonly detector: string;
  readonly parameter: string;
  /** 0 for every contract that has none of its own. */
  readonly contract: ContractId | 0;
  /** In the parameter's own unit (docs/operating/alerts.md). */
  readonly value: number;
}

/** What somebody of the staff made of an alert. */
export interface ReviewAlert {
  readonly kind: 'reviewAlert';
  readonly key: KeyId;
  /** Its id, as the detector gave it. */
  readonly alert: string;
  readonly state: AlertState;
  readonly note: string;
}

/** What an affiliate may be given beyond what a client has, and how much of it. */
export interface PrivilegeBound {
  readonly privilege: Privilege;
  /** The most favourable value that may be granted, in the privilege's own unit. */
  readonly bound: number;
}

/** A new edition of the published list of affiliates' privileges (rule A-07). */
export interface PublishPrivileges {
  readonly kind: 'publishPrivileges';
  readonly version: number;
  /** SHA-256 of the published text, hexadecimal. */
  readonly hash: string;
  readonly bounds: readonly PrivilegeBound[];
}

/** Gives a market maker a privilege, or takes it away. */
export interface SetPrivilege {
  readonly kind: 'setPrivilege';
  readonly participant: ParticipantId;
  readonly privilege: Privilege;
  readonly granted: boolean;
  /** In the privilege's own unit. */
  readonly value: number;
}

/** What a market maker owes the market in one contract; all 0 lifts it. */
export interface SetObligation {
  readonly kind: 'setObligation';
  readonly participant: ParticipantId;
  readonly contract: ContractId;
  /** Widest spread between its best bid and ask, of the mark. */
  readonly spreadMax: Ppm;
  /** Least lots shown on each side within that spread. */
  readonly qtyMin: Qty;
  /** Least share of the time. */
  readonly uptimeMin: Ppm;
}

/** How long the suspension of affiliates took, measured at the edge. */
export interface NoteSuspensionEffect {
  readonly kind: 'noteSuspensionEffect';
  /** The command that suspended. */
  readonly suspension: Seq;
  /** When it was received, and when its last effect was durable and told. */
  readonly receivedAt: Time;
  readonly effectiveAt: Time;
}

/** A corporate client's assessment for one product: all three parts, or it does not count (rule I-23). */
export interface AssessCorporate {
  readonly kind: 'assessCorporate';
  readonly participant: ParticipantId;
  readonly contract: ContractId;
  /** Its structure, investment process and controls are adequate. */
  readonly structure: boolean;
  /** The background of those who decide is adequate. */
  readonly background: boolean;
  /** It is aware of the risks. */
  readonly riskAwareness: boolean;
  readonly assessor: string;
  readonly assessedAt: Time;
  /** Exclusive. */
  readonly validUntil: Time;
  /** SHA-256, hexadecimal. */
  readonly evidenceHash: string;
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

/** Money between two balances because of an error; fills stay final (page 1). */
export interface Compensate {
  readonly kind: 'compensate';
  readonly from: AccountId;
  readonly to: AccountId;
  readonly amount: Money;
  readonly reference: string;
}

/** What takes two people once dual control has begun. */
export type ControlledCommand =
  | SetIndexPrice
  | SetMarkPrice
  | ApproveContract
  | SetContractState
  | SuspendParticipant
  | DeclareGroup
  | SetExposureLimit
  | RegisterKey
  | PublishRulebook
  | PublishDisclosure
  | AuthorizeAffiliate
  | SuspendAffiliate
  | Deposit
  | Withdraw
  | Transfer
  | SetFundingTerms
  | SetFundTarget
  | ListCollateral
  | SetCollateralRate
  | SetClassFloor
  | RegisterStaff
  | SetThreshold
  | PublishPrivileges
  | SetPrivilege
  | SetObligation
  | SetReferenceEligibility
  | ChangeTerms
  | Compensate;

export type SupervisionCommand =
  | RegisterStaff
  | RetireStaff
  | BeginDualControl
  | ProposeCommand
  | ApproveCommand
  | DismissProposal
  | NoteLogOn
  | SetThreshold
  | ReviewAlert
  | PublishPrivileges
  | SetPrivilege
  | SetObligation
  | NoteSuspensionEffect
  | AssessCorporate
  | SetReferenceEligibility
  | ChangeTerms
  | Compensate;
