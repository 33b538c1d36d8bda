// The answer to a preview: what an order would do, before it is sent. What the fields mean stands in server.proto.

import type { RejectReason } from '../engine/reject.ts';
import type { AccountId, ContractId, Lots, Money, Price, Qty, Seq } from '../engine/units.ts';

export interface OrderPreview {
  readonly kind: 'orderPreview';
  readonly seq: Seq;
  /** 0 when it would be accepted. */
  readonly reason: RejectReason | 0;
  readonly field: string;
  readonly bound: number;
  readonly actual: number;
  readonly text: string;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly qty: Qty;
  readonly limit: Price;
  readonly reduceOnly: boolean;
  readonly sleeps: boolean;
  readonly makerFee: Money;
  readonly takerFee: Money;
  readonly reserved: Money;
  readonly initialMargin: Money;
  readonly initialMarginAfter: Money;
  readonly available: Money;
  readonly availableAfter: Money;
  readonly heldAfter: Lots;
  readonly liquidationPrice: Price | 0;
  readonly bankruptcyPrice: Price | 0;
  readonly fundingPerHour: Money;
  readonly fundingPerHourProjected: Money;
  readonly warning: string;
}
