// The rows of the hot events: writer and reader of each stand together. `readEvent` shows a row as the object
// of event.ts.

import { unreachable } from '../kernel/assert.ts';
import type { AccountId, ContractId, Lots, Money, OrderId, Price, Qty } from '../kernel/units.ts';
import type { CancelReason, Cause, ReduceReason, Side } from '../schema/closed-sets.ts';
import type { Event, HotEvent, RareEvent } from '../schema/event.ts';
import type { Fill, FillParty, OrderRejected } from '../schema/events/orders.ts';
import type { RejectReason } from '../schema/reject.ts';
import { readAccepted } from './accepted-row.ts';
import { type EventBuffer, openRow, Row } from './buffer.ts';

const REJECTED_COMMANDS = [
  'placeOrder',
  'amendOrder',
  'cancelOrder',
  'batch',
  'massCancel',
] as const;
const REJECTED_WORDS = 9;

export function emitRejected(
  out: EventBuffer,
  event: { [K in keyof Omit<OrderRejected, 'kind'>]: OrderRejected[K] },
): void {
  const at = out.used;
  openRow(out, Row.orderRejected, REJECTED_WORDS, event.clientOrderId, event.field);
  const w = out.words;
  w[at] = event.item;
  w[at + 1] = event.account;
  w[at + 2] = event.accountSeq;
  w[at + 3] = event.contract;
  w[at + 4] = event.order;
  w[at + 5] = REJECTED_COMMANDS.indexOf(event.command);
  w[at + 6] = event.reason;
  w[at + 7] = event.limit;
  w[at + 8] = event.actual;
}

function readRejected(out: EventBuffer, row: number): OrderRejected {
  const w = out.words;
  const at = out.starts[row];
  return {
    kind: 'orderRejected',
    item: w[at],
    account: w[at + 1] as AccountId,
    accountSeq: w[at + 2],
    contract: w[at + 3] as ContractId,
    order: w[at + 4] as OrderId,
    clientOrderId: out.texts[row * 2],
    command: REJECTED_COMMANDS[w[at + 5]],
    reason: w[at + 6] as RejectReason,
    field: out.texts[row * 2 + 1],
    limit: w[at + 7],
    actual: w[at + 8],
  };
}

const FILL_HEAD = 7;
const PARTY_WORDS = 11;

/** What the head of a fill's row is made of, apart from the contract and the number of the trade. */
interface FillTerms extends Readonly<Pick<Fill, 'item' | 'price' | 'qty' | 'takerSide' | 'cause'>> {
  readonly maker: Readonly<Pick<FillParty, 'clientOrderId'>>;
  readonly taker: Readonly<Pick<FillParty, 'clientOrderId'>>;
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
  w[at] = terms.item;
  w[at + 1] = contract;
  w[at + 2] = trade;
  w[at + 3] = terms.price;
  w[at + 4] = terms.qty;
  w[at + 5] = terms.takerSide;
  w[at + 6] = terms.cause;
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
  affiliate: 10,
} as const;

function readFill(out: EventBuffer, row: number): Fill {
  const w = out.words;
  const at = out.starts[row];
  return {
    kind: 'fill',
    item: w[at],
    contract: w[at + 1] as ContractId,
    trade: w[at + 2],
    price: w[at + 3] as Price,
    qty: w[at + 4] as Qty,
    takerSide: w[at + 5] as Side,
    cause: w[at + 6] as Cause,
    maker: readParty(out, at + FILL_HEAD, out.texts[row * 2]),
    taker: readParty(out, at + FILL_HEAD + PARTY_WORDS, out.texts[row * 2 + 1]),
  };
}

function readParty(out: EventBuffer, at: number, clientOrderId: string): FillParty {
  const w = out.words;
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
    affiliate: w[at + Party.affiliate] === 1,
  };
}

const CHANGE_WORDS = 12;

/** Rows of the life of a live order: rested, canceled, expired, reduced, replaced. */
export type ChangeRow = Exclude<
  Row,
  typeof Row.object | typeof Row.orderAccepted | typeof Row.orderRejected | typeof Row.fill
>;

/** Places of the words that every row of a live order's life has; those of its kind follow. */
export const Change = {
  item: 0,
  account: 1,
  accountSeq: 2,
  contract: 3,
  order: 4,
  open: 5,
  filled: 6,
} as const;
const CHANGE_HEAD = 7;

export const Rested = { side: 7, limit: 8 } as const;
export const Canceled = { reason: 7, refusal: 8 } as const;
export const Expired = { reason: 7 } as const;
export const Reduced = { reason: 7, by: 8 } as const;
export const Replaced = { qty: 7, limit: 8, trigger: 9, reduceOnly: 10, keptPriority: 11 } as const;

/**
 * Opens the row of a change; the caller writes the words that all have, then those of its kind. A place that the
 * kind does not use holds zero: the digest reads the whole row.
 *
 * @returns where its words begin.
 */
export function openChange(out: EventBuffer, kind: ChangeRow, clientOrderId: string): number {
  const at = out.used;
  openRow(out, kind, CHANGE_WORDS, clientOrderId, '');
  const w = out.words;
  for (let i = CHANGE_HEAD; i < CHANGE_WORDS; i++) w[at + i] = 0;
  return at;
}

function readChange(out: EventBuffer, row: number, kind: ChangeRow): HotEvent {
  const w = out.words;
  const at = out.starts[row];
  const head = {
    item: w[at + Change.item],
    account: w[at + Change.account] as AccountId,
    accountSeq: w[at + Change.accountSeq],
    contract: w[at + Change.contract] as ContractId,
    order: w[at + Change.order] as OrderId,
    clientOrderId: out.texts[row * 2],
  };
  const open = w[at + Change.open] as Qty;
  const filled = w[at + Change.filled] as Qty;
  switch (kind) {
    case Row.orderRested: {
      const side = w[at + Rested.side] as Side;
      return {
        kind: 'orderRested',
        ...head,
        side,
        limit: w[at + Rested.limit] as Price,
        open,
        filled,
      };
    }
    case Row.orderCanceled: {
      const reason = w[at + Canceled.reason] as CancelReason;
      const refusal = w[at + Canceled.refusal] as RejectReason | 0;
      return { kind: 'orderCanceled', ...head, reason, refusal, open, filled };
    }
    case Row.orderExpired: {
      const reason = w[at + Expired.reason] as CancelReason;
      return { kind: 'orderExpired', ...head, reason, open, filled };
    }
    case Row.orderReduced: {
      const reason = w[at + Reduced.reason] as ReduceReason;
      return { kind: 'orderReduced', ...head, reason, by: w[at + Reduced.by] as Qty, open, filled };
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
        reduceOnly: w[at + Replaced.reduceOnly] === 1,
        keptPriority: w[at + Replaced.keptPriority] === 1,
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
