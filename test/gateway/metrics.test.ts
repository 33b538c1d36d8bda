// `/metrics` of a real venue over real sockets: what was sent is what was counted, and a scrape does not hold matching.

import { afterEach, describe, expect, test } from 'vitest';
import { RejectReason, RULES, StaffRole, type Time } from '../../engine/schema/index.ts';
import { openLog } from '../../gateway/host/logger.ts';
import type { CounterName, GaugeName, HistogramName } from '../../gateway/host/metric-catalog.ts';
import { version } from '../../gateway/host/version.ts';
import { venuePages } from '../../gateway/http/pages.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import type { LooseRequest } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
  registerStaffMember,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

/** No tick of the venue's own comes between. */
const STILL = { tickMs: 60_000 };

const page = async (port: number): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

/** What was counted meanwhile; edges report theirs a few times a second. */
function counting(venue: Venue) {
  const { metrics } = venue;
  const histogram = (name: HistogramName, ...labels: string[]): (() => number) => {
    const before = metrics.histogram(name, ...labels).count;
    return () => metrics.histogram(name, ...labels).count - before;
  };
  const counter = (name: CounterName, ...labels: string[]): (() => number) => {
    const before = metrics.value(name, ...labels);
    return () => metrics.value(name, ...labels) - before;
  };
  return { histogram, counter };
}

describe('after known traffic', () => {
  test('each histogram has as many as there were orders, and as there were flushes', async () => {
    const venue = await openTestVenue(STILL);
    const ann = await logOnAs(venue.port, ANN);
    const { histogram } = counting(venue);
    const placed = histogram('order_ack', 'placeOrder');
    const canceled = histogram('order_ack', 'massCancel');
    const [link, owed] = [histogram('queue', 'link'), histogram('queue', 'owed')];
    const [match, own] = [histogram('match', 'clients'), histogram('match', 'venue')];
    const [flush, durable] = [histogram('flush'), histogram('durable')];
    for (let at = 0; at < 20; at++) await ann.ask(order(ANN, 'buy', 1, 999_000 - at * 10));
    await ann.askFor('massCancelAck', {
      ...{ kind: 'massCancel', key: ANN.id, account: ANN.account },
      ...{ contract: 0, side: 0, tag: '' },
    });
    expect([match(), link(), owed(), own(), durable()]).toEqual([21, 21, 0, 0, 21]);
    expect(flush()).toBe(21); // Each waited for its own.
    await expect.poll(() => [placed(), canceled()], { timeout: 5000 }).toEqual([20, 1]);
    const text = await page(venue.port);
    expect(text).toMatch(/^praya_order_ack_seconds_count\{command="placeOrder"\} 20$/m);
    expect(text).toMatch(/^praya_flush_seconds_sum 0\.\d+$/m);
  });

  test('a refused order is in the counter of its reason, on the edge, in the engine and in a batch', async () => {
    const venue = await openTestVenue(STILL);
    const ann = await logOnAs(venue.port, ANN);
    const { counter, histogram } = counting(venue);
    const all = counter('refusals');
    const placed = histogram('order_ack', 'placeOrder');
    await ann.askFor('reject', order(BOB, 'buy', 1, 999_000));
    await ann.askFor('reject', { ...order(ANN, 'buy', 1, 999_000), contract: 77 });
    const items = [order(ANN, 'buy', 1, 999_000), { ...order(ANN, 'buy', 1, 1), contract: 77 }];
    await ann.askFor('batchAck', { kind: 'batch', items: [items[1], items[0], items[1]] });
    // The edge's own refusal never went to the core: it is in no answer's time.
    await expect.poll(() => [all(), placed()], { timeout: 5000 }).toEqual([4, 1]);
    expect(venue.metrics.value('refusals', 'accountNotYours')).toBe(1);
    expect(venue.metrics.value('refusals', 'contractUnknown')).toBe(3);
  });

  test('a staff command that is refused is counted too', async () => {
    const venue = await openTestVenue(STILL);
    const ops = await logOnAs(venue.adminPort, OPS);
    const command = { kind: 'setMarkPrice', contract: 77, price: 1 } as const;
    await ops.askFor('adminResult', { kind: 'adminCommand', command });
    expect(venue.metrics.value('refusals', 'contractUnknown')).toBe(1);
  });
});

test('every reason has a series before the first refusal', async () => {
  const venue = await openTestVenue(STILL);
  const text = await page(venue.port);
  for (const name of Object.keys(RejectReason)) {
    expect(text).toContain(`\npraya_refusals_total{reason="${name}"} `);
  }
});

test('contracts, edges, threads and the disk have their gauges', async () => {
  const venue = await openTestVenue(STILL);
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await ann.ask(order(ANN, 'buy', 2, 999_000));
  await bob.ask(order(BOB, 'sell', 3, 1_001_000));
  await bob.ask(order(BOB, 'sell', 1, 999_000));
  await expect
    .poll(() => page(venue.port), { timeout: 5000 })
    .toMatch(/^praya_edge_sessions\{edge="0"\} 2$/m);
  const text = await page(venue.port);
  for (const line of [
    'praya_contract_state{contract="BTC-PERP",state="live"} 1',
    'praya_contract_state{contract="BTC-PERP",state="halted"} 0',
    'praya_contract_index_state{contract="BTC-PERP",index_state="normal"} 1',
    'praya_contract_mark_price{contract="BTC-PERP"} 100000',
    'praya_contract_index_price{contract="BTC-PERP"} 100000',
    'praya_contract_best_bid_price{contract="BTC-PERP"} 99900',
    'praya_contract_best_ask_price{contract="BTC-PERP"} 100100',
    'praya_contract_spread_ratio{contract="BTC-PERP"} 0.002',
    'praya_contract_open_interest{contract="BTC-PERP"} 0.001',
    'praya_contract_trades_total{contract="BTC-PERP",cause="order"} 1',
    'praya_contract_trades_total{contract="BTC-PERP",cause="liquidation"} 0',
    'praya_contract_maintenance{contract="BTC-PERP"} 0',
    `praya_build_info{version="${version()}",rules="${RULES}"} 1`,
    'praya_proposal_age_seconds 0',
    'praya_edge_connections{edge="0"} 2',
    'praya_edge_slow_readers{edge="0"} 0',
  ]) {
    expect(text).toContain(`\n${line}\n`);
  }
  expect(text).toMatch(/^praya_loop_delay_seconds_count\{thread="core"\} [1-9]/m);
  expect(text).toMatch(/^praya_heap_used_bytes\{thread="core"\} [1-9]/m);
  expect(text).toMatch(/^praya_snapshot_behind [1-9]/m);
  const [, start] = /^praya_start_time_seconds (\S+)$/m.exec(text) ?? [];
  expect(Math.abs(Number(start) - performance.timeOrigin / 1000)).toBeLessThan(1);
  // Without TLS, and without records.
  for (const name of ['certificate_expires', 'alerts_open'])
    expect(text).not.toMatch(new RegExp(`^praya_${name}`, 'm'));
  await expect
    .poll(async () => /^praya_journal_bytes (\d+)$/m.exec(await page(venue.port))?.[1], {
      timeout: 8000,
    })
    .toMatch(/^[1-9]\d{3,}$/);
});

const RUFUS: Trader = { id: 30, account: 0, name: 'rufus', signer: Buffer.alloc(32, 3) };

test('the age of a proposal, and the time of a maintenance that was announced', async () => {
  const clock = { time: 1_800_000_000_000_000, now: () => clock.time as Time };
  const venue = await openTestVenue({ tickMs: 60_000 }, { clock });
  const gauge = (name: GaugeName, ...labels: string[]): number | undefined => {
    const found = venue.metrics.samples().find(([each, values]) => {
      return each === name && labels.every((label, at) => values[at] === label);
    });
    return found?.[2] as number | undefined;
  };
  const SECOND = 1_000_000;
  const [beginsAt, endsAt] = [3700, 4000].map((after) => clock.time + after * SECOND);
  const maintenance = { contract: BTC, beginsAt, endsAt, reason: 'disks' };
  await must(venue, { kind: 'scheduleMaintenance', ...maintenance });
  await registerStaffMember(venue, RUFUS, StaffRole.risk);
  const limit = { kind: 'setExposureLimit', participant: ANN.id, wholeGroup: false } as const;
  await must(venue, { ...limit, notionalMax: 5 });
  const rufus = await logOnAs(venue.adminPort, RUFUS);
  const propose = async (): Promise<void> => {
    const command = { ...limit, notionalMax: 500 };
    const proposal = { key: 0, command, reason: 'x', expiresAt: clock.time + 86_400 * SECOND };
    const asked = { kind: 'adminCommand', command: { kind: 'proposeCommand', ...proposal } };
    const { events } = await rufus.askFor('adminResult', asked as LooseRequest);
    expect(events.map(({ kind }) => kind)).toContain('commandProposed');
  };
  expect(gauge('proposal_age')).toBe(0);
  await propose();
  clock.time += 30 * SECOND;
  await propose();
  clock.time += 30 * SECOND;
  expect(gauge('proposal_age')).toBe(60 * SECOND);
  expect(gauge('contract_maintenance', 'BTC-PERP')).toBe(0);
  clock.time = beginsAt;
  expect(gauge('contract_maintenance', 'BTC-PERP')).toBe(1);
  clock.time = endsAt;
  expect(gauge('contract_maintenance', 'BTC-PERP')).toBe(0);
});

test('a scrape while a thousand orders run holds the core for a few milliseconds at most', async () => {
  const venue = await openTestVenue({
    ...STILL,
    ...{ creditsPerSecond: 100_000, creditsMax: 100_000 },
    ...{ participantCreditsPerSecond: 100_000, participantCreditsMax: 100_000 },
  });
  const ann = await logOnAs(venue.port, ANN);
  const held: number[] = [];
  const { metrics } = venue;
  const read = metrics.samples.bind(metrics);
  metrics.samples = () => {
    const began = performance.now();
    const samples = read();
    JSON.stringify(samples); // As the link does.
    held.push(performance.now() - began);
    return samples;
  };
  let isDone = false;
  const scrapes = (async () => {
    while (!isDone) expect(await page(venue.port)).toContain('\npraya_ready 1\n');
  })();
  const before = metrics.histogram('match', 'clients').count;
  let answered = 0;
  while (answered < 1000) {
    const asked = Array.from({ length: 50 }, (_, at) =>
      ann.ask(order(ANN, at % 2 === 0 ? 'buy' : 'sell', 1, at % 2 === 0 ? 999_000 : 1_001_000)),
    );
    answered += (await Promise.all(asked)).length;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  isDone = true;
  await scrapes;
  expect(held.length).toBeGreaterThan(1);
  held.sort((a, b) => a - b);
  expect(held[held.length >> 1]).toBeLessThan(3); // Of a busy machine; about half of one otherwise.
  const refused = metrics.value('refusals', 'rateLimited');
  expect(metrics.histogram('match', 'clients').count - before + refused).toBe(1000);
});

test.each([
  ['127.0.0.1', false, true],
  ['10.0.0.7', false, false],
  ['10.0.0.7', true, true],
])('of %s, on the administrative listener %s: shown %s', (address, isAdmin, isShown) => {
  let made = 0;
  const pages = venuePages({
    metricsPage: () => {
      made += 1;
    },
    isAdmin,
  } as unknown as Parameters<typeof venuePages>[0]);
  const request = { method: 'GET', url: '/metrics', headers: {} } as Parameters<typeof pages>[0];
  expect(pages(request, {} as Parameters<typeof pages>[1], address)).toBe(isShown);
  expect(made).toBe(isShown ? 1 : 0);
});

test('at level debug the log has a line for each durable command, with its ids', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = openLog('debug', { write: (line) => lines.push(JSON.parse(line)) });
  const venue = await openTestVenue(STILL, { log });
  const ann = await logOnAs(venue.port, ANN);
  lines.length = 0;
  const ack = await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await ann.askFor('reject', { ...order(ANN, 'buy', 1, 999_000), contract: 77 });
  const noted = lines.filter(({ msg }) => msg === 'command');
  expect(noted).toEqual([
    expect.objectContaining({ level: 20, seq: ack.seq, command: 'placeOrder' }),
    expect.objectContaining({ seq: ack.seq + 1, reason: 'contractUnknown' }),
  ]);
  expect(noted[0]?.['session']).toBeGreaterThan(0);
  expect(noted[0]?.['request']).toBeGreaterThan(0);
  expect(noted[1]?.['request']).not.toBe(noted[0]?.['request']);
});
