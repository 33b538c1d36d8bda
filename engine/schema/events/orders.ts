import type { ContractId, Lots, Money, OrderId, Price, Qty, Seq } from '../../kernel/units.ts';
import type { CancelReason, Cause, OrderPresence, ReduceReason, Side } from '../closed-sets.ts';
import type { FieldsOf } from '../order-fields.ts';
import type { RejectReason } from '../reject.ts';
import type { Item, OfAccount, OfOrder } from './parts.ts';

/**
 * The order cannot be refused any more. Its fields are the effective ones (slid, bounded, cut), `reduceOnly` also when
 * only a reducing exemption let it pass: then it may only ever reduce.
 */
export interface OrderAccepted extends OfOrder, FieldsOf<'accepted'> {
  readonly kind: 'orderAccepted';
}

/** A client order id came again with the same fields: what was answered the first time. */
export interface OrderDuplicate extends OfOrder {
  readonly kind: 'orderDuplicate';
  /** The command that was accepted. */
  readonly originalSeq: Seq;
  readonly qty: Qty;
  readonly limit: Price;
  readonly reduceOnly: boolean;
  /** Lots open and filled at the end of that command. */
  readonly open: Qty;
  readonly filled: Qty;
  /** As the order stands now; 0 in events of before it was said. */
  readonly present: OrderPresence | 0;
  /** Lots open and the limit, both 0 once it has ended, and lots filled in all. */
  readonly presentOpen: Qty;
  readonly presentFilled: Qty;
  readonly presentLimit: Price | 0;
}

/** Never became, or did not change, a live order. */
export interface OrderRejected extends OfOrder {
  readonly kind: 'orderRejected';
  /** What was asked: `placeOrder`, `amendOrder`, `cancelOrder`, or an entry of `massQuote`. */
  readonly command:
    | 'placeOrder'
    | 'amendOrder'
    | 'cancelOrder'
    | 'batch'
    | 'massCancel'
    | 'massQuote';
  readonly reason: RejectReason;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
}

/** One party of a fill, as it stands after it. */
export interface FillParty extends OfAccount {
  readonly order: OrderId;
  readonly clientOrderId: string;
  readonly open: Qty;
  readonly filled: Qty;
  /** Positive is paid. */
  readonly fee: Money;
  readonly realized: Money;
  readonly held: Lots;
  readonly cost: Money;
  readonly balance: Money;
  /** An affiliated market maker (rule A-06). */
  readonly affiliate: boolean;
}

/** Two orders traded, at the maker's price. The only thing that ever changes a position in the market. */
export interface Fill {
  readonly kind: 'fill';
  readonly item: Item;
  readonly contract: ContractId;
  /** Counts the trades of the venue from 1. */
  readonly trade: number;
  readonly price: Price;
  readonly qty: Qty;
  readonly takerSide: Side;
  readonly cause: Cause;
  readonly maker: FillParty;
  readonly taker: FillParty;
}

/** The remainder is on the book. */
export interface OrderRested extends OfOrder {
  readonly kind: 'orderRested';
  readonly side: Side;
  readonly limit: Price;
  readonly open: Qty;
  readonly filled: Qty;
}

/** Was live and is gone, because somebody or a rule took it away. */
export interface OrderCanceled extends OfOrder {
  readonly kind: 'orderCanceled';
  readonly reason: CancelReason;
  /** With `triggerRefused`, `margin`: the refusal behind it; else 0. */
  readonly refusal: RejectReason | 0;
  /** Lots that were open. */
  readonly open: Qty;
  readonly filled: Qty;
}

/** The remainder was dropped by the order's own terms: immediate-or-cancel, or its time came. */
export interface OrderExpired extends OfOrder {
  readonly kind: 'orderExpired';
  readonly reason: CancelReason;
  readonly open: Qty;
  readonly filled: Qty;
}

/** A live order shrank without a trade. */
export interface OrderReduced extends OfOrder {
  readonly kind: 'orderReduced';
  readonly reason: ReduceReason;
  readonly by: Qty;
  readonly open: Qty;
  readonly filled: Qty;
}

/** A live order was amended; fills may follow when it lost its priority. */
export interface OrderReplaced extends OfOrder {
  readonly kind: 'orderReplaced';
  readonly qty: Qty;
  readonly limit: Price;
  readonly trigger: Price;
  readonly open: Qty;
  readonly filled: Qty;
  readonly reduceOnly: boolean;
  readonly keptPriority: boolean;
}

/** A stop or take-profit order triggered; the events of an incoming order follow. */
export interface OrderTriggered extends OfOrder {
  readonly kind: 'orderTriggered';
  /** The price that triggered it. */
  readonly price: Price;
  /** The limit it goes to the book with. */
  readonly limit: Price;
}

/** Answers a mass cancel, after the cancels. */
export interface MassCanceled extends OfAccount {
  readonly kind: 'massCanceled';
  readonly item: Item;
  readonly count: number;
}
