// The two numbers of the engine's refusal, as a person at a desk reads them: roles by name, what is not there as such.

import { RejectReason, rejectName, StaffRole } from '../../../engine/schema/index.ts';
import { timeText } from './trading/moments.ts';

interface Numbers {
  readonly reason: RejectReason;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
}

/** The reason's text for programs without what it says of numbers that follow by name. */
export function withoutNumbers(means: string): string {
  return means.replace(/; `actual` is the (role|person)/, '');
}

/** Empty where the numbers add nothing to the reason's own text. */
export function numberWords({ reason, field, limit, actual }: Numbers): string {
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
