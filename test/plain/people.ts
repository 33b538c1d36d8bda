// Who there is, and what is on record of each.

import type { PlainAccount } from './venue.ts';

export interface PlainParticipant {
  id: number;
  /** Admitted as a market maker of the operator's group. */
  affiliate: boolean;
  /** Of the operator's group, whatever it is admitted as. */
  affiliated: boolean;
  group: number;
  /** Of a joint account. */
  holders: readonly string[];
  accounts: PlainAccount[];
  suspended: boolean;
  affiliateSuspended: boolean;
  /** 0 before it was authorized. */
  authorizedUntil: number;
  /** As last confirmed; `evidenceUntil` is 0 while what the class needs is missing. */
  investor: { class: number; validUntil: number; evidenceUntil: number } | null;
  /** By contract: a company's assessment that passed. */
  assessedUntil: Map<number, number>;
  /** The edition accepted last, and by contract that of the disclosure. */
  rulebook: number;
  disclosures: Map<number, number>;
  notionalMax: number;
  groupMax: number;
}

export interface PlainTrader {
  readonly id: number;
  readonly participant: PlainParticipant;
  readonly name: string;
  /** Who answers for an algorithm; '' for a person. */
  readonly responsible: string;
  knowledge: PlainKnowledge | null;
}

export interface PlainKnowledge {
  readonly basis: number;
  /** Assessed by the trader, or by who answers for it. */
  readonly isOwnWord: boolean;
  readonly validUntil: number;
  readonly virtualAssets: boolean;
}

export interface PlainKey {
  readonly id: number;
  readonly trader: number;
  readonly owner: PlainTrader;
  readonly name: string;
  scopes: number;
  validUntil: number;
  addresses: readonly string[];
  revoked: boolean;
}

export interface PlainEdition {
  readonly version: number;
  readonly hash: string;
}

/** A person acts for the venue and its clients, or for its affiliates; never for both. */
export type PlainSide = 'clients' | 'affiliates';

/** What ends by itself. */
export type PlainEnding =
  | 'professional'
  | 'evidence'
  | 'knowledge'
  | 'affiliateAuthorization'
  | 'key'
  | 'corporateAssessment';

export interface PlainEnd {
  readonly what: PlainEnding;
  readonly id: number;
  readonly at: number;
  /** Days before it, of what has not been emitted yet; 0 is the end itself. */
  days: number[];
}
