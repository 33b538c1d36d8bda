/** Records copied while they may be written: a copy ends at a signed head, verifies, and is gone on with. */

import fs, {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  viewEvents,
} from '../../../../engine/index.ts';
import {
  auditDays,
  headPath,
  packedPath,
  readHead,
} from '../../../../gateway/compliance/records/audit-files.ts';
import { AuditLog } from '../../../../gateway/compliance/records/audit-log.ts';
import { copyRecords } from '../../../../gateway/compliance/records/copy-audit.ts';
import { Packing } from '../../../../gateway/compliance/records/packing.ts';
import { verifyRecords } from '../../../../gateway/compliance/records/verify.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import { buildRecords, writeYear, yearEnvelopes } from './scenario-log.ts';

let folder: string;
let records: string;
let journal: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'praya-copied-'));
  records = join(folder, 'records');
  journal = writeYear(folder);
  await buildRecords(journal, records);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const LAST = '2026-06-02.jsonl';

function sourced(): string {
  const from = join(mkdtempSync(join(folder, 'from-')), 'records');
  cpSync(records, from, { recursive: true });
  return from;
}

function copyOf(from: string): string {
  const to = join(mkdtempSync(join(folder, 'to-')), 'records');
  copyRecords(from, to);
  return to;
}

function kinds(of: string): string[] {
  return verifyRecords(join(of, 'audit')).faults.map(({ kind }) => kind);
}

test('lines that no head knows yet are left out, and so is a file that was just begun', async () => {
  const from = sourced();
  appendFileSync(join(from, 'audit', LAST), '{"n":113,"ref":"7');
  writeFileSync(join(from, 'audit', '2026-06-03.jsonl'), '{"kind":"auditFile"');
  const to = copyOf(from);
  expect(kinds(to)).toEqual([]);
  expect(existsSync(join(to, 'audit', '2026-06-03.jsonl'))).toBe(false);
  const again = new AuditLog(to);
  const before = again.lines;
  await consumeLog({ kind: 'text', path: journal }, [again]);
  again.close();
  expect(again.lines).toBe(before);
});

test('packed days, keys and what else is there come along; what is being written aside does not', () => {
  const from = sourced();
  const packing = new Packing(join(from, 'audit'));
  while (packing.step());
  writeFileSync(join(from, 'alerts.jsonl.tmp'), 'half');
  mkdirSync(join(from, 'packs', '7'), { recursive: true, mode: 0o700 });
  const to = copyOf(from);
  expect(kinds(to)).toEqual([]);
  const audit = readdirSync(join(to, 'audit'));
  expect(audit).toEqual(readdirSync(join(from, 'audit')));
  expect(existsSync(join(to, 'alerts.jsonl.tmp'))).toBe(false);
  const modeOf = (name: string): number => statSync(join(to, name)).mode & 0o777;
  expect(modeOf('keys/records.key')).toBe(0o600);
  for (const name of ['keys', 'packs', 'packs/7']) expect(modeOf(name), name).toBe(0o700);
  expect(modeOf('audit')).toBe(0o750);
});

test('files that are sealed and packed while others are copied: the copy ends at the head it began with', async () => {
  const from = join(mkdtempSync(join(folder, 'busy-')), 'records');
  const busy = { fileBytes: 2000, isPacked: true };
  const log = new AuditLog(from, busy);
  const audit = join(from, 'audit');
  const goOn = untilNextFile(log, audit);
  for (let files = 0; files < 4; files++) goOn();
  const begun = readHead(headPath(audit));
  whileCopying(goOn);
  const to = copyOf(from);
  expect(existsSync(packedPath(audit, begun?.day ?? ''))).toBe(true);
  expect(readHead(headPath(join(to, 'audit')))).toEqual(begun);
  expect(kinds(to)).toEqual([]);
  const again = new AuditLog(to, busy);
  await consumeLog({ kind: 'text', path: journal }, [again]);
  expect(kinds(to)).toEqual([]);
});

/** A venue that goes on until it has begun another file, and packed those behind it. */
function untilNextFile(log: AuditLog, audit: string): () => void {
  const [state, events] = [createState(), createEventBuffer()];
  const waiting = yearEnvelopes();
  return () => {
    const files = auditDays(audit).length;
    while (auditDays(audit).length === files) {
      const envelope = waiting.shift();
      if (envelope === undefined) break;
      clearEvents(events);
      apply(state, envelope, events);
      log.take({ envelope, events: viewEvents(events), state });
    }
    for (let turns = 0; turns < 9; turns++) log.settle();
  };
}

/** Before each file of the audit log that is copied. */
function whileCopying(happens: () => void): void {
  const copy = fs.copyFileSync;
  vi.spyOn(fs, 'copyFileSync').mockImplementation((from, to, mode) => {
    if (String(from).includes('/audit/')) happens();
    copy(from, to, mode);
  });
  syncBuiltinESMExports();
}

test('what is damaged is copied as it is, for the verifier to name', () => {
  for (const harm of ['head.json', '2026-04-01.head.json']) {
    const from = sourced();
    writeFileSync(join(from, 'audit', harm), 'no head');
    const to = copyOf(from);
    expect(kinds(to)).toEqual(kinds(from));
    expect(kinds(to)).not.toEqual([]);
  }
});

test('an open file that is gone is so in the copy, unless somebody is writing', () => {
  const from = sourced();
  rmSync(join(from, 'audit', LAST));
  expect(kinds(copyOf(from))).toEqual(kinds(from));
  const head = headPath(join(from, 'audit'));
  let seq = 1000;
  whileCopying(() => {
    seq += 1;
    writeFileSync(head, JSON.stringify({ ...readHead(head), seq }));
  });
  expect(() => copyOf(from)).toThrow(/is being written, and has no file that is as long/);
});

test('records without an audit log are copied too', () => {
  const from = mkdtempSync(join(folder, 'bare-'));
  writeFileSync(join(from, 'alerts.jsonl'), '');
  const to = join(mkdtempSync(join(folder, 'to-')), 'records');
  copyRecords(from, to);
  expect(readdirSync(to)).toEqual(['alerts.jsonl']);
});
