import type { ContractId, KeyId, ParticipantId, Ppm, Qty, Seq, Time } from '../../kernel/units.ts';
import type { Privilege } from '../closed-sets.ts';

/** Lets an affiliate make markets (rules ). */
export interface AuthorizeAffiliate {
  readonly kind: 'authorizeAffiliate';
  readonly participant: ParticipantId;
  readonly noticeDate: Time;
  readonly reportId: string;
  /** Of the staff. */
  readonly overseer: string;
  /** Exclusive; at most twelve calendar months after the command. */
  readonly validUntil: Time;
  /** The registered outside firm that wrote the report. */
  readonly reportBy: string;
}

/** One action: quotes gone, entry blocked (rule A-11); or lifts it. Participant 0 means all affiliates. */
export interface SuspendAffiliate {
  readonly kind: 'suspendAffiliate';
  readonly participant: ParticipantId | 0;
  readonly suspended: boolean;
  readonly reason: string;
}

/** What an affiliate may be given beyond what a client has, and how much of it. */
export interface PrivilegeBound {
  readonly privilege: Privilege;
  /** The most favourable value that may be granted, in the privilege's own unit. */
  readonly bound: number;
}

/** A new edition of the published list of affiliates' privileges (rule A-07). */
export interface PublishPrivileges {
  readonly kind: 'publishPrivileges';
  readonly version: number;
  /** SHA-256 of the published text, hexadecimal. */
  readonly hash: string;
  readonly bounds: readonly PrivilegeBound[];
}

/** Gives a market maker a privilege, or takes it away. */
export interface SetPrivilege {
  readonly kind: 'setPrivilege';
  readonly participant: ParticipantId;
  readonly privilege: Privilege;
  readonly granted: boolean;
  /** In the privilege's own unit. */
  readonly value: number;
}

/** What a market maker owes the market in one contract; all 0 lifts it. */
export interface SetObligation {
  readonly kind: 'setObligation';
  readonly participant: ParticipantId;
  readonly contract: ContractId;
  /** Widest spread between its best bid and ask, of the mark. */
  readonly spreadMax: Ppm;
  /** Least lots shown on each side within that spread. */
  readonly qtyMin: Qty;
  /** Least share of the time. */
  readonly uptimeMin: Ppm;
}

/** How long the suspension of affiliates took, measured at the edge. */
export interface NoteSuspensionEffect {
  readonly kind: 'noteSuspensionEffect';
  /** The command that suspended. */
  readonly suspension: Seq;
  /** When it was received, and when its last effect was durable and sent. */
  readonly receivedAt: Time;
  readonly effectiveAt: Time;
}

/** The overseer of an affiliate has looked at what it did on a day, and signs for it (rule A-04). */
export interface SignOffAffiliate {
  readonly kind: 'signOffAffiliate';
  readonly key: KeyId;
  readonly participant: ParticipantId;
  /** By UTC: 20260131 for 31 January 2026. */
  readonly day: number;
  readonly note: string;
}
