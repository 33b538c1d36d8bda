import type { Time } from '../../kernel/units.ts';
import type { CancelReason, DisconnectScope, KillState } from '../closed-sets.ts';
import type { EndSession, KillSwitch, LoseSessions, NoteKillEffect } from '../commands/safety.ts';
import type { OfAccount, Recorded } from './parts.ts';

export interface DisconnectChosen extends OfAccount {
  readonly kind: 'disconnectChosen';
  readonly session: number;
  readonly scope: DisconnectScope;
}

export type SessionEnded = Recorded<'sessionEnded', EndSession>;

export interface SessionsLost extends Recorded<'sessionsLost', LoseSessions> {
  /** Sessions that had chosen what becomes of their orders. */
  readonly sessions: number;
}

export interface DeadManSet extends OfAccount {
  readonly kind: 'deadManSet';
  readonly seconds: number;
  /** 0 when the timer was stopped. */
  readonly at: Time | 0;
}

/** Follows the cancels of an account by a disconnect, a dead-man timer or a kill switch. */
export interface OrdersSwept extends OfAccount {
  readonly kind: 'ordersSwept';
  readonly reason: CancelReason;
  readonly count: number;
}

export interface KillSwitched extends Recorded<'killSwitched', KillSwitch> {
  readonly before: KillState;
}

export type KillEffectNoted = Recorded<'killEffectNoted', NoteKillEffect>;
