// `praya registers` as a process: out of a running venue's data folder, and in again over its administrative listener.

import { execFile } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeAll, freshFolder, OPS, openTestVenue } from '../../fixture.ts';
import { PRAYA, praya, type Ran, useFolder } from './run-praya.ts';

const file = useFolder();
afterEach(closeAll);

const STAFF = 'staff,name,role,retired\r\n';

test('ELIG-030: a running venue is exported, and what is refused is reported row by row', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  const out = file('out');
  const exported = await ran(['registers', 'export', dataFolder, '--out', out]);
  expect(exported).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(out, 'traders.csv'), 'utf8')).toContain('1,1,ann');

  const key = file('ops.pem');
  writeFileSync(key, (OPS.signer as KeyObject).export({ type: 'pkcs8', format: 'pem' }));
  const staff = file('staff.csv');
  writeFileSync(staff, `${STAFF}40,Sam Spare,risk,no\r\n3,Again,risk,no\r\n`);
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  const sent = ['registers', 'import', staff, '--admin', url, '--key', key, '--name', OPS.name];
  const imported = await ran(sent);
  expect(imported.status).toBe(1);
  expect(imported.stdout).toMatch(
    /staff\.csv row 3.*registerStaff is refused \(alreadyExists\).*Fix: /,
  );
  expect(imported.stdout).toContain('1 of 2 commands were carried out');
  expect(venue.state.supervision.staff.get(40 as never)?.name).toBe('Sam Spare');
});

test('nothing is sent when any row is malformed, and every fault has its row', async () => {
  const venue = await openTestVenue();
  const staff = file('staff-bad.csv');
  writeFileSync(staff, `${STAFF}41,Tom,risk,no\r\n42,Tim,boss,no\r\n`);
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  const { status, stderr } = await ran([
    'registers',
    'import',
    staff,
    '--admin',
    url,
    '--key',
    'x',
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain("row 3, column role: 'boss' is not one of operations");
  expect(stderr).toContain('nothing was sent');
  expect(venue.state.supervision.staff.has(41 as never)).toBe(false);
});

test('commands can be looked at before anything happens', () => {
  const staff = file('staff-ok.csv');
  writeFileSync(staff, `${STAFF}5,"Li, Bo",risk,yes\r\n`);
  const { status, stdout } = praya(['registers', 'import', staff, '--to-log', '-']);
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toEqual([
    { registerStaff: { staff: '5', name: 'Li, Bo', role: 'STAFF_ROLE_RISK' } },
    { retireStaff: { staff: '5', reason: 'imported' } },
  ]);
  expect(praya(['registers', 'import', staff]).status).toBe(2);
});

/** Without standing in the way of the venue, which is in this process. */
function ran(args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, NO_COLOR: '1', PRAYA_DEBUG: '' };
  return new Promise((done) => {
    execFile(process.execPath, [PRAYA, ...args], { env }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
