import type {
  AlertReviewed,
  LogOnNoted,
  RefusalsCounted,
  RulesChanged,
  SuspicionPackRequested,
  ThresholdSet,
} from '../../../engine/schema/events/records.ts';
import {
  changeRules,
  countRefusals,
  noteLogOn,
  requestSuspicionPack,
  reviewAlert,
  setThreshold,
} from '../commands/records.ts';
import { int64, sint64 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

export const thresholdSet: Shape<ThresholdSet> = message<ThresholdSet>(
  'ThresholdSet',
  'thresholdSet',
  {
    record: nested(setThreshold),
    before: sint64(),
  },
);

export const alertReviewed: Shape<AlertReviewed> = message<AlertReviewed>(
  'AlertReviewed',
  'alertReviewed',
  {
    record: nested(reviewAlert),
    staff: int64(),
  },
);

export const suspicionPackRequested: Shape<SuspicionPackRequested> =
  message<SuspicionPackRequested>('SuspicionPackRequested', 'suspicionPackRequested', {
    record: nested(requestSuspicionPack),
    staff: int64(),
  });

export const logOnNoted: Shape<LogOnNoted> = recorded<LogOnNoted>(
  'LogOnNoted',
  'logOnNoted',
  noteLogOn,
);

export const refusalsCounted: Shape<RefusalsCounted> = recorded<RefusalsCounted>(
  'RefusalsCounted',
  'refusalsCounted',
  countRefusals,
);

export const rulesChanged: Shape<RulesChanged> = recorded<RulesChanged>(
  'RulesChanged',
  'rulesChanged',
  changeRules,
);
