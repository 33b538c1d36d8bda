// An affiliate makes markets under somebody's eyes, or not at all (rule A-04).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { cancelAll } from '../orders/cancel.ts';
import { CancelReason } from '../schema/closed-sets.ts';
import { forgetAnswers } from '../state/clearances.ts';
import { Cost, mayGoOn, type OwedWork, owe, spend } from '../state/owed.ts';
import { foldedName } from '../state/persons.ts';
import { type Participant, whereById } from '../state/registers.ts';
import type { StaffMember } from '../state/staff.ts';
import type { EngineState } from '../state/state.ts';

/**
 * Suspends the affiliates that somebody who left has overseen, until another overseer is named.
 *
 * @see docs/rules/eligibility.md ELIG-012
 */
export function suspendOverseen({ eligibility, owed }: EngineState, { name }: StaffMember): void {
  const folded = foldedName(name);
  const overseen = whereById(
    eligibility.participants,
    ({ authorization }) => authorization !== null && foldedName(authorization.overseer) === folded,
  );
  if (overseen.length === 0) return;
  for (const { authorization } of overseen) if (authorization !== null) authorization.vacant = true;
  forgetAnswers(eligibility.clearances);
  const participants = overseen.map(({ id }) => id);
  owe(owed, { kind: 'overseen', participants, next: 0, account: 0 });
}

/** Participant by participant, account by account; the first account goes with the event. */
export function goOnSuspending(
  state: EngineState,
  work: OwedWork<'overseen'>,
  out: EventBuffer,
): boolean {
  const { meter } = state.scratch;
  for (; work.next < work.participants.length; work.next++) {
    const id = work.participants[work.next];
    const { accounts } = state.eligibility.participants.get(id) as Participant;
    if (work.account === 0) {
      if (!mayGoOn(meter)) return false;
      spend(meter, Cost.note);
      const reason = 'the overseer left';
      const record = {
        kind: 'suspendAffiliate',
        participant: id,
        suspended: true,
        reason,
      } as const;
      emitRare(out, { kind: 'affiliateSuspended', record });
    }
    for (; work.account < accounts.length; work.account++) {
      if (work.account > 0 && !mayGoOn(meter)) return false;
      cancelAll(state, accounts[work.account], CancelReason.affiliateSuspended, out);
    }
    work.account = 0;
  }
  return true;
}
