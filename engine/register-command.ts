// What may be asked of the registers of who may trade. Names and fields are those of proto/praya/v1, in the same
// order, like those of command.ts.

import type {
  AccountId,
  ContractId,
  InvestorClass,
  KeyAlgorithm,
  KeyId,
  KnowledgeBasis,
  Money,
  ParticipantId,
  Role,
  StaffId,
  Time,
  TraderId,
} from './units.ts';

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

/** A natural person, or an algorithm with a responsible person. */
export interface RegisterTrader {
  readonly kind: 'registerTrader';
  readonly trader: TraderId;
  readonly participant: ParticipantId;
  readonly name: string;
  /** '' for a person; for an algorithm the person who answers for it. */
  readonly responsiblePerson: string;
}

/** Records what a trader knows of derivatives (rules P-41, P-42). */
export interface AssessTrader {
  readonly kind: 'assessTrader';
  readonly trader: TraderId;
  readonly basis: KnowledgeBasis;
  /** Somebody else than the trader. */
  readonly assessor: string;
  readonly assessedAt: Time;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  readonly evidenceHash: string;
  /** The assessment covers virtual assets as well: what a client with full protection needs (rule P-43). */
  readonly virtualAssets: boolean;
}

/** Something to sign with: a trader's, or one of the operator's staff's, never both. */
export interface RegisterKey {
  readonly kind: 'registerKey';
  readonly key: KeyId;
  /** 0 for a key of staff. */
  readonly trader: TraderId | 0;
  /** What the client says at log-on. */
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  /** Hexadecimal: the public key, or the encrypted HMAC secret. */
  readonly material: string;
  /** Sum of `Scope`. */
  readonly scopes: number;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  /** Addresses or CIDR blocks it may log on from; none means any. */
  readonly addresses: readonly string[];
  /** 0 for a trader's key. */
  readonly staff: StaffId | 0;
}

export interface RevokeKey {
  readonly kind: 'revokeKey';
  readonly key: KeyId;
  readonly reason: string;
}

/** A new version of the rulebook: acceptance of an older one no longer counts. */
export interface PublishRulebook {
  readonly kind: 'publishRulebook';
  readonly version: number;
  readonly hash: string;
}

/** A new version of a contract's risk disclosure. */
export interface PublishDisclosure {
  readonly kind: 'publishDisclosure';
  readonly contract: ContractId;
  readonly version: number;
  readonly hash: string;
}

export interface AcceptRulebook {
  readonly kind: 'acceptRulebook';
  readonly participant: ParticipantId;
  readonly version: number;
}

export interface AcknowledgeDisclosure {
  readonly kind: 'acknowledgeDisclosure';
  readonly participant: ParticipantId;
  readonly contract: ContractId;
  readonly version: number;
}

/** Lets an affiliate make markets (rules ). */
export interface AuthorizeAffiliate {
  readonly kind: 'authorizeAffiliate';
  readonly participant: ParticipantId;
  readonly noticeDate: Time;
  readonly reportId: string;
  readonly overseer: string;
  /** Exclusive. */
  readonly validUntil: Time;
}

/** One action: quotes gone, entry blocked (rule A-11); or lifts it. Participant 0 means all affiliates. */
export interface SuspendAffiliate {
  readonly kind: 'suspendAffiliate';
  readonly participant: ParticipantId | 0;
  readonly suspended: boolean;
  readonly reason: string;
}

export interface OpenAccount {
  readonly kind: 'openAccount';
  readonly account: AccountId;
  readonly participant: ParticipantId;
}
