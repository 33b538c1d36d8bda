// Prices of bitcoin for books of clients to live through: recorded crashes where there are recordings, and one that is made
// up for where there are none.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBars } from '../../gateway/sources/recording.ts';

export interface CrashPath {
  readonly name: string;
  /** Seconds between two prices. */
  readonly every: number;
  /** HKD cents. */
  readonly prices: readonly number[];
}

const RECORDED = ['btc-perp-1m-202201/ohlcv.csv.gz', 'binance-perp-2025-btc/ohlcv_5m.csv.gz'];
const HKD_CENTS_PER_USD = 780;
const STEPS = 240;
/** Around the worst of it. */
const HOURS = 48;

/** A calm, a fall by two thirds with rebounds, and a recovery. */
export const MADE_UP: CrashPath = {
  name: 'made up',
  every: 300,
  prices: Array.from({ length: STEPS }, (_, at) => {
    const fall = at < 60 ? 1 : at < 160 ? 1 - (0.66 * (at - 60)) / 100 : 0.34 + (at - 160) / 200;
    const rebound = at % 17 === 0 ? 1.06 : at % 5 === 0 ? 0.98 : 1;
    return Math.round(800_000_00 * fall * rebound);
  }),
};

/** The worst two days of each recording that is there. */
export async function recordedCrashes(): Promise<CrashPath[]> {
  const root = process.env['PRAYA_DATA'] ?? resolve('..', 'shared', 'data');
  const paths: CrashPath[] = [];
  for (const name of RECORDED) {
    const path = join(root, name);
    if (existsSync(path)) paths.push(await worstOf(name, path));
  }
  return paths;
}

async function worstOf(name: string, path: string): Promise<CrashPath> {
  const bars = await readBars(path);
  const seconds = Math.round((bars[1].atMs - bars[0].atMs) / 1000);
  const window = Math.round((HOURS * 3600) / seconds);
  let worst = 0;
  let from = 0;
  for (let at = window; at < bars.length; at++) {
    const change = bars[at].low / bars[at - window].high - 1;
    if (change >= worst) continue;
    worst = change;
    from = at - window;
  }
  // A few bars at a time: their lowest, and where they end.
  const together = Math.ceil((1.25 * window) / STEPS);
  const prices: number[] = [];
  for (let at = Math.max(0, from - window / 8); at < from + 1.125 * window; at += together) {
    const part = bars.slice(at, at + together);
    if (part.length === 0) break;
    prices.push(Math.min(...part.map(({ low }) => low)), part[part.length - 1].close);
  }
  const every = Math.round((together * seconds) / 2);
  return { name, every, prices: prices.map((usd) => Math.round(usd * HKD_CENTS_PER_USD)) };
}
