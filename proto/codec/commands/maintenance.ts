import type { ScheduleMaintenance } from '../../../engine/schema/commands/maintenance.ts';
import { int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const scheduleMaintenance: Shape<ScheduleMaintenance> = message<ScheduleMaintenance>(
  'ScheduleMaintenance',
  'scheduleMaintenance',
  { contract: uint32(), beginsAt: int64(), endsAt: int64(), reason: text() },
);
