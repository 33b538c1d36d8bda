// The market data that the server sends, as objects; see server.proto. Nothing here names an account.

import type { ContractId, Price, Qty, Time } from '../engine/kernel/units.ts';
import type { Cause, ContractState, IndexState, Side } from '../engine/schema/closed-sets.ts';
import type { CandleInterval, CandlePrice, Channel } from './client-message.ts';

export interface Level {
  readonly price: Price;
  /** 0 in a delta: the level is gone. */
  readonly qty: Qty;
}

export interface BookSnapshot {
  readonly kind: 'bookSnapshot';
  readonly channel: Channel;
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

export interface BookDelta {
  readonly kind: 'bookDelta';
  readonly channel: Channel;
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly prevSeq: number;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
  readonly conflated: boolean;
}

export interface BookDigest {
  readonly kind: 'bookDigest';
  readonly channel: Channel;
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly depth: number;
  /** @see bookDigest */
  readonly digest: number;
}

export interface Bbo {
  readonly kind: 'bbo';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly bidPrice: Price | 0;
  readonly bidQty: Qty | 0;
  readonly askPrice: Price | 0;
  readonly askQty: Qty | 0;
}

export interface Trade {
  readonly trade: number;
  readonly price: Price;
  readonly qty: Qty;
  readonly takerSide: Side;
  readonly makerAfmm: boolean;
  readonly takerAfmm: boolean;
  readonly cause: Cause;
  readonly time: Time;
}

export interface Trades {
  readonly kind: 'trades';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly prevSeq: number;
  readonly trades: readonly Trade[];
  readonly snapshot: boolean;
}

/** The state of a contract and its prices; without its kind it stands in `ContractInfo`. */
export interface ContractStatus {
  readonly contract: ContractId;
  readonly state: ContractState;
  readonly indexState: IndexState | 0;
  readonly indexPrice: Price | 0;
  readonly markPrice: Price | 0;
  readonly time: Time;
  /** Of an auction's call; 0 outside of one. */
  readonly callEndsAt: Time | 0;
  readonly returnsTo: ContractState | 0;
  /** Of volatility control; 0 while there is none. */
  readonly bandLow: Price | 0;
  readonly bandHigh: Price | 0;
  readonly bandUntil: Time | 0;
  /** Of an announced maintenance; 0 while there is none. */
  readonly maintenanceFrom: Time | 0;
  readonly maintenanceUntil: Time | 0;
  readonly maintenanceReason: string;
}

/** What is planned for a contract; times of 0 when nothing is any more. */
export interface Maintenance {
  readonly kind: 'maintenance';
  readonly contract: ContractId;
  readonly beginsAt: Time | 0;
  readonly endsAt: Time | 0;
  readonly reason: string;
}

export interface Status extends ContractStatus {
  readonly kind: 'status';
}

/** An order as the market sees it. */
export interface BookOrder {
  /** Stands for the order and for nothing else. */
  readonly id: number;
  /** 0 in a delta of an order that is gone, like the quantity and the place. */
  readonly price: Price | 0;
  readonly qty: Qty;
  /** The lower one was there first. */
  readonly place: number;
}

export interface BookOrders {
  readonly kind: 'bookOrders';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly bids: readonly BookOrder[];
  readonly asks: readonly BookOrder[];
}

export interface BookOrdersDelta {
  readonly kind: 'bookOrdersDelta';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly prevSeq: number;
  readonly bids: readonly BookOrder[];
  readonly asks: readonly BookOrder[];
  readonly conflated: boolean;
}

export interface Ticker {
  readonly kind: 'ticker';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly lastPrice: Price | 0;
  readonly lastQty: Qty | 0;
  readonly lastTime: Time | 0;
  readonly bidPrice: Price | 0;
  readonly bidQty: Qty | 0;
  readonly askPrice: Price | 0;
  readonly askQty: Qty | 0;
  readonly indexPrice: Price | 0;
  readonly markPrice: Price | 0;
  readonly openPrice: number;
  readonly highPrice: number;
  readonly lowPrice: number;
  readonly qty: number;
  readonly trades: number;
  readonly openInterest: number;
  readonly fundingRate: number;
  readonly nextFunding: Time | 0;
  readonly state: ContractState;
  readonly time: Time;
}

export interface Liquidation {
  readonly trade: number;
  readonly price: Price;
  readonly qty: Qty;
  readonly side: Side;
  readonly cause: Cause;
  readonly time: Time;
}

export interface Liquidations {
  readonly kind: 'liquidations';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly prevSeq: number;
  readonly liquidations: readonly Liquidation[];
  readonly snapshot: boolean;
}

export interface Candle {
  readonly start: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly qty: number;
  readonly trades: number;
  /** Of the journal: true at it, until the next trade. */
  readonly seq: number;
  readonly closed: boolean;
}

export interface Candles {
  readonly kind: 'candles';
  readonly contract: ContractId;
  readonly interval: CandleInterval;
  readonly epoch: number;
  readonly seq: number;
  readonly prevSeq: number;
  readonly candles: readonly Candle[];
  readonly snapshot: boolean;
}

export interface CandlePage {
  readonly kind: 'candlePage';
  readonly contract: ContractId;
  readonly interval: CandleInterval;
  readonly seq: number;
  readonly candles: readonly Candle[];
  /** 0 when there is no further page. */
  readonly next: number;
  /** As asked for. */
  readonly price?: CandlePrice | 0 | undefined;
}

export interface TradePage {
  readonly kind: 'tradePage';
  readonly contract: ContractId;
  readonly seq: number;
  readonly trades: readonly Trade[];
  /** 0 when there is no further page. */
  readonly next: number;
}
