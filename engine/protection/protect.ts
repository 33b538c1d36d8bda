// Inside the match: after each fill of a maker that stands under a protection. A breach takes the group's other quotes away
// before the same taker goes on.

import { Flag, type Orders } from '../book/orders.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { type Money, NO_ORDER, type OrderSlot, type Time } from '../kernel/units.ts';
import { cancelLive } from '../orders/cancel.ts';
import { CancelReason, Side } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import { FOREVER, type Protection } from '../state/quoting.ts';
import type { Trade } from '../state/scratch.ts';
import type { EngineState } from '../state/state.ts';
import { count, countAfresh, isBreach } from './count.ts';

/** The row of the protection that a live order stands under; 0 for none. */
export function protectionOf(orders: Orders, slot: OrderSlot): number {
  return (orders.flags[slot] & Flag.quoted) === 0 ? 0 : orders.protection[slot];
}

/**
 * Counts the trade at hand against the protection of its maker.
 *
 * @returns how many quotes a breach took away.
 * @see docs/rules/quotes.md QUOTE-010 … QUOTE-014
 */
export function protect(
  state: EngineState,
  market: Market,
  row: number,
  trade: Trade,
  out: EventBuffer,
): number {
  const protection = state.quoting.protections[row - 1];
  const notional = (trade.qty * trade.price * market.moneyPerTickLot) as Money;
  const fill = { lots: trade.qty, isBuy: trade.takerSide === Side.sell, notional };
  count(protection, fill, state.time);
  if (!isBreach(protection, protection.sum)) return 0;
  trip(state, protection, out);
  return cancelGroup(state, protection, row, out);
}

function trip(state: EngineState, protection: Protection, out: EventBuffer): void {
  const { account, contract, group, limits, sum } = protection;
  const { freezeMs } = limits;
  const frozenUntil = freezeMs === 0 ? 0 : ((state.time + freezeMs * 1000) as Time);
  protection.frozenUntil = frozenUntil === 0 ? FOREVER : frozenUntil;
  const accountSeq = nextAccountSeq(state.accounts, account);
  const of = { account, accountSeq, contract, group } as const;
  emitRare(out, { kind: 'protectionTripped', ...of, ...sum, frozenUntil });
  countAfresh(protection);
}

/** The newest first, what is left of the one that traded included. */
function cancelGroup(
  state: EngineState,
  { account }: Protection,
  row: number,
  out: EventBuffer,
): number {
  const { orders, accounts } = state;
  let canceled = 0;
  let slot = accounts.firstOrder[account];
  while (slot !== NO_ORDER) {
    const next = orders.accountNext[slot];
    if (protectionOf(orders, slot) === row) {
      cancelLive(state, slot, NO_ITEM, CancelReason.protection, out);
      canceled += 1;
    }
    slot = next;
  }
  return canceled;
}
