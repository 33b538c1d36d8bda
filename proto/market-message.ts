// The market data that the server sends, as objects; see server.proto. Nothing here names an account.

import type { ContractId, Price, Qty, Time } from '../engine/kernel/units.ts';
import type { Cause, ContractState, IndexState, Side } from '../engine/schema/closed-sets.ts';
import type { Channel } from './client-message.ts';

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
}

export interface Status extends ContractStatus {
  readonly kind: 'status';
}
