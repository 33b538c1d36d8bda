// Decimal text, exactly: whole numbers of a unit and a point in its place. Nothing here is ever a fraction of JavaScript's.

import { OkxError } from './okx-error.ts';

/** A size as whole units of its last decimal: 0.25 is 25 units with 2 decimals. */
export interface Step {
  readonly units: bigint;
  readonly decimals: number;
}

/** @param size decimal text, like '0.1' */
export function stepOf(size: string): Step {
  const [whole, fraction = ''] = size.split('.');
  return { units: BigInt(whole + fraction), decimals: fraction.length };
}

/** @example stepText(3, stepOf('0.05')) is '0.15'. */
export function stepText(count: number, { units, decimals }: Step): string {
  return pointed(BigInt(count) * units, decimals);
}

/** Without the noughts at the end. @example plain('1.500') is '1.5'. */
export function plain(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Units of 10^−decimals as decimal text. @example pointed(−1_500_000n, 6) is '-1.500000'. */
export function pointed(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A quotient to so many decimals, half away from zero, without the noughts at its end. @example quotient(2n, 3n, 4) is '0.6667'. */
export function quotient(dividend: bigint, divisor: bigint, decimals: number): string {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [magnitude(dividend) * 10n ** BigInt(decimals), magnitude(divisor)];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return plain(pointed(isNegative ? -rounded : rounded, decimals));
}

/** Whole steps out of what a client wrote. @throws OkxError where it is no number, lies between two steps, or is too large */
export function stepsIn(value: unknown, field: string, { units, decimals }: Step): number {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !DECIMAL_TEXT.test(text)) throw parameterError(field);
  const [whole, fraction = ''] = text.split('.');
  const digits = fraction.replace(/0+$/, '');
  const scaled = BigInt(whole + digits) * 10n ** BigInt(Math.max(0, decimals - digits.length));
  const unit = units * 10n ** BigInt(Math.max(0, digits.length - decimals));
  if (scaled % unit !== 0n) throw new OkxError('51121', `${field} is not a multiple of its step`);
  const steps = scaled / unit;
  if (steps > BigInt(Number.MAX_SAFE_INTEGER)) throw parameterError(field);
  return Number(steps);
}

/** A whole number out of what a client wrote. @throws OkxError */
export function wholeIn(value: unknown, field: string, most: number): number {
  const count = stepsIn(value, field, ONE);
  if (count > most) throw parameterError(field);
  return count;
}

/** What a client wrote for a field is nothing that it takes. */
export function parameterError(field: string): OkxError {
  return new OkxError('51000', `Parameter ${field} error`);
}

const DECIMAL_TEXT = /^\d{1,20}(\.\d{1,20})?$/;
const ONE: Step = { units: 1n, decimals: 0 };

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
