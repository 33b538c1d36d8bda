// Collateral is money in waiting: what cures a negative balance goes to the house, and the house's row pays.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { completesHour } from '../funding/clock.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId, Money, Ppm } from '../kernel/units.ts';
import { convertCollateral } from '../ledger/cash.ts';
import { haircutNow, leastAmount, moneyOf, unitValueNow } from '../margin/collateral-value.ts';
import { House, nextAccountSeq } from '../state/accounts.ts';
import type { CollateralCurrency } from '../state/collateral.ts';
import { Cost, mayGoOn, type OwedWork, owe, oweFirst, spend } from '../state/owed.ts';
import { type EngineState, isFlat } from '../state/state.ts';

/**
 * Converts the least amounts whose value less their haircut covers `need`, currency by currency in the order of the
 * list, as far as the account holds and the conversion row can pay.
 *
 * Per currency the least amount is rounded up to its minor unit, and `need` is what is paid for it: beyond the haircut it
 * costs the account less than one minor unit of the currency. When all that is held is not enough, its value is paid, rounded down.
 *
 * @example 0.5 USD at 0.128 less 1 %: 500 000 ÷ 1 267.2 = 394.57 cents, 3.95 HKD.
 */
export function convertFor(
  state: EngineState,
  account: AccountId,
  need: number,
  out: EventBuffer,
): void {
  const { balance } = state.accounts;
  let left = Math.min(need, Math.max(0, balance[House.conversion]));
  for (const currency of state.collateral.listed) {
    if (left === 0) return;
    left -= convert(state, currency, account, left, out);
  }
}

/**
 * At a full hour, when every contract has posted: all negative balances, by account id.
 *
 * @param before the second that passed before this one.
 */
export function oweConversionsAtHour(state: EngineState, before: number): void {
  if (state.collateral.listed.length === 0 || !completesHour(before, state.lastSecond)) return;
  oweConversions(state, 'all');
}

/** Of one of the hours that passed without a tick: before whatever follows it. */
export function oweConversionsOfHour(state: EngineState): void {
  if (state.collateral.listed.length === 0) return;
  const next = FIRST_CLIENT_ACCOUNT as AccountId;
  oweFirst(state.owed, { kind: 'conversions', which: 'all', next });
}

function oweConversions(state: EngineState, which: OwedWork<'conversions'>['which']): void {
  const next = FIRST_CLIENT_ACCOUNT as AccountId;
  owe(state.owed, { kind: 'conversions', which, next });
}

/** By account id. */
export function goOnConverting(
  state: EngineState,
  work: OwedWork<'conversions'>,
  out: EventBuffer,
): boolean {
  for (; work.next <= state.accounts.high; work.next++) {
    if (!mayGoOn(state.scratch.meter)) return false;
    if (work.which === 'all') convertNegativeBalance(state, work.next, out);
    else cureIfFlat(state, work.next, out);
  }
  return true;
}

/**
 * At the end of a command: accounts whose balance it moved, once they are flat. When the conversion row was filled, or a rate
 * came (both note that row), all flat ones that waited for it.
 */
export function convertOnceFlat(state: EngineState, out: EventBuffer): void {
  if (state.collateral.listed.length === 0) return;
  const { accounts, count } = state.scratch.touched;
  for (let i = 0; i < count; i++) {
    if (accounts[i] === House.conversion) oweConversions(state, 'flat');
    else cureIfFlat(state, accounts[i], out);
  }
}

function cureIfFlat(state: EngineState, account: AccountId, out: EventBuffer): void {
  if (state.accounts.balance[account] < 0 && isFlat(state, account)) {
    convertNegativeBalance(state, account, out);
  }
}

/**
 * Converts as little as brings the account's balance to zero, in the order of the list.
 *
 * @see docs/rules/collateral.md COLL-007
 */
function convertNegativeBalance(state: EngineState, account: AccountId, out: EventBuffer): void {
  const { [account]: balance } = state.accounts.balance;
  if (balance >= 0) return;
  spend(state.scratch.meter, Cost.note * state.collateral.listed.length);
  convertFor(state, account, -balance, out);
}

/** @returns what was paid: `need`, or less when there is not enough of the currency. */
function convert(
  state: EngineState,
  currency: CollateralCurrency,
  account: AccountId,
  need: number,
  out: EventBuffer,
): number {
  const { held, rate } = currency;
  const { balance } = state.accounts;
  const unitValue = unitValueNow(state, currency);
  const amount = Math.min(leastAmount(unitValue, need), held[account]);
  const proceeds = Math.min(need, moneyOf(unitValue, amount));
  if (proceeds === 0) return 0; // Nothing is taken for nothing.
  convertCollateral(state, currency, account, amount, proceeds);
  emitRare(out, {
    kind: 'collateralConverted',
    account,
    accountSeq: nextAccountSeq(state.accounts, account),
    currency: currency.currency,
    amount: amount as Money,
    proceeds: proceeds as Money,
    rate,
    haircut: haircutNow(state, currency) as Ppm,
    balance: balance[account],
    collateral: held[account],
  });
  return proceeds;
}
