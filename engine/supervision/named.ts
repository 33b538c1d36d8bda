// Whom a command names: the person who confirms, assesses or oversees. Once dual control has begun that person is on the
// register and is one of the two who sign, so that no one is vouched for by a person who was never asked.

import { isCounted } from '../gate/assessments.ts';
import type { StaffId } from '../kernel/units.ts';
import type { Command } from '../schema/command.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { foldedName } from '../state/persons.ts';
import type { StaffMember } from '../state/staff.ts';
import { type EngineState, refuse } from '../state/state.ts';
import type { Control } from './controls.ts';

/** A name that a command vouches with. */
interface Naming {
  readonly field: string;
  readonly name: string;
  /** Who it may be: of the staff, a firm for its report, or either. */
  readonly who: 'staff' | 'firm' | 'staffOrFirm';
}

type Vouching = Extract<
  Command,
  { readonly confirmedBy: string } | { readonly assessor: string } | { readonly overseer: string }
>;

type NamesOf<C> = (state: EngineState, command: C) => readonly Naming[];

/** Does not compile while a command that names somebody has no row. */
const NAMES: Readonly<{
  [K in Vouching['kind']]: NamesOf<Extract<Vouching, { kind: K }>>;
}> = {
  classifyInvestor: (_state, { confirmedBy: name }) => [
    { field: 'confirmedBy', name, who: 'staff' },
  ],
  assessCorporate: (_state, { assessor: name }) => [
    { field: 'assessor', name, who: 'staffOrFirm' },
  ],
  assessTrader: (state, command) =>
    isCounted(state, command)
      ? [{ field: 'assessor', name: command.assessor, who: 'staffOrFirm' }]
      : [], // The trader's own word: it is recorded and opens nothing.
  authorizeAffiliate: (_state, { overseer, reportBy }) => [
    { field: 'overseer', name: overseer, who: 'staff' },
    { field: 'reportBy', name: reportBy, who: 'firm' },
  ],
};

/** Who signs; before a proposal is approved its control states who can still. */
interface Signers {
  readonly ids: readonly StaffId[];
  /** Null when no other person will sign. */
  readonly control: Control | null;
}

/**
 * Whether everybody a command names is on the register, and among those who sign.
 *
 * @param signers null where one person suffices: what is recorded then gives nothing.
 * @see docs/rules/supervision.md SUPER-009
 */
export function checkNamed(state: EngineState, command: Command, signers: Signers | null): Verdict {
  if (!state.supervision.dualControl || !isVouching(command)) return OK;
  for (const naming of namesIn(state, command)) {
    const verdict = checkNaming(state, naming, signers);
    if (verdict !== OK) return verdict;
  }
  return OK;
}

/** Of the staff, those who left included; undefined for a stranger. */
function staffNamed({ supervision }: EngineState, name: string): StaffMember | undefined {
  const folded = foldedName(name);
  for (const member of supervision.staff.values()) {
    if (foldedName(member.name) === folded) return member;
  }
  return undefined;
}

function isVouching(command: Command): command is Vouching {
  return Object.hasOwn(NAMES, command.kind);
}

function namesIn(state: EngineState, command: Vouching): readonly Naming[] {
  const names = NAMES[command.kind] as NamesOf<Vouching>;
  return names(state, command);
}

function checkNaming(
  state: EngineState,
  { field, name, who }: Naming,
  signers: Signers | null,
): Verdict {
  if (who !== 'staff' && state.supervision.firms.has(foldedName(name))) return OK;
  if (who === 'firm') return refuse(state, RejectReason.firmUnknown, field);
  const member = staffNamed(state, name);
  if (member === undefined) return refuse(state, RejectReason.staffUnknown, field);
  if (member.retired) return refuse(state, RejectReason.staffRetired, field, 0, member.id);
  if (signers === null || signers.ids.includes(member.id)) return OK;
  if (signers.control?.approves.includes(member.role) === true) return OK;
  return refuse(state, RejectReason.namedPersonMustSign, field, 0, member.id);
}
