import type { Time } from '../../kernel/units.ts';
import type { SetFeeSchedule } from '../commands/fees.ts';

/** An edition will be in force from its moment on. */
export interface FeeScheduleAnnounced {
  readonly kind: 'feeScheduleAnnounced';
  readonly record: SetFeeSchedule;
  /** The announced edition whose place it takes; 0 for none. */
  readonly replaced: number;
}

/** An edition is in force. */
export interface FeeScheduleChanged {
  readonly kind: 'feeScheduleChanged';
  readonly record: SetFeeSchedule;
  readonly announcedAt: Time;
  /** The edition that was in force; 0 for none. */
  readonly before: number;
}
