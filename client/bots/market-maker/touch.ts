// The best prices of everybody else: a maker that looked at its own quotes would follow itself.

import type { Touch } from './fair-price.ts';

interface Level {
  readonly price: number;
  readonly qty: number;
}

/** An order of one's own, as it stands in the book. */
export interface OwnQuote {
  readonly isBid: boolean;
  readonly ticks: number;
  readonly lots: number;
}

/** @param bids best first, as the book has them, one's own orders among them */
export function touchOfOthers(
  bids: readonly Level[],
  asks: readonly Level[],
  own: readonly OwnQuote[],
): Touch {
  return { bid: bestOf(bids, own, true), ask: bestOf(asks, own, false) };
}

function bestOf(levels: readonly Level[], own: readonly OwnQuote[], isBid: boolean): Touch['bid'] {
  for (const { price, qty } of levels) {
    let lots = qty;
    for (const quote of own) {
      if (quote.isBid === isBid && quote.ticks === price) lots -= quote.lots;
    }
    if (lots > 0) return { ticks: price, lots };
  }
  return null;
}
