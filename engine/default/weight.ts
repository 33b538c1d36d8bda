// Exact sums of weights without a big integer for each: a sum has a limb for each part of the leverage.

import type { OtherSide, Weight } from '../state/other-side.ts';
import { leverageExact } from './leverage.ts';

/** Lots up to which the limbs are exact: 10⁷ times as much is below 2^53. */
const SUM_MAX = 900_000_000;
const MILLION = 1_000_000n;

/** Adds the weight of so many lots of a row; takes it away where they are below zero. */
export function addWeight(weight: Weight, side: OtherSide, row: number, lots: number): void {
  const size = Math.abs(lots);
  if (weight.lots + size > SUM_MAX) carry(weight);
  if (size > SUM_MAX) {
    weight.carried += BigInt(lots) * leverageExact(side, row);
    return;
  }
  weight.lots += size;
  weight.high += lots * side.high[row];
  weight.middle += lots * side.middle[row];
  weight.low += lots * side.low[row];
}

function carry(weight: Weight): void {
  weight.carried = exactWeight(weight);
  weight.lots = 0;
  weight.high = 0;
  weight.middle = 0;
  weight.low = 0;
}

/** In 10⁻¹⁸. */
export function exactWeight({ carried, high, middle, low }: Weight): bigint {
  return carried + (BigInt(high) * MILLION + BigInt(middle)) * MILLION + BigInt(low);
}
