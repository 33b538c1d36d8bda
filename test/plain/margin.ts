// Margin from scratch, in BigInt, every time it is asked for (spec page 5). Nothing is remembered.

import { PRICE_MAX } from '../../engine/kernel/limits.ts';
import { PostOnly, Side } from '../../engine/schema/closed-sets.ts';
import type { MarginTier } from '../../engine/schema/contract-terms.ts';
import {
  groupAccounts,
  marketsOf,
  type PlainAccount,
  type PlainMarket,
  type PlainOrder,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const MILLION = 1_000_000n;

export function ceilDiv(a: bigint, b: bigint): bigint {
  const down = a / b;
  return a % b > 0n ? down + 1n : down;
}

export function floorDiv(a: bigint, b: bigint): bigint {
  const cut = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? cut - 1n : cut;
}

export function abs(a: bigint): bigint {
  return a < 0n ? -a : a;
}

export function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

export function notionalOf(market: PlainMarket, lots: bigint): bigint {
  return lots * BigInt(market.mark) * market.money;
}

/** Σ bracket × rate over a notional, in millionths; above the top tier its last rate applies. */
function bracketSum(
  tiers: readonly MarginTier[],
  notional: bigint,
  rate: 'initial' | 'maintenance',
): bigint {
  let sum = 0n;
  let from = 0n;
  for (const [i, tier] of tiers.entries()) {
    const isTop = i === tiers.length - 1;
    const end = BigInt(tier.upTo);
    const to = isTop || end > notional ? notional : end;
    if (to > from) sum += (to - from) * BigInt(tier[rate]);
    from = to > from ? to : from;
  }
  return sum;
}

/** The account's resting orders of a contract that can raise risk, one left out. */
function raising(account: PlainAccount, market: PlainMarket, except?: PlainOrder): PlainOrder[] {
  return resting(account, except).filter((order) => order.market === market && !order.reduceOnly);
}

function resting(account: PlainAccount, except?: PlainOrder): PlainOrder[] {
  return account.orders.filter((order) => order.where === 'resting' && order !== except);
}

export interface Extra {
  readonly side: number;
  readonly qty: number;
}

/** max(|held + open buys|, |held − open sells|), with an order more and one less. */
export function worstLots(
  account: PlainAccount,
  market: PlainMarket,
  except?: PlainOrder,
  extra?: Extra,
): bigint {
  const { held } = positionOf(account, market);
  let buys = extra?.side === Side.buy ? BigInt(extra.qty) : 0n;
  let sells = extra?.side === Side.sell ? BigInt(extra.qty) : 0n;
  for (const order of raising(account, market, except)) {
    if (order.side === Side.buy) buys += BigInt(order.open);
    else sells += BigInt(order.open);
  }
  return max(abs(held + buys), abs(held - sells));
}

/** own × IM(G) ÷ G, rounded up, where the whole group's worst is G. */
function initialOf(market: PlainMarket, lots: bigint, groupLots: bigint): bigint {
  if (lots === 0n) return 0n;
  const whole = bracketSum(market.terms.tiers, notionalOf(market, groupLots), 'initial');
  return ceilDiv(lots * whole, groupLots * MILLION);
}

function groupWorst(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  except?: PlainOrder,
  extra?: Extra,
): bigint {
  return groupAccounts(venue, account.participant.group)
    .map((member) => worstLots(member, market, except, member === account ? extra : undefined))
    .reduce((sum, lots) => sum + lots, 0n);
}

/** What the accounts of the account's group could come to hold, at the marks. */
export function groupExposure(venue: PlainVenue, account: PlainAccount): bigint {
  return marketsOf(venue)
    .map((market) => notionalOf(market, groupWorst(venue, account, market)))
    .reduce((sum, value) => sum + value, 0n);
}

/** Initial margin of the worst side, one order less and perhaps one more. */
export function worstMargin(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  except?: PlainOrder,
  extra?: Extra,
): bigint {
  const group = groupWorst(venue, account, market, except, extra);
  return initialOf(market, worstLots(account, market, except, extra), group);
}

/** What the other accounts of the group are short of for what its brackets add to their own margin (MARGIN-013). */
export function groupDeficit(
  venue: PlainVenue,
  account: PlainAccount,
  market?: PlainMarket,
  except?: PlainOrder,
  extra?: Extra,
): bigint {
  const before = market === undefined ? 0n : worstLots(account, market, except);
  const growth = market === undefined ? 0n : worstLots(account, market, except, extra) - before;
  return groupAccounts(venue, account.participant.group)
    .filter((other) => other !== account)
    .map((other) => {
      let common = 0n;
      let required = reservedOf(other);
      for (const each of marketsOf(venue)) {
        const lots = worstLots(other, each);
        const group = groupWorst(venue, account, each, except) + (each === market ? growth : 0n);
        required += initialOf(each, lots, group);
        common += initialOf(each, lots, group) - initialOf(each, lots, lots);
      }
      const profit = unrealizedOf(venue, other);
      const deficit = required - other.balance - (profit < 0n ? profit : 0n);
      return max(0n, deficit < common ? deficit : common);
    })
    .reduce((sum, deficit) => sum + deficit, 0n);
}

/** Initial margin of the positions alone, the group's brackets as full as they are. */
export function positionInitial(
  venue: PlainVenue,
  account: PlainAccount,
  except?: PlainOrder,
): bigint {
  return marketsOf(venue)
    .map((market) => {
      const lots = abs(positionOf(account, market).held);
      return initialOf(market, lots, groupWorst(venue, account, market, except));
    })
    .reduce((sum, margin) => sum + margin, 0n);
}

export function maintenanceOf(market: PlainMarket, lots: bigint): bigint {
  return ceilDiv(bracketSum(market.terms.tiers, notionalOf(market, lots), 'maintenance'), MILLION);
}

export function positionMaintenance(venue: PlainVenue, account: PlainAccount): bigint {
  return marketsOf(venue)
    .map((market) => maintenanceOf(market, abs(positionOf(account, market).held)))
    .reduce((sum, margin) => sum + margin, 0n);
}

/** Less funding owed. */
export function unrealizedOf(venue: PlainVenue, account: PlainAccount): bigint {
  return marketsOf(venue)
    .map((market) => {
      const { held, cost, owed } = positionOf(account, market);
      return notionalOf(market, held) - cost - owed;
    })
    .reduce((sum, profit) => sum + profit, 0n);
}

export function equityOf(venue: PlainVenue, account: PlainAccount): bigint {
  return account.balance + unrealizedOf(venue, account);
}

/** The rate a fee is reserved at, in millionths: a maker's rebate reserves nothing. */
export function feeRateOf(market: PlainMarket, postOnly: number): bigint {
  if (postOnly === PostOnly.off) return BigInt(market.terms.takerFee);
  return max(BigInt(market.terms.makerFee), 0n);
}

export function lossTicksOf(market: PlainMarket, side: number, limit: number): number {
  return Math.max(0, side === Side.buy ? limit - market.mark : market.mark - limit);
}

export function feeAt(market: PlainMarket, lots: number, price: number, rate: bigint): bigint {
  return ceilDiv(BigInt(lots) * BigInt(price) * market.money * rate, MILLION);
}

/** Open loss fixed at acceptance × open, and the fee at the limit, rounded up. */
export function reservedFor(order: PlainOrder): bigint {
  const { market, open, limit, lossTicks, postOnly, reduceOnly } = order;
  if (reduceOnly || market.terms.recorded) return 0n;
  const loss = BigInt(lossTicks) * BigInt(open) * market.money;
  return loss + feeAt(market, open, limit, feeRateOf(market, postOnly));
}

export function reservedOf(account: PlainAccount, except?: PlainOrder): bigint {
  return resting(account, except).reduce((sum, order) => sum + reservedFor(order), 0n);
}

export function requiredOf(venue: PlainVenue, account: PlainAccount, except?: PlainOrder): bigint {
  return marketsOf(venue)
    .map((market) => worstMargin(venue, account, market, except))
    .reduce((sum, margin) => sum + margin, reservedOf(account, except));
}

export function availableOf(venue: PlainVenue, account: PlainAccount, except?: PlainOrder): bigint {
  const profit = unrealizedOf(venue, account);
  return account.balance + (profit < 0n ? profit : 0n) - requiredOf(venue, account, except);
}

/** What resting orders would lose at once at the present mark; fees on top if wanted. */
export function openLossOf(
  account: PlainAccount,
  which: 'all' | 'raising',
  withFees: boolean,
  except?: PlainOrder,
): bigint {
  return resting(account, except)
    .filter((order) => which === 'all' || !order.reduceOnly)
    .map(({ market, side, open, limit, postOnly }) => {
      const loss = BigInt(lossTicksOf(market, side, limit)) * BigInt(open) * market.money;
      return withFees ? loss + feeAt(market, open, limit, feeRateOf(market, postOnly)) : loss;
    })
    .reduce((sum, loss) => sum + loss, 0n);
}

/** A contract's share of an equity, by the maintenance of the worst sides, rounded down. */
export function shareOf(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  equity: bigint,
  except?: PlainOrder,
): bigint {
  const weightOf = (each: PlainMarket): bigint =>
    maintenanceOf(each, worstLots(account, each, except));
  const all = marketsOf(venue).reduce((sum, each) => sum + weightOf(each), 0n);
  return floorDiv(equity * weightOf(market), all);
}

/** The limit of a reducing order, no worse than where the whole position eats up its share; 0 if there is none. */
export function boundLimit(
  account: PlainAccount,
  market: PlainMarket,
  share: bigint,
  rate: bigint,
  wanted: number,
): number {
  const { held } = positionOf(account, market);
  const left = (price: number): bigint => {
    const lot = BigInt(price) * market.money;
    return share + held * lot - notionalOf(market, held) - abs(held) * ceilDiv(lot * rate, MILLION);
  };
  if (left(wanted) >= 0n) return wanted;
  // Walk in ever smaller steps to the first tick that fits: up for a long, down for a short.
  const ahead = held > 0n ? 1 : -1;
  let price = wanted;
  for (let step = 2 ** 27; step >= 1; step /= 2) {
    const there = price + ahead * step;
    if (there >= 1 && there <= PRICE_MAX && left(there) < 0n) price = there;
  }
  const first = price + ahead;
  return first >= 1 && first <= PRICE_MAX ? first : 0;
}
