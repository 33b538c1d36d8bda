import type {
  FeeScheduleAnnounced,
  FeeScheduleChanged,
} from '../../../engine/schema/events/fees.ts';
import { setFeeSchedule } from '../commands/fees.ts';
import { int64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

export const feeScheduleAnnounced: Shape<FeeScheduleAnnounced> = message<FeeScheduleAnnounced>(
  'FeeScheduleAnnounced',
  'feeScheduleAnnounced',
  { record: nested(setFeeSchedule), replaced: uint32() },
);

export const feeScheduleChanged: Shape<FeeScheduleChanged> = message<FeeScheduleChanged>(
  'FeeScheduleChanged',
  'feeScheduleChanged',
  { record: nested(setFeeSchedule), announcedAt: int64(), before: uint32() },
);
