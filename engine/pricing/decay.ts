// How fast the average of the impact premium forgets: a fixed-point table, the same on every machine.

import { Decimal } from 'decimal.js';
import { assert } from '../kernel/assert.ts';
import type { DecayTables } from '../state/scratch.ts';

/** What a decay of one is written as: 10¹². */
export const DECAY_ONE = 1_000_000_000_000;

/** e^(−29) × 10¹² rounds to 0: beyond this many time constants nothing is remembered. */
const TIME_CONSTANTS_MAX = 29;

/** Digits to spare: no entry is so near a half that twelve digits would be in doubt. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

/**
 * round(e^(−seconds ÷ average) × 10¹²): what is left of a sample after so many whole seconds.
 *
 * @param tables what was computed before; filled as it is asked.
 * @param seconds 0 and more; far beyond the table it is 0.
 * @example decayOf(tables, 150, 1) = 993 355 506 255
 * @see docs/rules/prices.md PRICE-007
 */
export function decayOf(tables: DecayTables, averageSeconds: number, seconds: number): number {
  assert(seconds >= 0 && averageSeconds > 0, 'time does not go backward');
  if (seconds > averageSeconds * TIME_CONSTANTS_MAX) return 0;
  let table = tables.get(averageSeconds);
  if (table === undefined) {
    table = [];
    tables.set(averageSeconds, table);
  }
  table[seconds] ??= compute(averageSeconds, seconds);
  return table[seconds];
}

function compute(averageSeconds: number, seconds: number): number {
  const exact = new Exact(-seconds).div(averageSeconds).exp().mul(DECAY_ONE);
  return exact.toDecimalPlaces(0).toNumber();
}
