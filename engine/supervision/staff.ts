// The operator's people: one person, one role, for good. Who left is kept, so that what they signed can be read.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { FIRMS_MAX, STAFF_MAX } from '../kernel/limits.ts';
import type { KeyId } from '../kernel/units.ts';
import { Scope, StaffRole } from '../schema/closed-sets.ts';
import type { BeginDualControl } from '../schema/commands/proposals.ts';
import type { RegisterFirm, RegisterStaff, RetireStaff } from '../schema/commands/staff.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { checkMember, checkPerson, checkText, checkWhole } from '../state/fields.ts';
import { Acting, foldedName, notePerson } from '../state/persons.ts';
import type { Key } from '../state/registers.ts';
import type { StaffMember } from '../state/staff.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { CONTROLS, type Control } from './controls.ts';
import { suspendOverseen } from './overseers.ts';

/** @see docs/rules/supervision.md SUPER-001 */
export function registerStaff(
  state: EngineState,
  command: RegisterStaff,
  out: EventBuffer,
): Verdict {
  const { staff } = state.supervision;
  const { staff: id, name, role } = command;
  const verdict =
    checkWhole(state, 'staff', id, 1, STAFF_MAX) ||
    checkPerson(state, 'name', name, Acting.forVenueOrClients) ||
    checkMember(state, 'role', role, StaffRole);
  if (verdict !== OK) return verdict;
  if (staff.has(id)) return refuse(state, RejectReason.alreadyExists, 'staff', 0, id);
  for (const known of staff.values()) {
    // Somebody with two roles would be two people to the controls.
    if (foldedName(known.name) === foldedName(name)) {
      return refuse(state, RejectReason.identityConflict, 'name', known.role, role);
    }
  }

  // Nothing fails after this line.
  staff.set(id, { id, name, role, retired: false });
  notePerson(state.eligibility.persons, name, Acting.forVenueOrClients);
  emitRare(out, { kind: 'staffRegistered', record: command });
  return OK;
}

/**
 * Ends what a person may do, keys included. Once dual control has begun, the last one of a kind stays until
 * somebody else can do the same: or no one could ever register another.
 *
 * @see docs/rules/supervision.md SUPER-001, SUPER-002
 */
export function retireStaff(state: EngineState, command: RetireStaff, out: EventBuffer): Verdict {
  const { supervision } = state;
  const member = supervision.staff.get(command.staff);
  if (member === undefined) {
    return refuse(state, RejectReason.staffUnknown, 'staff', 0, command.staff);
  }
  if (member.retired) return refuse(state, RejectReason.staffRetired, 'staff', 0, command.staff);
  const verdict = checkText(state, 'reason', command.reason, 1);
  if (verdict !== OK) return verdict;
  if (!canSpare(state, { member })) {
    return refuse(state, RejectReason.dualControlNotReady, 'staff', 0, command.staff);
  }

  // Nothing fails after this line.
  member.retired = true;
  emitRare(out, { kind: 'staffRetired', record: command });
  suspendOverseen(state, member);
  return OK;
}

/**
 * An outside firm whose reports count; one that is struck off stays in what it wrote before.
 *
 * @see docs/rules/supervision.md SUPER-009
 */
export function registerFirm(state: EngineState, command: RegisterFirm, out: EventBuffer): Verdict {
  const { firms } = state.supervision;
  const { name, registered, reason } = command;
  const verdict = checkText(state, 'name', name, 1) || checkText(state, 'reason', reason, 0);
  if (verdict !== OK) return verdict;
  const key = foldedName(name);
  if (firms.has(key) === registered) {
    return registered
      ? refuse(state, RejectReason.alreadyExists, 'name')
      : refuse(state, RejectReason.firmUnknown, 'name');
  }
  if (registered && firms.size >= FIRMS_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'name', FIRMS_MAX, firms.size);
  }

  // Nothing fails after this line.
  if (registered) firms.set(key, name);
  else firms.delete(key);
  emitRare(out, { kind: 'firmRegistered', record: command });
  return OK;
}

/** @see docs/rules/supervision.md SUPER-002 */
export function beginDualControl(
  state: EngineState,
  command: BeginDualControl,
  out: EventBuffer,
): Verdict {
  const { supervision } = state;
  if (supervision.dualControl) return refuse(state, RejectReason.alreadyExists, command.kind);
  const [missing] = missingWithout(state, {});
  if (missing !== undefined) return refuse(state, RejectReason.dualControlNotReady, missing);

  // Nothing fails after this line.
  supervision.dualControl = true;
  emitRare(out, { kind: 'dualControlBegun' });
  return OK;
}

/**
 * Whether a key may end: once dual control has begun, the last key of a kind of staff stays until there is another.
 * One key alone carries nothing through, also in wrong hands; without it no one could ever be let in again.
 *
 * @see docs/rules/supervision.md SUPER-002
 */
export function checkKeyMayEnd(state: EngineState, key: Key): Verdict {
  return key.staff === 0 || canSpare(state, { key })
    ? OK
    : refuse(state, RejectReason.dualControlNotReady, 'key', 0, key.id);
}

/** Who or what would be gone. */
interface Gone {
  readonly member?: StaffMember;
  readonly key?: Key;
}

/** Whether no control loses its last person; what one has lost already, as when a key expired, holds up nothing else. */
function canSpare(state: EngineState, gone: Gone): boolean {
  return (
    !state.supervision.dualControl ||
    missingWithout(state, gone).length === missingWithout(state, {}).length
  );
}

/** The controls that no staff could propose or approve under. */
function missingWithout(state: EngineState, gone: Gone): string[] {
  const signers = staffWithKeys(state, gone.key);
  const able = [...state.supervision.staff.values()].filter(
    (member) => member !== gone.member && !member.retired && signers.has(member.id),
  );
  const has = (roles: readonly StaffRole[]) => able.some(({ role }) => roles.includes(role));
  return Object.entries<Control>(CONTROLS)
    .filter(([, { proposes, approves }]) => !has(proposes) || !has(approves))
    .map(([name]) => name);
}

/** One look at every key, for most are clients'. */
function staffWithKeys({ eligibility, time }: EngineState, gone?: Key): Set<number> {
  const found = new Set<number>();
  for (const key of eligibility.keys.values()) {
    if (key.staff !== 0 && key !== gone && signs(key, time)) found.add(key.staff);
  }
  return found;
}

function signs(key: Key, time: number): boolean {
  const isOver = key.revoked || (key.validUntil !== 0 && time >= key.validUntil);
  return !isOver && (key.scopes & Scope.admin) !== 0;
}

/** Who of the staff signs with a key; null when no one may, and `state.refusal` has the reason. */
export function signerOf(state: EngineState, id: KeyId): StaffMember | null {
  const verdict = checkSigner(state, id);
  if (verdict !== OK) return null;
  const { staff } = state.eligibility.keys.get(id) as Key;
  return state.supervision.staff.get(staff as StaffMember['id']) ?? null;
}

function checkSigner(state: EngineState, id: KeyId): Verdict {
  const key = state.eligibility.keys.get(id);
  if (key === undefined) return refuse(state, RejectReason.keyUnknown, 'key', 0, id);
  if (key.revoked) return refuse(state, RejectReason.keyRevoked, 'key', 0, id);
  if (!signs(key, state.time)) {
    return (key.scopes & Scope.admin) === 0
      ? refuse(state, RejectReason.staffUnknown, 'key', 0, id)
      : refuse(state, RejectReason.keyExpired, 'key', key.validUntil, state.time);
  }
  const member = key.staff === 0 ? undefined : state.supervision.staff.get(key.staff);
  if (member === undefined) return refuse(state, RejectReason.staffUnknown, 'key', 0, id);
  return member.retired ? refuse(state, RejectReason.staffRetired, 'key', 0, member.id) : OK;
}
