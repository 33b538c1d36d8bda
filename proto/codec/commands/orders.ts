import { BATCH_MAX } from '../../../engine/kernel/limits.ts';
import type {
  AmendOrder,
  Batch,
  CancelOrder,
  MassCancel,
  OrderCommand,
  PlaceOrder,
} from '../../../engine/schema/commands/orders.ts';
import {
  layOutAmendOrder,
  layOutCancelOrder,
  layOutPlaceOrder,
} from '../../generated/order-codec.ts';
import { SIDE } from '../closed-sets.ts';
import { int64, perhaps, text, uint32 } from '../field.ts';
import { fieldsOf } from '../order-fields.ts';
import type { Shape } from '../schema.ts';
import { choice, list, message, nested, union } from '../shape.ts';

export const placeOrder: Shape<PlaceOrder> = message<PlaceOrder>(
  'PlaceOrder',
  'placeOrder',
  fieldsOf('place'),
  layOutPlaceOrder,
);

export const amendOrder: Shape<AmendOrder> = message<AmendOrder>(
  'AmendOrder',
  'amendOrder',
  fieldsOf('amend'),
  layOutAmendOrder,
);

export const cancelOrder: Shape<CancelOrder> = message<CancelOrder>(
  'CancelOrder',
  'cancelOrder',
  fieldsOf('cancel'),
  layOutCancelOrder,
);

export const massCancel: Shape<MassCancel> = message<MassCancel>('MassCancel', 'massCancel', {
  key: int64(),
  account: int64(),
  contract: uint32(),
  side: perhaps(SIDE),
  tag: text(),
});

const orderCommand = union<OrderCommand>(
  'OrderCommand',
  choice<OrderCommand>(placeOrder, amendOrder, cancelOrder),
);

export const batch: Shape<Batch> = message<Batch>('Batch', 'batch', {
  items: list(nested(orderCommand), BATCH_MAX, 'batchInvalid'),
});
