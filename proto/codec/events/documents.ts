import type {
  DisclosureAcknowledged,
  DisclosurePublished,
  DocumentSigned,
  RulebookAccepted,
  RulebookPublished,
} from '../../../engine/schema/events/documents.ts';
import {
  acceptRulebook,
  acknowledgeDisclosure,
  publishDisclosure,
  publishRulebook,
  signDocument,
} from '../commands/documents.ts';
import { int64 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

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

export const documentSigned: Shape<DocumentSigned> = message<DocumentSigned>(
  'DocumentSigned',
  'documentSigned',
  { record: nested(signDocument), trader: int64(), participant: int64() },
);
