// How long a proposal may be approved, as it is typed.

import { InvalidArgumentError } from 'commander';
import type { Time } from '../../../engine/schema/index.ts';

const HOUR_US = 3_600_000_000;

/** Hours, as many as a proposal may wait. */
export function hours(text: string): number {
  const value = Number(text);
  if (/^\d{1,3}$/.test(text) && value >= 1 && value <= 168) return value;
  throw new InvalidArgumentError('Not a number of hours from 1 to 168.');
}

/** When a proposal expires that is made now. */
export function expiryAfter(hours: number): Time {
  return (Date.now() * 1000 + hours * HOUR_US) as Time;
}
