// What the server sends, as objects: the messages of server.proto, told apart by `kind`. What the fields mean
// is described there, for every client in any language.

import type {
  AccountId,
  ContractId,
  Lots,
  Money,
  OrderId,
  Price,
  Qty,
  Seq,
  Time,
} from '../engine/kernel/units.ts';
import type { Cause, OrderPresence, Side } from '../engine/schema/closed-sets.ts';
import type { ContractTerms } from '../engine/schema/contract-terms.ts';
import type { Event } from '../engine/schema/event.ts';
import type { LeverageChosen, MarginLevelChanged } from '../engine/schema/events/accounts.ts';
import type { CollateralConverted } from '../engine/schema/events/collateral.ts';
import type {
  GainCut,
  IndicatorChanged,
  LiquidationEnded,
  LiquidationOrdered,
  LiquidationStarted,
} from '../engine/schema/events/default.ts';
import type { FundingPosted } from '../engine/schema/events/funding.ts';
import type {
  BalanceChanged,
  PositionSettled,
  ShortfallCovered,
} from '../engine/schema/events/money.ts';
import type {
  MassCanceled,
  OrderAccepted,
  OrderCanceled,
  OrderDuplicate,
  OrderExpired,
  OrderReduced,
  OrderRejected,
  OrderReplaced,
  OrderRested,
  OrderTriggered,
} from '../engine/schema/events/orders.ts';
import type {
  MassQuoted,
  ProtectionReset,
  ProtectionSet,
  ProtectionTripped,
} from '../engine/schema/events/quotes.ts';
import type { DeadManSet, DisconnectChosen, OrdersSwept } from '../engine/schema/events/safety.ts';
import type { RejectReason } from '../engine/schema/reject.ts';
import type { AccountSnapshot, OpenOrder } from './account-message.ts';
import type {
  DeadManAck,
  DisconnectAck,
  LeverageAck,
  ProtectionAck,
  SignatureAck,
} from './answer-message.ts';
import type { Deleveraging, InsuranceFund } from './default-message.ts';
import type { Funding } from './funding-message.ts';
import type { HistoryPageOf, OpenOrderPageOf, StatementPage } from './history-message.ts';
import type {
  Bbo,
  BookDelta,
  BookDigest,
  BookOrders,
  BookOrdersDelta,
  BookSnapshot,
  CandlePage,
  Candles,
  ContractStatus,
  Liquidations,
  Maintenance,
  Status,
  Ticker,
  TradePage,
  Trades,
} from './market-message.ts';
import type { OrderPreview } from './preview-message.ts';
import type { IndexPrice, MarkPrice } from './prices-message.ts';
import type {
  Gate,
  GoAway,
  Heartbeat,
  Hello,
  KeyAck,
  Keys,
  LogOnResult,
  Pong,
  ResyncRequired,
  Subscribed,
  TradingLimitAck,
  TradingLimits,
  Unsubscribed,
} from './session-message.ts';
import type {
  KillSwitches,
  Proposals,
  RecordFiles,
  RecordPiece,
  RegisterPage,
  RiskAccounts,
  Sessions,
} from './staff-message.ts';

export type * from './account-message.ts';
export type { StatementPage } from './history-message.ts';
export type * from './session-message.ts';
export type * from './staff-message.ts';

/** Version of the protocol that this code speaks. */
export const PROTOCOL_VERSION = 1;

/** What became of an order command. */
export const OrderOutcome = { accepted: 1, duplicate: 2, amended: 3, canceled: 4 } as const;
export type OrderOutcome = (typeof OrderOutcome)[keyof typeof OrderOutcome];

/** Who was there first. */
export const Liquidity = { maker: 1, taker: 2 } as const;
export type Liquidity = (typeof Liquidity)[keyof typeof Liquidity];

export interface ServerMessage {
  /** 0 when it answers no request. */
  readonly requestId: number;
  /** When it was sent, microseconds since 1970. */
  readonly tsUs: number;
  readonly message: ServerBody;
}

export interface OrderAck {
  readonly kind: 'orderAck';
  readonly seq: Seq;
  readonly item: number;
  readonly outcome: OrderOutcome;
  readonly account: AccountId;
  readonly contract: ContractId | 0;
  readonly order: OrderId;
  readonly clientOrderId: string;
  readonly limit: Price;
  readonly qty: Qty;
  readonly reduceOnly: boolean;
  readonly open: Qty;
  readonly filled: Qty;
  /** Duplicates only; else 0. */
  readonly originalSeq: Seq | 0;
  readonly creditsLeft: number;
  /** Duplicates only, beside the original result: the order as it stands now. */
  readonly present: OrderPresence | 0;
  readonly presentOpen: Qty;
  readonly presentFilled: Qty;
  readonly presentLimit: Price | 0;
}

export interface BatchAck {
  readonly kind: 'batchAck';
  readonly seq: Seq;
  readonly items: readonly (OrderAck | Reject)[];
  readonly creditsLeft: number;
}

export interface MassCancelAck {
  readonly kind: 'massCancelAck';
  readonly seq: Seq;
  readonly account: AccountId;
  readonly count: number;
  readonly creditsLeft: number;
}

/** Answers a mass quote: every entry with a quantity, in order. */
export interface MassQuoteAck {
  readonly kind: 'massQuoteAck';
  readonly seq: Seq;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly quote: number;
  /** Orders of the quote before that are gone. */
  readonly canceled: number;
  readonly entries: readonly (OrderAck | Reject)[];
  readonly creditsLeft: number;
}

export interface Reject {
  readonly kind: 'reject';
  /** 0 when it was refused before the journal. */
  readonly seq: Seq | 0;
  readonly item: number;
  readonly reason: RejectReason;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
  readonly text: string;
  readonly creditsLeft: number;
  readonly retryAfterUs: number;
  readonly order: OrderId | 0;
  readonly clientOrderId: string;
}

export interface AccountEvent {
  readonly kind: 'accountEvent';
  readonly account: AccountId;
  readonly accountSeq: number;
  readonly seq: Seq;
  readonly time: Time;
  readonly event: OwnEvent;
}

/** What an account learns of itself. The engine's events, but for fills, of which it sees its own side. */
export type OwnEvent =
  | OrderAccepted
  | OrderRejected
  | OwnFill
  | OrderRested
  | OrderCanceled
  | OrderExpired
  | OrderReduced
  | OrderReplaced
  | OrderDuplicate
  | OrderTriggered
  | MassCanceled
  | BalanceChanged
  | MarginLevelChanged
  | PositionSettled
  | FundingPosted
  | LiquidationStarted
  | LiquidationOrdered
  | LiquidationEnded
  | GainCut
  | IndicatorChanged
  | CollateralConverted
  | ShortfallCovered
  | LeverageChosen
  | MassQuoted
  | ProtectionSet
  | ProtectionTripped
  | ProtectionReset
  | DisconnectChosen
  | DeadManSet
  | OrdersSwept;

export interface OwnFill {
  readonly kind: 'ownFill';
  readonly item: number;
  readonly contract: ContractId;
  readonly trade: number;
  readonly price: Price;
  readonly qty: Qty;
  readonly side: Side;
  readonly liquidity: Liquidity;
  readonly cause: Cause;
  readonly order: OrderId;
  readonly clientOrderId: string;
  readonly open: Qty;
  readonly filled: Qty;
  readonly fee: Money;
  readonly realized: Money;
  readonly held: Lots;
  readonly cost: Money;
  readonly balance: Money;
  readonly makerAfmm: boolean;
  readonly takerAfmm: boolean;
}

export interface Contracts {
  readonly kind: 'contracts';
  readonly contracts: readonly ContractInfo[];
}

export interface ContractInfo {
  readonly terms: ContractTerms;
  readonly status: ContractStatus;
  readonly moneyPerTickLot: number;
  readonly termsHash: string;
}

export interface AdminResult {
  readonly kind: 'adminResult';
  readonly seq: Seq;
  readonly events: readonly Event[];
  readonly more: number;
}

export type OpenOrderPage = OpenOrderPageOf<OpenOrder>;
export type HistoryPage = HistoryPageOf<AccountEvent>;

export type ServerBody =
  | Hello
  | LogOnResult
  | OrderAck
  | BatchAck
  | MassCancelAck
  | Reject
  | AccountEvent
  | BookDelta
  | Bbo
  | Trades
  | BookSnapshot
  | BookDigest
  | Heartbeat
  | Subscribed
  | Unsubscribed
  | AccountSnapshot
  | Contracts
  | Gate
  | Status
  | Maintenance
  | Pong
  | GoAway
  | ResyncRequired
  | AdminResult
  | Proposals
  | IndexPrice
  | MarkPrice
  | Funding
  | InsuranceFund
  | Deleveraging
  | LeverageAck
  | SignatureAck
  | OrderPreview
  | BookOrders
  | BookOrdersDelta
  | Ticker
  | Liquidations
  | Candles
  | CandlePage
  | TradePage
  | MassQuoteAck
  | ProtectionAck
  | DisconnectAck
  | DeadManAck
  | OpenOrderPage
  | HistoryPage
  | StatementPage
  | KeyAck
  | Keys
  | RecordFiles
  | RecordPiece
  | TradingLimitAck
  | TradingLimits
  | RiskAccounts
  | RegisterPage
  | KillSwitches
  | Sessions;
