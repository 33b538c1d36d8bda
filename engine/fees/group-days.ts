// The 30-day volume of a group, which decides its fees: sums by day that follow every fill and every change of groups, so that
// a fill and a question go over days, never over accounts.

import { FEE_VOLUME_DAYS } from '../kernel/limits.ts';
import type { AccountId, Money, ParticipantId } from '../kernel/units.ts';
import { boundedWide, carryOf, LIMB } from '../kernel/wide.ts';
import type { Fees } from '../state/fees.ts';
import { type GroupDays, RING_DAYS, reachGroup } from '../state/group-days.ts';
import type { EngineState } from '../state/state.ts';

/**
 * What a group traded on the 30 days before `day`, all its accounts together: the day itself does not count.
 *
 * @see docs/rules/fees.md FEE-003, FEE-004
 */
export function volumeOf({ groups }: Fees, group: ParticipantId, day: number): Money {
  if (group > groups.capacity) return 0 as Money;
  const latest = groups.latest[group];
  const first = day - FEE_VOLUME_DAYS;
  const counts = latest >= first && latest < day;
  let high = counts ? groups.high[group] : 0;
  let low = counts ? groups.low[group] : 0;
  const ring = groups.past.get(group) ?? NO_DAYS;
  const last = Math.min(day, latest);
  for (let each = Math.max(first, latest - FEE_VOLUME_DAYS); each < last; each++) {
    const at = placeOf(each);
    low += ring[at + 1] ?? 0;
    const carry = carryOf(low);
    low -= carry * LIMB;
    high += (ring[at] ?? 0) + carry;
  }
  return boundedWide(high, low) as Money;
}

/** Adds to a day of a group, or takes from it. A day that is out by the group's latest one is left alone. */
export function addToGroup(
  { groups }: Fees,
  group: ParticipantId,
  day: number,
  amount: number,
): void {
  reachGroup(groups, group);
  if (day > groups.latest[group]) turnTo(groups, group, day);
  if (day < groups.latest[group]) {
    if (day >= groups.latest[group] - FEE_VOLUME_DAYS) addToPast(groups, group, day, amount);
    return;
  }
  const low = groups.low[group];
  const carry = carryWith(low, amount);
  groups.low[group] = low + (amount - carry * LIMB);
  groups.high[group] += carry;
}

/** An account has left `from` for `to`, and takes its days along. @see docs/rules/fees.md FEE-003 */
export function moveDays(
  state: EngineState,
  account: AccountId,
  from: ParticipantId,
  to: ParticipantId,
): void {
  for (const [day, amount] of daysOf(state, account)) {
    addToGroup(state.fees, from, day, -amount);
    addToGroup(state.fees, to, day, amount);
  }
}

/** The days on which an account traded, oldest first, each with what it traded. */
export function* daysOf(
  { accounts, fees }: EngineState,
  account: AccountId,
): Generator<readonly [number, number]> {
  const past = fees.past.get(account) ?? [];
  for (let at = 0; at < past.length; at += 2) yield [past[at], past[at + 1]];
  if (accounts.tradedOn[account] !== 0)
    yield [accounts.tradedOn[account], accounts.traded[account]];
}

/** A later day: the latest one joins those before it, and the days in between take the places of those that are out. */
function turnTo(groups: GroupDays, group: ParticipantId, day: number): void {
  const latest = groups.latest[group];
  if (latest !== 0) {
    const ring = ringOf(groups, group);
    ring[placeOf(latest)] = groups.high[group];
    ring[placeOf(latest) + 1] = groups.low[group];
    for (let each = Math.max(latest + 1, day - FEE_VOLUME_DAYS); each <= day; each++) {
      ring.fill(0, placeOf(each), placeOf(each) + 2);
    }
  }
  groups.latest[group] = day;
  groups.high[group] = 0;
  groups.low[group] = 0;
}

function addToPast(groups: GroupDays, group: ParticipantId, day: number, amount: number): void {
  const ring = ringOf(groups, group);
  const at = placeOf(day);
  const low = ring[at + 1];
  const carry = carryWith(low, amount);
  ring[at + 1] = low + (amount - carry * LIMB);
  ring[at] += carry;
}

/** What belongs to the high limb when an amount, which may be longer than a limb, is added to the low one. */
function carryWith(low: number, amount: number): number {
  const over = carryOf(amount);
  return over + carryOf(low + (amount - over * LIMB));
}

function ringOf({ past }: GroupDays, group: ParticipantId): Float64Array {
  let ring = past.get(group);
  if (ring === undefined) {
    ring = new Float64Array(2 * RING_DAYS);
    past.set(group, ring);
  }
  return ring;
}

function placeOf(day: number): number {
  return 2 * (day % RING_DAYS);
}

const NO_DAYS: readonly number[] = [];
