// What the server sends to the operator's staff, as objects. The messages of server.proto; what the fields mean is described
// there.

import type {
  AccountId,
  ContractId,
  KeyId,
  Lots,
  Money,
  ParticipantId,
  ProposalId,
  Seq,
  StaffId,
  Time,
  TraderId,
} from '../engine/kernel/units.ts';
import type { KillScope, KillState, MarginLevel } from '../engine/schema/closed-sets.ts';
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
  /** Another one when the file was written anew; one that has only grown keeps it. */
  readonly version: string;
}

/** Answers `getRiskAccounts`. */
export interface RiskAccounts {
  readonly kind: 'riskAccounts';
  /** Lowest `levelPpm` first. */
  readonly rows: readonly RiskAccount[];
  readonly sequence: Seq;
}

export interface RiskAccount {
  readonly account: AccountId;
  readonly participant: ParticipantId;
  readonly participantName: string;
  readonly isAffiliate: boolean;
  readonly equity: Money;
  readonly maintenance: Money;
  /** Equity in millionths of maintenance, rounded down. */
  readonly levelPpm: number;
  readonly level: MarginLevel;
  /** Of the position that is worth most; 0 for none. */
  readonly contract: ContractId | 0;
  readonly lots: Lots;
  readonly isInDefault: boolean;
}

/** Answers `getKillSwitches`. */
export interface KillSwitches {
  readonly kind: 'killSwitches';
  /** In the order in which they were thrown. */
  readonly rows: readonly ThrownSwitch[];
  readonly sequence: Seq;
}

export interface ThrownSwitch {
  readonly scope: KillScope;
  /** 0 for all affiliates and for the venue. */
  readonly target: number;
  readonly state: KillState;
}

/** Answers `getSessions`. */
export interface Sessions {
  readonly kind: 'sessions';
  /** By number. */
  readonly rows: readonly OpenSession[];
  /** Number of the last of them; 0 behind the last page. */
  readonly next: number;
}

export interface OpenSession {
  readonly session: number;
  readonly key: KeyId;
  readonly keyName: string;
  readonly participant: ParticipantId | 0;
  readonly participantName: string;
  readonly trader: TraderId | 0;
  readonly staff: StaffId | 0;
  readonly isAffiliate: boolean;
  /** '' to those who may not read the audit log. */
  readonly address: string;
  readonly since: Time;
  /** Place of its edge, from 0. */
  readonly edge: number;
  readonly isAdmin: boolean;
  /** Of one that reads slowly; 0 for all others. */
  readonly waitingBytes: number;
}

/** Answers `getRegister`. */
export interface RegisterPage {
  readonly kind: 'registerPage';
  readonly columns: readonly string[];
  readonly rows: readonly RegisterRow[];
  /** '' when there is no further page. */
  readonly next: string;
}

export interface RegisterRow {
  readonly cells: readonly string[];
}
