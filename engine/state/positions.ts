// Positions and open-order exposure of one contract, one row per account: what margin reads.

import { type Column, float64Column, grown, int32Column, uint8Column } from '../kernel/table.ts';
import type { AccountId, Lots, Money, ParticipantId, Ppm, Qty } from '../kernel/units.ts';
import { InvestorClass } from '../schema/closed-sets.ts';

/** Investor classes are numbered from one. */
const INVESTOR_CLASSES = Object.keys(InvestorClass).length;

export interface Positions {
  capacity: number;
  // Written by settle.ts only.
  held: Column<AccountId, Lots>;
  cost: Column<AccountId, Money>;
  /** Funding brought up to date and not posted yet; above zero is owed by the account. */
  owed: Column<AccountId, Money>;
  /** `cumulative` when `owed` was last brought up to date. */
  seen: Column<AccountId, Money>;
  // Written by exposure.ts only. Resting lots; reduce-only ones are counted apart.
  buys: Column<AccountId, Qty>;
  sells: Column<AccountId, Qty>;
  reduceOnlyLots: Column<AccountId, Qty>;
  openOrders: Column<AccountId, number>;
  // Written by leverage.ts and initial-floors.ts only.
  /** What the account chose, 1 … 100; 0 for nothing chosen. */
  leverage: Column<AccountId, number>;
  /** The least initial margin of its lots: 1 ÷ leverage or the floor of its class, the higher; 0 for none. */
  initialFloor: Column<AccountId, Ppm>;
  /** As last told: 0 … 5. Written by indicator.ts only. */
  indicator: Column<AccountId, number>;
  /** Σ over a group's accounts of their worst lots; row = head of the group. */
  groupWorst: Column<ParticipantId, Qty>;
  groupCapacity: number;
  /** Σ of the long positions, which is Σ of the short ones. */
  openInterest: Qty;
  /** Money that a lot held long since the beginning would owe of funding. */
  cumulative: Money;
  /** Investor class → the least initial margin of its members' lots; 0 for none. Written by leverage.ts only. */
  classFloors: Ppm[];
}

export function createPositions(accounts: number, groups: number): Positions {
  return {
    capacity: accounts,
    held: float64Column(accounts + 1),
    cost: float64Column(accounts + 1),
    owed: float64Column(accounts + 1),
    seen: float64Column(accounts + 1),
    buys: float64Column(accounts + 1),
    sells: float64Column(accounts + 1),
    reduceOnlyLots: float64Column(accounts + 1),
    openOrders: int32Column(accounts + 1),
    leverage: uint8Column(accounts + 1),
    initialFloor: int32Column(accounts + 1),
    indicator: uint8Column(accounts + 1),
    groupWorst: float64Column(groups + 1),
    groupCapacity: groups,
    openInterest: 0 as Qty,
    cumulative: 0 as Money,
    classFloors: new Array(INVESTOR_CLASSES + 1).fill(0),
  };
}

export function growPositions(positions: Positions, accounts: number, groups: number): void {
  if (accounts > positions.capacity) {
    positions.held = grown(positions.held, accounts + 1);
    positions.cost = grown(positions.cost, accounts + 1);
    positions.owed = grown(positions.owed, accounts + 1);
    positions.seen = grown(positions.seen, accounts + 1);
    positions.buys = grown(positions.buys, accounts + 1);
    positions.sells = grown(positions.sells, accounts + 1);
    positions.reduceOnlyLots = grown(positions.reduceOnlyLots, accounts + 1);
    positions.openOrders = grown(positions.openOrders, accounts + 1);
    positions.leverage = grown(positions.leverage, accounts + 1);
    positions.initialFloor = grown(positions.initialFloor, accounts + 1);
    positions.indicator = grown(positions.indicator, accounts + 1);
    positions.capacity = accounts;
  }
  if (groups > positions.groupCapacity) {
    positions.groupWorst = grown(positions.groupWorst, groups + 1);
    positions.groupCapacity = groups;
  }
}

/** The larger side of what an account could come to hold: max(|held + open buys|, |held − open sells|). */
export function worstLots(positions: Positions, account: AccountId): number {
  const held = positions.held[account];
  const up = Math.abs(held + positions.buys[account]);
  const down = Math.abs(held - positions.sells[account]);
  return Math.max(up, down);
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

/** Brings what an account owes up to date: before its position moves. */
export function bringUpToDate(positions: Positions, account: AccountId): void {
  positions.owed[account] = (fundingOwed(positions, account) + 0) as Money;
  positions.seen[account] = positions.cumulative;
}
