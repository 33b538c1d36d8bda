// One table for each message of the server, the fields in the order of the schema.

import type { LeverageAck, SignatureAck } from '../answer-message.ts';
import type { StatementPage } from '../history-message.ts';
import {
  type AccountEvent,
  type AccountFees,
  type AccountSnapshot,
  type AdminResult,
  type Balance,
  type ContractFees,
  type ContractInfo,
  type Contracts,
  type GoAway,
  type Heartbeat,
  type HistoryPage,
  Liquidity,
  type Margin,
  type OpenOrder,
  type OpenOrderPage,
  type OwnEvent,
  type OwnFill,
  type Pong,
  type Position,
  type ResyncRequired,
  type ServerBody,
  type ServerMessage,
  type StreamPosition,
  type Subscribed,
  type Unsubscribed,
} from '../server-message.ts';
import { CHANNEL, streamInterval } from './client-shapes.ts';
import { CAUSE, FEE_CLASS, MARGIN_LEVEL, SIDE } from './closed-sets.ts';
import { contractTerms } from './contract-shapes.ts';
import { event, eventShape } from './event-shapes.ts';
import { chosen, closedSet, flag, int64, sint32, sint64, text, uint32 } from './field.ts';
import {
  batchAck,
  deadManAck,
  disconnectAck,
  massCancelAck,
  massQuoteAck,
  orderAck,
  protectionAck,
  reject,
} from './messages/answers.ts';
import { deleveraging, insuranceFund } from './messages/default.ts';
import { funding } from './messages/funding.ts';
import { dayStatement } from './messages/history.ts';
import {
  bbo,
  bookDelta,
  bookDigest,
  bookOrders,
  bookOrdersDelta,
  bookSnapshot,
  candlePage,
  candles,
  contractStatus,
  liquidations,
  maintenance,
  status,
  ticker,
  tradePage,
  trades,
} from './messages/market.ts';
import { orderPreview } from './messages/preview.ts';
import { indexPrice, markPrice } from './messages/prices.ts';
import {
  gate,
  hello,
  keyAck,
  keys,
  logOnResult,
  tradingLimitAck,
  tradingLimits,
} from './messages/session.ts';
import {
  killSwitches,
  proposals,
  recordFiles,
  recordPiece,
  registerPage,
  riskAccounts,
  sessions,
} from './messages/staff.ts';
import { fieldsOf } from './order-fields.ts';
import type { Shape } from './schema.ts';
import { choice, list, message, nested } from './shape.ts';

/** The server is trusted; the bound keeps a client's memory safe from a broken one. */
const LIST_MAX = 1_000_000;

const LIQUIDITY = closedSet('Liquidity', Liquidity);

const stream = {
  channel: chosen<ResyncRequired['channel']>(CHANNEL),
  contract: uint32<ResyncRequired['contract']>(),
  account: int64<ResyncRequired['account']>(),
};

const subscribed = message<Subscribed>('Subscribed', 'subscribed', {
  ...stream,
  resumeAfterSeq: int64(),
  interval: streamInterval,
});

const unsubscribed = message<Unsubscribed>('Unsubscribed', 'unsubscribed', {
  ...stream,
  interval: streamInterval,
});

const ownFill = message<OwnFill>('OwnFill', 'ownFill', {
  item: sint32(),
  contract: uint32(),
  trade: int64(),
  price: int64(),
  qty: int64(),
  side: chosen(SIDE),
  liquidity: chosen(LIQUIDITY),
  cause: chosen(CAUSE),
  order: int64(),
  clientOrderId: text(),
  open: int64(),
  filled: int64(),
  fee: sint64(),
  realized: sint64(),
  held: sint64(),
  cost: sint64(),
  balance: sint64(),
  makerAfmm: flag,
  takerAfmm: flag,
});

export const accountEvent: Shape<AccountEvent> = message<AccountEvent>(
  'AccountEvent',
  'accountEvent',
  {
    account: int64(),
    accountSeq: int64(),
    seq: int64(),
    time: int64(),
    event: choice<OwnEvent>(
      eventShape('orderAccepted'),
      eventShape('orderRejected'),
      ownFill,
      eventShape('orderRested'),
      eventShape('orderCanceled'),
      eventShape('orderExpired'),
      eventShape('orderReduced'),
      eventShape('orderReplaced'),
      eventShape('orderDuplicate'),
      eventShape('orderTriggered'),
      eventShape('massCanceled'),
      eventShape('balanceChanged'),
      eventShape('marginLevelChanged'),
      eventShape('positionSettled'),
      eventShape('fundingPosted'),
      eventShape('liquidationStarted'),
      eventShape('liquidationOrdered'),
      eventShape('liquidationEnded'),
      eventShape('gainCut'),
      eventShape('indicatorChanged'),
      eventShape('collateralConverted'),
      eventShape('leverageChosen'),
      eventShape('shortfallCovered'),
      eventShape('massQuoted'),
      eventShape('protectionSet'),
      eventShape('protectionTripped'),
      eventShape('protectionReset'),
      eventShape('disconnectChosen'),
      eventShape('deadManSet'),
      eventShape('ordersSwept'),
    ),
  },
);

const balance = message<Balance>('Balance', '', {
  currency: text(),
  balance: sint64(),
  decimals: uint32(),
  rate: int64(),
  haircut: uint32(),
  value: sint64(),
});

const position = message<Position>('Position', '', {
  contract: uint32(),
  held: sint64(),
  cost: sint64(),
  markPrice: int64(),
  unrealized: sint64(),
  initialMargin: sint64(),
  maintenanceMargin: sint64(),
  fundingOwed: sint64(),
  liquidationPrice: int64(),
  bankruptcyPrice: int64(),
  indicator: uint32(),
  leverage: uint32(),
});

const openOrder = message<OpenOrder>('OpenOrder', '', fieldsOf('open'));

const margin = message<Margin>('Margin', '', {
  equity: sint64(),
  available: sint64(),
  initialMargin: sint64(),
  maintenanceMargin: sint64(),
  level: chosen(MARGIN_LEVEL),
});

const contractFees = message<ContractFees>('ContractFees', '', {
  contract: uint32(),
  makerFee: sint32(),
  takerFee: uint32(),
});

const accountFees = message<AccountFees>('AccountFees', '', {
  feeClass: chosen(FEE_CLASS),
  edition: uint32(),
  volume: int64(),
  rates: list(nested(contractFees), LIST_MAX),
});

const accountSnapshot = message<AccountSnapshot>('AccountSnapshot', 'accountSnapshot', {
  account: int64(),
  accountSeq: int64(),
  seq: int64(),
  time: int64(),
  balances: list(nested(balance), LIST_MAX),
  positions: list(nested(position), LIST_MAX),
  orders: list(nested(openOrder), LIST_MAX),
  margin: nested(margin),
  fees: nested(accountFees),
});

const contractInfo = message<ContractInfo>('ContractInfo', '', {
  terms: nested(contractTerms),
  status: nested(contractStatus),
  moneyPerTickLot: int64(),
  termsHash: text(),
});

const contracts = message<Contracts>('Contracts', 'contracts', {
  contracts: list(nested(contractInfo), LIST_MAX),
});

const streamPosition = message<StreamPosition>('StreamPosition', '', {
  ...stream,
  seq: int64(),
  interval: streamInterval,
});

const heartbeat = message<Heartbeat>('Heartbeat', 'heartbeat', {
  streams: list(nested(streamPosition), LIST_MAX),
});

const pong = message<Pong>('Pong', 'pong', { echo: int64() });
const goAway = message<GoAway>('GoAway', 'goAway', { deadline: int64(), reason: text() });
const resyncRequired = message<ResyncRequired>('ResyncRequired', 'resyncRequired', {
  ...stream,
  interval: streamInterval,
});

const adminResult = message<AdminResult>('AdminResult', 'adminResult', {
  seq: int64(),
  events: list(nested(event), LIST_MAX),
  more: uint32(),
});

const leverageAck = message<LeverageAck>('LeverageAck', 'leverageAck', {
  seq: int64(),
  account: int64(),
  contract: uint32(),
  leverage: uint32(),
  creditsLeft: uint32(),
});

const signatureAck = message<SignatureAck>('SignatureAck', 'signatureAck', {
  seq: int64(),
  contract: uint32(),
  version: uint32(),
  hash: text(),
});

const openOrderPage = message<OpenOrderPage>('OpenOrderPage', 'openOrderPage', {
  account: int64(),
  seq: int64(),
  accountSeq: int64(),
  orders: list(nested(openOrder), LIST_MAX),
  next: int64(),
});

const historyPage = message<HistoryPage>('HistoryPage', 'historyPage', {
  account: int64(),
  accountSeq: int64(),
  firstSeq: int64(),
  events: list(nested(accountEvent), LIST_MAX),
  next: int64(),
});

const statementPage = message<StatementPage>('StatementPage', 'statementPage', {
  account: int64(),
  accountSeq: int64(),
  firstSeq: int64(),
  days: list(nested(dayStatement), LIST_MAX),
  next: int64(),
});

export const serverMessage: Shape<ServerMessage> = message<ServerMessage>('ServerMessage', '', {
  requestId: int64(),
  tsUs: int64(),
  message: choice<ServerBody>(
    hello,
    logOnResult,
    orderAck,
    batchAck,
    massCancelAck,
    reject,
    accountEvent,
    bookDelta,
    bbo,
    trades,
    bookSnapshot,
    bookDigest,
    heartbeat,
    subscribed,
    unsubscribed,
    accountSnapshot,
    contracts,
    gate,
    status,
    pong,
    goAway,
    resyncRequired,
    adminResult,
    proposals,
    indexPrice,
    markPrice,
    funding,
    insuranceFund,
    deleveraging,
    leverageAck,
    orderPreview,
    signatureAck,
    massQuoteAck,
    protectionAck,
    disconnectAck,
    deadManAck,
    bookOrders,
    bookOrdersDelta,
    ticker,
    liquidations,
    candles,
    candlePage,
    tradePage,
    openOrderPage,
    historyPage,
    statementPage,
    keyAck,
    keys,
    recordFiles,
    recordPiece,
    maintenance,
    tradingLimitAck,
    tradingLimits,
    riskAccounts,
    registerPage,
    killSwitches,
    sessions,
  ),
});
