// A seat that reads: a regulator or an auditor has records, alerts and the drop copy of all accounts, and no power to act.

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  KeyAlgorithm,
  KillScope,
  KillState,
  RejectReason,
  Scope,
  StaffRole,
} from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  materialOf,
  must,
  OPS,
  openTestVenue,
  order,
  registerStaffMember,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

const SFC: Trader = { id: 40, account: 0, name: 'sfc', signer: new Uint8Array(32).fill(7) };

function keyOfSeat(scopes: number) {
  return {
    kind: 'registerKey',
    key: SFC.id,
    trader: 0,
    name: SFC.name,
    algorithm: KeyAlgorithm.hmacSha256,
    material: materialOf(SFC.name, SFC.signer),
    scopes,
    validUntil: 0,
    addresses: [],
    staff: SFC.id,
  } as const;
}

async function seat(venue: Venue): Promise<void> {
  const role = StaffRole.observer;
  await must(
    venue,
    { kind: 'registerStaff', staff: SFC.id, name: 'SFC', role },
    keyOfSeat(Scope.read),
  );
}

test('an observer has no key that acts', async () => {
  const venue = await openTestVenue();
  const role = StaffRole.observer;
  await must(venue, { kind: 'registerStaff', staff: SFC.id, name: 'SFC', role });
  for (const scopes of [Scope.admin, Scope.read + Scope.admin, Scope.trade]) {
    await expect(must(venue, keyOfSeat(scopes))).rejects.toThrow(
      `"reason":${RejectReason.identityConflict}`,
    );
  }
  await must(venue, keyOfSeat(Scope.read));
});

test('it reads the drop copy of all accounts, and sends nothing', async () => {
  const venue = await openTestVenue();
  await seat(venue);
  const sfc = await logOnAs(venue.adminPort, SFC);
  const copy = {
    kind: 'subscribe',
    channel: Channel.dropCopy,
    contract: 0,
    account: 0,
    resumeAfterSeq: 0,
  } as const;
  await sfc.askFor('subscribed', copy);
  const ann = await logOnAs(venue.port, ANN);
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 990_000));
  await sfc.next('accountEvent', ({ event }) => event.kind === 'orderRested');
  const command = { kind: 'revokeKey', key: ANN.id, reason: 'x' };
  const refused = { kind: 'reject', reason: RejectReason.scopeMissing, limit: Scope.admin };
  expect(await sfc.ask({ kind: 'adminCommand', command } as never)).toMatchObject(refused);
  expect(await sfc.ask({ kind: 'getProposals' })).toMatchObject(refused);
  expect((await sfc.ask(order(ANN, 'buy', 1, 990_000))).kind).toBe('reject');
  // Not where traders connect.
  const there = await logOnAs(venue.port, SFC);
  expect(await there.ask(copy)).toMatchObject({ reason: RejectReason.unsupported });
});

test.each([false, true])(
  'it reads records as they are on disk, piece by piece (JSON %s)',
  async (json) => {
    const dataFolder = freshFolder();
    const records = fill(dataFolder);
    const venue = await openTestVenue({ dataFolder });
    await seat(venue);
    const sfc = await logOnAs(venue.adminPort, SFC, { json });
    const { files, next } = await sfc.askFor('recordFiles', { kind: 'listRecords', cursor: '' });
    expect(next).toBe('');
    const names = [
      'alerts.jsonl',
      'audit/2026-01-01.jsonl',
      'daily/2026-01-01/report.txt',
      'keys/a1.pub',
    ];
    expect(files.map(({ name }) => name)).toEqual(names);
    for (const { name, size } of files) {
      const bytes = await readWhole(sfc, name, size);
      expect(bytes.equals(readFileSync(join(records, name)))).toBe(true);
    }
    const behind = await sfc.askFor('recordFiles', { kind: 'listRecords', cursor: names[1] });
    expect(behind.files.map(({ name }) => name)).toEqual(names.slice(2));
  },
);

test("what is no record is not served, and records are no trader's", async () => {
  const dataFolder = freshFolder();
  const records = fill(dataFolder);
  symlinkSync('/etc', join(records, 'daily', 'etc'));
  const venue = await openTestVenue({ dataFolder });
  await seat(venue);
  const sfc = await logOnAs(venue.adminPort, SFC);
  const names = [
    'keys/records.key',
    '../lock',
    'audit/../keys/records.key',
    '/etc/passwd',
    'daily/etc/passwd',
    'audit',
    'nothing',
    '',
  ];
  for (const name of names) {
    const answer = await sfc.ask({ kind: 'readRecord', name, offset: 0 });
    expect(answer, name).toMatchObject({ kind: 'reject', reason: RejectReason.fieldInvalid });
  }
  const beyond = await sfc.askFor('recordPiece', {
    kind: 'readRecord',
    name: 'alerts.jsonl',
    offset: 1e9,
  });
  expect(beyond.data).toHaveLength(0);
  const trader = await logOnAs(venue.port, ANN);
  const staff = await logOnAs(venue.port, OPS);
  for (const client of [trader, staff]) {
    for (const request of [
      { kind: 'listRecords', cursor: '' },
      { kind: 'readRecord', name: 'alerts.jsonl', offset: 0 },
    ] as const) {
      expect(await client.ask(request)).toMatchObject({
        kind: 'reject',
        reason: RejectReason.unsupported,
      });
    }
  }
});

test('the audit log is read by compliance and observers alone, a sealed pack by compliance', async () => {
  const dataFolder = freshFolder();
  const records = fill(dataFolder);
  for (const [seq, files] of [
    ['11', ['trades.csv', 'seal.json']],
    ['12', ['trades.csv']],
  ] as const) {
    mkdirSync(join(records, 'packs', seq), { recursive: true });
    for (const name of files) writeFileSync(join(records, 'packs', seq, name), name);
  }
  const venue = await openTestVenue({ dataFolder });
  const audit = 'audit/2026-01-01.jsonl';
  const pack = 'packs/11/trades.csv';
  const shown = new Map<StaffRole, readonly string[]>([
    [StaffRole.compliance, [audit, pack]],
    [StaffRole.observer, [audit]],
    [StaffRole.risk, []],
    [StaffRole.treasury, []],
    [StaffRole.operations, []],
  ]);
  let id = 60;
  for (const [role, names] of shown) {
    id += 1;
    const person = { ...SFC, id, name: `person ${id}` };
    await registerStaffMember(venue, person, role);
    const seat = await logOnAs(venue.adminPort, person);
    const { files } = await seat.askFor('recordFiles', { kind: 'listRecords', cursor: '' });
    const listed = files.map(({ name }) => name);
    expect(listed.filter((name) => name === audit || name === pack)).toEqual(names);
    expect(listed).toContain('alerts.jsonl');
    for (const name of [audit, pack, 'packs/12/trades.csv']) {
      const answer = await seat.ask({ kind: 'readRecord', name, offset: 0 });
      const kind = names.includes(name) ? 'recordPiece' : 'reject';
      expect(answer.kind, `${name} for ${role}`).toBe(kind);
    }
  }
});

test('kill switches that are thrown are listed until they are released', async () => {
  const venue = await openTestVenue();
  await seat(venue);
  const sfc = await logOnAs(venue.adminPort, SFC);
  const thrown = async () => (await sfc.askFor('killSwitches', { kind: 'getKillSwitches' })).rows;
  const kill = (target: number, state: KillState): void => {
    void must(venue, { kind: 'killSwitch', scope: KillScope.account, target, state, reason: 'x' });
  };
  expect(await thrown()).toEqual([]);
  kill(ANN.account, KillState.blocked);
  kill(BOB.account, KillState.reducing);
  const ofBob = { scope: KillScope.account, target: BOB.account, state: KillState.reducing };
  expect(await thrown()).toEqual([
    { ...ofBob, target: ANN.account, state: KillState.blocked },
    ofBob,
  ]);
  kill(ANN.account, KillState.released);
  expect(await thrown()).toEqual([ofBob]);
  const trader = await logOnAs(venue.port, ANN);
  const refused = { kind: 'reject', reason: RejectReason.unsupported };
  expect(await trader.ask({ kind: 'getKillSwitches' })).toMatchObject(refused);
});

/** Files as a venue's records have them, the secret key among them. */
function fill(dataFolder: string): string {
  const records = join(dataFolder, 'records');
  for (const folder of ['audit', 'daily/2026-01-01', 'keys']) {
    mkdirSync(join(records, folder), { recursive: true });
  }
  writeFileSync(join(records, 'alerts.jsonl'), '{"id":"a"}\n');
  writeFileSync(join(records, 'audit', '2026-01-01.jsonl'), Buffer.alloc(200_000, 'abcdefg\n'));
  writeFileSync(join(records, 'daily', '2026-01-01', 'report.txt'), 'a day\n');
  writeFileSync(join(records, 'keys', 'records.key'), 'secret');
  writeFileSync(join(records, 'keys', 'a1.pub'), 'public');
  return records;
}

async function readWhole(client: Client, name: string, size: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let offset = 0;
  while (offset < size) {
    const piece = await client.askFor('recordPiece', { kind: 'readRecord', name, offset });
    expect(piece).toMatchObject({ name, offset, size });
    pieces.push(piece.data);
    offset += piece.data.length;
  }
  return Buffer.concat(pieces);
}
