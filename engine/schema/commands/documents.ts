import type { ContractId, ParticipantId } from '../../kernel/units.ts';

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
