// What an order would do, asked before it is sent. It is looked at by the very checks that a placed one meets; what it
// would leave behind is asked of the margin rules with a `WhatIf`. Nothing is written, nothing is emitted.

import { hasTrigger } from '../book/trigger-book.ts';
import { checkRequest, identify, isSameOrder } from '../entry/place.ts';
import { ratesIn, tierOf } from '../fees/rates.ts';
import { ppmCeil } from '../kernel/math.ts';
import type { Lots, Money, Price, Qty } from '../kernel/units.ts';
import { reservation, reservedFeeRate } from '../margin/exposure.ts';
import { bankruptcyPrice, liquidationPrice } from '../margin/liquidation-price.ts';
import { available, lossTicksAt, required } from '../margin/margin.ts';
import { AS_IT_IS, heldIf, ifResting, ifTraded } from '../margin/what-if.ts';
import { OrderType, PostOnly, sign, TimeInForce } from '../schema/closed-sets.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { Preview } from '../schema/preview.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { findClientOrder } from '../state/client-order-ids.ts';
import { blockOf, inBlock, NO_ROW } from '../state/client-order-rows.ts';
import { createIntent, type Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import { createRefusal, type EngineState, marketOf, refuse } from '../state/state.ts';
import { fundingView } from './funding.ts';
import { tickAgainst } from './statement.ts';

/**
 * Looks at an order without placing it.
 *
 * Fill or kill is looked at as immediate or cancel: whether all of it could be filled would show what icebergs hide,
 * for nothing.
 *
 * @param session whose order it would be
 * @see docs/rules/order-entry.md ENTRY-024
 */
export function previewOrder(state: EngineState, order: PlaceOrder, session = 0): Preview {
  const { fillOrKill, immediateOrCancel } = TimeInForce;
  // A pegged one is refused for it, with what was asked.
  const isWhole = order.timeInForce === fillOrKill && order.type !== OrderType.pegged;
  const command = isWhole ? { ...order, timeInForce: immediateOrCancel } : order;
  const market = marketOf(state, command.contract);
  const intent = createIntent();
  // The checks note what stands in the way, and ask whose order it is: here in a row of the question's own.
  const scratch = { ...state.scratch, session };
  const asked: EngineState = { ...state, refusal: createRefusal(), scratch };
  const reason =
    identify(asked, command, market) ||
    checkRepeat(asked, order) ||
    checkRequest(asked, command, market, intent);
  const { field, limit, actual } = asked.refusal;
  const why = reason === OK ? { field: '', bound: 0, actual: 0 } : { field, bound: limit, actual };
  const outcome = { reason, ...why };
  const isWeighed = market !== undefined && mayWeigh(market, intent, reason);
  const numbers = isWeighed ? weigh(state, market, intent) : NOTHING;
  return { ...outcome, ...numbers };
}

/** A client order id that is in use: by the same order, or by another. */
function checkRepeat(state: EngineState, order: PlaceOrder): Verdict {
  const { account, clientOrderId } = order;
  if (clientOrderId === '') return OK;
  const ids = state.clientOrderIds;
  const known = findClientOrder(ids, account, clientOrderId);
  if (known === NO_ROW) return OK;
  const { duplicate, clientOrderIdMismatch } = RejectReason;
  const reason = isSameOrder(state, known, order) ? duplicate : clientOrderIdMismatch;
  return refuse(state, reason, 'clientOrderId', 0, blockOf(ids, known).order[inBlock(known)]);
}

/** Numbers follow when it passes, or misses nothing but margin: then its fields are sound and its size is bounded. */
function mayWeigh(market: Market, intent: Intent, reason: Verdict): boolean {
  const { insufficientMargin, belowInitialMargin, equityBelowZero } = RejectReason;
  if (market.terms.recorded) return false;
  if (reason === OK) {
    const most = market.terms.sizes.orderNotionalMax;
    return priceOf(intent) * intent.qty * market.moneyPerTickLot <= most;
  }
  return (
    reason === insufficientMargin || reason === belowInitialMargin || reason === equityBelowZero
  );
}

type Numbers = Omit<Preview, 'reason' | 'field' | 'bound' | 'actual'>;

const NONE = 0 as Money;
const NOTHING: Readonly<Numbers> = {
  qty: 0 as Qty,
  limit: 0 as Price,
  reduceOnly: false,
  sleeps: false,
  makerFee: NONE,
  takerFee: NONE,
  reserved: NONE,
  initialMargin: NONE,
  initialMarginAfter: NONE,
  available: NONE,
  availableAfter: NONE,
  heldAfter: 0 as Lots,
  liquidationPrice: 0,
  bankruptcyPrice: 0,
  fundingPerHour: NONE,
  fundingPerHourProjected: NONE,
};

function weigh(state: EngineState, market: Market, intent: Intent): Numbers {
  const { account, side, qty, limit, reduceOnly, type, postOnly } = intent;
  const sleeps = hasTrigger(type);
  const price = priceOf(intent);
  const amount = price * qty * market.moneyPerTickLot;
  const { makerFee, takerFee } = ratesIn(market, tierOf(state, account));
  const rests = !reduceOnly && !sleeps;
  const rate = reservedFeeRate(market, postOnly !== PostOnly.off);
  const loss = lossTicksAt(market, side, limit);
  const reserved = rests ? reservation(market, qty, limit, loss, rate) : 0;
  const resting = rests ? ifResting(market, side, qty, reserved) : AS_IT_IS;
  const worstFee = feeOf(amount, postOnly === PostOnly.off ? takerFee : makerFee);
  return {
    qty,
    limit,
    reduceOnly,
    sleeps,
    makerFee: feeOf(amount, makerFee),
    takerFee: feeOf(amount, takerFee),
    reserved: reserved as Money,
    initialMargin: required(state, account),
    available: available(state, account),
    initialMarginAfter: required(state, account, resting),
    availableAfter: available(state, account, resting),
    ...asIfTraded(state, market, intent, price, worstFee),
  };
}

/** Where all of it would trade at worst; a stop without a limit at its trigger. */
function priceOf({ limit, trigger }: Intent): Price {
  return limit === 0 ? trigger : limit;
}

/** As it is charged: up, a rebate down. */
function feeOf(amount: number, rate: Parameters<typeof ppmCeil>[1]): Money {
  return ppmCeil(amount, rate) as Money;
}

/** Asked as if all of it had traded at `price` and paid `fee`. */
function asIfTraded(
  state: EngineState,
  market: Market,
  { account, side, qty }: Intent,
  price: Price,
  fee: Money,
): Pick<
  Preview,
  | 'heldAfter'
  | 'liquidationPrice'
  | 'bankruptcyPrice'
  | 'fundingPerHour'
  | 'fundingPerHourProjected'
> {
  const lots = qty * sign(side);
  const traded = ifTraded(market, lots, lots * price * market.moneyPerTickLot, fee);
  const heldAfter = heldIf(market, account, traded) as Lots;
  const liquidation = liquidationPrice(state, market, account, traded);
  const bankruptcy = bankruptcyPrice(state, market, account, traded);
  const { rate, projectedRate } = fundingView(market, state.time);
  return {
    heldAfter,
    liquidationPrice: tickAgainst(market, heldAfter, liquidation),
    bankruptcyPrice: tickAgainst(market, heldAfter, bankruptcy),
    fundingPerHour: fundingOf(market, heldAfter, rate),
    fundingPerHourProjected: fundingOf(market, heldAfter, projectedRate),
  };
}

/** held × index × F ÷ 8, toward zero; above zero is paid. */
function fundingOf(market: Market, held: Lots, rate: number): Money {
  const value = BigInt(held) * BigInt(market.index) * BigInt(market.moneyPerTickLot);
  return Number((value * BigInt(rate)) / (8n * BILLION)) as Money;
}

const BILLION = 1_000_000_000n;
