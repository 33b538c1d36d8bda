// A percentage as it is typed.

import { InvalidArgumentError } from 'commander';
import { Decimal } from 'decimal.js';

const PPM_OF_PERCENT = 10_000;

/** As millionths, exactly. @example `0.5` and `0.5%` are 5 000 */
export function percent(text: string): number {
  const digits = /^(\d{1,3}(?:\.\d{1,4})?)%?$/.exec(text)?.[1];
  const ppm =
    digits === undefined ? Number.NaN : new Decimal(digits).mul(PPM_OF_PERCENT).toNumber();
  if (ppm <= 100 * PPM_OF_PERCENT) return ppm;
  throw new InvalidArgumentError('Not a percentage from 0 to 100, with at most four decimals.');
}
