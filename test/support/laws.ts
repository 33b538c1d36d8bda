// The laws of a venue in trouble, each worked out again from the tables and from the events. Nothing here
// asks the engine for a sum: only for what stands in a row.

import { type AccountId, NO_ORDER } from '../../engine/kernel/units.ts';
import { exactBalance, netDepositsOf } from '../../engine/ledger/cash.ts';
import type { Event } from '../../engine/schema/event.ts';
import type { EngineState } from '../../engine/state/state.ts';
import { brokenInDefault } from './laws-of-default.ts';
import {
  accountsIn,
  brackets,
  cashIn,
  ceil,
  equityIn,
  FIRST_CLIENT,
  isSuspended,
  MILLION,
  marketsIn,
  type Readings,
} from './laws-readings.ts';

const CONVERSION = 4 as AccountId;

/** @returns the law that the last command broke, or ''. */
export function broken(state: EngineState, before: Readings, events: readonly Event[]): string {
  return (
    brokenMoney(state) ||
    brokenPostings(events) ||
    brokenRest(state, before, events) ||
    brokenReservations(state) ||
    brokenSplitting(state) ||
    brokenInDefault(state, before, events)
  );
}

/** Laws 1 and 2 of spec page 1. */
function brokenMoney(state: EngineState): string {
  const { high } = state.accounts;
  let money = 0n;
  for (let account = 1 as AccountId; account <= high; account++)
    money += exactBalance(state, account);
  for (const { positions, terms } of marketsIn(state)) {
    const { held, cost, owed, seen, cumulative } = positions;
    let [lots, debt] = [0, 0];
    for (let account = 1 as AccountId; account <= high; account++) {
      const has = held[account];
      lots += has;
      money -= BigInt(cost[account]);
      debt += owed[account] + has * (cumulative - seen[account]);
      if (account < FIRST_CLIENT && has !== 0) return `house row ${account} holds ${has}`;
      if (has === 0 && cost[account] !== 0) return `flat with a cost: ${account}`;
    }
    if (lots !== 0) return `law 1: positions of ${terms.contract} sum to ${lots}`;
    if (debt !== 0) return `law 2: funding owed of ${terms.contract} sums to ${debt}`;
  }
  const deposits = netDepositsOf(state);
  if (money !== deposits) return `law 2: ${money} is not ${deposits}`;
  for (const { currency, held, netDeposits } of state.collateral.listed) {
    let sum = 0;
    for (let account = 1 as AccountId; account <= high; account++) {
      sum += held[account];
      if (held[account] < 0 && account >= FIRST_CLIENT)
        return `account ${account} owes ${currency}`;
    }
    if (sum !== netDeposits) return `law 2: ${sum} ${currency} is not ${netDeposits}`;
  }
  return '';
}

/** What some pay the others receive. */
function brokenPostings(events: readonly Event[]): string {
  const sums = new Map<string, bigint>();
  for (const event of events) {
    if (event.kind !== 'fundingPosted') continue;
    const key = `${event.contract} ${event.hour}`;
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(event.amount));
  }
  for (const [key, sum] of sums) if (sum !== 0n) return `funding posted of ${key} sums to ${sum}`;
  return '';
}

/**
 * Law 4, and that no order takes equity below zero: after the marks no equity is below zero; between two
 * marks no account's falls below it by trading or by taking money out.
 */
function brokenRest(state: EngineState, before: Readings, events: readonly Event[]): string {
  const marked = events.some(({ kind }) => kind === 'markPriceSet');
  const moved = events.some(({ kind }) => kind === 'collateralRateSet' || kind === 'indexPriceSet');
  for (const account of accountsIn(state)) {
    const equity = equityIn(state, account);
    const was = before.accounts.get(account)?.equity ?? 0n;
    const isFlat = marketsIn(state).every(({ positions }) => positions.held[account] === 0);
    const cash = cashIn(state, account);
    // Collateral waits while the conversion row is empty; it goes on counting.
    const waits = equity >= 0n && state.accounts.balance[CONVERSION] === 0;
    if (isFlat && cash < 0n && !waits) return `law 4: flat account ${account} has ${cash}`;
    if (equity >= 0n || isSuspended(state, account)) continue;
    if (marked) return `law 4: account ${account} rests with equity ${equity}`;
    if (!moved && equity < was) return `account ${account} traded from ${was} to ${equity}`;
  }
  return '';
}

/** Law 6, order by order. */
function brokenReservations(state: EngineState): string {
  const { orders, accounts } = state;
  for (const account of accountsIn(state)) {
    let sum = 0n;
    let slot = accounts.firstOrder[account];
    for (; slot !== NO_ORDER; slot = orders.accountNext[slot]) sum += BigInt(orders.reserved[slot]);
    if (sum !== BigInt(accounts.reserved[account])) return `law 6: reserved of account ${account}`;
  }
  return '';
}

/** All accounts of a group together need no less than one account with all of it would. */
function brokenSplitting(state: EngineState): string {
  const { group } = state.accounts;
  for (const market of marketsIn(state)) {
    const { positions, terms } = market;
    const all = new Map<number, number>();
    const parts = new Map<number, bigint[]>();
    for (const account of accountsIn(state)) {
      const has = positions.held[account];
      const up = Math.abs(has + positions.buys[account]);
      const worst = Math.max(up, Math.abs(has - positions.sells[account]));
      if (worst === 0) continue;
      const head = group[account];
      all.set(head, (all.get(head) ?? 0) + worst);
      parts.set(head, [...(parts.get(head) ?? []), BigInt(worst)]);
    }
    for (const [head, lots] of all) {
      const row = positions.groupWorst as unknown as Record<number, number>;
      if (row[head] !== lots) return `worst lots of group ${head} in ${terms.contract}`;
      const whole = brackets(market, BigInt(lots), 'initial');
      const each = (parts.get(head) ?? []).map((one) => ceil(one * whole, BigInt(lots) * MILLION));
      const sum = each.reduce((total, margin) => total + margin, 0n);
      if (sum < ceil(whole, MILLION)) return `splitting gains group ${head} in ${terms.contract}`;
    }
  }
  return '';
}
