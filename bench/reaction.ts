// After a mark: how many accounts a second are marked again, what garbage that leaves, and how long it takes from
// the mark to the last liquidation order when thousands of accounts fall at once.

import { PerformanceObserver } from 'node:perf_hooks';
import { clearEvents } from '../engine/index.ts';
import { sweepAccounts } from '../engine/margin/sweep.ts';
import { applyWhole, FIRST, hold, MARK, openAccount, openVenue, type Venue } from './held-venue.ts';
import { median } from './median.ts';

export interface ReactionResult {
  readonly accounts: number;
  readonly accountContractsPerSecond: number;
  /** Median of a whole mark that moves no account's level, milliseconds. */
  readonly markMs: number;
  /** Collections while the marks ran. */
  readonly collections: number;
  /** Accounts that one mark brought below maintenance … */
  readonly fallen: number;
  /** … liquidation orders that were sent for them, and the milliseconds from the mark to the last. */
  readonly liquidationOrders: number;
  readonly reactionMs: number;
}

const ACCOUNTS = 100_000;
/** Every so many-th account has little money. */
const THIN = 20;
const MARKS = 60;

export async function benchReaction(accounts: number = ACCOUNTS): Promise<ReactionResult> {
  const venue = openHeldVenue(accounts);
  const { state } = venue;
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  const sweeps: number[] = [];
  const marks: number[] = [];
  for (let turn = 0; turn < 2 * MARKS; turn++) {
    if (turn === MARKS) observer.observe({ entryTypes: ['gc'] }); // Everything is compiled by now.
    const start = process.hrtime.bigint();
    sweepAccounts(state);
    const swept = process.hrtime.bigint();
    applyWhole(venue, { kind: 'setMarkPrice', contract: 1, price: MARK[1] + (turn % 2) });
    const done = process.hrtime.bigint();
    if (turn < MARKS) continue;
    sweeps.push(Number(swept - start) / 1e9);
    marks.push(Number(done - swept) / 1e6);
  }
  await new Promise((resolve) => setTimeout(resolve, 50)); // The observer is notified of collections a turn later.
  observer.disconnect();

  const start = process.hrtime.bigint();
  // Longs lose 4 %: the thin ones are below maintenance, and still solvent.
  const emitted = applyWhole(venue, {
    kind: 'setMarkPrice',
    contract: 1,
    price: (MARK[1] * 96) / 100,
  });
  const reactionMs = Number(process.hrtime.bigint() - start) / 1e6;
  const fallen = emitted.filter(({ kind }) => kind === 'liquidationStarted').length;
  if (fallen === 0) throw new Error('no account fell: nothing was measured');
  return {
    accounts,
    accountContractsPerSecond: (2 * accounts) / median(sweeps),
    markMs: median(marks),
    collections,
    fallen,
    liquidationOrders: emitted.filter(({ kind }) => kind === 'liquidationOrdered').length,
    reactionMs,
  };
}

/** A venue of accounts in pairs: long and short, in both contracts, at the mark. */
function openHeldVenue(accounts: number): Venue {
  const venue = openVenue(accounts);
  for (let n = 0; n < accounts; n++) openAccount(venue, FIRST + n, n % THIN === 0 ? 650 : 10_000);
  clearEvents(venue.out);
  for (let n = 0; n + 1 < accounts; n += 2) {
    const [buyer, seller] = [FIRST + n, FIRST + n + 1];
    hold(venue, 1, { buyer, seller, lots: 100 });
    hold(venue, 2, { buyer, seller, lots: 10 });
    clearEvents(venue.out);
  }
  return venue;
}
