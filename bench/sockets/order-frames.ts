// Orders as frames, made before the clock starts.

import { Side, TimeInForce } from '../../engine/schema/index.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import type { LooseRequest } from '../../test/gateway/client.ts';
import { requestFrame } from './client.ts';
import { accountOf, CONTRACT, MARK } from './traders.ts';

export const BATCH = 16;
/** Below the mark, within the band; every number takes the same bytes on the wire. */
export const BID: number = MARK - 10_000;
/** Prices over which orders are spread: as many for sixteen traders with 64 orders each, so none twice. */
const PRICES = 1024;

interface OrderTerms {
  readonly trader: number;
  readonly side: Side;
  readonly limit: number;
  readonly isImmediate?: boolean;
}

function orderRequest({ trader, side, limit, isImmediate }: OrderTerms): LooseRequest {
  const timeInForce = isImmediate ? TimeInForce.immediateOrCancel : TimeInForce.goodTillCancel;
  const account = accountOf(trader);
  const terms = { account, contract: CONTRACT, side, qty: 1, limit, timeInForce };
  return { ...PLAIN_ORDER, ...terms } as LooseRequest;
}

export const orderFrame = (terms: OrderTerms): Buffer => requestFrame(orderRequest(terms));

export function cancelAllFrame(trader: number): Buffer {
  const account = accountOf(trader);
  return requestFrame({
    ...{ kind: 'massCancel', key: 0, account, contract: 0, side: 0, tag: '' },
  } as LooseRequest);
}

/** So many frames of equal length in a row: bids of one order each, or of sixteen. */
export function bidFrames(trader: number, by: 'single' | 'batch', count: number): Buffer {
  const bid = (n: number): LooseRequest => {
    const limit = BID + (n % PRICES);
    return orderRequest({ trader, side: Side.buy, limit });
  };
  const frames = Array.from({ length: count }, (_, n) => {
    if (by === 'single') return requestFrame(bid(trader * 64 + n));
    const items = Array.from({ length: BATCH }, (_, i) => bid((trader * 4 + n) * BATCH + i));
    return requestFrame({ kind: 'batch', items } as LooseRequest);
  });
  return Buffer.concat(frames);
}

/** What a pair of traders sends in turn: one bids, the other takes it, and then the other way round. */
export function tradingFrames(maker: number, taker: number): [maker: Buffer, taker: Buffer][] {
  return [Side.buy, Side.sell].flatMap((side) =>
    Array.from({ length: 8 }, (_, n): [Buffer, Buffer] => {
      const away = 1 + maker + n * 16;
      const limit = side === Side.buy ? MARK - away : MARK + away;
      const against = side === Side.buy ? Side.sell : Side.buy;
      return [
        orderFrame({ trader: maker, side, limit }),
        orderFrame({ trader: taker, side: against, limit, isImmediate: true }),
      ];
    }),
  );
}
