import { expect, test } from 'vitest';
import { scheduleAll } from '../../../engine/gate/ends.ts';
import type { Time } from '../../../engine/kernel/units.ts';
import { eligibilitySections, restoreEligibility } from '../../../engine/persist/registers.ts';
import { createDueQueue, type Due, takeDue } from '../../../engine/state/due.ts';
import type { EngineState } from '../../../engine/state/state.ts';
import {
  ANN,
  admit,
  assessment,
  authorized,
  confirmation,
  DAY,
  gateRefusal,
  keyOf,
  MAKER,
  must,
  openVenue,
  participantOf,
  START,
  tickAt,
  utc,
  type Venue,
} from './venue.ts';

function busyVenue(): Venue {
  const venue = openVenue();
  authorized(venue);
  admit(venue, { participant: 5, trader: 5, key: 5, account: 50 });
  must(
    venue,
    participantOf({ participant: 3, group: 5 }),
    { kind: 'setExposureLimit', participant: 5, wholeGroup: true, notionalMax: 77 },
    { kind: 'setExposureLimit', participant: 3, wholeGroup: false, notionalMax: 33 },
    { kind: 'suspendParticipant', participant: 5, suspended: true, reason: '' },
    keyOf({ key: 7, name: 'short', validUntil: START + 20 * DAY }),
    keyOf({ key: 8, name: 'gone', validUntil: START + 90 * DAY }),
    { kind: 'revokeKey', key: 8, reason: '' },
    assessment({ validUntil: START + 300 * DAY }),
    { kind: 'suspendAffiliate', participant: 0, suspended: true, reason: '' },
    confirmation({ validUntil: utc(2026, 12, 1) }),
  );
  return venue;
}

// ELIG-025
test('the registers come back as they were', () => {
  const { state } = busyVenue();
  const text = eligibilitySections(state.eligibility);
  const back = restoreEligibility(text);
  expect(eligibilitySections(back)).toBe(text);
  expect(back.participants.get(ANN.participant as never)).toEqual(
    state.eligibility.participants.get(ANN.participant as never),
  );
  expect(back.keyNames).toEqual(state.eligibility.keyNames);
  expect(back.persons).toEqual(state.eligibility.persons);
});

test('the order of registration leaves no trace', () => {
  const one = openVenue();
  const two = openVenue();
  must(one, participantOf({ participant: 2 }), participantOf({ participant: 3 }));
  must(two, participantOf({ participant: 3 }), participantOf({ participant: 2 }));
  expect(eligibilitySections(one.state.eligibility)).toBe(
    eligibilitySections(two.state.eligibility),
  );
});

test('what is still to come is due again, and nothing else', () => {
  const venue = busyVenue();
  tickAt(venue, START + 15 * DAY); // Warned of one key already.
  const { state } = venue;
  const restored: EngineState = {
    ...state,
    eligibility: restoreEligibility(eligibilitySections(state.eligibility)),
    due: createDueQueue(),
  };
  scheduleAll(restored);
  expect(drained(restored)).toEqual(drained(state));
});

test('a restored gate answers alike', () => {
  const venue = busyVenue();
  const back: Venue = {
    ...venue,
    state: {
      ...venue.state,
      eligibility: restoreEligibility(eligibilitySections(venue.state.eligibility)),
    },
  };
  for (const { key, account } of [ANN, MAKER, { key: 5, account: 50 }, { key: 8, account: 16 }]) {
    const order = { key, account, makes: true };
    expect(gateRefusal(back, order)).toBe(gateRefusal(venue, order));
  }
});

function drained(state: EngineState): Due[] {
  const all: Due[] = [];
  for (;;) {
    const due = takeDue(state.due, Number.MAX_SAFE_INTEGER as Time);
    if (due === null) return all;
    all.push(due);
  }
}
