import type { Time } from '../../engine/kernel/units.ts';
import { AmountError } from './scale.ts';

/** A moment: a Date, or microseconds since 1970. */
export type Moment = Date | number;

/** 0, which is never, for none. @throws AmountError */
export function timeOf(moment: Moment | undefined, field: string): Time {
  if (moment === undefined) return 0 as Time;
  const time = moment instanceof Date ? moment.getTime() * 1000 : moment;
  if (Number.isSafeInteger(time) && time >= 0) return time as Time;
  throw new AmountError(field, `${String(moment)} is not a moment`);
}
