// WATCH-016: compliance takes a pack about a participant; the request is journaled, and neither clients nor affiliates
// learn of it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type ParticipantId, RejectReason, StaffRole } from '../../../../engine/schema/index.ts';
import { verifyFolder } from '../../../../gateway/compliance/records/folder-seal.ts';
import { ALWAYS, readLines } from '../../../../gateway/compliance/records/read-lines.ts';
import { publicKeys } from '../../../../gateway/compliance/records/records-key.ts';
import {
  participantsOf,
  writeSuspicionPack,
} from '../../../../gateway/compliance/records/suspicion-pack.ts';
import { Channel } from '../../../../proto/client-message.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  registerStaffMember,
  type Trader,
} from '../../fixture.ts';

afterEach(closeAll);

const CARLA: Trader = { id: 98, account: 0, name: 'carla', signer: Buffer.alloc(32, 5) };
const ROSE: Trader = { id: 99, account: 0, name: 'rose', signer: Buffer.alloc(32, 7) };

function requestBy(trader: Trader, more: object = {}) {
  const to = 4_000_000_000_000_000;
  const request = { kind: 'requestSuspicionPack', key: trader.id, participant: ANN.id };
  return { ...request, from: 0, to, reason: 'a pattern of spoofs', ...more } as never;
}

describe('a suspicion pack', () => {
  test('holds what a participant did, is sealed, and is asked for by compliance alone', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder, records: true, recordsCloseMs: 60_000 });
    await registerStaffMember(venue, CARLA, StaffRole.compliance);
    await registerStaffMember(venue, ROSE, StaffRole.risk);
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    for (const [client, { account }] of [
      [ann, ANN],
      [bob, BOB],
    ] as const) {
      const stream = { channel: Channel.account, contract: 0, account, resumeAfterSeq: 0 };
      const answer = await client.ask({ kind: 'subscribe', ...stream } as never);
      expect(answer.kind).toBe('subscribed');
    }
    expect((await bob.ask(order(BOB, 'sell', 5, 1_000_000))).kind).toBe('orderAck');
    expect((await ann.ask(order(ANN, 'buy', 2, 1_000_000))).kind).toBe('orderAck');

    const reasonOf = async (command: never): Promise<number> => {
      const events = await venue.submit(command);
      const refused = events.find(({ kind }) => kind === 'commandRejected');
      return refused?.kind === 'commandRejected' ? refused.reason : 0;
    };
    expect(await reasonOf(requestBy(ROSE))).toBe(RejectReason.staffRole);
    expect(await reasonOf(requestBy(ANN))).not.toBe(0);
    const nobody = requestBy(CARLA, { participant: 500 });
    expect(await reasonOf(nobody)).toBe(RejectReason.participantUnknown);
    expect(await reasonOf(requestBy(CARLA, { to: 0 }))).toBe(RejectReason.fieldInvalid);
    expect(await reasonOf(requestBy(CARLA, { reason: '' }))).toBe(RejectReason.fieldInvalid);
    expect(await reasonOf(requestBy(CARLA))).toBe(0);
    const { seq } = venue.state;
    await ann.ask(order(ANN, 'buy', 1, 900_000));
    for (const client of [ann, bob]) {
      expect(client.messages.length).toBeGreaterThan(2);
      expect(JSON.stringify(client.messages)).not.toMatch(/suspicion/i);
    }
    await venue.close();

    const records = join(dataFolder, 'records');
    const audit = join(records, 'audit');
    const journal = { kind: 'segments', folder: dataFolder } as const;
    const out = join(mkdtempSync(join(tmpdir(), 'praya-pack-')), 'pack');
    const participant = ANN.id as ParticipantId;
    const request = { seq, by: 'staff 98', reason: 'a pattern of spoofs' };
    const parts = { records, audit, journal, participant, period: ALWAYS, out, request };
    const { files, hash } = await writeSuspicionPack(parts);
    expect(files).toContain('margin.csv');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(out).mode & 0o777).toBe(0o700);
    const table = (name: string): string => readFileSync(join(out, name), 'utf8');
    expect(table('trades.csv').split('\r\n')).toHaveLength(3); // Header, one trade, the end.
    expect(table('orders.csv')).toContain('placeOrder');
    expect(table('positions.csv')).toMatch(/,16,BTC-PERP,2,/);
    expect(table('margin.csv').split('\r\n').length).toBeGreaterThan(2);
    expect(JSON.parse(table('subject.json'))).toMatchObject({
      ...{ participant: ANN.id, request, missing: null },
    });
    const keys = publicKeys(records);
    expect(verifyFolder(out, keys)).toEqual([]);
    writeFileSync(join(out, 'trades.csv'), 'nothing');
    expect(verifyFolder(out, keys).map(({ kind }) => kind)).toEqual(['altered']);
    await expect(writeSuspicionPack(parts)).rejects.toThrow('never written over');

    const asked = [...readLines(audit)].filter(({ kind }) => kind === 'suspicionPackRequested');
    expect(asked.map(({ who }) => who?.staff)).toEqual([98]);
    expect(readdirSync(records)).not.toContain('pack');
    expect(await participantsOf(journal, 'NOBODY')).toEqual([]);
    rmSync(out, { recursive: true });
  });
});
