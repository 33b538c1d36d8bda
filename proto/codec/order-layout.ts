// Hot commands as object literals. However a command came in, from bytes or from JSON, it leaves through one of
// these, so that the engine's code sees one hidden class per kind.

import type { Envelope } from '../../engine/schema/command.ts';
import type { AmendOrder, CancelOrder, PlaceOrder } from '../../engine/schema/commands/orders.ts';

export function laidOutEnvelope(from: Envelope): Envelope {
  const { seq, time, session, request, command } = from;
  return { seq, time, session, request, command };
}

export function laidOutPlaceOrder(from: PlaceOrder): PlaceOrder {
  return {
    kind: 'placeOrder',
    key: from.key,
    account: from.account,
    contract: from.contract,
    side: from.side,
    type: from.type,
    qty: from.qty,
    limit: from.limit,
    timeInForce: from.timeInForce,
    expiresAt: from.expiresAt,
    postOnly: from.postOnly,
    reduceOnly: from.reduceOnly,
    displayQty: from.displayQty,
    selfTrade: from.selfTrade,
    trigger: from.trigger,
    triggerOn: from.triggerOn,
    clientOrderId: from.clientOrderId,
    validUntil: from.validUntil,
    tag: from.tag,
  };
}

export function laidOutAmendOrder(from: AmendOrder): AmendOrder {
  return {
    kind: 'amendOrder',
    key: from.key,
    account: from.account,
    order: from.order,
    clientOrderId: from.clientOrderId,
    qty: from.qty,
    limit: from.limit,
    trigger: from.trigger,
    validUntil: from.validUntil,
  };
}

export function laidOutCancelOrder(from: CancelOrder): CancelOrder {
  const { key, account, order, clientOrderId } = from;
  return { kind: 'cancelOrder', key, account, order, clientOrderId };
}
