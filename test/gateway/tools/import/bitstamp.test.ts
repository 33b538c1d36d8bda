// The venue's own trades and snapshots are the ground truth: an engine fed with creates and cancels alone has to
// find them again by price and time.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bestPrice } from '../../../../engine/book/book.ts';
import {
  audit,
  clearEvents,
  Row,
  readEvent,
  restore,
  snapshot,
  stateDigest,
} from '../../../../engine/index.ts';
import { type Command, type Fill, Side } from '../../../../engine/schema/index.ts';
import { type BitstampRecord, importBitstamp } from '../../../../gateway/tools/import/bitstamp.ts';
import { createCounts, type ImportStep } from '../../../../gateway/tools/import/import-step.ts';
import { Feed, testOn } from './recorded-data.ts';

const RECORDING = 'bitstamp-l3-btcusd-20150501-a';
/** Places of the recording at which a second run goes on from a snapshot. */
const CUTS = process.env['PRAYA_LONG'] === '1' ? 52 : 16;

describe('the Bitstamp recording', () => {
  testOn(RECORDING, 'gives the trades and the best prices of the venue again', async (path) => {
    const feed = new Feed();
    const venue: string[] = [];
    const own: string[] = [];
    const seen = { snapshots: 0, bids: 0, asks: 0, crossed: 0 };
    for await (const { time, commands, record } of importBitstamp(path)) {
      feed.apply(time, commands);
      own.push(...fillsOf(feed));
      if (record?.kind === 'trade') venue.push(`${record.amount} @ ${record.price}`);
      const { book } = feed.state.markets[1] ?? {};
      if (book === undefined) continue;
      const bid = bestPrice(book, Side.buy);
      const ask = bestPrice(book, Side.sell);
      if (bid >= ask) seen.crossed += 1;
      if (record?.kind !== 'order_book') continue;
      seen.snapshots += 1;
      if (bid === record.bids[0][0]) seen.bids += 1;
      if (ask === record.asks[0][0]) seen.asks += 1;
    }
    expect(venue).toHaveLength(331);
    expect(seen).toMatchObject({ snapshots: 2706, crossed: 0 });
    expect(longestCommon(venue, own)).toBeGreaterThanOrEqual(286);
    expect(seen.bids / seen.snapshots).toBeGreaterThanOrEqual(0.99);
    expect(seen.asks / seen.snapshots).toBeGreaterThanOrEqual(0.99);
    expect(audit(feed.state)).toEqual([]);
  });

  testOn(
    RECORDING,
    'gives the same digest again, and from a snapshot at any line',
    async (path) => {
      const log: { time: number; command: Command }[] = [];
      for await (const { time, commands } of importBitstamp(path)) {
        for (const command of commands) log.push({ time, command });
      }
      const cuts = new Set(
        Array.from({ length: CUTS }, (_, at) => Math.round((at * log.length) / (CUTS - 1))),
      );
      const whole = new Feed();
      const digests = new Map<number, string>([[0, stateDigest(whole.state)]]);
      log.forEach(({ time, command }, at) => {
        whole.apply(time, [command]);
        clearEvents(whole.out);
        if (cuts.has(at + 1)) digests.set(at + 1, stateDigest(whole.state));
      });

      // The second run dies at every one of these places and goes on from its snapshot.
      let feed = new Feed();
      for (let at = 0; at <= log.length; at++) {
        if (cuts.has(at)) {
          expect([at, stateDigest(feed.state)]).toEqual([at, digests.get(at)]);
          feed = new Feed(restore(snapshot(feed.state)));
          expect([at, stateDigest(feed.state)]).toEqual([at, digests.get(at)]);
        }
        if (at === log.length) break;
        feed.apply(log[at].time, [log[at].command]);
        clearEvents(feed.out);
      }
      expect(digests.size).toBe(CUTS);
    },
    300_000,
  );
});

describe('a recording in the format of Bitstamp', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'praya-bitstamp-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const created = (id: number, type: 0 | 1, price: string, amount: string) =>
    `order_created {"price": "${price}", "amount": "${amount}", "id": ${id}, "order_type": ${type}}`;
  const deleted = (id: number) =>
    `order_deleted {"price": "1.00", "amount": "0.50000000", "id": ${id}, "order_type": 0}`;
  const book = 'order_book {"bids": [["10.00", "3.00000000"]], "asks": [["11.00", "2.00000000"]]}';

  function write(lines: readonly string[], initial = ''): void {
    const text = lines.map((line, at) => `${1_500_000_000_000 + at} ${line}\n`).join('');
    writeFileSync(join(folder, 'events.log.gz'), gzipSync(text));
    writeFileSync(
      join(folder, 'initial_orders.csv'),
      `id,order_type,price_cents,amount\n${initial}`,
    );
  }

  test('seeds what no known order accounts for, at the head of its queue', async () => {
    const early = created(7, 0, '10.00', '0.50000000');
    const taker = created(9, 1, '10.00', '2.60000000');
    write([early, book, taker], '5,0,1000,50000000\n6,1,1200,100000000\n');
    const feed = new Feed();
    const fills: string[] = [];
    for (const { time, commands } of await steps(folder)) {
      feed.apply(time, commands);
      fills.push(...fillsOf(feed));
    }
    // 3 on the level, 0.5 known from before and 0.5 created: 2 have no owner, and they are first.
    expect(fills).toEqual(['200000000 @ 1000', '50000000 @ 1000', '10000000 @ 1000']);
  });

  test('cancels what it knows, leaves out what it does not, and ignores changes', async () => {
    const changed = deleted(8).replace('deleted', 'changed');
    write([book, created(8, 0, '9.00', '1.00000000'), changed, deleted(8), deleted(99)]);
    const counts = createCounts();
    const kinds: string[][] = [];
    for await (const { commands } of importBitstamp(folder, counts)) {
      kinds.push(commands.map(({ kind }) => kind));
    }
    const placed = ['registerParticipant', 'openAccount', 'placeOrder'];
    const seed = ['listContract', ...placed, ...placed];
    expect(kinds).toEqual([seed, [], placed, [], ['cancelOrder'], []]);
    expect([...counts.skipped]).toEqual([
      ['changes and trades, which the matching produces', 1],
      ['deletions of orders never seen', 1],
    ]);
  });

  test('takes its time from the recording, and never backward', async () => {
    writeFileSync(
      join(folder, 'events.log.gz'),
      gzipSync(`2000 ${book}\n1999 ${created(1, 0, '9.00', '1.00000000')}\n2500 ${deleted(1)}\n`),
    );
    const times = (await steps(folder)).map(({ time }) => time);
    expect(times).toEqual([2_000_000, 2_000_000, 2_000_000, 2_500_000]);
  });

  test('is refused with file and line when it is something else', async () => {
    write([book, 'order_created {"price": "1.234", "amount": "1", "id": 1, "order_type": 0}']);
    await expect(steps(folder)).rejects.toThrow(/events\.log\.gz, line 2: .*at most 2 decimals/);
    write([book, 'order_deleted {"id": 1, "price": "1", "amount": "1", "order_type": 0, "id": 2}']);
    await expect(steps(folder)).rejects.toMatchObject({
      code: 'format',
      message: 'events.log.gz, line 2: "id" stands there twice',
    });
    write([book, 'order_deleted {"id": 9007199254740993, "price": "1", "amount": "1"}']);
    await expect(steps(folder)).rejects.toThrow(
      'events.log.gz, line 2: the number 9007199254740993 is too large to be exact',
    );
    write([book, 'order_deleted [1]']);
    await expect(steps(folder)).rejects.toThrow(/line 2: no JSON object/);
    write([book, 'order_filled {}']);
    await expect(steps(folder)).rejects.toThrow(/line 2: .*unknown kind/);
    write([created(1, 0, '1.00', '1.00000000')]);
    await expect(steps(folder)).rejects.toThrow(/no snapshot/);
    write([book], 'x,0,1,1\n');
    await expect(steps(folder)).rejects.toThrow(/initial_orders\.csv, line 2/);
  });
});

async function steps(folder: string): Promise<ImportStep<BitstampRecord>[]> {
  const list: ImportStep<BitstampRecord>[] = [];
  for await (const step of importBitstamp(folder)) list.push(step);
  return list;
}

/** The fills since last asked, as `lots @ ticks`. */
function fillsOf(feed: Feed): string[] {
  const fills: string[] = [];
  for (let row = 0; row < feed.out.count; row++) {
    if (feed.out.kinds[row] !== Row.fill) continue;
    const { qty, price } = readEvent(feed.out, row) as Fill;
    fills.push(`${qty} @ ${price}`);
  }
  clearEvents(feed.out);
  return fills;
}

/** Length of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let before = new Int32Array(b.length + 1);
  for (const item of a) {
    const row = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      row[j] = item === b[j - 1] ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
    }
    before = row;
  }
  return before[b.length];
}
