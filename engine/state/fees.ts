// The published fee schedule, and what accounts traded on days that are over. What is traded today stands in the accounts'
// own columns.

import { FEE_VOLUME_DAYS } from '../kernel/limits.ts';
import type { AccountId, ParticipantId, Time } from '../kernel/units.ts';
import type { FeeRow, SetFeeSchedule } from '../schema/commands/fees.ts';

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
  /** Head of a group → what its accounts traded. Follows from their days. Written by fees/group-days.ts only. */
  readonly groups: Map<ParticipantId, GroupDays>;
}

/** What a group traded on its latest day and the 30 before it, all its accounts together, in two limbs (kernel/wide.ts). */
export interface GroupDays {
  latest: number;
  /** At the remainder of a day by `RING_DAYS`. */
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/** The days that count, and the one that it is. */
export const RING_DAYS: number = FEE_VOLUME_DAYS + 1;

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
    groups: new Map(),
  };
}

/** After what rates depend on has changed: the schedule, what was granted, who is obliged, a group. */
export function forgetRates(fees: Fees): void {
  fees.stamp += 1;
}
