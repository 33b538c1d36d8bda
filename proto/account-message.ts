// How an account stands, as the server shows it, as objects; see server.proto.

import type {
  AccountId,
  ContractId,
  Lots,
  Money,
  Ppm,
  Price,
  Seq,
  Time,
} from '../engine/kernel/units.ts';
import type { FeeClass, MarginLevel } from '../engine/schema/closed-sets.ts';
import type { FieldsOf } from '../engine/schema/order-fields.ts';

export interface AccountSnapshot {
  readonly kind: 'accountSnapshot';
  readonly account: AccountId;
  readonly accountSeq: number;
  readonly seq: Seq | 0;
  readonly time: Time;
  readonly balances: readonly Balance[];
  readonly positions: readonly Position[];
  readonly orders: readonly OpenOrder[];
  readonly margin: Margin;
  readonly fees: AccountFees;
}

export interface AccountFees {
  readonly feeClass: FeeClass;
  readonly edition: number;
  readonly volume: Money;
  readonly rates: readonly ContractFees[];
}

export interface ContractFees {
  readonly contract: ContractId;
  readonly makerFee: Ppm;
  readonly takerFee: Ppm;
}

export interface Balance {
  readonly currency: string;
  readonly balance: Money;
  readonly decimals: number;
  readonly rate: number;
  readonly haircut: Ppm;
  readonly value: Money;
}

export interface Position {
  readonly contract: ContractId;
  readonly held: Lots;
  readonly cost: Money;
  readonly markPrice: Price | 0;
  readonly unrealized: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
  readonly fundingOwed: Money;
  readonly liquidationPrice: Price | 0;
  readonly bankruptcyPrice: Price | 0;
  readonly indicator: number;
  readonly leverage: number;
}

/** A live order. */
export type OpenOrder = FieldsOf<'open'>;

export interface Margin {
  readonly equity: Money;
  readonly available: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
  readonly level: MarginLevel;
}
