// The sessions that have logged on, as staff are shown them: whose, where from, on which edge, and what waits for the slow ones.

import { afterEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../client/node/index.ts';
import { RejectReason, StaffRole } from '../../engine/schema/index.ts';
import { AdmittedSessions } from '../../gateway/serving/admitted.ts';
import { SessionScan } from '../../gateway/serving/session-scan.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import type { OpenSession, Sessions } from '../../proto/staff-message.ts';
import { deafen } from './deafen.ts';
import {
  ANN,
  BOB,
  closeAll,
  connect,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
  registerAffiliate,
  registerStaffMember,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

const CARLA: Trader = { id: 98, account: 0, name: 'carla', signer: Buffer.alloc(32, 5) };
const MAKER: Trader = { id: 7, account: 50, name: 'mia', signer: Buffer.alloc(32, 9) };

test.each(['proto', 'json'] as const)('of every edge, by number (%s)', async (protocol) => {
  const venue = await openTestVenue({ edges: 2 });
  await registerStaffMember(venue, CARLA, StaffRole.compliance);
  await registerAffiliate(venue, MAKER);
  const [first, second] = portsOf(venue);
  const mia = await logOnAs(first, MAKER);
  await logOnAs(second, BOB);
  connect(first); // It has not logged on.
  const desk = await deskOf(venue, CARLA, protocol);
  const { rows, next } = await desk.sessions();
  expect(next).toBe(0);
  expect(rows.map(({ session }) => session)).toEqual(
    rows.map(({ session }) => session).sort((a, b) => a - b),
  );
  const common = { address: '127.0.0.1', isAdmin: false, staff: 0, waitingBytes: 0 };
  expect(rowOf(rows, 'mia')).toMatchObject({
    ...common,
    ...{ key: MAKER.id, participant: MAKER.id, trader: MAKER.id, isAffiliate: true, edge: 0 },
  });
  expect(rowOf(rows, BOB.name)).toMatchObject({ ...common, isAffiliate: false, edge: 1 });
  expect(rowOf(rows, 'carla')).toMatchObject({ isAdmin: true, staff: CARLA.id, participant: 0 });
  expect(rowOf(rows, 'carla').since).toBeGreaterThanOrEqual(rowOf(rows, BOB.name).since);
  expect(rows).toHaveLength(3);
  expect((await desk.sessions({ participant: BOB.id })).rows).toEqual([rowOf(rows, BOB.name)]);
  expect((await desk.sessions({ isSlow: true })).rows).toEqual([]);
  mia.close();
  await expect
    .poll(async () => (await desk.sessions()).rows.map(({ keyName }) => keyName))
    .toEqual(['carla', BOB.name]);
  desk.close();
});

test('where a session came from is shown to those who may read the audit log', async () => {
  const venue = await openTestVenue();
  await registerStaffMember(venue, CARLA, StaffRole.compliance);
  await logOnAs(venue.port, ANN);
  const [desk, ops] = [await deskOf(venue, CARLA), await deskOf(venue, OPS)];
  expect(rowOf((await desk.sessions()).rows, ANN.name).address).toBe('127.0.0.1');
  expect((await ops.sessions()).rows.map(({ address }) => address)).toEqual(['', '', '']);
  desk.close();
  ops.close();
});

test('what waits for one that reads slowly', async () => {
  const venue = await openTestVenue({ slowBytes: 1024, slowMs: 60_000, edges: 0 });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await deafen(venue, bob, BOB.id);
  const ops = await deskOf(venue, OPS);
  const slow = async (): Promise<string[]> =>
    (await ops.sessions({ isSlow: true })).rows.map(({ keyName }) => keyName);
  await expect.poll(slow, { timeout: 10_000 }).toEqual([BOB.name]);
  const { rows } = await ops.sessions({ isSlow: true });
  expect(rows[0].waitingBytes).toBeGreaterThan(1024);
  expect((await ann.ask(order(ANN, 'buy', 1, 999_000))).kind).toBe('orderAck');
  bob.socket.resume();
  await expect.poll(slow, { timeout: 10_000 }).toEqual([]);
  ops.close();
});

describe('of thousands', () => {
  test('pages have each once, in the order of numbers, whatever came meanwhile', async () => {
    const venue = await openTestVenue();
    const sessions = new AdmittedSessions(100_000);
    for (let at = 0; at < 4450; at++) admit(sessions, 10_000 - at);
    const places = { placeOf: () => 0, waiting: () => new Map([[9000, 5]]) };
    const page = (cursor: number, participant = 0, isSlow = false): Sessions => {
      const asked = { kind: 'getSessions', cursor, participant, isSlow } as never;
      const scan = new SessionScan({ state: venue.state, sessions, places }, asked, true);
      let steps = 1;
      for (; !scan.step(); steps++) if (cursor === 0 && steps === 1) admit(sessions, 20_000);
      expect(steps).toBeGreaterThan(4);
      return scan.answer();
    };
    const found: OpenSession[] = [];
    for (let cursor = 0; ; ) {
      const { rows, next } = page(cursor);
      expect(rows.length).toBeLessThanOrEqual(200);
      found.push(...rows);
      if (next === 0) break;
      expect(next).toBe(rows.at(-1)?.session);
      cursor = next;
    }
    const numbers = found.map(({ session }) => session);
    expect(numbers).toEqual([...Array.from({ length: 4450 }, (_, at) => 5551 + at), 20_000]);
    expect(
      page(0, 0, true).rows.map(({ session, waitingBytes }) => [session, waitingBytes]),
    ).toEqual([[9000, 5]]);
    expect(page(0, 99).rows).toEqual([]);
    for (const cursor of [-1, 0.5]) expect(page(cursor).rows[0].session).toBe(5551);
    expect(page(Number.MAX_SAFE_INTEGER)).toEqual({ kind: 'sessions', rows: [], next: 0 });
    // What ends while others are looked at is not shown, and what comes behind it is.
    const asked = { kind: 'getSessions', cursor: 0, participant: 0, isSlow: false } as never;
    const scan = new SessionScan({ state: venue.state, sessions, places }, asked, true);
    while (!scan.step());
    for (let session = 5551; session < 5561; session++) sessions.end(session);
    const { rows, next } = scan.answer();
    expect(rows.map(({ session }) => session)).toEqual(
      Array.from({ length: 190 }, (_, at) => 5561 + at),
    );
    expect(page(next).rows[0].session).toBe(5751);
  });
});

test('they are shown to staff on the administrative listener alone', async () => {
  const venue = await openTestVenue();
  const asked = { kind: 'getSessions', cursor: 0, participant: 0, isSlow: false } as const;
  for (const who of [ANN, OPS]) {
    const client = await logOnAs(venue.port, who);
    const answer = await client.ask(asked);
    expect(answer).toMatchObject({ kind: 'reject', reason: RejectReason.unsupported });
  }
  await must(venue, { kind: 'revokeKey', key: ANN.id, reason: 'left' });
  const desk = await deskOf(venue, OPS);
  expect((await desk.sessions()).rows.map(({ staff }) => staff)).toEqual([OPS.id, OPS.id]);
  desk.close();
});

function admit(sessions: AdmittedSessions, session: number): void {
  const own = { key: session, name: `key-${session}`, trader: 1, participant: 1 };
  const holder = { ...own, scopes: 1, staff: 0, isAffiliate: false } as never;
  const since = 1 as never;
  const from = { edge: 1, isAdmin: false, address: '10.0.0.1', since };
  sessions.admit({ ...from, session, holder, cancelOnDisconnect: 0 });
}

function rowOf(rows: readonly OpenSession[], name: string): OpenSession {
  const found = rows.find(({ keyName }) => keyName === name);
  if (found === undefined) throw new Error(`${name} is not among them`);
  return found;
}

function portsOf(venue: Venue): [number, number] {
  const [first = 0, second = 0] = venue.ports;
  return [first, second];
}

function deskOf(venue: Venue, { name, signer }: Trader, protocol = 'proto'): Promise<Desk> {
  const key = signer instanceof Uint8Array ? { secret: signer } : { privateKey: signer as never };
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  return openDesk({ url, keyName: name, protocol: protocol as 'proto', ...key });
}
