// Made from engine/schema/order-fields.ts by `npm run build`. Do not edit.

import type { Orders } from '../book/orders.ts';
import { type Digest, mix, mixText } from '../kernel/digest.ts';
import type { OrderSlot } from '../kernel/units.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { RequestFields } from '../schema/order-fields.ts';
import { fromFlags } from './request-flags.ts';

export function copyCommand(request: RequestFields, command: PlaceOrder): void {
  request.key = command.key;
  request.account = command.account;
  request.contract = command.contract;
  request.side = command.side;
  request.type = command.type;
  request.qty = command.qty;
  request.limit = command.limit;
  request.timeInForce = command.timeInForce;
  request.expiresAt = command.expiresAt;
  request.postOnly = command.postOnly;
  request.reduceOnly = command.reduceOnly;
  request.displayQty = command.displayQty;
  request.selfTrade = command.selfTrade;
  request.trigger = command.trigger;
  request.triggerOn = command.triggerOn;
  request.clientOrderId = command.clientOrderId;
  request.tag = command.tag;
  request.peg = command.peg;
  request.pegOffset = command.pegOffset;
  request.cap = command.cap;
}

/** What the row of a live order keeps of its request. */
export function loadRow(request: RequestFields, orders: Orders, slot: OrderSlot): void {
  request.key = orders.key[slot];
  request.account = orders.account[slot];
  request.qty = orders.open[slot];
  request.limit = orders.price[slot];
  request.expiresAt = orders.expiresAt[slot];
  request.displayQty = orders.displayQty[slot];
  request.trigger = orders.trigger[slot];
  request.clientOrderId = orders.clientOrderId[slot];
  request.tag = orders.tag[slot];
  const flags = orders.flags[slot];
  request.contract = fromFlags.contract(flags);
  request.side = fromFlags.side(flags);
  request.type = fromFlags.type(flags);
  request.timeInForce = fromFlags.timeInForce(flags);
  request.postOnly = fromFlags.postOnly(flags);
  request.reduceOnly = fromFlags.reduceOnly(flags);
  request.selfTrade = fromFlags.selfTrade(flags);
  request.triggerOn = fromFlags.triggerOn(flags);
  request.peg = 0 as RequestFields['peg'];
  request.pegOffset = 0 as RequestFields['pegOffset'];
  request.cap = 0 as RequestFields['cap'];
}

/** All but the flags, which hold more than the request. */
export function storeColumns(orders: Orders, slot: OrderSlot, request: RequestFields): void {
  orders.key[slot] = request.key;
  orders.account[slot] = request.account;
  orders.open[slot] = request.qty;
  orders.price[slot] = request.limit;
  orders.expiresAt[slot] = request.expiresAt;
  orders.displayQty[slot] = request.displayQty;
  orders.trigger[slot] = request.trigger;
  orders.clientOrderId[slot] = request.clientOrderId;
  orders.tag[slot] = request.tag;
}

/** Everything that makes two orders of one client order id the same order. */
export function mixCommand(digest: Digest, command: PlaceOrder): void {
  mix(digest, command.contract);
  mix(digest, command.side);
  mix(digest, command.type);
  mix(digest, command.qty);
  mix(digest, command.limit);
  mix(digest, command.timeInForce);
  mix(digest, command.expiresAt);
  mix(digest, command.postOnly);
  mix(digest, command.reduceOnly ? 1 : 0);
  mix(digest, command.displayQty);
  mix(digest, command.selfTrade);
  mix(digest, command.trigger);
  mix(digest, command.triggerOn);
  mixText(digest, command.tag);
  if (command.peg !== 0) {
    mix(digest, 20);
    mix(digest, command.peg);
  }
  if (command.pegOffset !== 0) {
    mix(digest, 21);
    mix(digest, command.pegOffset);
  }
  if (command.cap !== 0) {
    mix(digest, 22);
    mix(digest, command.cap);
  }
}
