// Who acts for the operator, what they have proposed to one another, and what they set for those they watch. Plain
// rows, written by the commands of this room and read by the controls, the snapshot and the pages of disclosure.

import type { ProposeCommand } from '../supervision-command.ts';
import type { ProposalId, StaffId, StaffRole, Time } from '../units.ts';

export interface Supervision {
  readonly staff: Map<StaffId, StaffMember>;
  /** Once true, for good: what takes two people is refused to one. */
  dualControl: boolean;
  /** Open proposals by id. */
  readonly proposals: Map<ProposalId, Proposal>;
  /** The last id given. */
  lastProposal: number;
}

/** A natural person who acts for the operator. */
export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
  readonly role: StaffRole;
  retired: boolean;
}

/** A command that waits for a second person. */
export interface Proposal {
  readonly id: ProposalId;
  readonly proposer: StaffId;
  /** What is to happen, why, and until when it may. */
  readonly record: ProposeCommand;
  readonly proposedAt: Time;
  /** What the command would replace, as it stood: approved is only what was looked at. */
  readonly before: string;
}

export function createSupervision(): Supervision {
  return { staff: new Map(), dualControl: false, proposals: new Map(), lastProposal: 0 };
}
