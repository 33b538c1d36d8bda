// After each mark every account is marked again: in columns, contract by contract, nothing made on the way. What
// one account is asked for in margin.ts is here asked of all at once, to the same unit.

import { ACCOUNTS_MAX, FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import { growRows } from '../kernel/table.ts';
import type { AccountId } from '../kernel/units.ts';
import type { Market } from '../state/market.ts';
import { SWEEP, type Sweep } from '../state/scratch.ts';
import type { EngineState } from '../state/state.ts';
import { addCollateralValues } from './collateral-value.ts';
import { heldInitialMargin, maintenanceMargin } from './margin.ts';

const MILLION = 1_000_000;
/** Below this a product is exact, and so is what its division leaves. */
const SMALL = 2 ** 52;

/**
 * Equity and maintenance of every account at the marks there are.
 *
 * @returns columns that the next sweep overwrites.
 * @see docs/rules/margin.md MARGIN-016
 */
export function sweepAccounts(state: EngineState): Sweep {
  const { accounts } = state;
  const { sweep } = state.scratch;
  const { high } = accounts;
  if (sweep.capacity < high) {
    sweep.capacity = Math.min(2 * high, ACCOUNTS_MAX);
    growRows(SWEEP, sweep, sweep.capacity);
  }
  const { equity, maintenance, initialBound } = sweep;
  const { balance } = accounts;
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= high; account++) {
    equity[account] = balance[account];
    maintenance[account] = 0;
    initialBound[account] = 0;
  }
  for (const market of state.listed) {
    sweepMarket(state, market);
  }
  addCollateralValues(state, equity);
  return sweep;
}

/** Adds one contract's open profit, funding owed and margins; the first bracket fast, the others by margin.ts. */
function sweepMarket(state: EngineState, market: Market): void {
  const { equity, maintenance, initialBound } = state.scratch.sweep;
  const { high, group } = state.accounts;
  const { held, cost, owed, seen, cumulative, groupWorst, initialFloor } = market.positions;
  const [first] = market.terms.tiers;
  const perLot = market.mark * market.moneyPerTickLot;
  // The lots up to which all products are exact and nothing but the first bracket counts.
  const most = first === undefined ? 0 : Math.min(first.upTo, SMALL / first.initial);
  const lotsMax = perLot === 0 ? 0 : Math.floor(most / perLot);
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= high; account++) {
    const lots = held[account];
    if (lots === 0) {
      equity[account] -= owed[account];
      continue;
    }
    const value = lots * perLot;
    equity[account] += value - cost[account] - owed[account] - lots * (cumulative - seen[account]);
    if (groupWorst[group[account]] <= lotsMax && initialFloor[account] === 0) {
      const amount = Math.abs(value);
      maintenance[account] += ceilMillionth(amount * first.maintenance);
      initialBound[account] += ceilMillionth(amount * first.initial);
    } else {
      maintenance[account] += maintenanceMargin(market, Math.abs(lots));
      initialBound[account] += heldInitialMargin(state, market, account);
    }
  }
}

/** Up: the quotient of doubles is never too low and at most one too high, and then the remainder is below zero. */
function ceilMillionth(product: number): number {
  const whole = Math.floor(product / MILLION);
  return product - whole * MILLION > 0 ? whole + 1 : whole;
}

/** Accounts whose equity is below their maintenance, by id; those that are flat and owe included. */
export function accountsBelowMaintenance(state: EngineState): AccountId[] {
  const { sweep } = state.scratch;
  const { equity, maintenance } = sweep.seq === state.seq ? sweep : sweepAccounts(state);
  const found: AccountId[] = [];
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= state.accounts.high; account++) {
    if (equity[account] < maintenance[account]) found.push(account);
  }
  return found;
}
