import type { ContractId, Money, ParticipantId, Time } from '../../kernel/units.ts';
import type { InvestorClass, Role } from '../closed-sets.ts';

/** A legal person. */
export interface RegisterParticipant {
  readonly kind: 'registerParticipant';
  readonly participant: ParticipantId;
  readonly name: string;
  readonly role: Role;
  /** Belongs to the operator's own group of companies: may trade as `affiliate` only (rule A-01). */
  readonly affiliated: boolean;
  /** Beneficial owner whose accounts are counted together; 0 for itself. */
  readonly group: ParticipantId | 0;
  /** Of a joint account: the natural persons who hold it, at least two; empty for everybody else. */
  readonly holders: readonly string[];
}

export interface Evidence {
  /** What it is: `custodianStatement`, `auditedAccounts`, `auditorCertificate`, `publicFiling`, `statutoryStatus`. */
  readonly type: string;
  readonly dated: Time;
  /** Exclusive. */
  readonly validUntil: Time;
  /** SHA-256 of the document, hexadecimal. */
  readonly hash: string;
}

/** Confirms a participant as a professional investor (rules P-40, I-01 … I-22). */
export interface ClassifyInvestor {
  readonly kind: 'classifyInvestor';
  readonly participant: ParticipantId;
  readonly investorClass: InvestorClass;
  /** Whole HKD; what the thresholds are tested against. */
  readonly portfolioHkd: number;
  readonly assetsHkd: number;
  readonly confirmedAt: Time;
  /** Exclusive; at most 12 calendar months after `confirmedAt`. */
  readonly validUntil: Time;
  readonly evidence: readonly Evidence[];
  /** Of the staff; once dual control has begun, one of the two who sign. */
  readonly confirmedBy: string;
}

/** Suspends a participant's professional status, or lifts the suspension. */
export interface SuspendParticipant {
  readonly kind: 'suspendParticipant';
  readonly participant: ParticipantId;
  readonly suspended: boolean;
  readonly reason: string;
}

/** Moves a participant to the group of a beneficial owner. */
export interface DeclareGroup {
  readonly kind: 'declareGroup';
  readonly participant: ParticipantId;
  readonly group: ParticipantId;
}

/** Largest notional of a participant, or of a whole group, over all its accounts in one contract; 0 lifts it. */
export interface SetExposureLimit {
  readonly kind: 'setExposureLimit';
  readonly participant: ParticipantId;
  /** The limit is the group's, named by its head, and not the participant's. */
  readonly wholeGroup: boolean;
  readonly notionalMax: Money;
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
  /** Of the staff, who signs; or a registered outside firm, whose report is the evidence. */
  readonly assessor: string;
  readonly assessedAt: Time;
  /** Exclusive. */
  readonly validUntil: Time;
  /** SHA-256, hexadecimal. */
  readonly evidenceHash: string;
}
