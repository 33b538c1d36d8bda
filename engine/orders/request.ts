// How an intent is filled in: from a new order, or from a live one. Orders are taken one at a time, so one intent in
// the state's scratch is enough.

import { Flag } from '../book/orders.ts';
import { type ContractId, NO_ORDER, type OrderSlot } from '../kernel/units.ts';
import {
  type OrderType,
  PostOnly,
  type SelfTrade,
  Side,
  type TimeInForce,
  type TriggerOn,
} from '../schema/closed-sets.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { Intent } from '../state/intent.ts';
import type { EngineState } from '../state/state.ts';

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
