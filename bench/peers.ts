// The npm packages that do the same job, behind the same two calls. Their ids are texts, made before the clock
// starts; everything else is their own API, used as their documentation describes.

import { OrderBook as HftOrderBook } from 'hft-limit-order-book';
import { OrderBook as NodejsOrderBook } from 'nodejs-order-book';
import { type Contender, sumDepth } from './contender.ts';
import { Op } from './workloads/rows.ts';

export const NODEJS = 'nodejs-order-book';
export const HFT = 'hft-limit-order-book';

/** The part of both packages' API that is used here. */
interface PeerBook {
  limit(order: {
    id: string;
    side: string;
    size: number;
    price: number;
    timeInForce: string;
  }): unknown;
  cancel(id: string): unknown;
  depth(): [[number, number][], [number, number][]];
}

export function nodejsOrderBook(orders: number): Contender {
  return contender(NODEJS, new NodejsOrderBook() as unknown as PeerBook, orders);
}

export function hftLimitOrderBook(orders: number): Contender {
  return contender(HFT, new HftOrderBook() as unknown as PeerBook, orders);
}

function contender(name: string, book: PeerBook, orders: number): Contender {
  const ids = Array.from({ length: orders + 1 }, (_, order) => String(order));
  return {
    name,
    play({ op, buys, price, qty, order }, from, to) {
      for (let row = from; row < to; row++) {
        const what = op[row];
        const id = ids[order[row]];
        if (what === Op.cancel || what === Op.replace) {
          const gone = book.cancel(id);
          if (what === Op.cancel || gone === undefined) continue;
        }
        const side = buys[row] === 1 ? 'buy' : 'sell';
        const timeInForce = what === Op.take ? 'IOC' : 'GTC';
        book.limit({ id, side, size: qty[row], price: price[row], timeInForce });
      }
    },
    resting: () => sumDepth(book.depth().flat() as [number, number][]),
  };
}
