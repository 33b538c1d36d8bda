// What the server sends to the operator's staff, as objects. The messages of server.proto; what the fields mean is described
// there.

import type { ProposalId, StaffId, Time } from '../engine/kernel/units.ts';
import type { ProposeCommand } from '../engine/schema/commands/proposals.ts';

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

/** Answers `listRecords`. */
export interface RecordFiles {
  readonly kind: 'recordFiles';
  readonly files: readonly RecordFile[];
  /** '' when there is no further page. */
  readonly next: string;
}

export interface RecordFile {
  readonly name: string;
  readonly size: number;
}

/** Answers `readRecord`. */
export interface RecordPiece {
  readonly kind: 'recordPiece';
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly data: Uint8Array;
}
