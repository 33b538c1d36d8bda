// The table of a preview's answer, its fields in the order of the schema.

import type { OrderPreview } from '../../preview-message.ts';
import { REJECT_REASON } from '../closed-sets.ts';
import { flag, int64, perhaps, sint64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

const TEXT_BYTES_MAX = 1024;

export const orderPreview: Shape<OrderPreview> = message<OrderPreview>(
  'OrderPreview',
  'orderPreview',
  {
    seq: int64(),
    reason: perhaps(REJECT_REASON),
    field: text(),
    bound: sint64(),
    actual: sint64(),
    text: text(TEXT_BYTES_MAX),
    account: int64(),
    contract: uint32(),
    qty: int64(),
    limit: int64(),
    reduceOnly: flag,
    sleeps: flag,
    makerFee: sint64(),
    takerFee: sint64(),
    reserved: int64(),
    initialMargin: int64(),
    initialMarginAfter: int64(),
    available: sint64(),
    availableAfter: sint64(),
    heldAfter: sint64(),
    liquidationPrice: int64(),
    bankruptcyPrice: int64(),
    fundingPerHour: sint64(),
    fundingPerHourProjected: sint64(),
    warning: text(TEXT_BYTES_MAX),
  },
);
