// A recording in the browser: what it shows at any moment is what the venue was then, and nobody else can reach it.

import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type EngineState, read } from '../../../engine/index.ts';
import { type AccountId, RejectReason, Side } from '../../../engine/schema/index.ts';
import { accountSnapshot } from '../../../gateway/answers/account-snapshot.ts';
import { locateLog } from '../../../gateway/replay/log-location.ts';
import { replayLog } from '../../../gateway/replay/replay-log.ts';
import { CandleInterval, Channel, HistoryKind } from '../../../proto/client-message.ts';
import { createServerEncoder, decodeServerMessage } from '../../../proto/codec.ts';
import type { AccountSnapshot } from '../../../proto/server-message.ts';
import { ANN, BOB, BTC, closeAll, freshFolder, order } from '../fixture.ts';
import { smallLog, writeData } from '../tools/cli/small-log.ts';
import { closeReplays, filesOf, Page, recordDay, watch } from './recorded-day.ts';

let folder: string;
let files: Map<string, string>;

beforeAll(async () => {
  folder = await recordDay();
  files = filesOf(folder);
});

afterEach(closeReplays);

afterAll(async () => {
  expect(filesOf(folder)).toEqual(files);
  await closeAll();
});

/** All that a page shows of one moment, over the protocol. */
async function shown(page: Page) {
  const viewer = await page.viewer();
  const stream = { contract: BTC, account: 0, resumeAfterSeq: 0 };
  await viewer.ask({ kind: 'subscribe', channel: Channel.bookRaw, ...stream });
  await viewer.ask({ kind: 'subscribe', channel: Channel.trades, ...stream });
  await viewer.ask({ kind: 'subscribe', channel: Channel.mark, ...stream });
  const { bids, asks } = await viewer.next('bookSnapshot');
  const { trades } = await viewer.next('trades');
  const { price: mark } = await viewer.next('markPrice');
  const past = { contract: BTC, from: 0, to: 0, cursor: 0, limit: 0 };
  const tape = await viewer.askFor('tradePage', { kind: 'getTrades', ...past });
  const interval = CandleInterval.second;
  const { candles } = await viewer.askFor('candlePage', { kind: 'getCandles', ...past, interval });
  const accounts = [];
  for (const { account } of [ANN, BOB]) {
    const { accountSeq, ...of } = await viewer.askFor('accountSnapshot', {
      kind: 'getAccount',
      account,
    });
    const events = await viewer.askFor('historyPage', {
      kind: 'getHistory',
      account,
      what: HistoryKind.all,
      contract: 0,
      from: 0,
      to: 0,
      cursor: 0,
      limit: 0,
    });
    accounts.push({ accountSeq, of, events: events.events });
  }
  const { contracts } = await viewer.askFor('contracts', { kind: 'getContracts' });
  viewer.close();
  return {
    bids,
    asks,
    trades,
    mark,
    tape: tape.trades,
    candles: candles.filter(({ trades: count }) => count > 0),
    accounts,
    state: contracts[0]?.status.state,
  };
}

test('halts and auctions are found while it stands still, and who comes later is told them', async () => {
  const replay = await watch(folder);
  const page = await Page.open(replay);
  await page.settle({ kind: 'pause' });
  const whats = ['halted', 'auction'];
  const found = await page.until((news) => news.kind === 'marks' && news.marks.length === 2);
  if (found.kind !== 'marks') throw new Error(found.kind);
  expect(found.marks.map(({ what, symbol }) => [what, symbol])).toEqual(
    whats.map((what) => [what, 'BTC-PERP']),
  );
  const [halt] = found.marks;
  const { time } = await page.settle({ kind: 'seek', seq: halt.seq }, halt.seq);
  expect(time).toBe(halt.time);
  const later = await Page.open(replay);
  const told = await later.until(({ kind }) => kind === 'marks');
  expect(told).toEqual(found);
});

/** The same of the recording, up to there, without any of this. */
async function plain(seq: number): Promise<{ state: EngineState; trades: number[] }> {
  const trades: number[] = [];
  const { state } = await replayLog(locateLog(folder), {
    until: { kind: 'seq', seq },
    onCommand: (of, { time }) => {
      const last = read.lastTrade(of);
      if (last > (trades.at(-1) ?? 0))
        for (let id = (trades.at(-1) ?? 0) + 1; id <= last; id++) trades.push(id);
      expect(time).toBe(of.time);
    },
  });
  return { state, trades };
}

/** As a client receives it. */
function sent(snapshot: AccountSnapshot): AccountSnapshot {
  const message = { requestId: 0, tsUs: 0, message: snapshot };
  return decodeServerMessage(createServerEncoder()(message)).message as AccountSnapshot;
}

async function expectAsThen(page: Page, seq: number): Promise<void> {
  expect(page.place.seq).toBe(seq);
  const { state, trades } = await plain(seq);
  const found = await shown(page);
  const depth = (side: Side) =>
    read.depth(state, BTC as never, side, 100).map(({ price, qty }) => ({ price, qty }));
  expect(found.bids).toEqual(depth(Side.buy));
  expect(found.asks).toEqual(depth(Side.sell));
  expect(found.tape.map(({ trade }) => trade)).toEqual(trades);
  expect(found.trades.map(({ trade }) => trade)).toEqual(trades);
  expect(found.candles.reduce((sum, { trades: count }) => sum + count, 0)).toBe(trades.length);
  expect(found.mark).toBe(read.contract(state, BTC as never)?.mark);
  expect(found.state).toBe(read.contract(state, BTC as never)?.state);
  [ANN, BOB].forEach(({ account }, at) => {
    const { accountSeq, ...of } = sent(accountSnapshot(state, account as AccountId));
    expect(found.accounts[at].accountSeq).toBe(accountSeq);
    expect(found.accounts[at].of).toEqual(of);
  });
}

describe('a replay that is watched', () => {
  test('goes back and forth, and each moment is as it was', async () => {
    const page = await Page.open(await watch(folder));
    const { last } = page.recording;
    await page.settle({ kind: 'pause' });
    for (const seq of [last, 1500, 60, 2400, 2399, last - 1, 1100, last]) {
      await page.settle({ kind: 'seek', seq }, seq);
      await expectAsThen(page, seq);
    }
    expect(page.place.divergence).toBe('');
  });

  test('a moment is the same wherever one comes from', async () => {
    const straight = await Page.open(await watch(folder, { at: 1900, speed: 0.01 }));
    await straight.settle({ kind: 'pause' });
    await straight.settle({ kind: 'seek', seq: 2000 }, 2000);
    expect(straight.place.turn).toBe(1); // It has never been elsewhere.
    const page = await Page.open(await watch(folder));
    await page.settle({ kind: 'pause' });
    for (const seq of [page.recording.last, 40, 2500, 2000]) {
      await page.settle({ kind: 'seek', seq }, seq);
    }
    expect(await shown(page)).toEqual(await shown(straight));
  });

  test('steps by a command, and to the next trade', async () => {
    const page = await Page.open(await watch(folder, { at: 60 }));
    await page.settle({ kind: 'pause' });
    const start = (await page.settle({ kind: 'seek', seq: 30 }, 30)).seq;
    expect((await page.settle({ kind: 'step', to: 'command' }, start + 1)).seq).toBe(start + 1);
    const { seq } = await page.settle({ kind: 'step', to: 'trade' });
    const { trades } = await plain(seq);
    const before = await plain(seq - 1);
    expect(before.trades).toEqual([]);
    expect(trades.length).toBeGreaterThan(0);
  });

  test('plays at a speed to the end, and stands there; readers follow without a gap', async () => {
    const page = await Page.open(await watch(folder, { at: 60, speed: 0.01 }));
    await page.settle({ kind: 'pause' });
    const viewer = await page.viewer();
    const stream = { contract: 0, account: ANN.account, resumeAfterSeq: 0 };
    await viewer.ask({ kind: 'subscribe', channel: Channel.account, ...stream });
    const { accountSeq } = await viewer.next('accountSnapshot');
    const since = page.news.length;
    page.send({ kind: 'speed', speed: 100 });
    page.send({ kind: 'play' });
    const { last } = page.recording;
    await page.until((news) => news.kind === 'place' && news.seq === last && news.isPaused, since);
    const { state } = await plain(last);
    const end = read.accountSeq(state, ANN.account as AccountId);
    await viewer.next('accountEvent', (event) => event.accountSeq === end);
    const seqs = viewer.all('accountEvent').map((event) => event.accountSeq);
    expect(seqs).toEqual(Array.from({ length: end - accountSeq }, (_, at) => accountSeq + 1 + at));
    page.send({ kind: 'play' });
    await expectAsThen(page, last);
  });

  test('the pace is the recorded one, times the speed', async () => {
    const page = await Page.open(await watch(folder, { at: 60, speed: 0.1 }));
    const { time } = page.place;
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const passedMs = (page.place.time - time) / 1000;
    expect(passedMs).toBeGreaterThan(15);
    expect(passedMs).toBeLessThan((performance.now() - began) * 0.1 + 20);
  });

  test('whoever watches can look at every account, and send nothing', async () => {
    const page = await Page.open(await watch(folder, { at: 1900, speed: 0.01 }));
    await page.settle({ kind: 'pause' });
    const { seq } = await page.settle({ kind: 'seek', seq: 2000 }, 2000);
    const viewer = await page.viewer();
    for (const kind of ['getKeys', 'getTradingLimits', 'getProposals'] as const) {
      expect((await viewer.ask({ kind })).kind).not.toBe('orderAck');
    }
    await viewer.ask({ kind: 'getGate', contract: BTC });
    await viewer.ask({ kind: 'previewOrder', order: order(ANN, 'buy', 1, 1_000_000) } as never);
    const sent = await viewer.ask(order(ANN, 'buy', 1, 1_000_000));
    expect(sent).toMatchObject({ kind: 'reject', reason: RejectReason.scopeMissing });
    const canceled = await viewer.ask({
      kind: 'massCancel',
      key: 0,
      account: ANN.account,
      contract: 0,
      side: 0,
      tag: '',
    });
    expect(canceled).toMatchObject({ kind: 'reject', reason: RejectReason.scopeMissing });
    await page.settle({ kind: 'pause' });
    expect(page.place.seq).toBe(seq);
  });

  test('an account and a contract that are opened meanwhile are announced', async () => {
    const page = await Page.open(await watch(folder, { speed: 0.01 }));
    await page.settle({ kind: 'pause' });
    await page.settle({ kind: 'seek', seq: 0 }, 0);
    expect(page.place.contracts).toBe(0);
    const since = page.news.length;
    await page.settle({ kind: 'seek', seq: 60 }, 60);
    const { account } = BOB;
    await page.until((news) => news.kind === 'accounts' && news.accounts.includes(account), since);
    expect(page.place.contracts).toBe(1);
  });

  test('what it is not asked in the listed words changes nothing', async () => {
    const page = await Page.open(await watch(folder, { at: 100, speed: 0.01 }));
    await page.settle({ kind: 'pause' });
    const before = page.place;
    const bad = [
      '',
      '{',
      '[]',
      'null',
      '{"kind":"seek"}',
      '{"kind":"seek","seq":-1}',
      '{"kind":"seek","seq":1.5}',
      '{"kind":"seek","seq":"1"}',
      '{"kind":"seek","seq":1e400}',
      '{"kind":"seek","seq":5,"seq":6}',
      '{"kind":"seek","seq":5,"more":1}',
      '{"kind":"speed","speed":0}',
      '{"kind":"speed","speed":1e9}',
      '{"kind":"speed","speed":null}',
      '{"kind":"step","to":"end"}',
      '{"kind":"__proto__"}',
      '{"kind":"close"}',
    ];
    for (const text of bad) {
      const since = page.news.length;
      page.sendRaw(text);
      const answer = await page.until(({ kind }) => kind === 'refused', since);
      expect(answer, text).toMatchObject({ code: 'malformed' });
    }
    const since = page.news.length;
    page.sendRaw(new Uint8Array([0x7b, 0x7d]));
    await page.until(({ kind }) => kind === 'refused', since);
    expect(page.place).toEqual(before);
    // Beyond the end is the end.
    const { last } = page.recording;
    expect((await page.settle({ kind: 'seek', seq: 9e15 }, last)).seq).toBe(last);
  });

  test('events that are not the recorded ones are told, once, and the replay goes on', async () => {
    const data = freshFolder();
    await writeData(data, smallLog(), (seq, digest) => (seq === 5 ? digest ^ 1 : digest) >>> 0);
    const told: string[] = [];
    const page = await Page.open(
      await watch(data, { at: 3, speed: 0.01 }, (text) => told.push(text)),
    );
    await page.settle({ kind: 'pause' });
    expect(page.place.divergence).toBe('');
    const { last } = page.recording;
    for (const seq of [last, 2, last]) await page.settle({ kind: 'seek', seq }, seq);
    expect(page.place.divergence).toMatch(/^the two runs part at command 5 \(/);
    expect(told).toEqual([page.place.divergence]);
    expect(page.place.compared).toBeGreaterThan(last);
  });

  test('of a recording without digests it is told that nothing was compared', async () => {
    const data = freshFolder();
    await writeData(data, smallLog(), () => 0);
    const page = await Page.open(await watch(data, { at: 3, speed: 0.01 }));
    await page.settle({ kind: 'pause' });
    const { last } = page.recording;
    await page.settle({ kind: 'seek', seq: last }, last);
    expect(page.place).toMatchObject({ compared: 0, divergence: '' });
  });

  test('a control that is too long costs its own socket alone', async () => {
    const page = await Page.open(await watch(folder, { at: 100, speed: 0.01 }));
    const socket = new WebSocket(`ws://127.0.0.1:${page.port}/replay`, {
      origin: `http://127.0.0.1:${page.port}`,
    });
    const code = await new Promise((resolve) => {
      socket.on('open', () => socket.send('x'.repeat(5000)));
      socket.on('close', resolve);
      socket.on('error', () => {});
    });
    expect(code).toBe(1009);
    await page.settle({ kind: 'pause' });
  });
});

describe('nobody else reaches it', () => {
  const status = (port: number, path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  const upgraded = (port: number, path: string, options: object): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, ['praya.v1.proto'], options);
      socket.on('unexpected-response', (_, answer) => resolve(answer.statusCode ?? 0));
      socket.on('open', () => {
        socket.terminate();
        resolve(101);
      });
      socket.on('error', () => {});
    });

  test('by another name, from another page, or without one', async () => {
    const { port } = await watch(folder, { at: 100 });
    const own = `http://127.0.0.1:${port}`;
    expect(await status(port, '/visitor', { host: 'evil.example' })).toBe(421);
    expect(await status(port, '/', { host: `evil.example:${port}` })).toBe(421);
    expect(await status(port, '/visitor', { host: `localhost:${port}` })).toBe(200);
    expect(await status(port, '/nothing', {})).toBe(404);
    expect(await status(port, '/disclosure', {})).toBe(200);
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, `${own}1`]) {
      expect(await upgraded(port, '/replay', { origin }), origin).toBe(403);
      expect(await upgraded(port, '/', { origin }), origin).toBe(403);
    }
    expect(await upgraded(port, '/replay', {})).toBe(403);
    const rebound = { origin: own, headers: { host: 'evil.example' } };
    expect(await upgraded(port, '/replay', rebound)).toBe(421);
    expect(await upgraded(port, '/', rebound)).toBe(421);
  });
});
