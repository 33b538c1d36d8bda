// A book and a tape as lines of text: asks above bids, the best in the middle.

import type { LocalBook, Scale } from '../../../../client/node/index.ts';
import { grouped } from '../../../../client/node/index.ts';
import { Side } from '../../../../engine/schema/index.ts';
import type { Trade } from '../../../../proto/market-message.ts';

const PRICE_WIDTH = 14;
const QTY_WIDTH = 14;

/** The best `depth` levels of each side, their quantities, and what stands there or nearer. */
export function ladderLines(book: LocalBook, depth: number): string[] {
  const { scale } = book;
  const asks = levelLines(book, 'asks', depth).reverse();
  const bids = levelLines(book, 'bids', depth);
  const spread =
    book.bestBid === 0 || book.bestAsk === 0
      ? ''
      : `spread ${grouped(scale.price(book.bestAsk - book.bestBid))}`;
  return [
    `${'price'.padStart(PRICE_WIDTH + 5)}${'quantity'.padStart(QTY_WIDTH)}${'in all'.padStart(QTY_WIDTH)}`,
    ...(asks.length === 0 ? ['ask  nobody offers'] : asks),
    `     ${spread.padStart(PRICE_WIDTH)}`.trimEnd(),
    ...(bids.length === 0 ? ['bid  nobody bids'] : bids),
  ];
}

function levelLines(book: LocalBook, side: 'bids' | 'asks', depth: number): string[] {
  const label = side === 'asks' ? 'ask  ' : 'bid  ';
  let sum = 0;
  return book.levels(side, depth).map(({ price, qty, qtyLots }) => {
    sum += qtyLots;
    const columns = [
      grouped(price).padStart(PRICE_WIDTH),
      grouped(qty).padStart(QTY_WIDTH),
      grouped(book.scale.qty(sum)).padStart(QTY_WIDTH),
    ];
    return `${label}${columns.join('')}`;
  });
}

/** `12:30:05.123  bought 0.500 @ 100,000.5`, with a mark where an affiliate took part. */
export function tradeLine(trade: Trade, scale: Scale): string {
  const time = new Date(Math.floor(trade.time / 1000)).toISOString().slice(11, 23);
  const verb = trade.takerSide === Side.buy ? 'bought' : 'sold  ';
  const mark = trade.makerAfmm || trade.takerAfmm ? '  ◆ affiliated market maker' : '';
  const qty = grouped(scale.qty(trade.qty)).padStart(QTY_WIDTH - 4);
  return `${time}  ${verb}${qty} @ ${grouped(scale.price(trade.price))}${mark}`;
}
