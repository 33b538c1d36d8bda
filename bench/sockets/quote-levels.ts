/** The most that one mass quote may have. */
export const LEVELS = 20;

/** A protection of the group that these quotes never reach. */
export const UNREACHED = {
  contract: 1,
  group: 1,
  windowMs: 1000,
  lots: 1_000_000,
  delta: 1_000_000,
  notional: 0,
  freezeMs: 0,
} as const;

interface Level {
  readonly bid: number;
  readonly bidQty: number;
  readonly ask: number;
  readonly askQty: number;
}

/** Two-sided levels about a price, a tick apart, the nearest ten ticks away. */
export function quoteAbout(middle: number, qty: number): Level[] {
  return Array.from({ length: LEVELS }, (_, n) => ({
    ...{ bid: middle - 10 - n, bidQty: qty },
    ...{ ask: middle + 10 + n, askQty: qty },
  }));
}
