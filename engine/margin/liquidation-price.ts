// What a client is shown: at which price a position would be liquidated, and at which it would be bankrupt, all
// else staying as it is. For display only; liquidation itself compares equity with maintenance at each mark.

import { Decimal } from 'decimal.js';
import type { AccountId } from '../kernel/units.ts';
import type { MarginTier } from '../schema/contract-terms.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { equityShare } from './bankruptcy.ts';
import { equityOf, maintenanceMargin, positionMargin, Rate, unrealized } from './margin.ts';
import { AS_IT_IS, costIf, heldIf, type WhatIf } from './what-if.ts';

/** Digits enough that a quotient of two sums of money is right far below a tick. */
const Exact = Decimal.clone({ precision: 40 });
const MILLION = 1_000_000;

/**
 * The price of the contract, in its quote currency, where the account's equity is its maintenance margin.
 *
 * Both are straight lines in the notional between two bracket ends, so each bracket has one candidate, and the
 * one that lies inside its bracket is the answer.
 *
 * @returns null when the account holds none of the contract, or no price above zero liquidates it.
 * @example long 30 BTC at 100 000 with 300 000: 92 307.6923; short 107 317.0732.
 * @see docs/rules/margin.md MARGIN-012
 */
export function liquidationPrice(
  state: EngineState,
  market: Market,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): Decimal | null {
  const held = heldIf(market, account, whatIf);
  if (held === 0) return null;
  const own = maintenanceMargin(market, Math.abs(held));
  const others = positionMargin(state, account, Rate.maintenance, whatIf) - own;
  // Equity without what the position is worth: equity = rest + notional for a long, rest − notional for a short.
  const profit = unrealized(market, account, whatIf);
  const rest = equityOf(state, account, whatIf) - profit - costIf(market, account, whatIf);
  const value = notionalWhereEqual(market.terms.tiers, Math.sign(held), rest - others);
  return value === null ? null : priceAt(market, value, held);
}

/**
 * The price, in the quote currency, where the position has used up its share of equity, fees left out.
 *
 * @returns null when the account holds none of the contract, or no price above zero bankrupts it.
 * @example equity 30 000, long 5 BTC at 100 000 and short 100 ETH at 4 000: 97 000 and 4 150.
 * @see docs/rules/margin.md MARGIN-012
 */
export function bankruptcyPrice(
  state: EngineState,
  market: Market,
  account: AccountId,
  whatIf: WhatIf = AS_IT_IS,
): Decimal | null {
  const held = heldIf(market, account, whatIf);
  if (held === 0) return null;
  const share = equityShare(state, market, account, equityOf(state, account, whatIf), whatIf);
  const perTick = new Exact(held).mul(market.moneyPerTickLot);
  const ticks = new Exact(market.mark).sub(new Exact(share).div(perTick));
  return ticks.gt(0) ? ticks.mul(market.terms.tickSize) : null;
}

/** Solves rest + direction × notional = maintenance(notional); null when only at zero or below. */
function notionalWhereEqual(
  tiers: readonly MarginTier[],
  direction: number,
  rest: number,
): Decimal | null {
  let from = new Exact(0);
  let margin = new Exact(0); // Of the brackets below `from`.
  for (const [i, { upTo, maintenance }] of tiers.entries()) {
    const rate = new Exact(maintenance).div(MILLION);
    const value = margin.sub(rate.mul(from)).sub(rest).div(new Exact(direction).sub(rate));
    const isLast = i === tiers.length - 1; // Its rate goes on above its end.
    if (value.gt(from) && (isLast || value.lte(upTo))) return value;
    margin = margin.add(rate.mul(new Exact(upTo).sub(from)));
    from = new Exact(upTo);
  }
  return null;
}

function priceAt(market: Market, value: Decimal, held: number): Decimal {
  return value.div(Math.abs(held)).div(market.moneyPerTickLot).mul(market.terms.tickSize);
}
