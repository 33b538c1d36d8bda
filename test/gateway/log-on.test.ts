// Shows G-01.

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Command, RejectReason, Scope } from '../../engine/schema/index.ts';
import { readEnvelopes } from '../../gateway/replay/envelopes.ts';
import { locateLog } from '../../gateway/replay/log-location.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  must,
  openTestVenue,
  order,
  passed,
  register,
  type Trader,
} from './fixture.ts';
import { GatedDisk } from './gated-disk.ts';

afterEach(closeAll);

const CAT: Trader = { id: 5, account: 50, name: 'cat', signer: randomBytes(32) };
const STRANGER = generateKeyPairSync('ed25519').privateKey;

describe.each([
  ['Ed25519 on protobuf', ANN, false],
  ['Ed25519 on JSON', ANN, true],
  ['HMAC on protobuf', BOB, false],
  ['HMAC on JSON', BOB, true],
] as const)('%s', (_, trader, json) => {
  test('logs on, learns its accounts and that the gate is open, and trades', async () => {
    const venue = await openTestVenue();
    const client = connect(venue.port, { json });
    const answer = await client.logOn(trader.name, trader.signer);
    expect(answer).toMatchObject({
      kind: 'logOnResult',
      participant: trader.id,
      accounts: [trader.account],
      scopes: Scope.read + Scope.trade,
      gates: [{ contract: BTC, open: true, reasons: [] }],
    });
    const ack = await client.ask(order(trader, 'buy', 5, 999_000));
    expect(ack).toMatchObject({ kind: 'orderAck', open: 5, filled: 0 });
  });

  test('a signature for the other subprotocol is worth nothing', async () => {
    const venue = await openTestVenue();
    const client = connect(venue.port, { json });
    const hello = await client.next('hello');
    Object.defineProperty(client.socket, 'protocol', {
      value: json ? 'praya.v1.proto' : 'praya.v1.json',
    });
    const signature = client.answer(hello, trader.name, trader.signer);
    const answer = await client.ask({ kind: 'logOn', key: trader.name, signature });
    expect(answer).toMatchObject({ reason: RejectReason.authenticationFailed });
  });
});

test('Hello has the limits and a nonce that is never the same', async () => {
  const venue = await openTestVenue();
  const hellos = await Promise.all([1, 2].map(() => connect(venue.port).next('hello')));
  expect(hellos[0]).toMatchObject({
    protocol: 1,
    epoch: venue.epoch,
    limits: { messageBytesMax: 65_536, batchMax: 20, connectionsMax: 16, creditsPerSecond: 300 },
  });
  expect(hellos[0].nonce).toHaveLength(32);
  expect(hellos[0].nonce).not.toEqual(hellos[1].nonce);
});

test('an unknown key and a wrong signature get the same answer and the same end', async () => {
  const venue = await openTestVenue();
  const ends = [];
  for (const [name, signer] of [
    ['nobody', STRANGER],
    [ANN.name, STRANGER],
    [BOB.name, randomBytes(32)],
    [ANN.name, randomBytes(32)],
  ] as const) {
    const client = connect(venue.port);
    const answer = await client.logOn(name, signer);
    ends.push({ answer, code: await client.closed(), text: client.closeText });
  }
  expect(ends[0]).toMatchObject({
    answer: { kind: 'reject', reason: RejectReason.authenticationFailed },
    code: CloseCode.logOnRefused,
  });
  for (const end of ends) expect(end).toEqual(ends[0]);
});

test('a log-on that was recorded on another connection cannot be played again', async () => {
  const venue = await openTestVenue();
  const first = connect(venue.port);
  const signature = first.answer(await first.next('hello'), ANN.name, ANN.signer);
  expect(await first.ask({ kind: 'logOn', key: ANN.name, signature })).toMatchObject({
    kind: 'logOnResult',
  });
  const second = connect(venue.port);
  await second.next('hello');
  expect(await second.ask({ kind: 'logOn', key: ANN.name, signature })).toMatchObject({
    reason: RejectReason.authenticationFailed,
  });
});

test('every log-on stands in the journal, of who came in and of who was turned away', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  await logOnAs(venue.port, ANN);
  const stranger = connect(venue.port);
  await stranger.logOn('nobody', STRANGER);
  await stranger.closed();
  await venue.close();
  const noted: unknown[] = [];
  for await (const { command } of readEnvelopes(locateLog(dataFolder))) {
    if (command.kind === 'noteLogOn') noted.push([command.name, command.key, command.reason]);
  }
  expect(noted).toEqual([
    [ANN.name, ANN.id, 0],
    ['nobody', 0, RejectReason.authenticationFailed],
  ]);
});

test('a name that is cut in the middle of a letter harms nobody', async () => {
  const venue = await openTestVenue();
  const stranger = connect(venue.port, { json: true });
  const refused = await stranger.logOn(`${'x'.repeat(63)}\u{1F600}`, STRANGER);
  expect(refused).toMatchObject({ reason: RejectReason.authenticationFailed });
  expect(await logOnAs(venue.port, ANN)).toBeDefined();
});

test('a nonce is good for one attempt', async () => {
  const venue = await openTestVenue();
  const client = connect(venue.port);
  const hello = await client.next('hello');
  client.send({ kind: 'logOn', key: ANN.name, signature: new Uint8Array(64) });
  client.send({
    kind: 'logOn',
    key: ANN.name,
    signature: client.answer(hello, ANN.name, ANN.signer),
  });
  expect(await client.closed()).toBe(CloseCode.logOnRefused);
  expect(client.all('logOnResult')).toEqual([]);
});

test('a second log-on changes nothing', async () => {
  const venue = await openTestVenue();
  const client = await logOnAs(venue.port, ANN);
  const answer = await client.ask({ kind: 'logOn', key: BOB.name, signature: new Uint8Array(32) });
  expect(answer).toMatchObject({ reason: RejectReason.authenticationFailed });
  expect(await client.ask(order(ANN, 'buy', 1, 999_000))).toMatchObject({ kind: 'orderAck' });
});

test('who does not log on in time is informed and closed', async () => {
  const venue = await openTestVenue({ logOnMs: 200 });
  const client = connect(venue.port);
  expect(await client.next('reject')).toMatchObject({ reason: RejectReason.logOnExpired });
  expect(await client.closed()).toBe(CloseCode.logOnLate);
});

test('before log-on nothing is answered but a ping', async () => {
  const venue = await openTestVenue();
  const client = connect(venue.port);
  await client.next('hello');
  expect(await client.ask({ kind: 'ping', echo: 7 })).toMatchObject({ kind: 'pong', echo: 7 });
  for (const request of [
    order(ANN, 'buy', 1, 999_000),
    { kind: 'getContracts' },
    { kind: 'subscribe', channel: 1, contract: BTC, account: 0, resumeAfterSeq: 0 },
  ] as const) {
    expect(await client.ask(request)).toMatchObject({ reason: RejectReason.notLoggedOn });
  }
});

test('a revoked key loses its open sessions within a second', async () => {
  const venue = await openTestVenue();
  const clients = await Promise.all([1, 2, 3].map(() => logOnAs(venue.port, ANN)));
  const other = await logOnAs(venue.port, BOB);
  const at = Date.now();
  await must(venue, { kind: 'revokeKey', key: ANN.id, reason: 'lost' });
  for (const client of clients) expect(await client.closed()).toBe(CloseCode.keyEnded);
  expect(Date.now() - at).toBeLessThan(1000);
  expect(other.isClosed).toBe(false);
  const again = connect(venue.port);
  expect(await again.logOn(ANN.name, ANN.signer)).toMatchObject({
    reason: RejectReason.keyRevoked,
  });
});

test('an expired key loses its sessions, and a new one learns why', async () => {
  const venue = await openTestVenue();
  const validUntil = Date.now() * 1000 + 900_000;
  await register(venue, CAT, Scope.read + Scope.trade, { validUntil });
  const client = await logOnAs(venue.port, CAT);
  expect(await client.closed()).toBe(CloseCode.keyEnded);
  const again = connect(venue.port);
  expect(await again.logOn(CAT.name, CAT.signer)).toMatchObject({
    reason: RejectReason.keyExpired,
  });
});

test('a key that expires while its log-on waits for the disk is not let in', async () => {
  const disk = new GatedDisk();
  const venue = await openTestVenue({}, { disk: disk.disk });
  const validUntil = Date.now() * 1000 + 900_000;
  await register(venue, CAT, Scope.read + Scope.trade, { validUntil });
  const client = connect(venue.port);
  await expect.poll(() => client.messages).toHaveLength(1);
  disk.hold();
  const answer = client.logOn(CAT.name, CAT.signer);
  await expect.poll(() => venue.metrics.value('sessions_logged_on')).toBe(1);
  await expect.poll(() => venue.metrics.value('sessions_logged_on'), { timeout: 5000 }).toBe(0);
  disk.letGo();
  expect(await answer).toMatchObject({ kind: 'reject', reason: RejectReason.keyExpired });
  expect(await client.closed()).toBe(CloseCode.logOnRefused);
});

test('of log-ons that wait for the disk on two edges, each gets its part of the allowance', async () => {
  const disk = new GatedDisk();
  const venue = await openTestVenue({ edges: 2 }, { disk: disk.disk });
  const clients = venue.ports.map((port) => connect(port));
  for (const client of clients) await expect.poll(() => client.messages).toHaveLength(1);
  disk.hold();
  const answers: Promise<ServerBody>[] = [];
  for (const client of clients) {
    answers.push(client.logOn(ANN.name, ANN.signer));
    const count = answers.length;
    await expect.poll(() => venue.metrics.value('sessions_logged_on')).toBe(count);
  }
  await passed(1200); // Edges are informed of it meanwhile.
  disk.letGo();
  for (const answer of answers) expect(await answer).toMatchObject({ kind: 'logOnResult' });
  const ack = await clients[0].askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  expect(ack.creditsLeft).toBeLessThan(300);
});

test('a log-on whose answer was lost leaves no session behind', async () => {
  const disk = new GatedDisk();
  const rings = { rowBytes: 1 << 15, requestBytes: 1 << 15 };
  const venue = await openTestVenue({ edges: 0 }, { disk: disk.disk, rings });
  const client = connect(venue.port);
  await expect.poll(() => client.messages).toHaveLength(1);
  disk.hold();
  const trades = Array.from({ length: 900 }, (_, at) => {
    const [trader, side] = at % 2 === 0 ? [ANN, 'sell' as const] : [BOB, 'buy' as const];
    return venue.submit({ ...order(trader, side, 1, 1_000_000), key: trader.id } as Command);
  });
  const answer = client.logOn(ANN.name, ANN.signer).catch(() => null);
  await expect.poll(() => venue.metrics.value('sessions_logged_on')).toBe(1);
  disk.letGo();
  await Promise.all(trades);
  expect(await client.closed()).toBe(CloseCode.answerLost);
  await expect.poll(() => venue.metrics.value('sessions_logged_on')).toBe(0);
  void answer;
});

test.each([
  [['10.0.0.0/8', '::1'], false],
  [['10.0.0.0/8', '127.0.0.0/8'], true],
  [['127.0.0.1'], true],
])('a key for %j takes a log-on from 127.0.0.1: %s', async (addresses, isTaken) => {
  const venue = await openTestVenue();
  await register(venue, CAT, Scope.read, { addresses });
  const client = connect(venue.port);
  const answer = await client.logOn(CAT.name, CAT.signer);
  expect(answer.kind).toBe(isTaken ? 'logOnResult' : 'reject');
});

test('a key has as many connections as Hello allows', async () => {
  const venue = await openTestVenue({ connectionsPerKey: 2 });
  const first: Client = await logOnAs(venue.port, ANN);
  await logOnAs(venue.port, ANN);
  const third = connect(venue.port);
  expect(await third.logOn(ANN.name, ANN.signer)).toMatchObject({
    reason: RejectReason.connectionLimit,
  });
  expect(await third.closed()).toBe(CloseCode.connectionLimit);
  first.close();
  await first.closed();
  await expect.poll(() => venue.metrics.value('sessions')).toBe(1);
  await logOnAs(venue.port, ANN);
});

test('the gate names in the log-on answer what stands in the way', async () => {
  const venue = await openTestVenue();
  await must(venue, {
    kind: 'suspendParticipant',
    participant: ANN.id,
    suspended: true,
    reason: '',
  });
  const client = connect(venue.port);
  const answer = await client.logOn(ANN.name, ANN.signer);
  expect(answer).toMatchObject({
    gates: [{ open: false, reasons: [{ reason: RejectReason.professionalSuspended }] }],
  });
  expect(JSON.stringify(answer)).toContain('lift the suspension');
  const gate = await client.askFor('gate', { kind: 'getGate', contract: 0 });
  expect(gate.gates).toHaveLength(1);
});
