// Do the fields of an order make sense by themselves? (ENTRY-002)

import { hasLimit, hasTrigger } from '../../book/trigger-book.ts';
import {
  CLIENT_ORDER_ID_BYTES_MAX,
  PRICE_MAX,
  QTY_MAX,
  TAG_BYTES_MAX,
} from '../../kernel/limits.ts';
import { isLabel, utf8Bytes } from '../../kernel/text.ts';
import { NO_ORDER } from '../../kernel/units.ts';
import {
  isImmediate,
  OrderType,
  PegTo,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../../schema/reject.ts';
import type { Intent } from '../../state/intent.ts';
import { type EngineState, refuse } from '../../state/state.ts';

/** An iceberg shows at least a hundredth: each part is a fill of its own, and a taker pays for the walk. */
const PARTS_MAX = 100;

/** @see docs/rules/order-entry.md ENTRY-002 */
export function checkFields(state: EngineState, intent: Intent): Verdict {
  return (
    checkShape(state, intent) ||
    checkTime(state, intent) ||
    checkDisplay(state, intent) ||
    checkTriggerFields(state, intent) ||
    checkPegFields(state, intent) ||
    checkTexts(state, intent)
  );
}

function checkShape(state: EngineState, intent: Intent): Verdict {
  const { side, type, qty, limit } = intent;
  if (side !== Side.buy && side !== Side.sell) {
    return refuse(state, RejectReason.sideInvalid, 'side', 0, side);
  }
  if (!isWhole(type, OrderType.market, OrderType.pegged)) {
    return refuse(state, RejectReason.typeInvalid, 'type', 0, type);
  }
  if (!isWhole(qty, 1, QTY_MAX)) return refuse(state, RejectReason.qtyInvalid, 'qty', QTY_MAX, qty);
  // A pegged order asks for none; one that is live has the price that it follows.
  const hasOwn = type === OrderType.pegged ? intent.replaces !== NO_ORDER : hasLimit(type);
  const valid = hasOwn ? isWhole(limit, 1, PRICE_MAX) : limit === 0;
  if (!valid) return refuse(state, RejectReason.priceInvalid, 'limit', PRICE_MAX, limit);
  return OK;
}

function checkTime(state: EngineState, intent: Intent): Verdict {
  const { type, timeInForce, expiresAt, postOnly } = intent;
  if (!isWhole(timeInForce, TimeInForce.goodTillCancel, TimeInForce.auctionOnly)) {
    return refuse(state, RejectReason.timeInForceInvalid, 'timeInForce', 0, timeInForce);
  }
  // What becomes an immediate order may not ask to rest.
  const atOnce = isImmediate(timeInForce);
  const restsOnly = timeInForce <= TimeInForce.goodTillTime;
  if (type === OrderType.market ? !atOnce : type === OrderType.pegged && !restsOnly) {
    return refuse(state, RejectReason.timeInForceInvalid, 'timeInForce', 0, timeInForce);
  }
  const timed = timeInForce === TimeInForce.goodTillTime;
  if (timed ? !isWhole(expiresAt, state.time + 1, Number.MAX_SAFE_INTEGER) : expiresAt !== 0) {
    return refuse(state, RejectReason.expiryInvalid, 'expiresAt', state.time, expiresAt);
  }
  const makes = postOnly !== PostOnly.off;
  if (type === OrderType.pegged && postOnly !== PostOnly.slide) {
    return refuse(state, RejectReason.postOnlyInvalid, 'postOnly', PostOnly.slide, postOnly);
  }
  const valid =
    isWhole(postOnly, PostOnly.off, PostOnly.slide) && !(makes && (atOnce || !hasLimit(type)));
  return valid ? OK : refuse(state, RejectReason.postOnlyInvalid, 'postOnly', 0, postOnly);
}

function checkDisplay(state: EngineState, intent: Intent): Verdict {
  const { displayQty, timeInForce, type, selfTrade, replaces } = intent;
  const filled = replaces === NO_ORDER ? 0 : state.orders.filled[replaces];
  const qty = intent.qty + filled; // Of an amended order the new total.
  const rests = hasLimit(type) && !isImmediate(timeInForce);
  if (
    displayQty !== 0 &&
    !(rests && isWhole(displayQty, 1, QTY_MAX) && displayQty * PARTS_MAX >= qty)
  ) {
    return refuse(state, RejectReason.displayQtyInvalid, 'displayQty', qty, displayQty);
  }
  if (!isWhole(selfTrade, SelfTrade.cancelTaker, SelfTrade.decrement)) {
    return refuse(state, RejectReason.selfTradeInvalid, 'selfTrade', 0, selfTrade);
  }
  return OK;
}

function checkTriggerFields(state: EngineState, intent: Intent): Verdict {
  const { type, trigger, triggerOn } = intent;
  if (!hasTrigger(type)) {
    const none = trigger === 0 && triggerOn === 0;
    return none ? OK : refuse(state, RejectReason.triggerInvalid, 'trigger', 0, trigger);
  }
  if (!isWhole(trigger, 1, PRICE_MAX)) {
    return refuse(state, RejectReason.triggerInvalid, 'trigger', PRICE_MAX, trigger);
  }
  return isWhole(triggerOn, TriggerOn.mark, TriggerOn.last)
    ? OK
    : refuse(state, RejectReason.triggerInvalid, 'triggerOn', 0, triggerOn);
}

/** @see docs/rules/pegs.md PEG-001 */
function checkPegFields(state: EngineState, { type, peg, pegOffset, cap }: Intent): Verdict {
  if (type !== OrderType.pegged) {
    const none = peg === 0 && pegOffset === 0 && cap === 0;
    return none ? OK : refuse(state, RejectReason.pegInvalid, 'peg', 0, peg);
  }
  if (!isWhole(peg, PegTo.bid, PegTo.mid)) {
    return refuse(state, RejectReason.pegInvalid, 'peg', 0, peg);
  }
  if (!isWhole(pegOffset, -PRICE_MAX, PRICE_MAX)) {
    return refuse(state, RejectReason.pegInvalid, 'pegOffset', PRICE_MAX, pegOffset);
  }
  return isWhole(cap, 1, PRICE_MAX)
    ? OK
    : refuse(state, RejectReason.pegInvalid, 'cap', PRICE_MAX, cap);
}

function checkTexts(state: EngineState, intent: Intent): Verdict {
  const { tag, clientOrderId } = intent;
  if (tag !== '' && !isLabel(tag, TAG_BYTES_MAX)) {
    return refuse(state, RejectReason.tagInvalid, 'tag', TAG_BYTES_MAX, utf8Bytes(tag));
  }
  const most = CLIENT_ORDER_ID_BYTES_MAX;
  if (clientOrderId !== '' && !isLabel(clientOrderId, most)) {
    const bytes = utf8Bytes(clientOrderId);
    return refuse(state, RejectReason.clientOrderIdInvalid, 'clientOrderId', most, bytes);
  }
  return OK;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
