// What `praya desk` and `praya order` print to staff who ask in the wrong way, as processes at a running venue.

import { execFile } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StaffRole } from '../../../../engine/schema/index.ts';
import type { Venue } from '../../../../gateway/venue/venue.ts';
import { closeAll, must, openTestVenue, registerStaffMember } from '../../fixture.ts';
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
