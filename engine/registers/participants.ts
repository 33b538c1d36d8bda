// Legal persons: their registration, and the suspension of one.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { PARTICIPANTS_MAX } from '../kernel/limits.ts';
import { Role } from '../schema/closed-sets.ts';
import type { RegisterParticipant, SuspendParticipant } from '../schema/commands/participants.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { reachParticipant } from '../state/exposure-bounds.ts';
import {
  checkMember,
  checkPerson,
  checkText,
  checkWhole,
  refuseParticipant,
} from '../state/fields.ts';
import { actingFor, foldedName, notePerson } from '../state/persons.ts';
import { forEachContract, type Participant } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { checkHead } from './groups.ts';
import { loseEligibility } from './lapses.ts';

/**
 * An affiliate registers as such or as a client; the gate lets it in as affiliated market maker alone.
 *
 * @see docs/rules/eligibility.md ELIG-012
 */
export function registerParticipant(
  state: EngineState,
  command: RegisterParticipant,
  out: EventBuffer,
): Verdict {
  const { participants, exposureBounds } = state.eligibility;
  const { participant: id, name, role, affiliated } = command;
  const verdict =
    checkWhole(state, 'participant', id, 1, PARTICIPANTS_MAX) ||
    checkText(state, 'name', name, 1) ||
    checkMember(state, 'role', role, Role);
  if (verdict !== OK) return verdict;
  if (participants.has(id)) return refuse(state, RejectReason.alreadyExists, 'participant', 0, id);
  if (role === Role.affiliate && !affiliated) {
    return refuse(state, RejectReason.fieldInvalid, 'role', Role.client, role);
  }
  const holders = checkHolders(state, command);
  if (holders !== OK) return holders;
  const head = command.group === 0 || command.group === id ? id : command.group;
  if (head !== id) {
    const fault = checkHead(state, affiliated, head);
    if (fault !== OK) return fault;
  }

  // Nothing fails after this line.
  const participant: Participant = {
    id,
    name,
    role,
    affiliated,
    group: head,
    members: head === id ? [id] : [],
    accounts: [],
    investor: null,
    suspended: false,
    rulebookAccepted: 0,
    rulebookAcceptedAt: 0,
    disclosuresAcknowledged: forEachContract(0),
    disclosuresAcknowledgedAt: forEachContract(0),
    signatures: forEachContract(null),
    holders: [...command.holders],
    corporate: forEachContract(null),
    authorization: null,
    affiliateSuspended: false,
  };
  participants.set(id, participant);
  if (head !== id) participants.get(head)?.members.push(id);
  reachParticipant(exposureBounds, id);
  for (const holder of command.holders) {
    notePerson(state.eligibility.persons, holder, actingFor(role));
  }
  emitRare(out, { kind: 'participantRegistered', record: command });
  return OK;
}

/** Takes a participant's professional status away at once, or gives it back; the confirmation itself stays. */
export function suspendParticipant(
  state: EngineState,
  command: SuspendParticipant,
  out: EventBuffer,
): Verdict {
  const participant = state.eligibility.participants.get(command.participant);
  if (participant === undefined) {
    return refuseParticipant(state, 'participant', command.participant);
  }
  const verdict = checkText(state, 'reason', command.reason, 0);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const begins = command.suspended && !participant.suspended;
  participant.suspended = command.suspended;
  emitRare(out, { kind: 'participantSuspended', record: command });
  if (begins) loseEligibility(state, participant, { what: 'suspension', trader: 0, contract: 0 });
  return OK;
}

const HOLDERS_MAX = 20;

/** Empty, or at least two different persons who hold the account together. @see docs/rules/eligibility.md ELIG-028 */
function checkHolders(state: EngineState, { holders, role }: RegisterParticipant): Verdict {
  const { fieldInvalid } = RejectReason;
  if (holders.length === 0) return OK;
  if (holders.length < 2 || holders.length > HOLDERS_MAX) {
    const limit = holders.length < 2 ? 2 : HOLDERS_MAX;
    return refuse(state, fieldInvalid, 'holders', limit, holders.length);
  }
  if (role !== Role.client) return refuse(state, fieldInvalid, 'holders', 0, holders.length);
  const names = new Set(holders.map(foldedName));
  if (names.size !== holders.length) {
    return refuse(state, fieldInvalid, 'holders', holders.length, names.size);
  }
  for (const holder of holders) {
    const verdict = checkPerson(state, 'holders', holder, actingFor(role));
    if (verdict !== OK) return verdict;
  }
  return OK;
}
