// An accepted order in a call: it does not trade, but where it crosses one of its own group its self-trade mode decides at once.
// So no group meets itself in the uncross, or sets its price.

import { crosses, sideOf, takenPrice } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { NO_ORDER, type OrderSlot } from '../kernel/units.ts';
import { fillsMax } from '../matching/fills-max.ts';
import { endTaker, meetOwn, settleRemainder } from '../matching/match.ts';
import { CancelReason, opposite, Side } from '../schema/closed-sets.ts';
import type { Intent, Taker } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import { Cost, spend } from '../state/owed.ts';
import { accountsOfGroup } from '../state/registers.ts';
import type { EngineState } from '../state/state.ts';

/** @see docs/rules/auctions.md AUCTION-003 */
export function enterCall(
  state: EngineState,
  market: Market,
  slot: OrderSlot,
  item: number,
  out: EventBuffer,
): void {
  const { taker } = state.scratch;
  taker.slot = slot;
  taker.item = item;
  if (!meetsOwn(state, market, taker, out)) settleRemainder(state, market, taker, out);
}

/** Meets its own group's orders in their priority, as it would in a match. @returns true when it is gone. */
function meetsOwn(state: EngineState, market: Market, taker: Taker, out: EventBuffer): boolean {
  const { orders } = state;
  const { side, limit } = taker.intent;
  if (takenPrice(market.book, side, limit) === 0) return false;
  const own = ownCrossed(state, market, taker.intent);
  const most = fillsMax(state, market);
  for (let at = 0, steps = 0; at < own.length; steps++) {
    if (steps === most) {
      endTaker(state, market, taker, CancelReason.workLimit, out);
      return true;
    }
    const maker = own[at];
    if (meetOwn(state, market, taker, maker, out)) return true;
    at += 1;
    if (orders.id[maker] === 0) continue;
    // An iceberg that shows its next part: behind those of its class at its price.
    let behind = at;
    while (behind < own.length && isAlike(state, own[behind], maker)) behind += 1;
    own.splice(behind, 0, maker);
  }
  return false;
}

function isAlike({ orders }: EngineState, a: OrderSlot, b: OrderSlot): boolean {
  return (
    orders.price[a] === orders.price[b] && classOf(orders.flags[a]) === classOf(orders.flags[b])
  );
}

function classOf(flags: number): number {
  return flags & Flag.affiliate;
}

/** The group's resting orders that it crosses, in priority. */
function ownCrossed(state: EngineState, market: Market, intent: Intent): OrderSlot[] {
  const { orders, accounts, scratch } = state;
  const { side, limit, account: mine } = intent;
  const { contract } = market.terms;
  const other = opposite(side);
  const found: OrderSlot[] = [];
  for (const account of accountsOfGroup(state.eligibility, accounts.group[mine])) {
    spend(scratch.meter, Cost.look);
    if (market.positions.openOrders[account] === 0) continue;
    for (
      let slot = accounts.firstOrder[account];
      slot !== NO_ORDER;
      slot = orders.accountNext[slot]
    ) {
      const flags = orders.flags[slot];
      if ((flags & Flag.resting) === 0) continue;
      if (((flags >>> Flag.contractShift) & Flag.contractMask) !== contract) continue;
      if (sideOf(orders, slot) === other && crosses(side, limit, orders.price[slot]))
        found.push(slot);
    }
  }
  const up = side === Side.buy ? 1 : -1;
  return found.sort(
    (a, b) =>
      up * (orders.price[a] - orders.price[b]) ||
      classOf(orders.flags[a]) - classOf(orders.flags[b]) ||
      orders.entered[a] - orders.entered[b],
  );
}
