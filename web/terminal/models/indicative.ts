// What an auction would clear if its call ended now (AUCTION-005), by what the book shows: parts that are not on display count
// at the end, and are not here.

import type { Level } from '../../../client/core/index.ts';

export interface Indicative {
  /** Ticks. */
  readonly price: number;
  /** Lots that would trade at it. */
  readonly qty: number;
  /** Lots that more is wanted than offered at it; below zero is offered. */
  readonly surplus: number;
}

/** Prices in a row at which the same is wanted and offered. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly qty: number;
  readonly surplus: number;
}

/** Null where no bid reaches an offer. @param bids and asks best first @param index 0 where there is none */
export function indicativeOf(
  bids: readonly Level[],
  asks: readonly Level[],
  index: number,
): Indicative | null {
  const [high, low] = [bids[0]?.price ?? 0, asks[0]?.price ?? 0];
  if (high === 0 || low === 0 || high < low) return null;
  const spans = spansOf(
    bids.filter(({ price }) => price >= low),
    asks.filter(({ price }) => price <= high),
  );
  const qty = Math.max(...spans.map((span) => span.qty));
  const most = spans.filter((span) => span.qty === qty);
  const least = Math.min(...most.map(({ surplus }) => Math.abs(surplus)));
  const best = most.filter(({ surplus }) => Math.abs(surplus) === least);
  const from = Math.min(...best.map((span) => span.low));
  const to = Math.max(...best.map((span) => span.high));
  const isWanted = best.every(({ surplus }) => surplus > 0);
  const isOffered = best.every(({ surplus }) => surplus < 0);
  const price = isWanted ? to : isOffered ? from : Math.min(to, Math.max(from, index));
  const at = best.find((span) => span.low <= price && price <= span.high);
  return { price, qty, surplus: at?.surplus ?? 0 };
}

/** Every price from the best offer to the best bid, in order. */
function spansOf(bids: readonly Level[], asks: readonly Level[]): Span[] {
  const prices = [...new Set([...bids, ...asks].map(({ price }) => price as number))];
  prices.sort((a, b) => a - b);
  const [bidAt, askAt] = [lotsAt(bids), lotsAt(asks)];
  let wanted = bids.reduce((sum, { qty }) => sum + qty, 0);
  let offered = 0;
  const spans: Span[] = [];
  const push = (low: number, high: number): void => {
    if (low > high) return;
    spans.push({ low, high, qty: Math.min(wanted, offered), surplus: wanted - offered });
  };
  prices.forEach((price, i) => {
    offered += askAt.get(price) ?? 0;
    push(price, price);
    wanted -= bidAt.get(price) ?? 0;
    const next = prices[i + 1];
    if (next !== undefined) push(price + 1, next - 1);
  });
  return spans;
}

function lotsAt(levels: readonly Level[]): Map<number, number> {
  return new Map(levels.map(({ price, qty }) => [price as number, qty as number]));
}
