// Times of FIX: UTCTimestamp, to the second or finer.

import type { Time } from '../../engine/schema/index.ts';

const STAMP = /^(\d{4})(\d{2})(\d{2})-(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?$/u;
const DAY_US = 86_400_000_000;

/** To the millisecond, as FIX 4.4 has it. @example 20260101-00:00:00.000 */
export function fixTime(time: number): string {
  const iso = new Date(Math.floor(time / 1000)).toISOString();
  return `${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 23)}`;
}

/** The day of it. @example 20260101 */
export function fixDate(time: number): string {
  return fixTime(time).slice(0, 8);
}

/** Microseconds, what is finer is cut off; null where it is no time. A leap second is the first of the next minute. */
export function timeOf(text: string): Time | null {
  const parts = STAMP.exec(text);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  const date = Date.UTC(year, month - 1, day);
  const isDay = new Date(date).toISOString().startsWith(`${parts[1]}-${parts[2]}-${parts[3]}`);
  if (!isDay || hour > 23 || minute > 59 || second > 60) return null;
  const micros = Number((parts[7] ?? '').slice(0, 6).padEnd(6, '0'));
  const seconds = (hour * 60 + minute) * 60 + second;
  return (date * 1000 + seconds * 1_000_000 + micros) as Time;
}

/** When the day of a time ends. */
export function endOfDay(time: Time): Time {
  return (time - (time % DAY_US) + DAY_US) as Time;
}
