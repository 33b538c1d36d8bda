// An account's past, newest first, out of its stream: read backwards in pieces, so many at most for one question.

import { type ContractId, RejectReason } from '../../engine/schema/index.ts';
import { HistoryKind } from '../../proto/client-message.ts';
import type { AccountEvent, HistoryPage, OpenOrder } from '../../proto/server-message.ts';
import { type Asker, answerOf, errorOf } from './asking.ts';
import { OwnOrders } from './own-orders.ts';

/** Events of one piece, which is a page at most, and pieces of one question. */
const PIECE = 100;
const PIECES_MAX = 10;
const OPEN_PAGES_MAX = 20;

interface Wanted {
  readonly what: HistoryKind;
  /** 0 for all. */
  readonly contract: ContractId | 0;
  /** Those before this event of the account; 0 for the newest. */
  readonly before: number;
  readonly isEnough: (events: readonly AccountEvent[]) => boolean;
}

/** Events oldest first: the newest of those that are wanted. @throws OkxError */
export async function eventsBack(asker: Asker, wanted: Wanted): Promise<AccountEvent[]> {
  const { before, isEnough } = wanted;
  let end = before === 0 ? (await lastEvent(asker)) + 1 : before;
  let found: AccountEvent[] = [];
  for (let piece = 0; piece < PIECES_MAX && end > 1 && !isEnough(found); piece++) {
    const begin = Math.max(1, end - PIECE);
    const page = await pageBehind(asker, wanted, begin - 1);
    if (page === null) break; // It is kept no longer.
    found = [...page.events.filter(({ accountSeq }) => accountSeq < end), ...found];
    if (page.firstSeq >= begin) break;
    end = begin;
  }
  return found;
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
    if (next === 0) break;
    cursor = next;
  }
  return found;
}

/** Orders as events tell that were read after the live ones: what has ended since is not live. */
export function ordersOf(events: readonly AccountEvent[], live: readonly OpenOrder[]): OwnOrders {
  const orders = new OwnOrders();
  for (const event of events) orders.apply(event);
  for (const order of live) if (!orders.hasEnded(order.order)) orders.take(order);
  return orders;
}

async function lastEvent(asker: Asker): Promise<number> {
  const wanted = { what: HistoryKind.all, contract: 0 } as const;
  const page = await pageBehind(asker, wanted, Number.MAX_SAFE_INTEGER - 1);
  return page?.accountSeq ?? 0;
}

async function pageBehind(
  asker: Asker,
  { what, contract }: Pick<Wanted, 'what' | 'contract'>,
  cursor: number,
): Promise<HistoryPage | null> {
  const { account } = asker;
  const place = { account, from: 0, to: 0, cursor, limit: PIECE } as const;
  const answer = await asker.ask({ kind: 'getHistory', what, contract, ...place } as never);
  if (answer.kind === 'historyPage') return answer;
  if (answer.kind === 'reject' && answer.reason !== RejectReason.resumeTooOld)
    throw errorOf(answer);
  return null;
}
