// The npm packages that do the same job, behind the same two calls. Their ids are texts, made before the clock
// starts; everything else is their own API, used as their documentation describes.

import { OrderBook as HftOrderBook } from 'hft-limit-order-book';
import { OrderBook as NodejsOrderBook } from 'nodejs-order-book';
import { type Contender, sumDepth } from './contender.ts';
import { Op } from './workload.ts';

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
    play({ op, buys, price, qty, ref }, from, to) {
      for (let row = from; row < to; row++) {
        if (op[row] !== Op.add) book.cancel(ids[ref[row]]);
        if (op[row] === Op.cancel) continue;
        const side = buys[row] === 1 ? 'buy' : 'sell';
        book.limit({ id: ids[row], side, size: qty[row], price: price[row] });
      }
    },
    resting: () => sumDepth(book.depth().flat() as [number, number][]),
  };
}
