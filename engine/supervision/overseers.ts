// An affiliate makes markets under somebody's eyes, or not at all (rule A-04).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { cancelAll } from '../orders/cancel.ts';
import { CancelReason } from '../schema/closed-sets.ts';
import { forgetAnswers } from '../state/clearances.ts';
import { foldedName } from '../state/persons.ts';
import { byId } from '../state/registers.ts';
import type { StaffMember } from '../state/staff.ts';
import type { EngineState } from '../state/state.ts';

/**
 * Suspends the affiliates that somebody who left has overseen, until another overseer is named.
 *
 * @see docs/rules/eligibility.md ELIG-012
 */
export function suspendOverseen(state: EngineState, { name }: StaffMember, out: EventBuffer): void {
  const { eligibility } = state;
  for (const participant of byId(eligibility.participants)) {
    const { authorization, id } = participant;
    if (authorization === null || foldedName(authorization.overseer) !== foldedName(name)) continue;
    authorization.vacant = true;
    forgetAnswers(eligibility.clearances);
    const reason = 'the overseer left';
    const record = { kind: 'suspendAffiliate', participant: id, suspended: true, reason } as const;
    emitRare(out, { kind: 'affiliateSuspended', record });
    for (const account of participant.accounts) {
      cancelAll(state, account, CancelReason.affiliateSuspended, out);
    }
  }
}
