// Days and months of Hong Kong, by plain arithmetic: UTC+8 all year, so a day always has 24 hours.

import { DAY_US } from '../kernel/calendar.ts';
import { floorDiv } from '../kernel/math.ts';
import type { Time } from '../kernel/units.ts';

const AHEAD_US = 28_800_000_000; // Eight hours.

/** The first end of a Hong Kong day that is later than `time`. */
export function nextMidnight(time: Time): Time {
  return ((hongKongDay(time) + 1) * DAY_US - AHEAD_US) as Time;
}

/** Days since 1970-01-01 in Hong Kong. */
function hongKongDay(time: Time): number {
  return floorDiv(time + AHEAD_US, DAY_US);
}

/** Is the midnight `time` also the end of a month? */
export function isMonthEnd(time: Time): boolean {
  return dateOf(hongKongDay(time)).day === 1;
}

/** The month of a moment in Hong Kong: 2026-02. */
export function monthText(time: Time): string {
  const { year, month } = dateOf(hongKongDay(time));
  return `${year}-${String(month).padStart(2, '0')}`;
}

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The Gregorian date of a day number; years begin in March here, so that the leap day is the last. */
function dateOf(days: number): CivilDate {
  const shifted = days + 719_468; // Since 0000-03-01.
  const era = floorDiv(shifted, 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = floorDiv(
    dayOfEra - floorDiv(dayOfEra, 1460) + floorDiv(dayOfEra, 36_524) - floorDiv(dayOfEra, 146_096),
    365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100));
  const fromMarch = floorDiv(5 * dayOfYear + 2, 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - floorDiv(153 * fromMarch + 2, 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
