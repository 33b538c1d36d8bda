// Made from engine/schema/order-fields.ts by `npm run build`. Do not edit.

import type { AccountId, ContractId, OrderId, Price, Qty, Time } from '../kernel/units.ts';
import type {
  OrderType,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../schema/closed-sets.ts';
import type { OrderAccepted } from '../schema/events/orders.ts';
import { type EventBuffer, openRow, Row } from './buffer.ts';

const WORDS = 17;

/** What an accepted order is, as its request has it. */
type AcceptedFields = Omit<OrderAccepted, 'kind' | 'item' | 'accountSeq' | 'order'>;

/** @param fields is read field by field and not kept: one object may serve every order. */
export function emitAccepted(
  out: EventBuffer,
  item: number,
  accountSeq: number,
  order: OrderId,
  fields: { readonly [K in keyof AcceptedFields]: AcceptedFields[K] },
): void {
  const at = out.used;
  openRow(out, Row.orderAccepted, WORDS, fields.clientOrderId, fields.tag);
  const w = out.words;
  w[at] = item;
  w[at + 1] = fields.account;
  w[at + 2] = accountSeq;
  w[at + 3] = fields.contract;
  w[at + 4] = order;
  w[at + 5] = fields.side;
  w[at + 6] = fields.type;
  w[at + 7] = fields.qty;
  w[at + 8] = fields.limit;
  w[at + 9] = fields.timeInForce;
  w[at + 10] = fields.expiresAt;
  w[at + 11] = fields.postOnly;
  w[at + 12] = fields.reduceOnly ? 1 : 0;
  w[at + 13] = fields.displayQty;
  w[at + 14] = fields.selfTrade;
  w[at + 15] = fields.trigger;
  w[at + 16] = fields.triggerOn;
}

export function readAccepted(out: EventBuffer, row: number): OrderAccepted {
  const w = out.words;
  const at = out.starts[row];
  return {
    kind: 'orderAccepted',
    item: w[at],
    account: w[at + 1] as AccountId,
    accountSeq: w[at + 2],
    contract: w[at + 3] as ContractId,
    order: w[at + 4] as OrderId,
    clientOrderId: out.texts[row * 2],
    tag: out.texts[row * 2 + 1],
    side: w[at + 5] as Side,
    type: w[at + 6] as OrderType,
    qty: w[at + 7] as Qty,
    limit: w[at + 8] as Price,
    timeInForce: w[at + 9] as TimeInForce,
    expiresAt: w[at + 10] as Time,
    postOnly: w[at + 11] as PostOnly,
    reduceOnly: w[at + 12] === 1,
    displayQty: w[at + 13] as Qty,
    selfTrade: w[at + 14] as SelfTrade,
    trigger: w[at + 15] as Price,
    triggerOn: w[at + 16] as TriggerOn | 0,
  };
}
