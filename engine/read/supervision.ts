// The operator's staff, what they have proposed, and what they set for those they watch.

import { isCurrentProposal } from '../commands.ts';
import type { ProposalId, StaffId, Time } from '../kernel/units.ts';
import type { PrivilegeBound } from '../schema/commands/makers.ts';
import type { ProposeCommand } from '../schema/commands/proposals.ts';
import type { WorkBounds } from '../schema/work-bounds.ts';
import { foldedName } from '../state/persons.ts';
import type { Grant, RiskHold, StaffMember } from '../state/staff.ts';
import type { EngineState } from '../state/state.ts';
import type { View } from './view.ts';

/** A command that waits for a second person. */
interface OpenProposal {
  readonly id: ProposalId;
  readonly proposer: StaffId;
  readonly proposerName: string;
  readonly record: ProposeCommand;
  readonly proposedAt: Time;
  /** What the command would replace, as it stood when it was proposed. */
  readonly before: string;
  /** It still stands so: the proposal can be approved. */
  readonly current: boolean;
}

/** What affiliates may be given, as it was published; version 0 before the first edition. */
interface PublishedPrivileges {
  readonly version: number;
  readonly hash: string;
  readonly bounds: readonly PrivilegeBound[];
}

/** Whether what takes two people is refused to one. */
export function dualControl({ supervision }: EngineState): boolean {
  return supervision.dualControl;
}

/** New risk waits for the clock; null while it does not. */
export function riskHold({ supervision }: EngineState): View<RiskHold> | null {
  return supervision.riskHold;
}

export function staffMember(
  { supervision }: EngineState,
  id: StaffId | 0,
): View<StaffMember> | undefined {
  return supervision.staff.get(id as StaffId);
}

/** In the order of registration, retired ones included. */
export function staff({ supervision }: EngineState): Iterable<View<StaffMember>> {
  return supervision.staff.values();
}

/** Whether the reports of an outside firm of this name count. */
export function isFirm({ supervision }: EngineState, name: string): boolean {
  return supervision.firms.has(foldedName(name));
}

/** By id. */
export function proposals(state: EngineState): OpenProposal[] {
  const { proposals: open, staff: people } = state.supervision;
  const rows = [...open.values()].sort((a, b) => a.id - b.id);
  return rows.map((proposal) => {
    const { id, proposer, record, proposedAt, before } = proposal;
    const proposerName = people.get(proposer)?.name ?? '';
    const current = isCurrentProposal(state, proposal);
    return { id, proposer, proposerName, record, proposedAt, before, current };
  });
}

/** When the oldest proposal was made that is open; 0 where there is none. */
export function oldestProposal({ supervision }: EngineState): Time | 0 {
  const times = [...supervision.proposals.values()].map(({ proposedAt }) => proposedAt);
  return times.length === 0 ? 0 : (Math.min(...times) as Time);
}

export function privileges({ supervision }: EngineState): PublishedPrivileges {
  return supervision.privileges;
}

/** What market makers were given, in the order in which it was. */
export function grants({ supervision }: EngineState): Iterable<Grant> {
  return supervision.grants.values();
}

/** How much a command and an order may do now. */
export function workBounds({ owed }: EngineState): WorkBounds {
  return owed.bounds;
}
