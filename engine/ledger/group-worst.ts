// What a group could come to hold in a contract: the sum of its accounts' worst sides, kept up to date.

import type { AccountId, Qty } from '../kernel/units.ts';
import type { Market } from '../state/market.ts';
import { worstLots } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';

/** Carries a change of an account's worst side into its group's sum. */
export function noteWorst(
  state: EngineState,
  market: Market,
  account: AccountId,
  before: number,
): void {
  const change = worstLots(market.positions, account) - before;
  if (change === 0) return;
  const group = state.accounts.group[account];
  const groupWorst = market.positions.groupWorst;
  groupWorst[group] = (groupWorst[group] + change) as Qty;
}
