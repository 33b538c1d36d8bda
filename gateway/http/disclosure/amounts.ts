// Numbers of the engine as the public reads them: decimal texts with their unit, exact to the last digit.

import { Decimal } from 'decimal.js';

const MILLION = 1_000_000;

/** Parts per million as '2.5%'. */
export function percent(ppm: number): string {
  return `${new Decimal(ppm).div(10_000).toFixed()}%`;
}

/** Parts per billion as '0.0125%'. */
export function percentOfBillionths(ppb: number): string {
  return `${new Decimal(ppb).div(10_000_000).toFixed()}%`;
}

/** Millionths as a multiple: '1.2'. */
export function multiple(ppm: number): string {
  return new Decimal(ppm).div(MILLION).toFixed();
}

/** Minor units as '5000000 USD'. */
export function amount(minor: number, decimals: number, currency: string): string {
  return `${new Decimal(minor).div(new Decimal(10).pow(decimals)).toFixed()} ${currency}`;
}

/** Steps of a decimal size as a decimal with its places: ticks of a price, lots of a quantity. */
export function steps(count: number, size: string): string {
  return new Decimal(count).mul(size).toFixed(new Decimal(size).decimalPlaces());
}

/** Microseconds as '10 s'. */
export function seconds(us: number): string {
  return `${new Decimal(us).div(MILLION).toFixed()} s`;
}

/** Microseconds since 1970 as ISO 8601, to the microsecond. */
export function moment(us: number): string {
  const whole = new Date(Math.floor(us / 1000)).toISOString().slice(0, -1);
  return `${whole}${String(us % 1000).padStart(3, '0')}Z`;
}
