// Whole numbers in two limbs: high × 2^52 + low. For sums that may leave 2^53 − 1, kept where a stored number is one double.

/** One limb: two of them and what is added at once stay within 2^53 − 1. */
export const LIMB: number = 2 ** 52;
const BIG_LIMB = 2n ** 52n;

/**
 * What of a low limb belongs to the high one: −1, 0 or 1; then the low one is |low| < 2^52 again.
 *
 * @param low a sum of a low limb and of what is not above 2^52.
 */
export function carryOf(low: number): number {
  if (low >= LIMB) return 1;
  return low <= -LIMB ? -1 : 0;
}

export function wideOf(high: number, low: number): bigint {
  return BigInt(high) * BIG_LIMB + BigInt(low);
}

/** The same where a number must do: exact up to 2^53 − 1, and that beyond it. */
export function boundedWide(high: number, low: number): number {
  const most = Number.MAX_SAFE_INTEGER;
  return Math.max(-most, Math.min(most, high * LIMB + low));
}
