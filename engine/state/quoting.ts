// Groups of quotes under protection: what a market maker lets be traded within a window before its other quotes go.

import { CONTRACTS_MAX, PROTECTIONS_MAX } from '../kernel/limits.ts';
import type { AccountId, ContractId, Money, Qty, Time } from '../kernel/units.ts';
import type { ProtectionLimits } from '../schema/commands/quotes.ts';

/** What counts against the limits of a group; 0 of what has no limit. */
export interface Counted {
  lots: Qty;
  /** Bought less sold. */
  delta: number;
  notional: Money;
}

/** What makers of a group traded at one moment. */
export interface CountedAt extends Counted {
  at: Time;
}

export interface Protection {
  readonly account: AccountId;
  readonly contract: ContractId;
  /** Its number within account and contract. */
  readonly group: number;
  limits: ProtectionLimits;
  /** Quotes are refused before this; `FOREVER` until it is reset. */
  frozenUntil: Time | 0;
  /** Within the window as of the last fill, oldest first; the sum of them is kept beside. */
  fills: CountedAt[];
  readonly sum: Counted;
}

export const FOREVER: Time = Number.MAX_SAFE_INTEGER as Time;

/** Protections are never taken out: an order names the one it stands under by its row, counted from 1. */
export interface Quoting {
  readonly protections: Protection[];
  /** Whose, where and which group → the row. Follows from the rows. */
  readonly rows: Map<number, number>;
}

export function createQuoting(): Quoting {
  return { protections: [], rows: new Map() };
}

/** The row of a group's protection; 0 when there is none. */
export function protectionRow(
  { rows }: Quoting,
  account: AccountId,
  contract: ContractId,
  group: number,
): number {
  return rows.get(placeOf(account, contract, group)) ?? 0;
}

export function addProtection({ protections, rows }: Quoting, protection: Protection): void {
  protections.push(protection);
  const { account, contract, group } = protection;
  rows.set(placeOf(account, contract, group), protections.length);
}

function placeOf(account: AccountId, contract: ContractId, group: number): number {
  return (account * CONTRACTS_MAX + contract) * (PROTECTIONS_MAX + 1) + group;
}

export function noCount(): Counted {
  return { lots: 0 as Qty, delta: 0, notional: 0 as Money };
}
