// Many orders that go by one command, in parts when they are very many: after a disconnect, by a dead-man timer, by a kill switch.

import { Flag } from '../book/orders.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { type AccountId, NO_ORDER, type OrderSlot } from '../kernel/units.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import { Cost, closingOrder, mayGoOn, type OwedWork, spend } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { cancelLive, isPurelyReducing, makeReduceOnly, placeOf } from './cancel.ts';
import { isAccountAt, isOrderAt } from './level.ts';
import { marketOfOrder } from './live.ts';

/** Account by account, the newest order first. */
export function goOnSweeping(
  state: EngineState,
  work: OwedWork<'sweep'>,
  out: EventBuffer,
): boolean {
  const { accounts, scratch } = state;
  const { among } = work;
  const end = among === null ? accounts.high + 1 : among.length;
  for (; work.place < end; work.place++) {
    if (!mayGoOn(scratch.meter)) return false;
    const account = among === null ? (work.place as AccountId) : among[work.place];
    const isNew = work.next === 0;
    // Of one that is gone on with it was spent before: what is left is for its orders, however little there is.
    if (isNew && work.place % LOOKED_PER_UNIT === 0) spend(scratch.meter, Cost.look);
    if (isNew && (accounts.openOrders[account] === 0 || !isAccountAt(state, account, work)))
      continue;
    if (!sweepAccount(state, account, work, out)) return false;
    if (work.keepsReducing) reduceRest(state, account, work, out);
    noteSwept(state, account, work, out);
  }
  return true;
}

/** Accounts, or orders, that are passed over in one unit of work. */
const LOOKED_PER_UNIT = 20;

/** @returns false when the command has no room for the rest of them. */
function sweepAccount(
  state: EngineState,
  account: AccountId,
  work: OwedWork<'sweep'>,
  out: EventBuffer,
): boolean {
  const { orders, scratch } = state;
  const closing = closingOrder(state.owed);
  let slot = placeOf(state, { account, next: work.next });
  for (let looked = 1; slot !== NO_ORDER; looked++) {
    if (!mayGoOn(scratch.meter)) {
      work.next = orders.id[slot];
      return false;
    }
    const next = orders.accountNext[slot];
    const goes =
      isSwept(state, slot, work) &&
      orders.id[slot] !== closing &&
      !(work.keepsReducing && isPurelyReducing(state, slot));
    if (goes) {
      cancelLive(state, slot, NO_ITEM, work.reason, out);
      work.count += 1;
    } else if (looked % LOOKED_PER_UNIT === 0) spend(scratch.meter, Cost.look);
    slot = next;
  }
  work.next = 0;
  return true;
}

/** What stays passes by the reducing exemption alone from now on, hence is reduce-only for life. */
function reduceRest(
  state: EngineState,
  account: AccountId,
  work: OwedWork<'sweep'>,
  out: EventBuffer,
): void {
  const { orders, accounts } = state;
  let slot = accounts.firstOrder[account];
  for (; slot !== NO_ORDER; slot = orders.accountNext[slot]) {
    if (!isSwept(state, slot, work) || (orders.flags[slot] & Flag.reduceOnly) !== 0) continue;
    makeReduceOnly(state, slot, out);
  }
}

function noteSwept(
  state: EngineState,
  account: AccountId,
  work: OwedWork<'sweep'>,
  out: EventBuffer,
): void {
  const { count, reason } = work;
  work.count = 0;
  if (count === 0) return;
  spend(state.scratch.meter, Cost.note);
  const accountSeq = nextAccountSeq(state.accounts, account);
  emitRare(out, { kind: 'ordersSwept', account, accountSeq, reason, count });
}

/** Is a live order of an account at this level one of them? */
function isSwept(state: EngineState, slot: OrderSlot, work: OwedWork<'sweep'>): boolean {
  const { orders } = state;
  const { contract } = marketOfOrder(state, slot).terms;
  const origin = { session: orders.session[slot], key: orders.key[slot], contract };
  return isOrderAt(state, origin, work);
}
