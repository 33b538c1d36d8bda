// The index through the break of a stablecoin, March 2023: three recorded markets, of which one goes bad by 14 %, beside
// three healthy ones made from the dollar market. The index never leaves the healthy median by more than its clamp.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { IndexState } from '../../../../engine/schema/closed-sets.ts';
import { Desk, SECOND } from '../../../engine/pricing/desk.ts';
import { testOn } from './recorded-data.ts';

const FOLDER = 'binanceus-btc-index-depeg-202303';

/** Closes of a minute each, in dollars. */
function closes(path: string, symbol: string): number[] {
  const text = gunzipSync(readFileSync(join(path, `${symbol}_1m.csv.gz`))).toString();
  const rows = text.trim().split('\n').slice(1);
  return rows.map((row) => Number(row.split(',')[4]));
}

testOn(FOLDER, 'PRICE-011 a source that loses its peg does not take the index with it', (path) => {
  const [usd, usdt, usdc] = ['BTCUSD', 'BTCUSDT', 'BTCUSDC'].map((each) => closes(path, each));
  const desk = new Desk();
  let worst = 0;
  let broken = 0;
  for (let minute = 0; minute < usd.length; minute++) {
    const dollar = usd[minute];
    // The recorded three weigh 10 % each; the dollar market and its copies the rest.
    const mids = [dollar, dollar * 1.0001, dollar * 0.9999, dollar, usdt[minute], usdc[minute]];
    desk.time += 59 * SECOND;
    desk.quoteMids(...mids);
    desk.tick();
    expect(desk.market.indexState).toBe(IndexState.normal);
    // The healthy median is the dollar market's close.
    worst = Math.max(worst, Math.abs(desk.market.index / 10 / dollar - 1));
    broken = Math.max(broken, usdc[minute] / dollar - 1);
  }
  expect(usd.length).toBe(15_120);
  expect(broken).toBeGreaterThan(0.14);
  expect(worst).toBeLessThan(0.005);
});
