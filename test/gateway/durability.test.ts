// Shows G-08, G-09.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { InvariantError, stateDigest } from '../../engine/index.ts';
import { RULES } from '../../engine/schema/index.ts';
import { checkConfig } from '../../gateway/host/config.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { snapshotSeqs } from '../../gateway/log/snapshot-folder.ts';
import { openVenue, recoverVenue } from '../../gateway/venue/open-venue.ts';
import { Channel } from '../../proto/client-message.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  OPS,
  openTestVenue,
  order,
  passed,
  settingsIn,
} from './fixture.ts';
import { GatedDisk } from './gated-disk.ts';

afterEach(closeAll);

const raw = {
  kind: 'subscribe',
  channel: Channel.bookRaw,
  contract: BTC,
  account: 0,
  resumeAfterSeq: 0,
} as const;
const own = {
  kind: 'subscribe',
  channel: Channel.account,
  contract: 0,
  resumeAfterSeq: 0,
} as const;

describe('before a command is durable', () => {
  test('no answer, no event and no market data leave; then all of them do', async () => {
    const disk = new GatedDisk();
    const venue = await openTestVenue({}, { disk: disk.disk });
    const ann = await logOnAs(venue.port, ANN);
    const reader = await logOnAs(venue.port, OPS);
    await reader.ask(raw);
    await ann.ask({ ...own, account: ANN.account });
    disk.hold();
    const { seq } = venue.state;
    ann.send(order(ANN, 'buy', 3, 999_000));
    await expect.poll(() => venue.state.seq).toBeGreaterThan(seq); // The engine has done it.
    const asked = ann.ask({ kind: 'getAccount', account: ANN.account });
    await passed(300);
    expect(ann.all('orderAck')).toEqual([]);
    expect(ann.all('accountEvent')).toEqual([]);
    expect(ann.all('accountSnapshot')).toHaveLength(1); // Of the subscription.
    expect(reader.all('bookDelta')).toEqual([]);
    disk.letGo();
    await ann.next('orderAck');
    await ann.next('accountEvent');
    expect((await reader.next('bookDelta')).bids).toEqual([{ price: 999_000, qty: 3 }]);
    expect(await asked).toMatchObject({ orders: [{ limit: 999_000 }] });
  });

  test('what waited for the disk is released in parts: all of it, and in order', async () => {
    const disk = new GatedDisk();
    const credits = { creditsPerSecond: 10_000, creditsMax: 10_000 };
    const shared = { participantCreditsPerSecond: 10_000, participantCreditsMax: 10_000 };
    const venue = await openTestVenue({ ...credits, ...shared }, { disk: disk.disk });
    const ann = await logOnAs(venue.port, ANN);
    await ann.ask({ ...own, account: ANN.account });
    const { seq } = venue.state;
    const slowly = { timeout: 10_000 };
    disk.hold();
    const items = Array.from({ length: 20 }, () => order(ANN, 'buy', 1, 999_000));
    for (let i = 0; i < 60; i++) ann.send({ kind: 'batch', items });
    await expect.poll(() => venue.state.seq, slowly).toBeGreaterThanOrEqual(seq + 60);
    expect(ann.all('batchAck')).toEqual([]);
    disk.letGo();
    await expect.poll(() => ann.all('batchAck').length, slowly).toBe(60);
    await expect.poll(() => ann.all('accountEvent').length, slowly).toBeGreaterThanOrEqual(1200);
    const acks = ann.all('batchAck').map((ack) => ack.seq);
    expect(acks).toEqual([...acks].sort((a, b) => a - b));
    const seqs = ann.all('accountEvent').map(({ accountSeq }) => accountSeq);
    expect(seqs).toEqual(seqs.map((_, i) => seqs[0] + i));
  });

  test('a failed flush stops everything, and nothing that it held was answered', async () => {
    const disk = new GatedDisk();
    const dataFolder = freshFolder();
    const failures: unknown[] = [];
    const failed = (error: unknown): void => {
      failures.push(error);
    };
    const venue = await openTestVenue({ dataFolder }, { disk: disk.disk, failed });
    const ann = await logOnAs(venue.port, ANN);
    await ann.ask(order(ANN, 'buy', 1, 999_000));
    disk.break();
    ann.send(order(ANN, 'buy', 2, 999_001));
    await ann.closed();
    expect(ann.all('orderAck')).toHaveLength(1);
    expect(String(failures[0])).toContain('the log could not be written');
    expect(venue.isReady).toBe(false);
    await expect(venue.submit({ kind: 'tick' })).rejects.toThrow('stopped');
    await venue.close();
    const again = await openTestVenue({ dataFolder });
    expect(again.state.orders.live).toBeGreaterThanOrEqual(1);
  });
});

test('a defect of ours leaves the command in the log and stops the venue', async () => {
  const dataFolder = freshFolder();
  const failures: unknown[] = [];
  const failed = (error: unknown): void => {
    failures.push(error);
  };
  const venue = await openTestVenue({ dataFolder, tickMs: 60_000 }, { failed });
  const ann = await logOnAs(venue.port, ANN);
  const { seq } = venue.state;
  venue.state.seq = (seq + 5) as typeof seq; // As if something had gone wrong before.
  ann.send(order(ANN, 'buy', 1, 999_000));
  await ann.closed();
  expect(failures).toEqual([expect.any(InvariantError)]);
  expect(ann.all('orderAck')).toEqual([]);
  await venue.close();
  const again = await openTestVenue({ dataFolder });
  expect(again.state.orders.live).toBe(1);
});

describe('a restart', () => {
  test('has the same state, from the journal alone and from a snapshot', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder });
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    for (let i = 0; i < 30; i++) {
      await ann.ask(order(ANN, 'buy', 2, 999_900 + i));
      await bob.ask(order(BOB, 'sell', 1, 999_920 - i));
    }
    await venue.close();
    const digest = stateDigest(venue.state);
    const config = checkConfig(settingsIn(dataFolder));
    const recovered = await recoverVenue(config, { log: openLog('silent') });
    expect(stateDigest(recovered.state)).toBe(digest);
    await recovered.close();
    const second = await openTestVenue({ dataFolder });
    // A second passes before anybody may come.
    expect(second.state.seq).toBe(venue.state.seq + 1);
    await second.snapshot();
    const { seq } = second.state;
    await second.close();
    expect(snapshotSeqs(dataFolder).at(-1)).toBeGreaterThan(0);
    const third = await openTestVenue({ dataFolder });
    expect(third.state.seq).toBeGreaterThanOrEqual(seq);
    const reader = await logOnAs(third.port, OPS);
    await reader.ask(raw);
    expect((await reader.next('bookSnapshot')).bids.length).toBeGreaterThan(0);
  });

  test('makes snapshots by itself, beside the matching, and keeps three', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder, snapshotCommands: 5 });
    const ann = await logOnAs(venue.port, ANN);
    for (let round = 1; round <= 5; round++) {
      for (let i = 0; i < 6; i++) await ann.ask(order(ANN, 'buy', 1, 999_000 + i));
      await expect
        .poll(() => venue.metrics.value('snapshots'), { timeout: 8000 })
        .toBeGreaterThanOrEqual(round);
    }
    expect(readdirSync(join(dataFolder, 'snapshots'))).toHaveLength(3);
  }, 60_000);

  test('is refused when the replay emits other events than were recorded', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder });
    await venue.close();
    const { SegmentStore } = await import('../../gateway/log/segment-store.ts');
    const { GroupCommit } = await import('../../gateway/log/group-commit.ts');
    const { encodeEnvelope } = await import('../support/journal-record.ts');
    const store = new GroupCommit(new SegmentStore({ rules: RULES, folder: dataFolder }));
    const seq = store.nextSeq;
    const { time } = store.position;
    const envelope = { seq, time, session: 0, request: 0, command: { kind: 'tick' } };
    store.add(seq, time, encodeEnvelope(envelope as never));
    store.setDigest(seq, 0xdeadbeef);
    await store.flush();
    await store.close();
    const config = checkConfig(settingsIn(dataFolder));
    await expect(openVenue(config, { log: openLog('silent') })).rejects.toThrow(
      new RegExp(`replay diverges from the record at sequence ${seq} \\(tick\\).*deadbeef`),
    );
    // The folder is free again for other processes.
    await new SegmentStore({ rules: RULES, folder: dataFolder }).close();
  });

  test('is refused while another venue has the folder', async () => {
    const dataFolder = freshFolder();
    await openTestVenue({ dataFolder });
    const config = checkConfig(settingsIn(dataFolder));
    await expect(openVenue(config, { log: openLog('silent') })).rejects.toThrow('being written by');
  });
});
