// A population from a seed: many small accounts and few large ones, leverage 1 … 20, long and short. Every position
// comes from orders that met in the engine, at the price the path begins with.

import { type EngineState, read } from '../../engine/index.ts';
import type { Money, Time } from '../../engine/schema/index.ts';
import type { Dice } from '../sources/dice.ts';
import { enrol, type FreeIds, type Member } from './enrolment.ts';
import { cancelAll, limitOrder, sideOf } from './orders.ts';
import { stablecoinDeposit } from './stablecoin.ts';
import { StressError } from './stress-error.ts';
import type { StressVenue } from './venue.ts';

const USD = 1_000_000;
/** The smallest deposit; sizes above it fall off as u^(−3/4), a Pareto tail of 4/3: a fifth owns most of it. */
const DEPOSIT_LEAST_USD = 1000;
const DEPOSIT_MOST_USD = 3_000_000;
/** No account opens more, whatever the leverage: larger positions are another subject. */
const NOTIONAL_MOST_USD = 4_000_000;
const LEVERAGE_MOST = 20;
/** Large accounts use less: above so much, at most so many times. */
const CAREFUL: readonly (readonly [usd: number, leverage: number])[] = [
  [1_000_000, 4],
  [100_000, 8],
];
/** Of all accounts; the others are in one contract. */
const IN_BOTH = 0.3;
/** Of an account's means, so that fees and rounding fit. */
const USED = 0.94;
/** How far one side may run ahead of the other, in parts of what has been asked for. */
const LEAN = 0.02;
/** In a run whose path moves the stablecoin: accounts that hold it, and how much of their deposit. */
const STABLECOIN_HOLDERS = 0.4;
const STABLECOIN_SHARE = 0.6;

interface Population {
  readonly accounts: number;
  /** The population holds a stablecoin. */
  readonly pegged: boolean;
}

/** Enrols and funds everybody and opens their positions. @throws StressError `population` when none came about. */
export function populate(
  venue: StressVenue,
  { accounts, pegged }: Population,
  ids: FreeIds,
  dice: Dice,
): void {
  const { state, time } = venue;
  const opened = read.contracts(state);
  const asked = opened.map(() => ({ buys: 0, sells: 0 }));
  const members: Member[] = [];
  for (let i = 0; i < accounts; i++) {
    const usd = depositUsd(dice);
    const member = join(venue, ids, time, usd, pegged && dice.chance(STABLECOIN_HOLDERS));
    members.push(member);
    const leverage = leverageOf(usd, dice);
    const first = dice.chance(0.6) ? 0 : opened.length - 1;
    const inBoth = dice.chance(IN_BOTH);
    opened.forEach((listed, place) => {
      if (place !== first && !inBoth) return;
      const share = inBoth ? 1 / opened.length : 1;
      const lots = lotsOf(listed, usd * share, Math.min(leverage, leverageMost(listed)));
      if (lots === 0) return;
      const sums = asked[place];
      const signed = lots * directionOf(sums, dice);
      if (signed > 0) sums.buys += lots;
      else sums.sells += lots;
      const { contract, mark } = listed;
      venue.do(limitOrder(member, { contract, side: sideOf(signed), qty: lots, limit: mark }));
    });
  }
  for (const member of members) {
    if (read.openOrders(state, member.account) > 0) venue.do(cancelAll(member));
  }
  if (read.contracts(state).every(({ openInterest }) => openInterest === 0)) {
    throw new StressError('population', `${accounts} accounts opened no position at all`);
  }
}

function join(
  venue: StressVenue,
  ids: FreeIds,
  now: Time,
  usd: number,
  holdsStablecoin: boolean,
): Member {
  const coins = holdsStablecoin ? Math.floor(usd * STABLECOIN_SHARE) : 0;
  const cash = (Math.floor(usd - coins) * USD) as Money;
  const { member, commands } = enrol(venue.state, ids, now, cash);
  venue.doAll(commands);
  if (coins > 0) venue.do(stablecoinDeposit(member.account, coins));
  return member;
}

/** Only square roots: the same on every machine. */
function depositUsd(dice: Dice): number {
  const u = Math.max(dice.next(), 1e-9);
  const root = Math.sqrt(u);
  return Math.min(DEPOSIT_MOST_USD, DEPOSIT_LEAST_USD / (root * Math.sqrt(root)));
}

/** Most people use little, some use all there is. */
function leverageOf(usd: number, dice: Dice): number {
  const u = dice.next();
  const leverage = 1 + (LEVERAGE_MOST - 1) * u * u * u;
  return CAREFUL.reduce(
    (most, [above, cap]) => (usd > above ? Math.min(most, cap) : most),
    leverage,
  );
}

function leverageMost({ terms }: read.Contract): number {
  return USD / terms.tiers[0].initial;
}

/** Lots of that many times the money, at the mark. */
function lotsOf({ mark, moneyPerTickLot }: read.Contract, usd: number, leverage: number): number {
  const notional = Math.min(usd * leverage * USED, NOTIONAL_MOST_USD) * USD;
  return Math.floor(notional / (mark * moneyPerTickLot));
}

/** Either way, but for the side that is behind when one has run ahead. */
function directionOf({ buys, sells }: { buys: number; sells: number }, dice: Dice): 1 | -1 {
  const ahead = buys - sells;
  const long = dice.chance(0.5);
  if (Math.abs(ahead) > LEAN * (buys + sells)) return ahead > 0 ? -1 : 1;
  return long ? 1 : -1;
}

/** Open interest in money, over all contracts. */
export function openInterestOf(state: EngineState): number {
  let sum = 0;
  for (const { openInterest, mark, moneyPerTickLot } of read.contracts(state)) {
    sum += openInterest * mark * moneyPerTickLot;
  }
  return sum;
}

/** Open interest in lots, by contract. */
export function openInterestLots(state: EngineState): number[] {
  const lots: number[] = [];
  for (const { contract, openInterest } of read.contracts(state)) lots[contract] = openInterest;
  return lots;
}
