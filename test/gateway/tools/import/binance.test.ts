// Best prices at the same update id are the ground truth: a book made of increments and trades has to show the same price
// and the same quantity.

import { appendFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { audit } from '../../../../engine/index.ts';
import { createCounts } from '../../../../gateway/tools/import/import-step.ts';
import { depth, follow, imported, SNAPSHOT, snapshotAt, trade, write } from './binance-lines.ts';
import { testOn } from './recorded-data.ts';

const KEPT = 'increments from before the snapshot, applied after it';
const RECORDING = 'binance-l2-20240808';

describe('the Binance recording', () => {
  testOn(
    `${RECORDING}/btcusd_perp_coinm.jsonl.gz`,
    'of BTC shows the best prices of the venue',
    async (path) => {
      const [seen, feed] = await follow(path, {
        symbol: 'BTCUSD',
        priceDecimals: 1,
        qtyDecimals: 0,
      });
      expect(seen.compared).toBeGreaterThan(1000);
      expect(seen.equal / seen.compared).toBeGreaterThanOrEqual(0.99);
      expect(seen).toMatchObject({ crossed: 0 });
      expect(seen.fills).toBeGreaterThan(2000);
      expect(audit(feed.state)).toEqual([]);
    },
    120_000,
  );

  testOn(
    `${RECORDING}/btcusdt_spot.jsonl.gz`,
    'of spot BTC, whose snapshot comes late, shows the best prices of the venue',
    async (path) => {
      const counts = createCounts();
      const [seen, feed] = await follow(path, { symbol: 'BTCUSDT' }, counts);
      expect(seen).toMatchObject({ compared: 564, equal: 564, crossed: 0 });
      expect(counts.remarks).toEqual(['from the data: tick 0.01, lot 0.000001']);
      expect(counts.adjusted).toEqual(new Map([[KEPT, 1]]));
      expect(audit(feed.state)).toEqual([]);
    },
    120_000,
  );

  testOn(
    `${RECORDING}/ethusdt_perp_usdm.jsonl.gz`,
    'of ETH shows the best prices of the venue',
    async (path) => {
      const [seen, feed] = await follow(path, {
        symbol: 'ETHUSDT',
        priceDecimals: 2,
        qtyDecimals: 3,
      });
      expect(seen.compared).toBeGreaterThan(500);
      expect(seen.equal / seen.compared).toBeGreaterThanOrEqual(0.99);
      expect(seen).toMatchObject({ crossed: 0 });
      expect(audit(feed.state)).toEqual([]);
    },
    120_000,
  );
});

describe('a recording of a few lines', () => {
  test('begins with its snapshot, takes what trades took, and puts back what was only refilled', async () => {
    const path = write(
      depth(4, [['90', '1']], []),
      SNAPSHOT,
      depth(5, [['91', '1']], []), // The snapshot holds it.
      trade('101', '2', false),
      depth(6, [['98', '2']], []), // Silent about 101: three rest there again.
      trade('101', '3', false),
      depth(
        7,
        [],
        [
          ['101', '0'],
          ['102', '1'],
        ],
      ),
    );
    const { bids, asks, seen } = await imported(path);
    expect([bids, asks]).toEqual([['4 @ 99', '2 @ 98'], ['1 @ 102']]);
    expect(seen).toMatchObject({ trades: 2, crossed: 0 });
    expect(seen.fills).toBe(3); // Two, then what was left of the first order and the one that was put back.
  });

  test('shrinks the newest at a price first', async () => {
    const { bids } = await imported(
      write(SNAPSHOT, depth(6, [['99', '9']], []), depth(7, [['99', '3']], [])),
    );
    expect(bids).toEqual(['3 @ 99']);
  });

  test.each([
    ['no snapshot', [depth(6, [], [])], 'snapshot', /no snapshot/],
    ['a price that is none', [SNAPSHOT, depth(6, [['x', '1']], [])], 'format', /line 2.*a number/],
    ['a quantity that is none', [SNAPSHOT, depth(6, [['9', '.5']], [])], 'format', /line 2/],
    [
      'a quantity off the grid',
      [SNAPSHOT, depth(6, [['9', '0.5']], [])],
      'grid',
      /line 2.*--decimals auto/,
    ],
    ['an increment without its id', [SNAPSHOT, depth(6, [], [], { u: 'x' })], 'format', /line 2/],
    ['a former increment that is none', [SNAPSHOT, depth(6, [], [], { pu: 'x' })], 'format', /pu$/],
    ['levels that are none', [SNAPSHOT, depth(6, [], [], { b: 7 })], 'format', /line 2.*levels/],
  ])('with %s is refused', async (_, rows, code, text) => {
    const refused = imported(write(...rows));
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(text) });
  });
});

test.each([
  [
    'a key twice',
    '{"e":"depthUpdate","u":6,"u":7,"b":[],"a":[]}',
    /line 2: "u" stands there twice/,
  ],
  [
    'a key twice in a combined stream',
    '{"stream":"test@depth","data":{"u":6,"b":[["9","1"]],"a":[],"b":[]}}',
    /line 2: "b" stands there twice/,
  ],
  [
    'an update id that a double rounds',
    '{"e":"depthUpdate","U":9007199254740993,"u":7,"b":[],"a":[]}',
    /line 2: the number 9007199254740993 is too large/,
  ],
  ['a number without end', '{"e":"trade","p":1e999,"q":"1"}', /line 2: the number 1e999 is too/],
  ['data that is none', '{"stream":"test@depth","data":7}', /line 2: no data/],
])('a line with %s is refused with its number', async (_, json, message) => {
  const path = write(SNAPSHOT);
  appendFileSync(path, `1700000000000000000 ${json}\n`);
  await expect(imported(path)).rejects.toMatchObject({
    code: 'format',
    message: expect.stringMatching(message),
  });
});

test('a long number in a text, and a whole one that is held, are taken', async () => {
  const path = write(SNAPSHOT);
  const held =
    '{"e":"depthUpdate","E":1700000000000000000,"x":"12345678901234567890123","s":"TEST",';
  appendFileSync(path, `1700000000000000000 ${held}"U":6,"u":6,"b":[["98","1"]],"a":[]}\n`);
  expect((await imported(path)).bids).toEqual(['4 @ 99', '1 @ 98']);
});

describe('snapshot and increments in any order', () => {
  test('increments that arrive before the snapshot and are newer are applied after it', async () => {
    const { bids, asks, seen, counts } = await imported(
      write(
        depth(4, [['90', '1']], []),
        depth(6, [['99', '0']], [], { U: 5 }),
        depth(7, [['98', '2']], []),
        SNAPSHOT,
        depth(8, [], [['99', '4']]),
      ),
    );
    expect([bids, asks]).toEqual([['2 @ 98'], ['4 @ 99', '3 @ 101']]);
    expect(seen.fills).toBe(0);
    expect(counts.adjusted).toEqual(new Map([[KEPT, 2]]));
    expect(counts.skipped).toEqual(new Map([['increments that the book holds already', 1]]));
    expect(counts.noted).toBe(0);
  });

  test('a second snapshot replaces the book, and nothing trades', async () => {
    const second = snapshotAt(
      50,
      [['99', '3']],
      [
        ['100', '2'],
        ['103', '1'],
      ],
    );
    const { bids, asks, seen, counts } = await imported(
      write(SNAPSHOT, depth(6, [['98', '2']], []), second, depth(51, [['97', '1']], [])),
    );
    expect([bids, asks]).toEqual([
      ['3 @ 99', '1 @ 97'],
      ['2 @ 100', '1 @ 103'],
    ]);
    expect(seen.fills).toBe(0);
    expect(counts.adjusted).toEqual(new Map([['snapshots that replaced the book', 1]]));
    expect(counts.noted).toBe(0);
  });

  test('a second snapshot that is older than the book is brought up to date', async () => {
    const { bids, seen } = await imported(
      write(
        SNAPSHOT,
        depth(6, [['98', '2']], []),
        depth(7, [['97', '1']], []),
        snapshotAt(6, [['98', '5']], [['101', '3']]),
      ),
    );
    expect(bids).toEqual(['5 @ 98', '1 @ 97']);
    expect(seen.fills).toBe(0);
  });

  test.each([
    ['spot', {}, { U: 9 }, 'updates 7 to 8 are missing'],
    ['futures', { pu: 5 }, { U: 9, pu: 8 }, 'updates 7 to 8 are missing'],
  ])('a gap in update ids is named with its line: %s', async (_, first, second, text) => {
    const { counts, bids } = await imported(
      write(SNAPSHOT, depth(6, [], [], first), depth(10, [['98', '1']], [], second)),
    );
    expect(counts.notes).toEqual([{ line: 3, text }]);
    expect(bids).toEqual(['4 @ 99', '1 @ 98']);
  });

  test('futures ids that jump, each after the one before, are no gap', async () => {
    const { counts } = await imported(
      write(SNAPSHOT, depth(20, [], [], { U: 12, pu: 4 }), depth(40, [], [], { U: 33, pu: 20 })),
    );
    expect(counts.noted).toBe(0);
  });
});
