import { type EngineState, read } from '../../engine/index.ts';
import type { GetOpenOrders } from '../../proto/client-message.ts';
import type { OpenOrderPage } from '../../proto/server-message.ts';

const ORDERS_MAX = 100;

/** Live orders of an account behind an id; it may leave when all of that is durable. */
export function openOrderPage(
  state: EngineState,
  { account, contract, cursor, limit }: GetOpenOrders,
): OpenOrderPage {
  const most = limit === 0 ? ORDERS_MAX : Math.min(limit, ORDERS_MAX);
  const behind = read
    .ordersOf(state, account)
    .filter((each) => each.order > cursor && (contract === 0 || each.contract === contract))
    .sort((a, b) => a.order - b.order);
  const orders = behind.slice(0, most);
  const { seq } = state;
  const accountSeq = read.accountSeq(state, account);
  const next = behind.length > most ? (orders.at(-1)?.order ?? 0) : 0;
  return { kind: 'openOrderPage', account, seq, accountSeq, orders, next };
}
