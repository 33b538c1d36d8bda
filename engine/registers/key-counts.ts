import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Key } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';

/** Neither revoked nor expired. */
export function checkCounts(
  state: EngineState,
  { id, revoked, validUntil }: Key,
  field: string,
): Verdict {
  if (revoked) return refuse(state, RejectReason.keyRevoked, field, 0, id);
  return validUntil !== 0 && state.time >= validUntil
    ? refuse(state, RejectReason.keyExpired, field, validUntil, state.time)
    : OK;
}
