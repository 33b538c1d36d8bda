// What takes two people, over real sockets: the operator's staff at their desks, and everybody else who tries.

import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk, refusalIn } from '../../client/node/index.ts';
import { BTC_PERP } from '../../engine/index.ts';
import {
  type Command,
  ContractState,
  RejectReason,
  rejectName,
  StaffRole,
} from '../../engine/schema/index.ts';
import { readEnvelopes } from '../../gateway/replay/envelopes.ts';
import { locateLog } from '../../gateway/replay/log-location.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { AdminResult } from '../../proto/server-message.ts';
import type { LooseCommand } from '../support/loose.ts';
import {
  ANN,
  BTC,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  must,
  openTestVenue,
  passed,
  registerStaffMember,
  type Trader,
} from './fixture.ts';

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) desk.close();
  await closeAll();
});

const DAY_US = 86_400_000_000;
const ROLES = Object.entries(StaffRole) as [keyof typeof StaffRole, StaffRole][];
const STAFF = Object.fromEntries(
  ROLES.map(([name, role]) => [
    name,
    {
      id: 100 + role,
      account: 0,
      name: `desk-${name}`,
      signer: generateKeyPairSync('ed25519').privateKey,
    },
  ]),
) as Record<keyof typeof StaffRole, Trader>;

const limit = { kind: 'setExposureLimit', participant: 1, wholeGroup: false, notionalMax: 500 };

test('one proposes, another approves, and it happens with both names, the old value and the new', async () => {
  const { venue, desk } = await openFounded();
  const [risk, compliance] = [await desk('risk'), await desk('compliance')];
  const proposed = await ask(risk, 'propose', limit);
  expect(emitted(proposed)).toEqual(['commandProposed']);
  const [waiting] = await compliance.proposals();
  expect(waiting).toMatchObject({ proposal: 1, proposerName: 'desk-risk of the staff' });
  expect(waiting).toMatchObject({ before: '{"notionalMax":100}', current: true });
  expect(reasonIn(await risk.approve(1 as never))).toBe('proposalSamePerson');
  expect(reasonIn(await (await desk('treasury')).approve(1 as never))).toBe('staffRole');
  const approved = await compliance.approve(1 as never);
  expect(emitted(approved)).toEqual(['commandApproved', 'exposureLimitSet']);
  expect(approved.events[0]).toMatchObject({
    proposer: STAFF.risk.id,
    approver: STAFF.compliance.id,
    before: '{"notionalMax":100}',
  });
  expect(await compliance.proposals()).toEqual([]);
  expect(venue.state.eligibility.exposureBounds.ofParticipant[1 as never]).toBe(500);
});

test('who signs is who is there, whatever they write', async () => {
  const { desk } = await openFounded();
  const [risk, compliance] = [await desk('risk'), await desk('compliance')];
  await ask(risk, 'propose', limit);
  const asCompliance = compliance.logOn.key;
  const forged = await risk.send({
    kind: 'approveCommand',
    key: asCompliance,
    proposal: 1 as never,
  });
  expect(reasonIn(forged)).toBe('proposalSamePerson');
});

test('a halt takes one person, going on takes two', async () => {
  const { venue, desk } = await openFounded();
  const operations = await desk('operations');
  const halt = { kind: 'setContractState', contract: BTC, reason: 'the feed is in doubt' };
  const halted = { ...halt, state: ContractState.halted } as unknown as Command;
  const live = { ...halt, state: ContractState.live } as unknown as Command;
  expect(emitted(await operations.send(halted))).toEqual(['contractStateChanged']);
  expect(reasonIn(await operations.send(live))).toBe('approvalNeeded');
  await ask(operations, 'propose', live);
  expect(venue.state.markets[BTC]?.state).toBe(ContractState.halted);
  const risk = await desk('risk');
  expect(emitted(await risk.approve(1 as never))).toContain('contractStateChanged');
  expect(venue.state.markets[BTC]?.state).toBe(ContractState.auction); // Which leads to live.
});

test('no one moves the index alone by quoting what its sources quote', async () => {
  const { venue, desk } = await openFounded();
  const pricing = venue.state.markets[BTC]?.pricing;
  const quotes = JSON.stringify(pricing?.quotes);
  const times = { sourceSeq: Number.MAX_SAFE_INTEGER, quotedAt: venue.state.time };
  const { name: source } = BTC_PERP.index.sources[0];
  const quote = { kind: 'quoteSource', contract: BTC, source, bid: 1, ask: 2, ...times };
  for (const [role] of ROLES) {
    const refused =
      role === 'observer'
        ? { reason: 'scopeMissing' } // Its keys only read.
        : { reason: 'approvalNeeded', field: 'quoteSource' };
    await expect(ask(await desk(role), 'send', quote)).rejects.toMatchObject(refused);
  }
  expect(JSON.stringify(pricing?.quotes)).toBe(quotes);
  await must(venue, quote as LooseCommand); // The venue's own sources go on.
});

test('who cancels for a client signs as the staff, whatever they write', async () => {
  const dataFolder = freshFolder();
  const { venue, desk } = await openFounded(dataFolder);
  const risk = await desk('risk');
  const cancel = { key: ANN.id, account: ANN.account };
  await ask(risk, 'send', { kind: 'massCancel', ...cancel, contract: 0, side: 0, tag: '' });
  await ask(risk, 'send', {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    ...cancel,
    order: 1,
    clientOrderId: '',
  });
  await venue.close();
  const signed: number[] = [];
  for await (const { command } of readEnvelopes(locateLog(dataFolder))) {
    if (command.kind === 'massCancel' || command.kind === 'cancelOrder') signed.push(command.key);
  }
  expect(signed).toEqual([STAFF.risk.id, STAFF.risk.id]);
});

test('proposals survive a restart, and expire at their time', async () => {
  const dataFolder = freshFolder();
  const { venue, desk } = await openFounded(dataFolder);
  await ask(await desk('risk'), 'propose', limit);
  await ask(await desk('risk'), 'propose', { ...limit, notionalMax: 600 }, 300_000);
  await venue.close();
  const again = await openTestVenue({ dataFolder });
  const compliance = await deskOf(again, 'compliance');
  const waiting = await compliance.proposals();
  expect(waiting.map(({ proposal }) => proposal)).toContain(1);
  await passed(1200); // A tick or two later the short one is gone.
  expect((await compliance.proposals()).map(({ proposal }) => proposal)).toEqual([1]);
  expect(reasonIn(await compliance.approve(2 as never))).toBe('proposalUnknown');
  expect(emitted(await compliance.approve(1 as never))).toContain('exposureLimitSet');
});

test('who leaves is out: sessions end, proposals fall, keys are refused', async () => {
  const { venue, desk } = await openFounded();
  const spare: Trader = { ...STAFF.risk, id: 120, name: 'desk-spare' };
  const { risk } = StaffRole;
  const hire = { kind: 'registerStaff', staff: 120, name: 'Sam Spare', role: risk };
  const key = { ...keyCommand(spare), staff: 120 };
  for (const command of [hire, key]) {
    await ask(await desk('compliance'), 'propose', command);
    const { lastProposal } = venue.state.supervision;
    expect(reasonIn(await (await desk('management')).approve(lastProposal as never))).toBe('');
  }
  const sam = await openDesk({
    ...at(venue),
    keyName: 'desk-spare',
    privateKey: spare.signer as never,
  });
  desks.push(sam);
  await ask(sam, 'propose', limit);
  const { lastProposal } = venue.state.supervision;
  const retire = { kind: 'retireStaff', staff: 120, reason: 'left' };
  expect(reasonIn(await ask(await desk('operations'), 'send', retire))).toBe('');
  expect(reasonIn(await (await desk('compliance')).approve(lastProposal as never))).toBe(
    'staffRetired',
  );
  await expect(sam.proposals()).rejects.toThrow(); // The session is gone.
  const back = openDesk({ ...at(venue), keyName: 'desk-spare', privateKey: spare.signer as never });
  await expect(back).rejects.toThrow(/no longer acts/);
});

describe('no one else', () => {
  test('a trader proposes, approves or looks nowhere: the desk’s listener refuses its key', async () => {
    const { venue, desk } = await openFounded();
    await ask(await desk('risk'), 'propose', limit);
    const asked = [
      { kind: 'adminCommand', command: { kind: 'approveCommand', key: 0, proposal: 1 } },
      { kind: 'adminCommand', command: limit },
      { kind: 'getProposals' },
    ];
    const ann = await logOnAs(venue.port, ANN);
    for (const request of asked) {
      const answer = await ann.ask(request as never);
      expect(answer).toMatchObject({ kind: 'reject', reason: RejectReason.unsupported });
    }
    const there = connect(venue.adminPort);
    expect(await there.logOn(ANN.name, ANN.signer)).toMatchObject({
      kind: 'reject',
      reason: RejectReason.scopeMissing,
    });
    expect(await there.closed()).toBe(CloseCode.logOnRefused);
  });

  test('staff do nothing over the public listener, and cannot trade over either', async () => {
    const { venue } = await openFounded();
    for (const port of [venue.port, venue.adminPort]) {
      const staff = await logOnAs(port, STAFF.risk);
      const order = {
        kind: 'massCancel',
        key: 0,
        account: ANN.account,
        contract: 0,
        side: 0,
        tag: '',
      };
      expect(await staff.ask(order as never)).toMatchObject({ reason: RejectReason.scopeMissing });
      const account = await staff.ask({ kind: 'getAccount', account: ANN.account } as never);
      expect(account).toMatchObject({ reason: RejectReason.accountNotYours });
      if (port === venue.adminPort) continue;
      const answer = await staff.ask({ kind: 'getProposals' } as never);
      expect(answer).toMatchObject({ reason: RejectReason.unsupported });
    }
  });
});

interface Founded {
  readonly venue: Venue;
  desk(role: keyof typeof StaffRole): Promise<Desk>;
}

/** A venue with somebody of each role, under dual control. */
async function openFounded(dataFolder = freshFolder()): Promise<Founded> {
  const venue = await openTestVenue({ dataFolder });
  for (const [name, role] of ROLES) await registerStaffMember(venue, STAFF[name], role);
  await must(venue, { ...limit, notionalMax: 100 } as LooseCommand);
  await must(venue, { kind: 'beginDualControl' });
  return { venue, desk: (role) => deskOf(venue, role) };
}

async function deskOf(venue: Venue, role: keyof typeof StaffRole): Promise<Desk> {
  const { name, signer } = STAFF[role];
  const desk = await openDesk({ ...at(venue), keyName: name, privateKey: signer as never });
  desks.push(desk);
  return desk;
}

function at({ adminPort }: Venue): { url: string } {
  return { url: `ws://127.0.0.1:${adminPort}` };
}

function ask(
  desk: Desk,
  how: 'send' | 'propose',
  command: object,
  lifeUs = DAY_US,
): Promise<AdminResult> {
  const expiresAt = Date.now() * 1000 + lifeUs;
  return how === 'send'
    ? desk.send(command as Command)
    : desk.propose(command as never, 'as agreed', expiresAt as never);
}

function emitted({ events }: AdminResult): string[] {
  return events.map(({ kind }) => kind);
}

function reasonIn(result: AdminResult): string {
  const refusal = refusalIn(result);
  return refusal === null ? '' : rejectName(refusal.reason);
}

function keyCommand({ id, name, signer }: Trader): LooseCommand {
  const { x = '' } = (signer as ReturnType<typeof generateKeyPairSync>['privateKey']).export({
    format: 'jwk',
  });
  return {
    kind: 'registerKey',
    key: id,
    trader: 0,
    name,
    algorithm: 1,
    material: Buffer.from(x, 'base64url').toString('hex'),
    scopes: 9,
    validUntil: 0,
    addresses: [],
    staff: id,
  };
}
