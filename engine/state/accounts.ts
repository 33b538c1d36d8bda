// Who exists in the ledger: one row per account, indexed by the account's id. Rows below 16 are the house's.

import { ORDERS } from '../book/orders.ts';
import { ACCOUNTS_MAX, ORDERS_MAX, PARTICIPANTS_MAX } from '../kernel/limits.ts';
import {
  createRows,
  digestedIf,
  f64,
  growRows,
  i32,
  later,
  link,
  type Of,
  type Rows,
  type Table,
  table,
  u8,
  unsaved,
} from '../kernel/table.ts';
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

/** A venue of before volumes were counted has the digest that it had. */
function hasTraded({ traded }: { readonly traded: ArrayLike<number> }, account: number): boolean {
  return traded[account] !== 0;
}

const COLUMNS = {
  participant: i32(0, PARTICIPANTS_MAX) as Of<ParticipantId>, // 0 where no account was opened.
  group: i32(0, PARTICIPANTS_MAX) as Of<ParticipantId>, // Head of the participant's group.
  role: u8() as Of<Role>,
  balance: f64() as Of<Money>, // Written by ledger/cash.ts only.
  /** Money reserved for open orders: open loss and fees. */
  reserved: f64(0) as Of<Money>,
  openOrders: i32(0, ORDERS_MAX) as Of<number>,
  firstOrder: link(ORDERS) as Of<OrderSlot>,
  /** Last number given in the account's own stream of events. */
  streamSeq: f64(0) as Of<number>,
  level: u8() as Of<MarginLevel>,
  /** The most it pays in parts per million, whatever the contract's terms: found by fees/rates.ts under the stamp beside it. */
  makerFee: unsaved(i32()) as Of<Ppm>,
  takerFee: unsaved(i32()) as Of<Ppm>,
  feesAt: unsaved(i32(0)) as Of<number>,
  /** The UTC day of its latest trade, and what it traded on it. Written by fees/volume.ts only. */
  tradedOn: later(digestedIf(hasTraded, i32(0))) as Of<number>,
  traded: later(digestedIf(hasTraded, f64(0))) as Of<Money>,
} as const;

export const ACCOUNTS: Table<AccountId, typeof COLUMNS> = table(COLUMNS);

export interface Accounts extends Rows<AccountId, typeof COLUMNS> {
  capacity: number;
  /** Highest id in use. */
  high: AccountId;
}

export function createAccounts(capacity: number): Accounts {
  return createRows(ACCOUNTS, capacity, { capacity, high: House.uncovered });
}

/** Makes room for an id up to `ACCOUNTS_MAX`. */
export function reachAccount(accounts: Accounts, account: AccountId): void {
  if (account > accounts.high) accounts.high = account;
  if (account <= accounts.capacity) return;
  let capacity = accounts.capacity;
  while (capacity < account) capacity = Math.min(capacity * 2, ACCOUNTS_MAX);
  growRows(ACCOUNTS, accounts, capacity);
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
