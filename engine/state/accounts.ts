// Who exists in the ledger: one row per account, indexed by the account's id. Rows below 16 are the house's.

import { ACCOUNTS_MAX } from '../kernel/limits.ts';
import { type Column, float64Column, grown, int32Column, uint8Column } from '../kernel/table.ts';
import type { AccountId, Money, OrderSlot, ParticipantId, Ppm } from '../kernel/units.ts';
import type { MarginLevel, Role } from '../schema/closed-sets.ts';

/** House rows of the ledger. They hold money, never a position. */
export const House = {
  insuranceFund: 1 as AccountId,
  tranche: 2 as AccountId,
  feeIncome: 3 as AccountId,
  conversion: 4 as AccountId,
  uncovered: 5 as AccountId,
} as const;

export interface Accounts {
  capacity: number;
  /** Highest id in use. */
  high: AccountId;
  participant: Column<AccountId, ParticipantId>; // 0 where no account was opened.
  group: Column<AccountId, ParticipantId>; // Head of the participant's group.
  role: Column<AccountId, Role>;
  balance: Column<AccountId, Money>; // Written by ledger/cash.ts only.
  /** Money reserved for open orders: open loss and fees. */
  reserved: Column<AccountId, Money>;
  openOrders: Column<AccountId, number>;
  firstOrder: Column<AccountId, OrderSlot>;
  /** Last number given in the account's own stream of events. */
  streamSeq: Column<AccountId, number>;
  level: Column<AccountId, MarginLevel>;
  /** A lower maker fee that was granted, plus one; 0 for the contract's. Follows from the grants, in no snapshot. */
  makerFee: Column<AccountId, Ppm>;
}

export function createAccounts(capacity: number): Accounts {
  return {
    capacity,
    high: House.uncovered,
    participant: int32Column(capacity + 1),
    group: int32Column(capacity + 1),
    role: uint8Column(capacity + 1),
    balance: float64Column(capacity + 1),
    reserved: float64Column(capacity + 1),
    openOrders: int32Column(capacity + 1),
    firstOrder: int32Column(capacity + 1),
    streamSeq: float64Column(capacity + 1),
    level: uint8Column(capacity + 1),
    makerFee: int32Column(capacity + 1),
  };
}

/** Makes room for an id up to `ACCOUNTS_MAX`. */
export function reachAccount(accounts: Accounts, account: AccountId): void {
  if (account > accounts.high) accounts.high = account;
  if (account <= accounts.capacity) return;
  let capacity = accounts.capacity;
  while (capacity < account) capacity = Math.min(capacity * 2, ACCOUNTS_MAX);
  accounts.participant = grown(accounts.participant, capacity + 1);
  accounts.group = grown(accounts.group, capacity + 1);
  accounts.role = grown(accounts.role, capacity + 1);
  accounts.balance = grown(accounts.balance, capacity + 1);
  accounts.reserved = grown(accounts.reserved, capacity + 1);
  accounts.openOrders = grown(accounts.openOrders, capacity + 1);
  accounts.firstOrder = grown(accounts.firstOrder, capacity + 1);
  accounts.streamSeq = grown(accounts.streamSeq, capacity + 1);
  accounts.level = grown(accounts.level, capacity + 1);
  accounts.makerFee = grown(accounts.makerFee, capacity + 1);
  accounts.capacity = capacity;
}

export function accountExists(accounts: Accounts, account: AccountId): boolean {
  return account > 0 && account <= accounts.high && accounts.participant[account] !== 0;
}

/** The next number of the account's own stream. */
export function nextAccountSeq(accounts: Accounts, account: AccountId): number {
  const next = accounts.streamSeq[account] + 1;
  accounts.streamSeq[account] = next;
  return next;
}

/** The maker fee of an account: the contract's, or less where a lower one was granted. @see docs/rules/affiliates.md AFMM-003 */
export function makerFeeOf({ makerFee }: Accounts, account: AccountId, ofTerms: Ppm): Ppm {
  const granted = makerFee[account];
  return granted === 0 ? ofTerms : (Math.min(ofTerms, granted - 1) as Ppm);
}
