// Most orders are plain: a limit order of an account alone in its group or in the first bracket, far from every bound, in a live contract. One
// pass over what is at hand shows that none of the checks can refuse or tighten such an order. Whatever is not shown here is
// asked in full (check.ts), which alone refuses: an order is never refused at a glance.

import { takenPrice } from '../../book/book.ts';
import { ordersFull } from '../../book/orders.ts';
import { isInKnownBand } from '../../controls/bands.ts';
import { isFarBelowLimits } from '../../gate/exposure-limits.ts';
import { isKnownEligible } from '../../gate/gate.ts';
import { CLIENT_ORDER_ID_BYTES_MAX } from '../../kernel/limits.ts';
import { isLabel } from '../../kernel/text.ts';
import { NO_ORDER } from '../../kernel/units.ts';
import { isCovered } from '../../margin/at-a-glance.ts';
import { isIndexTrusted } from '../../pricing/index-trust.ts';
import {
  ContractState,
  OrderType,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
} from '../../schema/closed-sets.ts';
import { clientOrderIdsFull } from '../../state/client-order-ids.ts';
import type { Intent } from '../../state/intent.ts';
import type { Market } from '../../state/market.ts';
import type { EngineState } from '../../state/state.ts';
import { hasTradingLimits } from './trading-limits.ts';

/**
 * Would `checkOrder` accept the order as it stands? Nothing is written; false means that it has to be asked in full.
 *
 * @see docs/rules/order-entry.md ENTRY-020
 */
export function isPlainlyAccepted(state: EngineState, market: Market, intent: Intent): boolean {
  return (
    market.state === ContractState.live &&
    market.volatility.band === null &&
    state.supervision.riskHold === null &&
    state.safety.kills.length === 0 &&
    isIndexTrusted(state, market) &&
    hasPlainFields(intent) &&
    isKnownEligible(state, intent.key, intent.account, market, makesOnly(intent)) &&
    !hasTradingLimits(state, intent.key) &&
    isInKnownBand(market, intent.side, intent.limit) &&
    intent.limit * intent.qty * market.moneyPerTickLot <= market.terms.sizes.orderNotionalMax &&
    hasRoom(state, market, intent) &&
    isFarBelowLimits(state, market, intent.account, intent.qty) &&
    !(makesOnly(intent) && takenPrice(market.book, intent.side, intent.limit) !== 0) &&
    isCovered(state, market, intent)
  );
}

/** A limit order without what few orders have. Its numbers are whole; that a limit is a price follows from the band. */
function hasPlainFields(intent: Intent): boolean {
  const { side, type, qty, limit, timeInForce, postOnly, selfTrade } = intent;
  return (
    type === OrderType.limit &&
    (side === Side.buy || side === Side.sell) &&
    qty > 0 &&
    (qty | 0) === qty &&
    (limit | 0) === limit &&
    (timeInForce === TimeInForce.goodTillCancel ||
      (timeInForce === TimeInForce.immediateOrCancel && postOnly === PostOnly.off)) &&
    (postOnly === PostOnly.off || postOnly === PostOnly.reject) &&
    (selfTrade | 0) === selfTrade &&
    selfTrade >= SelfTrade.cancelTaker &&
    selfTrade <= SelfTrade.decrement &&
    !intent.reduceOnly &&
    intent.expiresAt === 0 &&
    intent.displayQty === 0 &&
    intent.trigger === 0 &&
    intent.triggerOn === 0 &&
    intent.peg === 0 &&
    intent.pegOffset === 0 &&
    intent.cap === 0 &&
    intent.protection === 0 &&
    hasNoLinks(intent) &&
    intent.tag === '' &&
    intent.replaces === NO_ORDER
  );
}

function hasNoLinks(intent: Intent): boolean {
  return (
    intent.takeProfit === 0 &&
    intent.takeProfitLimit === 0 &&
    intent.stopLoss === 0 &&
    intent.stopLossLimit === 0 &&
    intent.exitOn === 0 &&
    intent.pairWith === ''
  );
}

function makesOnly({ postOnly }: Intent): boolean {
  return postOnly !== PostOnly.off;
}

function hasRoom(state: EngineState, market: Market, { account, clientOrderId }: Intent): boolean {
  return (
    market.positions.openOrders[account] < market.terms.sizes.openOrdersMax &&
    !ordersFull(state.orders) &&
    (clientOrderId === '' ||
      (isLabel(clientOrderId, CLIENT_ORDER_ID_BYTES_MAX) &&
        !clientOrderIdsFull(state.clientOrderIds, account)))
  );
}
