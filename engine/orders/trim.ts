// Reduce-only orders never exceed the position: what is above it goes, the furthest price first, then the
// last in time, by shrinking, then by canceling (ENTRY-009).

import { shrink, sideOf } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { type AccountId, NO_ORDER, type OrderSlot, type Qty } from '../kernel/units.ts';
import { exposeOrder } from '../margin/exposure.ts';
import { CancelReason, Side } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { cancelLive } from './cancel.ts';
import { emitTrimmed } from './emit.ts';

/**
 * After a fill: brings an account's resting reduce-only orders down to its position, and ends its pending ones when the
 * position was closed or turned.
 */
export function trimReduceOnly(
  state: EngineState,
  market: Market,
  account: AccountId,
  out: EventBuffer,
): void {
  const { held, reduceOnlyLots, turned } = market.positions;
  const hasTurned = turned[account] === 1;
  turned[account] = 0;
  // What rests reduces the position as long as it has not turned: then only its sum counts.
  if (hasTurned || reduceOnlyLots[account] > Math.abs(held[account])) {
    trimResting(state, market, account, out);
  }
  if (hasTurned) cancelPendingReduceOnly(state, market, account, out);
}

function trimResting(
  state: EngineState,
  market: Market,
  account: AccountId,
  out: EventBuffer,
): void {
  const { held, reduceOnlyLots } = market.positions;
  while (reduceOnlyLots[account] > 0) {
    const slot = worstReduceOnly(state, market, account);
    const allowed = reducibleLots(held[account], sideOf(state.orders, slot));
    const excess = (reduceOnlyLots[account] - allowed) as Qty;
    if (excess <= 0) return;
    const open = state.orders.open[slot];
    if (excess >= open) {
      cancelLive(state, slot, NO_ITEM, CancelReason.reduceOnly, out);
      continue;
    }
    shrink(market.book, state.orders, slot, excess);
    exposeOrder(state, market, slot, open);
    emitTrimmed(state, slot, excess, out);
  }
}

/**
 * A pending reduce-only order was for the position that is gone. The newest goes first.
 *
 * @see docs/rules/triggers.md TRIGGER-021
 */
function cancelPendingReduceOnly(
  state: EngineState,
  market: Market,
  account: AccountId,
  out: EventBuffer,
): void {
  const { orders, accounts } = state;
  const { pendingReduceOnly } = market.positions;
  let slot = accounts.firstOrder[account];
  while (slot !== NO_ORDER && pendingReduceOnly[account] > 0) {
    const next = orders.accountNext[slot];
    if (waitsReduceOnly(orders.flags[slot], market)) {
      cancelLive(state, slot, NO_ITEM, CancelReason.positionClosed, out);
    }
    slot = next;
  }
}

function waitsReduceOnly(flags: number, market: Market): boolean {
  const waits = (flags & Flag.reduceOnly) !== 0 && (flags & Flag.pending) !== 0;
  return waits && ((flags >>> Flag.contractShift) & Flag.contractMask) === market.terms.contract;
}

/** Lots that an order of `side` may take off a position of `held`. */
export function reducibleLots(held: number, side: Side): number {
  return held > 0 !== (side === Side.buy) ? Math.abs(held) : 0;
}

/** The account's resting reduce-only order that comes last in book priority. */
function worstReduceOnly(state: EngineState, market: Market, account: AccountId): OrderSlot {
  const { orders } = state;
  let worst = NO_ORDER;
  for (
    let slot = state.accounts.firstOrder[account];
    slot !== NO_ORDER;
    slot = orders.accountNext[slot]
  ) {
    if (!restsReduceOnly(orders.flags[slot], market)) continue;
    if (worst === NO_ORDER || isBehind(state, slot, worst)) worst = slot;
  }
  return worst;
}

function restsReduceOnly(flags: number, market: Market): boolean {
  const rests = (flags & Flag.reduceOnly) !== 0 && (flags & Flag.resting) !== 0;
  return rests && ((flags >>> Flag.contractShift) & Flag.contractMask) === market.terms.contract;
}

function isBehind(state: EngineState, a: OrderSlot, b: OrderSlot): boolean {
  const { price, entered } = state.orders;
  if (price[a] === price[b]) return entered[a] > entered[b];
  return sideOf(state.orders, a) === Side.buy ? price[a] < price[b] : price[a] > price[b];
}
