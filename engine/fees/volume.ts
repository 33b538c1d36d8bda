// What accounts traded, by UTC day, and the 30-day volume of a group that decides its fees.

import { FEE_VOLUME_DAYS } from '../kernel/limits.ts';
import type { AccountId, Money, ParticipantId } from '../kernel/units.ts';
import { forgetRates } from '../state/fees.ts';
import { accountsOfGroup } from '../state/registers.ts';
import type { EngineState } from '../state/state.ts';

const DAY_US = 86_400_000_000;

/** The UTC day that it is, counted from 1970. With a new one, rates are found anew. */
export function today(state: EngineState): number {
  const { fees } = state;
  if (state.time >= fees.dayEnds) {
    fees.day = dayOf(state);
    fees.dayEnds = (fees.day + 1) * DAY_US;
    forgetRates(fees);
  }
  return fees.day;
}

/** The same for a reader, who writes nothing. */
export function dayOf({ time }: EngineState): number {
  return Math.floor(time / DAY_US);
}

/** Adds what a side traded to the account's day. */
export function countVolume(state: EngineState, account: AccountId, notional: number): void {
  const { accounts } = state;
  const day = today(state);
  if (accounts.tradedOn[account] !== day) beginDay(state, account, day);
  accounts.traded[account] = sum(accounts.traded[account], notional);
}

/** The day on which the account traded last is over: it joins those before it, of which 30 days count. */
function beginDay({ accounts, fees }: EngineState, account: AccountId, day: number): void {
  const last = accounts.tradedOn[account];
  if (last !== 0) {
    const past = fees.past.get(account) ?? [];
    past.push(last, accounts.traded[account]);
    while (past.length > 0 && past[0] < day - FEE_VOLUME_DAYS) past.splice(0, 2);
    if (past.length > 0) fees.past.set(account, past);
    else fees.past.delete(account);
  }
  accounts.tradedOn[account] = day;
  accounts.traded[account] = 0 as Money;
}

/**
 * What a group traded on the 30 days before `day`, all its accounts together: the day itself does not count.
 *
 * @see docs/rules/fees.md FEE-003, FEE-004
 */
export function volumeOf(state: EngineState, group: ParticipantId, day: number): Money {
  let volume = 0;
  for (const account of accountsOfGroup(state.eligibility, group)) {
    volume = sum(volume, volumeOfAccount(state, account, day));
  }
  return volume as Money;
}

function volumeOfAccount({ accounts, fees }: EngineState, account: AccountId, day: number): number {
  const first = day - FEE_VOLUME_DAYS;
  const last = accounts.tradedOn[account];
  let volume: number = last >= first && last < day ? accounts.traded[account] : 0;
  const past = fees.past.get(account) ?? NO_DAYS;
  for (let at = 0; at < past.length; at += 2) {
    if (past[at] >= first) volume = sum(volume, past[at + 1]);
  }
  return volume;
}

const NO_DAYS: readonly number[] = [];

/** No volume is counted beyond what money can be counted exactly. */
function sum(a: number, b: number): Money {
  return Math.min(a + b, Number.MAX_SAFE_INTEGER) as Money;
}
