// What fills do to other orders: pairs and brackets.

import {
  CancelReason,
  OrderType,
  ReduceReason,
  SelfTrade,
  Side,
} from '../../engine/schema/closed-sets.ts';
import { cancel, emitReplaced, shrinkBy } from './cancel.ts';
import { blankOrder } from './new-order.ts';
import { emit, headOf, type PlainOrder, type PlainVenue } from './venue.ts';

/** A fill of one of a pair takes as much off the other; one of a parent is to be exited. */
export function afterFill(venue: PlainVenue, order: PlainOrder, lots: number): void {
  if (order.exitOn !== 0) {
    if (order.unmade === 0) venue.parents.push(order);
    order.unmade += lots;
  }
  const other = order.account.orders.find(({ id }) => id === order.pair && order.pair !== 0);
  if (other === undefined) return;
  if (other.open <= lots) {
    cancel(venue, other, -1, CancelReason.pairFilled);
    return;
  }
  shrinkBy(other, lots);
  const { open, filled } = other;
  const reason = ReduceReason.pairFilled;
  emit(venue, { kind: 'orderReduced', ...headOf(other, -1), reason, by: lots, open, filled });
}

/** At the end of a command. */
export function makeExits(venue: PlainVenue): void {
  const parents = venue.parents;
  venue.parents = [];
  for (const parent of parents) {
    const lots = parent.unmade;
    parent.unmade = 0;
    const wanted = [parent.takeProfit, parent.stopLoss].filter((price) => price !== 0).length;
    const waiting = parent.exits.filter(({ where }) => where === 'pending');
    if (waiting.length === wanted) {
      for (const exit of waiting) {
        exit.open = Math.min(exit.open + lots, 1e12);
        emitReplaced(venue, exit, -1, true);
      }
      continue;
    }
    parent.exits = [];
    if (parent.takeProfit !== 0) exit(venue, parent, lots, true);
    if (parent.stopLoss !== 0) exit(venue, parent, lots, false);
  }
}

function exit(venue: PlainVenue, parent: PlainOrder, lots: number, wins: boolean): void {
  const { account, market, key, exitOn: triggerOn, tag, takeProfit, stopLoss } = parent;
  const limit = wins ? parent.takeProfitLimit : parent.stopLossLimit;
  const { takeProfitMarket, takeProfitLimit, stopMarket, stopLimit } = OrderType;
  const atLimit = wins ? takeProfitLimit : stopLimit;
  const atMarket = wins ? takeProfitMarket : stopMarket;
  venue.lastOrder += 1;
  const [other] = parent.exits;
  const order: PlainOrder = {
    ...blankOrder(),
    ...{ account, market, key, tag, triggerOn, limit, open: lots },
    id: venue.lastOrder,
    side: parent.side === Side.buy ? Side.sell : Side.buy,
    type: limit === 0 ? atMarket : atLimit,
    reduceOnly: true,
    selfTrade: SelfTrade.cancelMaker,
    trigger: wins ? takeProfit : stopLoss,
    parent: parent.id,
    pair: other?.id ?? 0,
    where: 'pending',
  };
  if (other !== undefined) other.pair = order.id;
  parent.exits.push(order);
  account.orders.push(order);
  emitAccepted(venue, order, -1);
}

export function emitAccepted(venue: PlainVenue, order: PlainOrder, item: number): void {
  const { tag, side, type, open: qty, limit, timeInForce, expiresAt, postOnly, reduceOnly } = order;
  const { displayQty, selfTrade, trigger, triggerOn, peg, pegOffset, cap, protection } = order;
  const { takeProfit, takeProfitLimit, stopLoss, stopLossLimit, exitOn, parent, pair } = order;
  emit(venue, {
    kind: 'orderAccepted',
    ...headOf(order, item),
    ...{ tag, side, type, qty, limit, timeInForce, expiresAt, postOnly, reduceOnly },
    ...{ displayQty, selfTrade, trigger, triggerOn, peg, pegOffset, cap, protection },
    ...{ takeProfit, takeProfitLimit, stopLoss, stopLossLimit, exitOn, parent, pair },
  });
}
