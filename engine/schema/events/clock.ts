import type { BlockRisk, ConfirmClock, ReleaseRisk } from '../commands/clock.ts';
import type { Recorded } from './parts.ts';

export type RiskBlocked = Recorded<'riskBlocked', BlockRisk>;

export type RiskReleased = Recorded<'riskReleased', ReleaseRisk>;

export type ClockConfirmed = Recorded<'clockConfirmed', ConfirmClock>;
