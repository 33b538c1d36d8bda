// How far from the mark an order may reach (CONTROL-001), as the venue counts it: bounds round inward and are inclusive.

import type { ContractInfo, SideName } from '../../../client/core/index.ts';

const MILLION = 1_000_000n;

export interface PriceBand {
  readonly low: number;
  readonly high: number;
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
