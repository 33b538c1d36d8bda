// What accounts traded, by UTC day.

import { DAY_US } from '../kernel/calendar.ts';
import { FEE_VOLUME_DAYS } from '../kernel/limits.ts';
import type { AccountId, Money } from '../kernel/units.ts';
import { forgetRates } from '../state/fees.ts';
import type { EngineState } from '../state/state.ts';
import { addToGroup } from './group-days.ts';

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

/** Adds what a side traded to the day of the account and of its group. */
export function countVolume(state: EngineState, account: AccountId, notional: number): void {
  const { accounts, fees } = state;
  const day = today(state);
  if (accounts.tradedOn[account] !== day) beginDay(state, account, day);
  // No volume is counted beyond what money can be counted exactly.
  const added = Math.min(notional, Number.MAX_SAFE_INTEGER - accounts.traded[account]);
  accounts.traded[account] = (accounts.traded[account] + added) as Money;
  addToGroup(fees, accounts.group[account], day, added);
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
