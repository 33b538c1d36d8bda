import type {
  FundingMinuteClosed,
  FundingOverdue,
  FundingPosted,
  FundingSettled,
  FundingTermsSet,
} from '../../../engine/schema/events/funding.ts';
import { setFundingTerms } from '../commands/funding.ts';
import { int64, sint64, uint32 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';
import { ofAccount } from './parts.ts';

export const fundingMinuteClosed: Shape<FundingMinuteClosed> = message<FundingMinuteClosed>(
  'FundingMinuteClosed',
  'fundingMinuteClosed',
  {
    contract: uint32(),
    minute: int64(),
    samples: uint32(),
    premium: sint64(),
    averagePremium: sint64(),
    rate: sint64(),
    perLot: sint64(),
    cumulative: sint64(),
  },
);

export const fundingSettled: Shape<FundingSettled> = message<FundingSettled>(
  'FundingSettled',
  'fundingSettled',
  {
    contract: uint32(),
    hour: int64(),
    rate: sint64(),
    cumulative: sint64(),
    minutes: uint32(),
    excludedSeconds: uint32(),
  },
);

export const fundingPosted: Shape<FundingPosted> = message<FundingPosted>(
  'FundingPosted',
  'fundingPosted',
  {
    ...ofAccount,
    contract: uint32(),
    hour: int64(),
    amount: sint64(),
    balance: sint64(),
  },
);

export const fundingOverdue: Shape<FundingOverdue> = message<FundingOverdue>(
  'FundingOverdue',
  'fundingOverdue',
  {
    contract: uint32(),
    since: int64(),
  },
);

export const fundingTermsSet: Shape<FundingTermsSet> = recorded<FundingTermsSet>(
  'FundingTermsSet',
  'fundingTermsSet',
  setFundingTerms,
);
