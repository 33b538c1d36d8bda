// A full minute: the mean of its samples, the rate of the window, and what a lot owes for it.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { FUNDING_WINDOW_MAX } from '../kernel/limits.ts';
import { mulDiv } from '../kernel/math.ts';
import type { Money, Time } from '../kernel/units.ts';
import { accrueFunding } from '../ledger/fill.ts';
import type { FundingTerms } from '../schema/contract-terms.ts';
import type { Funding } from '../state/funding.ts';
import type { Market } from '../state/market.ts';
import { averagePremium, fundingRate, RATE_MINUTES } from './rate.ts';

/**
 * Closes the minute that began at `minute`, at the time `now`: terms that are due take over, the samples become a premium, P̄
 * and F follow. With at least 30 samples the minute accrues in full on the last trusted index, with fewer not at all. A minute
 * without samples counts for nothing and moves nothing; nothing is caught up later.
 *
 * @see docs/rules/funding.md FUND-003 … FUND-006, FUND-010
 */
export function closeMinute(market: Market, minute: Time, now: Time, out: EventBuffer): void {
  const { funding, positions } = market;
  takeOver(funding, now);
  const { samples } = funding;
  if (samples === 0) return;
  const premium = mulDiv(funding.premiumSum, 1, samples);
  funding.premiumSum = 0;
  funding.samples = 0;
  funding.minutes.push(premium);
  if (funding.minutes.length > FUNDING_WINDOW_MAX) funding.minutes.shift();
  funding.averagePremium = averageOf(funding.minutes, funding.terms);
  funding.rate = fundingRate(funding.averagePremium, funding.terms);
  const perLot = samples >= SAMPLES_MIN ? accrue(market) : 0;
  emitRare(out, {
    kind: 'fundingMinuteClosed',
    contract: market.terms.contract,
    minute,
    samples,
    premium,
    averagePremium: funding.averagePremium,
    rate: funding.rate,
    perLot: perLot as Money,
    cumulative: positions.cumulative,
  });
}

/** Half a minute: with fewer samples it accrues nothing. */
export const SAMPLES_MIN = 30;

/** P̄ of the last minutes of the terms' window. */
export function averageOf(minutes: readonly number[], terms: FundingTerms): number {
  return averagePremium(minutes.slice(-terms.windowMinutes), terms.averaging);
}

/** The formula in force at `at`: the latest that is due. */
export function termsAt(funding: Funding, at: Time): FundingTerms {
  let { terms } = funding;
  for (const next of funding.coming) if (next.effectiveAt <= at) terms = next.terms;
  return terms;
}

function takeOver(funding: Funding, now: Time): void {
  if (funding.coming.length === 0) return;
  funding.terms = termsAt(funding, now);
  funding.coming = funding.coming.filter(({ effectiveAt }) => effectiveAt > now);
}

/** What the money of a lot is multiplied with: parts per billion, and the minutes of a rate. */
const PARTS = BigInt(RATE_MINUTES) * 1_000_000_000n;

/**
 * Adds the minute to what a lot held long owes: trunc((index × money per tick-lot × F + carry) ÷ (480 × 10⁹)). The signed
 * remainder is carried, so that no fraction is ever lost, and a rate of the other sign accrues the mirror image.
 *
 * @returns money per lot.
 * @example BTC at 100 000, F 0.075 %: 156.25 µUSD a minute, hence 156, 156, 156, 157.
 */
function accrue(market: Market): number {
  const { funding, positions, index, moneyPerTickLot } = market;
  const owed =
    BigInt(index) * BigInt(moneyPerTickLot) * BigInt(funding.rate) + BigInt(funding.carry);
  const perLot = Number(owed / PARTS);
  funding.carry = Number(owed % PARTS);
  accrueFunding(positions, perLot);
  funding.accruedMinutes += 1;
  return perLot;
}
