import type { KeyId, ParticipantId, StaffId, Time, TraderId } from '../../kernel/units.ts';
import type { KeyAlgorithm, KnowledgeBasis } from '../closed-sets.ts';

/** A natural person, or an algorithm with a responsible person. */
export interface RegisterTrader {
  readonly kind: 'registerTrader';
  readonly trader: TraderId;
  readonly participant: ParticipantId;
  readonly name: string;
  /** '' for a person; for an algorithm the person who answers for it. */
  readonly responsiblePerson: string;
}

/** Records what a trader knows of derivatives (rules P-41, P-42). */
export interface AssessTrader {
  readonly kind: 'assessTrader';
  readonly trader: TraderId;
  readonly basis: KnowledgeBasis;
  /** Somebody else than the trader: of the staff, who signs, or a registered outside firm. */
  readonly assessor: string;
  readonly assessedAt: Time;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  readonly evidenceHash: string;
  /** The assessment covers virtual assets as well: what a client with full protection needs (rule P-43). */
  readonly virtualAssets: boolean;
}

/** Something to sign with: a trader's, or one of the operator's staff's, never both. */
export interface RegisterKey {
  readonly kind: 'registerKey';
  readonly key: KeyId;
  /** 0 for a key of staff. */
  readonly trader: TraderId | 0;
  /** What the client sends at log-on. */
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  /** Hexadecimal: the public key, or the encrypted HMAC secret. */
  readonly material: string;
  /** Sum of `Scope`. */
  readonly scopes: number;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  /** Addresses or CIDR blocks it may log on from; none means any. */
  readonly addresses: readonly string[];
  /** 0 for a trader's key. */
  readonly staff: StaffId | 0;
}

export interface RevokeKey {
  readonly kind: 'revokeKey';
  readonly key: KeyId;
  readonly reason: string;
}

/** A trader revokes, narrows or rotates a key of its own, alone. What is 0, empty or absent stays as it is. */
export interface ChangeOwnKey {
  readonly kind: 'changeOwnKey';
  /** Who signs. */
  readonly key: KeyId;
  /** Of the same trader; it may be the same key. */
  readonly target: KeyId;
  /** At once and for good; nothing that follows is looked at. */
  readonly revoke: boolean;
  /** Some of those that it has. */
  readonly scopes: number;
  /** Not later than it ends now. */
  readonly validUntil: Time;
  /** Some of those that it has; any where it has none. */
  readonly addresses: readonly string[];
  /** Another Ed25519 public key, hexadecimal. */
  readonly material: string;
}
