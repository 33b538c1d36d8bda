// One table for each message of market data, the fields in the order of the schema.

import type {
  Bbo,
  BookDelta,
  BookDigest,
  BookOrder,
  BookOrders,
  BookOrdersDelta,
  BookSnapshot,
  Candle,
  CandlePage,
  Candles,
  ContractStatus,
  Level,
  Liquidation,
  Liquidations,
  Maintenance,
  Status,
  Ticker,
  Trade,
  TradePage,
  Trades,
} from '../../market-message.ts';
import { CANDLE_INTERVAL, CHANNEL, candlePrice } from '../client-shapes.ts';
import { CAUSE, CONTRACT_STATE, INDEX_STATE, SIDE } from '../closed-sets.ts';
import { chosen, flag, int64, perhaps, sint64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

/** Levels or trades of one message: far above any, so that a broken server cannot fill a client's memory. */
const LIST_MAX = 1_000_000;

const level = message<Level>('Level', '', { price: int64(), qty: int64() });

export const bookSnapshot: Shape<BookSnapshot> = message<BookSnapshot>(
  'BookSnapshot',
  'bookSnapshot',
  {
    channel: chosen(CHANNEL),
    contract: uint32(),
    epoch: int64(),
    seq: int64(),
    bids: list(nested(level), LIST_MAX),
    asks: list(nested(level), LIST_MAX),
  },
);

export const bookDelta: Shape<BookDelta> = message<BookDelta>('BookDelta', 'bookDelta', {
  channel: chosen(CHANNEL),
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  prevSeq: int64(),
  bids: list(nested(level), LIST_MAX),
  asks: list(nested(level), LIST_MAX),
  conflated: flag,
});

export const bookDigest: Shape<BookDigest> = message<BookDigest>('BookDigest', 'bookDigest', {
  channel: chosen(CHANNEL),
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  depth: uint32(),
  digest: uint32(),
});

export const bbo: Shape<Bbo> = message<Bbo>('Bbo', 'bbo', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  bidPrice: int64(),
  bidQty: int64(),
  askPrice: int64(),
  askQty: int64(),
});

const trade = message<Trade>('Trade', '', {
  trade: int64(),
  price: int64(),
  qty: int64(),
  takerSide: chosen(SIDE),
  makerAfmm: flag,
  takerAfmm: flag,
  cause: chosen(CAUSE),
  time: int64(),
});

export const trades: Shape<Trades> = message<Trades>('Trades', 'trades', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  prevSeq: int64(),
  trades: list(nested(trade), LIST_MAX),
  snapshot: flag,
});

const statusFields = {
  contract: uint32<ContractStatus['contract']>(),
  state: chosen<ContractStatus['state']>(CONTRACT_STATE),
  indexState: perhaps<ContractStatus['indexState']>(INDEX_STATE),
  indexPrice: int64<ContractStatus['indexPrice']>(),
  markPrice: int64<ContractStatus['markPrice']>(),
  time: int64<ContractStatus['time']>(),
  callEndsAt: int64<ContractStatus['callEndsAt']>(),
  returnsTo: perhaps<ContractStatus['returnsTo']>(CONTRACT_STATE),
  bandLow: int64<ContractStatus['bandLow']>(),
  bandHigh: int64<ContractStatus['bandHigh']>(),
  bandUntil: int64<ContractStatus['bandUntil']>(),
  maintenanceFrom: int64<ContractStatus['maintenanceFrom']>(),
  maintenanceUntil: int64<ContractStatus['maintenanceUntil']>(),
  maintenanceReason: text(),
};
export const status: Shape<Status> = message<Status>('Status', 'status', statusFields);
export const maintenance: Shape<Maintenance> = message<Maintenance>('Maintenance', 'maintenance', {
  contract: uint32(),
  beginsAt: int64(),
  endsAt: int64(),
  reason: text(),
});
export const contractStatus: Shape<ContractStatus> = message<ContractStatus>(
  'Status',
  '',
  statusFields,
);

const bookOrder = message<BookOrder>('BookOrder', '', {
  id: int64(),
  price: int64(),
  qty: int64(),
  place: int64(),
});

export const bookOrders: Shape<BookOrders> = message<BookOrders>('BookOrders', 'bookOrders', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  bids: list(nested(bookOrder), LIST_MAX),
  asks: list(nested(bookOrder), LIST_MAX),
});

export const bookOrdersDelta: Shape<BookOrdersDelta> = message<BookOrdersDelta>(
  'BookOrdersDelta',
  'bookOrdersDelta',
  {
    contract: uint32(),
    epoch: int64(),
    seq: int64(),
    prevSeq: int64(),
    bids: list(nested(bookOrder), LIST_MAX),
    asks: list(nested(bookOrder), LIST_MAX),
    conflated: flag,
  },
);

export const ticker: Shape<Ticker> = message<Ticker>('Ticker', 'ticker', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  lastPrice: int64(),
  lastQty: int64(),
  lastTime: int64(),
  bidPrice: int64(),
  bidQty: int64(),
  askPrice: int64(),
  askQty: int64(),
  indexPrice: int64(),
  markPrice: int64(),
  openPrice: int64(),
  highPrice: int64(),
  lowPrice: int64(),
  qty: int64(),
  trades: int64(),
  openInterest: int64(),
  fundingRate: sint64(),
  nextFunding: int64(),
  state: chosen(CONTRACT_STATE),
  time: int64(),
});

const liquidation = message<Liquidation>('Liquidation', '', {
  trade: int64(),
  price: int64(),
  qty: int64(),
  side: chosen(SIDE),
  cause: chosen(CAUSE),
  time: int64(),
});

export const liquidations: Shape<Liquidations> = message<Liquidations>(
  'Liquidations',
  'liquidations',
  {
    contract: uint32(),
    epoch: int64(),
    seq: int64(),
    prevSeq: int64(),
    liquidations: list(nested(liquidation), LIST_MAX),
    snapshot: flag,
  },
);

const candle = message<Candle>('Candle', '', {
  start: int64(),
  open: int64(),
  high: int64(),
  low: int64(),
  close: int64(),
  qty: int64(),
  trades: int64(),
  seq: int64(),
  closed: flag,
});

export const candles: Shape<Candles> = message<Candles>('Candles', 'candles', {
  contract: uint32(),
  interval: chosen(CANDLE_INTERVAL),
  epoch: int64(),
  seq: int64(),
  prevSeq: int64(),
  candles: list(nested(candle), LIST_MAX),
  snapshot: flag,
});

export const candlePage: Shape<CandlePage> = message<CandlePage>('CandlePage', 'candlePage', {
  contract: uint32(),
  interval: chosen(CANDLE_INTERVAL),
  seq: int64(),
  candles: list(nested(candle), LIST_MAX),
  next: int64(),
  price: candlePrice,
});

export const tradePage: Shape<TradePage> = message<TradePage>('TradePage', 'tradePage', {
  contract: uint32(),
  seq: int64(),
  trades: list(nested(trade), LIST_MAX),
  next: int64(),
});
