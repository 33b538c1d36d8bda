// Volumes where no scenario goes: at the end of what can be counted, and over months.

import { expect, test } from 'vitest';
import { countVolume } from '../../../engine/fees/volume.ts';
import {
  audit,
  type EngineState,
  read,
  restore,
  snapshot,
  stateDigest,
} from '../../../engine/index.ts';
import type { AccountId, Time } from '../../../engine/schema/index.ts';
import { readScenario } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

const DAY_US = 86_400_000_000;

function venueOf(): { state: EngineState; ann: AccountId; bob: AccountId } {
  const scenario = readScenario('# FEE-003  A venue.\n\ncast ann bob\ngroup ann bob\n');
  const { stage, failures } = play(scenario, { restoring: false, flipped: new Set() });
  expect(failures).toEqual([]);
  return { state: stage.state, ann: stage.account('ann'), bob: stage.account('bob') };
}

function pass(state: EngineState, days: number): void {
  state.time = (state.time + days * DAY_US) as Time;
}

test('FEE-003 a volume ends at 2^53 − 1, of an account and of a group', () => {
  const { state, ann, bob } = venueOf();
  countVolume(state, ann, Number.MAX_SAFE_INTEGER - 5);
  countVolume(state, ann, 3);
  pass(state, 1);
  expect(read.feesOf(state, bob).volume).toBe(Number.MAX_SAFE_INTEGER - 2);
  countVolume(state, bob, 9);
  countVolume(state, ann, 1);
  pass(state, 1);
  expect(read.feesOf(state, ann).volume).toBe(Number.MAX_SAFE_INTEGER);
  expect(audit(state)).toEqual([]);
});

test('FEE-004 every day counts for thirty days, and no more of them are kept', () => {
  const { state, ann } = venueOf();
  for (let day = 1; day <= 90; day++) {
    countVolume(state, ann, 1000 + day);
    pass(state, 1);
    const days = Array.from({ length: 30 }, (_, back) => day - back).filter((each) => each > 0);
    const sum = days.reduce((total, each) => total + 1000 + each, 0);
    expect([day, read.feesOf(state, ann).volume]).toEqual([day, sum]);
  }
  expect(state.fees.past.get(ann)?.length).toBeLessThanOrEqual(60);
  expect(audit(state)).toEqual([]);
  const again = restore(snapshot(state));
  expect(stateDigest(again)).toBe(stateDigest(state));
  expect(read.feesOf(again, ann)).toEqual(read.feesOf(state, ann));
  const past = again.fees.past.get(ann) as number[];
  past[1] += 1;
  expect(stateDigest(again)).not.toBe(stateDigest(state));
  pass(state, 29);
  countVolume(state, ann, 7);
  expect(read.feesOf(state, ann).volume).toBe(1090);
  expect(state.fees.past.get(ann)).toEqual([expect.any(Number), 1090]);
});

test('FEE-009 the audit finds a rate that is another, and days out of order', () => {
  const { state, ann } = venueOf();
  countVolume(state, ann, 1);
  pass(state, 1);
  countVolume(state, ann, 1);
  expect(audit(state)).toEqual([]);
  state.accounts.feesAt[ann] = state.fees.stamp;
  state.fees.past.set(ann, [state.fees.day + 1, 1]);
  expect(audit(state)).toEqual([
    expect.stringMatching(/^FEE-009 account \d+: day/),
    expect.stringMatching(/^FEE-009 account \d+: pays 0 \/ 0, not 1000000 \/ 1000000$/),
    expect.stringMatching(/^FEE-009 group \d+: 1 in 30 days, not 0$/),
  ]);
});
