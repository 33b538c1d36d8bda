// The insurance fund and the venue's tranche: what they hold, what an event may draw, what is reported of them.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { mulDivFloor, ppmFloor, TEN_TO } from '../kernel/math.ts';
import type { AccountId, Money, ParticipantId, Ppm, Time } from '../kernel/units.ts';
import { payShortfall, shownBalance } from '../ledger/cash.ts';
import type { SetFundTarget } from '../schema/commands/money.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { House } from '../state/accounts.ts';
import type { FundLevel, GroupBudget } from '../state/defaults.ts';
import { type EngineState, refuse } from '../state/state.ts';

export const PEAK_WINDOW_US: number = 8 * 3_600_000_000;
/** At or below this share of its peak the fund helps no new event. */
export const PEAK_SHARE: Ppm = 700_000 as Ppm;
/** Of the specification, in whole units of the currency. */
const TARGET = 5_000_000;

/** What the fund is meant to hold. */
export function fundTarget(state: EngineState): Money {
  const { fundTarget: set } = state.defaults;
  return set === 0 ? ((TARGET * TEN_TO[state.moneyDecimals]) as Money) : set;
}

/** The fund's highest balance of the last 8 hours, this moment's included. */
export function fundPeak(state: EngineState): Money {
  const fund = state.accounts.balance[House.insuranceFund];
  const stands = state.defaults.levels.find((level) => !isPast(state, level));
  return Math.max(fund, stands?.balance ?? 0) as Money;
}

/** It stood more than 8 hours ago. */
function isPast(state: EngineState, { until }: FundLevel): boolean {
  return until !== 0 && until < state.time - PEAK_WINDOW_US;
}

/**
 * Remembers what the fund holds, and emits when it, the tranche or the uncovered amount has changed.
 *
 * Falling balances are kept with the time until which they stood; one that is no higher than a later one can
 * never be the peak again.
 */
export function noteFund(state: EngineState, out: EventBuffer): void {
  const { accounts, defaults, time } = state;
  const fund = accounts.balance[House.insuranceFund];
  const tranche = accounts.balance[House.tranche];
  const uncovered = shownBalance(state, House.uncovered);
  const { levels, told } = defaults;
  while (levels.length > 0 && isPast(state, levels[0])) levels.shift();
  const last = levels.at(-1);
  if (last === undefined || last.balance !== fund) {
    if (last !== undefined && last.until === 0) last.until = time;
    while (levels.length > 0 && (levels.at(-1)?.balance as number) <= fund) levels.pop();
    levels.push({ balance: fund, until: 0 as Time });
  }
  if (told[0] === fund && told[1] === tranche && told[2] === uncovered) return;
  defaults.told = [fund, tranche, uncovered];
  emitFund(state, out);
}

function emitFund(state: EngineState, out: EventBuffer): void {
  const [fund, tranche, uncovered] = state.defaults.told as [Money, Money, Money];
  const alarm = isBelowAlarm(state);
  emitRare(out, { kind: 'fundChanged', fund, tranche, uncovered, peak: fundPeak(state), alarm });
}

/** At half of its target, and below. */
function isBelowAlarm(state: EngineState): boolean {
  return state.accounts.balance[House.insuranceFund] * 2 <= fundTarget(state);
}

/** What the fund is meant to hold from now on; 0 for the specification's. */
export function setFundTarget(
  state: EngineState,
  command: SetFundTarget,
  out: EventBuffer,
): Verdict {
  const { target } = command;
  if (!Number.isSafeInteger(target) || target < 0) {
    return refuse(state, RejectReason.fieldInvalid, 'target', 0, target);
  }
  const before = isBelowAlarm(state);
  state.defaults.fundTarget = target;
  emitRare(out, { kind: 'fundTargetSet', record: command });
  // The fund is what it was; what it is meant to be has passed it.
  if (isBelowAlarm(state) !== before) emitFund(state, out);
  return OK;
}

/**
 * What an event of the group may still draw: a tenth of fund and tranche, fixed when the first of the group's
 * events enters step 3, less what they have drawn since; nothing when the fund was 30 % below its peak then.
 *
 * @see docs/rules/default.md DEFAULT-006
 */
export function budgetOf(state: EngineState, group: ParticipantId, share: Ppm): GroupBudget {
  const known = state.defaults.budgets.get(group);
  if (known !== undefined) return known;
  const { balance } = state.accounts;
  const fund = balance[House.insuranceFund];
  const low = fund <= mulDivFloor(fundPeak(state), PEAK_SHARE, 1_000_000);
  const granted = low ? 0 : ppmFloor(fund + balance[House.tranche], share);
  const budget: GroupBudget = { group, granted: granted as Money, drawn: 0 as Money };
  state.defaults.budgets.set(group, budget);
  return budget;
}

export function budgetLeft(budget: GroupBudget): number {
  return budget.granted - budget.drawn;
}

/** What fund and tranche paid. */
interface Payment {
  readonly insurance: number;
  readonly tranche: number;
}

/** Pays an account up to `wanted` out of the fund, then out of the tranche. */
export function payOut(state: EngineState, account: AccountId, wanted: number): Payment {
  const insurance = payFrom(state, House.insuranceFund, account, wanted);
  const tranche = payFrom(state, House.tranche, account, wanted - insurance);
  return { insurance, tranche };
}

function payFrom(state: EngineState, house: AccountId, account: AccountId, wanted: number): number {
  const paid = Math.max(0, Math.min(wanted, state.accounts.balance[house]));
  payShortfall(state, house, account, paid);
  return paid;
}
