// How an intent is filled in: from a new order, or from a live one. Orders are taken one at a time, so one intent in
// the state's scratch is enough.

import { findPeg } from '../book/pegs.ts';
import { NO_ORDER, type OrderSlot } from '../kernel/units.ts';
import { OrderType, PostOnly } from '../schema/closed-sets.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { copyCommand, loadRow } from './request-fields.ts';

/** A new order's request. */
export function intendNew(intent: Intent, command: PlaceOrder): void {
  copyCommand(intent, command);
  intent.replaces = NO_ORDER;
  // A pegged order slides whatever it asks for by default: it never takes.
  if (intent.type === OrderType.pegged && intent.postOnly === PostOnly.off) {
    intent.postOnly = PostOnly.slide;
  }
}

/** A live order's request to go on as it is; the caller then changes what changes. */
export function intendLive(intent: Intent, state: EngineState, slot: OrderSlot): void {
  loadRow(intent, state.orders, slot);
  intent.replaces = slot;
  if (intent.type !== OrderType.pegged) return;
  const { pegs } = state.markets[intent.contract] as Market;
  const { peg, pegOffset, cap } = findPeg(pegs, state.orders.id[slot]);
  intent.peg = peg;
  intent.pegOffset = pegOffset;
  intent.cap = cap;
}
