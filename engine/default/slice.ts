// How much of which position to close: the fewest lots that cure the account, and the part of them for one slice.

import { ppmFloor } from '../kernel/math.ts';
import type { AccountId, Qty } from '../kernel/units.ts';
import { maintenanceMargin, notional } from '../margin/margin.ts';
import { isIndexTrusted } from '../pricing/index-trust.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/** May positions of the contract be closed now? In a halt or an auction they wait, the account's others do not. */
export function canClose(state: EngineState, market: Market): boolean {
  const trades = market.state === ContractState.live || market.state === ContractState.reduceOnly;
  return trades && isIndexTrusted(state, market) && market.mark !== 0;
}

/** Is equity at or above 1.2 × maintenance, summed over contracts by each one's own terms? */
export function isCured(state: EngineState, account: AccountId, equity: number): boolean {
  return BigInt(equity) * MILLION >= cureSum(state, account, undefined);
}

/** Σ maintenance × cure in millionths of money, one contract left out. */
function cureSum(state: EngineState, account: AccountId, but: Market | undefined): bigint {
  let sum = 0n;
  for (const market of state.listed) {
    if (market === but) continue;
    const lots = Math.abs(market.positions.held[account]);
    if (lots !== 0) sum += cureOf(market, lots);
  }
  return sum;
}

function cureOf(market: Market, lots: number): bigint {
  return BigInt(maintenanceMargin(market, lots)) * BigInt(market.terms.default.cure);
}

const MILLION = 1_000_000n;

/**
 * The position with the largest maintenance relief per money closed: by the rate of the highest bracket it
 * reaches, ties in contract order.
 *
 * @returns undefined when no position can be closed now.
 * @see docs/rules/default.md DEFAULT-003
 */
export function firstToClose(state: EngineState, account: AccountId): Market | undefined {
  let best: Market | undefined;
  for (const market of state.listed) {
    if (market.positions.held[account] === 0) continue;
    if (!canClose(state, market)) continue;
    if (best === undefined || topRate(market, account) > topRate(best, account)) best = market;
  }
  return best;
}

function topRate(market: Market, account: AccountId): number {
  const { tiers } = market.terms;
  const amount = notional(market, Math.abs(market.positions.held[account]));
  const tier = tiers.find(({ upTo }) => amount <= upTo) ?? tiers[tiers.length - 1];
  return tier.maintenance;
}

/**
 * The fewest lots x with equity − x × lot value × (fee + slippage) ≥ 1.2 × maintenance without them; the whole
 * position when there is no such x.
 *
 * What closing a lot costs is constant, what it relieves falls from bracket to bracket, so the left side less the
 * right one rises up to some x and falls from there: the search stays on the rising part.
 *
 * @example long 30 BTC, mark 92 000, equity 60 000: 10 327 lots of 0.001 BTC.
 * @see docs/rules/default.md DEFAULT-002
 */
export function neededLots(
  state: EngineState,
  market: Market,
  account: AccountId,
  equity: number,
): Qty {
  const held = Math.abs(market.positions.held[account]);
  const { liquidationFee, slippage } = market.terms.default;
  const perLot = BigInt(notional(market, 1)) * BigInt(liquidationFee + slippage);
  const others = cureSum(state, account, market);
  const remaining = BigInt(equity) * MILLION - others;
  const cures = (lots: number): boolean =>
    remaining - BigInt(lots) * perLot >= cureOf(market, held - lots);
  let bad = 0;
  let good = held - dearestLots(market);
  if (good <= 0 || !cures(good)) return held as Qty;
  while (good - bad > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (cures(middle)) good = middle;
    else bad = middle;
  }
  return good as Qty;
}

/** Lots of the low brackets where closing one costs more than it relieves: better kept. */
function dearestLots(market: Market): number {
  const { tiers, default: terms } = market.terms;
  const cost = BigInt(terms.liquidationFee + terms.slippage) * MILLION;
  let upTo = 0;
  for (const tier of tiers) {
    if (BigInt(tier.maintenance) * BigInt(terms.cure) >= cost) break;
    upTo = tier.upTo;
  }
  return Math.floor(upTo / notional(market, 1));
}

/** Lots of one slice: at most the larger of the slice's notional and a quarter of what is needed, at least one. */
export function sliceLots(market: Market, needed: Qty): Qty {
  const byNotional = Math.floor(market.terms.default.sliceNotional / notional(market, 1));
  const quarter = ppmFloor(needed, QUARTER);
  return Math.min(needed, Math.max(byNotional, quarter, 1)) as Qty;
}

const QUARTER = 250_000;
