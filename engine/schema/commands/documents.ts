import type { ContractId, KeyId, ParticipantId } from '../../kernel/units.ts';

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

/** A client's acceptance on paper: recorded by two people of the staff, and marked as paper. */
export interface AcceptRulebook {
  readonly kind: 'acceptRulebook';
  readonly participant: ParticipantId;
  readonly version: number;
}

/** As `AcceptRulebook`, of a contract's risk disclosure. */
export interface AcknowledgeDisclosure {
  readonly kind: 'acknowledgeDisclosure';
  readonly participant: ParticipantId;
  readonly contract: ContractId;
  readonly version: number;
}

/**
 * A client accepts the rulebook, or a contract's risk disclosure, in its own name: a natural person with the scope to
 * bind the participant signs over version and hash.
 */
export interface SignDocument {
  readonly kind: 'signDocument';
  /** Who signs. */
  readonly key: KeyId;
  /** 0 for the rulebook. */
  readonly contract: ContractId | 0;
  readonly version: number;
  /** SHA-256 of the text that was read, hexadecimal. */
  readonly hash: string;
}
