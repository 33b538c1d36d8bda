// After a mark: every account with a position is re-margined. How many a second, and does it leave garbage?

import type { SetMarkPrice } from '../engine/index.ts';
import { median } from './median.ts';
import { openTradingVenue, orderSender } from './pipeline.ts';
import { workloads } from './workload.ts';

export interface SweepResult {
  readonly accounts: number;
  readonly accountsPerSecond: number;
}

const ACCOUNTS = 20_000;
const MARKS = 40;

export function benchSweep(): SweepResult {
  const venue = openTradingVenue(ACCOUNTS);
  const work = workloads(0.2)[0];
  const send = orderSender(venue, work, ACCOUNTS);
  for (let row = 0; row < work.count; row++) send(row);
  const rates: number[] = [];
  for (let turn = 0; turn < MARKS; turn++) {
    const price = 1_000_000 + (turn % 2);
    const start = process.hrtime.bigint();
    venue.obey({ kind: 'setMarkPrice', contract: 1, price } as SetMarkPrice);
    rates.push(ACCOUNTS / (Number(process.hrtime.bigint() - start) / 1e9));
  }
  return { accounts: ACCOUNTS, accountsPerSecond: median(rates) };
}
