// Where a position has eaten its equity: the bound of every order that reduces it.

import { PRICE_MAX } from '../kernel/limits.ts';
import { mulDivFloor, ppmCeil } from '../kernel/math.ts';
import type { AccountId, Ppm, Price } from '../kernel/units.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { maintenanceMargin } from './margin.ts';
import { AS_IT_IS, type WhatIf, worstIf } from './what-if.ts';

/**
 * A contract's part of `equity`, rounded down: all contracts weigh with the maintenance of their worst side, so that closing
 * one position never spends what another's open orders need.
 *
 * @see docs/rules/margin.md MARGIN-008
 */
export function equityShare(
  state: EngineState,
  market: Market,
  account: AccountId,
  equity: number,
  whatIf: WhatIf = AS_IT_IS,
): number {
  let own = 0;
  let all = 0;
  for (const each of state.listed) {
    const weight = maintenanceMargin(each, worstIf(each, account, whatIf));
    if (each === market) own = weight;
    all += weight;
  }
  return own === all ? equity : mulDivFloor(equity, own, all);
}

/** A position to close out of its share of equity. */
interface CloseOut {
  /** Signed lots, not zero. */
  readonly held: number;
  readonly share: number;
  readonly feeRate: Ppm;
}

/**
 * The worst limit at which the whole position can be closed out of its share of equity, the fee rounded up per
 * lot: the first tick for a long (a sell may not go below it), the last for a short.
 *
 * @param wanted a limit that is returned as it stands when the position can afford it.
 * @returns 0 when there is no such tick.
 * @see docs/rules/margin.md MARGIN-008
 */
export function boundedLimit(market: Market, closeOut: CloseOut, wanted: Price): Price | 0 {
  const fits = (price: number): boolean => affords(market, closeOut, price);
  if (fits(wanted)) return wanted;
  // Affordability is monotonic in the price: halve the ticks between what fails and what holds.
  let bad: number = wanted;
  let good = closeOut.held > 0 ? PRICE_MAX : 1;
  if (!fits(good)) return 0;
  while (Math.abs(good - bad) > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good as Price;
}

/** Does closing the whole position at `price`, fee included, leave its share of equity at or above zero? */
export function affords(
  market: Market,
  { held, share, feeRate }: CloseOut,
  price: number,
): boolean {
  const tradePrice = price * market.moneyPerTickLot;
  const change = tradePrice - market.mark * market.moneyPerTickLot;
  const perLot = ppmCeil(tradePrice, feeRate) - Math.sign(held) * change;
  // Compared per lot: the product over all lots at the highest price there is may leave 2^53.
  return mulDivFloor(share, 1, Math.abs(held)) >= perLot;
}
