// Two people for one command: who proposes, who approves, and what becomes of proposals without approval. A proposal
// is approved as it was looked at: when what it would replace has changed since, it has to be proposed again.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import { PROPOSAL_LIFE_US, PROPOSALS_MAX } from '../kernel/limits.ts';
import type { ProposalId, StaffId } from '../kernel/units.ts';
import { ProposalEnd } from '../schema/closed-sets.ts';
import type { ControlledCommand } from '../schema/commands/controlled.ts';
import type {
  ApproveCommand,
  DismissProposal,
  ProposeCommand,
} from '../schema/commands/proposals.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type Due, DueKind, schedule, unschedule } from '../state/due.ts';
import { checkText, checkWhole } from '../state/fields.ts';
import type { Proposal, StaffMember } from '../state/staff.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { CONTROLS, type ControlName, type OneSuffices, oneSuffices } from './controls.ts';
import { checkNamed } from './named.ts';
import { signerOf } from './staff.ts';

/** The columns of the table of commands that a second person needs; `../commands.ts` hands them in. */
export interface Review {
  controlOf(state: EngineState, command: ControlledCommand): ControlName | OneSuffices;
  subjectOf(state: EngineState, command: ControlledCommand): string;
}

/** @see docs/rules/supervision.md SUPER-004 */
export function proposeCommand(
  state: EngineState,
  command: ProposeCommand,
  review: Review,
  out: EventBuffer,
): Verdict {
  const { supervision, time } = state;
  const proposer = signerOf(state, command.key);
  if (proposer === null) return state.refusal.reason;
  const control = review.controlOf(state, command.command);
  if (control === oneSuffices) return refuse(state, RejectReason.fieldInvalid, 'command');
  const verdict =
    checkRole(state, proposer, CONTROLS[control].proposes) ||
    checkText(state, 'reason', command.reason, 1) ||
    checkWhole(state, 'expiresAt', command.expiresAt, time + 1, time + PROPOSAL_LIFE_US) ||
    checkNamed(state, command.command, { ids: [proposer.id], control: CONTROLS[control] });
  if (verdict !== OK) return verdict;
  if (supervision.proposals.size >= PROPOSALS_MAX) {
    return refuse(state, RejectReason.proposalsFull, '', PROPOSALS_MAX, PROPOSALS_MAX);
  }

  // Nothing fails after this line.
  supervision.lastProposal += 1;
  const proposal: Proposal = {
    id: supervision.lastProposal as ProposalId,
    proposer: proposer.id,
    record: command,
    proposedAt: time,
    before: review.subjectOf(state, command.command),
  };
  supervision.proposals.set(proposal.id, proposal);
  schedule(state.due, dueOf(proposal));
  const { id, before } = proposal;
  emitRare(out, {
    kind: 'commandProposed',
    proposal: id,
    proposer: proposer.id,
    record: command,
    before,
  });
  return OK;
}

/**
 * The second person. What was proposed is the caller's to carry out, at once.
 *
 * @returns null when it is refused; `state.refusal` has the reason.
 * @see docs/rules/supervision.md SUPER-005, SUPER-006
 */
export function takeApproved(
  state: EngineState,
  command: ApproveCommand,
  review: Review,
  out: EventBuffer,
): Proposal | null {
  const approver = signerOf(state, command.key);
  if (approver === null) return null;
  const proposal = state.supervision.proposals.get(command.proposal);
  if (proposal === undefined) {
    refuse(state, RejectReason.proposalUnknown, 'proposal', 0, command.proposal);
    return null;
  }
  if (checkApproval(state, proposal, approver, review) !== OK) return null;

  // Nothing fails after this line.
  close(state, proposal);
  const { id, proposer, before } = proposal;
  const { command: carried, reason } = proposal.record;
  const after = canonicalText(carried);
  emitRare(out, {
    kind: 'commandApproved',
    proposal: id,
    proposer,
    approver: approver.id,
    reason,
    before,
    after,
  });
  return proposal;
}

function checkApproval(
  state: EngineState,
  proposal: Proposal,
  approver: StaffMember,
  review: Review,
): Verdict {
  const { proposer, record } = proposal;
  if (approver.id === proposer) {
    return refuse(state, RejectReason.proposalSamePerson, 'key', 0, approver.id);
  }
  const control = review.controlOf(state, record.command);
  // Somewhere the venue moved on, and what takes two people is not what it was.
  if (control === oneSuffices) {
    return refuse(state, RejectReason.proposalSubjectChanged, 'proposal');
  }
  const verdict = checkRole(state, approver, CONTROLS[control].approves);
  if (verdict !== OK) return verdict;
  // Who left since can no longer stand for it.
  if (state.supervision.staff.get(proposer)?.retired !== false) {
    return refuse(state, RejectReason.staffRetired, 'proposal', 0, proposer);
  }
  const signers = { ids: [proposer, approver.id], control: null };
  const named = checkNamed(state, record.command, signers);
  if (named !== OK) return named;
  return review.subjectOf(state, record.command) === proposal.before
    ? OK
    : refuse(state, RejectReason.proposalSubjectChanged, 'proposal', 0, proposal.id);
}

/** By who proposed it, or by who could have approved it. @see docs/rules/supervision.md SUPER-007 */
export function dismissProposal(
  state: EngineState,
  command: DismissProposal,
  review: Review,
  out: EventBuffer,
): Verdict {
  const member = signerOf(state, command.key);
  if (member === null) return state.refusal.reason;
  const proposal = state.supervision.proposals.get(command.proposal);
  if (proposal === undefined) {
    return refuse(state, RejectReason.proposalUnknown, 'proposal', 0, command.proposal);
  }
  const control = review.controlOf(state, proposal.record.command);
  const isOwn = member.id === proposal.proposer;
  const verdict =
    (isOwn || control === oneSuffices
      ? OK
      : checkRole(state, member, CONTROLS[control].approves)) ||
    checkText(state, 'reason', command.reason, 1);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  close(state, proposal);
  emitEnded(proposal.id, ProposalEnd.dismissed, member.id, command.reason, out);
  return OK;
}

/** It was not approved in time. @see docs/rules/supervision.md SUPER-007 */
export function expireProposal(state: EngineState, due: Due, out: EventBuffer): void {
  const id = due.id as ProposalId;
  state.supervision.proposals.delete(id);
  emitEnded(id, ProposalEnd.expired, 0, '', out);
}

/** It was approved, and then refused like any command may be; the refusal has been emitted. */
export function emitRefused(proposal: Proposal, out: EventBuffer): void {
  emitEnded(proposal.id, ProposalEnd.refused, 0, '', out);
}

/** Puts the end of every open proposal into an empty due queue: after a restore. */
export function scheduleProposals(state: EngineState): void {
  for (const proposal of state.supervision.proposals.values()) schedule(state.due, dueOf(proposal));
}

function checkRole(
  state: EngineState,
  { role }: StaffMember,
  roles: readonly StaffMember['role'][],
): Verdict {
  return roles.includes(role) ? OK : refuse(state, RejectReason.staffRole, 'key', roles[0], role);
}

function close(state: EngineState, proposal: Proposal): void {
  state.supervision.proposals.delete(proposal.id);
  unschedule(state.due, dueOf(proposal));
}

function dueOf({ id, record }: Proposal): Due {
  return { at: record.expiresAt, kind: DueKind.proposalExpiry, id, detail: 0 };
}

function emitEnded(
  proposal: ProposalId,
  end: ProposalEnd,
  staff: StaffId | 0,
  reason: string,
  out: EventBuffer,
): void {
  emitRare(out, { kind: 'proposalEnded', proposal, end, staff, reason });
}
