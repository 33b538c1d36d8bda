// Funding as a list of samples, a list of minutes and a debt per position (spec page 4). Every accrual walks over
// every account; nothing is cumulative but what is emitted.

import { Averaging, ContractState } from '../../engine/schema/closed-sets.ts';
import type { SetFundingTerms } from '../../engine/schema/commands/funding.ts';
import { abs } from './margin.ts';
import { add, impactPrice } from './prices.ts';
import { hasIndex } from './quotes.ts';
import {
  accountsOf,
  emit,
  marketsOf,
  nextAccountSeq,
  type PlainMarket,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const BILLION = 1_000_000_000n;

export function setFundingTerms(venue: PlainVenue, command: SetFundingTerms): void {
  const { terms, effectiveAt } = command;
  const { funding } = venue.markets[command.contract];
  funding.coming = funding.coming.filter((known) => known.effectiveAt !== effectiveAt);
  funding.coming.push({ terms, effectiveAt });
}

const SECOND = 1_000_000;
const { live, reduceOnly, delisted, recorded } = ContractState;

/** Samples are taken in these two. */
function isFunded({ state }: PlainMarket): boolean {
  return state === live || state === reduceOnly;
}

/** Listed, and not at its end. */
function isSettled({ state }: PlainMarket): boolean {
  return state !== delisted && state !== recorded;
}

/** The minute and the hour that a second completes; the very first second only starts the clocks. */
export function passFullTimes(venue: PlainVenue, market: PlainMarket, before: number): void {
  if (!isSettled(market)) return;
  const { funding } = market;
  const second = venue.lastSecond;
  const hour = Math.floor(second / 3600) * 3600;
  const isNew = before === 0 || funding.settledAt === 0;
  if (isNew) funding.settledAt = hour * SECOND;
  if (before === 0) return;
  const minute = Math.floor(before / 60);
  if (Math.floor(second / 60) > minute) closeMinute(venue, market, minute * 60 * SECOND, second);
  // Seconds between the two ticks: those before the hour are the old hour's.
  const silent = Array.from({ length: second - before - 1 }, (_, i) => before + 1 + i);
  const settles = hour > before;
  const old = isNew || !settles ? [] : silent.filter((one) => one < hour);
  const fresh = isNew ? [] : silent.filter((one) => !settles || one >= hour);
  funding.excludedSeconds += old.length;
  if (settles) {
    settleHour(venue, market, hour * SECOND);
  }
  funding.excludedSeconds += fresh.length;
}

/**
 * Seconds that had no tick, up to the one before this: walked one by one, they end the minute at work, and each full hour among
 * them is settled for every contract in turn.
 */
export function passSilence(venue: PlainVenue): void {
  const now = Math.floor(venue.time / SECOND);
  const { lastSecond } = venue;
  if (lastSecond === 0 || now - 1 <= lastSecond) return;
  const markets = marketsOf(venue).filter(isSettled);
  for (const market of markets) {
    const { funding } = market;
    const { contract } = market.terms;
    funding.settledAt ||= (lastSecond - (lastSecond % 3600)) * SECOND;
    if (now * SECOND - funding.settledAt >= 24 * 3600 * SECOND) {
      emit(venue, { kind: 'fundingOverdue', contract, since: funding.settledAt });
    }
    const minute = lastSecond - (lastSecond % 60);
    if (now - 1 >= minute + 60) closeMinute(venue, market, minute * SECOND, minute + 60);
  }
  let counted = lastSecond + 1;
  for (let hour = lastSecond - (lastSecond % 3600) + 3600; hour < now; hour += 3600) {
    for (const market of markets) {
      market.funding.excludedSeconds += hour - counted;
      settleHour(venue, market, hour * SECOND);
    }
    counted = hour;
  }
  for (const { funding } of markets) funding.excludedSeconds += now - counted;
  venue.lastSecond = now - 1;
}

/** How far the book is from the index, parts per billion; nothing in a halt. */
export function samplePremium(venue: PlainVenue, market: PlainMarket): void {
  const { funding, index, terms } = market;
  if (!isSettled(market)) return;
  if (index === 0 || !hasIndex(venue, market) || !isFunded(market)) {
    funding.excludedSeconds += 1;
    return;
  }
  const notional = BigInt(terms.mark.impactNotional);
  const [bid, ask] = [impactPrice(market, 1, notional), impactPrice(market, 2, notional)];
  const over: [bigint, bigint] =
    bid === null ? [0n, 1n] : [bid[0] - BigInt(index) * bid[1], bid[1]];
  const under: [bigint, bigint] =
    ask === null ? [0n, 1n] : [ask[0] - BigInt(index) * ask[1], ask[1]];
  if (over[0] < 0n) over[0] = 0n;
  if (under[0] > 0n) under[0] = 0n;
  const [above, below] = add(over, under);
  const exact = (above * BILLION) / (below * BigInt(index));
  funding.samples.push(within(exact, 2n * BigInt(funding.terms.cap)));
}

function within(value: bigint, most: bigint): bigint {
  if (value > most) return most;
  return value < -most ? -most : value;
}

/** F of the average premium. */
export function rateOf(average: bigint, terms: PlainMarket['funding']['terms']): bigint {
  const damped = within(BigInt(terms.interest) - average, BigInt(terms.damping));
  return within(average + damped, BigInt(terms.cap));
}

/** The minute's samples become a premium, the rate follows, a lot accrues; a minute without samples counts for nothing. */
function closeMinute(venue: PlainVenue, market: PlainMarket, minute: number, second: number): void {
  const { funding } = market;
  const now = second * SECOND;
  const due = funding.coming
    .filter(({ effectiveAt }) => effectiveAt <= now)
    .sort((a, b) => a.effectiveAt - b.effectiveAt);
  funding.terms = due.at(-1)?.terms ?? funding.terms;
  funding.coming = funding.coming.filter(({ effectiveAt }) => effectiveAt > now);
  const { samples, terms } = funding;
  if (samples.length === 0) return;
  const premium = samples.reduce((total, sample) => total + sample, 0n) / BigInt(samples.length);
  funding.premiums.push(premium);
  const window = funding.premiums.slice(-terms.windowMinutes);
  const weightOf = (i: number): bigint =>
    terms.averaging === Averaging.plain ? 1n : BigInt(i + 1);
  const weighed = window.reduce((total, one, i) => total + one * weightOf(i), 0n);
  const weights = window.reduce((total, _, i) => total + weightOf(i), 0n);
  funding.average = weighed / weights;
  funding.rate = rateOf(funding.average, terms);
  const perLot = samples.length < 30 ? 0n : accrue(venue, market);
  funding.samples = [];
  emit(venue, {
    kind: 'fundingMinuteClosed',
    contract: market.terms.contract,
    minute,
    samples: samples.length,
    premium: Number(premium),
    averagePremium: Number(funding.average),
    rate: Number(funding.rate),
    perLot: Number(perLot),
    cumulative: Number(funding.cumulative),
  });
}

function accrue(venue: PlainVenue, market: PlainMarket): bigint {
  const { funding, index, money } = market;
  const whole = BigInt(index) * money * funding.rate + funding.carry;
  const perLot = whole / (480n * BILLION);
  funding.carry = whole - perLot * 480n * BILLION;
  funding.cumulative += perLot;
  funding.accruedMinutes += 1;
  for (const account of venue.accounts.values()) {
    const position = positionOf(account, market);
    position.owed += position.held * perLot;
  }
  return perLot;
}

/** A full hour was reached: what is owed is paid. */
function settleHour(venue: PlainVenue, market: PlainMarket, hour: number): void {
  const { funding } = market;
  const { contract } = market.terms;
  emit(venue, {
    kind: 'fundingSettled',
    contract,
    hour,
    rate: Number(funding.rate),
    cumulative: Number(funding.cumulative),
    minutes: funding.accruedMinutes,
    excludedSeconds: funding.excludedSeconds,
  });
  funding.accruedMinutes = 0;
  funding.excludedSeconds = 0;
  funding.settledAt = hour;
  postFunding(venue, market, hour);
}

export function postFunding(venue: PlainVenue, market: PlainMarket, hour: number): void {
  const { contract } = market.terms;
  for (const account of accountsOf(venue)) {
    const position = positionOf(account, market);
    const amount = position.owed;
    if (abs(amount) === 0n) continue;
    position.owed = 0n;
    account.balance -= amount;
    const balance = Number(account.balance);
    const head = { account: account.id, accountSeq: nextAccountSeq(account) };
    emit(venue, {
      kind: 'fundingPosted',
      ...head,
      contract,
      hour,
      amount: Number(amount),
      balance,
    });
  }
}
