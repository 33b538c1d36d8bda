// What a contract is worth to the maker, in thousandths of a tick, so that nothing between two ticks is lost.

import { floorOf, MILLION } from '../exact.ts';

export const MILLI = 1000;

/** The best of the others on each side; null on an empty side. */
export interface Touch {
  readonly bid: { readonly ticks: number; readonly lots: number } | null;
  readonly ask: { readonly ticks: number; readonly lots: number } | null;
}

/**
 * The middle of the best bid and ask, nearer to the side with fewer lots, which is the one that goes first. null while a
 * side is empty.
 *
 * @example 100 for 1 lot, 102 for 3: (100 × 3 + 102 × 1) ÷ 4 is 100.5, 100 500 thousandths.
 */
export function microPrice({ bid, ask }: Touch): number | null {
  if (bid === null || ask === null) return null;
  const lots = bid.lots + ask.lots;
  return bid.ticks * MILLI + floorOf((ask.ticks - bid.ticks) * MILLI, bid.lots, lots);
}

interface Weights {
  /** Millionths: 1 000 000 is the index alone. */
  readonly indexWeightPpm: number;
  /** How far the book may stand from the index, in millionths, to be believed. */
  readonly bookReachPpm: number;
}

/** Index and book, weighted; the book no farther from the index than its reach, so that orders alone cannot move the price far. */
export function fairPrice(
  indexTicks: number,
  touch: Touch,
  { indexWeightPpm, bookReachPpm }: Weights,
): number {
  const index = indexTicks * MILLI;
  const micro = microPrice(touch);
  if (micro === null) return index;
  const reach = floorOf(index, bookReachPpm, MILLION);
  const off = Math.max(-reach, Math.min(reach, micro - index));
  return index + floorOf(off, MILLION - indexWeightPpm, MILLION);
}
