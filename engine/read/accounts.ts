// Accounts by their ids: whose they are, what they hold. One value a question, so that a hot reader copies nothing;
// an account as its owner sees it is in statement.ts.

import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId, ContractId, Lots, Money, ParticipantId } from '../kernel/units.ts';
import { shownBalance } from '../ledger/cash.ts';
import { sweepAccounts } from '../margin/sweep.ts';
import { MarginLevel } from '../schema/closed-sets.ts';
import { accountExists as exists } from '../state/accounts.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/** Opened by somebody: the house's rows are not. */
export function accountExists({ accounts }: EngineState, account: AccountId): boolean {
  return exists(accounts, account);
}

/** Every account that somebody has opened, by id. */
export function accounts({ accounts: table }: EngineState): AccountId[] {
  const found: AccountId[] = [];
  for (let account = 1 as AccountId; account <= table.high; account++) {
    if (table.participant[account] !== 0) found.push(account);
  }
  return found;
}

/** The highest id in use, the house's rows included. */
export function lastAccount({ accounts: table }: EngineState): AccountId {
  return table.high;
}

/** Whose account it is; 0 for the house's rows and for none. */
export function owner({ accounts: table }: EngineState, account: AccountId | 0): ParticipantId | 0 {
  return account > 0 && account <= table.high ? table.participant[account as AccountId] : 0;
}

/** The head of the beneficial owner's group; 0 for the house's rows and for none. */
export function group({ accounts: table }: EngineState, account: AccountId): ParticipantId {
  return table.group[account] ?? (0 as ParticipantId);
}

/** Every account of a group, by its head. */
export function accountsOfGroup({ eligibility }: EngineState, head: ParticipantId): AccountId[] {
  const { participants } = eligibility;
  const row = participants.get(head);
  if (row === undefined) return [];
  const members = row.members.length === 0 ? [head] : row.members;
  return members.flatMap((id) => participants.get(id)?.accounts ?? []);
}

/** Cash, minor units; below zero is owed. 0 for an account that was never opened. */
export function balance(state: EngineState, account: AccountId): Money {
  return account <= state.accounts.high ? shownBalance(state, account) : (0 as Money);
}

/** Client accounts whose equity is below zero, by id: all of them looked at in columns. */
export function accountsBelowZero(state: EngineState): AccountId[] {
  const { equity } = sweepAccounts(state);
  const found: AccountId[] = [];
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= state.accounts.high; account++) {
    if (equity[account] < 0) found.push(account);
  }
  return found;
}

/** As last published. */
export function marginLevel({ accounts: table }: EngineState, account: AccountId): MarginLevel {
  return table.level[account] || MarginLevel.healthy;
}

/** Number of the last event in the account's own stream; 0 before the first. */
export function accountSeq({ accounts: table }: EngineState, account: AccountId): number {
  return account <= table.high ? table.streamSeq[account] : 0;
}

/** Live orders in all contracts. */
export function openOrders({ accounts: table }: EngineState, account: AccountId): number {
  return table.openOrders[account] ?? 0;
}

/** Live orders in one contract. */
export function openOrdersIn(state: EngineState, contract: ContractId, account: AccountId): number {
  return marketOf(state, contract)?.positions.openOrders[account] ?? 0;
}

/** Lots: above zero long, below zero short, 0 for none. */
export function held(state: EngineState, contract: ContractId, account: AccountId): Lots {
  return marketOf(state, contract)?.positions.held[account] ?? (0 as Lots);
}

/** What the position was bought for, money; below zero is what a short one was sold for. */
export function cost(state: EngineState, contract: ContractId, account: AccountId): Money {
  return marketOf(state, contract)?.positions.cost[account] ?? (0 as Money);
}
