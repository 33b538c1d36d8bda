// Corporate professional investors assessed for one product: what lets a client do without a protection that
// individuals always keep (rules I-23, I-24). Passing for one contract proves nothing of another.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { COMPANIES, endOf, endRow, hasFullProtection, isOneself } from '../gate/assessments.ts';
import { Ending, moveEnd } from '../gate/ends.ts';
import { addMonths } from '../kernel/calendar.ts';
import type { ContractId } from '../kernel/units.ts';
import type { InvestorClass } from '../schema/closed-sets.ts';
import type { AssessCorporate } from '../schema/commands/participants.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { forgetAnswers } from '../state/clearances.ts';
import {
  checkEnd,
  checkHash,
  checkPast,
  checkPerson,
  checkWhole,
  refuseParticipant,
} from '../state/fields.ts';
import { owe } from '../state/owed.ts';
import { Acting, notePerson } from '../state/persons.ts';
import { type Participant, whereById } from '../state/registers.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';

/** An assessment lasts as long as a confirmation at most. */
const ASSESSED_MONTHS = 12;

/** Replaces what is on record for one contract; what does not pass is recorded too. @see docs/rules/eligibility.md ELIG-026 */
export function assessCorporate(
  state: EngineState,
  command: AssessCorporate,
  out: EventBuffer,
): Verdict {
  const { participants, persons } = state.eligibility;
  const { participant: id, contract, assessor, assessedAt, validUntil } = command;
  const participant = participants.get(id);
  if (participant === undefined) return refuseParticipant(state, 'participant', id);
  if (marketOf(state, contract) === undefined) {
    return refuseContract(state, contract);
  }
  const investorClass = participant.investor?.investorClass ?? 0;
  if (!COMPANIES.has(investorClass as InvestorClass)) {
    return refuse(state, RejectReason.fieldInvalid, 'participant', 0, investorClass);
  }
  const verdict =
    checkPerson(state, 'assessor', assessor, Acting.forVenueOrClients) ||
    checkOutsider(state, participant, assessor) ||
    checkPast(state, 'assessedAt', assessedAt) ||
    checkEnd(state, 'validUntil', validUntil) ||
    checkWhole(state, 'validUntil', validUntil, 1, addMonths(assessedAt, ASSESSED_MONTHS)) ||
    checkHash(state, 'evidenceHash', command.evidenceHash);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const before = participant.corporate[contract];
  const wasFull = hasFullProtection(participant, contract, state.time);
  const { structure, background, riskAwareness, evidenceHash } = command;
  participant.corporate[contract] = {
    structure,
    background,
    riskAwareness,
    assessor,
    assessedAt,
    validUntil,
    evidenceHash,
  };
  notePerson(persons, assessor, Acting.forVenueOrClients);
  forgetAnswers(state.eligibility.clearances);
  emitRare(out, { kind: 'corporateAssessed', record: command });
  const row = endRow(participant, contract);
  const end = Ending.corporateAssessment;
  moveEnd(state, end, row, endOf(before), endOf(participant.corporate[contract]));
  if (!wasFull && hasFullProtection(participant, contract, state.time)) {
    loseAssessment(state, participant, contract, out);
  }
  return OK;
}

/** No one who trades for the company, or answers for what does, assesses it; of several of that name the first by id is named. */
function checkOutsider(state: EngineState, { id }: Participant, assessor: string): Verdict {
  const [insider] = whereById(
    state.eligibility.traders,
    (trader) => trader.participant === id && isOneself(trader, assessor),
  );
  if (insider === undefined) return OK;
  return refuse(state, RejectReason.identityConflict, 'assessor', 0, insider.id);
}

/** The exemptions end, the status as a professional does not: orders go of those who rested on them. */
export function loseAssessment(
  state: EngineState,
  participant: Participant,
  contract: ContractId,
  out: EventBuffer,
): void {
  const what = 'corporateAssessment';
  emitRare(out, { kind: 'eligibilityLapsed', participant: participant.id, trader: 0, what });
  loseUncovered(state, participant, contract);
}

/** Every protection is owed again in a contract: orders go of the traders not assessed for virtual assets. */
export function loseUncovered(
  state: EngineState,
  participant: Participant,
  contract: ContractId,
): void {
  const bare = whereById(
    state.eligibility.traders,
    ({ participant: of, knowledge }) =>
      of === participant.id && (knowledge === null || !knowledge.virtualAssets),
  );
  if (bare.length === 0) return;
  const { id: loser } = participant;
  const losses = bare.map(({ id }) => ({ participant: loser, what: null, trader: id, contract }));
  owe(state.owed, { kind: 'losing', losses, next: 0, account: 0 });
}
