// What a field of a register command may hold. Each check answers OK, or notes the field, the bound and what
// was given, and answers why not.

import { TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { ParticipantId } from '../kernel/units.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type Acting, foldedName } from './persons.ts';
import { type EngineState, refuse } from './state.ts';

/** A whole number from `least` to `most`. */
export function checkWhole(
  state: EngineState,
  field: string,
  value: number,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): Verdict {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return OK;
  const actual = Number.isSafeInteger(value) ? value : 0;
  return refuse(state, RejectReason.fieldInvalid, field, value < least ? least : most, actual);
}

/** One of the numbers of a closed set, like `Role` or `KnowledgeBasis`. */
export function checkMember(
  state: EngineState,
  field: string,
  value: number,
  set: Readonly<Record<string, number>>,
): Verdict {
  for (const name in set) if (set[name] === value) return OK;
  return refuse(
    state,
    RejectReason.fieldInvalid,
    field,
    0,
    Number.isSafeInteger(value) ? value : 0,
  );
}

/** A text of `least` to `TEXT_BYTES_MAX` bytes; when it may not be empty, blanks alone do not fill it. */
export function checkText(state: EngineState, field: string, text: string, least: 0 | 1): Verdict {
  const bytes = utf8Bytes(text);
  if (bytes > TEXT_BYTES_MAX) {
    return refuse(state, RejectReason.fieldInvalid, field, TEXT_BYTES_MAX, bytes);
  }
  if (least > 0 && text.trim() === '')
    return refuse(state, RejectReason.fieldInvalid, field, least);
  return OK;
}

/** A name that is given, not too long, and not on the other side. '' passes when `least` is 0. */
export function checkPerson(
  state: EngineState,
  field: string,
  name: string,
  side: Acting,
  least: 0 | 1 = 1,
): Verdict {
  const verdict = checkText(state, field, name, least);
  if (verdict !== OK) return verdict;
  const known = state.eligibility.persons.get(foldedName(name));
  if (known === undefined || known === side) return OK;
  return refuse(state, RejectReason.identityConflict, field);
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function checkHash(state: EngineState, field: string, text: string): Verdict {
  return isHash(text) ? OK : refuse(state, RejectReason.fieldInvalid, field, 64, text.length);
}

/** A moment that is not after the command's time. */
export function checkPast(state: EngineState, field: string, time: number): Verdict {
  return checkWhole(state, field, time, 1, state.time);
}

/** An end that is still to come. Ends are exclusive: at that very microsecond it is over. */
export function checkEnd(state: EngineState, field: string, time: number): Verdict {
  return checkWhole(state, field, time, state.time + 1);
}

export function refuseParticipant(state: EngineState, field: string, id: ParticipantId): Verdict {
  return refuse(state, RejectReason.participantUnknown, field, 0, id);
}

export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
