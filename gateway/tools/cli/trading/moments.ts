// Moments as they are typed and printed.

import { InvalidArgumentError } from 'commander';

const UNITS_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/;

/** `2026-12-31T12:00:00Z`, or from now on: `+10m`. */
export function until(text: string): Date {
  return moment(text, '+', 'Not a time like 2026-12-31T12:00:00Z or +10m.');
}

/** `2026-12-31`, `2026-12-31T12:00:00Z`, or so long ago: `-10m`. */
export function since(text: string): Date {
  return moment(text, '-', 'Not a time like 2026-12-31T12:00:00Z or -10m.');
}

function moment(text: string, sign: '+' | '-', problem: string): Date {
  const [, found = '', count = '', unit = ''] = /^([+-])(\d{1,6})([smhd])$/.exec(text) ?? [];
  const by = Number(count) * UNITS_MS[unit as keyof typeof UNITS_MS];
  if (found === sign) return new Date(Date.now() + (sign === '+' ? by : -by));
  const at = new Date(ISO.test(text) ? text : Number.NaN);
  if (!Number.isNaN(at.getTime())) return at;
  throw new InvalidArgumentError(problem);
}

/** Microseconds since 1970 as `2026-12-31 12:00:00.123`, UTC. */
export function timeText(us: number): string {
  return new Date(Math.floor(us / 1000)).toISOString().replace('T', ' ').replace('Z', '');
}
