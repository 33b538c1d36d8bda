import type {
  Fill,
  FillParty,
  MassCanceled,
  OrderAccepted,
  OrderCanceled,
  OrderDuplicate,
  OrderExpired,
  OrderReduced,
  OrderRejected,
  OrderReplaced,
  OrderRested,
  OrderTriggered,
} from '../../../engine/schema/events/orders.ts';
import {
  CANCEL_REASON,
  CAUSE,
  COMMAND_KIND,
  ORDER_PRESENCE,
  REDUCE_REASON,
  REJECT_REASON,
  SIDE,
} from '../closed-sets.ts';
import {
  chosen,
  flag,
  int64,
  measure,
  named,
  perhaps,
  sint32,
  sint64,
  text,
  uint32,
} from '../field.ts';
import { fieldsOf } from '../order-fields.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';
import { ofOrder } from './parts.ts';

export const orderAccepted: Shape<OrderAccepted> = message<OrderAccepted>(
  'OrderAccepted',
  'orderAccepted',
  {
    ...ofOrder,
    ...fieldsOf('accepted'),
  },
);

export const orderRejected: Shape<OrderRejected> = message<OrderRejected>(
  'OrderRejected',
  'orderRejected',
  {
    ...ofOrder,
    command: named<OrderRejected['command']>(COMMAND_KIND, [
      'placeOrder',
      'amendOrder',
      'cancelOrder',
      'batch',
      'massCancel',
      'massQuote',
    ]),
    reason: chosen(REJECT_REASON),
    field: text(),
    limit: measure,
    actual: measure,
  },
);

const fillParty: Shape<FillParty> = message<FillParty>('FillParty', '', {
  account: int64(),
  accountSeq: int64(),
  order: int64(),
  clientOrderId: text(),
  open: int64(),
  filled: int64(),
  fee: sint64(),
  realized: sint64(),
  held: sint64(),
  cost: sint64(),
  balance: sint64(),
  affiliate: flag,
});

export const fill: Shape<Fill> = message<Fill>('Fill', 'fill', {
  item: sint32(),
  contract: uint32(),
  trade: int64(),
  price: int64(),
  qty: int64(),
  takerSide: chosen(SIDE),
  cause: chosen(CAUSE),
  maker: nested(fillParty),
  taker: nested(fillParty),
});

export const orderRested: Shape<OrderRested> = message<OrderRested>('OrderRested', 'orderRested', {
  ...ofOrder,
  side: chosen(SIDE),
  limit: int64(),
  open: int64(),
  filled: int64(),
});

export const orderCanceled: Shape<OrderCanceled> = message<OrderCanceled>(
  'OrderCanceled',
  'orderCanceled',
  {
    ...ofOrder,
    reason: chosen(CANCEL_REASON),
    refusal: perhaps(REJECT_REASON),
    open: int64(),
    filled: int64(),
  },
);

export const orderExpired: Shape<OrderExpired> = message<OrderExpired>(
  'OrderExpired',
  'orderExpired',
  {
    ...ofOrder,
    reason: chosen(CANCEL_REASON),
    open: int64(),
    filled: int64(),
  },
);

export const orderReduced: Shape<OrderReduced> = message<OrderReduced>(
  'OrderReduced',
  'orderReduced',
  {
    ...ofOrder,
    reason: chosen(REDUCE_REASON),
    by: int64(),
    open: int64(),
    filled: int64(),
  },
);

export const orderReplaced: Shape<OrderReplaced> = message<OrderReplaced>(
  'OrderReplaced',
  'orderReplaced',
  {
    ...ofOrder,
    qty: int64(),
    limit: int64(),
    trigger: int64(),
    open: int64(),
    filled: int64(),
    reduceOnly: flag,
    keptPriority: flag,
  },
);

export const orderDuplicate: Shape<OrderDuplicate> = message<OrderDuplicate>(
  'OrderDuplicate',
  'orderDuplicate',
  {
    ...ofOrder,
    originalSeq: int64(),
    qty: int64(),
    limit: int64(),
    reduceOnly: flag,
    open: int64(),
    filled: int64(),
    present: perhaps(ORDER_PRESENCE),
    presentOpen: int64(),
    presentFilled: int64(),
    presentLimit: int64(),
  },
);

export const orderTriggered: Shape<OrderTriggered> = message<OrderTriggered>(
  'OrderTriggered',
  'orderTriggered',
  {
    ...ofOrder,
    price: int64(),
    limit: int64(),
  },
);

export const massCanceled: Shape<MassCanceled> = message<MassCanceled>(
  'MassCanceled',
  'massCanceled',
  {
    account: int64(),
    accountSeq: int64(),
    item: sint32(),
    count: uint32(),
  },
);
