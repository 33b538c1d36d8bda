// Positions and open-order exposure of one contract, one row per account: what margin reads.

import { ORDERS_MAX } from '../kernel/limits.ts';
import {
  createRows,
  f64,
  growRows,
  i32,
  type Of,
  type Rows,
  type Table,
  table,
  u8,
  undigested,
  unsaved,
} from '../kernel/table.ts';
import type { AccountId, Lots, Money, ParticipantId, Ppm, Qty } from '../kernel/units.ts';
import { InvestorClass } from '../schema/closed-sets.ts';

/** Investor classes are numbered from one. */
const INVESTOR_CLASSES = Object.keys(InvestorClass).length;

const COLUMNS = {
  // Written by ledger/fill.ts only.
  held: f64() as Of<Lots>,
  cost: f64() as Of<Money>,
  /** Funding brought up to date and not posted yet; above zero is owed by the account. */
  owed: f64() as Of<Money>,
  /** `cumulative` when `owed` was last brought up to date. */
  seen: f64() as Of<Money>,
  // Written by exposure.ts only. Resting lots; reduce-only ones are counted apart.
  buys: f64(0) as Of<Qty>,
  sells: f64(0) as Of<Qty>,
  reduceOnlyLots: f64(0) as Of<Qty>,
  /** Σ open lots × price of the reduce-only ones, in ticks. */
  reduceOnlyTicks: unsaved(f64(0)) as Of<number>,
  // Written by orders/live.ts only.
  openOrders: i32(0, ORDERS_MAX) as Of<number>,
  /** Pending triggers, and those of them that are reduce-only. */
  pending: unsaved(i32(0, ORDERS_MAX)) as Of<number>,
  pendingReduceOnly: unsaved(i32(0, ORDERS_MAX)) as Of<number>,
  // Set by ledger/fill.ts, cleared by orders/trim.ts.
  /** 1 between the fill that closed or turned the position and what its orders make of it (orders/trim.ts). */
  turned: unsaved(u8(0, 1)) as Of<number>,
  /** As last emitted: 0 … 5. Written by indicator.ts only. */
  indicator: u8(0, 5) as Of<number>,
  // Written by leverage.ts and initial-floors.ts only.
  /** What the account chose, 1 … 100; 0 for nothing chosen. */
  leverage: u8(0, 100) as Of<number>,
  /** The least initial margin of its lots: 1 ÷ leverage or the floor of its class, the higher; 0 for none. */
  initialFloor: undigested(i32(0)) as Of<Ppm>,
} as const;

const GROUP_COLUMNS = {
  /** Σ over a group's accounts of their worst lots; row = head of the group. Written by ledger/group-worst.ts. */
  groupWorst: f64(0) as Of<Qty>,
} as const;

export const POSITIONS: Table<AccountId, typeof COLUMNS> = table(COLUMNS);
export const GROUPS: Table<ParticipantId, typeof GROUP_COLUMNS> = table(GROUP_COLUMNS);

/** A snapshot's record of them beside the rows. */
export interface PositionFacts {
  /** Σ of the long positions, which is Σ of the short ones. Written by ledger/fill.ts only. */
  openInterest: Qty;
  /** Money that a lot held long since the beginning would owe of funding. Written by ledger/fill.ts only. */
  cumulative: Money;
  groupCapacity: number;
  /** Investor class → the least initial margin of its members' lots; 0 for none. Written by leverage.ts only. */
  classFloors: Ppm[];
}

export interface Positions
  extends PositionFacts,
    Rows<AccountId, typeof COLUMNS>,
    Rows<ParticipantId, typeof GROUP_COLUMNS> {}

export function createPositions(accounts: number, groups: number): Positions {
  const own = createRows(POSITIONS, accounts, {
    groupCapacity: groups,
    openInterest: 0 as Qty,
    cumulative: 0 as Money,
    classFloors: new Array(INVESTOR_CLASSES + 1).fill(0),
  });
  return createRows(GROUPS, groups, own);
}

export function growPositions(positions: Positions, accounts: number, groups: number): void {
  growRows(POSITIONS, positions, accounts);
  growRows(GROUPS, positions, groups);
  positions.groupCapacity = Math.max(positions.groupCapacity, groups);
}

/** The larger side of what an account could come to hold. */
export function worstLots({ held, buys, sells }: Positions, account: AccountId): number {
  return worstOf(held[account], buys[account], sells[account]);
}

/** max(|held + open buys|, |held − open sells|) */
export function worstOf(held: number, buys: number, sells: number): number {
  return Math.max(Math.abs(held + buys), Math.abs(held - sells));
}

/** Funding that an account owes (above zero) or is owed: what was brought up to date, and what came since. */
export function fundingOwed(positions: Positions, account: AccountId): number {
  return fundingOwedOn(positions, account, positions.held[account]);
}

/** The same if the account held so many lots. */
export function fundingOwedOn(positions: Positions, account: AccountId, held: number): number {
  const since = positions.cumulative - positions.seen[account];
  return positions.owed[account] + held * since;
}
