// An account's past, newest first, out of its stream: read backwards in pieces, until there is enough. What lies further back
// than a question reaches is refused: nothing looks as though it had not been.

import type { ContractId, Time } from '../../engine/schema/index.ts';
import { HistoryKind } from '../../proto/client-message.ts';
import type { AccountEvent, HistoryPage, OpenOrder } from '../../proto/server-message.ts';
import { type Asker, answerOf } from './asking.ts';
import { OkxError } from './okx-error.ts';
import { OwnOrders } from './own-orders.ts';

/** Events of one answer at most, and of the newest piece; each piece further back is twice as long. */
const PIECE = 100;
/** Questions of one search. */
const QUESTIONS_MAX = 100;
const OPEN_PAGES_MAX = 100;
const TOO_FAR =
  'So much has happened to this account that the answer lies too far back for one question: narrow it with begin, end, after or before';

interface Wanted {
  readonly what: HistoryKind;
  /** 0 for all. */
  readonly contract: ContractId | 0;
  /** Those before this event of the account; 0 for the newest. */
  readonly before: number;
  /** None before this one; 0 for all that are kept. */
  readonly since: number;
  readonly isEnough: (events: readonly AccountEvent[]) => boolean;
}

/** Events oldest first: the newest of those that are wanted, as many as are enough, or all. @throws OkxError */
export async function eventsBack(asker: Asker, wanted: Wanted): Promise<AccountEvent[]> {
  const { before, since, isEnough } = wanted;
  const first = Math.max(1, since);
  let end = before === 0 ? (await lastEvent(asker)) + 1 : before;
  let found: AccountEvent[] = [];
  let questions = 0;
  for (let size = PIECE; end > first && !isEnough(found); size *= 2) {
    const begin = Math.max(first, end - size);
    const piece: AccountEvent[] = [];
    let firstKept = 0;
    for (let cursor = begin - 1; cursor < end - 1; ) {
      questions += 1;
      if (questions > QUESTIONS_MAX) throw new OkxError('50013', TOO_FAR);
      const { events, next, firstSeq } = await pageBehind(asker, wanted, { cursor, limit: PIECE });
      for (const event of events) if (event.accountSeq < end) piece.push(event);
      firstKept = firstSeq;
      if (next === 0) break;
      cursor = next;
    }
    found = [...piece, ...found];
    if (firstKept >= begin) break;
    end = begin;
  }
  return found;
}

/** The number of the first event of an account at a time or later. @throws OkxError */
export async function eventSince(asker: Asker, from: Time): Promise<number> {
  const place = { cursor: 0, limit: 1, from };
  const { events, accountSeq } = await pageBehind(asker, ALL, place);
  return events[0]?.accountSeq ?? accountSeq + 1;
}

/** Orders that are live. @throws OkxError */
export async function liveOrders(asker: Asker): Promise<OpenOrder[]> {
  const found: OpenOrder[] = [];
  let cursor = 0;
  for (let page = 0; page < OPEN_PAGES_MAX; page++) {
    const { account } = asker;
    const request = { kind: 'getOpenOrders', account, contract: 0, cursor, limit: 0 } as const;
    const { orders, next } = await answerOf(asker, request, 'openOrderPage');
    found.push(...orders);
    if (next === 0) return found;
    cursor = next;
  }
  throw new OkxError('50013', 'There are too many orders for one question');
}

/** Orders as events tell that were read after the live ones: what has ended since is not live. */
export function ordersOf(events: readonly AccountEvent[], live: readonly OpenOrder[]): OwnOrders {
  const orders = new OwnOrders();
  for (const event of events) orders.apply(event);
  for (const order of live) if (!orders.hasEnded(order.order)) orders.take(order);
  return orders;
}

async function lastEvent(asker: Asker): Promise<number> {
  const place = { cursor: Number.MAX_SAFE_INTEGER - 1, limit: 1 };
  return (await pageBehind(asker, ALL, place)).accountSeq;
}

const ALL = { what: HistoryKind.all, contract: 0 } as const;

interface Place {
  readonly cursor: number;
  readonly limit: number;
  readonly from?: Time;
}

function pageBehind(
  asker: Asker,
  { what, contract }: Pick<Wanted, 'what' | 'contract'>,
  { cursor, limit, from = 0 as Time }: Place,
): Promise<HistoryPage> {
  const { account } = asker;
  const place = { account, from, to: 0 as Time, cursor, limit };
  return answerOf(asker, { kind: 'getHistory', what, contract, ...place }, 'historyPage');
}
