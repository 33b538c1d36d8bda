import type {
  AccountId,
  ContractId,
  KeyId,
  OrderId,
  Price,
  Qty,
  Time,
} from '../../kernel/units.ts';
import type {
  OrderType,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../closed-sets.ts';

/** A new order (FIX D). */
export interface PlaceOrder {
  readonly kind: 'placeOrder';
  /** Who signs: names the trader, and with it the participant. */
  readonly key: KeyId;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly side: Side;
  readonly type: OrderType;
  readonly qty: Qty;
  /** Ticks; 0 on market orders. */
  readonly limit: Price;
  readonly timeInForce: TimeInForce;
  /** Good till time only. */
  readonly expiresAt: Time;
  readonly postOnly: PostOnly;
  readonly reduceOnly: boolean;
  /** Lots shown at a time; 0 shows everything. */
  readonly displayQty: Qty;
  readonly selfTrade: SelfTrade;
  /** Stop and take-profit orders only. */
  readonly trigger: Price;
  readonly triggerOn: TriggerOn | 0;
  /** '' for none. Unique per account for 24 h. */
  readonly clientOrderId: string;
  /** Refused when the engine's time is later than this; 0 for never. */
  readonly validUntil: Time;
  /** Free text of at most 32 bytes, echoed. */
  readonly tag: string;
}

/** Changes a live order (FIX G). The order is named by `order`, or by `clientOrderId` when `order` is 0. */
export interface AmendOrder {
  readonly kind: 'amendOrder';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly order: OrderId;
  readonly clientOrderId: string;
  /** The new total, filled lots included; 0 keeps it. */
  readonly qty: Qty;
  /** 0 keeps it. */
  readonly limit: Price;
  /** 0 keeps it. Untriggered orders only. */
  readonly trigger: Price;
  readonly validUntil: Time;
}

/** Ends a live order (FIX F). Named like in `AmendOrder`. Never refused but for an order that is not there. */
export interface CancelOrder {
  readonly kind: 'cancelOrder';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly order: OrderId;
  readonly clientOrderId: string;
}

/** Ends every live order of an account that fits the filters (FIX q). */
export interface MassCancel {
  readonly kind: 'massCancel';
  readonly key: KeyId;
  readonly account: AccountId;
  /** 0 for all. */
  readonly contract: ContractId | 0;
  /** 0 for both. */
  readonly side: Side | 0;
  /** '' for all. */
  readonly tag: string;
}

export type OrderCommand = PlaceOrder | AmendOrder | CancelOrder;

/** At most 20 order commands, taken one after another; each is answered for itself. */
export interface Batch {
  readonly kind: 'batch';
  readonly items: readonly OrderCommand[];
}
