// Made from engine/schema/order-fields.ts by `npm run build`. Do not edit.

import type { PlaceOrder } from './commands/orders.ts';
import type { RequestFields } from './order-fields.ts';

/** An order without a word of its own: spread it and add what is meant. No venue accepts it as it is. */
export const PLAIN_ORDER: Readonly<PlaceOrder> = {
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
} as PlaceOrder;

/** The same, as the engine carries it. */
export const PLAIN_REQUEST: Readonly<RequestFields> = {
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
} as RequestFields;
