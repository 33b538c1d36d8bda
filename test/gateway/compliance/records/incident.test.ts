// REC-010, REC-011, REC-012: what is made of the log for others to read.
//
// Shows A-10, G-10, G-12, G-20.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeEvidence } from '../../../../gateway/compliance/records/evidence.ts';
import { verifyFolder } from '../../../../gateway/compliance/records/folder-seal.ts';
import {
  incidentOf,
  incidentPage,
  writeIncident,
} from '../../../../gateway/compliance/records/incident.ts';
import { publicKeys } from '../../../../gateway/compliance/records/records-key.ts';
import { retention } from '../../../../gateway/compliance/records/retention.ts';
import { buildRecords, writeScenario, writeYear } from './scenario-log.ts';

let folder: string;
let records: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-incident-'));
  records = join(folder, 'records');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('REC-010 an incident: time, systems, clients hit, and what people must add is marked', async () => {
  const audit = await buildRecords(writeScenario(folder, 'default/default-fund.txt'), records);
  const [first, last] = [1, 1000];
  const incident = incidentOf(records, audit, [first, last]);
  expect(incident.systems).toEqual(['default management', 'insurance fund', 'state of TEST-PERP']);
  expect(incident.clients.columns).toEqual([
    'participant',
    'refused',
    'canceled',
    'fills',
    'liquidated',
    'deleveraged',
  ]);
  // Ann: bought, was sold out in the market, closed against Bob.
  expect(incident.clients.rows).toEqual([
    [1, 0, 1, 3, 1, 1],
    [2, 0, 0, 2, 0, 1],
    [3, 0, 0, 1, 0, 0],
  ]);
  expect(Object.fromEntries(incident.effect.rows)).toMatchObject({
    fill: 3,
    liquidationStarted: 1,
    deleveraged: 1,
  });
  const page = incidentPage(incident);
  for (const title of ['Root cause', 'Fix', 'Prevention']) {
    expect(page).toContain(`## ${title}\n\n*To be written by people: the log does not know.*`);
  }
  expect(page).toContain(
    'default of account 16: equity -20.000000 USD below maintenance 44.000000 USD',
  );
});

test('REC-010 earlier reports of the same are named, and a report that is there is not written over', async () => {
  const audit = await buildRecords(writeScenario(folder, 'default/default-fund.txt'), records);
  const path = writeIncident(records, incidentOf(records, audit, [1, 1000]));
  expect(readdirSync(path)).toEqual(['report.json', 'report.md']);
  const later = incidentOf(records, audit, [2, 1000]);
  expect(later.prior).toEqual([
    '2026-01-05-1-1000, 2026-01-05T00:00:00.000000Z: default management, insurance fund, state of TEST-PERP',
  ]);
  expect(() => writeIncident(records, incidentOf(records, audit, [1, 1000]))).toThrow(
    'is there already',
  );
  expect(() => incidentOf(records, audit, [5000, 5001])).toThrow(
    'no line from command 5000 to 5001',
  );
});

test('REC-011 a pack of evidence holds what it names, sealed, and no secret', async () => {
  const log = writeYear(folder);
  const audit = await buildRecords(log, records);
  const out = join(folder, 'pack');
  const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 5, 1)].map((ms) => ms * 1000);
  const journal = { kind: 'text', path: log } as const;
  const config = { port: 8900 };
  const parts = { records, audit, journal, period: { from, to }, out, config, version: 'v' };
  expect(await writeEvidence(parts)).toEqual([
    'access.csv',
    'audit.csv',
    'changes.csv',
    'configuration.json',
    'exceptions.csv',
    'rules.json',
    'seal.json',
    'staff.csv',
    'terms.json',
    'verification.json',
  ]);
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  const terms = JSON.parse(read('terms.json')) as { contracts: { terms: { makerFee: number } }[] };
  expect(terms.contracts[0].terms.makerFee).toBe(200);
  expect(JSON.parse(read('verification.json'))).toMatchObject({
    faults: [],
    journal: { seq: 84, fault: null },
  });
  expect(Object.keys(JSON.parse(read('rules.json')) as object)).toContain('records.md');
  expect(read('staff.csv')).toContain('3,risk,risk,active,key 6 of risk');
  expect(read('changes.csv')).toContain(
    'TEST-PERP makerFee,100,200,risk and management,cheaper for everybody',
  );
  expect(read('exceptions.csv').trimEnd().split('\r\n')).toHaveLength(4);
  expect(/material\W{1,9}[0-9a-f]{9}/.test(read('audit.csv'))).toBe(false);
  expect(read('audit.csv').match(/material\W{1,9}[0-9a-f]{8}…/g)?.length).toBeGreaterThan(7);
  expect(verifyFolder(out, publicKeys(records))).toEqual([]);
  writeFileSync(join(out, 'staff.csv'), 'nobody');
  expect(verifyFolder(out, publicKeys(records)).map(({ kind, file }) => `${kind} ${file}`)).toEqual(
    ['altered pack/staff.csv'],
  );
  await expect(writeEvidence(parts)).rejects.toThrow('is not empty');
});

test('REC-012 seven years to the day, packed or elsewhere, and nothing is deleted', async () => {
  const audit = await buildRecords(writeYear(folder), records);
  const january = join(audit, '2026-01-05.jsonl');
  const rows = (today: string, years?: number): string[] =>
    retention(audit, today, years).rows.map((row) => row.join(' '));
  expect(rows('2033-01-04')[0]).toBe('2026-01-05 here sealed 2033-01-05 stays');
  expect(rows('2033-01-05')[0]).toBe('2026-01-05 here sealed 2033-01-05 may leave');
  expect(rows('2033-01-05', 10)[0]).toBe('2026-01-05 here sealed 2036-01-05 stays');
  expect(rows('2040-01-01').at(-1)).toBe('2026-06-02 here open 2033-06-02 stays: not sealed yet');
  writeFileSync(`${january}.gz`, gzipSync(readFileSync(january)));
  rmSync(january);
  expect(rows('2030-01-01')[0]).toBe('2026-01-05 here, packed sealed 2033-01-05 stays');
  rmSync(`${january}.gz`);
  expect(rows('2030-01-01')[0]).toBe(
    '2026-01-05 elsewhere sealed 2033-01-05 must be kept where it is',
  );
  rmSync(join(audit, '2026-04-01.jsonl'));
  rmSync(join(audit, '2026-04-01.head.json'));
  expect(retention(audit, '2030-01-01').notes[0]).toBe(
    'One day with its seal is missing before 2026-05-04.',
  );
});
