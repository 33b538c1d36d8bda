// What a client sends, as objects: the messages of client.proto, told apart by `kind`.

import type { AccountId, ContractId, ParticipantId, Time } from '../engine/kernel/units.ts';
import type { DisconnectScope } from '../engine/schema/closed-sets.ts';
import type { Command } from '../engine/schema/command.ts';
import type { ChooseLeverage } from '../engine/schema/commands/accounts.ts';
import type { SignDocument } from '../engine/schema/commands/documents.ts';
import type {
  AmendOrder,
  Batch,
  CancelOrder,
  MassCancel,
  PlaceOrder,
} from '../engine/schema/commands/orders.ts';
import type {
  MassQuote,
  ResetProtection,
  SetProtection,
} from '../engine/schema/commands/quotes.ts';
import type { CancelAllAfter, CancelOnDisconnect } from '../engine/schema/commands/safety.ts';
import type { ChangeOwnKey } from '../engine/schema/commands/traders.ts';
import type { SetTradingLimits } from '../engine/schema/commands/trading-limits.ts';

/** The streams there are. */
export const Channel = {
  bookRaw: 1,
  book_100ms: 2,
  bookL3: 3,
  bbo: 4,
  trades: 5,
  ticker: 6,
  funding: 7,
  liquidations: 8,
  status: 9,
  candles: 10,
  account: 11,
  dropCopy: 12,
  index: 13,
  mark: 14,
  insuranceFund: 15,
  deleveraging: 16,
} as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** How long a candle lasts. */
export const CandleInterval = {
  second: 1,
  fiveSeconds: 2,
  minute: 3,
  fiveMinutes: 4,
  fifteenMinutes: 5,
  hour: 6,
  fourHours: 7,
  day: 8,
} as const;
export type CandleInterval = (typeof CandleInterval)[keyof typeof CandleInterval];

/** Of each interval, microseconds. */
export const INTERVAL_US: Readonly<Record<CandleInterval, number>> = {
  1: 1_000_000,
  2: 5_000_000,
  3: 60_000_000,
  4: 300_000_000,
  5: 900_000_000,
  6: 3_600_000_000,
  7: 14_400_000_000,
  8: 86_400_000_000,
};

/** Which price candles are of. */
export const CandlePrice = { trade: 1, mark: 2, index: 3 } as const;
export type CandlePrice = (typeof CandlePrice)[keyof typeof CandlePrice];

export interface ClientMessage {
  /** The sender's own number for this request, echoed in every answer to it. */
  readonly requestId: number;
  readonly request: ClientRequest;
}

/** Proves who is there. @see logOnBytes for what is signed */
export interface LogOn {
  readonly kind: 'logOn';
  /** Name of the key. */
  readonly key: string;
  readonly signature: Uint8Array;
  /** Of every account of the key; 0 chooses nothing. */
  readonly cancelOnDisconnect?: DisconnectScope | 0;
}

/** One stream: a channel of a contract, or of an account; the other is 0. */
export interface Stream {
  readonly channel: Channel;
  readonly contract: ContractId | 0;
  readonly account: AccountId | 0;
  /** Of candles; else 0 or absent. */
  readonly interval?: CandleInterval | 0 | undefined;
}

export interface Subscribe extends Stream {
  readonly kind: 'subscribe';
  /** Channel account only: 0 starts with a snapshot, else after this `accountSeq`. */
  readonly resumeAfterSeq: number;
}

export interface Unsubscribe extends Stream {
  readonly kind: 'unsubscribe';
}

export interface Ping {
  readonly kind: 'ping';
  readonly echo: number;
}

export interface GetContracts {
  readonly kind: 'getContracts';
}

export interface GetAccount {
  readonly kind: 'getAccount';
  readonly account: AccountId;
}

export interface GetGate {
  readonly kind: 'getGate';
  /** 0 for all contracts. */
  readonly contract: ContractId | 0;
}

export interface AdminCommand {
  readonly kind: 'adminCommand';
  readonly command: Command;
}

/** What waits for a second person: for staff, on the administrative listener. */
export interface GetProposals {
  readonly kind: 'getProposals';
}

/** What an order would do if it were sent now. */
export interface PreviewOrder {
  readonly kind: 'previewOrder';
  readonly order: PlaceOrder;
}

/** Candles of the past, oldest first. */
export interface GetCandles {
  readonly kind: 'getCandles';
  readonly contract: ContractId;
  readonly interval: CandleInterval;
  readonly from: Time;
  /** 0 for now. */
  readonly to: Time;
  /** 0 for as many as a page may have. */
  readonly limit: number;
  /** Left out: of trades. */
  readonly price?: CandlePrice | 0 | undefined;
}

/** The public tape of the past, oldest first. */
export interface GetTrades {
  readonly kind: 'getTrades';
  readonly contract: ContractId;
  readonly from: Time;
  /** 0 for now. */
  readonly to: Time;
  /** 0 for as many as a page may have. */
  readonly limit: number;
  /** Of the page before; 0 for the first. */
  readonly cursor: number;
}

/** What of an account's past is asked for. */
export const HistoryKind = { orders: 1, fills: 2, funding: 3, money: 4, all: 5 } as const;
export type HistoryKind = (typeof HistoryKind)[keyof typeof HistoryKind];

/** Live orders of an account, by their ids. */
export interface GetOpenOrders {
  readonly kind: 'getOpenOrders';
  readonly account: AccountId;
  /** 0 for all. */
  readonly contract: ContractId | 0;
  readonly cursor: number;
  readonly limit: number;
}

/** Events of an account's stream, oldest first. */
export interface GetHistory {
  readonly kind: 'getHistory';
  readonly account: AccountId;
  readonly what: HistoryKind;
  /** 0 for all. */
  readonly contract: ContractId | 0;
  readonly from: Time;
  readonly to: Time;
  /** Those after this event of the account. */
  readonly cursor: number;
  readonly limit: number;
}

/** What each day did to an account's cash. */
export interface GetStatements {
  readonly kind: 'getStatements';
  readonly account: AccountId;
  readonly from: Time;
  readonly to: Time;
  readonly cursor: number;
}

/** The keys of the session's trader. */
export interface GetKeys {
  readonly kind: 'getKeys';
}

/** The trading limits that the session may see. */
export interface GetTradingLimits {
  readonly kind: 'getTradingLimits';
}

/** The venue's records as files. */
export interface ListRecords {
  readonly kind: 'listRecords';
  /** Names behind this one. */
  readonly cursor: string;
}

/** A piece of such a file. */
export interface ReadRecord {
  readonly kind: 'readRecord';
  readonly name: string;
  readonly offset: number;
}

/** The accounts that are nearest to liquidation. */
export interface GetRiskAccounts {
  readonly kind: 'getRiskAccounts';
  /** 0 for as many as an answer may have. */
  readonly limit: number;
}

/** The kill switches that are not released. */
export interface GetKillSwitches {
  readonly kind: 'getKillSwitches';
}

/** The sessions that have logged on. */
export interface GetSessions {
  readonly kind: 'getSessions';
  /** Those behind this number; 0 for the first ones. */
  readonly cursor: number;
  /** 0 for all. */
  readonly participant: ParticipantId | 0;
  /** Those alone for which more waits than `slowBytes`: the worst of each edge. */
  readonly isSlow: boolean;
}

/** Rows of a register. */
export interface GetRegister {
  readonly kind: 'getRegister';
  readonly table: string;
  /** Of the page before; '' for the first. */
  readonly cursor: string;
}

export type ClientRequest =
  | LogOn
  | PlaceOrder
  | AmendOrder
  | CancelOrder
  | MassCancel
  | Batch
  | Subscribe
  | Unsubscribe
  | Ping
  | GetContracts
  | GetAccount
  | GetGate
  | AdminCommand
  | GetProposals
  | ChooseLeverage
  | MassQuote
  | SetProtection
  | ResetProtection
  | CancelOnDisconnect
  | CancelAllAfter
  | PreviewOrder
  | SignDocument
  | GetCandles
  | GetTrades
  | GetOpenOrders
  | GetHistory
  | GetStatements
  | ChangeOwnKey
  | GetKeys
  | ListRecords
  | ReadRecord
  | SetTradingLimits
  | GetTradingLimits
  | GetRiskAccounts
  | GetRegister
  | GetKillSwitches
  | GetSessions;

/** Largest message a client may send, bytes. */
export const MESSAGE_BYTES_MAX = 65_536;
