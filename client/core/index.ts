// What a program imports from 'praya/client/core'. It runs in a browser and on Node alike: the socket and the signer
// are handed in, and nothing here loads a module of Node or of the engine's behaviour.

export {
  AlertState,
  ContractState,
  InvestorClass,
  KeyAlgorithm,
  KillScope,
  KillState,
  KnowledgeBasis,
  Privilege,
  Role,
  Scope,
  StaffRole,
} from '../../engine/schema/closed-sets.ts';
export type { RejectName } from '../../engine/schema/reject.ts';
export type { LeverageAck, SignatureAck } from '../../proto/answer-message.ts';
export type { Deleveraging, InsuranceFund } from '../../proto/default-message.ts';
export type { Funding } from '../../proto/funding-message.ts';
export { grouped } from '../../proto/grouped.ts';
export type { DayStatement } from '../../proto/history-message.ts';
export type {
  Bbo,
  BookOrder,
  Candle,
  Candles,
  Level,
  Liquidation as PublicLiquidation,
  Liquidations,
  Status,
  Ticker,
  Trade,
  Trades,
} from '../../proto/market-message.ts';
export type { IndexPrice, MarkPrice } from '../../proto/prices-message.ts';
export type {
  ReplayControl,
  ReplayMark,
  ReplayNews,
  ReplayPlace,
  ReplayRecording,
} from '../../proto/replay-message.ts';
export type {
  AccountEvent,
  AccountSnapshot,
  AdminResult,
  ContractInfo,
  Gate,
  KeyAck,
  Keys,
  LogOnResult,
  MassCancelAck,
  OpenOrder,
  OpenSession,
  OwnEvent,
  Proposals,
  RecordFile,
  RiskAccount,
  RiskAccounts,
  SessionLimits,
  Sessions,
  ThrownSwitch,
} from '../../proto/server-message.ts';
export { AccountView, type LiveOrder, type OwnFillReport, type PositionView } from './account.ts';
export type { Ack, BatchResult, PresentOrder } from './acks.ts';
export { type BookStep, type LevelView, LocalBook } from './book.ts';
export {
  type BatchItem,
  Client,
  connect,
  type DocumentRequest,
  type KeyChange,
  type MassCancelRequest,
} from './client.ts';
export type { ProtocolName } from './connection.ts';
export {
  Desk,
  type DeskEvents,
  type DeskOptions,
  type DeskSessionOptions,
  openDesk,
  type RecordText,
  type RegisterTable,
  refusalIn,
  type SessionChoice,
} from './desk.ts';
export { type DeskRefusalWords, deskRefusalWords } from './desk-refusal.ts';
export type { AccountSpan, HistoryName, Span } from './history.ts';
export type { Moment } from './moment.ts';
export {
  type CancelReasonName,
  type CandlePriceName,
  type CauseName,
  type ChannelName,
  type ContractStateName,
  cancelReasonName,
  causeName,
  contractStateName,
  type IndexStateName,
  type IntervalName,
  indexStateName,
  intervalName,
  type LiquidityName,
  type MarginLevelName,
  marginLevelName,
  type OrderTypeName,
  type OutcomeName,
  orderTypeName,
  type PegToName,
  type PostOnlyName,
  type SelfTradeName,
  type SideName,
  sideName,
  type TimeInForceName,
  type TriggerOnName,
} from './names.ts';
export type { ClientEvents, ClientOptions, SessionOptions } from './options.ts';
export { LocalOrderBook } from './order-book.ts';
export type { AmendRequest, OrderName, OrderRequest } from './order-request.ts';
export type { Preview } from './preview.ts';
export type {
  GroupName,
  MassQuoteRequest,
  MassQuoteResult,
  ProtectionRequest,
  QuoteLevelRequest,
} from './quotes.ts';
export { meaningOf, moneyText, type RefusalWords, refusalWords } from './refusal-words.ts';
export {
  ConnectionLost,
  LogOnRefused,
  OrderRefused,
  RecordChanged,
  RecordTooLarge,
  StreamGap,
} from './refusals.ts';
export { AmountError, type PriceInput, type QtyInput, Scale } from './scale.ts';
export {
  ed25519Key,
  ed25519Signer,
  hmacSigner,
  keySigner,
  type Signer,
  type SigningKey,
} from './signer.ts';
export {
  type OpenSocket,
  type Socket,
  type SocketListener,
  type StandardSocket,
  standardSocket,
} from './socket.ts';
export type { FundingLine, Liquidation, Standing } from './standing.ts';
export type { TradingLimit, TradingLimitsRequest } from './trading-limits.ts';
