import { describe, expect, test } from 'vitest';
import { checkExposure } from '../../../engine/gate/exposure-limits.ts';
import type {
  AccountId,
  Lots,
  Money,
  ParticipantId,
  Price,
  Qty,
} from '../../../engine/kernel/units.ts';
import { rejectName } from '../../../engine/schema/reject.ts';
import {
  ANN,
  admit,
  BTC,
  give,
  marketIn,
  must,
  openVenue,
  order,
  participantOf,
  refusalOf,
  type Venue,
} from '../registers/venue.ts';

// At a mark of 100 000.0 one lot of BTC-PERP is worth 100 USD: 100 000 000 in money.
const LOT = 100_000_000;
const SECOND = 17; // Ann's other account.
const BEN = { participant: 2, trader: 2, key: 2, account: 18 } as const;

function twoParticipants(): Venue {
  const venue = openVenue();
  must(venue, { kind: 'openAccount', account: SECOND, participant: ANN.participant });
  admit(venue, BEN);
  return venue;
}

/** Puts a position into the table as a fill would, and what the group weighs with it. */
function hold(venue: Venue, account: number, lots: number): void {
  const { positions } = marketIn(venue, BTC);
  const group = venue.state.accounts.group[account as AccountId];
  const before = Math.abs(positions.held[account as AccountId]);
  positions.held[account as AccountId] = lots as Lots;
  const worst = positions.groupWorst[group] + Math.abs(lots) - before;
  positions.groupWorst[group] = worst as Qty;
}

function refusalFor(venue: Venue, account: number, lots: number): string {
  const verdict = checkExposure(venue.state, marketIn(venue, BTC), account as AccountId, lots);
  return verdict === 0 ? '' : rejectName(verdict);
}

function limit(venue: Venue, participant: number, lots: number, wholeGroup = false): void {
  must(venue, { kind: 'setExposureLimit', participant, wholeGroup, notionalMax: lots * LOT });
}

// ELIG-018
describe('a participant’s limit', () => {
  test.each([
    ['reaches it', 0, 0, 10, ''],
    ['breaks it', 0, 0, 11, 'participantLimit'],
    ['reaches it short', 0, 0, -10, ''],
    ['breaks it short', 0, 0, -11, 'participantLimit'],
    ['adds to a position', 6, 0, 5, 'participantLimit'],
    ['counts both accounts, whatever their side', 6, -3, 2, 'participantLimit'],
    ['counts both accounts and fits', 6, -3, 1, ''],
    ['flips', 6, 0, -16, ''],
    ['flips too far', 6, 0, -17, 'participantLimit'],
  ])('%s', (_, held, other, lots, refusal) => {
    const venue = twoParticipants();
    limit(venue, ANN.participant, 10);
    hold(venue, ANN.account, held);
    hold(venue, SECOND, other);
    expect(refusalFor(venue, ANN.account, lots)).toBe(refusal);
  });

  test('states what it would have been', () => {
    const venue = twoParticipants();
    limit(venue, ANN.participant, 10);
    hold(venue, SECOND, -3);
    refusalFor(venue, ANN.account, 8);
    const { limit: bound, actual } = venue.state.refusal;
    expect([bound, actual]).toEqual([10 * LOT, 11 * LOT]);
  });

  test('is lifted by zero', () => {
    const venue = twoParticipants();
    limit(venue, ANN.participant, 10);
    limit(venue, ANN.participant, 0);
    expect(refusalFor(venue, ANN.account, 11)).toBe('');
  });

  test('stops an order of the other account too, and lets it reduce', () => {
    const venue = twoParticipants();
    give(venue, order({ ...signed(BEN), side: 2, qty: 10, limit: 1_000_000 }));
    give(venue, order({ qty: 10, limit: 1_000_000 }));
    limit(venue, ANN.participant, 5);
    const refused = give(venue, order({ account: SECOND, side: 2 }));
    expect(refusalOf(refused)).toBe('participantLimit qty');
    expect(refusalOf(give(venue, order({ side: 2, qty: 1, limit: 1_000_000 })))).toBe('');
  });
});

function signed({ key, account }: { key: number; account: number }): {
  key: number;
  account: number;
} {
  return { key, account };
}

// ELIG-019
test.each([
  ['within', 4, -4, 2, ''],
  ['above', 4, -4, 3, 'groupLimit'],
])('a group’s limit counts all its participants: %s', (_, ann, ben, lots, refusal) => {
  const venue = twoParticipants();
  must(venue, { kind: 'declareGroup', participant: BEN.participant, group: ANN.participant });
  limit(venue, ANN.participant, 10, true);
  hold(venue, ANN.account, ann);
  hold(venue, BEN.account, ben);
  expect(refusalFor(venue, ANN.account, lots)).toBe(refusal);
});

test('only the head of a group has the group’s limit', () => {
  const venue = twoParticipants();
  must(venue, { kind: 'declareGroup', participant: BEN.participant, group: ANN.participant });
  const { participant } = BEN;
  const events = give(venue, {
    kind: 'setExposureLimit',
    participant,
    wholeGroup: true,
    notionalMax: 1,
  });
  expect(refusalOf(events)).toBe('fieldInvalid participant');
});

// ELIG-020: 200 M USD is 2 000 000 lots at this mark.
test.each([
  ['at the limit', 2_000_000, ''],
  ['above it', 2_000_001, 'positionLimit'],
])('a beneficial owner’s position: %s', (_, lots, refusal) => {
  const venue = twoParticipants();
  must(venue, { kind: 'declareGroup', participant: BEN.participant, group: ANN.participant });
  hold(venue, BEN.account, -5);
  expect(refusalFor(venue, ANN.account, lots - 5)).toBe(refusal);
});

// ELIG-021: above 1 000 000 lots (100 M USD) of open interest, at most 20 % of it.
test.each([
  ['at the floor nothing is measured', 1_000_000, 900_000, ''],
  ['a fifth', 1_000_001, 200_000, ''],
  ['more than a fifth', 1_000_001, 200_001, 'openInterestLimit'],
])('a share of open interest: %s', (_, openInterest, lots, refusal) => {
  const venue = twoParticipants();
  marketIn(venue, BTC).positions.openInterest = openInterest as Qty;
  expect(refusalFor(venue, ANN.account, lots)).toBe(refusal);
});

test('reports participant, group, position and open interest in this order', () => {
  const venue = twoParticipants();
  marketIn(venue, BTC).positions.openInterest = 1_000_001 as Qty;
  limit(venue, ANN.participant, 10);
  limit(venue, ANN.participant, 10, true);
  const lots = 2_000_001;
  expect(refusalFor(venue, ANN.account, lots)).toBe('participantLimit');
  limit(venue, ANN.participant, 0);
  expect(refusalFor(venue, ANN.account, lots)).toBe('groupLimit');
  limit(venue, ANN.participant, 0, true);
  expect(refusalFor(venue, ANN.account, lots)).toBe('positionLimit');
  expect(refusalFor(venue, ANN.account, lots - 1)).toBe('openInterestLimit');
});

test('a notional beyond every integer is above every limit', () => {
  const venue = twoParticipants();
  marketIn(venue, BTC).mark = 134_217_727 as Price;
  const most = Number.MAX_SAFE_INTEGER as Money;
  venue.state.eligibility.exposureBounds.ofParticipant[ANN.participant as ParticipantId] = most;
  expect(refusalFor(venue, ANN.account, 1_000_000_000_000)).toBe('participantLimit');
  expect(venue.state.refusal.actual).toBe(most);
});

// ELIG-022
describe('a group', () => {
  function worst(venue: Venue, head: number): number {
    return marketIn(venue, BTC).positions.groupWorst[head as ParticipantId];
  }

  test('takes along the accounts of a participant that joins, and what they weigh', () => {
    const venue = twoParticipants();
    const { accounts } = venue.state;
    hold(venue, BEN.account, -4);
    give(venue, order({ ...signed(BEN), side: 2, qty: 3, limit: 1_001_000 }));
    expect(worst(venue, 2)).toBe(7);
    must(venue, { kind: 'declareGroup', participant: 2, group: 1 });
    expect(accounts.group[BEN.account as AccountId]).toBe(1);
    expect([worst(venue, 1), worst(venue, 2)]).toEqual([7, 0]);
    must(venue, { kind: 'declareGroup', participant: 2, group: 2 });
    expect(accounts.group[BEN.account as AccountId]).toBe(2);
    expect([worst(venue, 1), worst(venue, 2)]).toEqual([0, 7]);
  });

  test('is named at registration, and its later accounts belong to it', () => {
    const venue = twoParticipants();
    must(venue, participantOf({ participant: 3, group: 1 }), {
      kind: 'openAccount',
      account: 30,
      participant: 3,
    });
    expect(venue.state.accounts.group[30 as AccountId]).toBe(1);
    limit(venue, 1, 10, true);
    hold(venue, 30, 10);
    expect(refusalFor(venue, ANN.account, 1)).toBe('groupLimit');
  });

  test('has a head that heads itself', () => {
    const venue = twoParticipants();
    must(
      venue,
      { kind: 'declareGroup', participant: 2, group: 1 },
      participantOf({ participant: 3 }),
    );
    const under = give(venue, { kind: 'declareGroup', participant: 3, group: 2 });
    expect(refusalOf(under)).toBe('fieldInvalid group');
    const away = give(venue, { kind: 'declareGroup', participant: 1, group: 3 });
    expect(refusalOf(away)).toBe('fieldInvalid participant'); // Ben would be left without a head.
    must(venue, { kind: 'declareGroup', participant: 1, group: 1 }); // Changes nothing.
    expect(venue.state.eligibility.participants.get(1 as ParticipantId)?.members.length).toBe(2);
  });

  test('may be headed by an id that no table has a row for yet', () => {
    const venue = twoParticipants();
    must(venue, participantOf({ participant: 100_000 }), {
      kind: 'declareGroup',
      participant: 2,
      group: 100_000,
    });
    give(venue, order({ ...signed(BEN) }));
    expect(worst(venue, 100_000)).toBe(1);
  });
});
