import type {
  CorporateAssessed,
  EligibilityExpiring,
  EligibilityLapsed,
  ExposureLimitSet,
  GroupDeclared,
  InvestorClassified,
  ParticipantRegistered,
  ParticipantSuspended,
} from '../../../engine/schema/events/participants.ts';
import { ELIGIBILITY_PART } from '../closed-sets.ts';
import {
  assessCorporate,
  classifyInvestor,
  declareGroup,
  registerParticipant,
  setExposureLimit,
  suspendParticipant,
} from '../commands/participants.ts';
import { int64, named, uint32 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const eligibilityExpiring: Shape<EligibilityExpiring> = message<EligibilityExpiring>(
  'EligibilityExpiring',
  'eligibilityExpiring',
  {
    participant: int64(),
    trader: int64(),
    what: named(ELIGIBILITY_PART),
    days: uint32(),
    at: int64(),
  },
);

export const eligibilityLapsed: Shape<EligibilityLapsed> = message<EligibilityLapsed>(
  'EligibilityLapsed',
  'eligibilityLapsed',
  {
    participant: int64(),
    trader: int64(),
    what: named(ELIGIBILITY_PART),
  },
);

export const corporateAssessed: Shape<CorporateAssessed> = recorded<CorporateAssessed>(
  'CorporateAssessed',
  'corporateAssessed',
  assessCorporate,
);

export const participantRegistered: Shape<ParticipantRegistered> = recorded<ParticipantRegistered>(
  'ParticipantRegistered',
  'participantRegistered',
  registerParticipant,
);

export const investorClassified: Shape<InvestorClassified> = recorded<InvestorClassified>(
  'InvestorClassified',
  'investorClassified',
  classifyInvestor,
);

export const participantSuspended: Shape<ParticipantSuspended> = recorded<ParticipantSuspended>(
  'ParticipantSuspended',
  'participantSuspended',
  suspendParticipant,
);

export const groupDeclared: Shape<GroupDeclared> = recorded<GroupDeclared>(
  'GroupDeclared',
  'groupDeclared',
  declareGroup,
);

export const exposureLimitSet: Shape<ExposureLimitSet> = recorded<ExposureLimitSet>(
  'ExposureLimitSet',
  'exposureLimitSet',
  setExposureLimit,
);
