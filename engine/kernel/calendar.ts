// Calendar months and days on microseconds UTC: the annual confirmation is counted in months, and not in days.

import type { Time } from './units.ts';

export const DAY_US = 86_400_000_000;

/**
 * The same day and time of day, `months` calendar months later; where that month is too short, its last day.
 *
 * @example 29 February 2024 10:00 plus 12 months is 28 February 2025 10:00.
 * @see docs/rules/eligibility.md ELIG-005
 */
export function addMonths(time: Time, months: number): Time {
  const days = Math.floor(time / DAY_US);
  const date = civil(days);
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const day = Math.min(date.day, daysIn(year, month));
  return (daysFrom(year, month, day) * DAY_US + (time - days * DAY_US)) as Time;
}

/** When a day written like 20260131 is over (exclusive), by UTC; 0 for what is no day since 1970. */
export function dayEnd(written: number): Time | 0 {
  if (!Number.isSafeInteger(written) || written < FIRST_DAY) return 0;
  const year = Math.floor(written / 10_000);
  const month = Math.floor((written - year * 10_000) / 100);
  const day = written - year * 10_000 - month * 100;
  if (year > LAST_YEAR || month < 1 || month > 12) return 0;
  if (day < 1 || day > daysIn(year, month)) return 0;
  return ((daysFrom(year, month, day) + 1) * DAY_US) as Time;
}

const FIRST_DAY = 19_700_101;
const LAST_YEAR = 9999;

interface Civil {
  readonly year: number;
  readonly month: number; // 1 … 12.
  readonly day: number;
}

// Years are counted from 1 March, so that a leap day is the last of its year; eras are 400 years.
const ERA_DAYS = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH_DAYS = 719_468;

function civil(days: number): Civil {
  const since = days + EPOCH_DAYS;
  const era = Math.floor(since / ERA_DAYS);
  const dayOfEra = since - era * ERA_DAYS;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const march = Math.floor((5 * dayOfYear + 2) / 153); // Months since March: 153 days in five.
  const month = march < 10 ? march + 3 : march - 9;
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

function daysFrom(year: number, month: number, day: number): number {
  const since = month <= 2 ? year - 1 : year;
  const era = Math.floor(since / 400);
  const march = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * march + 2) / 5) + day - 1;
  return era * ERA_DAYS + daysBeforeYear(since - era * 400) + dayOfYear - EPOCH_DAYS;
}

function daysBeforeYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}

function daysIn(year: number, month: number): number {
  const next = month === 12 ? daysFrom(year + 1, 1, 1) : daysFrom(year, month + 1, 1);
  return next - daysFrom(year, month, 1);
}
