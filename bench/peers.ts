// The npm packages that do the same job, behind the same two calls. Their ids are texts, made before the clock
// starts; everything else is their own API, used as their documentation says.

import { OrderBook as HftOrderBook } from 'hft-limit-order-book';
import { OrderBook as NodejsOrderBook } from 'nodejs-order-book';
import { type Contender, sumDepth } from './contender.ts';

/** The part of both packages' API that is used here. */
interface PeerBook {
  limit(order: { id: string; side: string; size: number; price: number }): unknown;
  cancel(id: string): unknown;
  depth(): [[number, number][], [number, number][]];
}

export function nodejsOrderBook(rows: number): Contender {
  return contender('nodejs-order-book', new NodejsOrderBook() as unknown as PeerBook, rows);
}

export function hftLimitOrderBook(rows: number): Contender {
  return contender('hft-limit-order-book', new HftOrderBook() as unknown as PeerBook, rows);
}

function contender(name: string, book: PeerBook, rows: number): Contender {
  const ids = Array.from({ length: rows }, (_, row) => String(row + 1));
  return {
    name,
    add(row, buys, limit, qty) {
      book.limit({ id: ids[row], side: buys ? 'buy' : 'sell', size: qty, price: limit });
    },
    cancel(row) {
      book.cancel(ids[row]);
    },
    resting: () => sumDepth(book.depth().flat() as [number, number][]),
  };
}
