// What pays after the defaulter: the budget of fund and tranche, gains, the rest of both, and what stays uncovered.

import { ContractState } from '../../engine/schema/closed-sets.ts';
import { enter } from './contract-state.ts';
import { haircutGains } from './haircut.ts';
import { equityOf } from './margin.ts';
import {
  emit,
  heldOf,
  marketsOf,
  nextAccountSeq,
  type PlainAccount,
  type PlainVenue,
} from './venue.ts';

/** 10 % of fund and tranche, fixed when the group's first event comes here; nothing below 70 % of the peak. */
export function budgetOf(
  venue: PlainVenue,
  account: PlainAccount,
): { granted: bigint; drawn: bigint } {
  const { group } = account.participant;
  const known = venue.defaults.budgets.get(group);
  if (known !== undefined) return known;
  const { fund, tranche } = venue.house;
  const granted = isFundLow(venue)
    ? 0n
    : ((fund + tranche) * BigInt(marketsOf(venue)[0].terms.default.budget)) / 1_000_000n;
  const budget = { granted, drawn: 0n };
  venue.defaults.budgets.set(group, budget);
  return budget;
}

const EIGHT_HOURS = 8 * 3600 * 1_000_000;

/** The highest balance of the last eight hours. */
function fundPeak(venue: PlainVenue): bigint {
  const { levels } = venue.defaults;
  const since = venue.time - EIGHT_HOURS;
  let peak = venue.house.fund;
  for (const [i, { balance }] of levels.entries()) {
    const until = levels[i + 1]?.at ?? venue.time;
    if (until >= since && balance > peak) peak = balance;
  }
  return peak;
}

function isFundLow(venue: PlainVenue): boolean {
  return venue.house.fund * 10n <= fundPeak(venue) * 7n;
}

/** What a flat account could not pay: budget, gains, fund and tranche beyond it, uncovered. */
export function coverShortfall(venue: PlainVenue, account: PlainAccount): void {
  const isFlat = marketsOf(venue).every((market) => heldOf(account, market) === 0);
  if (!isFlat) return;
  // Funding stays owed until the hour posts it: the balance comes to what is owed.
  const deficit = -equityOf(venue, account);
  if (deficit <= 0n) return;
  // A debt for which nobody gave up lots is no matter of gains, nor of the budget that spares them.
  const isShared = (venue.defaults.given.get(account.id) ?? 0n) > 0n;
  const budget = isShared ? budgetOf(venue, account) : { granted: deficit, drawn: 0n };
  const { house } = venue;
  const pay = (most: bigint, row: 'fund' | 'tranche', open: bigint): bigint => {
    const paid = minOf(most, house[row], open);
    house[row] -= paid;
    return paid;
  };
  const left = budget.granted - budget.drawn;
  let insurance = pay(left, 'fund', deficit);
  let tranche = pay(left - insurance, 'tranche', deficit - insurance);
  budget.drawn += insurance + tranche;
  const gains = isShared ? haircutGains(venue, account, deficit - insurance - tranche) : 0n;
  let open = deficit - insurance - tranche - gains;
  const more = pay(open, 'fund', open);
  insurance += more;
  open -= more;
  const last = pay(open, 'tranche', open);
  tranche += last;
  open -= last;
  house.uncovered -= open;
  account.balance += deficit;
  emit(venue, {
    kind: 'shortfallCovered',
    account: account.id,
    accountSeq: nextAccountSeq(account),
    insurance: Number(insurance),
    tranche: Number(tranche),
    gains: Number(gains),
    uncovered: Number(open),
    balance: Number(account.balance),
  });
  if (open > 0n) haltVenue(venue);
}

function minOf(...numbers: bigint[]): bigint {
  return [...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[0];
}

function haltVenue(venue: PlainVenue): void {
  const { live, reduceOnly, cancelOnly, auction } = ContractState;
  const open: readonly number[] = [live, reduceOnly, cancelOnly, auction];
  for (const market of marketsOf(venue)) {
    if (!open.includes(market.state)) continue;
    enter(venue, market, ContractState.halted, 'uncovered loss');
    venue.defaults.closedByLoss.add(market.terms.contract);
  }
}

/** Emitted whenever a row of it changed. */
export function emitFund(venue: PlainVenue): void {
  const { house, defaults } = venue;
  const now = `${house.fund} ${house.tranche} ${house.uncovered}`;
  if (now === defaults.told) return;
  defaults.told = now;
  defaults.levels.push({ at: venue.time, balance: house.fund });
  const target = defaults.fundTarget;
  emit(venue, {
    kind: 'fundChanged',
    fund: Number(house.fund),
    tranche: Number(house.tranche),
    uncovered: Number(house.uncovered),
    peak: Number(fundPeak(venue)),
    alarm: house.fund * 2n <= target,
  });
}
