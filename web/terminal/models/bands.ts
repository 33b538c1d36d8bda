// How far from the mark an order may reach (CONTROL-001), as the venue counts it: bounds round inward and are inclusive.

import type { ContractInfo, SideName, Status } from '../../../client/core/index.ts';

const MILLION = 1_000_000n;

export interface PriceBand {
  readonly low: number;
  readonly high: number;
}

/** Of volatility control, while it holds; zeros without it. */
type Controlled = Pick<Status, 'bandLow' | 'bandHigh' | 'bandUntil'>;

/**
 * The limits that pass now: inside the entry band, and inside that of volatility control while it holds.
 *
 * @param now microseconds by the venue's clock
 */
export function limitBand(
  entry: PriceBand | null,
  controlled: Controlled | undefined,
  now: number,
): PriceBand | null {
  if (controlled === undefined || controlled.bandUntil <= now) return entry;
  const { bandLow: low, bandHigh: high } = controlled;
  if (entry === null) return { low, high };
  return { low: Math.max(entry.low, low), high: Math.min(entry.high, high) };
}

/** The limits that pass; null without a mark, or where no bands hold. */
export function entryBand(
  { terms }: Pick<ContractInfo, 'terms'>,
  side: SideName,
  mark: number,
): PriceBand | null {
  const { entryBandAggressive, entryBandPassive } = terms.controls;
  if (mark === 0 || entryBandAggressive === 0) return null;
  const [up, down] =
    side === 'buy'
      ? [entryBandAggressive, entryBandPassive]
      : [entryBandPassive, entryBandAggressive];
  return { low: below(mark, down), high: above(mark, up) };
}

function above(mark: number, ppm: number): number {
  return Number((BigInt(mark) * (MILLION + BigInt(ppm))) / MILLION);
}

function below(mark: number, ppm: number): number {
  const exact = BigInt(mark) * (MILLION - BigInt(ppm));
  return Number((exact + MILLION - 1n) / MILLION);
}
