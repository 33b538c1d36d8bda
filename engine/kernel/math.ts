// Exact integer arithmetic on doubles. A product that leaves 2^53 is held in two limbs, the rounded product and what
// rounding took; only what is larger still goes through BigInt and comes back. Nothing is ever rounded away.

import { assert } from './assert.ts';

const MILLION = 1_000_000;
/** Below this a product is exact, and so is the remainder of its division. */
const SMALL = 2 ** 52;
/** Up to here four times a divisor is exact beside both limbs. */
const DIVISOR_MAX = 2 ** 50;

/** 10⁰ … 10¹⁵, exact: a power of doubles is a library call that need not be. */
export const TEN_TO: readonly number[] = Array.from({ length: 16 }, (_, n) =>
  Number(10n ** BigInt(n)),
);

/** `a × b ÷ c` toward zero, exact at any size of the product. `c` is not zero. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  if (isSmall(product)) {
    const quotient = floorDiv(Math.abs(product), Math.abs(c));
    return product < 0 === c < 0 ? quotient : -quotient + 0; // −0 + 0 is 0: one bit pattern for zero.
  }
  if (isLimbed(product / c, Math.abs(c))) {
    const quotient = floorOfLimbs(Math.abs(a), Math.abs(b), Math.abs(c));
    return product < 0 === c < 0 ? quotient : -quotient + 0;
  }
  return toSafe((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** `a × b ÷ c` toward minus infinity; `c` is above zero. */
export function mulDivFloor(a: number, b: number, c: number): number {
  const product = a * b;
  if (isSmall(product)) return floorDiv(product, c);
  if (isLimbed(product / c, c)) return floorOfLimbs(a, b, c);
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

/**
 * `amount × ppm ÷ 10⁶` toward plus infinity: fees and requirements round against the client. The usual case takes whole
 * millions and the rest apart, so that no product is large; it is short, and becomes part of its callers.
 */
export function ppmCeil(amount: number, ppm: number): number {
  if (!(amount >= 0 && amount < SMALL && ppm >= 0 && ppm <= MILLION)) {
    return mulDivCeil(amount, ppm, MILLION);
  }
  const millions = Math.floor(amount / MILLION);
  const rest = amount - millions * MILLION;
  return millions * ppm + Math.ceil((rest * ppm) / MILLION) + 0;
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

/** May a product be divided in two limbs? Both the quotient and the divisor are far below 2^53. */
function isLimbed(quotient: number, divisor: number): boolean {
  return quotient < SMALL && quotient > -SMALL && divisor <= DIVISOR_MAX;
}

/**
 * `a × b ÷ c` toward minus infinity. The quotient of the rounded product is off by a few; what is left of the exact
 * product, both limbs, shows by how many.
 */
function floorOfLimbs(a: number, b: number, c: number): number {
  const product = a * b;
  const quotient = Math.floor(product / c);
  const back = quotient * c;
  const rest = product - back + (lowLimb(a, b, product) - lowLimb(quotient, c, back));
  return quotient + floorDiv(rest, c) + 0;
}

/** `a × b − product`, exact, where `product` is what the doubles make of it (Dekker's product of halves). */
function lowLimb(a: number, b: number, product: number): number {
  const a1 = highHalf(a);
  const b1 = highHalf(b);
  const a2 = a - a1;
  const b2 = b - b1;
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

/** The upper 26 bits of a double. */
function highHalf(value: number): number {
  const spread = value * SPLITTER;
  return spread - (spread - value);
}

const SPLITTER = 2 ** 27 + 1;

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
