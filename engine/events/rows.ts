// The rows of the hot events: writer and reader of each stand together. `readEvent` shows a row as the object
// of event.ts.

import { unreachable } from '../kernel/assert.ts';
import type { AccountId, ContractId, Lots, Money, OrderId, Price, Qty } from '../kernel/units.ts';
import { CancelReason, type Cause, type ReduceReason, type Side } from '../schema/closed-sets.ts';
import type { Event, HotEvent, RareEvent } from '../schema/event.ts';
import type { Fill, FillParty, OrderRejected, OrderRested } from '../schema/events/orders.ts';
import type { RejectReason } from '../schema/reject.ts';
import { Accepted, readAccepted } from './accepted-row.ts';
import { type EventBuffer, openRow, Row } from './buffer.ts';
import { contractOf, headOf, itemOf, ownOf } from './head.ts';

const REJECTED_COMMANDS = [
  'placeOrder',
  'amendOrder',
  'cancelOrder',
  'batch',
  'massCancel',
] as const;
const COMMAND_BITS = 3;
const REJECTED_WORDS = 7;

export function emitRejected(
  out: EventBuffer,
  event: { [K in keyof Omit<OrderRejected, 'kind'>]: OrderRejected[K] },
): void {
  const at = out.used;
  openRow(out, Row.orderRejected, REJECTED_WORDS, event.clientOrderId, event.field);
  const w = out.words;
  const own = REJECTED_COMMANDS.indexOf(event.command) | (event.reason << COMMAND_BITS);
  w[at] = headOf(event.item, 0, own);
  w[at + 1] = event.account;
  w[at + 2] = event.accountSeq;
  w[at + 3] = event.contract; // Any number, there may be no such contract.
  w[at + 4] = event.order;
  w[at + 5] = event.limit;
  w[at + 6] = event.actual;
}

function readRejected(out: EventBuffer, row: number): OrderRejected {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  return {
    kind: 'orderRejected',
    item: itemOf(w[at]),
    account: w[at + 1] as AccountId,
    accountSeq: w[at + 2],
    contract: w[at + 3] as ContractId,
    order: w[at + 4] as OrderId,
    clientOrderId: out.texts[row * 2],
    command: REJECTED_COMMANDS[own & ((1 << COMMAND_BITS) - 1)],
    reason: (own >>> COMMAND_BITS) as RejectReason,
    field: out.texts[row * 2 + 1],
    limit: w[at + 5],
    actual: w[at + 6],
  };
}

const FILL_HEAD = 4;
const PARTY_WORDS = 10;
const SIDE_BITS = 2;
const MAKER_IS_AFFILIATE = 1;
const TAKER_IS_AFFILIATE = 2;
const AFFILIATE_BITS = 2;

/** What the head of a fill's row is made of, apart from the contract and the number of the trade. */
interface FillTerms extends Readonly<Pick<Fill, 'item' | 'price' | 'qty' | 'takerSide' | 'cause'>> {
  readonly maker: Readonly<Pick<FillParty, 'clientOrderId' | 'affiliate'>>;
  readonly taker: Readonly<Pick<FillParty, 'clientOrderId' | 'affiliate'>>;
}

/**
 * Opens the row of a fill; the caller writes the words of the two parties.
 *
 * @param terms is read field by field and not kept: one object may serve every trade.
 * @returns where the maker's words begin; the taker's follow at `+ PARTY_STRIDE`.
 */
export function openFill(
  out: EventBuffer,
  contract: ContractId,
  trade: number,
  terms: FillTerms,
): number {
  const at = out.used;
  const { maker, taker } = terms;
  openRow(out, Row.fill, FILL_HEAD + 2 * PARTY_WORDS, maker.clientOrderId, taker.clientOrderId);
  const w = out.words;
  const affiliates =
    (maker.affiliate ? MAKER_IS_AFFILIATE : 0) | (taker.affiliate ? TAKER_IS_AFFILIATE : 0);
  const causeAndSide = (terms.cause << SIDE_BITS) | terms.takerSide;
  w[at] = headOf(terms.item, contract, (causeAndSide << AFFILIATE_BITS) | affiliates);
  w[at + 1] = trade;
  w[at + 2] = terms.price;
  w[at + 3] = terms.qty;
  return at + FILL_HEAD;
}

export const PARTY_STRIDE: number = PARTY_WORDS;

/** Places of a party's words, from what `openFill` returned. */
export const Party = {
  account: 0,
  accountSeq: 1,
  order: 2,
  open: 3,
  filled: 4,
  fee: 5,
  realized: 6,
  held: 7,
  cost: 8,
  balance: 9,
} as const;

function readFill(out: EventBuffer, row: number): Fill {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  const causeAndSide = own >>> AFFILIATE_BITS;
  return {
    kind: 'fill',
    item: itemOf(w[at]),
    contract: contractOf(w[at]),
    trade: w[at + 1],
    price: w[at + 2] as Price,
    qty: w[at + 3] as Qty,
    takerSide: (causeAndSide & ((1 << SIDE_BITS) - 1)) as Side,
    cause: (causeAndSide >>> SIDE_BITS) as Cause,
    maker: readParty(w, at + FILL_HEAD, out.texts[row * 2], (own & MAKER_IS_AFFILIATE) !== 0),
    taker: readParty(
      w,
      at + FILL_HEAD + PARTY_WORDS,
      out.texts[row * 2 + 1],
      (own & TAKER_IS_AFFILIATE) !== 0,
    ),
  };
}

function readParty(
  w: Float64Array,
  at: number,
  clientOrderId: string,
  affiliate: boolean,
): FillParty {
  return {
    account: w[at + Party.account] as AccountId,
    accountSeq: w[at + Party.accountSeq],
    order: w[at + Party.order] as OrderId,
    clientOrderId,
    open: w[at + Party.open] as Qty,
    filled: w[at + Party.filled] as Qty,
    fee: w[at + Party.fee] as Money,
    realized: w[at + Party.realized] as Money,
    held: w[at + Party.held] as Lots,
    cost: w[at + Party.cost] as Money,
    balance: w[at + Party.balance] as Money,
    affiliate,
  };
}

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
/** Only where the reason is `triggerRefused`. */
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

/** Nothing of the order has traded, and its account has had no event between. */
function readRestedAtOnce(out: EventBuffer, row: number): OrderRested {
  const { item, account, accountSeq, contract, order, clientOrderId, side, limit, qty } =
    readAccepted(out, row - 1);
  return {
    kind: 'orderRested',
    item,
    account,
    accountSeq: accountSeq + 1,
    contract,
    order,
    clientOrderId,
    side,
    limit,
    open: qty,
    filled: 0 as Qty,
  };
}

function readChange(out: EventBuffer, row: number, kind: ChangeRow): HotEvent {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  const head = {
    item: itemOf(w[at]),
    account: w[at + Change.account] as AccountId,
    accountSeq: w[at + Change.accountSeq],
    contract: contractOf(w[at]),
    order: w[at + Change.order] as OrderId,
    clientOrderId: out.texts[row * 2],
  };
  const open = w[at + Change.open] as Qty;
  const filled = w[at + Change.filled] as Qty;
  switch (kind) {
    case Row.orderRested: {
      const limit = w[at + Rested.limit] as Price;
      return { kind: 'orderRested', ...head, side: own as Side, limit, open, filled };
    }
    case Row.orderCanceled: {
      const reason = own as CancelReason;
      const isRefused = reason === CancelReason.triggerRefused;
      const refusal = (isRefused ? w[at + Refused.refusal] : 0) as RejectReason | 0;
      return { kind: 'orderCanceled', ...head, reason, refusal, open, filled };
    }
    case Row.orderExpired:
      return { kind: 'orderExpired', ...head, reason: own as CancelReason, open, filled };
    case Row.orderReduced: {
      const by = w[at + Reduced.by] as Qty;
      return { kind: 'orderReduced', ...head, reason: own as ReduceReason, by, open, filled };
    }
    case Row.orderReplaced:
      return {
        kind: 'orderReplaced',
        ...head,
        qty: w[at + Replaced.qty] as Qty,
        limit: w[at + Replaced.limit] as Price,
        trigger: w[at + Replaced.trigger] as Price,
        open,
        filled,
        reduceOnly: (own & ReplacedBit.reduceOnly) !== 0,
        keptPriority: (own & ReplacedBit.keptPriority) !== 0,
      };
    default:
      return unreachable(kind);
  }
}

/** The event of a row, as an object of its own. */
export function readEvent(out: EventBuffer, row: number): Event {
  const kind = out.kinds[row] as Row;
  switch (kind) {
    case Row.object:
      return out.objects[row] as RareEvent;
    case Row.orderAccepted:
      return readAccepted(out, row);
    case Row.orderRejected:
      return readRejected(out, row);
    case Row.fill:
      return readFill(out, row);
    case Row.orderRestedAtOnce:
      return readRestedAtOnce(out, row);
    case Row.orderRested:
    case Row.orderCanceled:
    case Row.orderExpired:
    case Row.orderReduced:
    case Row.orderReplaced:
      return readChange(out, row, kind);
    default:
      return unreachable(kind);
  }
}

/** Every event since `clearEvents`, as objects. */
export function readEvents(out: EventBuffer): Event[] {
  return Array.from({ length: out.count }, (_, row) => readEvent(out, row));
}
