import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
} from '../commands/documents.ts';
import type { Recorded } from './parts.ts';

export type RulebookPublished = Recorded<'rulebookPublished', PublishRulebook>;

export type DisclosurePublished = Recorded<'disclosurePublished', PublishDisclosure>;

export type RulebookAccepted = Recorded<'rulebookAccepted', AcceptRulebook>;

export type DisclosureAcknowledged = Recorded<'disclosureAcknowledged', AcknowledgeDisclosure>;
