// What a snapshot and the digest hold of fees beside the accounts' own columns. A venue without a schedule that has counted no
// whole day has no section, and the digest of before.

import type { AccountId } from '../kernel/units.ts';
import type { Fees } from '../state/fees.ts';

interface SavedFees extends Pick<Fees, 'schedule' | 'coming'> {
  /** In the order of their accounts. */
  readonly past: readonly (readonly [AccountId, number[]])[];
}

export function hasFees({ schedule, coming, past }: Fees): boolean {
  return schedule.edition > 0 || coming !== null || past.size > 0;
}

export function savedFees({ schedule, coming, past }: Fees): SavedFees {
  return { schedule, coming, past: [...past].sort(([a], [b]) => a - b) };
}

export function restoreFees(fees: Fees, saved: SavedFees): void {
  fees.schedule = saved.schedule;
  fees.coming = saved.coming;
  for (const [account, days] of saved.past) fees.past.set(account, days);
}
