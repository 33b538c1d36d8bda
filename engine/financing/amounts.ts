// The numbers of the financing book, with the bounds that keep every product and every sum of them exact.

import { mulDivFloor, TEN_TO } from '../kernel/math.ts';
import type { Money } from '../kernel/units.ts';

/** Smallest units of an asset, never negative: 10⁻⁸ of a bitcoin, one share. */
export type Units = number & { readonly unit: 'smallest units of an asset' };
/** HKD cents for one whole unit of an asset: one bitcoin, one share. */
export type UnitPrice = number & { readonly unit: 'cents per whole unit' };

/** What all of one asset in the book may come to, cents: HK$1 trillion. With 64 assets a sum stays below 2^53. */
export const VALUE_MAX = 100_000_000_000_000;
export const ASSETS_MAX = 64;
/** All credit limits together, cents: HK$1 trillion; interest may multiply it by ninety and stay exact. */
export const LIMITS_MAX = 100_000_000_000_000;
export const DECIMALS_MAX = 12;
export const CLIENTS_MAX = 100_000;
/** A limit that nothing reaches. */
export const NO_LIMIT: Money = Number.MAX_SAFE_INTEGER as Money;
export const MILLION = 1_000_000;
export const TEXT_MAX = 256;

/** 10^`decimals`: smallest units in one whole unit. */
export function scaleOf(decimals: number): number {
  return TEN_TO[decimals];
}

/**
 * What `qty` of an asset is worth, rounded down to the cent: the value of a pledge is never overstated.
 *
 * @example 10 BTC (10⁹ units of 8 decimals) at HK$800 000: HK$8 000 000.
 */
export function valueAt(qty: Units, price: UnitPrice, decimals: number): Money {
  return mulDivFloor(qty, price, scaleOf(decimals)) as Money;
}

/** A whole number between `least` and `most`, and nothing else. */
export function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

/** A name: 1 to 64 letters, digits, dots, dashes or underscores. */
export function isName(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text);
}
