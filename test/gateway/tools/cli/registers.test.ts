// `praya registers` as a process: out of a running venue's data folder, and in again over its administrative listener.

import { execFile } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDesk } from '../../../../client/node/index.ts';
import { StaffRole } from '../../../../engine/schema/index.ts';
import { TABLES } from '../../../../gateway/compliance/registers/tables.ts';
import {
  closeAll,
  freshFolder,
  must,
  OPS,
  openTestVenue,
  registerStaffMember,
  type Trader,
} from '../../fixture.ts';
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

test('SUPER-004: under dual control each row is proposed once, and a second person approves them', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  const people = Object.entries(StaffRole).map(([name, role]): [Trader, StaffRole] => {
    const signer = generateKeyPairSync('ed25519').privateKey;
    return [{ id: 100 + role, account: 0, name: `desk-${name}`, signer }, role];
  });
  for (const [person, role] of people) await registerStaffMember(venue, person, role);
  await must(venue, { kind: 'beginDualControl' });
  const person = (name: string): Trader =>
    people.find(([{ name: each }]) => each === `desk-${name}`)?.[0] as Trader;
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  const key = file('compliance.pem');
  const { name, signer } = person('compliance');
  writeFileSync(key, (signer as KeyObject).export({ type: 'pkcs8', format: 'pem' }));
  const investors = file('investors.csv');
  const columns = Object.keys(TABLES.investors.columns);
  const row = (values: Record<string, string>): string =>
    columns.map((column) => values[column] ?? '').join(',');
  const lines = [
    columns.join(','),
    row({ participant: '9', name: 'Nan', role: 'client', accounts: '90' }),
  ];
  writeFileSync(investors, `${lines.join('\r\n')}\r\n`);
  const traders = file('traders.csv');
  const header = Object.keys(TABLES.traders.columns);
  writeFileSync(traders, `${header.join(',')}\r\n9,9,Nan Lee${','.repeat(header.length - 3)}\r\n`);

  const words = ['registers', 'import', investors, traders, '--admin', url, '--key', key];
  const refused = await ran([...words, '--name', name]);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--data')]);
  const again = (): Promise<Ran> => ran([...words, '--name', name, '--data', dataFolder]);
  const first = await again();
  expect(first.stderr).toBe('');
  expect(first.stdout).toContain('investors.csv row 2: registerParticipant is proposal 1\n');
  expect(first.stdout).toContain('row 2: openAccount waits for participant 9\n');
  expect(first.stdout).toContain('traders.csv row 2: registerTrader waits for participant 9\n');
  // The same again proposes nothing more.
  expect(await again()).toEqual(first);
  expect(venue.state.supervision.lastProposal).toBe(1);

  const management = person('management');
  const privateKey = management.signer as never;
  const desk = await openDesk({ url, keyName: management.name, privateKey });
  await desk.approve(1 as never);
  const second = await again();
  expect(second.stdout).toContain('row 2: registerTrader is proposal 2\n');
  expect(second.stdout).toContain('1 of 3 commands were carried out\n1 are in force already\n');
  await desk.approve(2 as never);
  desk.close();
  const third = await again();
  expect(third).toMatchObject({ status: 0, stderr: '' });
  expect(third.stdout).toContain('0 of 3 commands were carried out\n3 are in force already\n');
  expect(venue.state.supervision.lastProposal).toBe(2);
  expect(venue.state.eligibility.traders.get(9 as never)?.name).toBe('Nan Lee');

  // A number that is another's is not proposed.
  writeFileSync(traders, `${header.join(',')}\r\n9,9,Nan Lim${','.repeat(header.length - 3)}\r\n`);
  const taken = await again();
  expect(taken.status).toBe(1);
  expect(taken.stdout).toContain(
    'registerTrader would change Nan Lee, which is registered already',
  );
}, 60_000);

/** Without standing in the way of the venue, which is in this process. */
function ran(args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, NO_COLOR: '1', PRAYA_DEBUG: '' };
  return new Promise((done) => {
    execFile(process.execPath, [PRAYA, ...args], { env }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
