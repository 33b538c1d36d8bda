import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { audit } from '../../../../engine/index.ts';
import type { ContractId } from '../../../../engine/schema/index.ts';
import { MachineClock } from '../../../../gateway/host/clock.ts';
import { checkConfig } from '../../../../gateway/host/config.ts';
import { openLog } from '../../../../gateway/host/logger.ts';
import { realScheduler } from '../../../../gateway/host/scheduler.ts';
import { paceOf } from '../../../../gateway/sources/pace.ts';
import { SourceRunner } from '../../../../gateway/sources/source-runner.ts';
import { BotFleet } from '../../../../gateway/tools/demo/bot-fleet.ts';
import { seatStaff } from '../../../../gateway/tools/demo/desk.ts';
import { exchangesOf } from '../../../../gateway/tools/demo/exchanges.ts';
import { PARTICIPANTS } from '../../../../gateway/tools/demo/participants.ts';
import { seedVenue, topUp } from '../../../../gateway/tools/demo/seed.ts';
import { signDocuments } from '../../../../gateway/tools/demo/signatures.ts';
import { stageOf } from '../../../../gateway/tools/founding/venue-stage.ts';
import { openVenue } from '../../../../gateway/venue/open-venue.ts';
import type { Venue } from '../../../../gateway/venue/venue.ts';
import { until } from '../../../client/clients.ts';

let folder: string;
let venue: Venue;
let feed: SourceRunner;
let fleet: BotFleet;
const faults: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'praya-company-'));
  faults.length = 0;
  await open();
});

afterEach(async () => {
  await shut();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<void> {
  const config = checkConfig({
    dataFolder: folder,
    port: 0,
    adminListener: false,
    logLevel: 'silent',
    handshakesPerSecond: 1000,
    connectsPerSecond: 1000,
  });
  const clock = new MachineClock();
  venue = await openVenue(config, { log: openLog('silent'), clock });
  const stage = stageOf(venue, clock, 'a test');
  await seatStaff(stage, folder);
  const names = await seedVenue(stage, folder);
  const url = `ws://127.0.0.1:${venue.port}`;
  await signDocuments(venue.state, url, folder, PARTICIPANTS);
  await topUp(stage);
  const fail = (error: unknown): number => faults.push(error);
  const recordings = { bars: undefined, files: new Map<string, string>() };
  const options = { seed: 3, recordings, fall: undefined };
  feed = new SourceRunner({
    sources: exchangesOf(stage, clock, options),
    pace: paceOf(clock, realScheduler),
    log: openLog('silent'),
    metrics: venue.metrics,
    retryMs: 100,
    submit: (command) => venue.submit(command),
    fail,
  });
  feed.start();
  fleet = new BotFleet();
  await fleet.start(url, folder, names, 3);
}

async function shut(): Promise<void> {
  await feed.stop();
  await fleet.stop();
  await venue.close();
}

test('both books are two-sided from the first moment, and trades follow', async () => {
  for (const contract of [1, 2] as ContractId[]) {
    const { bids, asks } = await depthOf(contract);
    expect(bids).toBeGreaterThanOrEqual(10);
    expect(asks).toBeGreaterThanOrEqual(10);
  }
  await until('some trades', () => venue.state.lastTrade >= 10, 15_000);
  expect(audit(venue.state)).toEqual([]);
  expect(faults).toEqual([]);
});

test('bots that lose their connections come back and trade on, without a gap', async () => {
  const gaps: Error[] = [];
  for (const { client } of fleet.bots) client.on('gap', (gap) => gaps.push(gap));
  for (let round = 0; round < 3; round++) {
    for (const { client } of fleet.bots) client.breakConnection();
    expect(fleet.bots.some(({ client }) => client.connected)).toBe(false);
    await until('all are back', () => fleet.bots.every(({ client }) => client.connected));
    const before = venue.state.lastTrade;
    await until('trades go on', () => venue.state.lastTrade > before + 3, 15_000);
  }
  expect(gaps).toEqual([]);
  for (const { client, player } of fleet.bots) {
    await until(`${player.key} has told all`, () => {
      const { account, seq } = client.account;
      return seq === venue.state.accounts.streamSeq[account];
    });
  }
});

test('a venue that starts again registers no one twice', async () => {
  const { participants, keys } = venue.state.eligibility;
  const size = [participants.size, keys.size];
  const deposits = venue.state.netDeposits;
  await shut();
  await open();
  expect([venue.state.eligibility.participants.size, venue.state.eligibility.keys.size]).toEqual(
    size,
  );
  expect(venue.state.netDeposits).toBe(deposits);
});

async function depthOf(contract: ContractId): Promise<{ bids: number; asks: number }> {
  const client = fleet.bots[0]!.client;
  const book = await client.book(contract);
  return { bids: book.bids.length, asks: book.asks.length };
}
