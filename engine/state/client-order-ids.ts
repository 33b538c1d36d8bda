// Client order ids in use: per account, for 24 h after acceptance and for as long as the order lives. A repeat is answered
// from the row of the id.
//
//   account ─► owner ─► places: a row or 0, by the hash of the text
//   recent   those of the last 24 h, oldest first       held   older ones whose order lives, oldest first

import { findOrder, type OrderIndex } from '../book/order-index.ts';
import type { Orders } from '../book/orders.ts';
import { halvesOf, textOfHalves } from '../kernel/digest.ts';
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
import {
  blockOf,
  createIdRows,
  freeRow,
  hashText,
  hasText,
  type IdRow,
  type IdRows,
  inBlock,
  NO_ROW,
  takeRow,
  textOf,
  UNKNOWN,
} from './client-order-rows.ts';

/** The ids of one account: an index of its own, so that growth and collisions stay small and are its own. */
interface Owner {
  count: number;
  /** Open addressing; a power of two long, at most half full. */
  places: Int32Array;
}

/** From the oldest to the newest. */
interface List {
  first: IdRow;
  last: IdRow;
}

export interface ClientOrderIds extends IdRows {
  /** Account → place in `owners` + 1; 0 for one that never used an id. */
  ownerOf: Int32Array;
  readonly owners: Owner[];
  readonly recent: List;
  readonly held: List;
}

/** An id and what was answered when it was first used: what a snapshot and the digest hold. */
export interface ClientOrderRecord {
  readonly account: AccountId;
  readonly text: string;
  /** Digest of every field of the order; '' where rules of before kept none. */
  readonly fingerprint: string;
  readonly acceptedAt: Time;
  readonly seq: Seq;
  readonly contract: ContractId;
  readonly order: OrderId;
  readonly qty: Qty;
  readonly limit: Price;
  readonly reduceOnly: boolean;
  /** At the end of the command that accepted it. */
  readonly open: Qty;
  readonly filled: Qty;
  /** Lots filled in all, once the order has ended; absent while it lives, and where it ended under rules of before. */
  readonly filledAtEnd?: Qty;
}

const PLACES_LEAST = 16;

export function createClientOrderIds(): ClientOrderIds {
  return {
    ...createIdRows(),
    ownerOf: new Int32Array(64),
    owners: [],
    recent: { first: NO_ROW, last: NO_ROW },
    held: { first: NO_ROW, last: NO_ROW },
  };
}

/** @returns the row of an id in use, or `NO_ROW`. */
export function findClientOrder(
  ids: ClientOrderIds,
  account: AccountId,
  text: string,
  hash: number = hashText(text),
): IdRow {
  const owner = ownerOf(ids, account);
  if (owner === undefined) return NO_ROW;
  const { places } = owner;
  const mask = places.length - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const row = places[place] as IdRow;
    if (row === NO_ROW) return NO_ROW;
    if (blockOf(ids, row).hash[inBlock(row)] === hash && hasText(ids, row, text)) return row;
  }
}

/** May the account use one more? */
export function clientOrderIdsFull(ids: ClientOrderIds, account: AccountId): boolean {
  return (ownerOf(ids, account)?.count ?? 0) >= CLIENT_ORDER_IDS_PER_ACCOUNT;
}

/** Takes an id into use from now on. The caller fills the row. */
export function useClientOrderId(
  ids: ClientOrderIds,
  account: AccountId,
  text: string,
  hash: number,
): IdRow {
  const row = addRow(ids, account, text, hash);
  append(ids, ids.recent, row);
  return row;
}

/** Keeps the id of an older order whose row is gone: whatever comes under it is another order, until this one ends. */
export function holdClientOrderId(
  ids: ClientOrderIds,
  record: Omit<ClientOrderRecord, 'fingerprint' | 'acceptedAt' | 'seq'>,
): IdRow {
  const unknown = { fingerprint: '', acceptedAt: 0 as Time, seq: 0 as Seq };
  const row = fillRow(ids, { ...record, ...unknown });
  hold(ids, row);
  return row;
}

/** As `clientOrderRecords` had it at the time `now`. @returns its row. */
export function restoreClientOrderId(
  ids: ClientOrderIds,
  record: ClientOrderRecord,
  now: Time,
): IdRow {
  const row = fillRow(ids, record);
  // Between two parts of a long lapse some are over whose order has ended.
  const isHeld = isOver(record.acceptedAt, now) && record.filledAtEnd === undefined;
  if (isHeld) hold(ids, row);
  else append(ids, ids.recent, row);
  return row;
}

function fillRow(ids: ClientOrderIds, record: ClientOrderRecord): IdRow {
  const row = addRow(ids, record.account, record.text, hashText(record.text));
  const block = blockOf(ids, row);
  const at = inBlock(row);
  block.order[at] = record.order;
  block.acceptedAt[at] = record.acceptedAt;
  block.seq[at] = record.seq;
  block.contract[at] = record.contract;
  block.reduceOnly[at] = record.reduceOnly ? 1 : 0;
  block.qty[at] = record.qty;
  block.limit[at] = record.limit;
  block.open[at] = record.open;
  block.filled[at] = record.filled;
  block.filledAtEnd[at] = record.filledAtEnd ?? UNKNOWN;
  const [high, low] = halvesOf(record.fingerprint);
  block.printHigh[at] = high;
  block.printLow[at] = low;
  return row;
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
  const { recent } = ids;
  for (let left = LAPSES_MAX; recent.first !== NO_ROW; left--) {
    const row = recent.first;
    const block = blockOf(ids, row);
    if (!isOver(block.acceptedAt[inBlock(row)], now)) break;
    if (left === 0) return false;
    detach(ids, recent, row);
    if (findOrder(index, orders, block.order[inBlock(row)]) === NO_ORDER) forget(ids, row);
    else hold(ids, row);
  }
  return true;
}

/** Will more ids be over at `now` than one command forgets? */
export function manyIdsLapse(ids: ClientOrderIds, now: Time): boolean {
  let row = ids.recent.first;
  for (let left = LAPSES_MAX; row !== NO_ROW; left--) {
    const { acceptedAt, next } = blockOf(ids, row);
    if (!isOver(acceptedAt[inBlock(row)], now)) return false;
    if (left === 0) return true;
    row = next[inBlock(row)];
  }
  return false;
}

/** The order of a client order id has ended: an id that is older than 24 h is free from now on. */
export function endClientOrder(ids: ClientOrderIds, row: IdRow, filled: Qty): void {
  const block = blockOf(ids, row);
  const at = inBlock(row);
  block.filledAtEnd[at] = filled;
  if (block.isHeld[at] === 0) return;
  detach(ids, ids.held, row);
  forget(ids, row);
}

/** Those in use, oldest first. */
export function* clientOrderRecords(ids: ClientOrderIds): Generator<ClientOrderRecord> {
  for (const { first } of [ids.held, ids.recent]) {
    for (let row = first; row !== NO_ROW; row = blockOf(ids, row).next[inBlock(row)]) {
      yield recordOf(ids, row);
    }
  }
}

/** The row as an object of its own. */
export function recordOf(ids: ClientOrderIds, row: IdRow): ClientOrderRecord {
  const block = blockOf(ids, row);
  const at = inBlock(row);
  const whose = { account: block.account[at], text: textOf(ids, row) };
  const asked = {
    contract: block.contract[at],
    order: block.order[at],
    qty: block.qty[at],
    limit: block.limit[at],
    reduceOnly: block.reduceOnly[at] === 1,
    open: block.open[at],
    filled: block.filled[at],
  };
  const [acceptedAt, seq, filledAtEnd] = [
    block.acceptedAt[at],
    block.seq[at],
    block.filledAtEnd[at],
  ];
  const ended = filledAtEnd === UNKNOWN ? {} : { filledAtEnd: filledAtEnd as Qty };
  // The digest reads the members in their order, and that of an id without a fingerprint is another.
  if (seq === 0) return { ...whose, ...asked, fingerprint: '', acceptedAt, seq, ...ended };
  const fingerprint = textOfHalves(block.printHigh[at], block.printLow[at]);
  return { ...whose, fingerprint, acceptedAt, seq, ...asked, ...ended };
}

function addRow(ids: ClientOrderIds, account: AccountId, text: string, hash: number): IdRow {
  const row = takeRow(ids, account, text, hash);
  const owner = ownerOf(ids, account) ?? addOwner(ids, account);
  owner.count += 1;
  if (owner.count * 2 > owner.places.length) widen(ids, owner);
  put(owner.places, hash, row);
  return row;
}

/** Takes the row out of its account's index, closing the gap behind it. It is in no list any more. */
function forget(ids: ClientOrderIds, row: IdRow): void {
  const block = blockOf(ids, row);
  const owner = ownerOf(ids, block.account[inBlock(row)]) as Owner;
  const { places } = owner;
  const mask = places.length - 1;
  let gap = block.hash[inBlock(row)] & mask;
  while (places[gap] !== row) gap = (gap + 1) & mask;
  for (let place = (gap + 1) & mask; places[place] !== 0; place = (place + 1) & mask) {
    const other = places[place] as IdRow;
    const home = blockOf(ids, other).hash[inBlock(other)] & mask;
    if (((place - home) & mask) < ((place - gap) & mask)) continue;
    places[gap] = other;
    gap = place;
  }
  places[gap] = 0;
  owner.count -= 1;
  freeRow(ids, row);
}

function hold(ids: ClientOrderIds, row: IdRow): void {
  append(ids, ids.held, row);
  blockOf(ids, row).isHeld[inBlock(row)] = 1;
}

function append(ids: ClientOrderIds, list: List, row: IdRow): void {
  const block = blockOf(ids, row);
  const at = inBlock(row);
  block.isHeld[at] = 0;
  block.next[at] = NO_ROW;
  block.prev[at] = list.last;
  if (list.last === NO_ROW) list.first = row;
  else blockOf(ids, list.last).next[inBlock(list.last)] = row;
  list.last = row;
}

function detach(ids: ClientOrderIds, list: List, row: IdRow): void {
  const block = blockOf(ids, row);
  const next = block.next[inBlock(row)];
  const prev = block.prev[inBlock(row)];
  if (prev === NO_ROW) list.first = next;
  else blockOf(ids, prev).next[inBlock(prev)] = next;
  if (next === NO_ROW) list.last = prev;
  else blockOf(ids, next).prev[inBlock(next)] = prev;
}

function ownerOf({ ownerOf, owners }: ClientOrderIds, account: AccountId): Owner | undefined {
  const place = account < ownerOf.length ? ownerOf[account] : 0;
  return place === 0 ? undefined : owners[place - 1];
}

function addOwner(ids: ClientOrderIds, account: AccountId): Owner {
  if (account >= ids.ownerOf.length) {
    const wider = new Int32Array(2 * account);
    wider.set(ids.ownerOf);
    ids.ownerOf = wider;
  }
  const owner = { count: 0, places: new Int32Array(PLACES_LEAST) };
  ids.owners.push(owner);
  ids.ownerOf[account] = ids.owners.length;
  return owner;
}

function widen(ids: ClientOrderIds, owner: Owner): void {
  const old = owner.places;
  owner.places = new Int32Array(2 * old.length);
  for (const row of old as Iterable<IdRow>) {
    if (row !== NO_ROW) put(owner.places, blockOf(ids, row).hash[inBlock(row)], row);
  }
}

function put(places: Int32Array, hash: number, row: IdRow): void {
  const mask = places.length - 1;
  let place = hash & mask;
  while (places[place] !== 0) place = (place + 1) & mask;
  places[place] = row;
}

function isOver(acceptedAt: Time, now: Time): boolean {
  return acceptedAt + CLIENT_ORDER_ID_LIFE_US <= now;
}
