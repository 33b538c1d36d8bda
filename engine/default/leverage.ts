// Leverage as the weight of a lot: notional over equity, 1 … 10, in 10⁻¹⁸, rounded down. Written as three numbers of
// six decimals, so that sums and comparisons of weights need no big integers.

import { floorDiv } from '../kernel/math.ts';
import type { OtherSide } from '../state/other-side.ts';

const LIMB = 1_000_000;
const MOST = 10;
/** A long division by this many at a time; its products stay exact up to `DIVISOR_MAX`. */
const STEP = 1000;
const DIVISOR_MAX = 2 ** 52 / STEP;

type Leverages = Pick<OtherSide, 'high' | 'middle' | 'low'>;

/** Equity at or below zero counts as ten. @example 470 000 over 400 000: 1.175. */
export function writeLeverage(to: Leverages, row: number, amount: number, equity: number): void {
  to.middle[row] = 0;
  to.low[row] = 0;
  if (equity <= 0 || amount >= MOST * equity) to.high[row] = MOST * LIMB;
  else if (amount <= equity) to.high[row] = LIMB;
  else if (equity > DIVISOR_MAX) writeExactly(to, row, amount, equity);
  else divideLong(to, row, amount, equity);
}

function divideLong(to: Leverages, row: number, amount: number, equity: number): void {
  const whole = floorDiv(amount, equity);
  let rest = amount - whole * equity;
  // Six decimals in two steps.
  const next = (): number => {
    let digits = 0;
    for (let step = 0; step < 2; step++) {
      const some = floorDiv(rest * STEP, equity);
      rest = rest * STEP - some * equity;
      digits = digits * STEP + some;
    }
    return digits;
  };
  to.high[row] = whole * LIMB + next();
  to.middle[row] = next();
  to.low[row] = next();
}

function writeExactly(to: Leverages, row: number, amount: number, equity: number): void {
  const exact = (BigInt(amount) * BigInt(LIMB) ** 3n) / BigInt(equity);
  to.low[row] = Number(exact % BigInt(LIMB));
  to.middle[row] = Number((exact / BigInt(LIMB)) % BigInt(LIMB));
  to.high[row] = Number(exact / BigInt(LIMB) ** 2n);
}

/** In millionths, as near as a double comes. */
export function leverageAbout({ high, middle, low }: Leverages, row: number): number {
  return high[row] + (middle[row] + low[row] / LIMB) / LIMB;
}

/** In 10⁻¹⁸. */
export function leverageExact({ high, middle, low }: Leverages, row: number): bigint {
  return (BigInt(high[row]) * MILLION + BigInt(middle[row])) * MILLION + BigInt(low[row]);
}

const MILLION = BigInt(LIMB);
