// Exact integer arithmetic on doubles. Products that may leave 2^53 go through BigInt and come back;
// nothing is ever rounded by the floating-point unit.

import { assert } from './assert.ts';

const MILLION = 1_000_000;

/** `a × b ÷ c` toward zero, exact at any size of the product. `c` is not zero. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  // −0 + 0 is 0: a zero in a column has one bit pattern.
  if (Number.isSafeInteger(product)) return (product - (product % c)) / c + 0;
  return toSafe((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** `a × b ÷ c` toward minus infinity. */
export function mulDivFloor(a: number, b: number, c: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product)) return floorDiv(product, c);
  return toSafe(floorDivBig(BigInt(a) * BigInt(b), BigInt(c)));
}

/** `a × b ÷ c` toward plus infinity. */
export function mulDivCeil(a: number, b: number, c: number): number {
  return -mulDivFloor(-a, b, c) + 0;
}

/** `a ÷ b` toward minus infinity, for safe integers. */
export function floorDiv(a: number, b: number): number {
  const rest = a % b;
  const quotient = (a - rest) / b;
  return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient + 0;
}

/** `a ÷ b` toward plus infinity, for safe integers. */
export function ceilDiv(a: number, b: number): number {
  return -floorDiv(-a, b) + 0;
}

/** `amount × ppm ÷ 10⁶` toward plus infinity: fees and requirements round against the client. */
export function ppmCeil(amount: number, ppm: number): number {
  const product = amount * ppm;
  if (Number.isSafeInteger(product)) return ceilDiv(product, MILLION);
  return mulDivCeil(amount, ppm, MILLION);
}

/** `amount × ppm ÷ 10⁶` toward minus infinity. */
export function ppmFloor(amount: number, ppm: number): number {
  return mulDivFloor(amount, ppm, MILLION);
}

function floorDivBig(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function toSafe(value: bigint): number {
  const result = Number(value);
  assert(Number.isSafeInteger(result), 'a stored number stays within 2^53 − 1');
  return result;
}
