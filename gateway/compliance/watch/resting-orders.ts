// Every order that rests, as the events have it: side, price, size and since when, by owner. And what is taken away from
// the book without a trade, however: canceled, expired, amended, lost with its connection.

import { read } from '../../../engine/index.ts';
import {
  type AccountId,
  CancelReason,
  type ContractId,
  type Event,
  type OrderId,
  type ParticipantId,
  ReduceReason,
  type Seq,
  Side,
} from '../../../engine/schema/index.ts';
import type { ConsumedCommand } from './journal-consumer.ts';

export interface RestingOrder {
  readonly order: OrderId;
  readonly account: AccountId;
  readonly owner: ParticipantId | 0;
  readonly contract: ContractId;
  readonly side: Side;
  price: number;
  open: number;
  /** When it came to its price. */
  at: number;
  seq: Seq;
}

/** Lots of an order that are gone from their price, and were not traded. */
export interface TakenAway {
  readonly order: RestingOrder;
  readonly price: number;
  readonly lots: number;
  /** Nothing of it is left where it was. */
  readonly isAll: boolean;
}

/** The venue's own doing: no owner took anything away. Every other reason counts, those included that are yet to come. */
const BY_VENUE: ReadonlySet<CancelReason> = new Set([
  CancelReason.reduceOnly,
  CancelReason.eligibilityLapsed,
  CancelReason.contractState,
  CancelReason.margin,
  CancelReason.triggerRefused,
  CancelReason.affiliateSuspended,
  CancelReason.liquidation,
  CancelReason.tradeBand,
]);

export class RestingOrders {
  /** No more than there are live orders, which the engine bounds. */
  readonly #orders = new Map<OrderId, RestingOrder>();
  readonly #byOwner = new Map<ParticipantId | 0, Set<RestingOrder>>();

  of(owner: ParticipantId): Iterable<RestingOrder> {
    return this.#byOwner.get(owner) ?? [];
  }

  /** @returns what the event took away; null when nothing. */
  note(consumed: ConsumedCommand, event: Event): TakenAway | null {
    switch (event.kind) {
      case 'orderRested':
        this.#rest(consumed, event);
        return null;
      case 'fill':
        for (const { order, open } of [event.maker, event.taker]) this.#shrink(order, open);
        return null;
      case 'orderCanceled':
        return this.#end(event.order, !BY_VENUE.has(event.reason));
      case 'orderExpired':
        return this.#end(event.order, true);
      case 'orderReduced':
        return this.#reduce(event.order, event.open, event.reason === ReduceReason.selfTrade);
      case 'orderReplaced':
        return this.#replace(event);
      default:
        return null;
    }
  }

  #rest(
    { envelope, state }: ConsumedCommand,
    event: Extract<Event, { kind: 'orderRested' }>,
  ): void {
    const { account, contract, order, side, limit: price, open } = event;
    const known = this.#orders.get(order);
    if (known !== undefined) {
      // Amended: it is the same order, young again at its price.
      Object.assign(known, { price, open, at: envelope.time, seq: envelope.seq });
      return;
    }
    const owner = read.owner(state, account);
    const { time: at, seq } = envelope;
    const resting = { order, account, owner, contract, side, price, open, at, seq };
    this.#orders.set(order, resting);
    const book = this.#byOwner.get(owner) ?? new Set();
    this.#byOwner.set(owner, book);
    book.add(resting);
  }

  #shrink(id: OrderId, open: number): void {
    const order = this.#orders.get(id);
    if (order === undefined) return;
    order.open = open;
    if (open === 0) this.#end(id, false);
  }

  #reduce(id: OrderId, open: number, isOwn: boolean): TakenAway | null {
    const order = this.#orders.get(id);
    if (order === undefined) return null;
    const lots = order.open - open;
    this.#shrink(id, open);
    return isOwn && lots > 0 ? { order, price: order.price, lots, isAll: open === 0 } : null;
  }

  #replace(event: Extract<Event, { kind: 'orderReplaced' }>): TakenAway | null {
    const order = this.#orders.get(event.order);
    if (order === undefined) return null;
    const { price, open: before } = order;
    const { limit, open } = event;
    order.price = limit;
    order.open = open;
    const isAway = order.side === Side.buy ? limit < price : limit > price;
    const isMoved = isAway && !isNear(price, limit);
    const lots = isMoved ? before : before - open;
    if (open === 0) this.#end(event.order, false);
    return lots > 0 ? { order, price, lots, isAll: isMoved || open === 0 } : null;
  }

  #end(id: OrderId, isTaken: boolean): TakenAway | null {
    const order = this.#orders.get(id);
    if (order === undefined) return null;
    this.#orders.delete(id);
    const book = this.#byOwner.get(order.owner);
    book?.delete(order);
    if (book?.size === 0) this.#byOwner.delete(order.owner);
    const { price, open: lots } = order;
    return isTaken && lots > 0 ? { order, price, lots, isAll: true } : null;
  }
}

/** A quote that follows the market moves by less; ten basis points, or a tick where that is more. */
function isNear(before: number, now: number): boolean {
  return Math.abs(now - before) <= Math.max(1, before / NEAR_PARTS);
}

const NEAR_PARTS = 1000;
