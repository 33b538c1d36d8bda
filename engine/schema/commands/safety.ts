import type { AccountId, KeyId, Seq, Time } from '../../kernel/units.ts';
import type { DisconnectScope, KillScope, KillState } from '../closed-sets.ts';

/** What becomes of an account's orders when the session that sends this ends. */
export interface CancelOnDisconnect {
  readonly kind: 'cancelOnDisconnect';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly scope: DisconnectScope;
}

/** A session has ended: what it chose for that case happens. */
export interface EndSession {
  readonly kind: 'endSession';
  readonly session: number;
}

/** The venue was away: every session that there was has ended. */
export interface LoseSessions {
  readonly kind: 'loseSessions';
}

/** All orders of the account go so many seconds from now, unless this comes again before. */
export interface CancelAllAfter {
  readonly kind: 'cancelAllAfter';
  readonly key: KeyId;
  readonly account: AccountId;
  /** 1 … 300; 0 stops the timer. */
  readonly seconds: number;
}

/** Takes orders away and bars new ones, at one of nine levels; or lets them in again, reducing ones first or all. */
export interface KillSwitch {
  readonly kind: 'killSwitch';
  readonly scope: KillScope;
  /** The session, key, trader, account, participant, head of the group, or contract; 0 for the venue and all affiliates. */
  readonly target: number;
  readonly state: KillState;
  readonly reason: string;
}

/** How long it took until a kill switch had its effect everywhere. */
export interface NoteKillEffect {
  readonly kind: 'noteKillEffect';
  /** The journal's number of the kill switch. */
  readonly killSwitch: Seq;
  readonly receivedAt: Time;
  readonly effectiveAt: Time;
}
