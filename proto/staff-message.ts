// What the server says to the operator's staff, as objects. The messages of server.proto; what the fields mean is said
// there.

import type { ProposeCommand } from '../engine/supervision-command.ts';
import type { ProposalId, StaffId, Time } from '../engine/units.ts';

export interface Proposals {
  readonly kind: 'proposals';
  readonly proposals: readonly ProposalInfo[];
}

export interface ProposalInfo {
  readonly proposal: ProposalId;
  readonly proposer: StaffId;
  readonly proposerName: string;
  readonly proposedAt: Time;
  readonly record: ProposeCommand;
  readonly before: string;
  readonly current: boolean;
}
