// A day of an account's statement, as an object; see server.proto.

import type { Money, Time } from '../engine/kernel/units.ts';

/** closing = opening + realized − fees − funding + deposits − withdrawals + transfers + other. */
export interface DayStatement {
  readonly day: Time;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly opening: Money;
  readonly closing: Money;
  readonly fills: number;
  readonly qty: number;
  readonly realized: Money;
  readonly fees: Money;
  readonly funding: Money;
  readonly deposits: Money;
  readonly withdrawals: Money;
  readonly transfers: Money;
  readonly other: Money;
}
