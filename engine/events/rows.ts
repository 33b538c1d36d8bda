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

/**
 * Opens the row of a fill; the two parties are written by `emitParty` right after it.
 *
 * @returns where the maker's words begin; the taker's follow at `+ PARTY_STRIDE`.
 */
export function emitFill(
  out: EventBuffer,
  item: number,
  contract: ContractId,
  trade: number,
  price: Price,
  qty: Qty,
  takerSide: Side,
  cause: Cause,
  makerText: string,
  takerText: string,
): number {
  const at = out.used;
  openRow(out, Row.fill, FILL_HEAD + 2 * PARTY_WORDS, makerText, takerText);
  const w = out.words;
  w[at] = item;
  w[at + 1] = contract;
  w[at + 2] = trade;
  w[at + 3] = price;
  w[at + 4] = qty;
  w[at + 5] = takerSide;
  w[at + 6] = cause;
  return at + FILL_HEAD;
}

export const PARTY_STRIDE: number = PARTY_WORDS;

/** Places of a party's words, from what `emitFill` returned. */
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

/**
 * The row that the life of a live order shares: rested, canceled, expired, reduced, replaced.
 * What `a` … `e` hold depends on the kind; see `readChange`.
 */
export function emitChange(
  out: EventBuffer,
  kind: Row,
  item: number,
  account: AccountId,
  accountSeq: number,
  contract: ContractId,
  order: OrderId,
  clientOrderId: string,
  open: Qty,
  filled: Qty,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): void {
  const at = out.used;
  openRow(out, kind, CHANGE_WORDS, clientOrderId, '');
  const w = out.words;
  w[at] = item;
  w[at + 1] = account;
  w[at + 2] = accountSeq;
  w[at + 3] = contract;
  w[at + 4] = order;
  w[at + 5] = open;
  w[at + 6] = filled;
  w[at + 7] = a;
  w[at + 8] = b;
  w[at + 9] = c;
  w[at + 10] = d;
  w[at + 11] = e;
}

type ChangeRow = Exclude<
  Row,
  typeof Row.object | typeof Row.orderAccepted | typeof Row.orderRejected | typeof Row.fill
>;

function readChange(out: EventBuffer, row: number, kind: ChangeRow): HotEvent {
  const w = out.words;
  const at = out.starts[row];
  const head = {
    item: w[at],
    account: w[at + 1] as AccountId,
    accountSeq: w[at + 2],
    contract: w[at + 3] as ContractId,
    order: w[at + 4] as OrderId,
    clientOrderId: out.texts[row * 2],
  };
  const open = w[at + 5] as Qty;
  const filled = w[at + 6] as Qty;
  const a = w[at + 7];
  const b = w[at + 8];
  switch (kind) {
    case Row.orderRested:
      return { kind: 'orderRested', ...head, side: a as Side, limit: b as Price, open, filled };
    case Row.orderCanceled: {
      const refusal = b as RejectReason | 0;
      return { kind: 'orderCanceled', ...head, reason: a as CancelReason, refusal, open, filled };
    }
    case Row.orderExpired:
      return { kind: 'orderExpired', ...head, reason: a as CancelReason, open, filled };
    case Row.orderReduced:
      return {
        kind: 'orderReduced',
        ...head,
        reason: a as ReduceReason,
        by: b as Qty,
        open,
        filled,
      };
    case Row.orderReplaced:
      return {
        kind: 'orderReplaced',
        ...head,
        qty: a as Qty,
        limit: b as Price,
        trigger: w[at + 9] as Price,
        open,
        filled,
        reduceOnly: w[at + 10] === 1,
        keptPriority: w[at + 11] === 1,
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
