// How long it took until affiliates were out (rule A-11), as it was measured at the edge: for the record.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { NoteSuspensionEffect } from '../schema/commands/makers.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { checkWhole } from '../state/fields.ts';
import type { EngineState } from '../state/state.ts';

/** @see docs/rules/affiliates.md AFMM-005 */
export function noteSuspensionEffect(
  state: EngineState,
  command: NoteSuspensionEffect,
  out: EventBuffer,
): Verdict {
  const { suspension, receivedAt, effectiveAt } = command;
  const verdict =
    checkWhole(state, 'suspension', suspension, 1, state.seq - 1) ||
    checkWhole(state, 'receivedAt', receivedAt, 1) ||
    checkWhole(state, 'effectiveAt', effectiveAt, receivedAt);
  if (verdict !== OK) return verdict;
  emitRare(out, { kind: 'suspensionEffectNoted', record: command });
  return OK;
}
