import type {
  DisclosureAcknowledged,
  DisclosurePublished,
  RulebookAccepted,
  RulebookPublished,
} from '../../../engine/schema/events/documents.ts';
import {
  acceptRulebook,
  acknowledgeDisclosure,
  publishDisclosure,
  publishRulebook,
} from '../commands/documents.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';

export const rulebookPublished: Shape<RulebookPublished> = recorded<RulebookPublished>(
  'RulebookPublished',
  'rulebookPublished',
  publishRulebook,
);

export const disclosurePublished: Shape<DisclosurePublished> = recorded<DisclosurePublished>(
  'DisclosurePublished',
  'disclosurePublished',
  publishDisclosure,
);

export const rulebookAccepted: Shape<RulebookAccepted> = recorded<RulebookAccepted>(
  'RulebookAccepted',
  'rulebookAccepted',
  acceptRulebook,
);

export const disclosureAcknowledged: Shape<DisclosureAcknowledged> =
  recorded<DisclosureAcknowledged>(
    'DisclosureAcknowledged',
    'disclosureAcknowledged',
    acknowledgeDisclosure,
  );
