// Whole numbers multiplied and divided without losing a unit on the way.

export const MILLION = 1_000_000;

/** a × b ÷ c, toward minus infinity. @example floorOf(-7, 1, 2) is −4. */
export function floorOf(a: number, b: number, c: number): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const quotient = product / divisor;
  const isExact = quotient * divisor === product;
  return Number(isExact || product > 0n === divisor > 0n ? quotient : quotient - 1n);
}

/** a × b ÷ c, away from minus infinity. @example ceilOf(7, 1, 2) is 4. */
export function ceilOf(a: number, b: number, c: number): number {
  return -floorOf(-a, b, c);
}

/** What lots are worth at a price, in minor units of money. @throws RangeError beyond what a number holds exactly */
export function worthOf(lots: number, ticks: number, moneyPerTickLot: number): number {
  const value = Number(BigInt(lots) * BigInt(ticks) * BigInt(moneyPerTickLot));
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${lots} lots at ${ticks} ticks are worth more than a number holds`);
}
