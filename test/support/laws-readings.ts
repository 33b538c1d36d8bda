// What stands in the engine's rows, added up again: the numbers that the laws are about.

import type { AccountId } from '../../engine/kernel/units.ts';
import { collateralValue } from '../../engine/margin/collateral-value.ts';
import { isIndexTrusted } from '../../engine/pricing/index-trust.ts';
import { ContractState } from '../../engine/schema/closed-sets.ts';
import type { Market } from '../../engine/state/market.ts';
import type { EngineState } from '../../engine/state/state.ts';

export const FIRST_CLIENT = 16;
export const MILLION = 1_000_000n;

/** What an account was before a command. */
export interface Before {
  readonly equity: bigint;
  readonly held: ReadonlyMap<number, number>;
}

export interface Readings {
  readonly accounts: ReadonlyMap<number, Before>;
  readonly fund: bigint;
  readonly tranche: bigint;
}

export function marketsIn(state: EngineState): Market[] {
  return state.markets.filter((market) => market !== undefined);
}

export function accountsIn(state: EngineState): AccountId[] {
  const ids: AccountId[] = [];
  for (let id = FIRST_CLIENT; id <= state.accounts.high; id++) {
    if (state.accounts.participant[id as AccountId] !== 0) ids.push(id as AccountId);
  }
  return ids;
}

function owedOf({ positions }: Market, account: AccountId): bigint {
  const since = BigInt(positions.cumulative) - BigInt(positions.seen[account]);
  return BigInt(positions.owed[account]) + BigInt(positions.held[account]) * since;
}

/** Balance less the funding that is not posted yet: what a flat account is left with. */
export function cashIn(state: EngineState, account: AccountId): bigint {
  const owed = marketsIn(state).map((market) => owedOf(market, account));
  return owed.reduce((sum, one) => sum - one, BigInt(state.accounts.balance[account]));
}

/** Unrealized profit of one position. */
export function gainOf({ positions, mark, moneyPerTickLot }: Market, account: AccountId): bigint {
  const value = BigInt(positions.held[account]) * BigInt(mark) * BigInt(moneyPerTickLot);
  return value - BigInt(positions.cost[account]);
}

export function equityIn(state: EngineState, account: AccountId): bigint {
  let sum = BigInt(state.accounts.balance[account]) + BigInt(collateralValue(state, account));
  for (const market of marketsIn(state)) sum += gainOf(market, account) - owedOf(market, account);
  return sum;
}

export function ceil(above: bigint, below: bigint): bigint {
  return (above + below - 1n) / below;
}

export function brackets(market: Market, lots: bigint, rate: 'initial' | 'maintenance'): bigint {
  const { tiers } = market.terms;
  const value = lots * BigInt(market.mark) * BigInt(market.moneyPerTickLot);
  let sum = 0n;
  let from = 0n;
  for (const [i, tier] of tiers.entries()) {
    const end = BigInt(tier.upTo);
    const to = i === tiers.length - 1 || value < end ? value : end;
    if (to > from) sum += (to - from) * BigInt(tier[rate]);
    from = to;
  }
  return sum;
}

export function maintenanceIn(state: EngineState, account: AccountId): bigint {
  return marketsIn(state)
    .map((market) => maintenanceAt(market, account))
    .reduce((sum, margin) => sum + margin, 0n);
}

function maintenanceAt(market: Market, account: AccountId): bigint {
  const lots = BigInt(Math.abs(market.positions.held[account]));
  return ceil(brackets(market, lots, 'maintenance'), MILLION);
}

/** Does a position of the account wait for a halt or an auction to end? */
export function isSuspended(state: EngineState, account: AccountId): boolean {
  return marketsIn(state).some(
    (market) => market.positions.held[account] !== 0 && !canTrade(state, market),
  );
}

function canTrade(state: EngineState, market: Market): boolean {
  const { live, reduceOnly } = ContractState;
  const trades = market.state === live || market.state === reduceOnly;
  return trades && isIndexTrusted(state, market);
}

export function readState(state: EngineState): Readings {
  const accounts = new Map<number, Before>();
  for (const account of accountsIn(state)) {
    const held = new Map(
      marketsIn(state).map(({ terms, positions }) => [
        terms.contract as number,
        positions.held[account],
      ]),
    );
    accounts.set(account, { equity: equityIn(state, account), held });
  }
  const { balance } = state.accounts;
  return {
    accounts,
    fund: BigInt(balance[1 as AccountId]),
    tranche: BigInt(balance[2 as AccountId]),
  };
}
