// Best prices at the same update id are the ground truth: a book made of increments and trades has to show the same price
// and the same quantity.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bestPrice, shownAtPrice } from '../../../../engine/book/book.ts';
import { audit, clearEvents, Row } from '../../../../engine/index.ts';
import { type Price, Side } from '../../../../engine/schema/index.ts';
import {
  type BinanceOptions,
  type BinanceRecord,
  importBinance,
} from '../../../../gateway/tools/import/binance.ts';
import { createCounts } from '../../../../gateway/tools/import/import-step.ts';
import { Feed, testOn } from './recorded-data.ts';

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
async function follow(path: string, options: BinanceOptions): Promise<[Seen, Feed]> {
  const feed = new Feed();
  const seen: Seen = { compared: 0, equal: 0, crossed: 0, trades: 0, fills: 0 };
  let last = 0;
  const best = new Map<number, Extract<BinanceRecord, { kind: 'best' }>>();
  for await (const { time, commands, record } of importBinance(path, options)) {
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
  const SCALE = { symbol: 'TEST', priceDecimals: 0, qtyDecimals: 0 };
  const lines = (...rows: object[]): string => {
    const path = join(folder, 'lines.jsonl');
    const text = rows.map(
      (row, at) => `${1_700_000_000_000_000_000 + at * 1000} ${JSON.stringify(row)}`,
    );
    writeFileSync(path, `${text.join('\n')}\n`);
    return path;
  };
  const depth = (u: number, b: string[][], a: string[][]): object => ({
    stream: 'test@depth@0ms',
    data: { e: 'depthUpdate', U: u, u, b, a },
  });
  const trade = (t: number, p: string, q: string, m: boolean): object => ({
    stream: 'test@trade',
    data: { e: 'trade', t, p, q, m, X: 'MARKET' },
  });
  const snapshot = { lastUpdateId: 5, bids: [['99', '4']], asks: [['101', '3']] };

  test('begins with its snapshot, takes what trades took, and puts back what was only refilled', async () => {
    const path = lines(
      depth(4, [['90', '1']], []),
      snapshot,
      depth(5, [['91', '1']], []), // The snapshot holds it.
      trade(1, '101', '2', false),
      depth(6, [['98', '2']], []), // Silent about 101: three rest there again.
      trade(2, '101', '3', false),
      depth(
        7,
        [],
        [
          ['101', '0'],
          ['102', '1'],
        ],
      ),
    );
    const [seen, feed] = await follow(path, SCALE);
    const book = feed.state.markets[1]!.book;
    expect(shownAtPrice(book, Side.buy, 99 as never)).toBe(4);
    expect(shownAtPrice(book, Side.buy, 90 as never)).toBe(0);
    expect(bestPrice(book, Side.sell)).toBe(102);
    expect(seen).toMatchObject({ trades: 2, crossed: 0 });
    expect(seen.fills).toBe(3); // Two, then what was left of the first order and the one that was put back.
  });

  test('shrinks the newest at a price first', async () => {
    const path = lines(snapshot, depth(6, [['99', '9']], []), depth(7, [['99', '3']], []));
    const [, feed] = await follow(path, SCALE);
    expect(shownAtPrice(feed.state.markets[1]!.book, Side.buy, 99 as never)).toBe(3);
  });

  test.each([
    ['no snapshot', [depth(6, [], [])], /no snapshot/],
    ['a stream of another kind', [snapshot, { stream: 'test@other', data: {} }], /unknown kind/],
    ['a price that is none', [snapshot, depth(6, [['x', '1']], [])], /not a number/],
  ])('with %s is refused', async (_, rows, problem) => {
    const steps = async (): Promise<BinanceRecord[]> => {
      const all: BinanceRecord[] = [];
      for await (const { record } of importBinance(lines(...rows), SCALE, createCounts())) {
        if (record !== null) all.push(record);
      }
      return all;
    };
    await expect(steps()).rejects.toThrow(problem);
  });
});
