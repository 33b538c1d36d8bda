// LOBSTER's files hold the whole visible book after every message: nothing is left to opinion.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { depth } from '../../../../engine/book/book.ts';
import { audit, stateDigest } from '../../../../engine/index.ts';
import { Side } from '../../../../engine/schema/index.ts';
import type { Market } from '../../../../engine/state/market.ts';
import { ImportFit } from '../../../../gateway/tools/import/import-fit.ts';
import { createCounts } from '../../../../gateway/tools/import/import-step.ts';
import { importLobster, LobsterTranslation } from '../../../../gateway/tools/import/lobster.ts';
import {
  type LobsterLevel,
  type LobsterMessage,
  type LobsterRow,
  readBooks,
  readMessages,
} from '../../../../gateway/tools/import/lobster-files.ts';
import { Feed, testOn } from './recorded-data.ts';

const NOT_NEXT = 'executions of orders that were not the next to trade, reduced instead';
const REVEALED = 'levels that came into view, as the book file has them';
const L50 = 'lobster-aapl-20120621-l50';
const L10 = 'lobster-aapl-20120621-l10';

describe('the LOBSTER recordings', () => {
  testOn(L50, 'give the file’s own book after every message, on all 50 levels', async (path) => {
    const rows = await all(readBooks(path));
    const feed = new Feed();
    const equal: number[] = [];
    let at = 0;
    for await (const { time, commands } of importLobster(path)) {
      feed.apply(time, commands);
      if (isSame(feed, rows[at], 50)) equal.push(at);
      at += 1;
    }
    expect(rows).toHaveLength(672);
    expect(equal).toHaveLength(672); // The seed, and 671 of 671 messages.
    expect(audit(feed.state)).toEqual([]);
  });

  // A file shows so many levels and no more: when one empties, another enters that was not seen before. So
  // each message is also applied alone to the row before, and compared on all levels but the last.
  testOn(L50, 'lead from every row to the next, 49 levels', (path) => expectSteps(path, 49, 671));
  testOn(L10, 'lead from every row to the next, 9 levels', (path) => expectSteps(path, 9, 998));

  testOn(L10, 'give the file’s own book where levels come into view, on all 10', async (path) => {
    const [fit, counts] = [new ImportFit(), createCounts()];
    for await (const step of importLobster(path, {}, counts)) fit.follow(step);
    const all999 = { compared: 999, prices: 999, quantities: 999, books: 999 };
    expect(fit.figures()).toMatchObject({ ...all999, levels: 10, refused: 0 });
    expect(counts.adjusted.get(REVEALED)).toBe(14);
  });

  testOn(
    L10,
    'run through to the end with orders that come into view, by every law',
    async (path) => {
      const digests: string[] = [];
      for (let run = 0; run < 2; run++) {
        const feed = new Feed();
        for await (const { time, commands } of importLobster(path)) feed.apply(time, commands);
        expect(audit(feed.state)).toEqual([]);
        digests.push(stateDigest(feed.state));
      }
      expect(digests[0]).toBe(digests[1]);
    },
  );
});

async function expectSteps(path: string, levels: number, steps: number): Promise<void> {
  const rows = await all(readBooks(path));
  const messages = await all(readMessages(path));
  let equal = 0;
  for (let k = 1; k < rows.length; k++) {
    if (isSame(stepped(rows[k - 1], messages[k]), rows[k], levels)) equal += 1;
  }
  expect({ equal, rows: rows.length }).toEqual({ equal: steps, rows: steps + 1 });
}

describe('a recording in the format of LOBSTER', () => {
  const ROW: LobsterLevel[] = [
    { side: Side.sell, price: 101, size: 10 },
    { side: Side.buy, price: 99, size: 10 },
  ];

  test('1 adds, 2 reduces and keeps the place, 3 cancels', () => {
    const { feed, record } = begun(ROW);
    record(1, 'a', 5, 100);
    record(1, 'b', 4, 100);
    record(2, 'a', 2, 100);
    expect(levelsOf(feed, Side.buy)).toEqual(['7 @ 100', '10 @ 99']);
    record(4, 'a', 3, 100);
    expect(levelsOf(feed, Side.buy)).toEqual(['4 @ 100', '10 @ 99']); // `a` was still first.
    record(3, 'b', 4, 100);
    expect(levelsOf(feed, Side.buy)).toEqual(['10 @ 99']);
  });

  test('2, 3 and 4 of an unknown order are about the seed of its level', () => {
    const { feed, record } = begun(ROW);
    record(2, 'old', 1, 99);
    record(3, 'older', 2, 99);
    record(4, 'oldest', 3, 99);
    expect(levelsOf(feed, Side.buy)).toEqual(['4 @ 99']);
    record(3, 'last', 4, 99);
    expect(levelsOf(feed, Side.buy)).toEqual([]);
  });

  test('an execution of an order behind another at its price reduces that order, and is counted', () => {
    const { feed, record, counts } = begun(ROW);
    record(1, 'a', 5, 100);
    record(1, 'b', 4, 100);
    record(4, 'b', 3, 100);
    expect(levelsOf(feed, Side.buy)).toEqual(['6 @ 100', '10 @ 99']);
    record(3, 'a', 5, 100); // All five of it are still there.
    expect(levelsOf(feed, Side.buy)).toEqual(['1 @ 100', '10 @ 99']);
    expect(counts.adjusted).toEqual(new Map([[NOT_NEXT, 1]]));
    record(4, 'b', 1, 100); // Now it is the next to trade.
    expect(levelsOf(feed, Side.buy)).toEqual(['10 @ 99']);
    expect(counts.adjusted.get(NOT_NEXT)).toBe(1);
  });

  test('an execution at a price behind the best takes nothing from the best', () => {
    const { feed, record, counts } = begun(ROW);
    record(1, 'a', 5, 98);
    record(4, 'a', 5, 98);
    expect(levelsOf(feed, Side.buy)).toEqual(['10 @ 99']);
    expect(counts.adjusted).toEqual(new Map([[NOT_NEXT, 1]]));
  });

  test('an execution of more than is known is cut to it', () => {
    const { feed, record, counts } = begun(ROW);
    record(1, 'a', 5, 100);
    record(4, 'a', 7, 100);
    expect(levelsOf(feed, Side.buy)).toEqual(['10 @ 99']);
    expect([...counts.adjusted.keys()].join()).toMatch(/more than was known/);
  });

  test('a level that comes into view is what its row shows, whatever rested there before', () => {
    const bid = (price: number, size: number): LobsterLevel => ({ side: Side.buy, price, size });
    const { feed, record, counts } = begun([bid(99, 10)], 1);
    record(1, 'a', 3, 97, [bid(99, 10)]); // Out of view, and so is what becomes of it.
    record(1, 'b', 5, 98, [bid(99, 10)]);
    record(3, 'c', 10, 99, [bid(98, 2)]);
    expect(levelsOf(feed, Side.buy)).toEqual(['2 @ 98', '3 @ 97']);
    record(3, 'b', 2, 98, [bid(96, 7)]);
    expect(levelsOf(feed, Side.buy)).toEqual(['7 @ 96']);
    expect(counts.adjusted).toEqual(new Map([[REVEALED, 3]]));
    record(4, 'd', 7, 96, []);
    expect(levelsOf(feed, Side.buy)).toEqual([]);
  });

  test('what is below the recorded levels, hidden executions, auctions and halts change nothing', () => {
    const { feed, record, counts } = begun(ROW);
    record(3, 'deep', 1, 50);
    record(4, 'deep', 1, 50);
    for (const type of [5, 6, 7]) record(type, '0', 1, 99);
    expect(levelsOf(feed, Side.buy)).toEqual(['10 @ 99']);
    expect([...counts.skipped.values()]).toEqual([1, 1, 1, 1, 1]);
    expect(() => record(8, '0', 1, 99)).toThrow(/type 8/);
  });

  test('takes symbol and day from the names of its files, and its time from the messages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'praya-lobster-'));
    try {
      const name = (what: string) => join(folder, `XYZ_2020-02-03_34200000_57600000_${what}_1.csv`);
      writeFileSync(name('message'), '34200.5,1,7,3,1000,1\n34201.123456789,3,7,3,1000,1\n');
      writeFileSync(name('orderbook'), '1100,5,1000,3\n1100,5,-9999999999,0\n');
      const steps = await all(importLobster(folder));
      const midnight = Date.parse('2020-02-03T00:00:00Z') * 1000;
      expect(steps.map(({ time }) => time - midnight)).toEqual([34_200_500_000, 34_201_123_456]);
      expect(steps[0].commands[0]).toMatchObject({ terms: { symbol: 'XYZ', tickSize: '0.0001' } });
      const named = await all(importLobster(folder, { symbol: 'QQQ', date: '2021-01-01' }));
      expect(named[0]).toMatchObject({ time: Date.parse('2021-01-01T09:30:00.5Z') * 1000 });
      expect(named[0].commands[0]).toMatchObject({ terms: { symbol: 'QQQ' } });

      writeFileSync(name('message'), '34200.5,1,7,3,1000,1\n34201,3,7,3,1000,2\n');
      await expect(all(importLobster(folder))).rejects.toThrow(/line 2: direction 2/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function begun(levels: LobsterLevel[], depth = 9) {
  const feed = new Feed();
  const counts = createCounts();
  const translation = new LobsterTranslation('AAPL', counts);
  const message = (type: number, order: string, size: number, price: number): LobsterMessage => {
    return { line: 2, time: 2, type, order, size, price, side: Side.buy };
  };
  const first = message(1, 'first', 1, 1);
  feed.apply(2, translation.seed(first, { levels, depth }).commands);
  const record = (...[type, order, size, price, row]: Recorded) => {
    const after = row === undefined ? null : { levels: row, depth };
    feed.apply(2, translation.follow(message(type, order, size, price), after).commands);
  };
  return { feed, counts, record };
}

type Recorded = [type: number, order: string, size: number, price: number, row?: LobsterLevel[]];

function stepped(row: LobsterRow, message: LobsterMessage): Feed {
  const feed = new Feed();
  const translation = new LobsterTranslation('AAPL');
  feed.apply(message.time, translation.seed(message, row).commands);
  feed.apply(message.time, translation.follow(message, null).commands);
  return feed;
}

function isSame(feed: Feed, row: LobsterRow, levels: number): boolean {
  return [Side.buy, Side.sell].every((side) => {
    const theirs = row.levels.filter((level) => level.side === side).slice(0, levels);
    const texts = theirs.map(({ price, size }) => `${size} @ ${price}`);
    return texts.join() === levelsOf(feed, side, levels).join();
  });
}

function levelsOf(feed: Feed, side: Side, levels = 50): string[] {
  const { book } = feed.state.markets[1] as Market;
  return depth(book, side, levels).map(({ price, qty }) => `${qty} @ ${price}`);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
