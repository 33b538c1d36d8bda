// Which numbers the sessions of FIX have used for what: enough to send again what an account stream holds, and to go on with
// the next number wherever a session is taken up.

import type { AccountId, KeyId, Time } from '../kernel/units.ts';
import type { FixRun } from '../schema/commands/fix.ts';

/** A run of messages and the number of its first. */
export interface NumberedRun extends FixRun {
  readonly first: number;
}

export interface FixSession {
  readonly key: KeyId;
  /** 0 for a drop copy. */
  readonly account: AccountId | 0;
  /** The last note. */
  notedAt: Time;
  /** The MsgSeqNum expected of the client. */
  expected: number;
  /** The number behind the last run. */
  next: number;
  /** Account → the number in its stream up to which messages were made of it, in the order in which they were named. */
  readonly places: Map<AccountId, number>;
  /** The oldest first; behind the bound the oldest are forgotten. */
  readonly runs: NumberedRun[];
}

/** In the order in which they began. */
export interface FixSessions {
  readonly sessions: FixSession[];
}

export function createFixSessions(): FixSessions {
  return { sessions: [] };
}

export function findFixSession(
  { sessions }: FixSessions,
  key: KeyId,
  account: AccountId | 0,
): FixSession | undefined {
  return sessions.find((session) => session.key === key && session.account === account);
}
