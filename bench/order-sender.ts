// A workload's rows as commands of many traders.

import { Row } from '../engine/events/buffer.ts';
import {
  type CancelOrder,
  type ContractId,
  OrderType,
  type PlaceOrder,
  plainOrder,
  SelfTrade,
  Side,
  TimeInForce,
} from '../engine/schema/index.ts';
import type { TradingVenue } from './trading-venue.ts';
import { Op, type Workload } from './workloads/rows.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the orders of a workload are beside side, price and quantity. */
export interface Flow {
  readonly traders: number;
  /** Each order has one of its own. */
  readonly hasClientOrderIds: boolean;
  /** Lots for each lot of the workload. */
  readonly lots: number;
  /** Orders are dealt to so many contracts in turn. */
  readonly contracts: number;
}

export const PLAIN: Flow = { traders: 500, hasClientOrderIds: false, lots: 1, contracts: 1 };

export class OrderSender {
  /** New orders that were refused: a bench measures no refusal by accident. */
  refused = 0;
  readonly #venue: TradingVenue;
  readonly #work: Workload;
  readonly #flow: Flow;
  /** Order of the workload → of the engine. */
  readonly #orderOf: Float64Array;
  readonly #clientOrderIds: readonly string[];
  readonly #place: Mutable<PlaceOrder> = plainOrder();
  readonly #cancel = {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    clientOrderId: '',
  } as unknown as Mutable<CancelOrder>;

  constructor(venue: TradingVenue, work: Workload, flow: Flow = PLAIN) {
    this.#venue = venue;
    this.#work = work;
    this.#flow = flow;
    this.#orderOf = new Float64Array(work.orders + 1);
    // Texts are made before the clock starts; a replaced order has another one.
    const texts = flow.hasClientOrderIds ? work.count : 0;
    this.#clientOrderIds = Array.from({ length: texts }, (_, row) => `c${row}`);
    this.#place.type = OrderType.limit;
    this.#place.selfTrade = SelfTrade.cancelMaker;
  }

  /** Sends rows `from` … `to` − 1. Every command object is used again. */
  play(from: number, to: number): void {
    const { op, order } = this.#work;
    for (let row = from; row < to; row++) {
      const what = op[row];
      if (what === Op.cancel || what === Op.replace) {
        const isGone = !this.#sendCancel(order[row]);
        if (what === Op.cancel || isGone) continue;
      }
      this.#sendOrder(row, what === Op.take);
    }
  }

  /** False when there is no such order any more. */
  #sendCancel(order: number): boolean {
    const cancel = this.#cancel;
    const trader = this.#traderOf(order);
    cancel.key = trader as CancelOrder['key'];
    cancel.account = (15 + trader) as CancelOrder['account'];
    cancel.order = this.#orderOf[order] as CancelOrder['order'];
    this.#venue.applyCommand(cancel);
    return this.#venue.out.kinds[0] === Row.orderCanceled;
  }

  #sendOrder(row: number, takes: boolean): void {
    const place = this.#place;
    const { buys, price, qty, order } = this.#work;
    const { lots, contracts, hasClientOrderIds } = this.#flow;
    const trader = this.#traderOf(order[row]);
    place.key = trader as PlaceOrder['key'];
    place.account = (15 + trader) as PlaceOrder['account'];
    place.side = buys[row] === 1 ? Side.buy : Side.sell;
    place.contract = (1 + (order[row] % contracts)) as ContractId;
    place.timeInForce = takes ? TimeInForce.immediateOrCancel : TimeInForce.goodTillCancel;
    if (hasClientOrderIds) place.clientOrderId = this.#clientOrderIds[row];
    place.qty = (lots * qty[row]) as PlaceOrder['qty'];
    place.limit = price[row] as PlaceOrder['limit'];
    this.#venue.applyCommand(place);
    if (this.#venue.out.kinds[0] === Row.orderRejected) this.refused += 1;
    this.#orderOf[order[row]] = this.#venue.state.lastOrder;
  }

  #traderOf(order: number): number {
    return 1 + ((order * 7919) % this.#flow.traders);
  }
}
