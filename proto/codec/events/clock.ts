import type {
  ClockConfirmed,
  RiskHeld,
  RiskReleased,
} from '../../../engine/schema/events/clock.ts';
import { confirmClock, holdRisk, releaseRisk } from '../commands/clock.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';

export const riskHeld: Shape<RiskHeld> = recorded<RiskHeld>('RiskHeld', 'riskHeld', holdRisk);

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
