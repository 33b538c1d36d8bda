// Who may trade: the registers. Plain rows by id, written by the commands of register.ts and by nothing else;
// the gate (gate.ts) reads them. The one table that is not a register, `clearances`, only remembers its answers.

import { CONTRACTS_MAX } from '../kernel/limits.ts';
import type { AccountId, KeyId, ParticipantId, StaffId, Time, TraderId } from '../kernel/units.ts';
import type { InvestorClass, KeyAlgorithm, KnowledgeBasis, Role } from '../schema/closed-sets.ts';
import type { Evidence } from '../schema/commands/participants.ts';
import { type Clearances, createClearances } from './clearances.ts';
import { createExposureBounds, type ExposureBounds } from './exposure-bounds.ts';
import type { Persons } from './persons.ts';
import { createTradingLimits, type TradingLimits } from './trading-limits.ts';

export interface Eligibility {
  readonly participants: Map<ParticipantId, Participant>;
  readonly traders: Map<TraderId, Trader>;
  readonly keys: Map<KeyId, Key>;
  /** The key id sent at log-on → the key. */
  readonly keyNames: Map<string, KeyId>;
  readonly persons: Persons;
  readonly rulebook: Edition;
  /** Contract → its current risk disclosure. */
  readonly disclosures: readonly Edition[];
  /** All affiliates at once, besides what is recorded of each. */
  affiliatesSuspended: boolean;
  readonly exposureBounds: ExposureBounds;
  readonly tradingLimits: TradingLimits;
  readonly clearances: Clearances;
}

/** The version of a published text that counts; 0 before the first. */
export interface Edition {
  version: number;
  hash: string;
}

/** A legal person. */
export interface Participant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  /** Of the operator's own group of companies. */
  readonly affiliated: boolean;
  /** Head of the group of one beneficial owner; itself when alone. */
  group: ParticipantId;
  /** Of the group it heads, itself included; empty when it heads none. */
  members: ParticipantId[];
  readonly accounts: AccountId[];
  investor: Investor | null;
  suspended: boolean;
  rulebookAccepted: number;
  /** When it was accepted; 0 for never. */
  rulebookAcceptedAt: Time | 0;
  /** Contract → version. */
  readonly disclosuresAcknowledged: number[];
  readonly disclosuresAcknowledgedAt: number[];
  /** What was accepted and by whom: the rulebook at 0, the disclosure of a contract at its number. */
  readonly signatures: (Signature | null)[];
  /** Of a joint account: who holds it; empty for everybody else. */
  readonly holders: readonly string[];
  /** Contract → its assessment for that product. */
  readonly corporate: (CorporateAssessment | null)[];
  authorization: Authorization | null;
  affiliateSuspended: boolean;
}

/** How a document was accepted. */
export interface Signature {
  /** SHA-256 of the text. */
  readonly hash: string;
  /** Who signed for the participant; 0 when it was on paper and the operator recorded it. */
  readonly trader: TraderId | 0;
}

/** What a participant was confirmed as, on what evidence, until when. */
export interface Investor {
  readonly investorClass: InvestorClass;
  readonly portfolioHkd: number;
  readonly assetsHkd: number;
  readonly confirmedAt: Time;
  /** Exclusive. */
  readonly validUntil: Time;
  readonly confirmedBy: string;
  readonly evidence: readonly Evidence[];
  /** When the first piece of evidence ends, exclusive; 0 when what the class needs is missing. */
  readonly evidenceUntil: Time;
}

/** A company's assessment for one product. */
export interface CorporateAssessment {
  readonly structure: boolean;
  readonly background: boolean;
  readonly riskAwareness: boolean;
  readonly assessor: string;
  readonly assessedAt: Time;
  /** Exclusive. */
  readonly validUntil: Time;
  readonly evidenceHash: string;
}

/** An affiliate's leave to make markets. */
export interface Authorization {
  readonly noticeDate: Time;
  readonly reportId: string;
  readonly overseer: string;
  readonly reportBy: string;
  /** Exclusive. */
  readonly validUntil: Time;
  /** Who oversaw it no longer acts for the operator: it is suspended until another is named. */
  vacant: boolean;
}

/** A natural person, or an algorithm with a responsible person. */
export interface Trader {
  readonly id: TraderId;
  readonly participant: ParticipantId;
  readonly name: string;
  readonly responsiblePerson: string;
  readonly keys: KeyId[];
  knowledge: Knowledge | null;
}

export interface Knowledge {
  readonly basis: KnowledgeBasis;
  readonly assessor: string;
  /** By the trader, or by the person who answers for the algorithm. */
  readonly selfAssessed: boolean;
  readonly assessedAt: Time;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  readonly evidenceHash: string;
  /** It covers virtual assets as well. */
  readonly virtualAssets: boolean;
}

export interface Key {
  readonly id: KeyId;
  /** 0 for a key of staff. */
  readonly trader: TraderId | 0;
  /** 0 for a trader's key. */
  readonly staff: StaffId | 0;
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  readonly material: string;
  readonly scopes: number;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  readonly addresses: readonly string[];
  revoked: boolean;
}

export function createEligibility(): Eligibility {
  return {
    participants: new Map(),
    traders: new Map(),
    keys: new Map(),
    keyNames: new Map(),
    persons: new Map(),
    rulebook: { version: 0, hash: '' },
    disclosures: Array.from({ length: CONTRACTS_MAX }, () => ({ version: 0, hash: '' })),
    affiliatesSuspended: false,
    exposureBounds: createExposureBounds(),
    tradingLimits: createTradingLimits(),
    clearances: createClearances(),
  };
}

/** A value for each contract; the place of its number is its own. */
export function forEachContract<Value>(value: Value): Value[] {
  return new Array<Value>(CONTRACTS_MAX).fill(value);
}

/** Rows in the order of their ids, whatever the order of registration: events about many follow it. */
export function byId<Id extends number, Row>(table: ReadonlyMap<Id, Row>): Row[] {
  return whereById(table, () => true);
}

/** Those of them that fit: sorted only when they were registered out of order. */
export function whereById<Id extends number, Row>(
  table: ReadonlyMap<Id, Row>,
  fits: (row: Row) => boolean,
): Row[] {
  const ids: Id[] = [];
  let isInOrder = true;
  for (const [id, row] of table) {
    if (!fits(row)) continue;
    if (ids.length > 0 && id < ids[ids.length - 1]) isInOrder = false;
    ids.push(id);
  }
  if (!isInOrder) ids.sort((a, b) => a - b);
  return ids.map((id) => table.get(id) as Row);
}

/** Every account of a group, by id. */
export function accountsOfGroup(
  { participants }: Eligibility,
  group: ParticipantId,
): readonly AccountId[] {
  const members = participants.get(group)?.members ?? [];
  if (members.length === 1) {
    const accounts = participants.get(members[0])?.accounts ?? [];
    if (accounts.length === 1) return accounts;
  }
  return members
    .flatMap((member) => participants.get(member)?.accounts ?? [])
    .sort((a, b) => a - b);
}
