// The mark of a second: the median of three views of the contract's value, never far from the index.

import { bestPrice } from '../book/book.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { divHalfEven, floorDiv } from '../kernel/math.ts';
import type { Price } from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { lowerBound, upperBound } from './bounds.ts';
import { DECAY_ONE, decayOf } from './decay.ts';
import { type ImpactPrice, impactPrice } from './impact.ts';
import { isIndexTrusted } from './index-trust.ts';

const MINUTE_US = 60_000_000;
/** Parts per billion × the minutes of the eight hours that a rate is for. */
const RATE_MINUTES = 480n * 1_000_000_000n;
/** The average is kept in millionths of a tick. */
const BASIS_SCALE = 1_000_000n;

/**
 * Moves the mark to the median of its parts, clamped around the index; without index there is none, and while the
 * index is halted or held the mark stands still. Emits it every second either way.
 *
 * @see docs/rules/prices.md PRICE-007 … PRICE-009
 */
export function computeMark(state: EngineState, market: Market, out: EventBuffer): void {
  const { contract, mark } = market.terms;
  if (!isIndexTrusted(state, market)) {
    if (market.mark === 0) return;
    const parts = { carryPrice: 0, basisPrice: 0, bookPrice: 0 } as const;
    emitRare(out, { kind: 'markPriceSet', contract, price: market.mark, ...parts });
    return;
  }
  const index = market.index as Price;
  const low = lowerBound(index, mark.clamp);
  const high = upperBound(index, mark.clamp);
  const bid = impactPrice(market, Side.buy);
  const ask = impactPrice(market, Side.sell);
  const carryPrice = carriedIndex(state, market, index);
  let basisPrice: Price | 0 = 0;
  let bookPrice: Price | 0 = 0;
  // While orders gather for an auction the book is no price, and the average waits.
  if (bid !== null && ask !== null && !gathers(market)) {
    takeSample(state, market, bid, ask, index);
    basisPrice = aboveIndex(index, market.pricing.basis);
    // One lot must not move the mark: the book counts where it carries weight near the index.
    if (bid.worst >= low && ask.worst <= high) bookPrice = bookMedian(state, market);
  }
  const middle = medianOf(carryPrice, basisPrice, bookPrice);
  market.mark = Math.min(high, Math.max(low, middle)) as Price;
  emitRare(out, {
    kind: 'markPriceSet',
    contract,
    price: market.mark,
    carryPrice,
    basisPrice,
    bookPrice,
  });
}

/** In a call, and as long as what an interrupted call has left still crosses. */
function gathers({ auction, book }: Market): boolean {
  if (auction !== null) return true;
  return bestPrice(book, Side.buy) >= bestPrice(book, Side.sell);
}

/**
 * A: the index carried by the funding that is left in the hour.
 *
 * @example index 1 000 000, rate 0.01 %, 30 minutes left: 1 000 006.25 → 1 000 006.
 */
function carriedIndex(state: EngineState, market: Market, index: Price): Price {
  const minutesLeft = 60 - (floorDiv(state.time, MINUTE_US) % 60);
  const factor = RATE_MINUTES + BigInt(market.funding.rate) * BigInt(minutesLeft);
  return divHalfEven(BigInt(index) * factor, RATE_MINUTES) as Price;
}

/**
 * Brings the average of (impact mid − index) up to this second: what is left of it by the decay table, the rest from
 * the sample; rounded once, half to even. The first sample starts it.
 */
function takeSample(
  state: EngineState,
  market: Market,
  bid: ImpactPrice,
  ask: ImpactPrice,
  index: Price,
): void {
  const { pricing, terms } = market;
  const kept =
    pricing.basisAt === 0
      ? 0
      : decayOf(
          state.scratch.decays,
          terms.mark.averageSeconds,
          state.lastSecond - pricing.basisAt,
        );
  const both = bid.denominator * ask.denominator;
  const sides = bid.numerator * ask.denominator + ask.numerator * bid.denominator;
  // (impact mid − index) × 2 × both sides' denominators.
  const sample = sides - 2n * BigInt(index) * both;
  const one = BigInt(DECAY_ONE);
  const old = BigInt(kept) * BigInt(pricing.basis) * 2n * both;
  const fresh = (one - BigInt(kept)) * sample * BASIS_SCALE;
  pricing.basis = divHalfEven(old + fresh, one * 2n * both);
  pricing.basisAt = state.lastSecond;
}

/** C: the median of best bid, best ask and last, or the middle when last is old. Both sides are there. */
function bookMedian(state: EngineState, market: Market): Price {
  const bid = bestPrice(market.book, Side.buy);
  const ask = bestPrice(market.book, Side.sell);
  const { last, lastAt } = market;
  const young = last !== 0 && state.time - lastAt <= market.terms.mark.lastPriceMaxAgeUs;
  return young ? (middleOf(bid, ask, last) as Price) : meanOf(bid, ask);
}

/** Of three the middle one; of two their mean, half to even; A alone is A. A part that is 0 is not there. */
function medianOf(carry: Price, basis: Price | 0, book: Price | 0): number {
  if (basis !== 0 && book !== 0) return middleOf(carry, basis, book);
  const other = basis || book;
  return other === 0 ? carry : meanOf(carry, other);
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function meanOf(a: number, b: number): Price {
  return divHalfEven(BigInt(a) + BigInt(b), 2n) as Price;
}

/** B: the index and the average, rounded as one sum: half a tick above an odd index is the even one. */
function aboveIndex(index: Price, basis: number): Price | 0 {
  const price = divHalfEven(BigInt(index) * BASIS_SCALE + BigInt(basis), BASIS_SCALE);
  return price >= 1 ? (price as Price) : 0;
}
