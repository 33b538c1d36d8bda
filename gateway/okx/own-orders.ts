// Orders of one account as they come about from its events: what a subscription to them stands on, and what the past is read by.

import {
  type CancelReason,
  type ContractId,
  type OrderId,
  OrderType,
  PostOnly,
  type Qty,
  RejectReason,
  type Side,
  TimeInForce,
} from '../../engine/schema/index.ts';
import type { AccountEvent, OpenOrder, OwnFill } from '../../proto/server-message.ts';
import { orderlessId, refusedId } from './order-requests.ts';

type OrderState = 'live' | 'partially_filled' | 'filled' | 'canceled';

/** An order as far as it has come. What was before the first event that is known is 0 or ''. */
export interface OwnOrder {
  readonly ordId: string;
  clientOrderId: string;
  tag: string;
  readonly contract: ContractId;
  side: Side | 0;
  ordType: string;
  limit: number;
  qty: number;
  filled: number;
  reduceOnly: boolean;
  state: OrderState;
  isPending: boolean;
  cancelReason: CancelReason | 0;
  /** Why it never came into the book; else 0. */
  refusal: RejectReason | 0;
  /** Of the fills that are known: ticks times lots, lots, and what they cost. */
  tickLots: bigint;
  knownLots: number;
  fee: number;
  realized: number;
  /** Microseconds; 0 when it is not known. */
  createdAt: number;
  updatedAt: number;
  /** That was just now, or null. */
  fill: OwnFill | null;
}

const NONE = 0 as Qty;

/** Terms by which these clients know an order. */
type Terms = Pick<OpenOrder, 'type' | 'timeInForce' | 'postOnly'>;

export class OwnOrders {
  readonly #orders = new Map<string, OwnOrder>();

  get all(): Iterable<OwnOrder> {
    return this.#orders.values();
  }

  /** Replaces all there is. */
  restore(orders: readonly OpenOrder[]): void {
    this.#orders.clear();
    for (const order of orders) this.take(order);
  }

  /** An order as the venue had it when it was read. What events have of it stays. */
  take(open: OpenOrder): void {
    const known = this.#orders.get(String(open.order));
    const order = { ...(known ?? blank(String(open.order), open.contract)), ...termsOf(open) };
    if (known !== undefined && known.filled > open.filled) {
      Object.assign(order, { filled: known.filled, qty: known.qty });
    }
    order.state = order.filled === 0 ? 'live' : 'partially_filled';
    order.isPending = open.untriggered;
    this.#orders.set(order.ordId, order);
  }

  hasEnded(order: OrderId): boolean {
    const known = this.#orders.get(String(order));
    return known !== undefined && isEnded(known);
  }

  /** @returns the order that has changed, or null. */
  apply({ event, seq, time }: AccountEvent): OwnOrder | null {
    switch (event.kind) {
      case 'orderAccepted': {
        const order = this.#begin(String(event.order), event.contract, time);
        Object.assign(order, termsOf({ ...event, filled: NONE }));
        order.isPending = event.trigger !== 0;
        return order;
      }
      case 'ownFill': {
        const { order, contract } = event;
        const isOrderless = order === 0;
        return filled(
          isOrderless
            ? this.#begin(idOf(event), contract, time)
            : this.#reach(String(order), contract, time),
          isOrderless ? { ...event, filled: event.qty } : event,
        );
      }
      case 'orderRested': {
        const order = this.#reach(String(event.order), event.contract, time);
        if (order.limit === event.limit && order.side !== 0) return null;
        Object.assign(order, { side: event.side, limit: event.limit });
        return sized(order, event);
      }
      case 'orderReduced':
        return sized(this.#reach(String(event.order), event.contract, time), event);
      case 'orderReplaced': {
        const order = this.#reach(String(event.order), event.contract, time);
        Object.assign(order, { limit: event.limit, reduceOnly: event.reduceOnly });
        return sized(order, event);
      }
      case 'orderTriggered': {
        const order = this.#reach(String(event.order), event.contract, time);
        Object.assign(order, { isPending: false, limit: event.limit });
        return order;
      }
      case 'orderCanceled':
      case 'orderExpired': {
        const order = this.#reach(String(event.order), event.contract, time);
        Object.assign(order, { state: 'canceled', cancelReason: event.reason });
        order.qty = Math.max(order.qty, event.open + event.filled);
        order.filled = event.filled;
        return order;
      }
      case 'orderRejected': {
        if (!isSeenAsCanceled(event.reason) || !isOfPlacing(event.command)) return null;
        const order = this.#begin(refusedId(seq, event.item), event.contract, time);
        Object.assign(order, { clientOrderId: event.clientOrderId, state: 'canceled' });
        order.refusal = event.reason;
        return order;
      }
      default:
        return null;
    }
  }

  /** What has ended is remembered no longer. */
  forgetEnded(order: OwnOrder): void {
    if (isEnded(order)) this.#orders.delete(order.ordId);
  }

  #begin(ordId: string, contract: ContractId, time: number): OwnOrder {
    const order = { ...blank(ordId, contract), createdAt: time, updatedAt: time };
    this.#orders.set(ordId, order);
    return order;
  }

  /** Of a liquidation, or accepted before the first event that is known. */
  #reach(ordId: string, contract: ContractId, time: number): OwnOrder {
    const order = this.#orders.get(ordId) ?? blank(ordId, contract);
    this.#orders.set(order.ordId, order);
    order.updatedAt = time;
    order.fill = null;
    return order;
  }
}

/** Refused here before they trade; these clients know them as accepted, and canceled at once. */
export function isSeenAsCanceled(reason: RejectReason): boolean {
  return reason === RejectReason.postOnlyWouldTake || reason === RejectReason.notFillable;
}

/** The order of a fill; one without an order is one of its own. */
export function idOf({ order, trade }: Pick<OwnFill, 'order' | 'trade'>): string {
  return order === 0 ? orderlessId(trade) : String(order);
}

export function isEnded({ state }: OwnOrder): boolean {
  return state === 'filled' || state === 'canceled';
}

function isOfPlacing(command: string): boolean {
  return command === 'placeOrder' || command === 'batch';
}

function filled(order: OwnOrder, fill: OwnFill): OwnOrder {
  order.side ||= fill.side;
  order.clientOrderId ||= fill.clientOrderId;
  order.fill = fill;
  order.filled = fill.filled;
  order.qty = fill.open + fill.filled;
  order.tickLots += BigInt(fill.price) * BigInt(fill.qty);
  order.knownLots += fill.qty;
  order.fee += fill.fee;
  order.realized += fill.realized;
  order.state = fill.open === 0 ? 'filled' : 'partially_filled';
  return order;
}

function sized(order: OwnOrder, { open, filled }: { open: number; filled: number }): OwnOrder {
  order.qty = open + filled;
  order.filled = filled;
  return order;
}

function termsOf(
  terms: Terms &
    Pick<OpenOrder, 'side' | 'limit' | 'qty' | 'filled' | 'reduceOnly' | 'clientOrderId' | 'tag'>,
): Partial<OwnOrder> & Pick<OwnOrder, 'side'> {
  const { side, limit, qty, filled, reduceOnly, clientOrderId, tag } = terms;
  const ordType = ordTypeOf(terms);
  return { side, limit, qty, filled, reduceOnly, clientOrderId, tag, ordType };
}

/** What these clients call an order of such terms. */
function ordTypeOf({ type, timeInForce, postOnly }: Terms): string {
  if (type === OrderType.market) return 'market';
  if (postOnly !== PostOnly.off) return 'post_only';
  if (timeInForce === TimeInForce.immediateOrCancel) return 'ioc';
  return timeInForce === TimeInForce.fillOrKill ? 'fok' : 'limit';
}

function blank(ordId: string, contract: ContractId): OwnOrder {
  return {
    ordId,
    clientOrderId: '',
    tag: '',
    contract,
    side: 0,
    ordType: 'limit',
    limit: 0,
    qty: 0,
    filled: 0,
    reduceOnly: false,
    state: 'live',
    isPending: false,
    cancelReason: 0,
    refusal: 0,
    tickLots: 0n,
    knownLots: 0,
    fee: 0,
    realized: 0,
    createdAt: 0,
    updatedAt: 0,
    fill: null,
  };
}
