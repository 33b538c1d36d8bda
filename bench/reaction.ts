// After a mark: how many accounts a second are marked again, what garbage that leaves, and how long it takes from
// the mark to the last liquidation order when thousands of accounts fall at once. In time of the processor.

import { clearEvents } from '../engine/index.ts';
import { sweepAccounts } from '../engine/margin/sweep.ts';
import type { Event } from '../engine/schema/index.ts';
import { collectionsOf } from './collections.ts';
import { applyWhole, FIRST, hold, MARK, openAccount, openVenue, type Venue } from './held-venue.ts';
import type { Measures } from './measures.ts';
import { median } from './median.ts';
import { timed } from './processor.ts';

export const MARK_TABLE = 'A mark';

const ACCOUNTS = 100_000;
/** Every so many-th account has little money. */
const THIN = 20;
const MARKS = 60;

export async function benchReaction(
  measures: Measures,
  accounts: number = ACCOUNTS,
): Promise<void> {
  const venue = openHeldVenue(accounts);
  const sweeps: number[] = [];
  const marks: number[] = [];
  const mark = (turn: number): void => {
    sweeps.push(timed(() => sweepAccounts(venue.state)));
    const price = MARK[1] + (turn % 2);
    marks.push(timed(() => applyWhole(venue, { kind: 'setMarkPrice', contract: 1, price })));
  };
  for (let turn = 0; turn < MARKS; turn++) mark(turn); // Everything is compiled by now.
  sweeps.length = 0;
  marks.length = 0;
  const { collections } = await collectionsOf(() => {
    for (let turn = 0; turn < MARKS; turn++) mark(turn);
  });

  let emitted: Event[] = [];
  // Longs lose 4 %: the thin ones are below maintenance, and still solvent.
  const fallen = (MARK[1] * 96) / 100;
  const reaction = timed(() => {
    emitted = applyWhole(venue, { kind: 'setMarkPrice', contract: 1, price: fallen });
  });
  const started = emitted.filter(({ kind }) => kind === 'liquidationStarted').length;
  if (started === 0) throw new Error('no account fell: nothing was measured');
  measures.note(MARK_TABLE, `${accounts.toLocaleString('en')} accounts`, {
    'swept, M a second': (2 * accounts) / median(sweeps) / 1e6,
    'a whole mark, ms': 1000 * median(marks),
    collections,
    'accounts that fall': started,
    'liquidation orders': emitted.filter(({ kind }) => kind === 'liquidationOrdered').length,
    'to the last of them, ms': 1000 * reaction,
  });
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
