import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
  SignDocument,
} from '../../../engine/schema/commands/documents.ts';
import { int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const publishRulebook: Shape<PublishRulebook> = message<PublishRulebook>(
  'PublishRulebook',
  'publishRulebook',
  { version: uint32(), hash: text() },
);

export const publishDisclosure: Shape<PublishDisclosure> = message<PublishDisclosure>(
  'PublishDisclosure',
  'publishDisclosure',
  { contract: uint32(), version: uint32(), hash: text() },
);

export const acceptRulebook: Shape<AcceptRulebook> = message<AcceptRulebook>(
  'AcceptRulebook',
  'acceptRulebook',
  { participant: int64(), version: uint32() },
);

export const acknowledgeDisclosure: Shape<AcknowledgeDisclosure> = message<AcknowledgeDisclosure>(
  'AcknowledgeDisclosure',
  'acknowledgeDisclosure',
  { participant: int64(), contract: uint32(), version: uint32() },
);

export const signDocument: Shape<SignDocument> = message<SignDocument>(
  'SignDocument',
  'signDocument',
  { key: int64(), contract: uint32(), version: uint32(), hash: text() },
);
