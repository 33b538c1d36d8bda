// Every bound of the terms: the last value that may be, and the first that may not.

import { describe, expect, test } from 'vitest';
import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import { canonicalTerms, faultIn } from '../../../engine/contracts/terms.ts';
import type { ContractTerms } from '../../../engine/schema/contract-terms.ts';

const SHARE: readonly [number, number] = [0, 999_999];
const SHARE_ABOVE_ZERO: readonly [number, number] = [1, 999_999];
const DAY = 86_400_000_000;
const LIMIT = 900_000_000_000_000;

/** Path, least, most. */
const BOUNDS: readonly (readonly [path: string, least: number, most: number])[] = [
  ['contract', 1, 7],
  // With this tick and lot, 4 is the least that makes a tick-lot whole, and 11 the most that keeps every lot exact.
  ['moneyDecimals', 4, 11],
  ['takerFee', 100, 100_000], // Never below what the maker pays.
  ['makerFee', -400, 400], // Between a whole rebate of the taker's fee and that fee.
  ['sizes.orderNotionalMax', 1, LIMIT],
  ['sizes.positionNotionalMax', 1, LIMIT],
  ['sizes.openInterestShareMax', 0, 1_000_000],
  ['sizes.openInterestFloor', 0, Number.MAX_SAFE_INTEGER],
  ['sizes.openOrdersMax', 1, 10_000_000],
  ['sizes.largePosition', 0, 1_000_000_000_000],
  ['controls.entryBandAggressive', ...SHARE_ABOVE_ZERO],
  ['controls.entryBandPassive', ...SHARE_ABOVE_ZERO],
  ['controls.tradeBand', ...SHARE_ABOVE_ZERO],
  ['controls.protection', ...SHARE_ABOVE_ZERO],
  ['controls.triggerHold', ...SHARE_ABOVE_ZERO],
  ['controls.volatility', ...SHARE_ABOVE_ZERO],
  ['controls.auctionBand', ...SHARE_ABOVE_ZERO],
  ['controls.volatilityWindowUs', 1_000_000, DAY],
  ['controls.auctionUs', 1_000_000, DAY],
  ['mark.clamp', ...SHARE_ABOVE_ZERO],
  ['mark.averageSeconds', 1, 3600],
  ['mark.impactNotional', 1, LIMIT],
  ['mark.lastPriceMaxAgeUs', 1, DAY],
  ['index.spreadMax', ...SHARE_ABOVE_ZERO],
  ['index.clamp', ...SHARE_ABOVE_ZERO],
  ['index.ageMaxUs', 1, DAY],
  ['default.liquidationFee', ...SHARE],
  ['default.slippage', ...SHARE],
  ['default.limitStart', 0, 15_000], // At most where it ends.
  ['default.limitStep', ...SHARE],
  ['default.limitMax', 3000, 999_999],
  ['default.backstopLimit', ...SHARE],
  ['default.budget', ...SHARE_ABOVE_ZERO],
  ['default.cure', 1_000_000, 10_000_000],
  ['default.slicesMax', 1, 1000],
  ['default.sliceNotional', 1, LIMIT],
  ['funding.cap', 250_000, 1_000_000_000],
  ['funding.damping', 0, 18_750_000],
  ['funding.interest', -18_750_000, 18_750_000],
  ['funding.windowMinutes', 1, 1440],
  ['funding.averaging', 1, 2],
  ['index.benchmarkDeviation', ...SHARE_ABOVE_ZERO],
  ['index.benchmarkHoldUs', 0, DAY],
];

function withValue(path: string, value: unknown): ContractTerms {
  const [room, name] = path.split('.') as [keyof ContractTerms, string | undefined];
  if (name === undefined) return { ...BTC_PERP, [room]: value };
  return { ...BTC_PERP, [room]: { ...(BTC_PERP[room] as object), [name]: value } };
}

describe('CONTRACT-004 every number of the terms has bounds', () => {
  test.each(BOUNDS)('%s from %d to %d', (path, least, most) => {
    expect(faultIn(withValue(path, least))).toBe('');
    expect(faultIn(withValue(path, most))).toBe('');
    const outside = [least - 1, most + 1, 0.5 + least, Number.NaN, Number.POSITIVE_INFINITY];
    for (const value of outside) expect(faultIn(withValue(path, value)), `${value}`).not.toBe('');
  });

  test('no number of the terms is forgotten here', () => {
    const forgotten: string[] = [];
    for (const [room, value] of Object.entries(BTC_PERP)) {
      if (typeof value === 'number') forgotten.push(room);
      if (typeof value !== 'object' || Array.isArray(value)) continue;
      for (const [name, number] of Object.entries(value)) {
        if (typeof number === 'number') forgotten.push(`${room}.${name}`);
      }
    }
    const known = BOUNDS.map(([path]) => path);
    const elsewhere = ['index.validForNormal', 'index.validForDegraded'];
    expect(forgotten.filter((path) => !known.includes(path))).toEqual(elsewhere);
  });
});

test('the canonical terms distinguish any two terms', () => {
  const texts = BOUNDS.map(([path, least]) => canonicalTerms(withValue(path, least + 1)));
  expect(new Set([...texts, canonicalTerms(BTC_PERP)]).size).toBeGreaterThanOrEqual(BOUNDS.length);
});
