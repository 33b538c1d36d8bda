// How much one command may do: journaled, so that a replay stops and goes on where the venue did.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { SetWorkBounds } from '../schema/commands/work.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { FILLS_MAX, FILLS_MIN, WORK_MAX, WORK_MIN } from '../schema/work-bounds.ts';
import { checkWhole } from '../state/fields.ts';
import type { EngineState } from '../state/state.ts';

/**
 * Takes effect with the next command.
 *
 * @returns `fieldInvalid` with `work` or `fills`.
 * @see docs/rules/bounded-work.md WORK-001
 */
export function setWorkBounds(
  state: EngineState,
  command: SetWorkBounds,
  out: EventBuffer,
): Verdict {
  const { work, fills } = command;
  const verdict =
    checkWhole(state, 'work', work, WORK_MIN, WORK_MAX) ||
    checkWhole(state, 'fills', fills, FILLS_MIN, FILLS_MAX);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const before = state.owed.bounds;
  state.owed.bounds = { work, fills };
  emitRare(out, { kind: 'workBoundsSet', record: command, before });
  return OK;
}
