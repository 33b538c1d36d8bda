// The published fee schedule, and what accounts traded on days that are over. What is traded today stands in the accounts'
// own columns.

import type { AccountId, Money, ParticipantId, Time } from '../kernel/units.ts';
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
  /** Group → its 30-day volume, as far as it was asked for under this stamp. */
  readonly volumes: Map<ParticipantId, Money>;
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
    volumes: new Map(),
  };
}

/** After what rates depend on has changed: the schedule, what was granted, who is obliged, a group. */
export function forgetRates(fees: Fees): void {
  fees.stamp += 1;
  fees.volumes.clear();
}
