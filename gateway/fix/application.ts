// What the session layer and the application layer of the acceptor are to each other.

import type { AccountId, Time } from '../../engine/schema/index.ts';
import type { ClientRequest } from '../../proto/client-message.ts';
import type {
  AccountEvent,
  ContractInfo,
  OwnEvent,
  ServerMessage,
} from '../../proto/server-message.ts';
import type { Holder } from '../link/messages.ts';
import type { FixTables } from './fields.ts';
import type { FixBody, FixMessage } from './message.ts';

/** Reasons of a Reject (35=3) for one field. @see SessionRejectReason (373) of FIX 4.4 */
export const SessionRejectReason = {
  invalidTag: 0,
  tagMissing: 1,
  tagNotOfMessage: 2,
  undefinedTag: 3,
  noValue: 4,
  valueOutOfRange: 5,
  badFormat: 6,
  compId: 9,
  sendingTime: 10,
  invalidType: 11,
  tagTwice: 13,
  groupOutOfOrder: 15,
  groupCount: 16,
  other: 99,
} as const;
export type SessionRejectReason = (typeof SessionRejectReason)[keyof typeof SessionRejectReason];

/** Of the events of an account's stream those of a kind. */
export type Of<Kind extends OwnEvent['kind']> = Extract<OwnEvent, { readonly kind: Kind }>;

/** What the application of one session may use. */
export interface FixVenue {
  /** Whom the session speaks for. */
  readonly holder: Holder;
  /** 0 for a drop copy, which is of all accounts of the participant and takes no orders. */
  readonly account: AccountId | 0;
  /** As they were at the log-on and have become since. Empty until the core has answered, before the Logon is. */
  readonly contracts: () => readonly ContractInfo[];
  readonly now: () => Time;
  /** Hands a request in, as though a native session had sent it. @returns the request id its answers will have */
  readonly ask: (request: ClientRequest) => number;
  /** Sends a message that is of no account stream: it is numbered, noted and then leaves. */
  readonly send: (body: FixBody) => void;
  /** Refuses a message of the session layer's concern: Reject (35=3), with RefSeqNum of `message`. */
  readonly reject: (
    message: FixMessage,
    reason: SessionRejectReason,
    tag: number,
    text: string,
  ) => void;
}

/** One session's application layer. */
export interface FixApplication {
  /** From a message that is of a type, and has the fields, that `FixTables` of the application allow. */
  receive(message: FixMessage): void;
  /**
   * What an event of an account stream becomes. How many messages it becomes is a function of the event alone, for ever:
   * numbers of messages follow from the stream. The same event gives the same fields again, in a later session too.
   */
  ofEvent(event: AccountEvent): readonly FixBody[];
  /** What an answer becomes that is in no account stream: refusals, lists, reports of mass cancels. The request id is that of `ask`. */
  ofAnswer(answer: ServerMessage): readonly FixBody[];
}

/** The application layer, whole: what it reads and writes, and how one session's is opened. */
export interface FixApplicationLayer {
  readonly tables: FixTables;
  /** Types of messages that a client may send. */
  readonly takes: ReadonlySet<string>;
  readonly open: (venue: FixVenue) => FixApplication;
}
