/** Records copied while they may be written: a copy ends at a signed head, verifies, and is gone on with. */

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditLog } from '../../../../gateway/compliance/records/audit-log.ts';
import { copyRecords } from '../../../../gateway/compliance/records/copy-audit.ts';
import { Packing } from '../../../../gateway/compliance/records/packing.ts';
import { verifyRecords } from '../../../../gateway/compliance/records/verify.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import { buildRecords, writeYear } from './scenario-log.ts';

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
  const to = copyOf(from);
  expect(kinds(to)).toEqual([]);
  const audit = readdirSync(join(to, 'audit'));
  expect(audit).toEqual(readdirSync(join(from, 'audit')));
  expect(existsSync(join(to, 'alerts.jsonl.tmp'))).toBe(false);
  const { mode } = statSync(join(to, 'keys', 'records.key'));
  expect(mode & 0o777).toBe(0o600);
});

test('what is damaged is copied as it is, for the verifier to name', () => {
  for (const harm of ['head.json', '2026-04-01.head.json']) {
    const from = sourced();
    writeFileSync(join(from, 'audit', harm), 'no head');
    const to = copyOf(from);
    expect(kinds(to)).toEqual(kinds(from));
    expect(kinds(to)).not.toEqual([]);
  }
});

test('records without an audit log are copied too', () => {
  const from = mkdtempSync(join(folder, 'bare-'));
  writeFileSync(join(from, 'alerts.jsonl'), '');
  const to = join(mkdtempSync(join(folder, 'to-')), 'records');
  copyRecords(from, to);
  expect(readdirSync(to)).toEqual(['alerts.jsonl']);
});
