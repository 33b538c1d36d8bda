// Where a journal goes on by the rules of another release.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { holdClientOrderIds } from '../orders/live.ts';
import type { ChangeRules } from '../schema/commands/records.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { RULES } from '../schema/rules-version.ts';
import { checkText, checkWhole } from '../state/fields.ts';
import type { EngineState } from '../state/state.ts';

/** The state was brought over by the upgrade; what rules of before forgot is taken up again. @see docs/rules/records.md REC-013 */
export function changeRules(state: EngineState, command: ChangeRules, out: EventBuffer): Verdict {
  const verdict =
    checkWhole(state, 'from', command.from, 1, RULES - 1) ||
    checkWhole(state, 'to', command.to, RULES, RULES) ||
    checkText(state, 'state', command.state, 1);
  if (verdict !== OK) return verdict;
  holdClientOrderIds(state);
  emitRare(out, { kind: 'rulesChanged', record: command });
  return OK;
}
