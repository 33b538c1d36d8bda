// Pegged orders follow their references: looked at at the end of each command, and priced again at most once in 100 ms,
// one after another in the order of their ids, each with the checks of an amend.

import { findOrder } from '../book/order-index.ts';
import { type PeggedOrder, pegAfter, pegPrice, referencesOf, UNPRICED } from '../book/pegs.ts';
import { takePlaceOf } from '../entry/amend.ts';
import { checkAgain } from '../entry/checks/check.ts';
import { slidTo } from '../entry/checks/price.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { PEG_INTERVAL_US } from '../kernel/limits.ts';
import type { ContractId, Price, Time } from '../kernel/units.ts';
import { cancelRefused } from '../orders/cancel.ts';
import { intendLive } from '../orders/request.ts';
import { isIndexTrusted } from '../pricing/index-trust.ts';
import { CancelReason, ContractState } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { OK } from '../schema/reject.ts';
import { type Due, DueKind, isDue, schedule } from '../state/due.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, owe, spend } from '../state/owed.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/**
 * At the end of a command, and behind what was due before it: owes new prices where a book changed, or where they waited.
 *
 * @see docs/rules/pegs.md PEG-003, PEG-004
 */
export function owePegs(state: EngineState): void {
  if (!hasPegs(state)) return;
  const { queue, behind } = state.owed;
  const isOwing = queue.length > 0 || behind.length > 0 || isDue(state.due, state.time);
  for (const market of state.listed) {
    const { pegs, book } = market;
    if (pegs.orders.length === 0) continue;
    if (book.touchedCount !== 0 || pegs.isWaiting) lookAtReferences(state, market, isOwing);
  }
}

export function hasPegs({ listed }: EngineState): boolean {
  for (const { pegs } of listed) if (pegs.orders.length > 0) return true;
  return false;
}

/** 100 ms after they were priced the references are looked at again. */
export function lookAgain(state: EngineState, { id }: Due): void {
  const market = marketOf(state, id as ContractId);
  if (market !== undefined && market.pegs.orders.length > 0) lookAtReferences(state, market, false);
}

/** After a restore. */
export function schedulePegs(state: EngineState): void {
  for (const { pegs, terms } of state.listed) {
    if (pegs.nextAt > state.time) schedule(state.due, dueOf(terms.contract, pegs.nextAt));
  }
}

/** @param isOwing what the command began is not done yet: they wait for it. */
function lookAtReferences(state: EngineState, market: Market, isOwing: boolean): void {
  const { pegs, terms } = market;
  if (state.time < pegs.nextAt) return; // It is due then.
  pegs.isWaiting = isOwing || !mayFollow(state, market);
  if (pegs.isWaiting) return;
  const { bid, ask } = referencesOf(market.book, state.orders);
  if (bid === pegs.bid && ask === pegs.ask) return;
  pegs.bid = bid;
  pegs.ask = ask;
  pegs.nextAt = (state.time + PEG_INTERVAL_US) as Time;
  schedule(state.due, dueOf(terms.contract, pegs.nextAt));
  owe(state.owed, { kind: 'pegs', contract: terms.contract, next: 0 });
}

function dueOf(contract: ContractId, at: Time): Due {
  return { at, kind: DueKind.pegs, id: contract, detail: 0 };
}

/** While the contract does not trade, its index cannot be trusted or the clock is in doubt, they stay where they are. */
function mayFollow(state: EngineState, market: Market): boolean {
  const trades = market.state === ContractState.live || market.state === ContractState.reduceOnly;
  return trades && state.supervision.riskHold === null && isIndexTrusted(state, market);
}

/** The lowest id first, all by the references of the beginning. */
export function goOnFollowing(
  state: EngineState,
  work: OwedWork<'pegs'>,
  out: EventBuffer,
): boolean {
  const market = marketOf(state, work.contract) as Market;
  const { pegs } = market;
  if (!mayFollow(state, market)) {
    pegs.bid = UNPRICED;
    pegs.isWaiting = true;
    return true;
  }
  for (;;) {
    const pegged = pegAfter(pegs, work.next);
    if (pegged === undefined) return true;
    if (!mayGoOn(state.scratch.meter)) return false;
    work.next = pegged.order;
    followOne(state, market, pegged, out);
  }
}

/** One whose price stays keeps its place; another loses it, or ends when the checks refuse it. */
function followOne(
  state: EngineState,
  market: Market,
  pegged: PeggedOrder,
  out: EventBuffer,
): void {
  const { orders, scratch } = state;
  const { intent, meter } = scratch;
  const slot = findOrder(state.orderIndex, orders, pegged.order);
  const before = orders.price[slot];
  intendLive(intent, state, slot);
  state.scratch.session = state.orders.session[slot]; // Its own, not that of who moved the reference.
  const { bid, ask } = market.pegs;
  const references = { bid: bid as Price | 0, ask };
  const price = pegPrice(references, intent);
  if (price !== 0 && slidTo(market, intent.side, price as Price) === before) {
    spend(meter, Cost.look);
    return;
  }
  spend(meter, Cost.trigger);
  intent.references = references;
  const verdict = checkAgain(state, market);
  intent.references = null;
  if (verdict !== OK) cancelRefused(state, slot, CancelReason.pegRefused, verdict, out);
  // A reducing one may be bounded to the price that it has.
  else if (intent.limit !== before) takePlaceOf(state, market, slot, NO_ITEM, out);
}
