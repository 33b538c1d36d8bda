import type { ParticipantId, Time, TraderId } from '../../kernel/units.ts';
import type {
  AssessCorporate,
  ClassifyInvestor,
  DeclareGroup,
  RegisterParticipant,
  SetExposureLimit,
  SuspendParticipant,
} from '../commands/participants.ts';
import type { Recorded } from './parts.ts';

export type ParticipantRegistered = Recorded<'participantRegistered', RegisterParticipant>;

export type InvestorClassified = Recorded<'investorClassified', ClassifyInvestor>;

export type ParticipantSuspended = Recorded<'participantSuspended', SuspendParticipant>;

export type GroupDeclared = Recorded<'groupDeclared', DeclareGroup>;

export type ExposureLimitSet = Recorded<'exposureLimitSet', SetExposureLimit>;

/** 60, 30 and 7 days before something that entry depends on ends. */
export interface EligibilityExpiring {
  readonly kind: 'eligibilityExpiring';
  readonly participant: ParticipantId;
  /** 0 unless it is a trader's own. */
  readonly trader: TraderId | 0;
  readonly what: EligibilityPart;
  readonly days: number;
  readonly at: Time;
}

/** Something that entry depends on ended: new risk is refused, resting orders that raise risk are canceled. */
export interface EligibilityLapsed {
  readonly kind: 'eligibilityLapsed';
  readonly participant: ParticipantId;
  readonly trader: TraderId | 0;
  readonly what: EligibilityPart;
}

export type EligibilityPart =
  | 'professional'
  | 'evidence'
  | 'suspension'
  | 'knowledge'
  | 'rulebook'
  | 'disclosure'
  | 'affiliateAuthorization'
  | 'key'
  | 'corporateAssessment';

export type CorporateAssessed = Recorded<'corporateAssessed', AssessCorporate>;
