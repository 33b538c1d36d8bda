import type { AccountId, KeyId } from '../kernel/units.ts';
import { findFixSession, type NumberedRun } from '../state/fix-sessions.ts';
import type { EngineState } from '../state/state.ts';

/** A session of FIX as it was noted last. */
interface FixSessionView {
  readonly expected: number;
  readonly next: number;
  readonly places: readonly (readonly [AccountId, number])[];
  readonly runs: readonly NumberedRun[];
}

/** Null for one that was never noted. */
export function fixSession(
  state: EngineState,
  key: KeyId,
  account: AccountId | 0,
): FixSessionView | null {
  const found = findFixSession(state.fixSessions, key, account);
  if (found === undefined) return null;
  const { expected, next, places, runs } = found;
  return { expected, next, places: [...places], runs: [...runs] };
}
