// What became of orders: their events put together, an order a row.

import {
  type AccountEvent,
  cancelReasonName,
  type OrderTypeName,
  orderTypeName,
  type SideName,
  sideName,
} from '../../../client/core/index.ts';

export type OrderEnd = 'open' | 'filled' | 'canceled' | 'expired';

/** Ticks and lots; times in microseconds. */
export interface PastOrder {
  readonly order: number;
  readonly clientOrderId: string;
  readonly contract: number;
  readonly side: SideName;
  readonly type: OrderTypeName;
  readonly reduceOnly: boolean;
  /** 0 for none. */
  readonly limit: number;
  readonly trigger: number;
  readonly qty: number;
  readonly filled: number;
  /** Of the fills that were seen: lots, and ticks times lots. */
  readonly seen: number;
  readonly value: number;
  readonly end: OrderEnd;
  /** Why it ended, in words; empty while it is open or where it is plain. */
  readonly why: string;
  readonly acceptedAt: number;
  /** 0 while it is open. */
  readonly endedAt: number;
}

const KEPT_MAX = 300;

/** The newest orders of an account, as its events tell of them. An order whose acceptance is not known is passed over. */
export class OrderHistory {
  readonly #orders = new Map<number, PastOrder>();
  /** The last event of each order that is in it: events of the past are read while new ones come. */
  readonly #seen = new Map<number, number>();

  clear(): void {
    this.#orders.clear();
    this.#seen.clear();
  }

  /** Newest first. */
  rows(): PastOrder[] {
    return [...this.#orders.values()].sort((a, b) => b.order - a.order);
  }

  /** @returns whether it changed an order */
  take({ event, time, accountSeq }: AccountEvent): boolean {
    if (!('order' in event)) return false;
    const { order } = event;
    if (accountSeq <= (this.#seen.get(order) ?? 0)) return false;
    const before = this.#orders.get(order);
    const now = event.kind === 'orderAccepted' ? begun(event, time) : before;
    const after = now === undefined ? undefined : next(now, event, time);
    if (after === undefined || after === before) return false;
    this.#seen.set(order, accountSeq);
    this.#orders.set(order, after);
    if (this.#orders.size > 2 * KEPT_MAX) this.#forget();
    return true;
  }

  #forget(): void {
    for (const { order } of this.rows().slice(KEPT_MAX)) {
      this.#orders.delete(order);
      this.#seen.delete(order);
    }
  }
}

type Event = AccountEvent['event'];

function begun(
  event: Extract<Event, { readonly kind: 'orderAccepted' }>,
  acceptedAt: number,
): PastOrder {
  const { order, clientOrderId, contract, reduceOnly, limit, trigger, qty } = event;
  const [side, type] = [sideName(event.side), orderTypeName(event.type)];
  const of = { order, clientOrderId, contract, side, type, reduceOnly, limit, trigger, qty };
  return { ...of, filled: 0, seen: 0, value: 0, end: 'open', why: '', acceptedAt, endedAt: 0 };
}

function next(order: PastOrder, event: Event, time: number): PastOrder {
  switch (event.kind) {
    case 'ownFill': {
      const { filled, open, price, qty } = event;
      const end = open === 0 ? ({ end: 'filled', endedAt: time } as const) : {};
      const [seen, value] = [order.seen + qty, order.value + price * qty];
      return { ...order, filled, seen, value, ...end };
    }
    case 'orderReplaced': {
      const { qty, limit, trigger, reduceOnly } = event;
      return { ...order, qty, limit, trigger, reduceOnly };
    }
    case 'orderTriggered':
      return { ...order, limit: event.limit };
    case 'orderReduced':
      return event.open === 0 ? { ...order, end: 'canceled', endedAt: time } : order;
    case 'orderCanceled':
    case 'orderExpired': {
      const end = event.kind === 'orderCanceled' ? 'canceled' : 'expired';
      return { ...order, end, why: whyOf(event.reason), endedAt: time };
    }
    default:
      return order;
  }
}

/** What its owner asked for, or its own terms said, needs no word. */
function whyOf(reason: number): string {
  const name = cancelReasonName(reason) ?? '';
  if (name === 'requested' || name === 'expired') return '';
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What was paid on average in the fills that were seen, ticks; 0 without one. */
export function averageOf({ value, seen }: PastOrder): number {
  return seen === 0 ? 0 : Math.round(value / seen);
}
