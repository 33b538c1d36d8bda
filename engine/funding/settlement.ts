// A full hour: what accounts owe is posted to their balances, and every contract emits a settlement, even at rate zero.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { assert } from '../kernel/assert.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId, Time } from '../kernel/units.ts';
import { carryOf, LIMB } from '../kernel/wide.ts';
import { payFunding } from '../ledger/fill.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, oweFirst, spend } from '../state/owed.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/**
 * Settles the contract at a full hour: one event with the hour's minutes and excluded seconds, then the postings.
 *
 * @see docs/rules/funding.md FUND-007, FUND-008
 */
export function settleHour(state: EngineState, market: Market, hour: Time, out: EventBuffer): void {
  const { funding } = market;
  emitRare(out, {
    kind: 'fundingSettled',
    contract: market.terms.contract,
    hour,
    rate: funding.rate,
    cumulative: market.positions.cumulative,
    minutes: funding.accruedMinutes,
    excludedSeconds: funding.excludedSeconds,
  });
  funding.accruedMinutes = 0;
  funding.excludedSeconds = 0;
  funding.settledAt = hour;
  owePosting(state, market, hour);
}

/**
 * Moves what every account owes of the contract to its balance, by account id: one pass over the columns. What some pay others
 * receive, to the unit. `at` is the full hour, or the time of the delisting.
 */
export function owePosting(state: EngineState, { terms }: Market, at: Time): void {
  const next = FIRST_CLIENT_ACCOUNT as AccountId;
  oweFirst(state.owed, { kind: 'posting', contract: terms.contract, at, next, sum: 0, high: 0 });
}

export function goOnPosting(
  state: EngineState,
  work: OwedWork<'posting'>,
  out: EventBuffer,
): boolean {
  const { accounts } = state;
  const { contract, at } = work;
  const market = marketOf(state, contract) as Market;
  for (; work.next <= accounts.high; work.next++) {
    if (!mayGoOn(state.scratch.meter)) return false;
    const account = work.next;
    const amount = payFunding(state, market, account);
    if (amount === 0) continue;
    spend(state.scratch.meter, Cost.note);
    const sum = work.sum + amount;
    const carry = carryOf(sum);
    work.sum = sum - carry * LIMB;
    work.high += carry;
    emitRare(out, {
      kind: 'fundingPosted',
      account,
      accountSeq: nextAccountSeq(accounts, account),
      contract,
      hour: at,
      amount,
      balance: accounts.balance[account],
    });
  }
  assert(work.sum === 0 && work.high === 0, 'funding is paid to the unit by one side to the other');
  return true;
}
