import type { SetFundingTerms } from '../../../engine/schema/commands/funding.ts';
import { fundingTerms } from '../contract-shapes.ts';
import { int64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

export const setFundingTerms: Shape<SetFundingTerms> = message<SetFundingTerms>(
  'SetFundingTerms',
  'setFundingTerms',
  { contract: uint32(), terms: nested(fundingTerms), effectiveAt: int64() },
);
