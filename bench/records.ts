// What the records cost matching: the same orders into two venues on real files, one with journal consumers and one
// without, in turns; and how many commands a second the audit log takes by itself.
// `node dist/bench/records.js`

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Command, Time } from '../engine/schema/index.ts';
import { AuditLog } from '../gateway/compliance/records/audit-log.ts';
import { consumeLog } from '../gateway/compliance/watch/live-replay.ts';
import { checkConfig } from '../gateway/host/config.ts';
import { openLog } from '../gateway/host/logger.ts';
import { openVenue } from '../gateway/venue/open-venue.ts';
import type { Venue } from '../gateway/venue/venue.ts';
import { median } from './median.ts';
import { OrderSender, PLAIN } from './order-sender.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';

const TRADERS = 100;
const SLICES = 12;
/** Sent at once; then all are waited for, so each flush has many. */
const AT_ONCE = 200;
const NOON_US = 1_767_268_800_000_000;

const { founding, orders } = commandsOf();
const folder = mkdtempSync(join(tmpdir(), 'praya-bench-'));
const rates: Record<'with' | 'without', number[]> = { with: [], without: [] };
const venues = { with: await open('with'), without: await open('without') };
const length = Math.floor(orders.length / SLICES);
for (let slice = 0; slice < SLICES; slice++) {
  const part = orders.slice(slice * length, (slice + 1) * length);
  const turn = ['with', 'without'] as const;
  for (const name of slice % 2 === 0 ? turn : turn.toReversed()) {
    rates[name].push(await rateOf(venues[name], part));
    await caughtUp(venues.with); // What is left over would slow down the other one.
  }
}
await venues.with.close();
await venues.without.close();
const [on, off] = [median(rates.with), median(rates.without)];
console.log(`orders a second, durable: ${on.toFixed(0)} with records, ${off.toFixed(0)} without`);
console.log(`with ÷ without: ${(on / off).toFixed(2)} (slices: ${ratios()})`);

const journal = { kind: 'segments', folder: join(folder, 'without') } as const;
const began = performance.now();
const audit = new AuditLog(join(folder, 'audit'));
const { commands } = await consumeLog(journal, [audit]);
const seconds = (performance.now() - began) / 1000;
const [perSecond, lines] = [commands / seconds, audit.lines / seconds];
console.log(
  `the audit log by itself: ${perSecond.toFixed(0)} commands, ${lines.toFixed(0)} lines a second`,
);
rmSync(folder, { recursive: true, force: true });

function commandsOf(): { founding: Command[]; orders: Command[] } {
  const emitted: Command[] = [];
  const venue = openTradingVenue(TRADERS, ({ command }) => emitted.push(structuredClone(command)));
  const found = emitted.splice(0);
  const work = workload('normal', 0.1);
  const sender = new OrderSender(venue, work, { ...PLAIN, traders: TRADERS });
  for (let row = 0; row < work.count && emitted.length < 60_000; row++) sender.play(row, row + 1);
  return { founding: found, orders: emitted };
}

async function open(name: 'with' | 'without'): Promise<Venue> {
  const config = checkConfig({
    dataFolder: join(folder, name),
    port: 0,
    adminPort: 0,
    records: name === 'with',
    recordsCloseMs: 600_000,
    snapshotMinutes: 1440,
  });
  const start = performance.now();
  const clock = { now: () => Math.floor(NOON_US + (performance.now() - start) * 1000) as Time };
  const venue = await openVenue(config, { log: openLog('silent'), clock });
  for (const command of founding) await venue.submit(command);
  return venue;
}

async function rateOf(venue: Venue, part: readonly Command[]): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < part.length; at += AT_ONCE) {
    await Promise.all(part.slice(at, at + AT_ONCE).map((command) => venue.submit(command)));
  }
  return part.length / ((performance.now() - start) / 1000);
}

async function caughtUp({ metrics }: Venue): Promise<void> {
  const end = metrics.value('journal_seq');
  while (metrics.value('witnessed_seq') < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function ratios(): string {
  return rates.with.map((rate, at) => (rate / rates.without[at]).toFixed(2)).join(' ');
}
