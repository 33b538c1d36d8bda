import type { ProposalId, StaffId } from '../../kernel/units.ts';
import type { ProposalEnd } from '../closed-sets.ts';
import type { ProposeCommand } from '../commands/proposals.ts';
import type { RegisterFirm, RegisterStaff, RetireStaff } from '../commands/staff.ts';
import type { Recorded } from './parts.ts';

/** From here on what takes two people is refused to one. */
export interface DualControlBegun {
  readonly kind: 'dualControlBegun';
}

export interface CommandProposed {
  readonly kind: 'commandProposed';
  /** Given in sequence from 1. */
  readonly proposal: ProposalId;
  readonly proposer: StaffId;
  readonly record: ProposeCommand;
  /** What the command would replace, as it stands now: canonical JSON, '' for nothing. */
  readonly before: string;
}

/** The events of the proposed command itself follow. */
export interface CommandApproved {
  readonly kind: 'commandApproved';
  readonly proposal: ProposalId;
  readonly proposer: StaffId;
  readonly approver: StaffId;
  /** Why, as it was proposed. */
  readonly reason: string;
  /** What the command replaces, and what it puts in its place: canonical JSON. */
  readonly before: string;
  readonly after: string;
}

/** A proposal is over without having been carried out. */
export interface ProposalEnded {
  readonly kind: 'proposalEnded';
  readonly proposal: ProposalId;
  readonly end: ProposalEnd;
  /** Who dismissed it; 0 when it was not dismissed. */
  readonly staff: StaffId | 0;
  readonly reason: string;
}

export type StaffRegistered = Recorded<'staffRegistered', RegisterStaff>;

export type StaffRetired = Recorded<'staffRetired', RetireStaff>;

export type FirmRegistered = Recorded<'firmRegistered', RegisterFirm>;
