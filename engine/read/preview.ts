// What an order would do, asked before it is sent. It is looked at by the very checks that a placed one meets; what it
// would leave behind is asked of the margin rules as if it were there, and everything is put back. Nothing is said,
// nothing is remembered.

import { hasTrigger } from '../book/trigger-book.ts';
import { checkRequest, fingerprintOf, identify } from '../entry/place.ts';
import { ppmCeil } from '../kernel/math.ts';
import type { Lots, Money, Price, Qty } from '../kernel/units.ts';
import { reservation, reservedFeeRate } from '../margin/exposure.ts';
import { bankruptcyPrice, liquidationPrice } from '../margin/liquidation-price.ts';
import { available, lossTicksAt, required } from '../margin/margin.ts';
import { createIntent, type Intent } from '../orders/request.ts';
import { PostOnly, Side, sign, TimeInForce } from '../schema/closed-sets.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { Preview } from '../schema/preview.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { makerFeeOf } from '../state/accounts.ts';
import { findClientOrder } from '../state/client-order-ids.ts';
import type { Market } from '../state/market.ts';
import { worstLots } from '../state/positions.ts';
import { type EngineState, marketOf, refuse } from '../state/state.ts';
import { fundingView } from './funding.ts';
import { tickAgainst } from './statement.ts';

const intent: Intent = createIntent();

/**
 * Looks at an order without placing it.
 *
 * Fill or kill is looked at as immediate or cancel: whether all of it could be filled would show what icebergs hide,
 * for nothing.
 *
 * @see docs/rules/order-entry.md ENTRY-024
 */
export function previewOrder(state: EngineState, order: PlaceOrder): Preview {
  const { fillOrKill, immediateOrCancel } = TimeInForce;
  const asked = order.timeInForce === fillOrKill;
  const command = asked ? { ...order, timeInForce: immediateOrCancel } : order;
  const market = marketOf(state, command.contract);
  const reason = identify(state, command, market) || verdictOf(state, command, order, market);
  const { field, limit, actual } = state.refusal;
  const why = reason === OK ? { field: '', bound: 0, actual: 0 } : { field, bound: limit, actual };
  const outcome = { reason, ...why };
  const numbers = isWeighed(market, reason) ? weigh(state, market as Market) : NOTHING;
  return { ...outcome, ...numbers };
}

function verdictOf(
  state: EngineState,
  command: PlaceOrder,
  order: PlaceOrder,
  market: Market | undefined,
): Verdict {
  const { account, clientOrderId } = order;
  const known =
    clientOrderId === ''
      ? undefined
      : findClientOrder(state.clientOrderIds, account, clientOrderId);
  const { duplicate, clientOrderIdMismatch } = RejectReason;
  if (known !== undefined) {
    const isSame = known.fingerprint === fingerprintOf(order);
    const reason = isSame ? duplicate : clientOrderIdMismatch;
    return refuse(state, reason, 'clientOrderId', 0, known.order);
  }
  return checkRequest(state, command, market, intent);
}

/** Numbers follow when it passes, or lacks nothing but margin: then its fields are sound and its size is bounded. */
function isWeighed(market: Market | undefined, reason: Verdict): boolean {
  const { insufficientMargin, belowInitialMargin, equityBelowZero } = RejectReason;
  if (market === undefined || market.terms.recorded) return false;
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
const NOTHING: Numbers = {
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

function weigh(state: EngineState, market: Market): Numbers {
  const { account, qty, limit, reduceOnly, type, postOnly } = intent;
  const sleeps = hasTrigger(type);
  const price = priceOf(intent);
  const amount = price * qty * market.moneyPerTickLot;
  const { takerFee } = market.terms;
  const makerFee = makerFeeOf(state.accounts, account, market.terms.makerFee);
  const rests = !reduceOnly && !sleeps;
  const rate = reservedFeeRate(market, postOnly !== PostOnly.off);
  const loss = lossTicksAt(market, intent.side, limit);
  const reserved = rests ? reservation(market, qty, limit, loss, rate) : 0;
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
    ...(rests
      ? asIfResting(state, market, reserved)
      : {
          initialMarginAfter: required(state, account),
          availableAfter: available(state, account),
        }),
    ...asIfTraded(state, market, price, worstFee),
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

/** Asked as if it rested in full already. */
function asIfResting(
  state: EngineState,
  market: Market,
  reserved: number,
): Pick<Preview, 'initialMarginAfter' | 'availableAfter'> {
  const { account, side, qty } = intent;
  const { accounts } = state;
  const { positions } = market;
  const group = accounts.group[account];
  const open = side === Side.buy ? positions.buys : positions.sells;
  const before = {
    open: open[account],
    reserved: accounts.reserved[account],
    groupWorst: positions.groupWorst[group],
  };
  const worst = worstLots(positions, account);
  open[account] = (before.open + qty) as Qty;
  accounts.reserved[account] = (before.reserved + reserved) as Money;
  const growth = worstLots(positions, account) - worst;
  positions.groupWorst[group] = (before.groupWorst + growth) as Qty;
  const after = {
    initialMarginAfter: required(state, account),
    availableAfter: available(state, account),
  };
  open[account] = before.open;
  accounts.reserved[account] = before.reserved;
  positions.groupWorst[group] = before.groupWorst;
  return after;
}

/** Asked as if all of it had traded at `price` and paid `fee`. */
function asIfTraded(
  state: EngineState,
  market: Market,
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
  const { account, side, qty } = intent;
  const { balance } = state.accounts;
  const { held, cost } = market.positions;
  const before = { held: held[account], cost: cost[account], balance: balance[account] };
  const lots = qty * sign(side);
  const heldAfter = (before.held + lots) as Lots;
  held[account] = heldAfter;
  cost[account] = (before.cost + lots * price * market.moneyPerTickLot) as Money;
  balance[account] = (before.balance - fee) as Money;
  const liquidation = liquidationPrice(state, market, account);
  const bankruptcy = bankruptcyPrice(state, market, account);
  const prices = {
    liquidationPrice: tickAgainst(market, account, liquidation),
    bankruptcyPrice: tickAgainst(market, account, bankruptcy),
  };
  held[account] = before.held;
  cost[account] = before.cost;
  balance[account] = before.balance;
  const { rate, projectedRate } = fundingView(market, state.time);
  return {
    heldAfter,
    ...prices,
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
