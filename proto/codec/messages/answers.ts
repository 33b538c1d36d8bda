// The tables of the answers to orders and quotes, their fields in the order of the schema.

import {
  type BatchAck,
  type MassCancelAck,
  type MassQuoteAck,
  type OrderAck,
  OrderOutcome,
  type ProtectionAck,
  type Reject,
} from '../../server-message.ts';
import { ORDER_PRESENCE, REJECT_REASON } from '../closed-sets.ts';
import { chosen, closedSet, flag, int64, measure, perhaps, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { choice, list, message, nested, union } from '../shape.ts';

const ITEMS_MAX = 1_000_000;
const REJECT_TEXT_BYTES_MAX = 1024;
const ORDER_OUTCOME = closedSet('OrderOutcome', OrderOutcome);

export const orderAck: Shape<OrderAck> = message<OrderAck>('OrderAck', 'orderAck', {
  seq: int64(),
  item: uint32(),
  outcome: chosen(ORDER_OUTCOME),
  account: int64(),
  contract: uint32(),
  order: int64(),
  clientOrderId: text(),
  limit: int64(),
  qty: int64(),
  reduceOnly: flag,
  open: int64(),
  filled: int64(),
  originalSeq: int64(),
  creditsLeft: uint32(),
  present: perhaps(ORDER_PRESENCE),
  presentOpen: int64(),
  presentFilled: int64(),
  presentLimit: int64(),
});

export const reject: Shape<Reject> = message<Reject>('Reject', 'reject', {
  seq: int64(),
  item: uint32(),
  reason: chosen(REJECT_REASON),
  field: text(),
  limit: measure,
  actual: measure,
  text: text(REJECT_TEXT_BYTES_MAX),
  creditsLeft: uint32(),
  retryAfterUs: int64(),
  order: int64(),
  clientOrderId: text(),
});

const batchItem = union<OrderAck | Reject>(
  'BatchItem',
  choice<OrderAck | Reject>(orderAck, reject),
);

export const batchAck: Shape<BatchAck> = message<BatchAck>('BatchAck', 'batchAck', {
  seq: int64(),
  items: list(nested(batchItem), ITEMS_MAX),
  creditsLeft: uint32(),
});

export const massQuoteAck: Shape<MassQuoteAck> = message<MassQuoteAck>(
  'MassQuoteAck',
  'massQuoteAck',
  {
    seq: int64(),
    account: int64(),
    contract: uint32(),
    quote: uint32(),
    canceled: uint32(),
    entries: list(nested(batchItem), ITEMS_MAX),
    creditsLeft: uint32(),
  },
);

export const protectionAck: Shape<ProtectionAck> = message<ProtectionAck>(
  'ProtectionAck',
  'protectionAck',
  {
    seq: int64(),
    account: int64(),
    contract: uint32(),
    group: uint32(),
    creditsLeft: uint32(),
  },
);

export const massCancelAck: Shape<MassCancelAck> = message<MassCancelAck>(
  'MassCancelAck',
  'massCancelAck',
  {
    seq: int64(),
    account: int64(),
    count: uint32(),
    creditsLeft: uint32(),
  },
);
