// Made from engine/schema/order-fields.ts by `npm run build`. Do not edit.

import type { AccountId, OrderId, Price, Qty, Time } from '../kernel/units.ts';
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
import { contractOf, headOf, itemOf, ownOf } from './head.ts';

/** Places of the words that every row has; those that are rare follow. */
export const Accepted = {
  head: 0,
  account: 1,
  accountSeq: 2,
  order: 3,
  qty: 4,
  limit: 5,
} as const;
const WORDS = 6;
const RARE_WORDS = 3;

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
  const isRare = fields.expiresAt !== 0 || fields.displayQty !== 0 || fields.trigger !== 0;
  const words = isRare ? WORDS + RARE_WORDS : WORDS;
  openRow(out, Row.orderAccepted, words, fields.clientOrderId, fields.tag);
  const own =
    (fields.side << 1) |
    (fields.type << 4) |
    (fields.timeInForce << 7) |
    (fields.postOnly << 10) |
    ((fields.reduceOnly ? 1 : 0) << 13) |
    (fields.selfTrade << 14) |
    (fields.triggerOn << 17) |
    (isRare ? 1 : 0);
  const w = out.words;
  w[at] = headOf(item, fields.contract, own);
  w[at + 1] = fields.account;
  w[at + 2] = accountSeq;
  w[at + 3] = order;
  w[at + 4] = fields.qty;
  w[at + 5] = fields.limit;
  if (!isRare) return;
  w[at + 6] = fields.expiresAt;
  w[at + 7] = fields.displayQty;
  w[at + 8] = fields.trigger;
}

export function readAccepted(out: EventBuffer, row: number): OrderAccepted {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  const isRare = (own & 1) === 1;
  return {
    kind: 'orderAccepted',
    item: itemOf(w[at]),
    account: w[at + 1] as AccountId,
    accountSeq: w[at + 2],
    contract: contractOf(w[at]),
    order: w[at + 3] as OrderId,
    clientOrderId: out.texts[row * 2],
    tag: out.texts[row * 2 + 1],
    side: ((own >>> 1) & 7) as Side,
    type: ((own >>> 4) & 7) as OrderType,
    timeInForce: ((own >>> 7) & 7) as TimeInForce,
    postOnly: ((own >>> 10) & 7) as PostOnly,
    reduceOnly: ((own >>> 13) & 1) === 1,
    selfTrade: ((own >>> 14) & 7) as SelfTrade,
    triggerOn: ((own >>> 17) & 7) as TriggerOn | 0,
    qty: w[at + 4] as Qty,
    limit: w[at + 5] as Price,
    expiresAt: (isRare ? w[at + 6] : 0) as Time,
    displayQty: (isRare ? w[at + 7] : 0) as Qty,
    trigger: (isRare ? w[at + 8] : 0) as Price,
  };
}
