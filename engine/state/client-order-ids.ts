// Client order ids in use: per account, for 24 h after acceptance and for as long as the order lives. A ring in order of
// acceptance, so that the oldest lapse first; an index by account and text. A repeat is answered from the row.

import { findOrder, type OrderIndex } from '../book/order-index.ts';
import type { Orders } from '../book/orders.ts';
import { CLIENT_ORDER_ID_LIFE_US, CLIENT_ORDER_IDS_PER_ACCOUNT } from '../kernel/limits.ts';
import {
  type AccountId,
  type ContractId,
  NO_ORDER,
  type OrderId,
  type Price,
  type Qty,
  type Seq,
  type Time,
} from '../kernel/units.ts';

/** What was answered when the id was first used. */
export interface ClientOrderRecord {
  readonly account: AccountId;
  readonly text: string;
  /** Digest of every field of the order. */
  readonly fingerprint: string;
  readonly acceptedAt: Time;
  readonly seq: Seq;
  readonly contract: ContractId;
  readonly order: OrderId;
  readonly qty: Qty;
  readonly limit: Price;
  readonly reduceOnly: boolean;
  /** At the end of the command that accepted it. */
  open: Qty;
  filled: Qty;
  /** Lots filled in all, once the order has ended; absent while it lives, and where it ended under rules of before. */
  filledAtEnd?: Qty;
}

export interface ClientOrderIds {
  readonly byAccount: Map<AccountId, Map<string, ClientOrderRecord>>;
  /** Those of the last 24 h, oldest first, from `oldest` on. */
  queue: ClientOrderRecord[];
  oldest: number;
  /** Older ones whose order lives, oldest first. */
  readonly held: Map<OrderId, ClientOrderRecord>;
}

export function createClientOrderIds(): ClientOrderIds {
  return { byAccount: new Map(), queue: [], oldest: 0, held: new Map() };
}

export function findClientOrder(
  ids: ClientOrderIds,
  account: AccountId,
  text: string,
): ClientOrderRecord | undefined {
  return ids.byAccount.get(account)?.get(text);
}

/** May the account use one more? */
export function clientOrderIdsFull(ids: ClientOrderIds, account: AccountId): boolean {
  return (ids.byAccount.get(account)?.size ?? 0) >= CLIENT_ORDER_IDS_PER_ACCOUNT;
}

export function useClientOrderId(ids: ClientOrderIds, record: ClientOrderRecord): void {
  indexRecord(ids, record);
  ids.queue.push(record);
}

/** Keeps the id of an older order whose record is gone: whatever comes under it is another order, until this one ends. */
export function holdClientOrderId(
  ids: ClientOrderIds,
  record: Omit<ClientOrderRecord, 'fingerprint' | 'acceptedAt' | 'seq'>,
): void {
  const held = { ...record, fingerprint: '', acceptedAt: 0 as Time, seq: 0 as Seq };
  indexRecord(ids, held);
  ids.held.set(held.order, held);
}

/** As `clientOrderRecords` had it at the time `now`. */
export function restoreClientOrderId(
  ids: ClientOrderIds,
  record: ClientOrderRecord,
  now: Time,
): void {
  indexRecord(ids, record);
  // Between two parts of a long lapse some are over whose order has ended.
  if (isOver(record, now) && record.filledAtEnd === undefined) ids.held.set(record.order, record);
  else ids.queue.push(record);
}

function indexRecord(ids: ClientOrderIds, record: ClientOrderRecord): void {
  let texts = ids.byAccount.get(record.account);
  if (texts === undefined) {
    texts = new Map();
    ids.byAccount.set(record.account, texts);
  }
  texts.set(record.text, record);
}

/** Ids that one command forgets. */
const LAPSES_MAX = 10_000;

/**
 * Forgets ids whose 24 h are over; one whose order lives is kept until the order ends.
 *
 * @returns false when more of them are over than one command forgets.
 */
export function lapseClientOrderIds(
  ids: ClientOrderIds,
  orders: Orders,
  index: OrderIndex,
  now: Time,
): boolean {
  const { queue } = ids;
  let left = LAPSES_MAX;
  while (ids.oldest < queue.length) {
    const record = queue[ids.oldest];
    if (!isOver(record, now)) break;
    if (left === 0) return false;
    left -= 1;
    if (findOrder(index, orders, record.order) === NO_ORDER) forget(ids, record);
    else ids.held.set(record.order, record);
    ids.oldest += 1;
  }
  // Half of the queue is history: let it go in one piece.
  if (ids.oldest > 1024 && ids.oldest * 2 > queue.length) {
    ids.queue = queue.slice(ids.oldest);
    ids.oldest = 0;
  }
  return true;
}

/** Will more ids be over at `now` than one command forgets? */
export function manyIdsLapse({ queue, oldest }: ClientOrderIds, now: Time): boolean {
  const record = queue[oldest + LAPSES_MAX];
  return record !== undefined && isOver(record, now);
}

/** The order of a client order id has ended: an id that is older than 24 h is free from now on. */
export function endClientOrder(
  ids: ClientOrderIds,
  account: AccountId,
  order: OrderId,
  text: string,
  filled: Qty,
): void {
  const record = findClientOrder(ids, account, text);
  if (record === undefined || record.order !== order) return;
  record.filledAtEnd = filled;
  if (ids.held.delete(order)) forget(ids, record);
}

function forget(ids: ClientOrderIds, { account, text }: ClientOrderRecord): void {
  const texts = ids.byAccount.get(account);
  texts?.delete(text);
  if (texts?.size === 0) ids.byAccount.delete(account);
}

function isOver({ acceptedAt }: ClientOrderRecord, now: Time): boolean {
  return acceptedAt + CLIENT_ORDER_ID_LIFE_US <= now;
}

/** Those in use, oldest first. */
export function clientOrderRecords(ids: ClientOrderIds): readonly ClientOrderRecord[] {
  return [...ids.held.values(), ...ids.queue.slice(ids.oldest)];
}
