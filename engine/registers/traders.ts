// Traders, and what they know of derivatives. Knowledge belongs to the person: of two holders of a joint
// account only the one who was assessed may trade (rule P-42).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { hasFullProtection, isOneself } from '../gate/assessments.ts';
import { Ending, moveEnd } from '../gate/ends.ts';
import { TRADERS_MAX } from '../kernel/limits.ts';
import { KnowledgeBasis } from '../schema/closed-sets.ts';
import type { AssessTrader, RegisterTrader } from '../schema/commands/traders.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { reachTrader } from '../state/clearances.ts';
import {
  checkEnd,
  checkHash,
  checkMember,
  checkPast,
  checkPerson,
  checkText,
  checkWhole,
  refuseParticipant,
} from '../state/fields.ts';
import { Acting, actingFor, foldedName, notePerson } from '../state/persons.ts';
import type { Knowledge, Participant } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { loseEligibility } from './lapses.ts';

/** @see docs/rules/eligibility.md ELIG-013 */
export function registerTrader(
  state: EngineState,
  command: RegisterTrader,
  out: EventBuffer,
): Verdict {
  const { participants, traders, persons, clearances } = state.eligibility;
  const { trader: id, name, responsiblePerson } = command;
  const fault = checkWhole(state, 'trader', id, 1, TRADERS_MAX);
  if (fault !== OK) return fault;
  if (traders.has(id)) return refuse(state, RejectReason.alreadyExists, 'trader', 0, id);
  const participant = participants.get(command.participant);
  if (participant === undefined) {
    return refuseParticipant(state, 'participant', command.participant);
  }
  const side = actingFor(participant.role);
  const verdict =
    checkPerson(state, 'name', name, side) ||
    checkPerson(state, 'responsiblePerson', responsiblePerson, side, 0);
  if (verdict !== OK) return verdict;
  const stranger = checkHolder(state, participant, command);
  if (stranger !== OK) return stranger;

  // Nothing fails after this line.
  const { id: owner } = participant;
  traders.set(id, { id, participant: owner, name, responsiblePerson, keys: [], knowledge: null });
  notePerson(persons, name, side);
  notePerson(persons, responsiblePerson, side);
  reachTrader(clearances, id);
  emitRare(out, { kind: 'traderRegistered', record: command });
  return OK;
}

/** Only those who hold a joint account trade it, themselves or by an algorithm that they answer for. */
function checkHolder(
  state: EngineState,
  { holders }: Participant,
  { name, responsiblePerson }: RegisterTrader,
): Verdict {
  if (holders.length === 0) return OK;
  const person = foldedName(responsiblePerson === '' ? name : responsiblePerson);
  if (holders.some((holder) => foldedName(holder) === person)) return OK;
  const field = responsiblePerson === '' ? 'name' : 'responsiblePerson';
  return refuse(state, RejectReason.fieldInvalid, field, holders.length, 0);
}

/**
 * Replaces what is on record of a trader's knowledge. What cannot unlock (self-declared, or assessed by the
 * trader or the person who answers for the algorithm) is recorded too, and the gate reports why it does not count.
 *
 * @see docs/rules/eligibility.md ELIG-007, ELIG-008
 */
export function assessTrader(state: EngineState, command: AssessTrader, out: EventBuffer): Verdict {
  const { participants, traders, persons } = state.eligibility;
  const trader = traders.get(command.trader);
  if (trader === undefined) {
    return refuse(state, RejectReason.traderUnknown, 'trader', 0, command.trader);
  }
  const { basis, assessor, assessedAt, validUntil, evidenceHash, virtualAssets } = command;
  const selfAssessed = isOneself(trader, assessor);
  const selfDeclared = basis === KnowledgeBasis.selfDeclared;
  const verdict =
    checkMember(state, 'basis', basis, KnowledgeBasis) ||
    (selfAssessed
      ? checkText(state, 'assessor', assessor, 1)
      : checkPerson(state, 'assessor', assessor, Acting.forVenueOrClients)) ||
    checkPast(state, 'assessedAt', assessedAt) ||
    (validUntil === 0 ? OK : checkEnd(state, 'validUntil', validUntil)) ||
    (selfDeclared && evidenceHash === '' ? OK : checkHash(state, 'evidenceHash', evidenceHash));
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const before = trader.knowledge;
  const what = { basis, assessor, assessedAt, validUntil, evidenceHash, virtualAssets };
  const after = { ...what, selfAssessed };
  trader.knowledge = after;
  if (!selfAssessed) notePerson(persons, assessor, Acting.forVenueOrClients);
  emitRare(out, { kind: 'traderAssessed', record: command });
  moveEnd(state, Ending.knowledge, trader.id, before?.validUntil ?? 0, validUntil);
  if (!counts(before, state.time)) return OK;
  const participant = participants.get(trader.participant) as Participant;
  if (!counts(after, state.time)) {
    loseEligibility(state, participant, { what: 'knowledge', trader: trader.id, contract: 0 });
    return OK;
  }
  if (before?.virtualAssets !== true || virtualAssets) return OK;
  // It covers less than before: that ends orders where every protection is owed.
  for (const { terms } of state.listed) {
    const { contract } = terms;
    if (!hasFullProtection(participant, contract, state.time)) continue;
    loseEligibility(state, participant, { what: 'knowledge', trader: trader.id, contract });
  }
  return OK;
}

function counts(knowledge: Knowledge | null, time: number): boolean {
  if (knowledge === null || knowledge.selfAssessed) return false;
  if (knowledge.basis === KnowledgeBasis.selfDeclared) return false;
  return knowledge.validUntil === 0 || time < knowledge.validUntil;
}
