// Index and mark from the quotes of sources and the book, as fractions of big integers (spec page 3).

import { Decimal } from 'decimal.js';
import { IndexState } from '../../engine/schema/closed-sets.ts';
import { bestPriceOf, sideOf } from './book.ts';
import { high, low } from './checks.ts';
import { abs } from './margin.ts';
import type { PlainQuote } from './market-parts.ts';
import { emit, type PlainMarket, type PlainVenue } from './venue.ts';

/** A fraction; the denominator is above zero. */
export type Fraction = readonly [bigint, bigint];

export function halfEven([above, below]: Fraction): bigint {
  const doubled = abs(above) * 2n;
  let whole = doubled / (below * 2n);
  const rest = doubled - whole * below * 2n;
  if (rest > below || (rest === below && whole % 2n === 1n)) whole += 1n;
  return above < 0n ? -whole : whole;
}

export function add([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

export function isBelow([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d < c * b;
}

/** What one tick is of a whole unit's price, in money. */
function tickMoney({ terms }: PlainMarket): Fraction {
  const value = new Decimal(terms.tickSize).mul(new Decimal(10).pow(terms.moneyDecimals + 12));
  return [BigInt(value.toFixed(0)), 10n ** 12n];
}

const MILLION = 1_000_000n;

/** Two-sided, uncrossed, narrow, fresh. */
function isValid({ terms }: PlainMarket, quote: PlainQuote | undefined, time: number): boolean {
  if (quote === undefined) return false;
  const { bid, ask, at } = quote;
  if (bid <= 0n || ask < bid || time - at > terms.index.ageMaxUs) return false;
  return (ask - bid) * 2n * MILLION <= BigInt(terms.index.spreadMax) * (bid + ask);
}

/** The index of this second. */
export function computeIndex(venue: PlainVenue, market: PlainMarket): void {
  const { pricing, terms } = market;
  const { contract, index } = terms;
  const rows = index.sources.map(({ name, weight }) => {
    const quote = pricing.quotes.get(name);
    return { name, weight: BigInt(weight), quote, valid: isValid(market, quote, venue.time) };
  });
  const mids = rows
    .filter(({ valid }) => valid)
    .map(({ weight, quote }) => ({ weight, twice: (quote?.bid ?? 0n) + (quote?.ask ?? 0n) }))
    .sort((a, b) => (a.twice < b.twice ? -1 : a.twice > b.twice ? 1 : 0));
  const whole = mids.reduce((sum, { weight }) => sum + weight, 0n);
  let [lower, upper] = [-1n, -1n];
  let reached = 0n;
  for (const { weight, twice } of mids) {
    reached += weight;
    if (lower < 0n && reached * 2n >= whole) lower = twice;
    if (upper < 0n && reached * 2n > whole) upper = twice;
  }
  // Four times M.
  const median = mids.length === 0 ? 0n : lower + upper;
  const near = mids.filter(({ twice }) => abs(2n * twice - median) * 100n <= median * 2n);
  const nearWeight = near.reduce((sum, { weight }) => sum + weight, 0n);
  let state: number = IndexState.halted;
  if (mids.length >= index.validForDegraded) state = IndexState.degraded;
  if (mids.length >= index.validForNormal) state = IndexState.normal;
  if (nearWeight * 3n < whole * 2n) state = IndexState.halted;

  let price = 0;
  if (state !== IndexState.halted) {
    const bottom = median * (MILLION - BigInt(index.clamp));
    const top = median * (MILLION + BigInt(index.clamp));
    let sum = 0n;
    for (const { weight, twice } of mids) {
      const wide = twice * 2n * MILLION;
      sum += weight * (wide < bottom ? bottom : wide > top ? top : wide);
    }
    const [tick, parts] = tickMoney(market);
    price = Number(halfEven([sum * parts, whole * 4n * MILLION * tick]));
    if (price < 1) state = IndexState.halted;
  }
  if (isOffBenchmark(venue, market, state, price)) state = IndexState.halted;
  if (state === IndexState.halted) pricing.held = [];
  else if (mustHold(market, price)) state = IndexState.held;
  else {
    pricing.held = [];
    if (venue.time > pricing.takenAt + index.ageMaxUs) pricing.normalSince = 0;
    pricing.takenAt = venue.time;
    market.index = price;
  }
  const isThere = state === IndexState.normal || state === IndexState.degraded;
  if (isThere) pricing.haltedSince = 0;
  else if (pricing.haltedSince === 0) pricing.haltedSince = venue.time;
  if (state !== IndexState.normal) pricing.normalSince = 0;
  else if (pricing.normalSince === 0) pricing.normalSince = venue.time;
  market.indexState = state;
  emit(venue, {
    kind: 'indexPriceSet',
    contract,
    price: market.index,
    state,
    twiceMedian: Number(halfEven([median, 2n])),
    inputs: rows.map(({ name, weight, quote, valid }) => ({
      source: name,
      bid: Number(quote?.bid ?? 0n),
      ask: Number(quote?.ask ?? 0n),
      quotedAt: quote?.at ?? 0,
      weight: Number(weight),
      valid,
    })),
  });
}

/** A jump of more than 5 % waits: for the third in a row that is near the one before, or for the tenth. */
function mustHold({ pricing, index }: PlainMarket, price: number): boolean {
  const { held } = pricing;
  if (pricing.takenAt === 0 || Math.abs(price - index) * 20 <= index) return false;
  held.push(price);
  const [third, second, last] = held.slice(-3);
  const near = (a: number, b: number): boolean => Math.abs(a - b) * 200 <= a;
  if (held.length >= 3 && near(third, second) && near(second, last)) return false;
  return held.length < 10;
}

/** Further from the benchmark's mid than allowed, for as long as is held against it. */
function isOffBenchmark(
  venue: PlainVenue,
  market: PlainMarket,
  state: number,
  index: number,
): boolean {
  const { pricing, terms } = market;
  const { benchmark, benchmarkDeviation, benchmarkHoldUs } = terms.index;
  const quote = pricing.quotes.get(benchmark);
  if (benchmark === '' || quote === undefined || !isValid(market, quote, venue.time)) {
    pricing.offSince = 0;
    return false;
  }
  const [tick, parts] = tickMoney(market);
  const mid = (quote.bid + quote.ask) * parts;
  const ours = 2n * BigInt(index) * tick;
  const isFar =
    state !== IndexState.halted && abs(ours - mid) * MILLION > mid * BigInt(benchmarkDeviation);
  if (!isFar) pricing.offSince = 0;
  else if (pricing.offSince === 0) pricing.offSince = venue.time;
  return isFar && venue.time - pricing.offSince >= benchmarkHoldUs;
}

/** Average price of trading `notional` at once against what is displayed on a side; null without depth. */
export function impactPrice(
  market: PlainMarket,
  side: number,
  notional: bigint,
  worst = 0,
): Fraction | null {
  const levels: { price: number; lots: bigint }[] = [];
  sideOf(market, side).each(({ price, clients, affiliates }) => {
    const lots = [...clients, ...affiliates].reduce((sum, { shown }) => sum + BigInt(shown), 0n);
    levels.push({ price, lots });
  });
  let left = notional;
  let lots = 0n;
  for (const level of levels) {
    if (worst !== 0 && (side === 1 ? level.price < worst : level.price > worst)) return null;
    const lot = BigInt(level.price) * market.money;
    if (level.lots * lot >= left) {
      return [notional * BigInt(level.price), lots * lot + left];
    }
    left -= level.lots * lot;
    lots += level.lots;
  }
  return null;
}

/** round(e^(−k/150) × 10¹²), and what is left of an average after k seconds. */
function decay(seconds: number, constant: number): bigint {
  const exact = new Decimal(-seconds).div(constant).exp().mul('1e12');
  return BigInt(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN).toFixed(0));
}

/** Orders wait for an auction, or for the next one: the book is no price. */
function gathers(market: PlainMarket): boolean {
  const [bid, ask] = [bestPriceOf(market, 1), bestPriceOf(market, 2)];
  return market.call !== null || (bid !== 0 && ask !== 0 && bid >= ask);
}

function basisPrice(market: PlainMarket, second: number): number {
  const { pricing, terms, index } = market;
  const notional = BigInt(terms.mark.impactNotional);
  const [bid, ask] = [impactPrice(market, 1, notional), impactPrice(market, 2, notional)];
  if (bid === null || ask === null || gathers(market)) return 0;
  const [sum, below] = add(bid, ask);
  const sample: Fraction = [(sum - 2n * BigInt(index) * below) * MILLION, 2n * below];
  if (pricing.basisAt === 0) pricing.basis = halfEven(sample);
  else {
    const kept = decay(second - pricing.basisAt, terms.mark.averageSeconds);
    const fresh: Fraction = [sample[0] * (10n ** 12n - kept), sample[1] * 10n ** 12n];
    pricing.basis = halfEven(add([pricing.basis * kept, 10n ** 12n], fresh));
  }
  pricing.basisAt = second;
  return Number(halfEven([BigInt(index) * MILLION + pricing.basis, MILLION]));
}

function bookPrice(venue: PlainVenue, market: PlainMarket): number {
  const { terms, index, last, lastAt } = market;
  if (gathers(market)) return 0;
  const notional = BigInt(terms.mark.impactNotional);
  const [bottom, top] = [low(index, terms.mark.clamp), high(index, terms.mark.clamp)];
  if (impactPrice(market, 1, notional, bottom) === null) return 0;
  if (impactPrice(market, 2, notional, top) === null) return 0;
  const [bid, ask] = [bestPriceOf(market, 1), bestPriceOf(market, 2)];
  const isFresh = last !== 0 && venue.time - lastAt <= terms.mark.lastPriceMaxAgeUs;
  if (!isFresh) return Number(halfEven([BigInt(bid + ask), 2n]));
  return [bid, ask, last].sort((a, b) => a - b)[1];
}

/** The mark of this second: the median of its parts within the clamp about the index. */
export function computeMark(venue: PlainVenue, market: PlainMarket): void {
  const { terms, index } = market;
  const second = venue.lastSecond;
  const minutesLeft = BigInt(60 - Math.floor((second % 3600) / 60));
  const carried = market.funding.rate * minutesLeft;
  const carry = halfEven([BigInt(index) * (480n * 10n ** 9n + carried), 480n * 10n ** 9n]);
  const parts = {
    carryPrice: Number(carry),
    basisPrice: basisPrice(market, second),
    bookPrice: bookPrice(venue, market),
  };
  const there = Object.values(parts)
    .filter((part) => part !== 0)
    .sort((a, b) => a - b);
  const twice = there.length === 2 ? there[0] + there[1] : 2 * there[there.length >> 1];
  const middle = Number(halfEven([BigInt(twice), 2n]));
  const clamp = terms.mark.clamp;
  market.mark = Math.min(Math.max(middle, low(index, clamp)), high(index, clamp));
  emit(venue, { kind: 'markPriceSet', contract: terms.contract, price: market.mark, ...parts });
}
