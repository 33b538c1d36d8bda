// The operator's affiliates: let in as market makers with a named overseer, a notice and an independent report
// (rules ), signed off by that overseer day by day, and put out by one action (rule A-11).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { Ending, moveEnd } from '../gate/ends.ts';
import { addMonths, dayEnd } from '../kernel/calendar.ts';
import { CancelReason, Role } from '../schema/closed-sets.ts';
import type {
  AuthorizeAffiliate,
  SignOffAffiliate,
  SuspendAffiliate,
} from '../schema/commands/makers.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import {
  checkPast,
  checkPerson,
  checkText,
  checkWhole,
  refuseParticipant,
} from '../state/fields.ts';
import { owe } from '../state/owed.ts';
import { Acting, foldedName, notePerson } from '../state/persons.ts';
import { type Participant, whereById } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { signerOf } from '../supervision/staff.ts';

/** An affiliate is let in for this long at most. */
const AUTHORIZED_MONTHS = 12;

/** Naming an overseer ends a suspension that was for want of one. @see docs/rules/eligibility.md ELIG-012, ELIG-013 */
export function authorizeAffiliate(
  state: EngineState,
  command: AuthorizeAffiliate,
  out: EventBuffer,
): Verdict {
  const { participants, persons } = state.eligibility;
  const { participant: id, noticeDate, reportId, overseer, validUntil, reportBy } = command;
  const participant = participants.get(id);
  if (participant === undefined) return refuseParticipant(state, 'participant', id);
  if (participant.role !== Role.affiliate) return refuseRole(state, participant);
  if (overseer.trim() === '') return refuse(state, RejectReason.overseerMissing, 'overseer');
  const verdict =
    checkPast(state, 'noticeDate', noticeDate) ||
    checkText(state, 'reportId', reportId, 1) ||
    checkPerson(state, 'overseer', overseer, Acting.forVenueOrClients) ||
    checkText(state, 'reportBy', reportBy, 0) ||
    checkWhole(
      state,
      'validUntil',
      validUntil,
      state.time + 1,
      addMonths(state.time, AUTHORIZED_MONTHS),
    );
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const before = participant.authorization?.validUntil ?? 0;
  participant.authorization = {
    noticeDate,
    reportId,
    overseer,
    reportBy,
    validUntil,
    vacant: false,
  };
  notePerson(persons, overseer, Acting.forVenueOrClients);
  emitRare(out, { kind: 'affiliateAuthorized', record: command });
  moveEnd(state, Ending.affiliateAuthorization, id, before, validUntil);
  return OK;
}

/**
 * Takes every order of one affiliate, or of all, off the book and bars the entry of more; or lifts that. Clients'
 * orders are not touched. Lifting it for all leaves out whoever was suspended by name.
 *
 * @see docs/rules/eligibility.md ELIG-016
 */
export function suspendAffiliate(
  state: EngineState,
  command: SuspendAffiliate,
  out: EventBuffer,
): Verdict {
  const { eligibility } = state;
  const { participant: id, suspended, reason } = command;
  const verdict = checkText(state, 'reason', reason, 0);
  if (verdict !== OK) return verdict;
  const one = id === 0 ? undefined : eligibility.participants.get(id);
  if (id !== 0) {
    if (one === undefined) return refuseParticipant(state, 'participant', id);
    if (one.role !== Role.affiliate) return refuseRole(state, one);
  }

  // Nothing fails after this line.
  if (one === undefined) eligibility.affiliatesSuspended = suspended;
  else one.affiliateSuspended = suspended;
  emitRare(out, { kind: 'affiliateSuspended', record: command });
  if (!suspended) return OK;
  const isAffiliate = ({ role }: Participant): boolean => role === Role.affiliate;
  const affected = one === undefined ? whereById(eligibility.participants, isAffiliate) : [one];
  const accounts = affected.flatMap((participant) => participant.accounts);
  const cause = CancelReason.affiliateSuspended;
  owe(state.owed, { kind: 'orders', accounts, reason: cause, next: 0 });
  return OK;
}

/**
 * Notes that the overseer signed. Days are signed in their order, each once: what was passed over stays missing.
 *
 * @returns what is wrong with the key; `participantUnknown`; `affiliateNotPermitted` for a client; `overseerOnly`; `fieldInvalid` with
 * `day` or `note`; `dayNotOver`; `signOffPast` with the last day signed.
 * @see docs/rules/affiliates.md AFMM-007
 */
export function signOffAffiliate(
  state: EngineState,
  command: SignOffAffiliate,
  out: EventBuffer,
): Verdict {
  const signer = signerOf(state, command.key);
  if (signer === null) return state.refusal.reason;
  const { participant: id, day, note } = command;
  const participant = state.eligibility.participants.get(id);
  if (participant === undefined) return refuseParticipant(state, 'participant', id);
  if (participant.role !== Role.affiliate) return refuseRole(state, participant);
  const { authorization } = participant;
  const overseer = authorization === null || authorization.vacant ? '' : authorization.overseer;
  if (foldedName(overseer) !== foldedName(signer.name)) {
    return refuse(state, RejectReason.overseerOnly, 'key', 0, signer.id);
  }
  const end = dayEnd(day);
  if (end === 0) return refuse(state, RejectReason.fieldInvalid, 'day', 0, day);
  const verdict = checkText(state, 'note', note, 1);
  if (verdict !== OK) return verdict;
  if (state.time < end) return refuse(state, RejectReason.dayNotOver, 'day', end, day);
  const { signOffs } = state.supervision;
  const last = signOffs.get(id) ?? 0;
  if (day <= last) return refuse(state, RejectReason.signOffPast, 'day', last, day);

  // Nothing fails after this line.
  signOffs.set(id, day);
  emitRare(out, { kind: 'affiliateSignedOff', record: command, staff: signer.id });
  return OK;
}

function refuseRole(state: EngineState, participant: Participant): Verdict {
  const { affiliateNotPermitted } = RejectReason;
  return refuse(state, affiliateNotPermitted, 'participant', Role.affiliate, participant.role);
}
