// Which lines of a Binance recording count, its decimals, and how well the log fits.

import { describe, expect, test } from 'vitest';
import { importBinance } from '../../../../gateway/tools/import/binance.ts';
import { ImportFit, isGoodFit } from '../../../../gateway/tools/import/import-fit.ts';
import { createCounts } from '../../../../gateway/tools/import/import-step.ts';
import {
  best,
  depth,
  imported,
  SCALE,
  SNAPSHOT,
  snapshotAt,
  trade,
  write,
} from './binance-lines.ts';

describe('lines that are no part of the book', () => {
  test('of another symbol are left out and counted', async () => {
    const { asks, bids, seen, counts } = await imported(
      write(
        SNAPSHOT,
        depth(6, [['200', '9']], [['50', '9']], { s: 'OTHER' }),
        depth(6, [['98', '1']], []),
      ),
    );
    expect([bids, asks, seen.fills]).toEqual([['4 @ 99', '1 @ 98'], ['3 @ 101'], 0]);
    expect(counts.skipped).toEqual(new Map([['lines of OTHER', 1]]));
    expect(counts.remarks.join()).toMatch(/other symbols: OTHER.*taken for TEST/);
  });

  test('when every line that names a contract names another, its snapshot is not taken either', async () => {
    const named = [
      depth(6, [], [], { s: 'BTCUSDT' }),
      { stream: 'btcusdt@kline_1m', data: {} },
      trade('101', '2', false),
    ];
    const refused = imported(write(SNAPSHOT, ...named), { symbol: 'ETHUSDT' });
    await expect(refused).rejects.toMatchObject({
      code: 'symbol',
      message: expect.stringMatching(/: no line names ETHUSDT; lines name BTCUSDT, TEST$/),
    });
  });

  test('a recording that names no contract anywhere is taken for the one asked for', async () => {
    const { bids } = await imported(write(SNAPSHOT), { ...SCALE, symbol: 'ETHUSDT' });
    expect(bids).toEqual(['4 @ 99']);
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
    expect(figures).toMatchObject({ compared: 3, prices: 2, quantities: 1, misses: [4, 5] });
    expect(isGood).toBe(false);
  });

  test('is good without a statement to compare with, and bad when none could be compared', async () => {
    expect((await fitOf(SNAPSHOT)).isGood).toBe(true);
    expect((await fitOf(SNAPSHOT, best(9, '99', '4', '101', '3'))).isGood).toBe(false);
  });
});
