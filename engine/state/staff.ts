// Who acts for the operator, what they have proposed to one another, and what they set for those they watch. Plain
// rows, written by the commands of this room and read by the controls, the snapshot and the pages of disclosure.

import type { ContractId, ParticipantId, ProposalId, StaffId, Time } from '../kernel/units.ts';
import type { AlertState, Privilege, StaffRole } from '../schema/closed-sets.ts';
import type { PrivilegeBound, SetObligation } from '../schema/commands/makers.ts';
import type { ProposeCommand } from '../schema/commands/proposals.ts';

export interface Supervision {
  readonly staff: Map<StaffId, StaffMember>;
  /** Outside firms whose reports count: folded name → name. */
  readonly firms: Map<string, string>;
  /** Once true, for good: what takes two people is refused to one. */
  dualControl: boolean;
  /** Open proposals by id. */
  readonly proposals: Map<ProposalId, Proposal>;
  /** The last id given. */
  lastProposal: number;
  /** What affiliates may be given, as it was published; version 0 before the first edition. */
  readonly privileges: { version: number; hash: string; bounds: readonly PrivilegeBound[] };
  /** By participant and privilege. */
  readonly grants: Map<string, Grant>;
  /** By participant and contract. */
  readonly obligations: Map<string, Obligation>;
  /** By `thresholdKey`: what the detectors compare with, where it is not the default. */
  readonly thresholds: Map<string, number>;
  /** Alert → how it was last reviewed; the one reviewed last stands at the end. */
  readonly alerts: Map<string, AlertState>;
  /** Affiliate → the last day that its overseer signed for, like 20260131. */
  readonly signOffs: Map<ParticipantId, number>;
  /** New risk waits while the machine's clock is in doubt; null while it is not. */
  riskHold: RiskHold | null;
}

export interface RiskHold {
  readonly since: Time;
  /** The machine's clock less the venue's time, when it began. */
  readonly drift: number;
}

/** A privilege that a market maker has. */
export interface Grant {
  readonly participant: ParticipantId;
  readonly privilege: Privilege;
  /** In the privilege's own unit. */
  readonly value: number;
}

/** What a market maker owes in one contract. */
export type Obligation = Omit<SetObligation, 'kind'>;

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

/** Of a grant. */
export function grantKey(participant: ParticipantId, privilege: Privilege): string {
  return `${participant} ${privilege}`;
}

/** Of an obligation. */
export function obligationKey(participant: ParticipantId, contract: ContractId): string {
  return `${participant} ${contract}`;
}

export function createSupervision(): Supervision {
  return {
    staff: new Map(),
    firms: new Map(),
    dualControl: false,
    proposals: new Map(),
    lastProposal: 0,
    privileges: { version: 0, hash: '', bounds: [] },
    grants: new Map(),
    obligations: new Map(),
    thresholds: new Map(),
    alerts: new Map(),
    signOffs: new Map(),
    riskHold: null,
  };
}
