// The list of visits that a mark asks for: drawn up in columns, dropped by a halt, and what is forgotten at its end.

import { findOrder } from '../book/order-index.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { orderBy } from '../kernel/sort.ts';
import { type AccountId, NO_ORDER } from '../kernel/units.ts';
import { equityOf, positionMargin, Rate } from '../margin/margin.ts';
import { accountsBelowMaintenance } from '../margin/sweep.ts';
import { expireLive } from '../orders/cancel.ts';
import { CancelReason } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import type { Market } from '../state/market.ts';
import { mayGoOn, type OwedWork, spend } from '../state/owed.ts';
import { accountsOfGroup } from '../state/registers.ts';
import type { EngineState } from '../state/state.ts';
import { beginMoves, endMoves } from '../state/touched.ts';
import { canClose } from './slice.ts';

/** What so many accounts cost that are swept: as on code that is not compiled yet, for this is seldom done. */
const SWEPT_AT_ONCE = 20;
const SWEEP_COST = 4;
/** Accounts on the list in one unit of work. */
const LISTED_PER_UNIT = 5;

/** Draws up the list for the marks that there are. */
export function drawUp(state: EngineState, work: OwedWork<'defaults'>): void {
  const { touched, meter } = state.scratch;
  for (const event of state.defaults.events.values()) event.resume = null; // Of a list that was dropped.
  beginMoves(touched);
  work.accounts = toVisit(state);
  work.sides = [];
  const closing = state.listed.filter((market) => canClose(state, market));
  work.closing = closing.map(({ terms }) => terms.contract);
  if (work.accounts.length === 0) return;
  spend(meter, SWEEP_COST * Math.floor(state.accounts.high / SWEPT_AT_ONCE)); // Nothing in a small venue.
  spend(meter, Math.floor(work.accounts.length / LISTED_PER_UNIT));
}

/** By equity over maintenance, ascending; then by account id. A flat account is either below everything or above it. */
function toVisit(state: EngineState): AccountId[] {
  const found = accountsBelowMaintenance(state);
  const { sweep } = state.scratch;
  const { equity, maintenance } = sweep;
  sweep.seq = -1; // From here on money moves.
  const { events } = state.defaults;
  const below = found.length;
  for (const account of events.keys()) {
    if (equity[account] >= maintenance[account]) found.push(account);
  }
  if (found.length > below) found.sort((a, b) => a - b);
  const ratios = new Float64Array(found.length);
  for (const [i, account] of found.entries()) {
    const flat = equity[account] < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    ratios[i] = maintenance[account] === 0 ? flat : equity[account] / maintenance[account];
  }
  const order = orderBy(ratios, found.length);
  putNearOnes(state, found, ratios, order);
  return Array.from(order, (i) => found[i]);
}

/** The quotients of doubles are in the order of the exact ones, except that different ones may be equal. */
function putNearOnes(
  state: EngineState,
  found: readonly AccountId[],
  ratios: Float64Array,
  order: Int32Array,
): void {
  for (let from = 0, to = 0; from < order.length; from = to) {
    let isExact = true;
    for (to = from + 1; to < order.length && ratios[order[to]] === ratios[order[from]]; to++) {
      if (compareExactly(state, found[order[to - 1]], found[order[to]]) > 0) isExact = false;
    }
    if (isExact) continue;
    order
      .subarray(from, to)
      .sort((a, b) => compareExactly(state, found[a], found[b]) || found[a] - found[b]);
  }
}

/** By equity over maintenance, of two whose quotients are equal as doubles. */
function compareExactly(state: EngineState, a: AccountId, b: AccountId): number {
  const { equity, maintenance } = state.scratch.sweep;
  if (maintenance[a] === 0 || maintenance[b] === 0) return 0;
  if (equity[a] === equity[b] && maintenance[a] === maintenance[b]) return 0;
  const left = BigInt(equity[a]) * BigInt(maintenance[b]);
  const right = BigInt(equity[b]) * BigInt(maintenance[a]);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Has a halt come since the list was drawn up? Then the rest of it is dropped: the next mark draws up a new one.
 *
 * @see docs/rules/default.md DEFAULT-015
 */
export function isOvertaken(state: EngineState, { closing }: OwedWork<'defaults'>): boolean {
  for (const contract of closing) {
    if (!canClose(state, state.markets[contract] as Market)) return true;
  }
  return false;
}

/**
 * Owed visits are forgotten: a halt or a gap came between, and the next mark draws up a new list. What is left of a
 * liquidation order that trades in parts expires.
 *
 * @see docs/rules/bounded-work.md WORK-005
 */
export function dropOwedDefaults(state: EngineState, out: EventBuffer): void {
  const { owed, orders, orderIndex } = state;
  for (const work of [...owed.queue, ...owed.behind]) {
    if (work.kind !== 'match' || work.closing === null) continue;
    const slot = findOrder(orderIndex, orders, work.order);
    if (slot !== NO_ORDER) {
      expireLive(state, slot, NO_ITEM, CancelReason.immediateOrCancel, out);
    }
  }
  const isKept = (work: OwedWork): boolean =>
    work.kind !== 'defaults' &&
    work.kind !== 'round' &&
    (work.kind !== 'match' || work.closing === null);
  owed.queue = owed.queue.filter(isKept);
  owed.behind = owed.behind.filter(isKept);
  endMoves(state.scratch.touched);
}

/**
 * A group none of whose accounts is in default has no budget at work; one that waits in a halt is in default.
 *
 * @returns true when all have been looked at.
 */
export function forgetBudgets(state: EngineState, work: OwedWork<'defaults'>): boolean {
  const { budgets } = state.defaults;
  const listed = work.accounts?.length ?? 0;
  let place = listed;
  for (const head of budgets.keys()) {
    place += 1;
    if (place <= work.next) continue; // Kept by a part before.
    if (!mayGoOn(state.scratch.meter)) return false;
    const accounts = accountsOfGroup(state.eligibility, head);
    spend(state.scratch.meter, Math.ceil(accounts.length / LISTED_PER_UNIT));
    if (accounts.some((account) => isInDefault(state, account))) work.next += 1;
    else {
      budgets.delete(head);
      place -= 1;
    }
  }
  return true;
}

function isInDefault(state: EngineState, account: AccountId): boolean {
  if (state.defaults.events.has(account)) return true;
  return equityOf(state, account) < positionMargin(state, account, Rate.maintenance);
}
