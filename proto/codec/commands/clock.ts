import type { ConfirmClock, HoldRisk, ReleaseRisk } from '../../../engine/schema/commands/clock.ts';
import { sint64 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const holdRisk: Shape<HoldRisk> = message<HoldRisk>('HoldRisk', 'holdRisk', {
  drift: sint64(),
});

export const releaseRisk: Shape<ReleaseRisk> = message<ReleaseRisk>('ReleaseRisk', 'releaseRisk', {
  drift: sint64(),
});

export const confirmClock: Shape<ConfirmClock> = message<ConfirmClock>(
  'ConfirmClock',
  'confirmClock',
  { drift: sint64() },
);
