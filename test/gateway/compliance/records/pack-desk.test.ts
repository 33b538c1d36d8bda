// WATCH-016: the venue writes the pack that compliance asked for, and shows it to compliance alone.

import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDesk } from '../../../../client/node/index.ts';
import {
  type ParticipantId,
  RejectReason,
  StaffRole,
  type Time,
} from '../../../../engine/schema/index.ts';
import { verifyFolder } from '../../../../gateway/compliance/records/folder-seal.ts';
import { PACKS_A_DAY, PackDesk } from '../../../../gateway/compliance/records/pack-desk.ts';
import type { PackTask } from '../../../../gateway/compliance/records/pack-thread.ts';
import { ALWAYS } from '../../../../gateway/compliance/records/read-lines.ts';
import { publicKeys } from '../../../../gateway/compliance/records/records-key.ts';
import { writeSuspicionPack } from '../../../../gateway/compliance/records/suspicion-pack.ts';
import { consumersOf } from '../../../../gateway/compliance/watch/consumers.ts';
import type { ConsumedCommand } from '../../../../gateway/compliance/watch/journal-consumer.ts';
import type { ThreadOptions, Threads } from '../../../../gateway/host/threads.ts';
import type { Venue } from '../../../../gateway/venue/venue.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
  registerStaffMember,
  type Trader,
} from '../../fixture.ts';

afterEach(closeAll);

const CARLA: Trader = { id: 98, account: 0, name: 'carla', signer: Buffer.alloc(32, 5) };
const SFC: Trader = { id: 99, account: 0, name: 'sfc', signer: Buffer.alloc(32, 7) };
const REQUEST = {
  kind: 'requestSuspicionPack',
  key: CARLA.id,
  participant: ANN.id,
  from: ALWAYS.from,
  to: ALWAYS.to,
  reason: 'a pattern of spoofs',
} as const;

test('a pack is written as the command line writes it, survives a restart, and is shown to compliance alone', async () => {
  const dataFolder = freshFolder();
  const settings = { dataFolder, records: true, recordsCloseMs: 60_000 };
  const venue = await openTestVenue(settings);
  await registerStaffMember(venue, CARLA, StaffRole.compliance);
  await registerStaffMember(venue, SFC, StaffRole.observer);
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await bob.ask(order(BOB, 'sell', 5, 1_000_000));
  await ann.ask(order(ANN, 'buy', 2, 1_000_000));
  await must(venue, REQUEST);
  const packs = join(dataFolder, 'records', 'packs');
  await until(() => existsSync(packs) && readdirSync(packs).some((seq) => sealed(packs, seq)));
  const [seq] = readdirSync(packs);
  await ann.ask(order(ANN, 'buy', 1, 900_000));

  const records = join(dataFolder, 'records');
  const pack = join(packs, seq);
  expect(statSync(packs).mode & 0o777).toBe(0o700);
  expect(statSync(pack).mode & 0o777).toBe(0o700);
  expect(verifyFolder(pack, publicKeys(records))).toEqual([]);
  const names = readdirSync(pack).map((file) => `packs/${seq}/${file}`);
  await shownTo(venue, CARLA, names.sort());
  for (const who of [OPS, SFC]) {
    await shownTo(venue, who, []);
    const desk = await deskOf(venue, who);
    for (const name of [...names, `packs/${seq}`, 'packs/1/nothing.csv']) {
      await expect(desk.record(name, 1e6)).rejects.toMatchObject({
        code: RejectReason.fieldInvalid,
        text: expect.stringContaining('no such file'),
      });
    }
    desk.close();
  }
  const trader = await ann.ask({ kind: 'readRecord', name: names[0], offset: 0 });
  expect(trader).toMatchObject({ kind: 'reject', reason: RejectReason.unsupported });
  await venue.close();

  // By hand over the same journal, which has gone on since.
  const out = join(mkdtempSync(join(tmpdir(), 'praya-pack-')), seq);
  await writeSuspicionPack({
    ...{ records, audit: join(records, 'audit'), out, period: ALWAYS },
    journal: { kind: 'segments', folder: dataFolder },
    participant: ANN.id as ParticipantId,
    request: { seq: Number(seq), by: `staff ${CARLA.id}`, reason: REQUEST.reason },
  });
  const contents = filesIn(pack);
  expect(filesIn(out)).toEqual(contents);
  expect(contents['trades.csv'].split('\r\n')).toHaveLength(3);
  rmSync(out, { recursive: true });

  // Cut off in the middle: written again after the next start, and a sealed one is left alone.
  const sealedAt = statSync(join(pack, 'seal.json')).mtimeMs;
  const again = await openTestVenue(settings);
  await until(() => again.metrics.value('witnessed_seq') >= again.metrics.value('journal_seq'));
  await again.close();
  expect(statSync(join(pack, 'seal.json')).mtimeMs).toBe(sealedAt);
  rmSync(join(pack, 'seal.json'));
  writeFileSync(join(pack, 'trades.csv'), 'half');
  rmSync(join(pack, 'links.csv'));
  await openTestVenue(settings);
  await until(() => sealed(packs, seq));
  expect(filesIn(pack)).toEqual(contents);
});

describe('behind a venue', () => {
  test('one pack is written at a time, what fails is reported and tried again, later each time', () => {
    const { records, desk, started, failed } = deskOver();
    desk.take(asked(5, 1));
    desk.take(asked(6, 1));
    desk.settle();
    desk.settle();
    expect(started.map(({ data }) => seqOf(data))).toEqual([5]);
    started[0].onError(new Error('no space left'));
    started[0].onEnd(1);
    expect(failed).toEqual([expect.stringMatching(/packs\/5 .*tried again: no space left/)]);
    desk.settle(); // One that fails holds no other one up.
    expect(started.map(({ data }) => seqOf(data))).toEqual([5, 6]);
    started[1].onEnd(1); // It ended without a word and without a seal.
    desk.settle();
    expect(started).toHaveLength(2); // Not at once.
    desk.take(nothing(7, 10_000_001));
    desk.settle();
    expect(started.map(({ data }) => seqOf(data))).toEqual([5, 6, 5]);
    started[2].onEnd(1);
    desk.settle();
    expect(started.map(({ data }) => seqOf(data))).toEqual([5, 6, 5, 6]);
    seal(records, 6);
    started[3].onEnd(0);
    expect(failed).toHaveLength(3);
    desk.take(nothing(8, 29_000_000));
    desk.settle();
    expect(started).toHaveLength(4); // Twice as long now.
    desk.take(nothing(9, 31_000_000));
    desk.settle();
    expect(started.map(({ data }) => seqOf(data))).toEqual([5, 6, 5, 6, 5]);
    desk.close();
    started[4].onEnd(1); // Ended by the end of the venue: no failure.
    expect(failed).toHaveLength(3);
  });

  test('a pack that is sealed is not asked for again', () => {
    const { records, desk, started } = deskOver();
    seal(records, 5);
    desk.take(asked(5, 1));
    desk.settle();
    expect(started).toEqual([]);
  });

  test('what was asked for under former rules is written, for the journal does not show it again', () => {
    const { records, desk, started, failed } = deskOver();
    desk.take(asked(5, 1));
    desk.take(asked(6, 1));
    desk.take(asked(7, 1));
    desk.settle();
    seal(records, 5);
    started[0].onEnd(0);
    desk.close();
    const packs = join(records, 'packs');
    expect(readdirSync(packs).sort()).toEqual(['5', '6.request.json', '7.request.json']);
    expect(statSync(packs).mode & 0o777).toBe(0o700);
    expect(statSync(join(packs, '6.request.json')).mode & 0o777).toBe(0o600);
    writeFileSync(
      join(packs, '7.request.json'),
      '{"seq":7,"staff":1,"record":{"participant":"x"}}',
    );
    writeFileSync(join(packs, '8.request.json'), ''); // Of this release: the journal shows it.
    writeFileSync(join(packs, 'x.request.json'), '');

    const later = deskOver(records);
    later.desk.take(nothing(8, 5));
    later.desk.take(nothing(9, 5));
    later.desk.settle();
    expect(later.started.map(({ data }) => data)).toEqual([
      expect.objectContaining({
        request: { seq: 6, by: `staff ${CARLA.id}`, reason: REQUEST.reason },
        participant: REQUEST.participant,
        period: ALWAYS,
        out: join(packs, '6'),
      }),
    ]);
    expect(later.failed).toEqual([
      expect.stringMatching(/pack 6 .*former rules: it is without .*alerts\.jsonl/),
      expect.stringMatching(/pack 7 .*7\.request\.json/),
    ]);
    seal(records, 6);
    later.started[0].onEnd(0);
    expect(existsSync(join(packs, '6.request.json'))).toBe(false);
    expect(failed).toEqual([]);
  });

  test('so many a day: the others wait for the next ones, and after a start as long', () => {
    const { records, desk, started, failed } = deskOver();
    const all = Array.from({ length: 2 * PACKS_A_DAY + 1 }, (_, at) => asked(at + 1, NOON));
    for (const each of all) desk.take(each);
    expect(failed).toHaveLength(PACKS_A_DAY + 1);
    expect(failed[0]).toContain('2027-01-16T00:00:00.000000Z on');
    expect(failed.at(-1)).toContain('2027-01-17T00:00:00.000000Z on');
    writeAll(records, desk, started);
    expect(started).toHaveLength(PACKS_A_DAY);
    desk.close();

    const later = deskOver(records);
    for (const each of all) later.desk.take(each);
    expect(later.failed).toHaveLength(PACKS_A_DAY + 1);
    const written: number[] = [];
    for (const time of [NOON, NOON + DAY_US / 2, NOON + (3 * DAY_US) / 2]) {
      later.desk.take(nothing(1000, time));
      writeAll(records, later.desk, later.started);
      written.push(later.started.length);
    }
    expect(written).toEqual([0, PACKS_A_DAY, PACKS_A_DAY + 1]);
  });

  test('a disk that is low ends the pack at work, keeps nothing of it, and is said once', () => {
    const { records, desk, started, ended, failed, disk } = deskOver();
    desk.take(asked(5, 1));
    desk.settle();
    mkdirSync(join(records, 'packs', '5'));
    writeFileSync(join(records, 'packs', '5', 'orders.csv'), 'half');
    disk.isLow = true;
    desk.settle();
    desk.settle();
    expect(ended.length).toBeGreaterThan(0);
    started[0].onEnd(1);
    expect(existsSync(join(records, 'packs', '5'))).toBe(false);
    desk.take(nothing(6, 60_000_000));
    desk.settle();
    expect(started).toHaveLength(1);
    expect(failed).toEqual([
      expect.stringContaining('the disk is low: packs wait'),
      expect.stringMatching(/packs\/5 .*tried again: the disk is low/),
    ]);
    disk.isLow = false;
    desk.settle();
    expect(started).toHaveLength(2);
    expect(failed.at(-1)).toBe('packs are written again');
  });

  test('packs leave their room on the disk also where the venue has no bound of its own', () => {
    vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 255 << 10, bsize: 1024 } as never);
    syncBuiltinESMExports();
    const { threads, started } = fakeThreads();
    const news: string[] = [];
    const dataFolder = freshFolder();
    const { consumers } = consumersOf({
      ...{
        dataFolder,
        threads,
        freeBytesMin: 0,
        journal: { kind: 'segments', folder: dataFolder },
      },
      report: ({ text }) => news.push(text),
    });
    const packs = consumers.find((consumer) => consumer instanceof PackDesk);
    packs?.take(asked(5, 1));
    packs?.settle();
    expect(started).toEqual([]);
    expect(news).toEqual([expect.stringContaining('the disk is low')]);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    packs?.settle();
    expect(started).toHaveLength(1);
  });
});

const DAY_US = 86_400_000_000;
const NOON = Date.UTC(2027, 0, 15, 12) * 1000;

function deskOver(records = freshFolder()) {
  const { threads, started, ended } = fakeThreads();
  const failed: string[] = [];
  const disk = { isLow: false };
  const desk = new PackDesk({
    ...{ records, threads, failed: (text: string) => failed.push(text) },
    ...{ journal: { kind: 'segments', folder: records }, isLow: () => disk.isLow },
  });
  return { records, desk, started, ended, failed, disk };
}

function seal(records: string, seq: number): void {
  mkdirSync(join(records, 'packs', String(seq)), { recursive: true });
  writeFileSync(join(records, 'packs', String(seq), 'seal.json'), '{}');
}

/** Whatever may be written now is. */
function writeAll(records: string, desk: PackDesk, started: readonly Started[]): void {
  for (let before = -1; before < started.length; ) {
    before = started.length;
    desk.settle();
    const begun = started[before];
    if (begun === undefined) return;
    seal(records, seqOf(begun.data));
    begun.onEnd(0);
  }
}

type Started = ThreadOptions<never>;

function fakeThreads(): { threads: Threads; started: Started[]; ended: true[] } {
  const started: Started[] = [];
  const ended: true[] = [];
  const threads: Threads = {
    start: (_program, options) => {
      started.push(options as Started);
      const end = async (): Promise<void> => {
        ended.push(true);
      };
      return { post: () => {}, end };
    },
  };
  return { threads, started, ended };
}

function seqOf(data: unknown): number {
  return (data as PackTask).request.seq;
}

function asked(seq: number, time: number): ConsumedCommand {
  const event = { kind: 'suspicionPackRequested', record: REQUEST, staff: CARLA.id };
  return { ...nothing(seq, time), events: [event as never] };
}

function nothing(seq: number, time: number): ConsumedCommand {
  const command = { kind: 'tick' } as const;
  const envelope = { seq: seq as never, time: time as Time, session: 0, request: 0, command };
  return { envelope, events: [], state: null as never };
}

function deskOf(venue: Venue, { name, signer }: Trader) {
  const key = signer instanceof Uint8Array ? { secret: signer } : { privateKey: signer as never };
  return openDesk({ url: `ws://127.0.0.1:${venue.adminPort}`, keyName: name, ...key });
}

async function shownTo(venue: Venue, who: Trader, names: readonly string[]): Promise<void> {
  const desk = await deskOf(venue, who);
  const found = (await desk.records()).map(({ name }) => name);
  expect(found.filter((name) => name.startsWith('packs'))).toEqual(names);
  for (const name of names) expect(await desk.record(name, 1e6)).not.toBe(null);
  desk.close();
}

function sealed(packs: string, seq: string): boolean {
  return existsSync(join(packs, seq, 'seal.json'));
}

/** Name → content, but for the seal, whose signature is another each time. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== 'seal.json');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 600) throw new Error('it does not come to that');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
