// FUND-011: what other venues published, from what they recorded.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Decimal } from 'decimal.js';
import { describe, expect } from 'vitest';
import { premium } from '../../../engine/funding/premium.ts';
import { averagePremium, fundingRate } from '../../../engine/funding/rate.ts';
import type { Price } from '../../../engine/kernel/units.ts';
import { testOn } from '../../gateway/tools/import/recorded-data.ts';
import { VENUES } from './venues.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of a file with a head line; the columns read hold no commas. */
function rowsOf(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, values[i]]));
  });
}

/** A fraction as parts per billion. */
function ppb(text: string): number {
  return new Decimal(text).mul(1e9).round().toNumber();
}

describe('FUND-011 Hyperliquid', () => {
  const OF_2023 = { ...VENUES.hyperliquid, damping: 300_000 };
  /** From 8 June 2023 01:00 an hour pays an eighth. */
  const HOURLY_FROM = Date.UTC(2023, 5, 8, 0, 30);

  testOn('hyperliquid-funding-btc-2023', 'every rate of 2023, both regimes, to 1e-8', (path) => {
    const rows = rowsOf(join(path, 'funding.csv'));
    const counts = { whole: 0, eighth: 0 };
    for (const { time_ms, fundingRate: published, premium: average } of rows) {
      const hourly = Number(time_ms) > HOURLY_FROM;
      counts[hourly ? 'eighth' : 'whole'] += 1;
      const paid = fundingRate(ppb(average), OF_2023) / (hourly ? OF_2023.intervals : 1);
      expect(Math.abs(paid - ppb(published)), time_ms).toBeLessThanOrEqual(10);
    }
    expect(counts).toEqual({ whole: 82, eighth: 84 });
  });

  testOn('hyperliquid-funding-btc-2023', 'the rates of today, within the damping', (path) => {
    for (const row of rowsOf(join(path, 'modern_vectors.csv'))) {
      const paid = fundingRate(ppb(row['premium']), VENUES.hyperliquid) / 8;
      expect(paid).toBe(ppb(row['fundingRate']));
    }
  });

  testOn(
    'hyperliquid-impact-premium',
    'FUND-001 every premium from impact prices to 1e-9',
    (path) => {
      const rows = rowsOf(join(path, 'asset_ctxs.csv'));
      expect(rows.length).toBeGreaterThan(90);
      for (const { asset_index, oraclePx, impactBidPx, impactAskPx, premium: published } of rows) {
        // Prices of any number of decimals, in one tick that makes all of them whole.
        const prices = [oraclePx, impactBidPx, impactAskPx].map((text) => new Decimal(text));
        const scale = new Decimal(10).pow(
          Math.max(...prices.map((price) => price.decimalPlaces())),
        );
        const [index, bid, ask] = prices.map((price) => price.mul(scale).toNumber());
        const exact = (ticks: number): { numerator: bigint; denominator: bigint } => ({
          numerator: BigInt(ticks),
          denominator: 1n,
        });
        const sample = premium(index as Price, exact(bid), exact(ask), VENUES.hyperliquid.cap);
        const difference = new Decimal(published).mul(1e9).minus(sample).abs().toNumber();
        expect(difference, `asset ${asset_index}`).toBeLessThanOrEqual(1);
      }
    },
  );
});

describe('FUND-011 BitMEX', () => {
  testOn('bitmex-xbtusd-funding-2016-2018', 'its cap and its dead band', (path) => {
    const { bitmexCapped } = VENUES;
    const eightHours = rowsOf(join(path, 'funding.csv.gz')).filter(
      ({ fundingInterval }) => fundingInterval === '2000-01-01T08:00:00Z',
    );
    const rates = eightHours.map(({ timestamp, fundingRate: text }) => ({
      rate: Math.round(ppb(text) / 1000) * 1000, // Published to 1e-6; the rest is noise.
      after2016: timestamp > '2016-08-05T23:59:59Z',
    }));
    expect(rates.length).toBe(2821);
    const { cap, interest, damping } = bitmexCapped;
    expect(rates.filter(({ rate }) => Math.abs(rate) === cap)).toHaveLength(144);
    expect(rates.filter(({ rate }) => rate === interest)).toHaveLength(538);
    for (const { rate, after2016 } of rates) {
      if (!after2016) continue;
      // No rate is out of reach, and its only premium beyond the dead band gives it back.
      const average = rate + (rate > interest ? damping : rate < interest ? -damping : 0);
      expect(fundingRate(average, bitmexCapped)).toBe(rate);
    }
    expect(fundingRate(4 * cap, bitmexCapped)).toBe(cap);
    expect(fundingRate(-4 * cap, bitmexCapped)).toBe(-cap);
  });
});

describe('FUND-011 Deribit', () => {
  testOn(
    'deribit-btc-perp-funding-2019',
    'the rate of eight hours is the mean of what their hours paid, to 1e-5',
    (path) => {
      const rows = rowsOf(join(path, 'funding_hourly.csv.gz'));
      const differences: number[] = [];
      for (let i = 7; i < rows.length; i++) {
        const eight = rows.slice(i - 7, i + 1);
        const span = Number(rows[i]['timestamp_ms']) - Number(eight[0]['timestamp_ms']);
        if (span !== 7 * 3_600_000) continue; // The record has holes.
        // An hour pays an eighth of its rate, so its rate is eight times what it paid.
        const hourly = eight.map((row) => ppb(row['interest_1h']) * 8);
        const rate = averagePremium(hourly, VENUES.deribit.averaging);
        differences.push(Math.abs(ppb(rows[i]['interest_8h']) - rate));
      }
      differences.sort((a, b) => a - b);
      expect(differences.length).toBeGreaterThan(6000);
      expect(differences[Math.floor(differences.length / 2)]).toBeLessThan(1000);
      expect(differences[Math.floor(differences.length * 0.9)]).toBeLessThan(10_000);
    },
  );
});
