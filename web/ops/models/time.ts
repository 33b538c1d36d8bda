// Moments as the venue counts them: microseconds since 1970.

const HOUR_US = 3_600_000_000;

/** @param aheadUs the venue's clock less this machine's. */
export function hoursFromNow(hours: number, aheadUs: number): number {
  return Date.now() * 1000 + aheadUs + hours * HOUR_US;
}

/** `2026-11-30` of a moment, by UTC. */
export function dayText(us: number): string {
  return new Date(us / 1000).toISOString().slice(0, 10);
}

/** `2026-11-30` as the venue writes a day: 20261130; null for what is no day. */
export function dayNumber(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return day === undefined ? null : Number(`${year}${month}${day}`);
}

/** 20261130 as `2026-11-30`. */
export function dayOfNumber(day: number): string {
  return String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

/** The beginning of a day that is written like `2026-11-30`; null for what is no day. */
export function dayStart(text: string): number | null {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? null : ms * 1000;
}
