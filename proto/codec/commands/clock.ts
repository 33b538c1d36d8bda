import type {
  BlockRisk,
  ConfirmClock,
  ReleaseRisk,
} from '../../../engine/schema/commands/clock.ts';
import { sint64 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const blockRisk: Shape<BlockRisk> = message<BlockRisk>('BlockRisk', 'blockRisk', {
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
