// Log-ons, for the record (rule G-11): who came in, from where, and who was turned away. They change nothing.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { NoteLogOn } from '../schema/commands/records.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { checkText } from '../state/fields.ts';
import type { EngineState } from '../state/state.ts';

/** @see docs/rules/records.md REC-002 */
export function noteLogOn(state: EngineState, command: NoteLogOn, out: EventBuffer): Verdict {
  const verdict =
    checkText(state, 'name', command.name, 0) || checkText(state, 'address', command.address, 0);
  if (verdict !== OK) return verdict;
  emitRare(out, { kind: 'logOnNoted', record: command });
  return OK;
}
