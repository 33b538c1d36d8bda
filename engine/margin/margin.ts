// Margin as a set of questions about tables it never writes: docs/rules/margin.md.

import { bestPrice } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import { ceilDiv, floorDiv, ppmCeil } from '../kernel/math.ts';
import { type AccountId, type Money, NO_ORDER, type OrderSlot, type Ppm } from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';
import type { MarginTier } from '../schema/contract-terms.ts';
import type { Market } from '../state/market.ts';
import { fundingOwedOn } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';
import { collateralCredit, collateralValue } from './collateral-value.ts';
import { reservation, reservedFeeRate } from './exposure.ts';
import {
  AS_IT_IS,
  cashIf,
  costIf,
  floorIf,
  groupWorstIf,
  heldIf,
  type WhatIf,
  worstIf,
} from './what-if.ts';

const MILLION = 1_000_000;

export const Rate = { initial: 'initial', maintenance: 'maintenance' } as const;
export type Rate = (typeof Rate)[keyof typeof Rate];

/** Lots at the mark, in money. */
export function notional(market: Market, lots: number): number {
  return lots * market.mark * market.moneyPerTickLot;
}

/**
 * Margin of `notional` alone through the brackets: exact over all of them, rounded up once.
 *
 * @example BTC 12 M USD: 5 M × 5 % + 7 M × 7.5 % = 775 000 initial, 387 500 maintenance.
 * @see docs/rules/margin.md MARGIN-001
 */
export function bracketMargin(tiers: readonly MarginTier[], amount: number, rate: Rate): number {
  if (tiers.length === 0 || amount === 0) return 0;
  if (amount <= tiers[0].upTo) return ppmCeil(amount, tiers[0][rate]);
  let whole = 0;
  let parts = 0; // Millionths.
  let from = 0;
  for (let i = 0; i < tiers.length && from < amount; i++) {
    const last = i === tiers.length - 1;
    const to = last ? amount : Math.min(amount, tiers[i].upTo);
    const slice = to - from;
    const millions = floorDiv(slice, MILLION);
    whole += millions * tiers[i][rate];
    parts += (slice - millions * MILLION) * tiers[i][rate];
    from = to;
  }
  return whole + ceilDiv(parts, MILLION);
}

/**
 * Initial margin of an account's lots when its whole group's worst is `groupLots`: brackets fill by group, so
 * that splitting a position over accounts gains nothing: own × IM(G) ÷ G, rounded up.
 *
 * @see docs/rules/margin.md MARGIN-002
 */
export function initialMargin(market: Market, lots: number, groupLots: number): number {
  const tiers = market.terms.tiers;
  if (tiers.length === 0 || lots === 0) return 0;
  const group = notional(market, groupLots);
  if (group <= tiers[0].upTo) return ppmCeil(notional(market, lots), tiers[0].initial);
  if (lots === groupLots) return bracketMargin(tiers, group, Rate.initial);
  const exact = BigInt(lots) * bracketSum(tiers, group);
  const divisor = BigInt(groupLots) * BigInt(MILLION);
  return Number((exact + divisor - 1n) / divisor);
}

/** Σ bracket × rate, in money × 10⁻⁶, exact. */
function bracketSum(tiers: readonly MarginTier[], amount: number): bigint {
  let sum = 0n;
  let from = 0;
  for (let i = 0; i < tiers.length && from < amount; i++) {
    const to = i === tiers.length - 1 ? amount : Math.min(amount, tiers[i].upTo);
    sum += BigInt(to - from) * BigInt(tiers[i].initial);
    from = to;
  }
  return sum;
}

/** Maintenance margin of lots: by the account's own position. */
export function maintenanceMargin(market: Market, lots: number): number {
  return bracketMargin(market.terms.tiers, notional(market, lots), Rate.maintenance);
}

/**
 * Initial margin of an account's lots: its part of the group's, and no less than its own least rate asks for, which
 * is the higher of what it chose by its leverage and the floor of its class.
 *
 * @see docs/rules/margin.md MARGIN-014
 */
export function accountMargin(
  market: Market,
  account: AccountId,
  lots: number,
  groupLots: number,
): number {
  return flooredMargin(market, market.positions.initialFloor[account], lots, groupLots);
}

function flooredMargin(market: Market, floor: Ppm, lots: number, groupLots: number): number {
  const margin = initialMargin(market, lots, groupLots);
  return floor === 0 ? margin : Math.max(margin, ppmCeil(notional(market, lots), floor));
}

/** Initial margin of the account's worst side in one contract. */
export function worstMargin(
  state: EngineState,
  market: Market,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): number {
  const worst = worstIf(market, account, whatIf);
  const groupLots = groupWorstIf(state, market, account, whatIf);
  return flooredMargin(market, floorIf(market, account, whatIf), worst, groupLots);
}

export function unrealized(market: Market, account: AccountId, whatIf: WhatIf = AS_IT_IS): number {
  const held = heldIf(market, account, whatIf);
  return held === 0 ? 0 : notional(market, held) - costIf(market, account, whatIf);
}

/** Profit not yet realized less funding not yet posted, over all contracts. */
export function openProfit(
  state: EngineState,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): number {
  let sum = 0;
  for (const market of state.listed) {
    const { positions } = market;
    let held: number = positions.held[account];
    let cost: number = positions.cost[account];
    if (market === whatIf.market) {
      held += whatIf.held;
      cost += whatIf.cost;
    }
    if (held !== 0) sum += notional(market, held) - cost;
    sum -= fundingOwedOn(positions, account, held);
  }
  return sum;
}

/** Cash, collateral after its haircut and open profit: decides liquidation. */
export function equityOf(state: EngineState, account: AccountId, whatIf: WhatIf = AS_IT_IS): Money {
  const cash = cashIf(state, account, whatIf) + collateralValue(state, account, whatIf);
  return (cash + openProfit(state, account, whatIf)) as Money;
}

/** Margin of all contracts' worst sides, and what open orders reserve. */
export function required(state: EngineState, account: AccountId, whatIf: WhatIf = AS_IT_IS): Money {
  return requiredElsewhere(state, account, undefined, whatIf) as Money;
}

/** The same with one contract's own margin left out. */
export function requiredElsewhere(
  state: EngineState,
  account: AccountId,
  but: Market | undefined,
  whatIf: WhatIf,
): number {
  let sum = state.accounts.reserved[account] + whatIf.reserved;
  for (const market of state.listed) {
    if (market !== but) sum += worstMargin(state, market, account, whatIf);
  }
  return sum;
}

/** What may be risked anew or leave: unrealized profit does not count, unrealized loss does. */
export function available(
  state: EngineState,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): Money {
  const cash = cashIf(state, account, whatIf) + collateralCredit(state, account, whatIf);
  const loss = Math.min(0, openProfit(state, account, whatIf));
  return (cash + loss - required(state, account, whatIf)) as Money;
}

/** Initial (or maintenance) margin of the positions alone, orders left out. */
export function positionMargin(
  state: EngineState,
  account: AccountId,
  rate: Rate,
  whatIf: WhatIf = AS_IT_IS,
): Money {
  let sum = 0;
  for (const market of state.listed) {
    const lots = Math.abs(heldIf(market, account, whatIf));
    if (lots === 0) continue;
    if (rate === Rate.maintenance) sum += maintenanceMargin(market, lots);
    else sum += heldInitialMargin(state, market, account, whatIf);
  }
  return sum as Money;
}

/** Initial margin of the position alone, the group's brackets as full as they are. */
export function heldInitialMargin(
  state: EngineState,
  market: Market,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): number {
  const lots = Math.abs(heldIf(market, account, whatIf));
  const groupLots = Math.max(lots, groupWorstIf(state, market, account, whatIf));
  return flooredMargin(market, floorIf(market, account, whatIf), lots, groupLots);
}

/** What an order at `limit` would lose at once if it traded there: per lot, in ticks, never negative. */
export function lossTicksAt(market: Market, side: Side, limit: number): number {
  const loss = side === Side.buy ? limit - market.mark : market.mark - limit;
  return Math.max(0, loss);
}

/** Which of an account's resting orders a sum of open loss is about: all, their fees counted in, or those that raise risk, without fees. */
export const Which = { all: 0, raising: 1 } as const;
export type Which = (typeof Which)[keyof typeof Which];

/** Open loss at the current mark of an account's resting orders but `except`. */
export function openLoss(
  state: EngineState,
  account: AccountId,
  which: Which,
  except: OrderSlot = NO_ORDER,
): number {
  const { orders } = state;
  let sum = 0;
  for (
    let slot = state.accounts.firstOrder[account];
    slot !== NO_ORDER;
    slot = orders.accountNext[slot]
  ) {
    const flags = orders.flags[slot];
    if ((flags & Flag.resting) === 0 || slot === except) continue;
    if (which === Which.raising && (flags & Flag.reduceOnly) !== 0) continue;
    const market = state.markets[(flags >>> Flag.contractShift) & Flag.contractMask] as Market;
    const side = flags & Flag.sell ? Side.sell : Side.buy;
    const loss = lossTicksAt(market, side, orders.price[slot]);
    const rate =
      which === Which.all ? reservedFeeRate(market, (flags & Flag.postOnly) !== 0) : NO_FEE;
    sum += reservation(market, orders.open[slot], orders.price[slot], loss, rate);
  }
  return sum;
}

const NO_FEE = 0 as Ppm;

/** What so many lots at rest on each side lose at once if all of them rest at the best price of their side. */
export function lossAtBest(
  { book, mark, moneyPerTickLot }: Market,
  bids: number,
  asks: number,
): number {
  const bid = bestPrice(book, Side.buy);
  const ask = bestPrice(book, Side.sell);
  const above = bid > mark ? (bid - mark) * bids : 0;
  const below = ask !== 0 && ask < mark ? (mark - ask) * asks : 0;
  return (above + below) * moneyPerTickLot;
}

/**
 * No less than `openLoss` of all the account's orders, fees counted in, without visiting one: a resting bid is no
 * better than the best bid, so where the best bid is not above the mark, no bid has an open loss; and the fees
 * are part of what is reserved. Reduce-only orders, which reserve nothing, pay at most the higher fee, each rounded up.
 */
export function openLossBound(state: EngineState, account: AccountId): number {
  if (state.accounts.openOrders[account] === 0) return 0;
  let sum: number = state.accounts.reserved[account];
  for (const market of state.listed) {
    const { positions } = market;
    const orders = positions.openOrders[account];
    if (orders === 0) continue;
    const reducing = positions.reduceOnlyLots[account];
    const bids = positions.buys[account] + reducing;
    const asks = positions.sells[account] + reducing;
    sum += lossAtBest(market, bids, asks);
    if (reducing === 0) continue;
    const feeRate = Math.max(reservedFeeRate(market, true), reservedFeeRate(market, false)) as Ppm;
    sum += ppmCeil(positions.reduceOnlyTicks[account] * market.moneyPerTickLot, feeRate) + orders;
  }
  return sum;
}
