// The rows of what becomes of a live order: their writer and their readers.

import type { AccountId, ContractId, OrderId, Price, Qty } from '../kernel/units.ts';
import { CancelReason, type ReduceReason, type Side } from '../schema/closed-sets.ts';
import type {
  OrderCanceled,
  OrderExpired,
  OrderReduced,
  OrderReplaced,
  OrderRested,
} from '../schema/events/orders.ts';
import type { RejectReason } from '../schema/reject.ts';
import { Accepted, acceptedSide } from './accepted-row.ts';
import { type EventBuffer, type Mutable, openRow, Row } from './buffer.ts';
import { contractOf, itemOf, ownOf } from './head.ts';

/** Rows of the life of a live order: rested, canceled, expired, reduced, replaced. */
export type ChangeRow = Exclude<
  Row,
  | typeof Row.object
  | typeof Row.orderAccepted
  | typeof Row.orderRejected
  | typeof Row.fill
  | typeof Row.orderRestedAtOnce
>;

/** Places of the words that every row of a live order's life has; those of its kind follow. */
export const Change = { head: 0, account: 1, accountSeq: 2, order: 3, open: 4, filled: 5 } as const;
const CHANGE_WORDS = 6;

/** The own bits of the head are the side of a rested order, and the reason of a canceled, expired or reduced one. */
export const Rested = { limit: 6 } as const;
/** Only where the reason is `triggerRefused` or `pegRefused`. */
export const Refused = { refusal: 6 } as const;
export const Reduced = { by: 6 } as const;
export const Replaced = { qty: 6, limit: 7, trigger: 8 } as const;
/** The own bits of its head. */
export const ReplacedBit = { reduceOnly: 1, keptPriority: 2 } as const;

/**
 * Opens the row of a change; the caller writes the words that all have, then those of its kind.
 *
 * @param extraWords how many words its kind has beyond those that all have.
 * @returns where its words begin.
 */
export function openChange(
  out: EventBuffer,
  kind: ChangeRow,
  extraWords: number,
  clientOrderId: string,
): number {
  const at = out.used;
  openRow(out, kind, CHANGE_WORDS + extraWords, clientOrderId, '');
  return at;
}

/**
 * Appends the short row of an order that rests as it was accepted: the row before is its acceptance, at the same limit.
 *
 * @returns false when it is not, and nothing is appended.
 */
export function emitRestedAtOnce(out: EventBuffer, order: OrderId, limit: Price): boolean {
  const row = out.count - 1;
  if (row < 0 || out.kinds[row] !== Row.orderAccepted) return false;
  const at = out.starts[row];
  const w = out.words;
  if (w[at + Accepted.order] !== order || w[at + Accepted.limit] !== limit) return false;
  openRow(out, Row.orderRestedAtOnce, 0, '', '');
  return true;
}

const BLANK = {
  item: 0,
  account: 0 as AccountId,
  accountSeq: 0,
  contract: 0 as ContractId,
  order: 0 as OrderId,
  clientOrderId: '',
  open: 0 as Qty,
  filled: 0 as Qty,
} as const;

export function blankRested(): Mutable<OrderRested> {
  return { kind: 'orderRested', ...BLANK, side: 1, limit: 0 as Price };
}

export function blankCanceled(): Mutable<OrderCanceled> {
  return { kind: 'orderCanceled', ...BLANK, reason: 1, refusal: 0 };
}

export function blankExpired(): Mutable<OrderExpired> {
  return { kind: 'orderExpired', ...BLANK, reason: 1 };
}

export function blankReduced(): Mutable<OrderReduced> {
  return { kind: 'orderReduced', ...BLANK, reason: 1, by: 0 as Qty };
}

export function blankReplaced(): Mutable<OrderReplaced> {
  return {
    kind: 'orderReplaced',
    ...BLANK,
    qty: 0 as Qty,
    limit: 0 as Price,
    trigger: 0 as Price,
    reduceOnly: false,
    keptPriority: false,
  };
}

// Each reader in straight lines: one that all share would store into objects of five shapes, which takes far longer.

export function readRested(out: EventBuffer, row: number, into: Mutable<OrderRested>): OrderRested {
  const w = out.words;
  const at = out.starts[row];
  into.item = itemOf(w[at]);
  into.account = w[at + Change.account] as AccountId;
  into.accountSeq = w[at + Change.accountSeq];
  into.contract = contractOf(w[at]);
  into.order = w[at + Change.order] as OrderId;
  into.clientOrderId = out.texts[row * 2];
  into.open = w[at + Change.open] as Qty;
  into.filled = w[at + Change.filled] as Qty;
  into.side = ownOf(w[at]) as Side;
  into.limit = w[at + Rested.limit] as Price;
  return into;
}

/** Read from the row before. Nothing of the order has traded, and its account has had no event between. */
export function readRestedAtOnce(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderRested>,
): OrderRested {
  const w = out.words;
  const at = out.starts[row - 1];
  into.item = itemOf(w[at]);
  into.account = w[at + Accepted.account] as AccountId;
  into.accountSeq = w[at + Accepted.accountSeq] + 1;
  into.contract = contractOf(w[at]);
  into.order = w[at + Accepted.order] as OrderId;
  into.clientOrderId = out.texts[(row - 1) * 2];
  into.side = acceptedSide(w[at]);
  into.limit = w[at + Accepted.limit] as Price;
  into.open = w[at + Accepted.qty] as Qty;
  into.filled = 0 as Qty;
  return into;
}

export function readCanceled(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderCanceled>,
): OrderCanceled {
  const w = out.words;
  const at = out.starts[row];
  into.item = itemOf(w[at]);
  into.account = w[at + Change.account] as AccountId;
  into.accountSeq = w[at + Change.accountSeq];
  into.contract = contractOf(w[at]);
  into.order = w[at + Change.order] as OrderId;
  into.clientOrderId = out.texts[row * 2];
  into.open = w[at + Change.open] as Qty;
  into.filled = w[at + Change.filled] as Qty;
  into.reason = ownOf(w[at]) as CancelReason;
  const isRefused =
    into.reason === CancelReason.triggerRefused || into.reason === CancelReason.pegRefused;
  into.refusal = isRefused ? (w[at + Refused.refusal] as RejectReason) : 0;
  return into;
}

export function readExpired(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderExpired>,
): OrderExpired {
  const w = out.words;
  const at = out.starts[row];
  into.item = itemOf(w[at]);
  into.account = w[at + Change.account] as AccountId;
  into.accountSeq = w[at + Change.accountSeq];
  into.contract = contractOf(w[at]);
  into.order = w[at + Change.order] as OrderId;
  into.clientOrderId = out.texts[row * 2];
  into.open = w[at + Change.open] as Qty;
  into.filled = w[at + Change.filled] as Qty;
  into.reason = ownOf(w[at]) as CancelReason;
  return into;
}

export function readReduced(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderReduced>,
): OrderReduced {
  const w = out.words;
  const at = out.starts[row];
  into.item = itemOf(w[at]);
  into.account = w[at + Change.account] as AccountId;
  into.accountSeq = w[at + Change.accountSeq];
  into.contract = contractOf(w[at]);
  into.order = w[at + Change.order] as OrderId;
  into.clientOrderId = out.texts[row * 2];
  into.open = w[at + Change.open] as Qty;
  into.filled = w[at + Change.filled] as Qty;
  into.reason = ownOf(w[at]) as ReduceReason;
  into.by = w[at + Reduced.by] as Qty;
  return into;
}

export function readReplaced(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderReplaced>,
): OrderReplaced {
  const w = out.words;
  const at = out.starts[row];
  into.item = itemOf(w[at]);
  into.account = w[at + Change.account] as AccountId;
  into.accountSeq = w[at + Change.accountSeq];
  into.contract = contractOf(w[at]);
  into.order = w[at + Change.order] as OrderId;
  into.clientOrderId = out.texts[row * 2];
  into.open = w[at + Change.open] as Qty;
  into.filled = w[at + Change.filled] as Qty;
  const own = ownOf(w[at]);
  into.qty = w[at + Replaced.qty] as Qty;
  into.limit = w[at + Replaced.limit] as Price;
  into.trigger = w[at + Replaced.trigger] as Price;
  into.reduceOnly = (own & ReplacedBit.reduceOnly) !== 0;
  into.keptPriority = (own & ReplacedBit.keptPriority) !== 0;
  return into;
}
