// A refusal as a person at a desk reads it: what it means, its two numbers (roles by name, what is not there as such), and the fix.

import { StaffRole } from '../../engine/schema/closed-sets.ts';
import type { Event } from '../../engine/schema/event.ts';
import { type RejectName, RejectReason, rejectName } from '../../engine/schema/reject.ts';
import { reasonWords } from '../../proto/reason-words.ts';
import type { RefusalWords } from './refusal-words.ts';

type Refusal = Extract<Event, { kind: 'commandRejected' }>;

export interface DeskRefusalWords extends RefusalWords {
  /** Of the reason, as docs/reasons.md has it. */
  readonly name: RejectName;
}

export function deskRefusalWords(refusal: Refusal): DeskRefusalWords {
  const name = rejectName(refusal.reason);
  const { means, cure } = reasonWords(name, refusal.actual);
  return { name, means: withoutNumbers(means), numbers: numberWords(refusal), fix: cure };
}

/** The reason's text for programs without what it says of numbers that follow by name. */
function withoutNumbers(means: string): string {
  return means.replace(/; `actual` is the (role|person)/, '');
}

/** Empty where the numbers add nothing to the reason's own text. */
function numberWords({ reason, field, limit, actual }: Refusal): string {
  if (limit === 0 && actual === 0) return '';
  switch (reason) {
    case RejectReason.staffRole: {
      const may = limit === 0 ? '' : `; ${roleName(limit)} is one that may`;
      return `your role is ${roleName(actual)}${may}`;
    }
    case RejectReason.identityConflict:
      if (field !== 'name') break;
      return `on the register as ${roleName(limit)}, asked for as ${roleName(actual)}`;
    case RejectReason.contractState:
    case RejectReason.contractNotApproved:
      return ''; // The reason's text has the state by its name.
    case RejectReason.noticeTooShort:
      return `asked for ${timeText(actual)} UTC, the earliest is ${timeText(limit)}`;
    case RejectReason.proposalSamePerson:
      return `staff ${actual} proposed it`;
    case RejectReason.namedPersonMustSign:
    case RejectReason.staffRetired:
      return `the person is number ${actual} on the staff register`;
    default:
      if (rejectName(reason) === `${field}Unknown`) return `there is no ${field} ${actual}`;
  }
  if (field === 'role') return `asked for the role ${roleName(actual)}`;
  return limit === 0
    ? `asked for ${field === '' ? '' : `${field} `}${actual}`
    : `asked for ${actual}, the bound is ${limit}`;
}

function roleName(role: number): string {
  const found = Object.entries(StaffRole).find(([, number]) => number === role);
  return found?.[0] ?? `number ${role}`;
}

/** Microseconds since 1970 as `2026-12-31 12:00:00.123`, UTC. */
function timeText(us: number): string {
  return new Date(Math.floor(us / 1000)).toISOString().replace('T', ' ').replace('Z', '');
}
