// The parts of a replay by themselves.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createState } from '../../../engine/index.ts';
import type { AccountId, ContractId, Price, Time } from '../../../engine/schema/index.ts';
import { Checkpoints, checkpointOf, stateAt } from '../../../gateway/playback/checkpoints.ts';
import { Milestones } from '../../../gateway/playback/milestones.ts';
import { parseSpeed } from '../../../gateway/playback/speed.ts';
import { candlePage } from '../../../gateway/serving/market-pages.ts';
import { AccountStreams } from '../../../gateway/streams/account-streams.ts';
import { MarketLog } from '../../../gateway/streams/market-log.ts';
import { CandleInterval, CandlePrice } from '../../../proto/client-message.ts';
import type { Trade } from '../../../proto/market-message.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'praya-playback-'));
  folders.push(folder);
  return folder;
}

test('a speed is a number within bounds, with or without its sign', () => {
  expect(['1', '10x', '0.5', '1000X', '0.01'].map(parseSpeed)).toEqual([1, 10, 0.5, 1000, 0.01]);
  const bad = [
    '',
    'x',
    '0',
    '-1',
    '1e3',
    'fast',
    '10001',
    '0.001',
    '1.2.3',
    '٣',
    ' 1',
    'NaN',
    '1,5',
  ];
  expect(bad.map(parseSpeed)).toEqual(bad.map(() => null));
});

test('milestones are few however many commands there are, with the first and the last', () => {
  const milestones = new Milestones();
  expect(milestones.all).toEqual([]);
  for (let seq = 1; seq <= 100_003; seq++) milestones.add(seq, seq * 10);
  const { all } = milestones;
  expect(all.length).toBeLessThanOrEqual(513);
  expect(all.length).toBeGreaterThan(200);
  expect([all[0], all.at(-1)]).toEqual([
    [1, 10],
    [100_003, 1_000_030],
  ]);
  const seqs = all.map(([seq]) => seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
});

test('checkpoints are bounded, spread over the whole, and can be gone back to more than once', () => {
  const state = createState();
  const at = (seq: number) => ({
    ...checkpointOf(state, { news: new Map(), rounds: new Map() }),
    seq,
  });
  const checkpoints = new Checkpoints(at(0), 5000);
  for (let seq = 1; seq <= 200_000; seq++) if (checkpoints.isDue(seq)) checkpoints.add(at(seq));
  expect(checkpoints.count).toBeLessThanOrEqual(33);
  expect(checkpoints.count).toBeGreaterThan(10);
  expect(checkpoints.before(0).seq).toBe(0);
  expect(checkpoints.before(200_000).seq).toBeGreaterThan(180_000);
  const kept = checkpoints.before(0);
  expect(stateAt(kept).seq).toBe(stateAt(kept).seq);
});

test('account streams forget what came later, and take the same events again', () => {
  const options = { folder: fresh(), eventsMax: 4, segmentBytes: 200 };
  const streams = new AccountStreams(options);
  const account = 16 as AccountId;
  const bytes = (seq: number): Uint8Array => new Uint8Array([seq]);
  for (let seq = 1; seq <= 6; seq++) streams.append(account, seq, bytes(seq));
  streams.write();
  streams.goBack(() => 4);
  expect([streams.first(account), streams.last(account)]).toEqual([3, 4]);
  expect(streams.append(account, 5, bytes(55))).toBe('added');
  streams.write();
  expect(streams.read(account, 5)).toEqual(bytes(55));
  streams.goBack(() => 1);
  expect(streams.first(account)).toBeGreaterThan(streams.last(account));
  expect(streams.append(account, 2, bytes(2))).toBe('added');
  expect(streams.read(account, 2)).toEqual(bytes(2));
  streams.close();
});

test('a second of marks that is stored in parts is one candle, also after a restart', async () => {
  const folder = fresh();
  const contract = 1 as ContractId;
  const of = { contract, interval: CandleInterval.second, price: CandlePrice.mark } as const;
  const ask = { kind: 'getCandles', ...of, from: 0 as Time, to: 0 as Time, limit: 0 } as const;
  const log = new MarketLog({ folder });
  const set = (to: MarketLog, price: number, seq: number, time: number): void => {
    to.takePrice({ kind: 'markPriceSet', contract, price: price as Price }, { seq, time });
    to.reach(seq, time);
  };
  set(log, 100, 1, 5_000_000);
  await log.sync();
  set(log, 130, 2, 5_200_000);
  set(log, 120, 3, 5_400_000);
  log.close();
  const again = new MarketLog({ folder });
  set(again, 120, 3, 5_400_000); // A replay takes it again.
  set(again, 90, 4, 5_600_000);
  set(again, 95, 5, 6_100_000);
  const [first, second, ...others] = candlePage(again, ask).candles;
  expect(first).toMatchObject({ start: 5_000_000, open: 100, high: 130, low: 90, close: 90 });
  expect(second).toMatchObject({ start: 6_000_000, open: 95, close: 95, closed: false });
  expect(others).toEqual([]);
  const minute = candlePage(again, { ...ask, interval: CandleInterval.minute }).candles;
  expect(minute).toMatchObject([{ start: 0, open: 100, high: 130, low: 90, close: 95, qty: 0 }]);
  expect(candlePage(again, { ...ask, price: 0 }).candles).toEqual([]);
  again.close();
});

test('the tape and its candles go back, and come out the same a second time', () => {
  const contract = 1 as ContractId;
  const trade = (id: number): Trade =>
    ({
      trade: id,
      price: 1000 + id,
      qty: id,
      takerSide: 1,
      makerAfmm: false,
      takerAfmm: false,
      cause: 1,
      time: id * 7_000_000,
    }) as Trade;
  const markPriceSet = (price: number) =>
    ({ kind: 'markPriceSet', contract, price: price as Price }) as const;
  const once = new MarketLog({ folder: fresh() });
  const twice = new MarketLog({ folder: fresh() });
  const few = new MarketLog({ folder: fresh(), tradesMax: 100, candlesMax: 20 });
  const take = (log: MarketLog, from: number, to: number): void => {
    for (let id = from; id <= to; id++) {
      log.take(contract, trade(id), id * 10);
      log.takePrice(markPriceSet(1000 + (id % 7)), { seq: id * 10, time: id * 7_000_000 });
      log.reach(id * 10, id * 7_000_000);
    }
    log.write();
  };
  const rows = (log: MarketLog) =>
    Object.values(CandleInterval).flatMap((interval) =>
      [CandlePrice.trade, CandlePrice.mark].map((price) => {
        const of = { contract, interval, price };
        const { first, last } = log.candleNumbers(of);
        const stored = [];
        for (let number = first; number <= last; number++) stored.push(log.candle(of, number));
        return [...stored, ...log.openCandles(of)];
      }),
    );
  take(once, 1, 500);
  take(twice, 1, 800);
  twice.goBack(123 * 10, 123 * 7_000_000);
  expect(twice.tradeNumbers(contract).last).toBe(123);
  take(twice, 124, 500);
  expect(twice.tradeNumbers(contract)).toEqual(once.tradeNumbers(contract));
  expect(rows(twice)).toEqual(rows(once));
  // Before all that is kept there is nothing, and it goes on from there.
  take(few, 1, 5000);
  expect(few.tradeNumbers(contract).first).toBeGreaterThan(500);
  few.goBack(10, 7_000_000);
  const { first, last } = few.tradeNumbers(contract);
  expect(last).toBeLessThan(first);
  expect([few.lastTradeOf(contract), few.storedSeq]).toEqual([0, 0]);
  take(few, 2, 40);
  expect(few.lastTradeOf(contract)).toBe(40);
  few.close();
  once.close();
  twice.close();
});
