// Client order ids in use: per account, for 24 h after acceptance. A ring in order of acceptance, so that the
// oldest lapse first; an index by account and text. A repeat is answered from the row.

import { CLIENT_ORDER_ID_LIFE_US, CLIENT_ORDER_IDS_PER_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId, ContractId, OrderId, Price, Qty, Seq, Time } from '../kernel/units.ts';

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
}

export interface ClientOrderIds {
  readonly byAccount: Map<AccountId, Map<string, ClientOrderRecord>>;
  /** All of them, oldest first, from `oldest` on. */
  queue: ClientOrderRecord[];
  oldest: number;
}

export function createClientOrderIds(): ClientOrderIds {
  return { byAccount: new Map(), queue: [], oldest: 0 };
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
  let texts = ids.byAccount.get(record.account);
  if (texts === undefined) {
    texts = new Map();
    ids.byAccount.set(record.account, texts);
  }
  texts.set(record.text, record);
  ids.queue.push(record);
}

/** Forgets ids whose 24 h are over. */
export function lapseClientOrderIds(ids: ClientOrderIds, now: Time): void {
  const { queue } = ids;
  while (ids.oldest < queue.length) {
    const record = queue[ids.oldest];
    if (record.acceptedAt + CLIENT_ORDER_ID_LIFE_US > now) break;
    const texts = ids.byAccount.get(record.account);
    texts?.delete(record.text);
    if (texts?.size === 0) ids.byAccount.delete(record.account);
    ids.oldest += 1;
  }
  // Half of the queue is history: let it go in one piece.
  if (ids.oldest > 1024 && ids.oldest * 2 > queue.length) {
    ids.queue = queue.slice(ids.oldest);
    ids.oldest = 0;
  }
}

/** Those in use, oldest first. */
export function clientOrderRecords(ids: ClientOrderIds): readonly ClientOrderRecord[] {
  return ids.queue.slice(ids.oldest);
}
