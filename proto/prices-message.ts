// The prices that the server publishes, as objects; see server.proto.

import type { ContractId, Money, Price, Time } from '../engine/kernel/units.ts';
import type { IndexState } from '../engine/schema/closed-sets.ts';
import type { IndexInput } from '../engine/schema/events/prices.ts';

export interface IndexPrice {
  readonly kind: 'indexPrice';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly price: Price | 0;
  readonly state: IndexState | 0;
  readonly twiceMedian: Money;
  readonly inputs: readonly IndexInput[];
  readonly time: Time;
}

export interface MarkPrice {
  readonly kind: 'markPrice';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly price: Price | 0;
  readonly carryPrice: Price | 0;
  readonly basisPrice: Price | 0;
  readonly bookPrice: Price | 0;
  readonly time: Time;
}
