// Small Binance recordings, and what an engine that is fed with them shows.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { bestPrice, shownAtPrice } from '../../../../engine/book/book.ts';
import { clearEvents, Row, read } from '../../../../engine/index.ts';
import { type ContractId, type Price, Side } from '../../../../engine/schema/index.ts';
import {
  type BinanceOptions,
  type BinanceRecord,
  importBinance,
} from '../../../../gateway/tools/import/binance.ts';
import { createCounts, type ImportCounts } from '../../../../gateway/tools/import/import-step.ts';
import { Feed } from './recorded-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'praya-binance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Seen {
  compared: number;
  equal: number;
  crossed: number;
  trades: number;
  fills: number;
}

/** Feeds an engine, and compares it with every best price that stands at the update it has come to. */
export async function follow(
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

export const SCALE: BinanceOptions = { symbol: 'TEST', priceDecimals: 0, qtyDecimals: 0 };

export function write(...rows: object[]): string {
  const path = join(folder, 'lines.jsonl');
  const text = rows.map(
    (row, at) => `${1_700_000_000_000_000_000 + at * 1000} ${JSON.stringify(row)}`,
  );
  writeFileSync(path, `${text.join('\n')}\n`);
  return path;
}

export type Texts = [price: string, qty: string][];

export function depth(u: number, b: Texts, a: Texts, more: object = {}): object {
  const data = { e: 'depthUpdate', s: 'TEST', U: u, u, b, a, ...more };
  return { stream: 'test@depth@0ms', data };
}

export function trade(p: string, q: string, m: boolean): object {
  return { stream: 'test@trade', data: { e: 'trade', s: 'TEST', p, q, m, X: 'MARKET' } };
}

export function best(u: number, b: string, B: string, a: string, A: string): object {
  return { stream: 'test@bookTicker', data: { s: 'TEST', u, b, B, a, A } };
}

export function snapshotAt(lastUpdateId: number, bids: Texts, asks: Texts): object {
  return { lastUpdateId, bids, asks };
}

export const SNAPSHOT: object = snapshotAt(5, [['99', '4']], [['101', '3']]);

/** What rests at the end, best first, and what the import counted. */
export interface Imported {
  readonly bids: string[];
  readonly asks: string[];
  readonly seen: Seen;
  readonly counts: ImportCounts;
}

export async function imported(path: string, options: BinanceOptions = SCALE): Promise<Imported> {
  const counts = createCounts();
  const [seen, feed] = await follow(path, options, counts);
  const side = (of: Side): string[] =>
    read.depth(feed.state, 1 as ContractId, of, 9).map(({ price, qty }) => `${qty} @ ${price}`);
  return { bids: side(Side.buy), asks: side(Side.sell), seen, counts };
}
