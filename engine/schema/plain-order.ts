// Made from engine/schema/order-fields.ts by `npm run build`. Do not edit.

import type { PlaceOrder } from './commands/orders.ts';
import type { RequestFields } from './order-fields.ts';

/** An order of which nothing is set. No venue accepts it as it is. A literal, so that all have one shape. */
export function plainOrder(): PlaceOrder {
  return {
    kind: 'placeOrder',
    key: 0,
    account: 0,
    contract: 0,
    side: 1,
    type: 2,
    qty: 0,
    limit: 0,
    timeInForce: 1,
    expiresAt: 0,
    postOnly: 1,
    reduceOnly: false,
    displayQty: 0,
    selfTrade: 1,
    trigger: 0,
    triggerOn: 0,
    clientOrderId: '',
    validUntil: 0,
    tag: '',
    peg: 0,
    pegOffset: 0,
    cap: 0,
  } as PlaceOrder;
}

/** To be spread, with what is meant behind it. */
export const PLAIN_ORDER: Readonly<PlaceOrder> = plainOrder();

/** The same, as the engine carries it: a literal, so that all have one shape. */
export function plainRequest(): RequestFields {
  return {
    key: 0,
    account: 0,
    contract: 0,
    side: 1,
    type: 2,
    qty: 0,
    limit: 0,
    timeInForce: 1,
    expiresAt: 0,
    postOnly: 1,
    reduceOnly: false,
    displayQty: 0,
    selfTrade: 1,
    trigger: 0,
    triggerOn: 0,
    clientOrderId: '',
    tag: '',
    peg: 0,
    pegOffset: 0,
    cap: 0,
  } as RequestFields;
}
