// The row of a refusal: its writer and its reader.

import type { AccountId, ContractId, OrderId } from '../kernel/units.ts';
import type { OrderRejected } from '../schema/events/orders.ts';
import type { RejectReason } from '../schema/reject.ts';
import { type EventBuffer, type Mutable, openRow, Row } from './buffer.ts';
import { headOf, itemOf, ownOf } from './head.ts';

const REJECTED_COMMANDS = [
  'placeOrder',
  'amendOrder',
  'cancelOrder',
  'batch',
  'massCancel',
  'massQuote',
] as const;
const COMMAND_BITS = 3;
/** The contract may be any number, there may be no such contract. */
const Rejected = { account: 1, accountSeq: 2, contract: 3, order: 4, limit: 5, actual: 6 } as const;
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
  w[at + Rejected.account] = event.account;
  w[at + Rejected.accountSeq] = event.accountSeq;
  w[at + Rejected.contract] = event.contract;
  w[at + Rejected.order] = event.order;
  w[at + Rejected.limit] = event.limit;
  w[at + Rejected.actual] = event.actual;
}

export function blankRejected(): Mutable<OrderRejected> {
  return {
    kind: 'orderRejected',
    item: 0,
    account: 0,
    accountSeq: 0,
    contract: 0,
    order: 0,
    clientOrderId: '',
    command: 'placeOrder',
    reason: 0,
    field: '',
    limit: 0,
    actual: 0,
  } as unknown as Mutable<OrderRejected>;
}

export function readRejected(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderRejected>,
): OrderRejected {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  into.item = itemOf(w[at]);
  into.account = w[at + Rejected.account] as AccountId;
  into.accountSeq = w[at + Rejected.accountSeq];
  into.contract = w[at + Rejected.contract] as ContractId;
  into.order = w[at + Rejected.order] as OrderId;
  into.clientOrderId = out.texts[row * 2];
  into.command = REJECTED_COMMANDS[own & ((1 << COMMAND_BITS) - 1)];
  into.reason = (own >>> COMMAND_BITS) as RejectReason;
  into.field = out.texts[row * 2 + 1];
  into.limit = w[at + Rejected.limit];
  into.actual = w[at + Rejected.actual];
  return into;
}
