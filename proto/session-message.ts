// What the server sends about a session itself, as objects: who is there, and what stands in their way. The messages of
// server.proto; what the fields mean is described there.

import type {
  AccountId,
  ContractId,
  KeyId,
  ParticipantId,
  Seq,
  StaffId,
  Time,
  TraderId,
} from '../engine/kernel/units.ts';
import type { KeyAlgorithm } from '../engine/schema/closed-sets.ts';
import type { TradingLimit } from '../engine/schema/events/trading-limits.ts';
import type { RejectReason } from '../engine/schema/reject.ts';
import type { Stream } from './client-message.ts';

export interface Hello {
  readonly kind: 'hello';
  readonly protocol: number;
  readonly epoch: number;
  readonly limits: SessionLimits;
  /** 32 random bytes. */
  readonly nonce: Uint8Array;
}

/** The message `Limits`. */
export interface SessionLimits {
  readonly messageBytesMax: number;
  readonly batchMax: number;
  readonly subscriptionsMax: number;
  readonly connectionsMax: number;
  readonly creditsPerSecond: number;
  readonly creditsMax: number;
  readonly heartbeatUs: number;
  readonly logOnUs: number;
}

export interface LogOnResult {
  readonly kind: 'logOnResult';
  readonly key: KeyId;
  /** 0 for staff, like the participant. */
  readonly trader: TraderId | 0;
  readonly participant: ParticipantId | 0;
  /** Sum of `Scope`. */
  readonly scopes: number;
  readonly accounts: readonly AccountId[];
  readonly gates: readonly GateVerdict[];
  /** 0 for traders. */
  readonly staff: StaffId | 0;
}

export interface Gate {
  readonly kind: 'gate';
  readonly gates: readonly GateVerdict[];
}

export interface GateVerdict {
  readonly contract: ContractId;
  readonly open: boolean;
  readonly reasons: readonly GateReason[];
}

export interface GateReason {
  readonly reason: RejectReason;
  readonly text: string;
}

/** Answers a change of a key of one's own. */
export interface KeyAck {
  readonly kind: 'keyAck';
  readonly seq: Seq;
  readonly key: KeyId;
  readonly revoked: boolean;
}

/** Answers `setTradingLimits`. */
export interface TradingLimitAck {
  readonly kind: 'tradingLimitAck';
  readonly seq: Seq;
  readonly limit: TradingLimit;
}

/** Answers `getTradingLimits`. */
export interface TradingLimits {
  readonly kind: 'tradingLimits';
  readonly limits: readonly TradingLimit[];
}

/** Answers `getKeys`. */
export interface Keys {
  readonly kind: 'keys';
  readonly keys: readonly KeyInfo[];
}

export interface KeyInfo {
  readonly key: KeyId;
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  readonly scopes: number;
  readonly validUntil: Time;
  readonly addresses: readonly string[];
  readonly revoked: boolean;
  readonly sessions: number;
}

export interface Subscribed extends Stream {
  readonly kind: 'subscribed';
  readonly resumeAfterSeq: number;
}

export interface Unsubscribed extends Stream {
  readonly kind: 'unsubscribed';
}

export interface Heartbeat {
  readonly kind: 'heartbeat';
  readonly streams: readonly StreamPosition[];
}

export interface StreamPosition extends Stream {
  readonly seq: number;
}

export interface Pong {
  readonly kind: 'pong';
  readonly echo: number;
}

export interface GoAway {
  readonly kind: 'goAway';
  readonly deadline: Time;
  readonly reason: string;
}

export interface ResyncRequired extends Stream {
  readonly kind: 'resyncRequired';
}
