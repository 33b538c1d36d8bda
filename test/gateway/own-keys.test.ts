// ELIG-032 over sockets: a trader's own keys, and several sessions of one.

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { RejectReason, Scope } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import {
  ANN,
  BOB,
  closeAll,
  connect,
  logOnAs,
  materialOf,
  openTestVenue,
  order,
} from './fixture.ts';

afterEach(closeAll);

const NONE = { key: 0, revoke: false, scopes: 0, validUntil: 0, addresses: [], material: '' };
const change = (fields: object) =>
  ({ kind: 'changeOwnKey', target: ANN.id, ...NONE, ...fields }) as const;

test('a trader revokes its key: every session of it ends, and none begins', async () => {
  const venue = await openTestVenue();
  const [one, two] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, ANN)];
  const bob = await logOnAs(venue.port, BOB);
  expect(await one.ask({ kind: 'getKeys' })).toMatchObject({
    keys: [{ key: ANN.id, name: 'ann', revoked: false, sessions: 2 }],
  });
  const answer = await one.ask(change({ revoke: true }));
  expect(answer).toMatchObject({ kind: 'keyAck', key: ANN.id, revoked: true });
  await expect
    .poll(() => [one.closeCode, two.closeCode])
    .toEqual([CloseCode.keyEnded, CloseCode.keyEnded]);
  const refused = await connect(venue.port).logOn(ANN.name, ANN.signer);
  expect(refused).toMatchObject({ kind: 'reject', reason: RejectReason.keyRevoked });
  expect(await bob.ask({ kind: 'ping', echo: 1 })).toMatchObject({ kind: 'pong' });
});

test("another trader's key is not there, and what would widen takes two people", async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  const refusals = [
    [{ target: BOB.id, revoke: true }, RejectReason.keyUnknown],
    [{ scopes: Scope.read + Scope.trade + Scope.transfer }, RejectReason.approvalNeeded],
  ] as const;
  for (const [fields, reason] of refusals) {
    expect(await ann.ask(change(fields))).toMatchObject({ kind: 'reject', reason });
  }
  expect(await ann.ask({ kind: 'ping', echo: 1 })).toMatchObject({ kind: 'pong' });
});

test('a key that was narrowed trades no more, from its next session on', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  expect(await ann.ask(change({ scopes: Scope.read }))).toMatchObject({
    kind: 'keyAck',
    revoked: false,
  });
  await expect.poll(() => ann.closeCode).toBe(CloseCode.keyEnded);
  const again = await logOnAs(venue.port, ANN);
  const refused = await again.ask(order(ANN, 'buy', 1, 990_000));
  expect(refused).toMatchObject({ kind: 'reject', reason: RejectReason.scopeMissing });
});

test('a key that is bound to an address logs on from there alone', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  await ann.askFor('keyAck', change({ addresses: ['127.0.0.9'] }));
  const elsewhere = await connect(venue.port).logOn(ANN.name, ANN.signer);
  expect(elsewhere).toMatchObject({ reason: RejectReason.authenticationFailed });
  const there = connect(venue.port, { localAddress: '127.0.0.9' });
  expect(await there.logOn(ANN.name, ANN.signer)).toMatchObject({ kind: 'logOnResult' });
});

test('a rotated key proves itself with the new one, and no more with the former', async () => {
  const venue = await openTestVenue();
  const bob = await logOnAs(venue.port, BOB); // A shared secret until now.
  const { privateKey } = generateKeyPairSync('ed25519');
  const material = materialOf(BOB.name, privateKey as KeyObject);
  await bob.askFor('keyAck', { ...change({ material }), target: BOB.id });
  await expect.poll(() => bob.closeCode).toBe(CloseCode.keyEnded);
  const former = await connect(venue.port).logOn(BOB.name, BOB.signer);
  expect(former).toMatchObject({ reason: RejectReason.authenticationFailed });
  const again = await logOnAs(venue.port, { ...BOB, signer: privateKey });
  expect(await again.ask(order(BOB, 'buy', 1, 990_000))).toMatchObject({ kind: 'orderAck' });
});

test('several sessions of one key stand beside each other: each is answered its own, all see the account', async () => {
  const venue = await openTestVenue();
  const sessions = [];
  for (let at = 0; at < 4; at++) sessions.push(await logOnAs(venue.port, ANN));
  const stream = { channel: Channel.account, contract: 0, account: ANN.account, resumeAfterSeq: 0 };
  for (const session of sessions)
    await session.askFor('subscribed', { kind: 'subscribe', ...stream });
  const acks = await Promise.all(
    sessions.map((session, at) =>
      session.askFor('orderAck', order(ANN, 'buy', 1, 990_000 + at, { clientOrderId: `s${at}` })),
    ),
  );
  expect(acks.map(({ clientOrderId }) => clientOrderId)).toEqual(['s0', 's1', 's2', 's3']);
  sessions[0].close();
  await sessions[1].askFor('orderAck', order(ANN, 'buy', 1, 991_000));
  for (const session of sessions.slice(1)) {
    const rested = (): number =>
      session.all('accountEvent').filter(({ event }) => event.kind === 'orderRested').length;
    await expect.poll(rested).toBe(5);
  }
});
