import type { AccountId, KeyId } from '../../kernel/units.ts';

/** Messages of a FIX session that bear numbers in a row: what they were made of. */
export interface FixRun {
  /** How many. 0 says no more than how far the account's stream has been turned into messages. */
  readonly count: number;
  /** Whose stream they were made of; 0 for messages of no stream, which a resend passes over. */
  readonly account: AccountId | 0;
  /** They were made of its events behind this number … */
  readonly after: number;
  /** … up to this one. Both are 0 for messages of no stream. */
  readonly through: number;
}

/**
 * Which numbers a FIX session uses for what: noted by the gateway, before messages leave that no account stream could be
 * asked for.
 */
export interface NoteFixSession {
  readonly kind: 'noteFixSession';
  readonly key: KeyId;
  /** The account of its orders; 0 for a drop copy, which is of all accounts of the participant. */
  readonly account: AccountId | 0;
  /** Both sides have begun at 1 again: what was noted before is forgotten. */
  readonly reset: boolean;
  /** The MsgSeqNum that the client's next message is to have. */
  readonly expected: number;
  /** The MsgSeqNum of the first message of `runs`. */
  readonly first: number;
  readonly runs: readonly FixRun[];
}
