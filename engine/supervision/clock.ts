// While the machine's clock is in doubt no account takes new risk. What the clock shows is known at the edge alone; here
// stands what follows from it.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { ConfirmClock, HoldRisk, ReleaseRisk } from '../schema/commands/clock.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { checkWhole } from '../state/fields.ts';
import { type EngineState, refuse } from '../state/state.ts';

/** @see docs/rules/clock.md CLOCK-001 */
export function holdRisk(state: EngineState, command: HoldRisk, out: EventBuffer): Verdict {
  const { drift } = command;
  if (state.supervision.riskHold !== null) return refuseUnchanged(state);
  const verdict = checkDrift(state, drift);
  if (verdict !== OK) return verdict;
  state.supervision.riskHold = { since: state.time, drift };
  emitRare(out, { kind: 'riskHeld', record: command });
  return OK;
}

/** @see docs/rules/clock.md CLOCK-002 */
export function releaseRisk(state: EngineState, command: ReleaseRisk, out: EventBuffer): Verdict {
  if (state.supervision.riskHold === null) return refuseUnchanged(state);
  const verdict = checkDrift(state, command.drift);
  if (verdict !== OK) return verdict;
  state.supervision.riskHold = null;
  emitRare(out, { kind: 'riskReleased', record: command });
  return OK;
}

/** @see docs/rules/clock.md CLOCK-002 */
export function confirmClock(state: EngineState, command: ConfirmClock, out: EventBuffer): Verdict {
  if (state.supervision.riskHold === null) return refuseUnchanged(state);
  const verdict = checkDrift(state, command.drift);
  if (verdict !== OK) return verdict;
  state.supervision.riskHold = null;
  emitRare(out, { kind: 'clockConfirmed', record: command });
  return OK;
}

function refuseUnchanged(state: EngineState): Verdict {
  return refuse(state, RejectReason.riskUnchanged);
}

function checkDrift(state: EngineState, drift: number): Verdict {
  return checkWhole(state, 'drift', drift, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}
