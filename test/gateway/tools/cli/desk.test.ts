// What `praya desk` and `praya order` print to staff who ask in the wrong way, as processes at a running venue.

import { execFile } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StaffRole } from '../../../../engine/schema/index.ts';
import type { Venue } from '../../../../gateway/venue/venue.ts';
import { ANN, closeAll, must, openTestVenue, registerStaffMember } from '../../fixture.ts';
import { PRAYA, type Ran, useFolder } from './run-praya.ts';

const file = useFolder();
let venue: Venue;

beforeAll(async () => {
  venue = await openTestVenue();
  for (const [name, role] of Object.entries(StaffRole)) {
    const signer = generateKeyPairSync('ed25519').privateKey;
    const person = { id: 100 + role, account: 0, name: `desk-${name}`, signer };
    await registerStaffMember(venue, person, role);
    writeFileSync(file(`${person.name}.pem`), pem(signer));
  }
  const bound = { participant: 1, wholeGroup: false, notionalMax: 100 };
  await must(venue, { kind: 'setExposureLimit', ...bound });
  await must(venue, { kind: 'beginDualControl' });
});
afterAll(closeAll);

function pem(key: KeyObject): string | Buffer {
  return key.export({ type: 'pkcs8', format: 'pem' });
}

describe('praya desk', () => {
  test.each(['halt', 'reopen'])('%s of no contract names those there are', async (act) => {
    const { status, stderr } = await desk('operations', act, 'FOO', '--because', 'a test');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^praya: there is no contract FOO; there are BTC-PERP \(1\)$/m);
    const number = await desk('operations', act, '99', '--because', 'a test');
    expect(number.stderr).toMatch(/^praya: there is no contract 99; there are BTC-PERP \(1\)/);
  });

  test('halt takes a symbol in either case, and a number', async () => {
    for (const name of ['btc-perp', '1']) {
      const { stderr, stdout } = await desk('operations', 'halt', name, '--because', 'a test');
      expect([stderr, stdout]).toEqual(['', expect.stringContaining('on disk as command')]);
    }
  });

  test('maintenance is announced an hour ahead, of every contract too, and withdrawn', async () => {
    const why = ['--because', 'new disks'];
    const plan = (...words: string[]) => desk('operations', 'maintenance', ...words, ...why);
    const half = await plan('BTC-PERP', '--from', '+90m');
    expect([half.status, half.stderr]).toEqual([
      2,
      expect.stringContaining('both --from and --to'),
    ]);
    const soon = await plan('BTC-PERP', '--from', '+59m', '--to', '+90m');
    expect([soon.status, soon.stdout]).toEqual([
      1,
      expect.stringContaining('(noticeTooShort, 910'),
    ]);
    expect(soon.stdout).toMatch(/asked for [\d-]+ [\d:.]+ UTC, the earliest is [\d-]+ [\d:.]+$/m);
    const announced = await plan('all', '--from', '+90m', '--to', '+100m');
    expect([announced.status, announced.stdout]).toEqual([
      0,
      expect.stringContaining('"maintenanceScheduled"'),
    ]);
    const withdrawn = await plan('btc-perp');
    expect(withdrawn.stdout).toContain('{"contract":1,"reason":"new disks"}');
    const none = await plan('btc-perp');
    expect(none.stdout).toContain('(maintenanceUnknown, 960');
  });

  test('a state that is none is named once, with those there are', async () => {
    const json = '{"setContractState":{"contract":1,"state":"HALTED"}}';
    const { status, stderr } = await desk('operations', 'send', json);
    expect(status).toBe(2);
    expect(stderr.match(/setContractState\.state: /g)).toHaveLength(1);
    expect(stderr).toContain('"HALTED" is not a ContractState: one of CONTRACT_STATE_');
    expect(stderr).toContain('CONTRACT_STATE_HALTED');
    expect(stderr).not.toContain('UNSPECIFIED');
  });

  test('a refusal names roles, and a proposal that is not there', async () => {
    const limit = '{"setExposureLimit":{"participant":"1","notionalMax":"500"}}';
    const proposed = await desk('treasury', 'propose', limit, '--because', 'a test');
    expect(proposed.status).toBe(1);
    expect(proposed.stdout).toMatch(
      /^Refused {3}The person's role may not do this\.\n +your role is treasury; risk is one that may\n/,
    );
    const approved = await desk('risk', 'approve', '999');
    expect(approved.stdout).toContain('there is no proposal 999');
    expect(approved.stdout).not.toContain('the bound is');
  });
});

describe('without JSON', () => {
  const why = ['--because', 'a test'];

  test('a kill switch takes one person to throw, and two to release', async () => {
    const thrown = await desk('risk', 'kill', 'account', `${ANN.account}`, ...why);
    expect(thrown.stdout).toContain('"state":"KILL_STATE_BLOCKED"');
    const released = await desk('operations', 'release', 'account', `${ANN.account}`, ...why);
    const [, id = ''] = /^Proposed {2}(\d+): /m.exec(released.stdout) ?? [];
    const approved = await desk('risk', 'approve', id);
    expect(approved.stdout).toContain('"state":"KILL_STATE_RELEASED"');
  });

  test('a switch that blocks is lowered by two as well', async () => {
    await desk('risk', 'kill', 'contract', 'btc-perp', ...why);
    const lowered = await desk('operations', 'kill', 'contract', '1', '--reducing', ...why);
    expect(lowered.stdout).toMatch(/^Proposed {2}\d+: somebody of another role approves it/m);
  });

  test('a limit is lowered by one person and raised by two', async () => {
    const lower = await desk('risk', 'limit', '1', '0.00005', ...why);
    expect(lower.stdout).toContain('"record":{"participant":"1","notionalMax":"50"}');
    const higher = await desk('risk', 'limit', '1', '200', ...why);
    expect(higher.stdout).toMatch(/^Proposed /m);
    const none = await desk('risk', 'limit', '1', 'none', ...why);
    expect(none.stdout).toMatch(/^Proposed /m);
  });

  test('a floor of a class, a suspension and its end', async () => {
    const floor = await desk('risk', 'floor', 'individual', 'BTC-PERP', '12.5%', ...why);
    expect(floor.stdout).toContain('"initialMin":125000');
    const suspended = await desk('compliance', 'suspend', '2', ...why);
    expect(suspended.stdout).toContain('"suspended":true');
    expect((await desk('risk', 'readmit', '2', ...why)).stdout).toMatch(/^Proposed /m);
  });

  test('a contract is stopped at once and resumes through two people', async () => {
    const stopped = await desk('operations', 'cancel-only', 'BTC-PERP', ...why);
    expect(stopped.stdout + stopped.stderr).toContain('CONTRACT_STATE_CANCEL_ONLY');
    for (const act of ['resume', 'reopen', 'auction', 'reduce-only']) {
      const asked = await desk('operations', act, 'BTC-PERP', ...why);
      expect([act, asked.stdout]).toEqual([act, expect.stringMatching(/^Proposed /m)]);
    }
  });

  test.each([
    [['kill', 'account'], 'say which account: its number'],
    [['kill', 'account', 'ann'], 'ann is no number: say which account'],
    [['kill', 'venue', '1'], 'venue takes no number: there is one alone'],
    [['limit', '1', '-5'], 'Not an amount like 500000'],
    [['limit', '1', '0.0000001'], 'finer than 6 decimals'],
    [['floor', 'individual', 'BTC-PERP', '101'], 'Not a percentage from 0 to 100'],
  ])('%j is refused in words', async (words, text) => {
    const { status, stderr } = await desk('risk', ...words, ...why);
    expect([status, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});

test.each([['list'], ['buy', '1', 'BTC-PERP', '--limit', '1']])(
  'praya order with a key of staff refers to the desk: %s',
  async (...words) => {
    const { status, stderr } = await order(...words);
    expect(status).toBe(2);
    expect(stderr).toMatch(/desk-risk\.pem is of staff, who have no account: .*praya\.js desk`\n$/);
  },
);

function desk(role: keyof typeof StaffRole, ...words: string[]): Promise<Ran> {
  return ran([
    'desk',
    ...words,
    '--port',
    `${venue.adminPort}`,
    '--key-file',
    file(`desk-${role}.pem`),
  ]);
}

function order(...words: string[]): Promise<Ran> {
  return ran(['order', ...words, '--port', `${venue.port}`, '--key-file', file('desk-risk.pem')]);
}

/** The venue is in this process, which has to go on. */
function ran(args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, NO_COLOR: '1', PRAYA_DEBUG: '' };
  return new Promise((done) => {
    execFile(process.execPath, [PRAYA, ...args], { env }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
