// What has a line, and its content: REC-001, REC-002, REC-003. The same lines live, after stops and offline: REC-006.
//
// Shows G-11.
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  readEvents,
} from '../../../../engine/index.ts';
import type { Envelope } from '../../../../engine/schema/index.ts';
import type { AuditLine } from '../../../../gateway/compliance/records/audit-line.ts';
import { AuditLog } from '../../../../gateway/compliance/records/audit-log.ts';
import { verifyRecords } from '../../../../gateway/compliance/records/verify.ts';
import type { JournalConsumer } from '../../../../gateway/compliance/watch/journal-consumer.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  passed,
} from '../../fixture.ts';
import { BOBS_SESSION, buildRecords, writeLog, writeYear, yearEnvelopes } from './scenario-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-records-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closeAll();
});

async function yearLines(): Promise<AuditLine[]> {
  return linesIn(await buildRecords(writeYear(folder), join(folder, 'records')));
}

describe('REC-001 a line for everything', () => {
  test('the life of an order, under the number that it was given', async () => {
    const lines = (await yearLines()).filter(({ orders }) => orders?.includes(1));
    expect(lines.map(({ ref, words }) => `${ref} ${words}`)).toEqual([
      '48.1 limit order: buy 5.000 TEST-PERP @ 99.0, good till cancel, id "first"',
      '48.2 order 1 accepted: limit, buy 5.000 TEST-PERP @ 99.0',
      '48.3 order 1 rests: 5.000 @ 99.0',
      '49.3 trade 1: account 18 order 2 sold to account 17 order 1 2.000 TEST-PERP @ 99.0',
      '50.1 amend order "first": quantity 6.000, limit 98.5',
      '50.2 order 1 replaced: 6.000 @ 98.5, 4.000 open, lost its place',
      '50.3 order 1 rests: 4.000 @ 98.5',
      '52.1 cancel order "first"',
      '52.2 order 1 canceled: requested, 4.000 open, 2.000 filled',
    ]);
    expect(lines[0].who).toEqual({ key: 2, trader: 2, participant: 2, name: 'trader ann' });
    expect(lines[3]).toMatchObject({ accounts: [17, 18], participants: [2, 3], orders: [1, 2] });
  });

  test('every order, fill, refusal and other event of the journal is in it, and no reference twice', async () => {
    const state = createState();
    const out = createEventBuffer();
    const emitted: string[] = [];
    for (const envelope of yearEnvelopes()) {
      clearEvents(out);
      apply(state, envelope, out);
      emitted.push(...readEvents(out).map(({ kind }) => `${envelope.seq} ${kind}`));
    }
    const lines = await yearLines();
    const reported = new Set(lines.map(({ seq, kind }) => `${seq} ${kind}`));
    const unreported = emitted.filter((one) => !reported.has(one)).map((one) => one.split(' ')[1]);
    // REC-003: prices and what is computed from them each second and minute.
    expect([...new Set(unreported)].sort()).toEqual([
      'indexPriceSet',
      'indicatorChanged',
      'markPriceSet',
    ]);
    expect(new Set(lines.map(({ ref }) => ref)).size).toBe(lines.length);
    expect(lines.map(({ n }) => n)).toEqual(lines.map((_, at) => at + 1));
    expect(lines.filter(({ kind }) => kind === 'tick')).toEqual([]);
  });

  test('a fee that two people changed: old, new, by whom, why, when announced and when in force', async () => {
    const values = [
      { what: 'TEST-PERP makerFee', old: '100', new: '200' },
      { what: 'TEST-PERP takerFee', old: '400', new: '500' },
    ];
    const change = { values, by: ['risk', 'management'], why: 'cheaper for everybody' };
    const lines = (await yearLines()).filter((line) => /^termsChange/.test(line.kind));
    expect(lines.map(({ kind, at, change: reported }) => [kind, at, reported])).toEqual([
      ['termsChangeScheduled', '2026-01-05T00:00:00.000000Z', change],
      ['termsChanged', '2026-04-01T00:00:00.000000Z', change],
    ]);
  });

  test('exceptions of limits, of who may trade, and erroneous entries have topics of their own', async () => {
    const lines = await yearLines();
    const refused = lines.filter(({ refusal, kind }) => refusal && kind === 'orderRejected');
    expect(
      refused.map(({ topic, refusal }) => `${topic} ${refusal?.name} ${refusal?.field}`),
    ).toEqual([
      'limitException orderSize notional',
      'refusal orderUnknown order',
      'limitException participantLimit qty',
      'refusal entryBand limit',
      'limitException participantLimit qty',
      'limitException participantLimit qty',
    ]);
    const errors = lines.filter(({ topic }) => topic === 'erroneousEntry');
    expect(errors.map(({ words }) => words)).toEqual([
      'compensation out on account 3: -0.010000 USD, balance 0.159700 USD, reference "error 1"',
      'compensation in on account 17: 0.010000 USD, balance 999.939700 USD, reference "error 1"',
    ]);
  });

  test('keys are shown by their beginning', async () => {
    const lines = await yearLines();
    const keys = lines.filter(({ kind }) => kind === 'keyRegistered');
    expect(keys.length).toBeGreaterThan(5);
    for (const line of keys) expect(JSON.stringify(line)).toMatch(/"material":"abababab…"/);
  });
});

describe('REC-002 log-ons', () => {
  test('a session is who logged on in it, and who was turned away is there', async () => {
    const lines = await yearLines();
    const logOns = lines.filter(({ topic }) => topic === 'logOn');
    expect(logOns.map(({ words }) => words)).toEqual([
      'log-on of "bob" from 10.1.2.3',
      'log-on refused to "eve" from 10.9.9.9: authenticationFailed',
    ]);
    const [canceled] = lines.filter(({ kind }) => kind === 'massCancel');
    expect(canceled.who).toMatchObject({ session: BOBS_SESSION, trader: 3, name: 'trader bob' });
    const [counted] = lines.filter(({ kind }) => kind === 'refusalsCounted');
    expect(counted).toMatchObject({
      participants: [3],
      refusal: { name: 'rateLimited', count: 12 },
    });
  });
});

describe('REC-006 a function of the journal', () => {
  test('whatever was not signed when it stopped is written again, the same', async () => {
    const log = writeYear(folder);
    const whole = await buildRecords(log, join(folder, 'whole'));
    const records = join(folder, 'records');
    const last = yearEnvelopes().length;
    for (let stop = 1; stop <= last; stop += 3) {
      const audit = new AuditLog(records);
      await consumeLog({ kind: 'text', path: log }, [unsettled(audit)], {
        until: { kind: 'seq', seq: stop },
      });
      if (stop % 2 === 0) audit.settle();
      audit.close();
      // A write that was cut short behind what was signed.
      const [open] = readdirSync(join(records, 'audit'))
        .filter((name) => name.endsWith('.jsonl'))
        .slice(-1);
      if (open !== undefined) writeFileSync(join(records, 'audit', open), '{"n":9', { flag: 'a' });
    }
    const audit = await buildRecords(log, records);
    expect(contents(audit)).toEqual(contents(whole));
    expect(verifyRecords(audit).faults).toEqual([]);
  });

  test('it is not gone on with where the end is not what was signed', async () => {
    const log = writeYear(folder);
    const records = join(folder, 'records');
    const audit = await buildRecords(log, records);
    const open = join(audit, '2026-06-02.jsonl');
    const size = readFileSync(open).length;
    truncateSync(open, size - 10);
    await expect(buildRecords(log, records)).rejects.toThrow(`${size} were signed`);
    writeFileSync(open, ' '.repeat(10), { flag: 'a' });
    await expect(buildRecords(log, records)).rejects.toThrow('does not end where its head says');
  });

  test('another journal than the one it came from is not gone on with', async () => {
    const records = join(folder, 'records');
    await buildRecords(writeYear(folder), records);
    const others = yearEnvelopes().map((envelope) => ({ ...envelope, time: envelope.time + 1 }));
    const other = writeLog(join(folder, 'other.jsonl'), others as Envelope[]);
    await expect(buildRecords(other, records)).rejects.toThrow(
      'command 84 of the journal is not the one',
    );
  });

  test('live, through two stops, and offline: the same lines and hashes', async () => {
    const dataFolder = freshFolder();
    for (let run = 0; run < 3; run++) {
      const venue = await openTestVenue({
        dataFolder,
        records: true,
        tickMs: 20,
        recordsCloseMs: 60_000,
      });
      const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
      for (let round = 0; round < 20; round++) {
        await ann.ask(order(ANN, 'buy', 5, 990_000 + round));
        await bob.ask(order(BOB, 'sell', round === 7 ? 1e12 : 2, 990_000));
      }
      await passed(150);
      await venue.close();
    }
    const live = join(dataFolder, 'records', 'audit');
    expect(verifyRecords(live).faults).toEqual([]);
    const offline = join(folder, 'records');
    await consumeLog({ kind: 'segments', folder: dataFolder }, [new AuditLog(offline)]);
    expect(contents(join(offline, 'audit'))).toEqual(contents(live));
    const lines = linesIn(live);
    expect(lines.filter(({ refusal }) => refusal?.name === 'orderSize')).toHaveLength(3);
    expect(lines.filter(({ kind }) => kind === 'logOnNoted')).toHaveLength(6);
    expect(lines.filter(({ kind }) => kind === 'fill').length).toBeGreaterThan(30);
  });
});

/** Shown everything, and stopped before anything was signed. */
function unsettled(consumer: JournalConsumer): JournalConsumer {
  return { take: (consumed) => consumer.take(consumed) };
}

function contents(audit: string): Record<string, string> {
  const names = readdirSync(audit).filter((name) => name.endsWith('.jsonl'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(audit, name), 'utf8')]));
}

function linesIn(audit: string): AuditLine[] {
  return Object.values(contents(audit)).flatMap((text) =>
    text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as AuditLine),
  );
}
