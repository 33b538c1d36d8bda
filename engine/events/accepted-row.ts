// Made from engine/schema/order-fields.ts by `npm run build`. Do not edit.

import type { AccountId, Offset, OrderId, Price, Qty, Time } from '../kernel/units.ts';
import type {
  OrderType,
  PegTo,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../schema/closed-sets.ts';
import type { OrderAccepted } from '../schema/events/orders.ts';
import { type EventBuffer, type Mutable, openRow, Row } from './buffer.ts';
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
const RARER_WORDS = 3;

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
  const isRarer = fields.peg !== 0 || fields.pegOffset !== 0 || fields.cap !== 0;
  const rarerAt = isRare ? WORDS + RARE_WORDS : WORDS;
  const words = isRarer ? rarerAt + RARER_WORDS : rarerAt;
  openRow(out, Row.orderAccepted, words, fields.clientOrderId, fields.tag);
  const own =
    (fields.side << 1) |
    (fields.type << 4) |
    (fields.timeInForce << 7) |
    (fields.postOnly << 10) |
    ((fields.reduceOnly ? 1 : 0) << 13) |
    (fields.selfTrade << 14) |
    (fields.triggerOn << 17) |
    ((isRarer ? 1 : 0) << 20) |
    (isRare ? 1 : 0);
  const w = out.words;
  w[at] = headOf(item, fields.contract, own);
  w[at + 1] = fields.account;
  w[at + 2] = accountSeq;
  w[at + 3] = order;
  w[at + 4] = fields.qty;
  w[at + 5] = fields.limit;
  if (isRare) {
    w[at + 6] = fields.expiresAt;
    w[at + 7] = fields.displayQty;
    w[at + 8] = fields.trigger;
  }
  if (!isRarer) return;
  w[at + rarerAt + 0] = fields.peg;
  w[at + rarerAt + 1] = fields.pegOffset;
  w[at + rarerAt + 2] = fields.cap;
}

export function blankAccepted(): Mutable<OrderAccepted> {
  return {
    kind: 'orderAccepted',
    item: 0,
    account: 0,
    accountSeq: 0,
    contract: 0,
    order: 0,
    clientOrderId: '',
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
    tag: '',
    peg: 0,
    pegOffset: 0,
    cap: 0,
  } as Mutable<OrderAccepted>;
}

export function readAccepted(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderAccepted>,
): OrderAccepted {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  const isRare = (own & 1) === 1;
  const isRarer = ((own >>> 20) & 1) === 1;
  const rarerAt = at + (isRare ? WORDS + RARE_WORDS : WORDS);
  into.item = itemOf(w[at]);
  into.account = w[at + 1] as AccountId;
  into.accountSeq = w[at + 2];
  into.contract = contractOf(w[at]);
  into.order = w[at + 3] as OrderId;
  into.clientOrderId = out.texts[row * 2];
  into.tag = out.texts[row * 2 + 1];
  into.side = ((own >>> 1) & 7) as Side;
  into.type = ((own >>> 4) & 7) as OrderType;
  into.timeInForce = ((own >>> 7) & 7) as TimeInForce;
  into.postOnly = ((own >>> 10) & 7) as PostOnly;
  into.reduceOnly = ((own >>> 13) & 1) === 1;
  into.selfTrade = ((own >>> 14) & 7) as SelfTrade;
  into.triggerOn = ((own >>> 17) & 7) as TriggerOn | 0;
  into.qty = w[at + 4] as Qty;
  into.limit = w[at + 5] as Price;
  into.expiresAt = (isRare ? w[at + 6] : 0) as Time;
  into.displayQty = (isRare ? w[at + 7] : 0) as Qty;
  into.trigger = (isRare ? w[at + 8] : 0) as Price;
  into.peg = (isRarer ? w[rarerAt + 0] : 0) as PegTo | 0;
  into.pegOffset = (isRarer ? w[rarerAt + 1] : 0) as Offset;
  into.cap = (isRarer ? w[rarerAt + 2] : 0) as Price;
  return into;
}

/** Packed into the head. */
export function acceptedSide(head: number): Side {
  return ((ownOf(head) >>> 1) & 7) as Side;
}
