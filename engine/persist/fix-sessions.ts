// What a snapshot and the digest hold of FIX sessions. A venue that has none has no section, and the digest of before.

import { FIX_RUNS_MAX } from '../kernel/limits.ts';
import type { AccountId } from '../kernel/units.ts';
import type { FixSession, FixSessions } from '../state/fix-sessions.ts';

interface SavedFixSession extends Omit<FixSession, 'places'> {
  readonly places: readonly (readonly [AccountId, number])[];
}

export function hasFixSessions({ sessions }: FixSessions): boolean {
  return sessions.length > 0;
}

export function savedFixSessions({ sessions }: FixSessions): readonly SavedFixSession[] {
  return sessions.map((session) => ({ ...session, places: [...session.places] }));
}

export function restoreFixSessions(into: FixSessions, saved: readonly SavedFixSession[]): void {
  for (const session of saved) {
    into.sessions.push({ ...session, places: new Map(session.places) });
  }
}

/** Numbers follow each other without a gap, and no run has more than may be. */
export function auditFixSessions({ sessions }: FixSessions, broken: string[]): void {
  for (const { key, account, runs, next } of sessions) {
    const name = `FIX-002 session of key ${key}, account ${account}:`;
    let first = runs[0]?.first ?? next;
    for (const run of runs) {
      if (run.first !== first) broken.push(`${name} a run begins at ${run.first}, not ${first}`);
      first = run.first + run.count;
    }
    if (first !== next) broken.push(`${name} the next number is ${next}, not ${first}`);
    if (runs.length > FIX_RUNS_MAX) broken.push(`${name} ${runs.length} runs`);
  }
}
