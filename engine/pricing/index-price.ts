// The index of a second: what the valid sources quote for the asset, so weighed that a few of them cannot move it.

import { Decimal } from 'decimal.js';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { divHalfEven, mulDivFloor } from '../kernel/math.ts';
import type { Money, Ppm, Price, Time } from '../kernel/units.ts';
import { IndexState, isTrusted } from '../schema/closed-sets.ts';
import type { ContractTerms, IndexTerms } from '../schema/contract-terms.ts';
import type { IndexInput } from '../schema/events/prices.ts';
import type { Market } from '../state/market.ts';
import type { SourceQuote } from '../state/prices.ts';
import type { EngineState } from '../state/state.ts';
import { believablePrice, isPlainlyExact, upperBound } from './bounds.ts';
import { forgetHeld, takeIndex } from './index-trust.ts';

const MILLION = 1_000_000;
const BIG_MILLION = 1_000_000n;

/** A valid source: twice its mid (bid + ask, hence whole), and what it weighs. */
interface WeightedMid {
  readonly twiceMid: Money;
  readonly weight: Ppm;
}

/** The weighted mean of clamped mids, exact, in money: `numerator ÷ denominator`. */
interface Weighed {
  /** Four times M: a mean of two mids, each of two sides. */
  readonly fourMedian: number;
  /** Less than two thirds of the weight stand near M. */
  readonly isContradicted: boolean;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Computes the index from the last quotes, or keeps the last one and halts or holds; emits either with its inputs.
 *
 * @see docs/rules/prices.md PRICE-002 … PRICE-005, PRICE-015, PRICE-016
 */
export function computeIndex(state: EngineState, market: Market, out: EventBuffer): void {
  const { pricing, terms } = market;
  const { sources, validForDegraded, validForNormal } = terms.index;
  const inputs: IndexInput[] = [];
  const valid: WeightedMid[] = [];
  for (let i = 0; i < sources.length; i++) {
    const { name, weight } = sources[i];
    const { bid, ask, quotedAt } = pricing.quotes[i];
    const isValid = isValidQuote(pricing.quotes[i], terms.index, state.time);
    inputs.push({ source: name, bid, ask, quotedAt, weight, valid: isValid });
    if (isValid) valid.push({ twiceMid: (bid + ask) as Money, weight });
  }
  const weighed = valid.length === 0 ? null : weigh(valid, terms.index.clamp);
  const price = weighed === null ? 0 : ticksOf(weighed, terms);
  const isAgreed = weighed !== null && valid.length >= validForDegraded && !weighed.isContradicted;
  if (!isAgreed) pricing.benchmarkOffSince = 0;
  const isGood =
    isAgreed && isBelievable(state, market, price) && !isOffBenchmark(state, market, price);
  if (!isGood) forgetHeld(market);
  const full = valid.length >= validForNormal ? IndexState.normal : IndexState.degraded;
  const { halted, held } = IndexState;
  market.indexState = !isGood ? halted : takeIndex(state, market, price as Price) ? full : held;
  noteTrust(state, market);
  emitRare(out, {
    kind: 'indexPriceSet',
    contract: terms.contract,
    price: market.index as Price,
    state: market.indexState,
    twiceMedian: weighed === null ? (0 as Money) : twiceMedianOf(weighed),
    inputs,
  });
}

/** Since when there has been no index, and since when a normal one. */
function noteTrust(state: EngineState, { pricing, trust, indexState }: Market): void {
  if (isTrusted(indexState)) pricing.haltedSince = 0;
  else if (pricing.haltedSince === 0) pricing.haltedSince = state.time;
  if (indexState !== IndexState.normal) trust.normalSince = 0;
  else if (trust.normalSince === 0) trust.normalSince = state.time;
}

function twiceMedianOf({ fourMedian }: Weighed): Money {
  return divHalfEven(BigInt(fourMedian), 2n) as Money;
}

/** Two-sided, not crossed (locked will do), of a spread and an age within the terms, both inclusive. */
export function isValidQuote(quote: SourceQuote, terms: IndexTerms, now: Time): boolean {
  const { bid, ask, quotedAt } = quote;
  if (bid === 0 || ask === 0 || bid > ask) return false;
  if (now - quotedAt > terms.ageMaxUs) return false;
  // spread ≤ share × mid, both sides twice; the left side is whole, so the right one may be cut.
  return 2 * (ask - bid) <= mulDivFloor(bid + ask, terms.spreadMax, MILLION);
}

/**
 * M is the mean of the lower and the upper weighted median: the first mid at which the cumulative weight reaches half, and the
 * first at which it exceeds half. Each mid clamped to M × (1 ± clamp), weighted mean. All exact: the clamp's bounds are
 * not rounded here, for only the index has ticks.
 *
 * @param valid at least one.
 * @example 100 010 w30, 100 020 w20, 99 990 w20, 100 900 w10, 100 000 w10, 99 980 w10, clamp 0.5 % → 100 054.005.
 */
export function weigh(valid: readonly WeightedMid[], clamp: Ppm): Weighed {
  const rising = [...valid].sort((a, b) => a.twiceMid - b.twiceMid);
  let total = 0;
  for (const { weight } of rising) total += weight;
  const lower = rising[placeOf(rising, (weight) => 2 * weight >= total)].twiceMid;
  const upper = rising[placeOf(rising, (weight) => 2 * weight > total)].twiceMid;
  const fourMedian = lower + upper;
  // In millionths, so that the bounds are whole.
  const lowest = BigInt(fourMedian) * BigInt(MILLION - clamp);
  const highest = BigInt(fourMedian) * BigInt(MILLION + clamp);
  let numerator = 0n;
  let near = 0;
  for (const { twiceMid, weight } of rising) {
    const scaled = 2n * BigInt(twiceMid) * BIG_MILLION;
    const clamped = scaled < lowest ? lowest : scaled > highest ? highest : scaled;
    numerator += clamped * BigInt(weight);
    if (isNear(twiceMid, fourMedian)) near += weight;
  }
  const denominator = 4n * BIG_MILLION * BigInt(total);
  return { fourMedian, isContradicted: 3 * near < 2 * total, numerator, denominator };
}

/** The first of the mids at which the weight so far is enough. */
function placeOf(rising: readonly WeightedMid[], isEnough: (weight: number) => boolean): number {
  let weightSoFar = 0;
  return rising.findIndex(({ weight }) => {
    weightSoFar += weight;
    return isEnough(weightSoFar);
  });
}

/** Within 2 % of M, inclusive: 50 × |mid − M| ≤ M, everything four times. */
function isNear(twiceMid: Money, fourMedian: number): boolean {
  const distance = 2n * BigInt(twiceMid) - BigInt(fourMedian);
  return 50n * (distance < 0n ? -distance : distance) <= BigInt(fourMedian);
}

/** Money of a whole unit in ticks, half to even. */
function ticksOf(weighed: Weighed, terms: ContractTerms): number {
  const [money, parts] = tickInMoney(terms);
  return divHalfEven(weighed.numerator * parts, weighed.denominator * money);
}

/** The terms allow a tick twelve decimals. */
const TICK_SCALE = 1_000_000_000_000;

/** Can every position be valued, at the index and wherever the mark may stand around it? */
function isBelievable(state: EngineState, market: Market, price: number): boolean {
  const furthest = Math.max(price, upperBound(price, market.terms.mark.clamp));
  if (price < 1) return false;
  return isPlainlyExact(state, market, furthest) || furthest <= believablePrice(state, market);
}

/**
 * Has the index been further from the benchmark than it may be, for as long as that is allowed? A benchmark that is
 * silent or makes no sense counts for nothing, and the count starts again.
 */
function isOffBenchmark(state: EngineState, market: Market, price: number): boolean {
  const { pricing, terms } = market;
  const quote = pricing.quotes[terms.index.sources.length];
  if (!isValidQuote(quote, terms.index, state.time) || !isFar(price, quote, terms)) {
    pricing.benchmarkOffSince = 0;
    return false;
  }
  if (pricing.benchmarkOffSince === 0) pricing.benchmarkOffSince = state.time;
  return state.time - pricing.benchmarkOffSince >= terms.index.benchmarkHoldUs;
}

/** |index − benchmark| > deviation × benchmark, for the index in ticks as it would be emitted; exact, everything doubled. */
function isFar(price: number, quote: SourceQuote, terms: ContractTerms): boolean {
  const [money, parts] = tickInMoney(terms);
  const twiceBenchmark = BigInt(quote.bid + quote.ask) * parts;
  const difference = 2n * BigInt(price) * money - twiceBenchmark;
  const distance = difference < 0n ? -difference : difference;
  return distance * BIG_MILLION > twiceBenchmark * BigInt(terms.index.benchmarkDeviation);
}

/** What a tick is in money, as a ratio: a tick of a whole unit need not be a whole number of minor units. */
function tickInMoney(terms: ContractTerms): readonly [bigint, bigint] {
  const tick = new Decimal(terms.tickSize).mul(TICK_SCALE).toFixed(0);
  return [BigInt(tick) * 10n ** BigInt(terms.moneyDecimals), BigInt(TICK_SCALE)];
}
