// A venue whose commands may do next to nothing: it goes on by itself, answers what was done in parts when all of it is
// done, and lets cancels pass (docs/rules/bounded-work.md WORK-001, WORK-003).

import { afterEach, expect, test } from 'vitest';
import { audit, read } from '../../../engine/index.ts';
import {
  type Command,
  type Event,
  OrderType,
  PLAIN_ORDER,
  Side,
  type Time,
  TimeInForce,
} from '../../../engine/schema/index.ts';
import { checkConfig } from '../../../gateway/host/config.ts';
import { openLog } from '../../../gateway/host/logger.ts';
import { openVenue } from '../../../gateway/venue/open-venue.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { liveVenue, START } from '../../property/venues.ts';
import { closeAll, freshFolder, settingsIn } from '../fixture.ts';

let venue: Venue | undefined;

afterEach(async () => {
  await venue?.close();
  venue = undefined;
  await closeAll();
});

const NOW = START + 1_000_000;

function openAt(dataFolder: string, time: number): Promise<Venue> {
  const clock = { now: () => time as Time };
  const config = checkConfig(settingsIn(dataFolder, { tickMs: 60_000 }));
  return openVenue(config, { log: openLog('silent'), clock, failed: () => {} });
}

async function opened(dataFolder: string): Promise<Venue> {
  const made = await openAt(dataFolder, NOW);
  for (const command of liveVenue()) await made.submit(command);
  return made;
}

function order(id: string, limit: number): Command {
  return {
    ...PLAIN_ORDER,
    key: 1,
    account: 16,
    contract: 1,
    side: Side.buy,
    type: OrderType.limit,
    qty: 1,
    limit,
    timeInForce: TimeInForce.goodTillCancel,
    clientOrderId: id,
  } as Command;
}

const massCancel = {
  kind: 'massCancel',
  key: 1,
  account: 16,
  contract: 0,
  side: 0,
  tag: '',
} as unknown as Command;

function kinds(events: readonly Event[]): string[] {
  return events.map(({ kind }) => kind);
}

test('a mass cancel in parts is answered whole, and what came meanwhile has its turn behind it', async () => {
  venue = await opened(freshFolder());
  for (const [n, id] of ['a', 'b', 'c'].entries()) await venue.submit(order(id, 970 + n));
  await venue.submit({ kind: 'setWorkBounds', work: 1, fills: 500 });
  const before = venue.state.seq;
  const canceled = venue.submit(massCancel);
  expect(read.owedWork(venue.state)).toBeGreaterThan(0);
  const placed = venue.submit(order('d', 980));
  const again = venue.submit(massCancel); // Passes, and runs once more behind the order that waits.
  // The second one is done before what is left of the first; each is answered with its own.
  expect(kinds(await canceled)).toEqual(['orderCanceled', 'massCanceled']);
  expect(kinds(await placed)).toEqual(['orderAccepted', 'orderRested']);
  expect(kinds(await again)).toEqual(['orderCanceled', 'orderCanceled', 'massCanceled']);
  await venue.submit({ kind: 'tick' });
  expect(read.openOrders(venue.state, 16 as never)).toBe(0);
  expect(read.owedWork(venue.state)).toBe(0);
  expect(audit(venue.state)).toEqual([]);
  expect(venue.state.seq).toBeGreaterThan(before + 4); // It sent `continue` by itself.
});

test('a cancel does not overtake the order that it is for', async () => {
  venue = await opened(freshFolder());
  for (const [n, id] of ['a', 'b'].entries()) await venue.submit(order(id, 970 + n));
  await venue.submit({ kind: 'setWorkBounds', work: 1, fills: 500 });
  const canceled = venue.submit(massCancel);
  const placed = venue.submit(order('d', 980));
  const cancel = {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    key: 1,
    account: 16,
    order: 0,
    clientOrderId: 'd',
  };
  const gone = venue.submit(cancel as unknown as Command);
  await canceled;
  expect(kinds(await placed)).toEqual(['orderAccepted', 'orderRested']);
  expect(kinds(await gone)).toEqual(['orderCanceled']);
});

test('FIX-005 a note does not overtake what its session sent: it says that it was taken', async () => {
  venue = await opened(freshFolder());
  for (const [n, id] of ['a', 'b'].entries()) await venue.submit(order(id, 970 + n));
  await venue.submit({ kind: 'setWorkBounds', work: 1, fills: 500 });
  const canceled = venue.submit(massCancel);
  const done: string[] = [];
  const placed = venue.submit(order('d', 980)).then(() => done.push('order'));
  const session = { key: 1, account: 16, reset: false, expected: 3, first: 1, runs: [] };
  const note = { kind: 'noteFixSession', ...session } as unknown as Command;
  await Promise.all([canceled, placed, venue.submit(note).then(() => done.push('note'))]);
  expect(done).toEqual(['order', 'note']);
});

test('what is owed when the venue ends is gone on with when it starts, and the journal replays', async () => {
  const dataFolder = freshFolder();
  venue = await opened(dataFolder);
  for (const [n, id] of ['a', 'b', 'c'].entries()) await venue.submit(order(id, 970 + n));
  await venue.submit({ kind: 'setWorkBounds', work: 1, fills: 500 });
  void venue.submit(massCancel).catch(() => {});
  await venue.close();
  venue = await openAt(dataFolder, NOW + 1_000_000);
  await venue.submit({ kind: 'tick' });
  expect(read.owedWork(venue.state)).toBe(0);
  expect(read.openOrders(venue.state, 16 as never)).toBe(0);
});
