import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Command,
  type ContractId,
  type Event,
  type Money,
  type QuoteSource,
  RejectReason,
  type Time,
} from '../../../engine/schema/index.ts';
import { openLog } from '../../../gateway/host/logger.ts';
import { Metrics } from '../../../gateway/host/metrics.ts';
import { Dice } from '../../../gateway/sources/dice.ts';
import { barPath, fallingPath, randomWalk } from '../../../gateway/sources/price-path.ts';
import { RecordedSource } from '../../../gateway/sources/recorded.ts';
import { readBars, readRecording } from '../../../gateway/sources/recording.ts';
import { sharedPath } from '../../../gateway/sources/shared-path.ts';
import { SimulatedSource } from '../../../gateway/sources/simulated.ts';
import type { Pace, Quote, Source } from '../../../gateway/sources/source.ts';
import { SourceRunner } from '../../../gateway/sources/source-runner.ts';

const BTC = 1 as ContractId;
const START = 1_800_000_000_000_000;
const HABITS = {
  halfSpread: 1e-4,
  noise: 1e-4,
  periodMs: 900,
  latencyMs: 100,
  outage: 0.01,
  outageMs: 20_000,
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-sources-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Time that passes only while somebody waits. */
class FakePace implements Pace {
  time = START;
  now = (): Time => this.time as Time;

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!signal.aborted) this.time += Math.round(ms * 1000);
  }
}

async function take(source: Source, count: number): Promise<Quote[]> {
  const quotes: Quote[] = [];
  const { signal } = new AbortController();
  for await (const quote of source.quotes(signal, () => {})) {
    quotes.push(quote);
    if (quotes.length === count) break;
  }
  return quotes;
}

function simulated(seed: number): SimulatedSource {
  const path = sharedPath(randomWalk(100_000, 100_000, new Dice(seed)), START);
  const own = { contract: BTC, name: 'alpha', moneyDecimals: 6, habits: HABITS };
  return new SimulatedSource({ ...own, path, dice: new Dice(seed), pace: new FakePace() });
}

test('a simulated exchange sends the same again for the same seed, and something else for another', async () => {
  const [first, again, other] = [
    await take(simulated(1), 300),
    await take(simulated(1), 300),
    await take(simulated(2), 300),
  ];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('its quotes are whole money around the path, late, counted up, and pause in an outage', async () => {
  const quotes = await take(simulated(1), 1000);
  let longest = 0;
  for (const [at, { sourceSeq, bid, ask, quotedAt }] of quotes.entries()) {
    expect(sourceSeq).toBe(START + at + 1);
    expect(Number.isSafeInteger(bid) && Number.isSafeInteger(ask)).toBe(true);
    expect((ask - bid) / bid).toBeCloseTo(2e-4, 6);
    expect(Math.abs(bid / 1e6 - 100_000)).toBeLessThan(5000);
    if (at > 0) longest = Math.max(longest, quotedAt - (quotes[at - 1]?.quotedAt ?? 0));
  }
  expect(longest).toBeGreaterThan(17_000_000);
});

test('a shared path is the same for all who ask, whichever asks first', () => {
  let step = 0;
  const path = sharedPath({ next: () => 100 + 10 * step++ }, START);
  const at = (seconds: number): number => path.at(START + seconds * 1e6);
  expect([at(0), at(0.5), at(1), at(2.5), at(2.1), at(1.9)]).toEqual([
    100, 105, 110, 125, 121, 119,
  ]);
});

test('a fall takes the same share every second, and stays where it ends', () => {
  const fall = { calmSeconds: 2, seconds: 4, depth: 0.2 };
  const path = fallingPath({ next: () => 100 }, fall);
  const prices = Array.from({ length: 9 }, () => path.next());
  expect(prices.slice(0, 3)).toEqual([100, 100, 100]);
  expect(prices[4]).toBeCloseTo(100 * Math.sqrt(0.8), 9);
  expect(prices.slice(6)).toEqual([80, 80, 80]);
});

test('minute bars are walked through once a second, with the times of the file', async () => {
  const file = join(folder, 'bars.csv.gz');
  const text =
    'timestamp,open,high,low,close,volume\n' +
    '2022-01-20 22:57:00,100,104,96,103,5\n2022-01-20 22:58:00,103,105,101,102,5\n';
  writeFileSync(file, gzipSync(text));
  const pace = new FakePace();
  const source = new RecordedSource({
    contract: BTC,
    name: 'alpha',
    moneyDecimals: 6,
    path: file,
    pace,
  });
  const quotes = await take(source, 1000);
  expect(quotes).toHaveLength(120); // And then it ends: old prices are not sent again.
  expect(quotes[0]?.bid).toBe(99_990_000);
  expect(quotes[0]?.ask).toBe(100_010_000);
  expect(quotes[20]?.bid).toBe(Math.round(96 * 0.9999 * 1e6));
  expect(quotes[60]?.quotedAt).toBe(START + 60_000_000);
  expect(barPath(await readBars(file)).next()).toBe(100);
});

test('tickers come at the distances at which they were recorded', async () => {
  const file = join(folder, 'tickers.csv');
  writeFileSync(file, 'bid,ask,time_ms\n99.5,100.5,1700000000000\n99,,1700000000100\n');
  const pace = new FakePace();
  const source = new RecordedSource({
    contract: BTC,
    name: 'alpha',
    moneyDecimals: 6,
    path: file,
    pace,
  });
  await expect(take(source, 2)).rejects.toThrow(
    `${file}: line 3 lacks a time or a price above zero`,
  );
  writeFileSync(file, 'bid,ask,time_ms\n99.5,100.5,1700000000000\n99,100,1700000002500\n');
  const quotes = await take(source, 2);
  expect(quotes.map(({ bid }) => bid)).toEqual([99_500_000, 99_000_000]);
  expect((quotes[1]?.quotedAt ?? 0) - (quotes[0]?.quotedAt ?? 0)).toBe(2_500_000);
});

test.each([
  ['', 'no prices'],
  ['time,open,high,low,close\n', 'no prices'],
  ['bid,ask\n1,2\n', 'the first line must name'],
  [
    'open,high,low,close\n1,2,1,2\n1,2,1,2\n',
    'the first line must name a time (time, time_ms, timestamp, date, open_time); it names open, high, low, close',
  ],
  ['open,high,low,close,volume\n1,2,1,2,9\n', 'the first line must name a time'],
  ['ts,open,high,low,close\n1700000000,1,2,1,2\n', 'it names ts, open, high, low, close'],
  ['time,bid,ask\nyesterday,1,2\n', 'line 2 lacks a time'],
  ['time,open,high,low,close\n1700000000,1,2,0,1\n', 'line 2 lacks a time or a price above zero'],
])('a recording that is none is refused: %j', async (text, fault) => {
  const file = join(folder, 'wrong.csv');
  writeFileSync(file, text);
  const read = async (): Promise<void> => {
    for await (const _ of readRecording(file));
  };
  await expect(read()).rejects.toThrow(fault);
  await expect(read()).rejects.toMatchObject({ code: 'recording' });
});

test('a source that fails is opened again, later each time, and disturbs no other', async () => {
  const waits: number[] = [];
  const commands: QuoteSource[] = [];
  const metrics = new Metrics();
  let opened = 0;
  const quote = { bid: 1 as Money, ask: 2 as Money, quotedAt: START as Time };
  const flaky: Source = {
    contract: BTC,
    name: 'alpha',
    async *quotes() {
      opened += 1;
      if (opened === 4) yield { ...quote, sourceSeq: 1.5 }; // Nonsense is a failure as well.
      if (opened < 6) throw new Error('no route');
      yield { ...quote, sourceSeq: 7 };
    },
  };
  const steady: Source = {
    contract: BTC,
    name: 'bravo',
    async *quotes() {
      yield { ...quote, sourceSeq: 1 };
    },
  };
  const pace: Pace = {
    now: () => START as Time,
    wait: async (ms) => {
      waits.push(ms);
    },
  };
  const runner = new SourceRunner({
    sources: [flaky, steady],
    pace,
    log: openLog('silent'),
    metrics,
    retryMs: 1000,
    submit: async (command: Command) => {
      commands.push(command as QuoteSource);
      return [];
    },
    fail: (error) => {
      throw error;
    },
  });
  runner.start();
  while (commands.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await runner.stop();
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
  expect(commands.map(({ source, sourceSeq }) => [source, sourceSeq])).toEqual([
    ['bravo', 1],
    ['alpha', 7],
  ]);
  expect([metrics.value('source_failures'), metrics.value('source_quotes')]).toEqual([5, 2]);
});

test('a venue that has stopped ends the quotes; that is reported, and no failure of the source', async () => {
  const faults: unknown[] = [];
  const metrics = new Metrics();
  const runner = new SourceRunner({
    sources: [simulated(1)],
    pace: new FakePace(),
    log: openLog('silent'),
    metrics,
    retryMs: 1000,
    submit: () => Promise.reject(new Error('stopped')),
    fail: (error) => faults.push(error),
  });
  runner.start();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await runner.stop();
  expect(faults).toMatchObject([{ message: 'stopped' }]);
  expect(metrics.value('source_failures')).toBe(0);
});

/** Time that a test moves; who waits is resumed when their time has come. */
class SteppedPace implements Pace {
  time = START;
  #waiting: { readonly at: number; readonly resume: () => void }[] = [];
  now = (): Time => this.time as Time;

  wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resume) => {
      this.#waiting.push({ at: this.time + ms * 1000, resume });
      signal.addEventListener('abort', () => resume());
    });
  }

  async step(ms: number): Promise<void> {
    this.time += ms * 1000;
    const due = this.#waiting.filter(({ at }) => at <= this.time);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.time);
    for (const { resume } of due) resume();
    for (let i = 0; i < 10; i++) await Promise.resolve();
  }
}

test('PRICE-001 the journal takes at most one quote a source a second, the newest there is by then', async () => {
  const pace = new SteppedPace();
  const seen: { at: number; source: string; seq: number }[] = [];
  const every = (name: string, ms: number): Source => ({
    contract: BTC,
    name,
    async *quotes(signal) {
      for (let sourceSeq = 1; !signal.aborted; sourceSeq++) {
        yield { sourceSeq, bid: 1 as Money, ask: 2 as Money, quotedAt: pace.now() };
        await pace.wait(ms, signal);
      }
    },
  });
  const runner = new SourceRunner({
    sources: [every('alpha', 100), every('bravo', 1500)],
    pace,
    log: openLog('silent'),
    metrics: new Metrics(),
    retryMs: 1000,
    submit: async (command: Command) => {
      const { source, sourceSeq } = command as QuoteSource;
      seen.push({ at: (pace.now() - START) / 1000, source, seq: sourceSeq });
      return [];
    },
    fail: (error) => {
      throw error;
    },
  });
  runner.start();
  await pace.step(0);
  for (let i = 0; i < 35; i++) await pace.step(100);
  await runner.stop();
  const of = (name: string) => seen.filter(({ source }) => source === name);
  expect(of('alpha').map(({ at }) => at)).toEqual([0, 1000, 2000, 3000]);
  // At each second the newest: the tenth quote after the first, or the one of that very moment.
  for (const { at, seq } of of('alpha'))
    expect(Math.abs(seq - 1 - at / 100)).toBeLessThanOrEqual(1);
  expect(of('bravo').map(({ at, seq }) => [at, seq])).toEqual([
    [0, 1],
    [1500, 2],
    [3000, 3],
  ]);
});

test('PRICE-001 a source that quotes from the future raises one alarm, until it does not any more', async () => {
  const lines: string[] = [];
  const log = {
    ...openLog('silent'),
    info: () => {},
    error: (_: object, text: string) => lines.push(text),
  } as unknown as ReturnType<typeof openLog>;
  const metrics = new Metrics();
  const pace = new SteppedPace();
  const source: Source = {
    contract: BTC,
    name: 'alpha',
    async *quotes(signal) {
      for (let sourceSeq = 1; sourceSeq <= 5; sourceSeq++) {
        yield { sourceSeq, bid: 1 as Money, ask: 2 as Money, quotedAt: pace.now() };
        await pace.wait(1000, signal);
      }
    },
  };
  const refused = { kind: 'commandRejected', reason: RejectReason.quoteFromFuture } as Event;
  const runner = new SourceRunner({
    sources: [source],
    pace,
    log,
    metrics,
    retryMs: 1000,
    submit: async (command) => ((command as QuoteSource).sourceSeq === 3 ? [] : [refused]),
    fail: (error) => {
      throw error;
    },
  });
  runner.start();
  for (let i = 0; i < 6; i++) await pace.step(1000);
  await runner.stop();
  expect(lines).toEqual(Array(2).fill('a source quotes from the future: refused'));
  expect(metrics.value('source_quotes_ahead')).toBe(4);
});
