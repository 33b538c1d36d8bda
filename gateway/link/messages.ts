// What an edge and the core send each other. Hot messages are fields of a record, in the order in which they are named here;
// everything else is JSON. Nothing in it assumes that both ends share a machine: docs/edge-link.md has every message.

import type {
  AccountId,
  ContractId,
  CountRefusals,
  DisconnectScope,
  Event,
  FixRun,
  KeyAlgorithm,
  KeyId,
  Money,
  NoteFixSession,
  ParticipantId,
  RejectReason,
  StaffId,
  Time,
  TraderId,
} from '../../engine/schema/index.ts';
import type { CloseCode } from '../../proto/close-code.ts';
import type { FundMove } from '../../proto/default-message.ts';
import type { Funding } from '../../proto/funding-message.ts';
import type { ContractStatus, Trade } from '../../proto/market-message.ts';
import type { LogOnResult } from '../../proto/server-message.ts';
import type { LogNote } from '../host/log-relay.ts';
import type { Sample } from '../host/metrics.ts';
import type {
  CandlesAsk,
  CandlesPart,
  DepthAsk,
  DepthPart,
  OrdersAsk,
  OrdersPart,
} from './part-messages.ts';
import type { PublicQuestion, QueryAsk } from './question-messages.ts';

/** From an edge to the core. */
export const RequestKind = {
  /** Ticket, credits left, envelope: a client's command, signed with the key of its session. */
  command: 1,
  /** Ticket, JSON: an `Ask`, which is answered. */
  ask: 2,
  /** JSON: a `Report`, which is not. */
  report: 3,
} as const;
export type RequestKind = (typeof RequestKind)[keyof typeof RequestKind];

/** From the core to all edges; what is for one of them begins with its number, and the others pass over it. */
export const RowKind = {
  /** Edge, ticket, flags, body: the answer to a client, without request id and time of sending. */
  answer: 1,
  /** Edge, ticket, JSON: the answer to an ask. */
  reply: 2,
  /** Edge, ticket, last number, count, bytes of each: stored events of an account. */
  events: 3,
  /** Account, its number, owner, bytes: an event of an account as it is stored. */
  accountEvent: 4,
  /** Sequence, time: what follows belongs to this command. */
  outcome: 5,
  /** Contract, side, price, quantity on display. */
  level: 6,
  /** Contract, trade, price, quantity, taker's side, flags, cause, open interest behind it. */
  trade: 7,
  /** JSON: a `MarketNews`. */
  news: 8,
  /** Sequence, its time, time of publication: all before it became durable together. */
  released: 9,
  /** Edge, or 0 for all; JSON: a `Notice`. */
  notice: 10,
  /** Edge, ticket, count; of each account: itself, the number that its stream goes on behind, body. */
  snapshots: 11,
  /** Edge, ticket: what was asked could not be read, and the asker is let go. */
  failure: 12,
  /** Contract, what stands for the order, side, price, quantity on display, place: an order by itself, 0 all when it is gone. */
  order: 13,
} as const;
export type RowKind = (typeof RowKind)[keyof typeof RowKind];
/** Of rows that answer one edge: its number and the ticket come first. */
export type AnswerKind = (typeof RowKind)['answer' | 'reply' | 'events' | 'snapshots' | 'failure'];

/** Flags of an answer: it was refused before the journal, and is charged. */
export const REFUSED = 1;
/** Flags of a trade. */
export const MAKER_AFFILIATE = 1;
export const TAKER_AFFILIATE = 2;

/** Whom a session speaks for: a trader of a participant, or somebody of the operator's staff. */
export interface Holder {
  readonly key: KeyId;
  readonly name: string;
  /** 0 for staff, like the participant. */
  readonly trader: TraderId | 0;
  readonly participant: ParticipantId | 0;
  readonly scopes: number;
  /** 0 for traders. */
  readonly staff: StaffId | 0;
  /** An affiliated market maker. */
  readonly isAffiliate: boolean;
}

/** What an edge checks a signature with, and what it reports only to those who have proved to hold the key. */
export interface KeyFacts {
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  /** Hexadecimal: the public key, or the sealed secret. */
  readonly material: string;
  readonly addresses: readonly string[];
  readonly staff: StaffId | 0;
  /** Why it counts no longer; 0 while it does. */
  readonly end: RejectReason | 0;
}

/** What an edge needs of a participant to check and charge its orders. */
export interface ParticipantFacts {
  readonly participant: ParticipantId;
  readonly accounts: readonly AccountId[];
  /** Messages a second that it was granted; 0 for what everybody has. */
  readonly granted: number;
  /** Edges that have sessions of it: each has that part of its allowances. */
  readonly parts: number;
  /** Messages that the participant itself lets its people send. */
  readonly rates: readonly TradingRate[];
}

/** Of a trader or of a key: the other of the two is 0. */
export interface TradingRate {
  readonly trader: TraderId | 0;
  readonly key: KeyId | 0;
  readonly perSecond: number;
  /** Edges that have sessions of it. */
  readonly parts: number;
}

/** Every ask with its answer. */
export interface Asks {
  findKey: { readonly ask: { readonly name: string }; readonly reply: KeyFacts | null };
  admit: { readonly ask: AdmitAsk; readonly reply: Admission | RefusedAdmission };
  /** Answered with a body, as a command is. */
  query: { readonly ask: QueryAsk; readonly reply: never };
  /** Of nobody: answered likewise. */
  publicQuery: { readonly ask: { readonly request: PublicQuestion }; readonly reply: never };
  /** Answered with a row of snapshots. */
  snapshot: { readonly ask: SnapshotAsk; readonly reply: never };
  place: { readonly ask: { readonly account: AccountId }; readonly reply: StreamPlace };
  /** Answered with a row of events, or that they are not there any more. */
  events: { readonly ask: EventsAsk; readonly reply: LostEvents };
  markets: { readonly ask: object; readonly reply: Markets };
  depth: { readonly ask: DepthAsk; readonly reply: DepthPart };
  /** A part of the orders on a book, for readers of them one by one. */
  orders: { readonly ask: OrdersAsk; readonly reply: OrdersPart };
  /** A part of a contract's candles, the newest first. */
  candles: { readonly ask: CandlesAsk; readonly reply: CandlesPart };
  venue: { readonly ask: object; readonly reply: VenueState };
  sessions: { readonly ask: object; readonly reply: SessionBlock };
  /** After rows were lost: what notices among them may have changed. */
  standing: { readonly ask: StandingAsk; readonly reply: Standing };
  /** What goes of an account when a session ends; answered when it is durable. */
  chooseDisconnect: { readonly ask: ChooseAsk; readonly reply: Noted };
  /** What is noted of a FIX session; null for one that is new. */
  fixSession: { readonly ask: FixSessionAsk; readonly reply: FixSessionState | null };
  /** Answered when it is durable. */
  noteFixSession: { readonly ask: NoteFixAsk; readonly reply: Noted };
  /** The disclosure as it is, or the terms of an earlier version. */
  disclosure: { readonly ask: { readonly version: string | null }; readonly reply: unknown };
  metrics: { readonly ask: object; readonly reply: readonly Sample[] };
}
export type AskKind = keyof Asks;
export type Ask = { [K in AskKind]: { readonly kind: K } & Asks[K]['ask'] }[AskKind];

interface FixSessionAsk {
  readonly key: KeyId;
  readonly account: AccountId | 0;
}

/** As the engine has it. */
export interface FixSessionState {
  readonly expected: number;
  readonly next: number;
  readonly places: readonly (readonly [AccountId, number])[];
  readonly runs: readonly (FixRun & { readonly first: number })[];
}

export type FixNote = Omit<NoteFixSession, 'kind'>;

interface NoteFixAsk {
  readonly session: number;
  readonly note: FixNote;
}

interface ChooseAsk {
  readonly session: number;
  readonly account: AccountId;
  readonly scope: DisconnectScope;
}

interface Noted {
  /** Why it was refused, and the field at fault; 0 and '' when it was not. */
  readonly refused: RejectReason | 0;
  readonly field: string;
}

interface AdmitAsk {
  readonly session: number;
  readonly name: string;
  readonly address: string;
  readonly isAdmin: boolean;
  readonly cancelOnDisconnect: DisconnectScope | 0;
}

export interface Admission {
  readonly holder: Holder;
  /** Null for staff. */
  readonly facts: ParticipantFacts | null;
  /** Allowances begin full: it was on no other edge lately. */
  readonly isFull: boolean;
  /** Of the limits that its participant has set for the trader and for the key: null when they begin full, else what is owed. */
  readonly owed: Owed | null;
  readonly result: LogOnResult;
}

interface RefusedAdmission {
  readonly reason: RejectReason;
}

/** Several accounts are those of a drop copy. */
interface SnapshotAsk {
  readonly accounts: readonly AccountId[];
}

/** The events of an account that can still be read: from `first` to `last`. */
export interface StreamPlace {
  readonly first: number;
  readonly last: number;
}

export interface LostEvents {
  readonly lost: string;
}

interface EventsAsk {
  readonly account: AccountId;
  readonly after: number;
}

/** What is public of a contract besides its book, trades and history. */
export interface MarketFacts {
  readonly status: ContractStatus;
  readonly funding: FundingFacts | null;
  /** Lots of all long positions. */
  readonly openInterest: number;
}

export interface FundingFacts
  extends Pick<
    Funding,
    | 'averagePremium'
    | 'rate'
    | 'cumulative'
    | 'premiums'
    | 'settledHour'
    | 'nextHour'
    | 'projectedRate'
  > {
  readonly windowMinutes: number;
}

/** All that is public but the books, true at `seq`; the history is what cannot be read from a state. */
export interface Markets {
  readonly seq: number;
  readonly time: Time;
  readonly contracts: readonly MarketFacts[];
  readonly fund: Omit<FundMove, 'time'> & { readonly peak: Money; readonly alarm: boolean };
  readonly history: readonly MarketNews[];
  readonly trades: readonly { readonly contract: ContractId; readonly trades: readonly Trade[] }[];
}

/** What happened in public, with what the estimates of funding have come to. */
export interface MarketNews {
  readonly seq: number;
  readonly time: Time;
  readonly event: PublicEvent;
  readonly projectedRate: number;
  readonly windowMinutes: number;
  /** Of a round of deleveraging: which it is of its contract in this run; else 0. */
  readonly round: number;
}

/** Kinds of what is public besides books and trades. */
export const PUBLIC_KINDS = [
  'contractListed',
  'indexPriceSet',
  'markPriceSet',
  'contractStateChanged',
  'auctionCalled',
  'volatilityControlBegun',
  'volatilityControlEnded',
  'maintenanceScheduled',
  'maintenanceEnded',
  'fundingMinuteClosed',
  'fundingSettled',
  'deleveraged',
  'fundChanged',
] as const;

export type PublicEvent = Extract<Event, { readonly kind: (typeof PUBLIC_KINDS)[number] }>;

interface StandingAsk {
  /** Sessions that have logged on. */
  readonly sessions: readonly number[];
}

export interface Standing {
  /** Of the sessions, those that have ended. */
  readonly ended: readonly number[];
  readonly participants: readonly ParticipantFacts[];
  readonly goAway: { readonly deadline: Time; readonly reason: string } | null;
}

/** Numbers that an edge gives to its sessions, no two of a journal alike. */
export interface SessionBlock {
  readonly first: number;
  readonly count: number;
}

/** What a trader and a key have sent beyond the limits that their participant set for them: until it is made up for, microseconds. */
export interface Owed {
  readonly trader: number;
  readonly key: number;
}

/** What an edge reports of its sessions. */
export type SessionReport =
  | { readonly kind: 'ended'; readonly session: number; readonly owed: Owed }
  /** It has readers of a book order by order, or has them no longer. */
  | { readonly kind: 'orderReaders'; readonly contract: ContractId; readonly isWanted: boolean }
  | {
      readonly kind: 'logOnRefused';
      readonly session: number;
      readonly name: string;
      readonly address: string;
      readonly reason: RejectReason;
    };

/** What it reports of itself. */
export type EdgeReport =
  | {
      readonly kind: 'open';
      readonly port: number;
      readonly adminPort: number;
      readonly okxPort: number;
      readonly fixPort: number;
    }
  | { readonly kind: 'alive' }
  /** What it was sent last is carried out: `stop`, with all that it counted, or `close`. */
  | { readonly kind: 'done' }
  | { readonly kind: 'refusals'; readonly refusals: readonly CountRefusals[] }
  /** What was counted since the last report, and its connections as they are. */
  | { readonly kind: 'metrics'; readonly counted: readonly Sample[]; readonly state: EdgeState }
  | { readonly kind: 'log'; readonly note: LogNote };

export type Report = SessionReport | EdgeReport;

/** An edge as it is measured. */
export interface EdgeState {
  readonly connections: number;
  /** Those that have logged on. */
  readonly sessions: number;
  readonly subscriptions: number;
  readonly slowReaders: number;
  /** That wait to leave. */
  readonly queuedBytes: number;
  /** Of the slow readers those for which most waits, the worst first. */
  readonly slowest: readonly SlowReader[];
  /** Of its thread, bytes. */
  readonly heapUsed: number;
}

export interface SlowReader {
  readonly session: number;
  /** That wait for it. */
  readonly bytes: number;
}

/** What every order is refused for at the moment. */
export interface VenueState {
  /** Names of what `/readyz` answers; '' when an order would be taken. */
  readonly notReady: string;
  readonly isHealthy: boolean;
  /** New connections are welcome. */
  readonly isOpen: boolean;
  /** Orders are refused from here on; 0 while no end is announced. */
  readonly goAwayAt: Time | 0;
  /** Free bytes of a disk that is low; −1 while it is not. */
  readonly lowDisk: number;
}

export type Notice =
  | {
      /** The core's time, a few times a second. */
      readonly kind: 'beat';
      readonly now: Time;
      readonly venue: VenueState;
      /** How often the files of the certificate were found new, and to fit each other: an edge that has missed it reads them too. */
      readonly renewals: number;
    }
  | { readonly kind: 'keyEnded'; readonly key: KeyId; readonly text: string }
  | { readonly kind: 'sessionEnded'; readonly session: number; readonly text: string }
  | { readonly kind: 'participant'; readonly facts: ParticipantFacts }
  | { readonly kind: 'goAway'; readonly deadline: Time; readonly reason: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'close'; readonly code: CloseCode; readonly text: string };

/** The contract of what happened; 0 for what is of the venue. */
export function contractOf(event: PublicEvent): ContractId | 0 {
  if (event.kind === 'contractListed') return event.record.terms.contract;
  if (event.kind === 'maintenanceScheduled') return event.record.contract;
  return event.kind === 'fundChanged' ? 0 : event.contract;
}
