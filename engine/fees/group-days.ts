// The 30-day volume of a group, which decides its fees: sums by day that follow every fill and every change of groups, so that
// a fill and a question go over days, never over accounts.

import { FEE_VOLUME_DAYS } from '../kernel/limits.ts';
import type { AccountId, Money, ParticipantId } from '../kernel/units.ts';
import { boundedWide, carryOf, LIMB } from '../kernel/wide.ts';
import { type Fees, type GroupDays, RING_DAYS } from '../state/fees.ts';
import type { EngineState } from '../state/state.ts';

/**
 * What a group traded on the 30 days before `day`, all its accounts together: the day itself does not count.
 *
 * @see docs/rules/fees.md FEE-003, FEE-004
 */
export function volumeOf({ groups }: Fees, group: ParticipantId, day: number): Money {
  const days = groups.get(group);
  if (days === undefined) return 0 as Money;
  let high = 0;
  let low = 0;
  for (let each = day - FEE_VOLUME_DAYS; each < day; each++) {
    if (!holds(days, each)) continue;
    low += days.low[each % RING_DAYS];
    const carry = carryOf(low);
    low -= carry * LIMB;
    high += days.high[each % RING_DAYS] + carry;
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
  let days = groups.get(group);
  if (days === undefined) {
    const [high, low] = [new Float64Array(RING_DAYS), new Float64Array(RING_DAYS)];
    days = { latest: day, high, low };
    groups.set(group, days);
  }
  if (day > days.latest) turnTo(days, day);
  if (!holds(days, day)) return;
  const at = day % RING_DAYS;
  // An amount may be longer than a limb.
  const over = carryOf(amount);
  const low = days.low[at] + (amount - over * LIMB);
  const carry = carryOf(low);
  days.low[at] = low - carry * LIMB;
  days.high[at] += over + carry;
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

/** The days up to `day` take the places of those that are out by it. */
function turnTo(days: GroupDays, day: number): void {
  for (let each = Math.max(days.latest + 1, day - FEE_VOLUME_DAYS); each <= day; each++) {
    days.high[each % RING_DAYS] = 0;
    days.low[each % RING_DAYS] = 0;
  }
  days.latest = day;
}

function holds({ latest }: GroupDays, day: number): boolean {
  return day <= latest && day > latest - RING_DAYS;
}
