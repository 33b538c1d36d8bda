// The one price of an auction: most volume, then least imbalance, then the side of the imbalance, then the nearest to the index.

import { type Book, bestPrice, ladderOf } from '../book/book.ts';
import { findLevel, hiddenAt, NO_KEY, nextKey, priceOf, shownAt } from '../book/ladder.ts';
import type { Price } from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';

/** What would trade at one price. */
interface Clearing {
  readonly price: Price;
  readonly lots: number;
  /** Lots wanted at it beyond those offered; below zero when more are offered. */
  readonly surplus: number;
  /** Levels that were looked at. */
  readonly levels: number;
}

interface Level {
  readonly price: number;
  readonly lots: number;
}

/**
 * The price at which a crossed book clears; null when it is not crossed. Hidden lots count like the others.
 *
 * Between two prices of levels nothing changes, so a row of ticks is looked at as one. The best ones are neighbours: volume
 * rises to its most and falls again, and the surplus only falls as the price rises.
 *
 * @param index the nearest to it is taken where the surplus is on neither side throughout.
 * @example bids 30 @ 100 500, 20 @ 100 400, 50 @ 100 300; asks 40 @ 100 100, 30 @ 100 200, 40 @ 100 450:
 *   70 lots at 100 200 … 100 300 with 30 more wanted, hence 100 300.
 * @see docs/rules/auctions.md AUCTION-005
 */
export function clearingPrice(book: Book, index: Price | 0): Clearing | null {
  const highest = bestPrice(book, Side.buy);
  const lowest = bestPrice(book, Side.sell);
  if (highest === 0 || lowest === 0 || highest < lowest) return null;
  const bids = levelsDownTo(book, Side.buy, (price) => price >= lowest).reverse();
  const asks = levelsDownTo(book, Side.sell, (price) => price <= highest);

  let wanted = bids.reduce((sum, { lots }) => sum + lots, 0);
  let offered = 0;
  let best: Row | null = null;
  for (let price: number = lowest, bid = 0, ask = 0; price <= highest; ) {
    while (bid < bids.length && bids[bid].price < price) wanted -= bids[bid++].lots;
    while (ask < asks.length && asks[ask].price <= price) offered += asks[ask++].lots;
    const nextAsk = ask < asks.length ? asks[ask].price : highest + 1;
    const next = Math.min(bids[bid].price + 1, nextAsk);
    best = better(best, { from: price, to: next - 1, wanted, offered });
    price = next;
  }
  if (best === null) return null;
  const price = priceIn(best, index) as Price;
  const surplus = price > best.to - best.tail ? best.last : best.first;
  return { price, lots: best.lots, surplus, levels: bids.length + asks.length };
}

/** Ticks between which nothing changes. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly wanted: number;
  readonly offered: number;
}

/** Neighbouring ticks that are equally good: the surplus at the first of them, and at the last `tail` of them. */
interface Row {
  readonly from: number;
  readonly to: number;
  readonly lots: number;
  readonly first: number;
  readonly last: number;
  readonly tail: number;
}

function better(best: Row | null, { from, to, wanted, offered }: Stretch): Row {
  const lots = Math.min(wanted, offered);
  const surplus = wanted - offered;
  const tail = to - from + 1;
  const fresh: Row = { from, to, lots, first: surplus, last: surplus, tail };
  if (best === null || lots > best.lots) return fresh;
  const [before, now] = [Math.abs(best.last), Math.abs(surplus)];
  if (lots < best.lots || now > before) return best;
  if (now < before) return fresh;
  // Equally good, and its neighbour: the surplus is the same, or has changed its side.
  return { ...best, to, last: surplus, tail: surplus === best.last ? best.tail + tail : tail };
}

function priceIn({ from, to, first, last }: Row, index: number): number {
  if (first > 0 && last > 0) return to;
  if (first < 0 && last < 0) return from;
  return Math.min(to, Math.max(from, index));
}

/** Best first. */
function levelsDownTo(book: Book, side: Side, isIn: (price: number) => boolean): Level[] {
  const ladder = ladderOf(book, side);
  const levels: Level[] = [];
  for (let key = ladder.best; key !== NO_KEY; key = nextKey(ladder, key + 1)) {
    const price = priceOf(ladder, key);
    if (!isIn(price)) break;
    const level = findLevel(ladder, key);
    levels.push({ price, lots: shownAt(ladder, level) + hiddenAt(ladder, level) });
  }
  return levels;
}
