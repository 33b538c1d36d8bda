// Do an order's fields make sense by themselves? In the order of their reasons in the published precedence.

import {
  CLIENT_ORDER_ID_BYTES_MAX,
  PRICE_MAX,
  QTY_MAX,
  TAG_BYTES_MAX,
} from '../../engine/kernel/limits.ts';
import { OrderType, PostOnly, Side, TimeInForce } from '../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { hasTrigger } from './cancel.ts';
import { hasLimit } from './match.ts';
import { no, type PlainOrder, type PlainRefusal } from './venue.ts';

export function fieldRefusal(order: PlainOrder, time: number): PlainRefusal | null {
  const { side, type, open: qty, limit } = order;
  if (side !== Side.buy && side !== Side.sell) {
    return no(RejectReason.sideInvalid, 'side', 0, side);
  }
  if (!within(type, OrderType.market, OrderType.pegged)) {
    return no(RejectReason.typeInvalid, 'type', 0, type);
  }
  if (!within(qty, 1, QTY_MAX)) return no(RejectReason.qtyInvalid, 'qty', QTY_MAX, qty);
  // A pegged order has a limit once it lives, and asks for none.
  const asks = type !== OrderType.pegged || order.id !== 0;
  if (hasLimit(type) && asks) {
    if (!within(limit, 1, PRICE_MAX)) {
      return no(RejectReason.priceInvalid, 'limit', PRICE_MAX, limit);
    }
  } else if (limit !== 0) return no(RejectReason.priceInvalid, 'limit', PRICE_MAX, limit);
  return timeRefusal(order, time) ?? formRefusal(order) ?? pegRefusal(order) ?? textRefusal(order);
}

function timeRefusal(order: PlainOrder, time: number): PlainRefusal | null {
  const { type, timeInForce, expiresAt, postOnly } = order;
  const isKnown = within(timeInForce, TimeInForce.goodTillCancel, TimeInForce.auctionOnly);
  const isImmediate =
    timeInForce === TimeInForce.immediateOrCancel || timeInForce === TimeInForce.fillOrKill;
  // A market order has nothing to rest with.
  const isWrong =
    (type === OrderType.market && !isImmediate) || (type === OrderType.pegged && isImmediate);
  if (!isKnown || isWrong) {
    return no(RejectReason.timeInForceInvalid, 'timeInForce', 0, timeInForce);
  }
  const isTimed = timeInForce === TimeInForce.goodTillTime;
  if (isTimed ? expiresAt <= time : expiresAt !== 0) {
    return no(RejectReason.expiryInvalid, 'expiresAt', time, expiresAt);
  }
  if (type === OrderType.pegged && postOnly !== PostOnly.slide) {
    return no(RejectReason.postOnlyInvalid, 'postOnly', PostOnly.slide, postOnly);
  }
  if (postOnly === PostOnly.off) return null;
  const mayMake = within(postOnly, PostOnly.off, PostOnly.slide) && hasLimit(type) && !isImmediate;
  return mayMake ? null : no(RejectReason.postOnlyInvalid, 'postOnly', 0, postOnly);
}

function formRefusal(order: PlainOrder): PlainRefusal | null {
  const { displayQty, filled, type, timeInForce, selfTrade, trigger, triggerOn } = order;
  const open = order.open + filled; // A hundredth of the whole order is shown, whatever has filled.
  const rests =
    hasLimit(type) &&
    (timeInForce <= TimeInForce.goodTillTime || timeInForce === TimeInForce.auctionOnly);
  if (displayQty !== 0 && !(rests && within(displayQty, 1, QTY_MAX) && displayQty >= open / 100)) {
    return no(RejectReason.displayQtyInvalid, 'displayQty', open, displayQty);
  }
  if (!within(selfTrade, 1, 4)) {
    return no(RejectReason.selfTradeInvalid, 'selfTrade', 0, selfTrade);
  }
  if (!hasTrigger(type)) {
    if (trigger === 0 && triggerOn === 0) return null;
    return no(RejectReason.triggerInvalid, 'trigger', 0, trigger);
  }
  if (!within(trigger, 1, PRICE_MAX)) {
    return no(RejectReason.triggerInvalid, 'trigger', PRICE_MAX, trigger);
  }
  return within(triggerOn, 1, 3)
    ? null
    : no(RejectReason.triggerInvalid, 'triggerOn', 0, triggerOn);
}

/** What it follows: all of it on a pegged order, none of it on another. */
function pegRefusal({ type, peg, pegOffset, cap }: PlainOrder): PlainRefusal | null {
  if (type !== OrderType.pegged) {
    const isNone = peg === 0 && pegOffset === 0 && cap === 0;
    return isNone ? null : no(RejectReason.pegInvalid, 'peg', 0, peg);
  }
  if (!within(peg, 1, 3)) return no(RejectReason.pegInvalid, 'peg', 0, peg);
  if (!within(pegOffset, -PRICE_MAX, PRICE_MAX)) {
    return no(RejectReason.pegInvalid, 'pegOffset', PRICE_MAX, pegOffset);
  }
  return within(cap, 1, PRICE_MAX) ? null : no(RejectReason.pegInvalid, 'cap', PRICE_MAX, cap);
}

function textRefusal({ tag, clientOrderId }: PlainOrder): PlainRefusal | null {
  if (!isText(tag, TAG_BYTES_MAX)) {
    return no(RejectReason.tagInvalid, 'tag', TAG_BYTES_MAX, Buffer.byteLength(tag));
  }
  const most = CLIENT_ORDER_ID_BYTES_MAX;
  if (isText(clientOrderId, most)) return null;
  const bytes = Buffer.byteLength(clientOrderId);
  return no(RejectReason.clientOrderIdInvalid, 'clientOrderId', most, bytes);
}

/** Short enough, and without a control character. */
export function isText(text: string, bytesMax: number): boolean {
  return Buffer.byteLength(text) <= bytesMax && !/\p{Cc}/u.test(text);
}

export function within(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
