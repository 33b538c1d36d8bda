// A full hour: what accounts owe is posted to their balances, and every contract emits a settlement, even at rate zero.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { assert } from '../kernel/assert.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId, Time } from '../kernel/units.ts';
import { payFunding } from '../ledger/fill.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

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
  postFunding(state, market, hour, out);
}

/**
 * Moves what every account owes of the contract to its balance, by account id: one pass over the columns. What some pay others
 * receive, to the unit. `at` is the full hour, or the time of the delisting.
 */
export function postFunding(state: EngineState, market: Market, at: Time, out: EventBuffer): void {
  const { accounts } = state;
  const { contract } = market.terms;
  let sum = 0;
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= accounts.high; account++) {
    const amount = payFunding(state, market, account);
    if (amount === 0) continue;
    sum += amount;
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
  assert(sum === 0, 'funding is paid to the unit by one side to the other');
}
