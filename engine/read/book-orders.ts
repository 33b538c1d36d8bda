// Orders on a book one by one, as the market sees them: lots on display, no class, no account.

import { sideOf } from '../book/book.ts';
import { findOrder } from '../book/order-index.ts';
import { Flag, ORDERS } from '../book/orders.ts';
import { slotOf } from '../kernel/table.ts';
import {
  type ContractId,
  NO_ORDER,
  type OrderId,
  type OrderSlot,
  type Price,
  type Qty,
} from '../kernel/units.ts';
import type { Side } from '../schema/closed-sets.ts';
import type { Event } from '../schema/event.ts';
import type { EngineState } from '../state/state.ts';

/** An order that is on a book, or is not any more: then it has no side, and all else is 0. */
export interface OrderChange {
  readonly contract: ContractId;
  readonly order: OrderId;
  readonly side: Side | 0;
  readonly price: Price | 0;
  /** On display. */
  readonly qty: Qty;
  /** Of two orders at one price and of one class the lower one was there first. */
  readonly place: number;
}

/** Orders that a command's events name, as they are now: each once. */
export function orderChanges(
  state: EngineState,
  events: readonly Event[],
  isWanted: (contract: ContractId) => boolean,
): OrderChange[] {
  const named = new Map<OrderId, ContractId>();
  const note = (order: OrderId, contract: ContractId | 0): void => {
    if (order !== 0 && contract !== 0 && isWanted(contract)) named.set(order, contract);
  };
  for (const event of events) {
    if (event.kind === 'fill') {
      note(event.maker.order, event.contract);
      note(event.taker.order, event.contract);
    } else if (isOfResting(event)) note(event.order, event.contract);
  }
  return [...named].map(([order, contract]) => {
    const slot = findOrder(state.orderIndex, state.orders, order);
    return slot !== NO_ORDER && isResting(state, slot)
      ? changeOf(state, slot)
      : { contract, order, side: 0, price: 0, qty: 0 as Qty, place: 0 };
  });
}

/** Events after which an order is on a book, stands there otherwise, or is gone. */
const OF_RESTING = [
  'orderRested',
  'orderCanceled',
  'orderExpired',
  'orderReduced',
  'orderReplaced',
  'orderTriggered',
] as const;
const RESTING: ReadonlySet<string> = new Set(OF_RESTING);

function isOfResting(
  event: Event,
): event is Extract<Event, { readonly kind: (typeof OF_RESTING)[number] }> {
  return RESTING.has(event.kind);
}

/** A part of the orders on a contract's book, in no order: those in `count` rows behind `after`. */
export function ordersBehind(
  state: EngineState,
  contract: ContractId,
  after: number,
  count: number,
): { readonly orders: OrderChange[]; readonly next: number } {
  const { orders: table } = state;
  const end = Math.min(after + count, table.high);
  const orders: OrderChange[] = [];
  for (let row = after + 1; row <= end; row++) {
    const slot = slotOf(ORDERS, row);
    if (table.id[slot] === 0 || !isResting(state, slot)) continue;
    if (contractOf(table.flags[slot]) === contract) orders.push(changeOf(state, slot));
  }
  return { orders, next: end < table.high ? end : 0 };
}

function isResting({ orders }: EngineState, slot: OrderSlot): boolean {
  return (orders.flags[slot] & Flag.resting) !== 0;
}

function changeOf({ orders }: EngineState, slot: OrderSlot): OrderChange {
  return {
    contract: contractOf(orders.flags[slot]),
    order: orders.id[slot],
    side: sideOf(orders, slot),
    price: orders.price[slot],
    qty: orders.shown[slot],
    place: orders.entered[slot],
  };
}

function contractOf(flags: number): ContractId {
  return ((flags >>> Flag.contractShift) & Flag.contractMask) as ContractId;
}
