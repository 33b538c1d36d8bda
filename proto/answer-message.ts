// Answers to what a trader sets for its account, as objects: the messages of server.proto.

import type { AccountId, ContractId, Seq, Time } from '../engine/kernel/units.ts';
import type { DisconnectScope } from '../engine/schema/closed-sets.ts';

/** The protection of a group of quotes was set or reset. */
export interface ProtectionAck {
  readonly kind: 'protectionAck';
  readonly seq: Seq;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly group: number;
  readonly creditsLeft: number;
}

/** Answers a choice of leverage. */
export interface LeverageAck {
  readonly kind: 'leverageAck';
  readonly seq: Seq;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly leverage: number;
  readonly creditsLeft: number;
}

/** Answers a signature under the rulebook or a risk disclosure. */
export interface SignatureAck {
  readonly kind: 'signatureAck';
  readonly seq: Seq;
  /** 0 for the rulebook. */
  readonly contract: ContractId | 0;
  readonly version: number;
  readonly hash: string;
}

/** What becomes of the account's orders when this session ends. */
export interface DisconnectAck {
  readonly kind: 'disconnectAck';
  readonly seq: Seq;
  readonly account: AccountId;
  readonly scope: DisconnectScope;
  readonly creditsLeft: number;
}

/** The dead-man timer of the account. */
export interface DeadManAck {
  readonly kind: 'deadManAck';
  readonly seq: Seq;
  readonly account: AccountId;
  /** 0 when it was stopped. */
  readonly at: Time | 0;
  readonly creditsLeft: number;
}
