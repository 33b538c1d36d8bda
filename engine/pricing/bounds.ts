// How far from a reference a price may be. Bounds round inward (the lower up, the upper down) and are inclusive.

import { FIRST_CLIENT_ACCOUNT, POSITIONS_VALUE_MAX, PRICE_MAX } from '../kernel/limits.ts';
import { ppmCeil, ppmFloor } from '../kernel/math.ts';
import type { AccountId, Ppm, Price } from '../kernel/units.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

const MILLION = 1_000_000;

/** The highest tick not above `reference × (1 + share)`. */
export function upperBound(reference: number, share: Ppm): Price {
  return ppmFloor(reference, MILLION + share) as Price;
}

/** The lowest tick not below `reference × (1 − share)`; never below one. */
export function lowerBound(reference: number, share: Ppm): Price {
  return Math.max(1, ppmCeil(reference, MILLION - share)) as Price;
}

/**
 * Is it plain without a look at every account by itself that at `price` all are counted exactly? No, when the largest positions
 * of the contracts together, were they one account's, would be counted wrongly.
 */
export function isPlainlyExact(state: EngineState, market: Market, price: number): boolean {
  if (price > PRICE_MAX) return false;
  let value = 0;
  for (const each of state.listed) {
    const at = each === market ? price : each.mark;
    value += largestPosition(state, each) * at * each.moneyPerTickLot;
  }
  return value <= POSITIONS_VALUE_MAX;
}

function largestPosition({ accounts }: EngineState, { positions }: Market): number {
  const { held } = positions;
  const { high } = accounts;
  let most = 0;
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= high; account++) {
    const lots = held[account];
    if (lots > most) most = lots;
    else if (-lots > most) most = -lots;
  }
  return most;
}

/**
 * The highest price at which every account's positions, those in other contracts at their marks, are counted exactly. What
 * all accounts hold together has no part in it: sums of the venue have two limbs.
 */
export function believablePrice(state: EngineState, market: Market): number {
  const { held } = market.positions;
  let most: number = PRICE_MAX;
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= state.accounts.high; account++) {
    const lots = Math.abs(held[account]);
    if (lots === 0) continue;
    const room = POSITIONS_VALUE_MAX - valueElsewhere(state, market, account);
    // Whole divisors of numbers below 2^53: the floor of the quotient is exact.
    most = Math.min(most, Math.max(0, Math.floor(room / (lots * market.moneyPerTickLot))));
  }
  return most;
}

function valueElsewhere(state: EngineState, but: Market, account: AccountId): number {
  let sum = 0;
  for (const market of state.listed) {
    if (market === but) continue;
    sum += Math.abs(market.positions.held[account]) * market.mark * market.moneyPerTickLot;
  }
  return sum;
}
