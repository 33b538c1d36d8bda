// From premiums to the rate: pure functions of integers, so that any venue's formula is a set of parameters.

import { mulDiv } from '../kernel/math.ts';
import { Averaging } from '../schema/closed-sets.ts';
import type { FundingTerms } from '../schema/contract-terms.ts';

/** Rates are parts per billion of the notional for eight hours, which are this many minutes. */
export const RATE_MINUTES = 480;

/**
 * P̄ of the premiums of a window, oldest first; parts per billion, toward zero; 0 of none. Plain: all weigh alike.
 * Linear: the oldest weighs 1, the latest n. Exact: 1440 minutes of at most 2 × 10⁹ with their weights stay below 2⁵².
 *
 * @example linear over 0.02, 0.04, 0.06, 0.10 %: (2 + 8 + 18 + 40) ÷ 10 = 0.068 %.
 * @see docs/rules/funding.md FUND-003
 */
export function averagePremium(premiums: readonly number[], averaging: Averaging): number {
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < premiums.length; i++) {
    const weight = averaging === Averaging.linear ? i + 1 : 1;
    sum += premiums[i] * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : mulDiv(sum, 1, weights);
}

/** What of a formula decides the rate, parts per billion per 8 h. */
type RateTerms = Pick<FundingTerms, 'interest' | 'damping' | 'cap'>;

/**
 * F per 8 h of an average premium: clamp(P̄ + clamp(I − P̄, −δ, +δ), −cap, +cap). Above zero longs pay. Within δ of the
 * interest the rate is the interest; beyond it δ is taken off. Sums alone: nothing is rounded.
 *
 * @example I = 0, δ = 0.025 %: 0.10 % → 0.075 %, −0.09 % → −0.065 %, 0.02 % → 0.
 * @see docs/rules/funding.md FUND-004
 */
export function fundingRate(average: number, terms: RateTerms): number {
  const { interest, damping, cap } = terms;
  const damped = average + clamp(interest - average, damping);
  return clamp(damped, cap) + 0; // −0 + 0 is 0: one bit pattern for zero.
}

/** The value, or ±`most` when it is beyond. */
export function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
