import type { ParticipantId, TraderId } from '../../kernel/units.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
  SignDocument,
} from '../commands/documents.ts';
import type { Recorded } from './parts.ts';

export type RulebookPublished = Recorded<'rulebookPublished', PublishRulebook>;

export type DisclosurePublished = Recorded<'disclosurePublished', PublishDisclosure>;

export type RulebookAccepted = Recorded<'rulebookAccepted', AcceptRulebook>;

export type DisclosureAcknowledged = Recorded<'disclosureAcknowledged', AcknowledgeDisclosure>;

/** A client accepted a document in its own name. */
export interface DocumentSigned extends Recorded<'documentSigned', SignDocument> {
  /** Who signed, and whom that binds. */
  readonly trader: TraderId;
  readonly participant: ParticipantId;
}
