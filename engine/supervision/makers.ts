// Market makers: what an affiliate may be given beyond what a client has, which is never more than what is published, and
// what any of them owes the market, which is measured for all (rules ).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { QTY_MAX } from '../kernel/limits.ts';
import type { ContractId, ParticipantId } from '../kernel/units.ts';
import { Privilege, Role } from '../schema/closed-sets.ts';
import type { PublishPrivileges, SetObligation, SetPrivilege } from '../schema/commands/makers.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { forgetRates } from '../state/fees.ts';
import { checkHash, checkMember, checkWhole, refuseParticipant } from '../state/fields.ts';
import type { Participant } from '../state/registers.ts';
import { type Grant, grantKey, type Obligation, obligationKey } from '../state/staff.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';

const MILLION = 1_000_000;
const RATE_MAX = 100_000;
const BOUNDS_MAX = Object.keys(Privilege).length;

/**
 * A new edition of the published list. What it no longer covers is over at once, and is emitted.
 *
 * @see docs/rules/affiliates.md AFMM-002
 */
export function publishPrivileges(
  state: EngineState,
  command: PublishPrivileges,
  out: EventBuffer,
): Verdict {
  const { privileges, grants } = state.supervision;
  const { version, hash, bounds } = command;
  const verdict =
    checkWhole(state, 'version', version, privileges.version + 1) || checkHash(state, 'hash', hash);
  if (verdict !== OK) return verdict;
  if (bounds.length > BOUNDS_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'bounds', BOUNDS_MAX, bounds.length);
  }
  const seen = new Set<Privilege>();
  for (const { privilege, bound } of bounds) {
    const fault =
      checkMember(state, 'bounds', privilege, Privilege) || checkValue(state, privilege, bound);
    if (fault !== OK) return fault;
    if (seen.has(privilege))
      return refuse(state, RejectReason.alreadyExists, 'bounds', 0, privilege);
    seen.add(privilege);
  }

  // Nothing fails after this line.
  privileges.version = version;
  privileges.hash = hash;
  privileges.bounds = bounds.map((bound) => ({ ...bound }));
  emitRare(out, { kind: 'privilegesPublished', record: command });
  for (const grant of sorted(grants.values())) {
    if (!covers(state, grant.privilege, grant.value)) takeBack(state, grant, out);
  }
  return OK;
}

/**
 * Gives a market maker a privilege, or takes it away.
 *
 * @see docs/rules/affiliates.md AFMM-001
 */
export function setPrivilege(state: EngineState, command: SetPrivilege, out: EventBuffer): Verdict {
  const { grants } = state.supervision;
  const { participant: id, privilege, granted, value } = command;
  const participant = state.eligibility.participants.get(id);
  if (participant === undefined) return refuseParticipant(state, 'participant', id);
  const verdict = checkMember(state, 'privilege', privilege, Privilege);
  if (verdict !== OK) return verdict;
  const key = grantKey(id, privilege);
  if (!granted) {
    const grant = grants.get(key);
    if (grant === undefined)
      return refuse(state, RejectReason.fieldInvalid, 'privilege', 0, privilege);
    takeBack(state, grant, out);
    return OK;
  }
  if (!isMaker(state, participant)) {
    return refuse(
      state,
      RejectReason.fieldInvalid,
      'participant',
      Role.affiliate,
      participant.role,
    );
  }
  const fault = checkValue(state, privilege, value);
  if (fault !== OK) return fault;
  if (!covers(state, privilege, value)) {
    const bound = boundOf(state, privilege) ?? 0;
    return refuse(state, RejectReason.privilegeUndisclosed, 'value', bound, value);
  }

  // Nothing fails after this line.
  grants.set(key, { participant: id, privilege, value });
  forgetRates(state.fees);
  emitRare(out, { kind: 'privilegeSet', record: command });
  return OK;
}

/** @see docs/rules/affiliates.md AFMM-004 */
export function setObligation(
  state: EngineState,
  command: SetObligation,
  out: EventBuffer,
): Verdict {
  const { participant: id, contract, spreadMax, qtyMin, uptimeMin } = command;
  if (!state.eligibility.participants.has(id)) return refuseParticipant(state, 'participant', id);
  if (marketOf(state, contract) === undefined) {
    return refuseContract(state, contract);
  }
  const lifts = spreadMax === 0 && qtyMin === 0 && uptimeMin === 0;
  const verdict = lifts
    ? OK
    : checkWhole(state, 'spreadMax', spreadMax, 1, MILLION) ||
      checkWhole(state, 'qtyMin', qtyMin, 1, QTY_MAX) ||
      checkWhole(state, 'uptimeMin', uptimeMin, 0, MILLION);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const { obligations } = state.supervision;
  const key = obligationKey(id, contract);
  if (lifts) obligations.delete(key);
  else obligations.set(key, { participant: id, contract, spreadMax, qtyMin, uptimeMin });
  forgetRates(state.fees);
  emitRare(out, { kind: 'obligationSet', record: command });
  return OK;
}

export function obligationOf(
  { supervision }: EngineState,
  participant: ParticipantId,
  contract: ContractId,
): Obligation | undefined {
  return supervision.obligations.get(obligationKey(participant, contract));
}

/** What a participant was given; undefined when it has what clients have. */
export function grantOf(
  { supervision }: EngineState,
  participant: ParticipantId,
  privilege: Privilege,
): number | undefined {
  return supervision.grants.get(grantKey(participant, privilege))?.value;
}

/** Who makes markets: affiliates, and whoever has an obligation. */
export function isMaker(
  { supervision }: EngineState,
  { id, role }: Pick<Participant, 'id' | 'role'>,
): boolean {
  if (role === Role.affiliate) return true;
  for (const { participant } of supervision.obligations.values()) {
    if (participant === id) return true;
  }
  return false;
}

function takeBack(state: EngineState, { participant, privilege }: Grant, out: EventBuffer): void {
  state.supervision.grants.delete(grantKey(participant, privilege));
  forgetRates(state.fees);
  const value = 0;
  emitRare(out, {
    kind: 'privilegeSet',
    record: { kind: 'setPrivilege', participant, privilege, granted: false, value },
  });
}

function checkValue(state: EngineState, privilege: Privilege, value: number): Verdict {
  return privilege === Privilege.makerFee
    ? checkWhole(state, 'value', value, 0, MILLION)
    : checkWhole(state, 'value', value, 1, RATE_MAX);
}

/** A fee is the better the lower, a rate of messages the higher. */
function covers(state: EngineState, privilege: Privilege, value: number): boolean {
  const bound = boundOf(state, privilege);
  if (bound === undefined) return false;
  return privilege === Privilege.makerFee ? value >= bound : value <= bound;
}

function boundOf({ supervision }: EngineState, privilege: Privilege): number | undefined {
  return supervision.privileges.bounds.find((row) => row.privilege === privilege)?.bound;
}

function sorted(grants: Iterable<Grant>): Grant[] {
  return [...grants].sort((a, b) => a.participant - b.participant || a.privilege - b.privilege);
}
