// Funding as it is published: what was, and what the minute at work would make of it.

import { averageOf, termsAt } from '../funding/minute.ts';
import { fundingRate } from '../funding/rate.ts';
import { floorDiv, mulDiv } from '../kernel/math.ts';
import type { ContractId, Money, Time } from '../kernel/units.ts';
import type { FundingTerms } from '../schema/contract-terms.ts';
import type { Market } from '../state/market.ts';
import { type EngineState, marketOf } from '../state/state.ts';

/** Rates and premiums are parts per billion, rates per 8 h; above zero longs pay. */
export interface FundingView {
  /** F and P̄ as of the last minute closed. */
  readonly rate: number;
  readonly averagePremium: number;
  /** F if the minute at work closed with the samples it has. */
  readonly projectedRate: number;
  /** Minutes that P̄ is made of at most. */
  readonly windowMinutes: number;
  /** Premiums of the minutes that P̄ is made of, oldest first. */
  readonly minutePremiums: readonly number[];
  /** Money that a lot held long since the beginning would owe. */
  readonly cumulative: Money;
  /** The last full hour settled; 0 before. */
  readonly settledAt: Time | 0;
  /** The next full hour. */
  readonly nextSettlement: Time;
}

/** The formula in force, and those that will be, in the order in which they take effect. */
export interface FundingFormulas {
  readonly inForce: FundingTerms;
  readonly coming: readonly { readonly terms: FundingTerms; readonly effectiveAt: Time }[];
}

/** A contract's funding at the time `now`. */
export function funding(
  state: EngineState,
  contract: ContractId,
  now: Time,
): FundingView | undefined {
  const market = marketOf(state, contract);
  return market === undefined ? undefined : fundingView(market, now);
}

export function fundingFormulas(
  state: EngineState,
  contract: ContractId,
): FundingFormulas | undefined {
  const market = marketOf(state, contract);
  if (market === undefined) return undefined;
  const { terms, coming } = market.funding;
  return { inForce: terms, coming: [...coming] };
}

/** Reads a contract's funding at the time `now`; changes nothing. */
export function fundingView(market: Market, now: Time): FundingView {
  const { funding, positions } = market;
  const { minutes, samples, premiumSum, terms } = funding;
  const coming = termsAt(funding, nextFull(now, MINUTE_US));
  const projected = samples === 0 ? minutes : [...minutes, mulDiv(premiumSum, 1, samples)];
  return {
    rate: funding.rate,
    averagePremium: funding.averagePremium,
    projectedRate: fundingRate(averageOf(projected, coming), coming),
    windowMinutes: terms.windowMinutes,
    minutePremiums: minutes.slice(-terms.windowMinutes),
    cumulative: positions.cumulative,
    settledAt: funding.settledAt,
    nextSettlement: nextFull(now, HOUR_US),
  };
}

const MINUTE_US = 60_000_000;
const HOUR_US = 3_600_000_000;

function nextFull(now: Time, length: number): Time {
  return ((floorDiv(now, length) + 1) * length) as Time;
}
