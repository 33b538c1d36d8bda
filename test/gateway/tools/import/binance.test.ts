// Best prices at the same update id are the ground truth: a book made of increments and trades has to show the same price
// and the same quantity.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bestPrice, shownAtPrice } from '../../../../engine/book/book.ts';
import { audit, clearEvents, Row, read } from '../../../../engine/index.ts';
import { type ContractId, type Price, Side } from '../../../../engine/schema/index.ts';
import {
  type BinanceOptions,
  type BinanceRecord,
  importBinance,
} from '../../../../gateway/tools/import/binance.ts';
import { ImportFit, isGoodFit } from '../../../../gateway/tools/import/import-fit.ts';
import { createCounts, type ImportCounts } from '../../../../gateway/tools/import/import-step.ts';
import { Feed, testOn } from './recorded-data.ts';

const KEPT = 'increments from before the snapshot, applied after it';
const RECORDING = 'binance-l2-20240808';
const folder = mkdtempSync(join(tmpdir(), 'praya-binance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Seen {
  compared: number;
  equal: number;
  crossed: number;
  trades: number;
  fills: number;
}

/** Feeds an engine, and compares it with every best price that stands at the update it has come to. */
async function follow(
  path: string,
  options: BinanceOptions,
  counts: ImportCounts = createCounts(),
): Promise<[Seen, Feed]> {
  const feed = new Feed();
  const seen: Seen = { compared: 0, equal: 0, crossed: 0, trades: 0, fills: 0 };
  let last = 0;
  const best = new Map<number, Extract<BinanceRecord, { kind: 'best' }>>();
  for await (const { time, commands, record } of importBinance(path, options, counts)) {
    clearEvents(feed.out);
    feed.apply(time, commands);
    for (let row = 0; row < feed.out.count; row++) {
      if (feed.out.kinds[row] === Row.fill) seen.fills += 1;
    }
    if (record?.kind === 'depth') last = record.last;
    if (record?.kind === 'trade') seen.trades += 1;
    if (record?.kind === 'best') best.set(record.last, record);
    const book = feed.state.markets[1]?.book;
    if (book === undefined) continue;
    const [bid, ask] = [bestPrice(book, Side.buy), bestPrice(book, Side.sell)];
    if (bid !== 0 && ask !== 0 && bid >= ask) seen.crossed += 1;
    // Best prices of an update arrive before or right behind its increment.
    const announced = record?.kind === 'trade' ? undefined : best.get(last);
    if (announced === undefined) continue;
    best.delete(last);
    seen.compared += 1;
    const [bids, asks] = [bid as Price, ask as Price];
    const shown = [
      bid,
      shownAtPrice(book, Side.buy, bids),
      ask,
      shownAtPrice(book, Side.sell, asks),
    ];
    if (JSON.stringify(shown) === JSON.stringify([...announced.bid, ...announced.ask]))
      seen.equal += 1;
  }
  return [seen, feed];
}

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

const SCALE = { symbol: 'TEST', priceDecimals: 0, qtyDecimals: 0 };

function write(...rows: object[]): string {
  const path = join(folder, 'lines.jsonl');
  const text = rows.map(
    (row, at) => `${1_700_000_000_000_000_000 + at * 1000} ${JSON.stringify(row)}`,
  );
  writeFileSync(path, `${text.join('\n')}\n`);
  return path;
}

type Texts = [price: string, qty: string][];

function depth(u: number, b: Texts, a: Texts, more: object = {}): object {
  const data = { e: 'depthUpdate', s: 'TEST', U: u, u, b, a, ...more };
  return { stream: 'test@depth@0ms', data };
}

function trade(p: string, q: string, m: boolean): object {
  return { stream: 'test@trade', data: { e: 'trade', s: 'TEST', p, q, m, X: 'MARKET' } };
}

function best(u: number, b: string, B: string, a: string, A: string): object {
  return { stream: 'test@bookTicker', data: { s: 'TEST', u, b, B, a, A } };
}

function snapshotAt(lastUpdateId: number, bids: Texts, asks: Texts): object {
  return { lastUpdateId, bids, asks };
}

const SNAPSHOT = snapshotAt(5, [['99', '4']], [['101', '3']]);

/** What rests at the end, best first, and what the import counted. */
async function imported(path: string, options: BinanceOptions = SCALE) {
  const counts = createCounts();
  const [seen, feed] = await follow(path, options, counts);
  const side = (of: Side): string[] =>
    read.depth(feed.state, 1 as ContractId, of, 9).map(({ price, qty }) => `${qty} @ ${price}`);
  return { bids: side(Side.buy), asks: side(Side.sell), seen, counts };
}

describe('a recording of a few lines', () => {
  test('begins with its snapshot, takes what trades took, and puts back what was only refilled', async () => {
    const path = write(
      depth(4, [['90', '1']], []),
      SNAPSHOT,
      depth(5, [['91', '1']], []), // The snapshot holds it.
      trade('101', '2', false),
      depth(6, [['98', '2']], []), // Does not mention 101: three rest there again.
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
    ['levels that are none', [SNAPSHOT, depth(6, [], [], { b: 7 })], 'format', /line 2.*levels/],
  ])('with %s is refused', async (_, rows, code, text) => {
    const refused = imported(write(...rows));
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(text) });
  });
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

describe('lines that are no part of the book', () => {
  test('of another symbol are left out and counted', async () => {
    const { asks, bids, seen, counts } = await imported(
      write(SNAPSHOT, depth(6, [['200', '9']], [['50', '9']], { s: 'OTHER' })),
    );
    expect([bids, asks, seen.fills]).toEqual([['4 @ 99'], ['3 @ 101'], 0]);
    expect(counts.skipped).toEqual(new Map([['lines of OTHER', 1]]));
    expect(counts.remarks.join()).toMatch(/other symbols: OTHER.*taken for TEST/);
  });

  test('a coin-margined perpetual goes by its pair, a dated future of the pair does not', async () => {
    const { bids } = await imported(
      write(
        SNAPSHOT,
        depth(6, [['98', '1']], [], { s: 'TEST_PERP' }),
        depth(7, [['97', '1']], [], { s: 'TEST_240927' }),
      ),
    );
    expect(bids).toEqual(['4 @ 99', '1 @ 98']);
  });

  test('of other streams, wrapped and raw, are left out by their kind', async () => {
    const mark = { e: 'markPriceUpdate', s: 'TEST', p: '100.123456789', r: '0.0001' };
    const { counts, bids } = await imported(
      write(
        { stream: 'test@markPrice@1s', data: mark },
        SNAPSHOT,
        mark,
        { result: null, id: 1 },
        { stream: 'test@depth20@100ms', data: { lastUpdateId: 9, bids: [], asks: [] } },
      ),
    );
    expect(bids).toEqual(['4 @ 99']);
    expect(counts.skipped).toEqual(
      new Map([
        ['lines of the stream markPrice', 1],
        ['lines of the stream markPriceUpdate', 1],
        ['lines of no stream', 1],
        ['lines of the stream depth20', 1],
      ]),
    );
  });

  test('raw messages are read like wrapped ones', async () => {
    const raw = (row: object): object => (row as { data: object }).data;
    const { bids, seen, counts } = await imported(
      write(
        SNAPSHOT,
        raw(depth(6, [['98', '2']], [])),
        raw(trade('99', '1', true)),
        raw(depth(7, [['99', '3']], [])),
        raw(best(7, '99', '3', '101', '3')),
      ),
    );
    expect(bids).toEqual(['3 @ 99', '2 @ 98']);
    expect(seen).toMatchObject({ fills: 1, compared: 1, equal: 1 });
    expect(counts.truths).toBe(1);
  });

  test('aggregated trades trade where there are no single ones, and only there', async () => {
    const aggregated = {
      stream: 'test@aggTrade',
      data: { e: 'aggTrade', p: '101', q: '2', m: false },
    };
    const alone = await imported(write(SNAPSHOT, aggregated));
    expect(alone).toMatchObject({ asks: ['1 @ 101'], seen: { fills: 1 } });
    expect(alone.counts.remarks).toEqual(['no single trades: aggregated ones are used']);
    const beside = await imported(write(SNAPSHOT, aggregated, trade('101', '1', false)));
    expect(beside.asks).toEqual(['2 @ 101']);
    expect([...beside.counts.skipped.keys()]).toEqual([
      'aggregated trades, beside the single ones',
    ]);
  });
});

describe('decimals', () => {
  test('are found in the data: the fewest that hold it', async () => {
    const { counts, bids } = await imported(
      write(
        snapshotAt(5, [['99.50', '4.00000']], [['101.00', '3.00000']]),
        depth(6, [['98.25', '0.00100']], []),
        depth(7, [['98.123', '1.0000001']], [], { s: 'OTHER' }),
      ),
      { symbol: 'TEST' },
    );
    expect(counts.remarks[0]).toBe('from the data: tick 0.01, lot 0.001');
    expect(bids).toEqual(['4000 @ 9950', '1 @ 9825']);
  });

  test('that make no contract are refused', async () => {
    const path = write(snapshotAt(5, [['9.1234567', '4.123456']], []));
    await expect(imported(path, { symbol: 'TEST' })).rejects.toMatchObject({ code: 'terms' });
  });
});

describe('the fit', () => {
  async function fitOf(...rows: object[]) {
    const [fit, counts] = [new ImportFit(), createCounts()];
    for await (const step of importBinance(write(...rows), SCALE, counts)) fit.follow(step);
    return { figures: fit.figures(), isGood: isGoodFit(fit.figures(), counts.truths) };
  }

  test('counts right prices and right quantities apart, and names the lines that are wrong', async () => {
    const { figures, isGood } = await fitOf(
      SNAPSHOT,
      best(5, '99', '4', '101', '3'),
      depth(6, [['98', '2']], []),
      best(6, '99', '1', '101', '3'),
      best(7, '98', '2', '101', '3'), // Before its increment.
      depth(7, [['98', '3']], []),
    );
    expect(figures).toMatchObject({ compared: 3, prices: 2, quantities: 1, misses: [5] });
    expect(isGood).toBe(false);
  });

  test('is good without a statement to compare with, and bad when none could be compared', async () => {
    expect((await fitOf(SNAPSHOT)).isGood).toBe(true);
    expect((await fitOf(SNAPSHOT, best(9, '99', '4', '101', '3'))).isGood).toBe(false);
  });
});
