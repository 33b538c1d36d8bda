// What open orders could still do to an account: lots by side, and money reserved. Reduce-only orders are
// counted apart, cannot raise risk and reserve nothing (MARGIN-004).

import { sideOf } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import { ppmCeil } from '../kernel/math.ts';
import type { Money, OrderSlot, Ppm, Qty } from '../kernel/units.ts';
import { noteWorst } from '../ledger/group-worst.ts';
import { Side } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import { worstLots } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';

/** The rate a fee is reserved at: an order that can only make pays the maker's, others may take. */
export function reservedFeeRate(market: Market, postOnly: boolean): Ppm {
  return postOnly ? (Math.max(market.terms.makerFee, 0) as Ppm) : market.terms.takerFee;
}

/** Money to reserve for `open` lots: the open loss per lot fixed when it came to rest, and the fee, rounded up. */
export function reservation(
  market: Market,
  open: number,
  limit: number,
  lossTicks: number,
  feeRate: Ppm,
): number {
  const lots = open * market.moneyPerTickLot;
  return lossTicks * lots + ppmCeil(limit * lots, feeRate);
}

/** Brings the account's exposure in line with a resting order whose open lots were `before` and are as they stand. */
export function exposeOrder(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  before: number,
): void {
  const { orders, accounts } = state;
  const positions = market.positions;
  const account = orders.account[slot];
  const open = orders.open[slot];
  if (orders.flags[slot] & Flag.reduceOnly) {
    const lots = positions.reduceOnlyLots[account] + open - before;
    positions.reduceOnlyLots[account] = lots as Qty;
    positions.reduceOnlyTicks[account] += (open - before) * orders.price[slot];
    return;
  }
  const worst = worstLots(positions, account);
  if (sideOf(orders, slot) === Side.buy) {
    positions.buys[account] = (positions.buys[account] + open - before) as Qty;
  } else {
    positions.sells[account] = (positions.sells[account] + open - before) as Qty;
  }
  noteWorst(state, market, account, worst);
  if (market.terms.recorded) return;
  const rate = reservedFeeRate(market, (orders.flags[slot] & Flag.postOnly) !== 0);
  const reserved = reservation(market, open, orders.price[slot], orders.lossTicks[slot], rate);
  const change = reserved - orders.reserved[slot];
  orders.reserved[slot] = reserved as Money;
  accounts.reserved[account] = (accounts.reserved[account] + change) as Money;
}

/** After a restore: counts the price of a resting order again, which no snapshot has. */
export function recountPrice(
  { orders }: EngineState,
  { positions }: Market,
  slot: OrderSlot,
): void {
  if ((orders.flags[slot] & Flag.reduceOnly) === 0) return;
  positions.reduceOnlyTicks[orders.account[slot]] += orders.open[slot] * orders.price[slot];
}

/** Counts an order out altogether: it is about to leave the book, or stands aside while its successor is checked. */
export function unexposeOrder(state: EngineState, market: Market, slot: OrderSlot): void {
  const open = state.orders.open[slot];
  state.orders.open[slot] = 0 as Qty;
  exposeOrder(state, market, slot, open);
  state.orders.open[slot] = open;
}
