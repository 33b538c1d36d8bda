// What the pages keep of a market and when they draw it. They are typed for a browser, so they are loaded by name.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OrderRefused } from '../../client/core/index.ts';
import { BTC_PERP } from '../../engine/index.ts';
import { ContractState, RejectReason } from '../../engine/schema/index.ts';
import { CandleInterval } from '../../proto/client-message.ts';
import { btc, levels } from './scales.ts';

interface Held<Value> {
  value: Value;
}

/** Of state/market.ts. */
interface MarketPage {
  readonly interval: Held<string>;
  readonly candles: ReadonlyMap<number, object>;
  readonly marks: ReadonlyMap<number, number>;
  readonly indicative: Held<{ readonly price: number } | null>;
  chart: object | null;
  take(contracts: readonly object[]): void;
  show(symbol: string): void;
  takeBook(book: object): void;
  takeStatus(status: object): void;
  takeIndex(price: object): void;
  takeMark(price: object): void;
  takeCandles(candles: object): void;
}

async function load<Module>(name: string): Promise<Module> {
  const path: string = `../../web/${name}`;
  return (await import(path)) as Module;
}

const contract = 1;
const frames: (() => void)[] = [];
const drawn = { resets: 0, candles: 0, prices: 0 };

function frame(): void {
  for (const draw of frames.splice(0)) draw();
}

beforeEach(() => {
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});

afterEach(() => {
  frame();
  vi.unstubAllGlobals();
});

async function openMarket(): Promise<MarketPage> {
  const { Market } = await load<{ Market: new () => MarketPage }>('terminal/state/market.ts');
  const market = new Market();
  market.take([{ terms: BTC_PERP, status: { contract }, moneyPerTickLot: 100 }]);
  market.show('BTC-PERP');
  Object.assign(drawn, { resets: 0, candles: 0, prices: 0 });
  market.chart = {
    reset: () => (drawn.resets += 1),
    candles: () => (drawn.candles += 1),
    prices: () => (drawn.prices += 1),
  };
  return market;
}

test('candles of another interval than the one in view are let go', async () => {
  const market = await openMarket();
  const minute = { contract, interval: CandleInterval.minute, snapshot: false };
  market.takeCandles({ ...minute, candles: [{ start: 60_000_000 }] });
  market.interval.value = 'hour';
  market.takeCandles({ ...minute, candles: [{ start: 120_000_000 }] });
  market.takeCandles({ ...minute, interval: CandleInterval.hour, candles: [{ start: 0 }] });
  expect([...market.candles.keys()]).toEqual([60_000_000, 0]);
  expect(drawn).toEqual({ resets: 0, candles: 2, prices: 0 });
});

test('of a day of seconds the chart keeps the newest thousands, and is drawn anew where some go', async () => {
  const market = await openMarket();
  market.interval.value = 'second';
  const seconds = { contract, interval: CandleInterval.second, snapshot: false };
  for (let at = 1; at <= 20_000; at += 1) {
    const start = at * 1_000_000;
    market.takeCandles({ ...seconds, candles: [{ start }] });
    market.takeMark({ contract, price: at, time: start + 1 });
  }
  for (const kept of [market.candles, market.marks]) {
    expect(kept.size).toBeGreaterThan(4000);
    expect(kept.size).toBeLessThanOrEqual(5000);
    expect(Math.max(...kept.keys())).toBe(20_000_000_000);
    expect(Math.min(...kept.keys())).toBe((20_001 - kept.size) * 1_000_000);
  }
  expect(drawn.resets).toBeGreaterThan(0);
  expect(drawn.resets).toBeLessThan(100);
});

test('in an auction the indicative price follows the index and the state, while the book stands still', async () => {
  const market = await openMarket();
  const status = { contract, state: ContractState.auction };
  market.takeStatus(status);
  const [bids, asks] = [levels([105, 5]), levels([95, 5])];
  market.takeBook({ scale: btc, live: true, bids, asks, bestBid: 105, bestAsk: 95 });
  market.takeIndex({ contract, price: 97, time: 1 });
  frame();
  expect(market.indicative.value?.price).toBe(97);
  market.takeIndex({ contract, price: 101, time: 2 });
  frame();
  expect(market.indicative.value?.price).toBe(101);
  market.takeStatus({ ...status, state: ContractState.live });
  frame();
  expect(market.indicative.value).toBe(null);
  market.takeStatus(status);
  frame();
  expect(market.indicative.value?.price).toBe(101);
});

test('what one work of a frame throws is reported, and the others are done', async () => {
  const { beforeFrame } = await load<{ beforeFrame(work: () => void): void }>(
    'terminal/feed/frames.ts',
  );
  const reported: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  const fault = new Error('of one');
  let done = 0;
  beforeFrame(() => {
    throw fault;
  });
  beforeFrame(() => {
    done += 1;
  });
  frame();
  expect([reported, done]).toEqual([[fault], 1]);
});

test('a reading beyond what the key may ask is no fault: it is read again', async () => {
  type Names = ReadonlyMap<string, string>;
  interface ReadingsPage {
    readonly faults: Held<Names>;
    register(name: string): Promise<void>;
  }
  const { Readings } = await load<{
    Readings: new (venue: object, desk: () => object, role: () => string) => ReadingsPage;
  }>('ops/state/readings.ts');
  vi.stubGlobal('setInterval', () => 0);
  let reason: number = RejectReason.rateLimited;
  const readRegister = () => Promise.reject(new OrderRefused({ reason, text: 'no' } as never));
  const readings = new Readings(
    { readRegister },
    () => ({}),
    () => '',
  );
  await readings.register('staff');
  expect(readings.faults.value.get('staff')).toBe(undefined);
  reason = RejectReason.scopeMissing;
  await readings.register('staff');
  expect(readings.faults.value.get('staff')).toBe('no');
});
