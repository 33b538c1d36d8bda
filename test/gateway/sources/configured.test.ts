/** Sources that a configuration names, over real sockets and real files, and outside venues that misbehave. */

import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Command, ContractId, QuoteSource } from '../../../engine/schema/index.ts';
import { MachineClock } from '../../../gateway/host/clock.ts';
import { checkConfig } from '../../../gateway/host/config.ts';
import { openLog } from '../../../gateway/host/logger.ts';
import { Metrics } from '../../../gateway/host/metrics.ts';
import { realScheduler } from '../../../gateway/host/scheduler.ts';
import type { FileSettings, SocketSettings } from '../../../gateway/host/source-settings.ts';
import { FileSource } from '../../../gateway/sources/file-source.ts';
import { paceOf } from '../../../gateway/sources/pace.ts';
import { SocketSource } from '../../../gateway/sources/socket-source.ts';
import type { Quote, Source } from '../../../gateway/sources/source.ts';
import { SourceError } from '../../../gateway/sources/source-error.ts';
import { SourceRunner } from '../../../gateway/sources/source-runner.ts';
import { Ticker } from '../../../gateway/sources/ticker.ts';
import { closeAll, freshFolder } from '../fixture.ts';

const BTC = 1 as ContractId;
const clock = new MachineClock();
const pace = paceOf(clock, realScheduler);
const own = { contract: BTC, moneyDecimals: 6, pace };
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await closeAll();
});

const NAMED = { contract: 'BTC-PERP', name: 'alpha', bid: 'b', ask: 'a' } as const;

function socketSettings(settings: object): SocketSettings {
  const source = { ...NAMED, adapter: 'webSocket', ...settings } as SocketSettings;
  return checkConfig({ sources: [source] }).sources[0] as SocketSettings;
}

function fileSettings(settings: object): FileSettings {
  const source = { ...NAMED, adapter: 'file', pollMs: 10, ...settings } as FileSettings;
  return checkConfig({ sources: [source] }).sources[0] as FileSettings;
}

/** An outside venue. @returns its address */
async function outsideVenue(serve: (socket: WebSocket) => void): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  ends.push(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    serve(socket);
  });
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Read {
  readonly quotes: Quote[];
  /** Codes of messages that were passed over. */
  readonly noted: string[];
  /** How it ended. */
  readonly failed: Promise<string>;
}

/** Reads a source until it fails, or the test ends. */
function readAll(source: Source): Read {
  const end = new AbortController();
  ends.push(() => end.abort());
  const quotes: Quote[] = [];
  const noted: string[] = [];
  const read = async (): Promise<string> => {
    try {
      for await (const quote of source.quotes(end.signal, ({ code }) => noted.push(code)))
        quotes.push(quote);
      return 'ended';
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      expect(error.message.length).toBeLessThan(200);
      return error.code;
    }
  };
  return { quotes, noted, failed: read() };
}

function ofSocket(settings: object): Read {
  return readAll(new SocketSource({ ...own, settings: socketSettings(settings) }));
}

describe('a WebSocket', () => {
  test('is asked to send, and its decimal prices are read exactly', async () => {
    const asked: string[] = [];
    const url = await outsideVenue((socket) => {
      socket.on('message', (data: Buffer) => {
        asked.push(data.toString());
        socket.send('{"event":"subscribed"}');
        socket.send(`{"data":[{"b":"100000.123456","a":100000.2,"t":"${Date.now()}"}]}`);
      });
    });
    const subscribe = [{ op: 'subscribe', args: ['ticker'] }];
    const where = { bid: 'data.0.b', ask: 'data.0.a', time: 'data.0.t' };
    const { quotes, noted } = ofSocket({ url, subscribe, ...where });
    await expect.poll(() => quotes.length).toBe(1);
    expect(asked).toEqual([JSON.stringify(subscribe[0])]);
    expect(quotes[0]).toMatchObject({ bid: 100_000_123_456, ask: 100_000_200_000 });
    expect(Math.abs((quotes[0]?.quotedAt ?? 0) - clock.now())).toBeLessThan(5_000_000);
    expect(noted).toEqual([]);
  });

  test.each<[string, string | Buffer, string]>([
    ['no JSON', 'hello', 'format'],
    ['half of JSON', '{"b":"1","a":', 'format'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00]), 'format'],
    ['a key twice', '{"b":"1","b":"2","a":"3"}', 'format'],
    ['no number', '{"b":"abc","a":"1"}', 'number'],
    ['NaN', '{"b":"NaN","a":"1"}', 'number'],
    ['null', '{"b":null,"a":"1"}', 'number'],
    ['infinity', '{"b":1e999,"a":"1"}', 'number'],
    ['below zero', '{"b":-5,"a":"1"}', 'number'],
    ['zero', '{"b":0,"a":"1"}', 'number'],
    ['beyond every price', '{"b":"1e15","a":"1"}', 'number'],
    ['a side that is missing', '{"b":"1"}', 'number'],
    ['a list for a price', '{"b":[1],"a":[2]}', 'number'],
    ['no time', '{"b":"1","a":"2","t":"soon"}', 'time'],
    ['a time before all', '{"b":"1","a":"2","t":-1}', 'time'],
    [
      '10 000 levels of lists',
      `{"b":"1","a":"2","t":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      'time',
    ],
    ['a prototype', '{"__proto__":{"b":"1","a":"2"},"b":"x"}', 'number'],
  ])('that sends %s is passed over, and read on', async (_, message, code) => {
    const url = await outsideVenue((socket) => {
      socket.send(message);
      socket.send(`{"b":"99","a":"101","t":${Date.now()}}`);
    });
    const { quotes, noted } = ofSocket({ url, time: 't' });
    await expect.poll(() => quotes.length).toBe(1);
    expect(noted).toEqual([code]);
    expect(quotes[0]?.bid).toBe(99_000_000);
  });

  test.each<[string, (socket: WebSocket) => void, object, string]>([
    ['closes', (socket) => socket.close(), {}, 'closed'],
    ['breaks', (socket) => socket.terminate(), {}, 'closed'],
    ['sends a huge frame', (socket) => socket.send('x'.repeat(1 << 20)), {}, 'size'],
    [
      'floods',
      (socket) => {
        for (let at = 0; at < 100; at++) socket.send(`{"x":"${'y'.repeat(1000)}"}`);
      },
      { bytesPerSecond: 20_000 },
      'flood',
    ],
    [
      'floods with nothing',
      (socket) => {
        for (let at = 0; at < 200; at++) socket.send('');
      },
      { bytesPerSecond: 20_000 },
      'flood',
    ],
    [
      'floods with pings',
      (socket) => {
        for (let at = 0; at < 200; at++) socket.ping();
      },
      { bytesPerSecond: 20_000 },
      'flood',
    ],
    ['says nothing', () => {}, { staleMs: 200 }, 'silent'],
    [
      'sends no price',
      (socket) => {
        const timer = setInterval(() => socket.send('{"beat":1}'), 20);
        socket.on('close', () => clearInterval(timer));
      },
      { staleMs: 300 },
      'silent',
    ],
  ])('that %s has failed', async (_, serve, settings, code) => {
    const url = await outsideVenue(serve);
    expect(await ofSocket({ url, ...settings }).failed).toBe(code);
  });

  test('that is not there, or never answers, has failed', async () => {
    const mute: Server = createServer(() => {});
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const settings = { url: `ws://127.0.0.1:${port}`, connectMs: 200 };
    expect(await ofSocket(settings).failed).toBe('connect');
    mute.close();
    expect(await ofSocket(settings).failed).toBe('connect');
  });

  test('is let go at once when the venue stops', async () => {
    let closed = 0;
    const url = await outsideVenue((socket) => {
      socket.on('close', () => {
        closed += 1;
      });
    });
    const source = new SocketSource({ ...own, settings: socketSettings({ url }) });
    const end = new AbortController();
    const over = source.quotes(end.signal, () => {}).next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    end.abort();
    await expect(over).rejects.toThrow(SourceError);
    await expect.poll(() => closed).toBe(1);
  });
});

describe('a file', () => {
  const CSV = { format: 'csv', time: '0', bid: '1', ask: '2' };
  const line = (bid: number): string => `${Date.now()},${bid},${bid + 2}\n`;

  function tail(path: string, settings: object = {}): Read {
    return readAll(
      new FileSource({ ...own, settings: fileSettings({ file: path, ...CSV, ...settings }) }),
    );
  }

  async function bids({ quotes }: Read, wanted: number): Promise<void> {
    await expect.poll(() => quotes.at(-1)?.bid).toBe(wanted * 1_000_000);
  }

  const looked = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

  test('is read from its end on, line by whole line', async () => {
    const path = join(freshFolder(), 'a.csv');
    writeFileSync(path, line(1));
    const read = tail(path);
    await looked();
    expect(read.quotes).toEqual([]);
    appendFileSync(path, line(100));
    await bids(read, 100);
    const text = line(200);
    appendFileSync(path, text.slice(0, 18));
    await looked();
    expect(read.quotes).toHaveLength(1);
    appendFileSync(path, text.slice(18));
    await bids(read, 200);
    expect(read.noted).toEqual([]);
  });

  test('has half a line when it is first looked at: its other half alone is no quote', async () => {
    const path = join(freshFolder(), 'a.csv');
    const half = { time: undefined, bid: undefined, ask: undefined, price: '0' };
    writeFileSync(path, '1,x\n10');
    const read = tail(path, half);
    await looked();
    appendFileSync(path, '0000.5,x\n');
    await looked();
    appendFileSync(path, '100001,x\n');
    await bids(read, 100_001);
    expect(read.quotes).toHaveLength(1);
  });

  test('may be truncated, rotated, and missing for a while', async () => {
    const folder = freshFolder();
    const path = join(folder, 'a.csv');
    const read = tail(path);
    await looked();
    writeFileSync(path, line(100));
    await bids(read, 100);
    appendFileSync(path, '17000');
    await looked();
    truncateSync(path);
    await looked();
    appendFileSync(path, line(200));
    await bids(read, 200);
    renameSync(path, join(folder, 'a.csv.1'));
    appendFileSync(join(folder, 'a.csv.1'), line(250));
    await bids(read, 250);
    writeFileSync(path, line(300));
    await bids(read, 300);
    rmSync(path);
    await looked();
    writeFileSync(path, line(400));
    await bids(read, 400);
    expect(read.noted).toEqual([]);
  });

  test('passes over lines that are no quotes, and of a backlog takes the end', async () => {
    const path = join(freshFolder(), 'a.csv');
    writeFileSync(path, '');
    const read = tail(path);
    await looked();
    appendFileSync(path, `time,bid,ask\nx\n${Date.now()},-1,1\nnow,1,2\n\r\n`);
    await expect.poll(() => read.noted).toEqual(['number', 'number', 'number', 'time']);
    appendFileSync(path, line(100).repeat(40_000) + line(101));
    await bids(read, 101);
  });

  test('of JSON is read by its paths, in whole units of a scale', async () => {
    const path = join(freshFolder(), 'a.jsonl');
    writeFileSync(path, '');
    const json = { format: 'json', bid: undefined, ask: undefined, price: 'px', time: 'at' };
    const read = tail(path, { ...json, timeUnit: 'iso', priceScale: -8 });
    await looked();
    appendFileSync(path, `{"px":10000012345678,"at":"${new Date().toISOString()}"}\n{"at":"x"}\n`);
    await expect
      .poll(() => read.quotes)
      .toMatchObject([{ bid: 100_000_123_457, ask: 100_000_123_457 }]);
  });

  test('that is none, holds an endless line, or says nothing has failed', async () => {
    const folder = freshFolder();
    const path = join(folder, 'a.csv');
    expect(await tail(folder).failed).toBe('file');
    mkdirSync(join(folder, 'locked'));
    writeFileSync(path, '');
    const endless = tail(path, { bytesMax: 1000 });
    await looked();
    appendFileSync(path, 'x'.repeat(5000));
    expect(await endless.failed).toBe('size');
    expect(await tail(path, { staleMs: 200 }).failed).toBe('silent');
    expect(await tail(join(folder, 'none.csv'), { staleMs: 200 }).failed).toBe('silent');
  });
});

test('a fault is logged once for each source and code while it lasts, and that it is over', async () => {
  let isGood = false;
  const url = await outsideVenue((socket) => {
    if (isGood) socket.send('{"b":"99","a":"101"}');
    else socket.close();
  });
  const lines: { msg: string; code?: string }[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)) as { msg: string });
      done();
    },
  });
  const commands: Command[] = [];
  const metrics = new Metrics();
  const runner = new SourceRunner({
    sources: [new SocketSource({ ...own, settings: socketSettings({ url }) })],
    pace,
    log: openLog('info', to),
    metrics,
    retryMs: 10,
    submit: async (command) => {
      commands.push(command);
      return [];
    },
    fail: (error) => {
      throw error;
    },
  });
  runner.start();
  ends.push(() => runner.stop());
  await expect.poll(() => metrics.value('source_failures')).toBeGreaterThan(3);
  isGood = true;
  await expect.poll(() => commands.length, { timeout: 5000 }).toBe(1);
  expect((commands[0] as QuoteSource).source).toBe('alpha');
  expect(lines.map(({ msg, code }) => [msg, code])).toEqual([
    ['a source has failed', 'closed'],
    ['a source quotes again', undefined],
  ]);
});

test('a time without its offset is none', () => {
  const where = { ...fileSettings({ file: 'x', time: 't', timeUnit: 'iso' }) };
  const ticker = new Ticker({ where, moneyDecimals: 6, now: () => pace.now() });
  expect(() => ticker.ofJson('{"b":1,"a":2,"t":"2026-01-05T00:00:00"}')).toThrow(/no time/);
  const quote = ticker.ofJson('{"b":1,"a":2,"t":"2026-01-05T08:00:00+08:00"}');
  expect(quote?.quotedAt).toBe(Date.parse('2026-01-05T00:00:00Z') * 1000);
});
