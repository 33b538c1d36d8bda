// How far the book stands from the index: one sample a second, while both can be trusted.

import type { Price } from '../kernel/units.ts';
import { type ImpactPrice, impactPrice } from '../pricing/impact.ts';
import { isIndexTrusted } from '../pricing/index-trust.ts';
import { Side } from '../schema/closed-sets.ts';
import { isFunded, isSettled } from '../state/funding.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { clamp } from './rate.ts';

type Exact = Pick<ImpactPrice, 'numerator' | 'denominator'>;

/**
 * Takes the second's sample into the minute at work. In a halt or an auction of the contract, in a halt or a hold of its index and
 * before its first index there is none, and the second is counted as excluded.
 *
 * @see docs/rules/funding.md FUND-001, FUND-002
 */
export function samplePremium(state: EngineState, market: Market): void {
  const { funding, index } = market;
  if (!isSettled(market.state)) return;
  if (index === 0 || !isIndexTrusted(state, market) || !isFunded(market.state)) {
    funding.excludedSeconds += 1;
    return;
  }
  const bid = impactPrice(market, Side.buy);
  const ask = impactPrice(market, Side.sell);
  funding.premiumSum += premium(index, bid, ask, funding.terms.cap);
  funding.samples += 1;
}

/**
 * P = (max(0, impactBid − index) − max(0, index − impactAsk)) ÷ index, parts per billion, toward zero, |P| ≤ 2 × cap.
 * Above zero when the book stands above the index. A side without depth (null) counts 0.
 *
 * @example impact bid 10 100, index 10 000: 1 %, which is 10 000 000.
 */
export function premium(index: Price, bid: Exact | null, ask: Exact | null, cap: number): number {
  const reference = BigInt(index);
  const [above, aboveOf] = bid === null ? ZERO : excess(bid, reference, 1n);
  const [below, belowOf] = ask === null ? ZERO : excess(ask, reference, -1n);
  const parts = (above * belowOf - below * aboveOf) * BILLION;
  // An absurd book gives an absurd quotient: the clamp makes it small again.
  return clamp(Number(parts / (aboveOf * belowOf * reference)), 2 * cap);
}

const BILLION = 1_000_000_000n;
const ZERO: readonly [bigint, bigint] = [0n, 1n];

/** How far a price is above (`sign` 1) or below (−1) the index; 0 on the other side. A fraction of ticks. */
function excess(price: Exact, index: bigint, sign: bigint): readonly [bigint, bigint] {
  const distance = sign * (price.numerator - index * price.denominator);
  return distance > 0n ? [distance, price.denominator] : ZERO;
}
