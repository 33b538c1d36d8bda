import type { StaffId } from '../../kernel/units.ts';
import type {
  ChangeRules,
  CountRefusals,
  NoteLogOn,
  RequestSuspicionPack,
  ReviewAlert,
  SetThreshold,
} from '../commands/records.ts';
import type { Recorded } from './parts.ts';

export type RefusalsCounted = Recorded<'refusalsCounted', CountRefusals>;

/** A threshold was set; `before` is what held until now. */
export interface ThresholdSet {
  readonly kind: 'thresholdSet';
  readonly record: SetThreshold;
  readonly before: number;
}

export interface AlertReviewed {
  readonly kind: 'alertReviewed';
  readonly record: ReviewAlert;
  readonly staff: StaffId;
}

export type RulesChanged = Recorded<'rulesChanged', ChangeRules>;

/** Of no stream: neither clients nor affiliates learn of it. */
export interface SuspicionPackRequested {
  readonly kind: 'suspicionPackRequested';
  readonly record: RequestSuspicionPack;
  readonly staff: StaffId;
}

export type LogOnNoted = Recorded<'logOnNoted', NoteLogOn>;
