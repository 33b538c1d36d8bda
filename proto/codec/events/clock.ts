import type {
  ClockConfirmed,
  RiskBlocked,
  RiskReleased,
} from '../../../engine/schema/events/clock.ts';
import { blockRisk, confirmClock, releaseRisk } from '../commands/clock.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';

export const riskBlocked: Shape<RiskBlocked> = recorded<RiskBlocked>(
  'RiskBlocked',
  'riskBlocked',
  blockRisk,
);

export const riskReleased: Shape<RiskReleased> = recorded<RiskReleased>(
  'RiskReleased',
  'riskReleased',
  releaseRisk,
);

export const clockConfirmed: Shape<ClockConfirmed> = recorded<ClockConfirmed>(
  'ClockConfirmed',
  'clockConfirmed',
  confirmClock,
);
