import type { ConfirmClock, HoldRisk, ReleaseRisk } from '../commands/clock.ts';
import type { Recorded } from './parts.ts';

export type RiskHeld = Recorded<'riskHeld', HoldRisk>;

export type RiskReleased = Recorded<'riskReleased', ReleaseRisk>;

export type ClockConfirmed = Recorded<'clockConfirmed', ConfirmClock>;
