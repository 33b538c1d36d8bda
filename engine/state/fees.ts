// The published fee schedule, and what accounts traded on days that are over. What is traded today stands in the accounts'
// own columns.

import type { AccountId, Time } from '../kernel/units.ts';
import type { FeeRow, SetFeeSchedule } from '../schema/commands/fees.ts';
import { createGroupDays, type GroupDays } from './group-days.ts';

export interface Fees {
  /** In force; edition 0 before the first. */
  schedule: FeeSchedule;
  /** Announced, and not in force yet. */
  coming: { readonly record: SetFeeSchedule; readonly announcedAt: Time } | null;
  /** Account → day and amount in turn, oldest first: the days within the last 30, before its latest one, on which it traded. */
  readonly past: Map<AccountId, number[]>;
  /** The UTC day of `stamp`, counted from 1970, and when it ends. Follows from the time. */
  day: number;
  dayEnds: number;
  /** Rates that were found under another stamp have to be found again. */
  stamp: number;
  readonly groups: GroupDays;
}

export interface FeeSchedule {
  readonly edition: number;
  /** SHA-256 of the published text. */
  readonly hash: string;
  readonly effectiveAt: Time | 0;
  readonly rows: readonly FeeRow[];
}

export function createFees(): Fees {
  return {
    schedule: { edition: 0, hash: '', effectiveAt: 0, rows: [] },
    coming: null,
    past: new Map(),
    day: 0,
    dayEnds: 0,
    stamp: 1,
    groups: createGroupDays(),
  };
}

/** After what rates depend on has changed: the schedule, what was granted, who is obliged, a group. */
export function forgetRates(fees: Fees): void {
  fees.stamp += 1;
}
