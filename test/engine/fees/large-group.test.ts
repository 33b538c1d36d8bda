// A group without bounds: what a fill, a question and a change of groups cost by how many its members are, as work rather
// than time, and that the sums kept of a group are those of its accounts.

import { expect, test, vi } from 'vitest';
import { countVolume } from '../../../engine/fees/volume.ts';
import { audit, read, restore, snapshot, stateDigest } from '../../../engine/index.ts';
import { FIRST_CLIENT_ACCOUNT } from '../../../engine/kernel/limits.ts';
import { declareGroup } from '../../../engine/registers/groups.ts';
import type { DeclareGroup } from '../../../engine/schema/commands/participants.ts';
import type { AccountId, Money, Time } from '../../../engine/schema/index.ts';
import { OK } from '../../../engine/schema/reject.ts';
import { prng } from '../../support/prng.ts';
import { BEN, trade } from '../funding/stage.ts';
import {
  ANN,
  admit,
  BTC,
  DAY,
  must,
  openVenue,
  order,
  participantOf,
  tickAt,
  type Venue,
} from '../registers/venue.ts';

const FIRST_MEMBER = 100;
const ann = ANN.account as AccountId;

/** Ann heads a group of `members`, each with an account that traded 1 000 yesterday; Ben may trade with her. */
function groupOf(members: number): Venue {
  const venue = openVenue();
  const { state } = venue;
  admit(venue, BEN);
  for (let id = FIRST_MEMBER; id < FIRST_MEMBER + members; id++) {
    must(venue, participantOf({ participant: id, name: `Member ${id}`, group: ANN.participant }), {
      kind: 'openAccount',
      account: id + FIRST_CLIENT_ACCOUNT,
      participant: id,
    });
  }
  state.time = (venue.now - DAY) as Time;
  for (let id = FIRST_MEMBER; id < FIRST_MEMBER + members; id++) {
    countVolume(state, (id + FIRST_CLIENT_ACCOUNT) as AccountId, 1000);
  }
  state.time = venue.now as Time;
  return venue;
}

/** How often a table is looked up in and a list is sorted or flattened, meanwhile. */
function workOf(run: () => void): number {
  const spies = [
    vi.spyOn(Map.prototype, 'get'),
    vi.spyOn(Map.prototype, 'delete'),
    vi.spyOn(Array.prototype, 'flatMap'),
    vi.spyOn(Array.prototype, 'sort'),
  ];
  run();
  const calls = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return calls;
}

test('FEE-004 fills, questions and previews cost the same in a group of 3 and of 3 000', () => {
  const costs = [3, 3000].map((members) => {
    const venue = groupOf(members);
    const fill = workOf(() => trade(venue, 1));
    expect(read.held(venue.state, BTC as never, ann)).toBe(1);
    const question = workOf(() => {
      expect(read.feesOf(venue.state, ann).volume).toBe(1000 * members);
    });
    const preview = workOf(() => {
      expect(read.previewOrder(venue.state, order({}) as never).reason).toBe(0);
    });
    return { fill, question, preview };
  });
  expect(costs[1]).toEqual(costs[0]);
}, 60_000);

test('FEE-004 days go out of a group of accounts that trade no more', () => {
  const venue = groupOf(5);
  const { state } = venue;
  for (const [days, volume] of [
    [0, 5000],
    [29, 5000],
    [1, 0],
  ]) {
    tickAt(venue, venue.now + days * DAY);
    expect([days, read.feesOf(state, ann).volume]).toEqual([days, volume]);
    expect(audit(state)).toEqual([]);
  }
  countVolume(state, ann, 7);
  tickAt(venue, venue.now + 400 * DAY);
  expect(read.feesOf(state, ann).volume).toBe(0);
});

test('FEE-003 what an account traded goes with it, more than one number holds included', () => {
  const venue = groupOf(3);
  const { state } = venue;
  const most = Number.MAX_SAFE_INTEGER;
  const [a, b, c] = [0, 1, 2].map((at) => (FIRST_MEMBER + FIRST_CLIENT_ACCOUNT + at) as AccountId);
  for (const account of [a, b, b]) countVolume(state, account, most);
  countVolume(state, c, 5);
  tickAt(venue, venue.now + DAY);
  expect(read.feesOf(state, ann).volume).toBe(most);
  for (const participant of [FIRST_MEMBER, FIRST_MEMBER + 1]) {
    must(venue, { kind: 'declareGroup', participant, group: participant });
    expect(audit(state)).toEqual([]);
  }
  expect(read.feesOf(state, ann).volume).toBe(1005);
  expect(read.feesOf(state, a).volume).toBe(most);
});

test('FEE-009 the sums of groups are those of their accounts, over months, moves and snapshots', () => {
  const venue = groupOf(6);
  const chance = prng(9);
  for (let round = 0; round < 400; round++) {
    const id = FIRST_MEMBER + chance.below(6);
    const account = (id + FIRST_CLIENT_ACCOUNT) as AccountId;
    if (chance.below(3) > 0) countVolume(venue.state, account, chance.below(2 ** 31) * 2 ** 20);
    const days = chance.below(40) === 0 ? chance.below(80) : chance.below(2);
    venue.state.time = (venue.state.time + days * DAY) as Time;
    if (chance.below(3) === 0) {
      const group = chance.below(2) === 0 ? id : ANN.participant;
      const command = { kind: 'declareGroup', participant: id, group } as unknown as DeclareGroup;
      expect(declareGroup(venue.state, command, venue.out)).toBe(OK);
    }
    expect(audit(venue.state)).toEqual([]);
    if (chance.below(10) > 0) continue;
    const again = restore(snapshot(venue.state));
    expect(stateDigest(again)).toBe(stateDigest(venue.state));
    expect(audit(again)).toEqual([]);
    expect(read.feesOf(again, account)).toEqual(read.feesOf(venue.state, account));
  }
}, 60_000);

test('FEE-009 the audit finds a group whose sum is another', () => {
  const { state } = groupOf(2);
  state.accounts.traded[(FIRST_MEMBER + FIRST_CLIENT_ACCOUNT) as AccountId] = 1001 as Money;
  expect(audit(state)).toEqual([`FEE-009 group ${ANN.participant}: 2000 in 30 days, not 2001`]);
});

test('FEE-004 a month of many accounts is numbers in a snapshot, in parts, and no text of a digest', () => {
  const members = 4500;
  const { state } = groupOf(members);
  for (let day = 0; day < 32; day++) {
    for (let id = FIRST_MEMBER; id < FIRST_MEMBER + members; id++) {
      countVolume(state, (id + FIRST_CLIENT_ACCOUNT) as AccountId, 1e12 + id);
    }
    state.time = (state.time + DAY) as Time;
  }
  const sections = snapshot(state).filter(({ name }) => name.startsWith('fees'));
  expect(sections.map(({ name }) => name)).toEqual(['fees.days.0', 'fees.days.1']);
  const bytes = sections.map((section) => section.bytes.length);
  expect(bytes[0] + bytes[1]).toBe(members * 62 * 8);
  expect(bytes[0]).toBeLessThan(2 ** 21 + 62 * 8);
  const again = restore(snapshot(state));
  expect(stateDigest(again)).toBe(stateDigest(state));
  expect(again.fees.past).toEqual(state.fees.past);
  expect(read.feesOf(again, ann)).toEqual(read.feesOf(state, ann));
  const texts = vi.spyOn(JSON, 'stringify');
  stateDigest(state);
  const longest = texts.mock.results.reduce(
    (most, { value }) => Math.max(most, String(value).length),
    0,
  );
  texts.mockRestore();
  expect(longest).toBeLessThan(200_000);
}, 60_000);
