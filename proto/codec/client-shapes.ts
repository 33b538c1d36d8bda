// One table for each message of a client, the fields in the order of the schema.

import type { DisconnectScope } from '../../engine/schema/closed-sets.ts';
import {
  type AdminCommand,
  CandleInterval,
  CandlePrice,
  Channel,
  type ClientMessage,
  type ClientRequest,
  type GetAccount,
  type GetCandles,
  type GetContracts,
  type GetGate,
  type GetHistory,
  type GetKeys,
  type GetKillSwitches,
  type GetOpenOrders,
  type GetProposals,
  type GetRegister,
  type GetRiskAccounts,
  type GetSessions,
  type GetStatements,
  type GetTrades,
  type GetTradingLimits,
  HistoryKind,
  type ListRecords,
  type LogOn,
  type Ping,
  type PreviewOrder,
  type ReadRecord,
  type Subscribe,
  type Unsubscribe,
} from '../client-message.ts';
import { DISCONNECT_SCOPE } from './closed-sets.ts';
import { command } from './command-shapes.ts';
import { chooseLeverage } from './commands/accounts.ts';
import { signDocument } from './commands/documents.ts';
import { amendOrder, batch, cancelOrder, massCancel, placeOrder } from './commands/orders.ts';
import { massQuote, resetProtection, setProtection } from './commands/quotes.ts';
import { cancelAllAfter, cancelOnDisconnect } from './commands/safety.ts';
import { changeOwnKey } from './commands/traders.ts';
import { setTradingLimits } from './commands/trading-limits.ts';
import { bytes, chosen, closedSet, flag, int64, orAbsent, perhaps, text, uint32 } from './field.ts';
import type { ClosedSet, Field, Shape } from './schema.ts';
import { choice, message, nested } from './shape.ts';

export const CHANNEL: ClosedSet = closedSet('Channel', Channel, 'unknownChannel');
export const CANDLE_INTERVAL: ClosedSet = closedSet('CandleInterval', CandleInterval);
const CANDLE_PRICE: ClosedSet = closedSet('CandlePrice', CandlePrice);

/** Which price, of candles of the past. */
export const candlePrice: Field<CandlePrice | 0 | undefined> = orAbsent(
  perhaps<CandlePrice | 0>(CANDLE_PRICE),
);

/** Which interval, of candles. */
export const streamInterval: Field<CandleInterval | 0 | undefined> = orAbsent(
  perhaps<CandleInterval | 0>(CANDLE_INTERVAL),
);

/** An Ed25519 signature has 64, an HMAC-SHA256 32. */
const SIGNATURE_BYTES_MAX = 64;

const logOn = message<LogOn>('LogOn', 'logOn', {
  key: text(),
  signature: bytes(SIGNATURE_BYTES_MAX),
  cancelOnDisconnect: orAbsent(perhaps<DisconnectScope>(DISCONNECT_SCOPE)),
});

const subscribe = message<Subscribe>('Subscribe', 'subscribe', {
  channel: chosen(CHANNEL),
  contract: uint32(),
  account: int64(),
  resumeAfterSeq: int64(),
  interval: streamInterval,
});

const unsubscribe = message<Unsubscribe>('Unsubscribe', 'unsubscribe', {
  channel: chosen(CHANNEL),
  contract: uint32(),
  account: int64(),
  interval: streamInterval,
});

const ping = message<Ping>('Ping', 'ping', { echo: int64() });
const getContracts = message<GetContracts>('GetContracts', 'getContracts', {});
const getAccount = message<GetAccount>('GetAccount', 'getAccount', { account: int64() });
const getGate = message<GetGate>('GetGate', 'getGate', { contract: uint32() });

const adminCommand = message<AdminCommand>('AdminCommand', 'adminCommand', {
  command: nested(command),
});

const previewOrder = message<PreviewOrder>('PreviewOrder', 'previewOrder', {
  order: nested(placeOrder),
});

const getKeys = message<GetKeys>('GetKeys', 'getKeys', {});
const getTradingLimits = message<GetTradingLimits>('GetTradingLimits', 'getTradingLimits', {});
const listRecords = message<ListRecords>('ListRecords', 'listRecords', { cursor: text() });
const readRecord = message<ReadRecord>('ReadRecord', 'readRecord', {
  name: text(),
  offset: int64(),
});
const getRiskAccounts = message<GetRiskAccounts>('GetRiskAccounts', 'getRiskAccounts', {
  limit: uint32(),
});
const getRegister = message<GetRegister>('GetRegister', 'getRegister', {
  table: text(),
  cursor: text(),
});
const getSessions = message<GetSessions>('GetSessions', 'getSessions', {
  cursor: int64(),
  participant: int64(),
  isSlow: flag,
});
const getKillSwitches = message<GetKillSwitches>('GetKillSwitches', 'getKillSwitches', {});
const getProposals = message<GetProposals>('GetProposals', 'getProposals', {});

const getCandles = message<GetCandles>('GetCandles', 'getCandles', {
  contract: uint32(),
  interval: chosen(CANDLE_INTERVAL),
  from: int64(),
  to: int64(),
  limit: uint32(),
  price: candlePrice,
});

const getTrades = message<GetTrades>('GetTrades', 'getTrades', {
  contract: uint32(),
  from: int64(),
  to: int64(),
  limit: uint32(),
  cursor: int64(),
});

const HISTORY_KIND = closedSet('HistoryKind', HistoryKind);

const getOpenOrders = message<GetOpenOrders>('GetOpenOrders', 'getOpenOrders', {
  account: int64(),
  contract: uint32(),
  cursor: int64(),
  limit: uint32(),
});

const getHistory = message<GetHistory>('GetHistory', 'getHistory', {
  account: int64(),
  what: chosen(HISTORY_KIND),
  contract: uint32(),
  from: int64(),
  to: int64(),
  cursor: int64(),
  limit: uint32(),
});

const getStatements = message<GetStatements>('GetStatements', 'getStatements', {
  account: int64(),
  from: int64(),
  to: int64(),
  cursor: int64(),
});

export const clientMessage: Shape<ClientMessage> = message<ClientMessage>('ClientMessage', '', {
  requestId: int64(),
  request: choice<ClientRequest>(
    logOn,
    placeOrder,
    amendOrder,
    cancelOrder,
    massCancel,
    batch,
    subscribe,
    unsubscribe,
    ping,
    getContracts,
    getAccount,
    getGate,
    adminCommand,
    getProposals,
    chooseLeverage,
    previewOrder,
    signDocument,
    massQuote,
    setProtection,
    resetProtection,
    cancelOnDisconnect,
    cancelAllAfter,
    getCandles,
    getTrades,
    getOpenOrders,
    getHistory,
    getStatements,
    changeOwnKey,
    getKeys,
    listRecords,
    readRecord,
    setTradingLimits,
    getTradingLimits,
    getRiskAccounts,
    getRegister,
    getKillSwitches,
    getSessions,
  ),
});
