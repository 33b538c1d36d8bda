// No collateral counts for more than the house could pay: of each currency all holdings together count for at
// most what is in the conversion row, pro rata, so that no client and no fund buys what could not be sold on.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { mulDivFloor } from '../kernel/math.ts';
import type { Money, Ppm } from '../kernel/units.ts';
import { moneyOf, unitValueNow } from '../margin/collateral-value.ts';
import { House } from '../state/accounts.ts';
import { type CollateralCurrency, WHOLE } from '../state/collateral.ts';
import type { EngineState } from '../state/state.ts';

/**
 * Fixes, for the second that begins, which part of its value a holding counts for.
 *
 * @see docs/rules/collateral.md COLL-012
 */
export function fixFactors(state: EngineState, out: EventBuffer): void {
  const conversion = Math.max(0, state.accounts.balance[House.conversion]) as Money;
  for (const row of state.collateral.listed) {
    const value = valueOfClients(state, row) as Money;
    const factor = factorFor(conversion, value);
    if (factor === row.factor) continue;
    row.factor = factor;
    const { currency } = row;
    emitRare(out, { kind: 'collateralFactorSet', currency, factor, conversion, value });
  }
}

/** What clients hold of it, at the rate and the haircut of now. What the house has converted is its own. */
function valueOfClients(state: EngineState, row: CollateralCurrency): number {
  const { netDeposits, held } = row;
  return moneyOf(unitValueNow(state, row), netDeposits - held[House.conversion]);
}

/** Rounded down. @example 1 000 in the row for holdings of 3 000: 333 333 millionths. */
function factorFor(conversion: number, value: number): Ppm {
  if (value <= conversion) return WHOLE;
  return mulDivFloor(conversion, WHOLE, value) as Ppm;
}
