// Groups: participants of one beneficial owner, counted together for self-trading and for limits. A group is
// named by its head, a member like the others; a participant that was put nowhere heads a group of one.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { moveDays } from '../fees/group-days.ts';
import type { ParticipantId, Qty } from '../kernel/units.ts';
import type { DeclareGroup } from '../schema/commands/participants.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { forgetRates } from '../state/fees.ts';
import { refuseParticipant } from '../state/fields.ts';
import { worstLots } from '../state/positions.ts';
import type { Participant } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { reachPositions } from './accounts.ts';

/**
 * Moves a participant, its accounts and what they weigh, to another group; its own id takes it out again.
 *
 * A head whose group has other members stays: they would be left without one.
 *
 * @see docs/rules/eligibility.md ELIG-022
 */
export function declareGroup(state: EngineState, command: DeclareGroup, out: EventBuffer): Verdict {
  const { participants } = state.eligibility;
  const { participant: id, group: head } = command;
  const participant = participants.get(id);
  if (participant === undefined) return refuseParticipant(state, 'participant', id);
  if (head !== id) {
    const fault = checkHead(state, participant.affiliated, head);
    if (fault !== OK) return fault;
    if (participant.members.length > 1) {
      return refuse(state, RejectReason.fieldInvalid, 'participant', 1, participant.members.length);
    }
  }

  // Nothing fails after this line.
  const from = participants.get(participant.group) as Participant;
  from.members = from.members.filter((member) => member !== id);
  (participants.get(head) as Participant).members.push(id);
  moveAccounts(state, participant, from.id, head);
  participant.group = head;
  forgetRates(state.fees);
  emitRare(out, { kind: 'groupDeclared', record: command });
  return OK;
}

/** A head exists and heads itself; an affiliate and a client never have one beneficial owner. */
export function checkHead(state: EngineState, affiliated: boolean, head: ParticipantId): Verdict {
  const row = state.eligibility.participants.get(head);
  if (row === undefined) return refuseParticipant(state, 'group', head);
  if (row.group !== head) {
    return refuse(state, RejectReason.fieldInvalid, 'group', row.group, head);
  }
  return row.affiliated === affiliated
    ? OK
    : refuse(state, RejectReason.identityConflict, 'group', 0, head);
}

function moveAccounts(
  state: EngineState,
  participant: Participant,
  from: ParticipantId,
  to: ParticipantId,
): void {
  for (const account of participant.accounts) {
    state.accounts.group[account] = to;
    moveDays(state, account, from, to);
  }
  for (const market of state.listed) {
    const { positions } = market;
    reachPositions(state, positions, to);
    let lots = 0;
    for (const account of participant.accounts) lots += worstLots(positions, account);
    positions.groupWorst[from] = (positions.groupWorst[from] - lots) as Qty;
    positions.groupWorst[to] = (positions.groupWorst[to] + lots) as Qty;
  }
}
