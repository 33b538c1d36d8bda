// The band of volatility control together with the trade band, as far as sources quote.

import type { PlainMarket } from './venue.ts';

export function controlBounds(market: PlainMarket): { low: number; high: number } | null {
  const { control, index, pricing, terms } = market;
  if (control === null) return null;
  if (index === 0 || pricing.quotes.size === 0) return control;
  const share = BigInt(terms.controls.tradeBand);
  const below = BigInt(index) * (1_000_000n - share);
  const bottom = Math.max(1, Number((below + 999_999n) / 1_000_000n));
  const top = Number((BigInt(index) * (1_000_000n + share)) / 1_000_000n);
  return { low: Math.min(control.low, bottom), high: Math.max(control.high, top) };
}
