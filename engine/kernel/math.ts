// Exact integer arithmetic on doubles. Products that may leave 2^53 go through BigInt and come back;
// nothing is ever rounded by the floating-point unit.

import { assert } from './assert.ts';

const MILLION = 1_000_000;
/** Below this a product is exact, and so is the remainder of its division. */
const SMALL = 2 ** 52;

/** `a × b ÷ c` toward zero, exact at any size of the product. `c` is not zero. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  if (isSmall(product)) {
    const quotient = floorDiv(Math.abs(product), Math.abs(c));
    return product < 0 === c < 0 ? quotient : -quotient + 0; // −0 + 0 is 0: one bit pattern for zero.
  }
  return toSafe((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** `a × b ÷ c` toward minus infinity; `c` is above zero. */
export function mulDivFloor(a: number, b: number, c: number): number {
  const product = a * b;
  if (isSmall(product)) return floorDiv(product, c);
  return toSafe(floorDivBig(BigInt(a) * BigInt(b), BigInt(c)));
}

/** `a × b ÷ c` toward plus infinity; `c` is above zero. */
export function mulDivCeil(a: number, b: number, c: number): number {
  return -mulDivFloor(-a, b, c) + 0;
}

/**
 * `a ÷ b` toward minus infinity, for safe integers with |a| and b below 2^52; b is above zero.
 *
 * The quotient of doubles is off by one at most; the remainder, which is exact, shows it. (`%` on doubles is a
 * library call many times as slow.)
 */
export function floorDiv(a: number, b: number): number {
  const quotient = Math.floor(a / b);
  const rest = a - quotient * b;
  if (rest < 0) return quotient - 1;
  return rest >= b ? quotient + 1 : quotient + 0;
}

/** `a ÷ b` toward plus infinity, for the same numbers. */
export function ceilDiv(a: number, b: number): number {
  return -floorDiv(-a, b) + 0;
}

/** `amount × ppm ÷ 10⁶` toward plus infinity: fees and requirements round against the client. */
export function ppmCeil(amount: number, ppm: number): number {
  const product = amount * ppm;
  if (isSmall(product)) return ceilDiv(product, MILLION);
  return mulDivCeil(amount, ppm, MILLION);
}

/** `amount × ppm ÷ 10⁶` toward minus infinity. */
export function ppmFloor(amount: number, ppm: number): number {
  return mulDivFloor(amount, ppm, MILLION);
}

/**
 * `a ÷ b` to the nearest whole number, and from the very middle to the even one: index, mark and their parts. `b` is
 * above zero. A number and its negative round alike.
 */
export function divHalfEven(a: bigint, b: bigint): number {
  const size = a < 0n ? -a : a;
  const below = size / b;
  const twiceRest = 2n * (size % b);
  const up = twiceRest > b || (twiceRest === b && below % 2n === 1n);
  const rounded = toSafe(up ? below + 1n : below);
  return a < 0n ? -rounded + 0 : rounded;
}

function isSmall(product: number): boolean {
  return product < SMALL && product > -SMALL;
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
