// What an order wants, wherever it comes from: a new one, an amend that loses its place, a trigger that fired.
// One row is enough: orders are taken one at a time. The checks may tighten it; nothing else writes it.

import { Flag } from '../book/orders.ts';
import {
  type AccountId,
  type ContractId,
  type KeyId,
  type Lots,
  NO_ORDER,
  type OrderSlot,
  type Price,
  type Qty,
  type Time,
} from '../kernel/units.ts';
import {
  Cause,
  type OrderType,
  PostOnly,
  type SelfTrade,
  Side,
  type TimeInForce,
  type TriggerOn,
} from '../schema/closed-sets.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { EngineState } from '../state/state.ts';

export interface Intent {
  key: KeyId;
  account: AccountId;
  contract: ContractId;
  side: Side;
  type: OrderType;
  /** Lots to trade now: for an amend, the new total less what has filled. */
  qty: Qty;
  limit: Price;
  timeInForce: TimeInForce;
  expiresAt: Time;
  postOnly: PostOnly;
  reduceOnly: boolean;
  displayQty: Qty;
  selfTrade: SelfTrade;
  trigger: Price;
  triggerOn: TriggerOn | 0;
  clientOrderId: string;
  tag: string;
  /** The live order this one takes the place of. */
  replaces: OrderSlot;
  /** It reduces, but there is no price at which the account could bear it: set by the checks. */
  unbounded: boolean;
  /** `order`, or `liquidation` when default management sends it. */
  cause: Cause;
  /** Of a liquidation: what its fee is measured by. */
  closing: Closing | null;
}

/** A position at the start of its liquidation order. */
export interface Closing {
  readonly held: Lots;
  /** Its share of the account's equity. */
  readonly share: number;
  readonly mark: Price;
}

export function createIntent(): Intent {
  return {
    key: 0 as KeyId,
    account: 0 as AccountId,
    contract: 0 as ContractId,
    side: Side.buy,
    type: 2,
    qty: 0 as Qty,
    limit: 0 as Price,
    timeInForce: 1,
    expiresAt: 0 as Time,
    postOnly: PostOnly.off,
    reduceOnly: false,
    displayQty: 0 as Qty,
    selfTrade: 1,
    trigger: 0 as Price,
    triggerOn: 0,
    clientOrderId: '',
    tag: '',
    replaces: NO_ORDER,
    unbounded: false,
    cause: Cause.order,
    closing: null,
  };
}

/** A new order's wish. */
export function intendNew(intent: Intent, command: PlaceOrder): void {
  intent.key = command.key;
  intent.account = command.account;
  intent.contract = command.contract;
  intent.side = command.side;
  intent.type = command.type;
  intent.qty = command.qty;
  intent.limit = command.limit;
  intent.timeInForce = command.timeInForce;
  intent.expiresAt = command.expiresAt;
  intent.postOnly = command.postOnly;
  intent.reduceOnly = command.reduceOnly;
  intent.displayQty = command.displayQty;
  intent.selfTrade = command.selfTrade;
  intent.trigger = command.trigger;
  intent.triggerOn = command.triggerOn;
  intent.clientOrderId = command.clientOrderId;
  intent.tag = command.tag;
  intent.replaces = NO_ORDER;
}

/** A live order's wish to go on as it is; the caller then changes what changes. */
export function intendLive(intent: Intent, state: EngineState, slot: OrderSlot): void {
  const { orders } = state;
  const flags = orders.flags[slot];
  intent.key = orders.key[slot];
  intent.account = orders.account[slot];
  intent.contract = ((flags >>> Flag.contractShift) & Flag.contractMask) as ContractId;
  intent.side = flags & Flag.sell ? Side.sell : Side.buy;
  intent.type = ((flags >>> Flag.typeShift) & Flag.typeMask) as OrderType;
  intent.qty = orders.open[slot];
  intent.limit = orders.price[slot];
  intent.timeInForce = ((flags >>> Flag.timeInForceShift) & Flag.timeInForceMask) as TimeInForce;
  intent.expiresAt = orders.expiresAt[slot];
  intent.postOnly =
    flags & Flag.slide ? PostOnly.slide : flags & Flag.postOnly ? PostOnly.reject : PostOnly.off;
  intent.reduceOnly = (flags & Flag.reduceOnly) !== 0;
  intent.displayQty = orders.displayQty[slot];
  intent.selfTrade = ((flags >>> Flag.selfTradeShift) & Flag.selfTradeMask) as SelfTrade;
  intent.trigger = orders.trigger[slot];
  intent.triggerOn = ((flags >>> Flag.triggerOnShift) & Flag.triggerOnMask) as TriggerOn | 0;
  intent.clientOrderId = orders.clientOrderId[slot];
  intent.tag = orders.tag[slot];
  intent.replaces = slot;
}

/** The flags of the row an intent becomes, class and state left to the caller. */
export function flagsOf(intent: Intent): number {
  return (
    (intent.side === Side.sell ? Flag.sell : 0) |
    (intent.reduceOnly ? Flag.reduceOnly : 0) |
    (intent.postOnly === PostOnly.off ? 0 : Flag.postOnly) |
    (intent.postOnly === PostOnly.slide ? Flag.slide : 0) |
    (intent.contract << Flag.contractShift) |
    (intent.type << Flag.typeShift) |
    (intent.timeInForce << Flag.timeInForceShift) |
    (intent.selfTrade << Flag.selfTradeShift) |
    (intent.triggerOn << Flag.triggerOnShift)
  );
}
