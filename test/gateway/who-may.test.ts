// What no single person of the staff can do for a client, and what a client does itself: over real sockets.
//
// Shows G-15, P-40.

import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { connect as connectBot, type Desk, openDesk, refusalIn } from '../../client/node/index.ts';
import {
  type Command,
  InvestorClass,
  KeyAlgorithm,
  RejectReason,
  Role,
  rejectName,
  Scope,
  StaffRole,
} from '../../engine/schema/index.ts';
import type { Settings } from '../../gateway/host/config.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  materialOf,
  must,
  openTestVenue,
  order,
  registerStaffMember,
  type Trader,
} from './fixture.ts';

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) desk.close();
  await closeAll();
});

const HASH = 'a1'.repeat(32);
const DAY_US = 86_400_000_000;
type RoleName = keyof typeof StaffRole;
const person = (id: number, name: string): Trader => ({
  id,
  account: 0,
  name,
  signer: generateKeyPairSync('ed25519').privateKey,
});
const STAFF = Object.fromEntries(
  Object.entries(StaffRole).map(([name, role]) => [name, person(100 + role, `desk-${name}`)]),
) as Record<RoleName, Trader>;
/** The holder of this key can log on as a trader of Ann's, if it is ever registered. */
const THIEF = person(200, 'thief');
/** Ann, with a key that binds her. */
const SIGNER = person(201, 'ann-signs');

const keyCommand = ({ id, name, signer }: Trader, scopes: number): Command =>
  ({
    kind: 'registerKey',
    key: id,
    trader: ANN.id,
    name,
    algorithm: KeyAlgorithm.ed25519,
    material: materialOf(name, signer),
    scopes,
    validUntil: 0,
    addresses: [],
    staff: 0,
  }) as never;
const STEALS = keyCommand(THIEF, Scope.read + Scope.trade);

describe('a treasury key', () => {
  test('registers no key for a trader of an existing client, by any way', async () => {
    const { venue, desk } = await openFounded();
    const treasury = await desk('treasury');
    expect(reasonIn(await treasury.send(STEALS))).toBe('approvalNeeded');
    expect(reasonIn(await propose(treasury, STEALS))).toBe('staffRole');
    expect(reasonIn(await treasury.approve(1 as never))).toBe('proposalUnknown');
    const thief = connect(venue.port);
    expect(await thief.logOn(THIEF.name, THIEF.signer)).toMatchObject({
      reason: RejectReason.authenticationFailed,
    });
    expect(venue.state.eligibility.keys.has(THIEF.id as never)).toBe(false);
  });

  test('makes no professional investor, confirmed by a person never hired', async () => {
    const { venue, desk } = await openFounded({}, false);
    await must(venue, participant(50));
    await begin(venue);
    const [treasury, compliance] = [await desk('treasury'), await desk('compliance')];
    const command = confirmation(venue, 'Nobody Hired');
    expect(reasonIn(await treasury.send(command))).toBe('approvalNeeded');
    expect(reasonIn(await propose(treasury, command))).toBe('staffRole');
    expect(reasonIn(await propose(compliance, command))).toBe('staffUnknown');
    expect(venue.state.eligibility.participants.get(50 as never)?.investor).toBeNull();
  });

  test.each([
    ['registers no participant', participant(60)],
    ['registers no joint holders', { ...participant(60), holders: ['Ann Au', 'Bo Bao'] }],
    ['registers no trader', trader(60)],
    ['accepts no rulebook for a client', { kind: 'acceptRulebook', participant: 1, version: 1 }],
  ])('%s', async (_, command) => {
    const { desk } = await openFounded();
    const treasury = await desk('treasury');
    expect(reasonIn(await treasury.send(command as never))).toBe('approvalNeeded');
    expect(reasonIn(await propose(treasury, command as never))).toBe('staffRole');
  });
});

test('compliance proposes a trader’s key, management approves it, and it trades', async () => {
  const { venue, desk } = await openFounded();
  expect(reasonIn(await propose(await desk('compliance'), STEALS))).toBe('');
  const { lastProposal } = venue.state.supervision;
  expect(reasonIn(await (await desk('risk')).approve(lastProposal as never))).toBe('staffRole');
  expect(reasonIn(await (await desk('management')).approve(lastProposal as never))).toBe('');
  const client = await logOnAs(venue.port, THIEF);
  expect(await client.ask(order(ANN, 'buy', 1, 990_000))).toMatchObject({ kind: 'orderAck' });
});

describe('a client signs for itself', () => {
  async function republished(): Promise<{ venue: Venue; hash: string }> {
    const { venue } = await openFounded({}, false);
    const hash = 'c3'.repeat(32);
    await must(venue, keyCommand(SIGNER, Scope.read + Scope.trade + Scope.bind) as never, {
      kind: 'publishRulebook',
      version: 2,
      hash,
    });
    await begin(venue);
    return { venue, hash };
  }

  test('over version and hash, on its own connection, and trades again', async () => {
    const { venue, hash } = await republished();
    const ann = await logOnAs(venue.port, ANN);
    const buy = order(ANN, 'buy', 1, 990_000);
    expect(await ann.ask(buy)).toMatchObject({ reason: RejectReason.rulebookNotAccepted });
    const bot = await connectBot({
      url: `ws://127.0.0.1:${venue.port}`,
      keyName: SIGNER.name,
      privateKey: SIGNER.signer as never,
    });
    try {
      await expect(bot.sign({ version: 2, hash: HASH })).rejects.toMatchObject({
        reason: 'fieldInvalid',
        field: 'hash',
      });
      expect(await bot.sign({ version: 2, hash })).toMatchObject({ contract: 0, version: 2, hash });
    } finally {
      bot.close();
    }
    expect(await ann.ask(buy)).toMatchObject({ kind: 'orderAck' });
    const row = venue.state.eligibility.participants.get(ANN.id as never);
    expect(row?.signatures[0]).toEqual({ hash, trader: ANN.id });
  });

  test.each([false, true])('not with a key that only trades (JSON %s)', async (json) => {
    const { venue, hash } = await republished();
    const ann = await logOnAs(venue.port, ANN, { json });
    const request = { kind: 'signDocument', key: 0, contract: 0, version: 2, hash } as const;
    expect(await ann.ask(request)).toMatchObject({ reason: RejectReason.bindingMissing });
  });

  test('and no one of the staff does it for them', async () => {
    const { venue, hash } = await republished();
    const compliance = await deskOf(venue, 'compliance');
    const forged = { kind: 'signDocument', key: SIGNER.id, contract: 0, version: 2, hash };
    await expect(compliance.send(forged as never)).rejects.toMatchObject({ reason: 'unsupported' });
    const staff = await logOnAs(venue.port, STAFF.compliance);
    expect(await staff.ask(forged as never)).toMatchObject({
      reason: RejectReason.bindingMissing,
    });
  });
});

test('SUPER-010 a desk that sends too much waits, but for what stops or revokes', async () => {
  const { venue, desk } = await openFounded({ staffCommandsPerSecond: 1, staffCommandsMax: 3 });
  const risk = await desk('risk');
  const tick = { kind: 'tick' } as const;
  const sent = await Promise.allSettled(Array.from({ length: 10 }, () => risk.send(tick)));
  const refused = sent.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(4);
  expect(refused[0]).toMatchObject({ reason: { reason: 'rateLimited' } });
  for (const suspended of [BOB.id, ANN.id]) {
    const stop = {
      kind: 'suspendParticipant',
      participant: suspended,
      suspended: true,
      reason: '',
    };
    expect(reasonIn(await risk.send(stop as never))).toBe('');
  }
  const revoke = { kind: 'revokeKey', key: ANN.id, reason: 'stolen' };
  expect(reasonIn(await risk.send(revoke as never))).toBe('');
  const halt = { kind: 'setContractState', contract: BTC, state: 6, reason: 'doubt' };
  expect(reasonIn(await risk.send(halt as never))).toBe('');
  await expect(risk.send(tick)).rejects.toMatchObject({ reason: 'rateLimited' });
  expect(venue.state.eligibility.keys.get(ANN.id as never)?.revoked).toBe(true);
});

function participant(id: number) {
  return {
    kind: 'registerParticipant',
    participant: id,
    name: `Client ${id}`,
    role: Role.client,
    affiliated: false,
    group: 0,
    holders: [] as string[],
  } as const;
}

function trader(id: number) {
  return {
    kind: 'registerTrader',
    trader: id,
    participant: ANN.id,
    name: 'A Stranger',
    responsiblePerson: '',
  } as const;
}

function confirmation(venue: Venue, confirmedBy: string): Command {
  const now = venue.state.time;
  return {
    kind: 'classifyInvestor',
    participant: 50,
    investorClass: InvestorClass.institutional,
    portfolioHkd: 0,
    assetsHkd: 0,
    confirmedAt: now - DAY_US,
    validUntil: now + DAY_US,
    evidence: [
      { type: 'statutoryStatus', dated: now - DAY_US, validUntil: now + DAY_US, hash: HASH },
    ],
    confirmedBy,
  } as never;
}

interface Founded {
  readonly venue: Venue;
  desk(role: RoleName): Promise<Desk>;
}

/** A venue with somebody of each role, under dual control unless a test goes on furnishing it. */
async function openFounded(settings: Settings = {}, begins = true): Promise<Founded> {
  const venue = await openTestVenue({ dataFolder: freshFolder(), ...settings });
  for (const [name, role] of Object.entries(StaffRole)) {
    await registerStaffMember(venue, STAFF[name as RoleName], role);
  }
  if (begins) await begin(venue);
  return { venue, desk: (role) => deskOf(venue, role) };
}

async function begin(venue: Venue): Promise<void> {
  if (!venue.state.supervision.dualControl) await must(venue, { kind: 'beginDualControl' });
}

async function deskOf(venue: Venue, role: RoleName): Promise<Desk> {
  const { name: keyName, signer } = STAFF[role];
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  const desk = await openDesk({ url, keyName, privateKey: signer as never });
  desks.push(desk);
  return desk;
}

function propose(desk: Desk, command: Command): ReturnType<Desk['propose']> {
  const expiresAt = Date.now() * 1000 + DAY_US;
  return desk.propose(command as never, 'as agreed', expiresAt as never);
}

function reasonIn(result: Awaited<ReturnType<Desk['send']>>): string {
  const refusal = refusalIn(result);
  return refusal === null ? '' : rejectName(refusal.reason);
}
